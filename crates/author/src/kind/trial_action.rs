//! trial-action: something small, tried for a few weeks with those it is for.

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Label};
use crate::stage::Stager;

/// The fields of the plan; their words are in the wording catalogue.
const FIELDS: &[&str] = &["believe", "do", "with", "where", "until", "look-for", "stop-if", "decides", "help"];

#[derive(Debug)]
struct TrialAction {
    say: Option<Body>,
    /// The author's hints, by field.
    hints: Vec<(String, Label)>,
    weeks: i32,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    let ids: Vec<String> = FIELDS.iter().map(|field| (*field).to_owned()).collect();
    Box::new(TrialAction {
        say: fields.maybe_body("say"),
        hints: fields.inner("hint", |fields| fields.labels_by_id(&ids)).unwrap_or_default(),
        weeks: fields.maybe_number("weeks", 2..=6).unwrap_or(4),
    })
}

/// The id of the step where the plan of a trial action is written.
pub(super) fn plan(activity: &str) -> String {
    format!("{activity}.plan")
}

impl Kind for TrialAction {
    fn minutes(&self) -> u16 {
        20
    }

    fn stage(&self, on: &mut Stager<'_>) {
        on.number(self.weeks);
        let words = &on.words.trial_action;
        let mut fields = on.standard(&words.fields);
        for field in &mut fields {
            let hint = self.hints.iter().find(|(id, _)| *id == field.id);
            field.hint = hint.map(|(_, hint)| on.label(hint));
        }
        let plan = on.part("plan", &words.plan).title(on.label(&on.activity.title));
        on.add(plan.maybe_say(on, self.say.as_ref()).form(fields).commits(["do", "with", "until"]).usually(1020));
        on.add(on.part("promise", &words.promise).lines(1).commits([""; 3]).usually(180));
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;
    use vejvalg_engine::text::plain;

    use super::FIELDS;
    use crate::testing::{check, check_steps, steps};
    use crate::wording;

    #[test]
    fn a_plan_and_a_promise() {
        check_steps(
            "- {trial-action: try, title: Try}",
            "
            try.plan: 9 fields
            try.promise: 1 lines
            ",
        );
    }

    #[test]
    fn hints_stand_at_their_fields() {
        let action = |hint: &str| format!("- trial-action: try\n  title: Try\n  weeks: 3\n  hint:\n    {hint}");
        let steps = steps(&action("stop-if: Somebody is worse off"));
        let Ask::Form(form) = &steps[0].ask else { panic!("a form: {:?}", steps[0].ask) };
        assert_eq!(form.fields[6].hint.as_deref(), Some("Somebody is worse off"));
        assert!(plain(&steps[0].task).contains("3 weeks"));
        check(&action("stop: Somebody is worse off # error: unknown-key"));
    }

    #[test]
    fn it_takes_two_to_six_weeks() {
        check("- {trial-action: try, title: Try, weeks: 6}");
        check("- {trial-action: try, title: Try, weeks: 7} # error: out-of-range");
    }

    #[test]
    fn every_field_has_words() {
        for (language, alone) in [("da", false), ("da", true), ("en", false), ("en", true)] {
            assert_eq!(wording::of(language, alone).trial_action.fields.map(|(id, _)| id), *FIELDS);
        }
    }
}
