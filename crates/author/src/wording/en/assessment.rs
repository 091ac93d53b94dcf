//! English words of an assessment.

use super::alone;
use crate::wording::{Assessment, Part};

const FINGERS: &str =
    "Take one line at a time. Show one to five fingers, all at once. Count how many show each number.";
const HOST: &str = "The numbers are yours. Nobody has to defend theirs.";

/// To a group round one screen.
pub(super) const GROUP: Assessment = Assessment {
    timings: [
        ("before", Part { part: "Before", title: "", task: FINGERS, host: HOST }),
        ("after", Part { part: "After", title: "", task: FINGERS, host: HOST }),
        (
            "then",
            Part {
                part: "Looking back",
                title: "",
                task: "Think back to before the course. Where would you say today that you stood then? Show one to \
                       five fingers, and count.",
                host: "It is fine if the answer is another one than it was then.",
            },
        ),
        ("follow-up", Part { part: "Follow-up", title: "", task: FINGERS, host: HOST }),
    ],
    talk: Part {
        part: "Where you stand",
        title: "Where are you furthest apart?",
        task: "Look at the spread and not at the mean. Take the line on which you disagree most. What does each of \
               you see?",
        host: "Ask the lowest and the highest: what have you seen that the others have not?",
    },
    low: "not at all",
    high: "very much",
    domains: [
        ("direction", "Direction"),
        ("users", "Users"),
        ("equity", "Equity"),
        ("staff", "Staff"),
        ("technology", "Technology"),
        ("ai", "AI"),
        ("data-ethics", "Data ethics"),
        ("benefits", "Benefits"),
        ("network", "Network"),
        ("trial", "Trial action"),
        ("climate", "Support"),
    ],
};

const CHOOSE: &str = "Choose a number from 1 to 5 for each line. If you do not know, leave the line as it is.";

/// To one person alone.
pub(super) const ALONE: Assessment = Assessment {
    timings: [
        ("before", alone(GROUP.timings[0].1, CHOOSE)),
        ("after", alone(GROUP.timings[1].1, CHOOSE)),
        (
            "then",
            alone(
                GROUP.timings[2].1,
                "Think back to before the course. Where would you say today that you stood then? Choose a number for \
                 each line.",
            ),
        ),
        ("follow-up", alone(GROUP.timings[3].1, CHOOSE)),
    ],
    talk: Part {
        title: "Where do you stand lowest?",
        ..alone(GROUP.talk, "Look at the figure. What would you like to move, and who can help you?")
    },
    ..GROUP
};
