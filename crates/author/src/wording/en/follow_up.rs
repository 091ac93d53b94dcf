//! English words of following a trial action up.

use super::alone;
use crate::wording::{FollowUp, Part};

/// To a group round one screen.
pub(super) const GROUP: FollowUp = FollowUp {
    done: Part {
        part: "Since last time",
        title: "Did the trial action come to anything?",
        task: "Choose what fits best.",
        host: "A no is a result too. Ask what came in the way.",
    },
    effect: Part {
        part: "Outcome",
        title: "What came of it?",
        task: "Give each point 1 to 5. Show fingers, all at once, and count.",
        host: "",
    },
    learned: Part {
        part: "Learning",
        title: "What have you learned?",
        task: "Write up to three lines. Include what did not work.",
        host: "",
    },
    next: Part {
        part: "Next",
        title: "What do you do now?",
        task: "Choose one, and tell those who took part.",
        host: "To stop in time is management too.",
    },
    plan: "What you wanted to try",
    low: "very little",
    high: "very much",
    was_done: [("done", "Yes, we did it"), ("partly", "Some of it"), ("not", "No, not yet")],
    effects: [
        ("effect", "How well did it work?"),
        ("effort", "How much work was it?"),
        ("citizens", "What was it worth to patients and citizens?"),
        ("staff", "What was it worth to the staff?"),
    ],
    ways: [
        ("adopt", "We keep it"),
        ("adapt", "We change it and try again"),
        ("abandon", "We stop"),
        ("spread", "We pass it on to others"),
    ],
};

/// To one person alone.
pub(super) const ALONE: FollowUp = FollowUp {
    done: alone(GROUP.done, GROUP.done.task),
    effect: alone(GROUP.effect, "Give each point 1 to 5."),
    learned: alone(GROUP.learned, GROUP.learned.task),
    next: alone(GROUP.next, GROUP.next.task),
    was_done: [("done", "Yes, I did it"), ("partly", "Some of it"), ("not", "No, not yet")],
    ways: [
        ("adopt", "I keep it"),
        ("adapt", "I change it and try again"),
        ("abandon", "I stop"),
        ("spread", "I pass it on to others"),
    ],
    ..GROUP
};
