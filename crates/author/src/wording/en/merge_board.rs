//! English words of gathering lines across rooms.

use super::alone;
use crate::wording::{MergeBoard, Part};

/// To a group round one screen.
pub(super) const GROUP: MergeBoard = MergeBoard {
    line: Part {
        part: "The room's line",
        title: "",
        task: "Write one line and read it aloud. Copy it to the other rooms afterwards.",
        host: "",
    },
    others: Part {
        part: "The other rooms",
        title: "What did the others write?",
        task: "Put in the lines of the other rooms, one at a time.",
        host: "The lines are in the chat. If there are no other rooms, go on.",
    },
    pattern: Part {
        part: "Pattern",
        title: "What comes back?",
        task: "Write up to three lines. Look for what only one room has seen, too.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: MergeBoard = MergeBoard {
    line: Part { part: "Your line", ..alone(GROUP.line, "Write one line that you can share with the others.") },
    ..GROUP
};
