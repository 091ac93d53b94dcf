//! English words of a trial action.

use super::alone;
use crate::wording::{Part, TrialAction};

/// To a group round one screen.
pub(super) const GROUP: TrialAction = TrialAction {
    plan: Part {
        part: "Trial action",
        title: "",
        task: "Keep it short. Let it take {n} weeks at most, and begin small: one patient or citizen and one day is \
               enough.",
        host: "Ask: whom does it affect, and have they said yes?",
    },
    promise: Part {
        part: "On Monday",
        title: "What is the first step on Monday?",
        task: "Write one line: who does what?",
        host: "",
    },
    fields: [
        ("believe", "We believe that …"),
        ("do", "We will …"),
        ("with", "Together with …"),
        ("where", "It takes place …"),
        ("until", "We go on until …"),
        ("look-for", "We keep an eye on …"),
        ("stop-if", "We stop if …"),
        ("decides", "Afterwards … decides what happens next."),
        ("help", "We need help with …"),
    ],
};

/// To one person alone.
pub(super) const ALONE: TrialAction = TrialAction {
    plan: alone(GROUP.plan, GROUP.plan.task),
    promise: Part {
        title: "What is your first step on Monday?",
        ..alone(GROUP.promise, "Write one line: what do you do, and who must join you?")
    },
    fields: [
        ("believe", "I believe that …"),
        ("do", "I will …"),
        ("with", "Together with …"),
        ("where", "It takes place …"),
        ("until", "I go on until …"),
        ("look-for", "I keep an eye on …"),
        ("stop-if", "I stop if …"),
        ("decides", "Afterwards … decides what happens next."),
        ("help", "I need help with …"),
    ],
};
