//! What an activity is skipped by as a whole: its condition, its variants, and the decision that it
//! follows.

use vejvalg_engine::rule::Condition;

use super::condition::all;
use super::{Stager, What};
use crate::source::{self, Id};

impl Stager<'_> {
    /// An activity is skipped as a whole. Where nothing in it can change the answer, each step asks for itself, also after
    /// the host has gone back and decided otherwise. Else it is asked where the activity begins, and the rest follows, so
    /// that what happens in it cannot cut it in half.
    pub(super) fn skip_as_a_whole(&mut self) {
        let is_settled = self.activity.when.as_ref().is_none_or(|when| self.is_settled(when));
        let variants = self.activity.variants.iter().map(|minutes| Condition::Variant(*minutes)).collect();
        let parts = [any(variants), self.maybe(self.activity.when.as_ref()), any(self.decisions())];
        let Some(when) = all(parts.into_iter().flatten().collect()) else { return };
        if is_settled {
            return self.drafts.iter_mut().for_each(|draft| draft.add_condition(when.clone()));
        }
        // A step that is for groups alone is no beginning for one person: the first that is for everybody is one, too.
        let open = self.drafts.iter().position(|draft| draft.step.when.is_none()).unwrap_or_default();
        let mut begun = Vec::new();
        for (place, draft) in self.drafts.iter_mut().enumerate() {
            let own = (place <= open).then(|| when.clone());
            let asked: Vec<Condition> = own.into_iter().chain(begun.iter().cloned()).collect();
            any(asked).into_iter().for_each(|asked| draft.add_condition(asked));
            if place <= open {
                begun.push(Condition::Visited(self.names.own(&draft.step.id)));
            }
        }
    }

    /// Whether nothing that happens in this activity changes the answer: what was decided or reached in an earlier one, who
    /// plays, and how long.
    fn is_settled(&self, when: &source::Condition) -> bool {
        match when {
            source::Condition::All(parts) | source::Condition::Any(parts) => {
                parts.iter().all(|part| self.is_settled(part))
            }
            source::Condition::Not(part) => self.is_settled(part),
            source::Condition::Chose(id) | source::Condition::Visited(id) => self.is_earlier(id),
            source::Condition::Mode(_)
            | source::Condition::Variant(_)
            | source::Condition::PeopleAtLeast(_)
            | source::Condition::PeopleAtMost(_) => true,
            source::Condition::AtLeast(..) | source::Condition::AtMost(..) | source::Condition::Drawn(_) => false,
        }
    }

    /// Whether a name is that of an earlier activity, or of something in it.
    fn is_earlier(&self, id: &Id) -> bool {
        let activity = id.text.split('.').next().unwrap_or_default();
        let earlier = self.module.activities.iter().take_while(|one| one.id.text != self.activity.id.text);
        earlier.into_iter().any(|one| one.id.text == activity)
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
    use vejvalg_engine::rule::Condition;
    use vejvalg_engine::session::{Mode, Room};
    use vejvalg_engine::{Action, Answer, Module, Session, StepRef};

    use crate::testing::{check, compiled, steps};

    #[test]
    fn an_activity_is_skipped_as_a_whole() {
        let check = |when: &str, first: Condition, rest: Condition| {
            let text = format!(
                "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nmeters:\n  - {{meter: trust, title: Trust, start: 0, low: \
                 0, high: 9}}\nactivities:\n  - {{break: air, title: Air}}\n  - check-in: in\n    title: In\n    when: {when}\n    \
                 questions:\n      - {{question: a, text: A, lines: 1}}\n      - {{question: b, text: B, lines: 1}}"
            );
            let steps = steps(&text);
            assert_eq!([steps[1].when.clone(), steps[2].when.clone()], [Some(first), Some(rest)]);
        };
        let visited = Condition::Visited(StepRef(0, 0));
        check("{visited: air}", visited.clone(), visited);
        check("{mode: group}", Condition::Mode(Mode::Group), Condition::Mode(Mode::Group));
        // What a meter says may change on the way.
        check("{at-least: {trust: 2}}", Condition::AtLeast(0, 2), Condition::Visited(StepRef(1, 0)));
    }

    #[test]
    fn one_who_plays_alone_plays_what_begins_with_a_step_for_groups() {
        let text = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nmeters:\n  - {meter: trust, title: Trust, start: 3, low: 0, \
                    high: 9}\nactivities:\n  - dialogue: talk\n    title: Talk\n    when: {at-least: {trust: 2}}\n    format: round\n    question: Why?";
        let (index, chunks) = compiled(text);
        let mut module = Module::read(&serde_json::to_string(&index).expect("it is written")).expect("it is read");
        for chunk in chunks {
            module.read_chunk(&serde_json::to_string(&chunk).expect("it is written")).expect("it is read");
        }
        for mode in [Mode::Group, Mode::Alone] {
            let mut session = Session::new(&module, Room { mode, people: 5, ..Room::default() });
            while session.at().is_some() {
                session.apply(&module, Action::Answer(Answer::Seen)).expect("everything may be left open");
            }
            assert!(session.trail().len() > 1, "{mode:?}: {:?}", session.trail());
        }
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
