//! English words of a board of indicators.

use super::alone;
use crate::wording::{KpiBoard, Part};

/// To a group round one screen.
pub(super) const GROUP: KpiBoard = KpiBoard {
    rate: Part {
        part: "Indicators",
        title: "",
        task: "First choose a number in silence, each on your own. Then show fingers, all at once, and count.",
        host: "The numbers belong to the partnership and are nobody's marks.",
    },
    agree: Part {
        part: "Agreement",
        title: "Where are you furthest apart?",
        task: "Take the indicator with the widest spread. What does each of you see? Write what you agree on, and what \
               you do now.",
        host: "Ask the lowest first, then the highest.",
    },
    low: "not at all",
    high: "very much",
    quadrants: [
        ("internal-progress", "Between us: are we under way?"),
        ("internal-impact", "Between us: does it make a difference?"),
        ("external-progress", "Among citizens: are we under way?"),
        ("external-impact", "Among citizens: does it make a difference?"),
    ],
};

/// To one person alone.
pub(super) const ALONE: KpiBoard = KpiBoard {
    rate: alone(GROUP.rate, "Choose a number from 1 to 5 for each line. If you do not know, leave the line as it is."),
    agree: Part {
        part: "To bring up",
        title: "What will you bring up with the others?",
        ..alone(GROUP.agree, "Take the indicator that worries you most. Write what you have seen and what you propose.")
    },
    ..GROUP
};
