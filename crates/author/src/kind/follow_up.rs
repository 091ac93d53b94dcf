//! follow-up: what became of a trial action.

use vejvalg_engine::ask::{Ask, Ballot, Choose, Item, Rate};
use vejvalg_engine::rule::Condition;

use super::{Kind, trial_action};
use crate::decode::Fields;
use crate::source::{Body, Id};
use crate::stage::Stager;

#[derive(Debug)]
struct FollowUp {
    /// The trial action.
    of: Option<Id>,
    say: Option<Body>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(FollowUp { of: fields.maybe_id("of"), say: fields.maybe_body("say") })
}

impl Kind for FollowUp {
    fn minutes(&self) -> u16 {
        15
    }

    fn of(&self) -> Option<&Id> {
        self.of.as_ref()
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.follow_up;
        let choose = |on: &mut Stager<'_>, name: &str, pairs: &[(&str, &str)]| {
            let options = on.fixed(name, on.standard(pairs));
            Ask::Choose(Choose { options, ballot: Ballot::One, own: None })
        };
        let done = choose(on, "done", &words.was_done);
        let mut first = on.part("done", &words.done).maybe_say(on, self.say.as_ref()).ask(done).usually(180);
        first.step.recall = self.of.as_ref().map(|of| plan(on, of)).unwrap_or_default();
        on.add(first);

        let not = Condition::Chose(on.own("done"), "not".to_owned());
        let items = on.standard(&words.effects);
        let rate = Rate { items, own: None, low: words.low.to_owned(), high: words.high.to_owned() };
        let effect = on.part("effect", &words.effect).ask(Ask::Rate(rate));
        on.add(effect.when(Condition::Not(Box::new(not))).usually(240));

        on.add(on.part("learned", &words.learned).lines(3).usually(300));
        let next = choose(on, "next", &words.ways);
        on.add(on.part("next", &words.next).ask(next).usually(180));
    }
}

/// The plan of the trial action: the step where it was written, and its fields.
fn plan(on: &Stager<'_>, of: &Id) -> Vec<Item> {
    let step = Item { id: trial_action::plan(&of.text), label: on.words.follow_up.plan.to_owned(), hint: None };
    [vec![step], on.standard(&on.words.trial_action.fields)].concat()
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, check_steps, steps};

    #[test]
    fn what_was_not_done_has_no_effect_to_rate() {
        check_steps(
            "- {follow-up: back, title: Back}",
            "
            back.done: One of 3
            back.effect?: rate 4
            back.learned: 3 lines
            back.next: One of 4
            ",
        );
    }

    #[test]
    fn the_plan_lies_open_where_it_is_asked_what_became_of_it() {
        let recalls = |text: &str| steps(text).into_iter().map(|step| step.recall).collect::<Vec<_>>();
        let found = recalls("- {trial-action: try, title: Try}\n- {follow-up: back, title: Back, of: try}");
        assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [0, 0, 10, 0, 0, 0]);
        assert_eq!(found[2][0].id, "try.plan");
        assert!(recalls("- {follow-up: back, title: Back}").iter().all(Vec::is_empty));
    }

    #[test]
    fn conditions_can_ask_what_comes_next() {
        let then = |name: &str| {
            check(&format!(
                "- {{follow-up: back, title: Back}}\n- {{break: air, title: Air, when: {{chose: back.next.{name}"
            ));
        };
        then("spread}}");
        then("sprout}} # error: unknown-option");
    }
}
