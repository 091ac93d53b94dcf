//! `follow`: a decision leads to a follow-up that is no dilemma further down.

use super::Looked;
use crate::diagnostic::{Report, Way};

/// The kind that follows a decision.
const KIND: &str = "dilemma";

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    let activities = &looked.module.activities;
    for (place, activity) in activities.iter().enumerate() {
        for (_, follow) in activity.body.follows() {
            let found = activities.iter().position(|other| other.id.text == follow.text);
            // What is not there at all has been said.
            if found.is_some_and(|found| found <= place || activities[found].kind != KIND) {
                report.add(follow.place, Way::Follow { name: follow.text.clone(), after: activity.id.text.clone() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    const FIRST: &str = "- dilemma: first\n  title: F\n  situation: S\n  question: Q\n  options:\n    - {option: a, text: A, \
                         gain: G, cost: C, follow: WHERE\n    - {option: b, text: B, gain: G, cost: C}\n";

    #[test]
    fn a_decision_leads_to_a_dilemma_further_down() {
        let second = FIRST.replace("dilemma: first", "dilemma: second").replace(", follow: WHERE", "}");
        check(&(FIRST.replace("WHERE", "second}") + &second));
        check(&(second.clone() + &FIRST.replace("WHERE", "second} # error: follow")));
        check(&(FIRST.replace("WHERE", "air} # error: follow") + "- {break: air, title: Air}"));
    }
}
