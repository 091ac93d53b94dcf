//! English words of a map of who works with whom.

use super::alone;
use crate::wording::{CoordinationMap, Part};

/// To a group round one screen.
pub(super) const GROUP: CoordinationMap = CoordinationMap {
    rate: Part {
        part: "Working together",
        title: "",
        task: "Give each group 1 to 5. Show fingers, all at once, and count.",
        host: "This is about the work between you and not about who is to blame.",
    },
    tie: Part {
        part: "One tie",
        title: "Which tie will you work on?",
        task: "Choose the group where a small improvement would mean most to the patient or citizen.",
        host: "",
    },
    talk: Part {
        part: "Your part",
        title: "What can you do differently yourselves?",
        task: "Write up to two lines. Begin with what asks nothing of the others.",
        host: "Ask: what would they say if they sat here?",
    },
    low: "not at all",
    high: "every time",
    items: [
        ("know", "We know what they need from us, and they know what we need from them."),
        ("in-time", "We are told in time and in a way that we can use."),
        ("solve", "When something goes wrong we find a solution together instead of somebody to blame."),
    ],
};

/// To one person alone.
pub(super) const ALONE: CoordinationMap = CoordinationMap {
    rate: alone(GROUP.rate, "Give each group 1 to 5. If you do not know, leave the line as it is."),
    tie: alone(GROUP.tie, GROUP.tie.task),
    talk: Part { title: "What can you do differently yourself?", ..alone(GROUP.talk, GROUP.talk.task) },
    ..GROUP
};
