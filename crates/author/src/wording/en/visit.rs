//! English words of a visit.

use super::alone;
use crate::wording::{Part, Visit};

/// To a group round one screen.
pub(super) const GROUP: Visit = Visit {
    purpose: Part {
        part: "Purpose",
        title: "",
        task: "Read aloud. What do you want to be able to answer when you are home again?",
        host: "Agree who looks for what.",
    },
    look: Part {
        part: "On the visit",
        title: "",
        task: "Write what you see and hear before you write what you think of it. Do not write about people whom \
               others could recognise.",
        host: "",
    },
    translate: Part {
        part: "Home again",
        title: "What can you use at home?",
        task: "Do not copy. Find what makes it work there, and make it your own.",
        host: "Ask: what did we not see?",
    },
    fields: [
        ("saw", "We saw …"),
        ("works", "It works there because …"),
        ("here", "Here it would be …"),
        ("first-step", "The first step is …"),
    ],
};

/// To one person alone.
pub(super) const ALONE: Visit = Visit {
    purpose: alone(GROUP.purpose, "What do you want to be able to answer when you are home again?"),
    look: alone(GROUP.look, GROUP.look.task),
    translate: alone(GROUP.translate, GROUP.translate.task),
    fields: [("saw", "I saw …"), GROUP.fields[1], GROUP.fields[2], GROUP.fields[3]],
};
