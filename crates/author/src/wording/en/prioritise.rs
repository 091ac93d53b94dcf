//! English words of putting things in order.

use super::alone;
use crate::wording::{Part, Prioritise};

/// To a group round one screen.
pub(super) const GROUP: Prioritise = Prioritise {
    place: Part {
        part: "Priorities",
        title: "",
        task: "Place the cards one at a time. If you disagree, say why before you move one.",
        host: "Ask at the end: what have we left out?",
    },
    dots: Part {
        part: "Dots",
        title: "",
        task: "Each of you has {n} dots. Put them where you like, several on one card too. Count them when all are done.",
        host: "Let everybody decide before the first dot is placed.",
    },
};

/// To one person alone.
pub(super) const ALONE: Prioritise = Prioritise {
    place: alone(GROUP.place, "Place the cards one at a time. What do you leave out?"),
    dots: alone(GROUP.dots, "You have {n} dots. Put them where you like, several on one card too."),
};
