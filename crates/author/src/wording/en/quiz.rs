//! English words of a quiz.

use super::alone;
use crate::wording::{Part, Quiz};

/// To a group round one screen.
pub(super) const GROUP: Quiz = Quiz {
    ask: Part {
        part: "Question",
        title: "",
        task: "Agree on one answer. Guessing is fine.",
        host: "Ask: how do we know?",
    },
    answer: Part { part: "Answer", title: "This is how it is", task: "Read aloud. What surprised you?", host: "" },
    right: "Right",
    wrong: "Not right",
};

/// To one person alone.
pub(super) const ALONE: Quiz = Quiz {
    ask: alone(GROUP.ask, "Choose one answer. Guessing is fine."),
    answer: alone(GROUP.answer, "What surprised you?"),
    ..GROUP
};
