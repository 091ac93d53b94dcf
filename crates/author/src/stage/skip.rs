//! What an activity is skipped by as a whole: its condition, its variants, and the decision that it
//! follows.

use vejvalg_engine::rule::Condition;

use super::condition::{all, is_constant};
use super::{Stager, What};
use crate::source::Id;

impl Stager<'_> {
    /// Whether an activity is skipped is asked once, at its first step; the rest follows, so that
    /// what happens in it cannot cut it in half.
    pub(super) fn skip_as_a_whole(&mut self) {
        let variants = self.activity.variants.iter().map(|minutes| Condition::Variant(*minutes)).collect();
        let parts = [any(variants), self.maybe(self.activity.when.as_ref()), any(self.decisions())];
        let Some(when) = all(parts.into_iter().flatten().collect()) else { return };
        let Some(first) = self.drafts.first().map(|draft| draft.step.id.clone()) else { return };
        let begun = Condition::Visited(self.names.own(&first));
        let rest = if is_constant(&when) { when.clone() } else { begun };
        for (place, draft) in self.drafts.iter_mut().enumerate() {
            draft.add_condition(if place == 0 { when.clone() } else { rest.clone() });
        }
    }

    /// The decisions that lead to this activity, where it is a follow-up.
    fn decisions(&mut self) -> Vec<Condition> {
        let mut found = Vec::new();
        for earlier in &self.module.activities {
            for (option, follow) in earlier.body.follows() {
                if follow.text == self.activity.id.text {
                    let name = Id { text: format!("{}.{}", earlier.id.text, option.text), place: follow.place };
                    found.push(Condition::Chose(self.names.refer(What::Option, "", &name), option.text.clone()));
                }
            }
        }
        found
    }
}

fn any(mut parts: Vec<Condition>) -> Option<Condition> {
    if parts.len() < 2 { parts.pop() } else { Some(Condition::Any(parts)) }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::StepRef;
    use vejvalg_engine::rule::Condition;
    use vejvalg_engine::session::Mode;

    use crate::testing::{check, compiled, steps};

    #[test]
    fn an_activity_is_skipped_as_a_whole() {
        let check = |when: &str, first: Condition, rest: Condition| {
            let text = format!(
                "- {{break: air, title: Air}}\n- check-in: in\n  title: In\n  when: {when}\n  questions:\n    \
                 - {{question: a, text: A, lines: 1}}\n    - {{question: b, text: B, lines: 1}}"
            );
            let steps = steps(&text);
            assert_eq!([steps[1].when.clone(), steps[2].when.clone()], [Some(first), Some(rest)]);
        };
        let visited = Condition::Visited(StepRef(0, 0));
        check("{visited: air}", visited, Condition::Visited(StepRef(1, 0)));
        check("{mode: group}", Condition::Mode(Mode::Group), Condition::Mode(Mode::Group));
    }

    const MODULE: &str = "
        vejvalg: 1
        module: m
        languages: [en]
        title: T
        variants: [240, 45]
        activities:
          - {break: air, title: Air, variants: [240]}
          - {break: tea, title: Tea, variants: [240, 45], when: {mode: group}}
          - {break: end-of-day, title: End}
        ";

    #[test]
    fn a_variant_has_its_activities() {
        let steps = steps(MODULE);
        let both = Condition::Any(vec![Condition::Variant(240), Condition::Variant(45)]);
        assert_eq!(steps[0].when, Some(Condition::Variant(240)));
        assert_eq!(steps[1].when, Some(Condition::All(vec![both, Condition::Mode(Mode::Group)])));
        assert_eq!(steps[2].when, None);
        let plans: Vec<_> =
            compiled(MODULE).0.variants.into_iter().map(|plan| (plan.minutes, plan.activities)).collect();
        assert_eq!(plans, [(240, vec![0, 1, 2]), (45, vec![1, 2])]);
    }

    const FOLLOWED: &str = "
        - dilemma: first
          title: First
          situation: S
          question: Q
          options:
            - {option: a, text: A, gain: G, cost: C, follow: second}
            - {option: b, text: B, gain: G, cost: C}
        - {break: air, title: Air}
        - dilemma: second
          title: Second
          situation: S
          question: Q
          options:
            - {option: a, text: A, gain: G, cost: C}
            - {option: b, text: B, gain: G, cost: C}
        ";

    #[test]
    fn a_follow_up_is_played_where_the_decision_leads_to_it() {
        let steps = steps(FOLLOWED);
        let read = steps.iter().find(|step| step.id == "second.read").expect("the follow-up begins");
        let Some(Condition::Chose(step, option)) = &read.when else { panic!("a condition: {:?}", read.when) };
        let decide = steps.iter().position(|step| step.id == "first.decide").expect("it is decided");
        assert_eq!((usize::from(step.1), option.as_str()), (decide, "a"));
        assert!(steps.iter().find(|step| step.id == "air.pause").is_some_and(|step| step.when.is_none()));
    }

    #[test]
    fn a_follow_up_is_a_dilemma_further_down() {
        check(FOLLOWED);
        let wrong = |name: &str, code: &str| {
            check(&FOLLOWED.replace("follow: second}", &format!("follow: {name}}} # error: {code}")));
        };
        wrong("secnd", "unknown-step");
        wrong("air", "follow");
        wrong("first", "follow");
    }
}
