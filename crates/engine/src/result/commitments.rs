//! What the room said that it will do, as a table: what, who, when.

use crate::answer::Answer;
use crate::ask::Ask;
use crate::module::{Activity, Module, Step};
use crate::session::Session;

/// A line of the table. What nobody wrote is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed<'a> {
    /// The activity where it was written.
    pub activity: &'a Activity,
    /// Id of the step where it was written.
    pub step: &'a str,
    /// What will be done.
    pub what: &'a str,
    /// Who does it, or with whom.
    pub who: &'a str,
    /// By when, as it was written.
    pub when: &'a str,
}

/// Everything that the room said it will do, in the order in which it was reached.
#[must_use]
pub fn commitments<'a>(module: &'a Module, session: &'a Session) -> Vec<Committed<'a>> {
    let mut found: Vec<Committed<'a>> = Vec::new();
    for at in session.trail() {
        let (Some(step), Some(answer)) = (module.step(*at), session.answer(*at)) else { continue };
        if !found.iter().any(|known| known.step == step.id) {
            lines(step, answer, &mut |[what, who, when]| {
                found.push(Committed { activity: module.activity(step), step: &step.id, what, who, when });
            });
        }
    }
    found
}

/// The lines of one step: what, who, when.
fn lines<'a>(step: &'a Step, answer: &'a Answer, each: &mut dyn FnMut([&'a str; 3])) {
    let [what, who, when] = step.commits.as_slice() else { return };
    match (&step.ask, answer) {
        (Ask::Lines(_), Answer::Lines(lines)) => {
            lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).for_each(|line| each([line, "", ""]));
        }
        (Ask::Form(_), Answer::Filled(filled)) => {
            let said = |field: &str| filled.iter().find(|(id, _)| id == field).map_or("", |(_, text)| text.trim());
            let line = [what, who, when].map(|field| said(field));
            // Somebody and a day without a deed are no commitment.
            if !line[0].is_empty() {
                each(line);
            }
        }
        _ => {}
    }
}
