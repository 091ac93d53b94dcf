//! English words of a dialogue.

use super::alone;
use crate::wording::{Dialogue, Part};

/// A phase: what it is called, and what is done.
const fn phase(part: &'static str, task: &'static str, host: &'static str) -> Part {
    Part { part, title: "", task, host }
}

const NEXT: &str = "Change places and do the same again: two minutes, back turned, one sentence at the end.";

/// To a group round one screen.
pub(super) const GROUP: Dialogue = Dialogue {
    phases: [
        ("alone", phase("On your own", "Think in silence, each on your own. Write a word or two.", "")),
        ("pairs", phase("In pairs", "Tell each other what you thought. Whoever sits nearest the door begins.", "")),
        ("fours", phase("In fours", "Two pairs sit together. What is alike, and what is not?", "")),
        (
            "all",
            phase(
                "All together",
                "One thing from each. Take what weighs most.",
                "If it has been said already, ask for the next thing.",
            ),
        ),
        (
            "round",
            phase(
                "A round",
                "One at a time, all round the table. Nobody interrupts, and anyone may pass.",
                "Let somebody begin who is seldom first.",
            ),
        ),
        ("echo", phase("Second round", "Say one thing that you heard somebody else say and want to keep.", "")),
        (
            "threes",
            phase(
                "In threes",
                "Sit in threes. Each of you finds one thing that you would like help with.",
                "If the numbers do not fit, a fourth person keeps time.",
            ),
        ),
        (
            "first",
            phase(
                "The first is helped",
                "Tell it in two minutes. Then turn your back and listen while the other two talk about what they would \
                 do themselves. End with one sentence on what you take with you.",
                "",
            ),
        ),
        ("second", phase("The second is helped", NEXT, "")),
        ("third", phase("The third is helped", NEXT, "")),
        (
            "inside",
            phase(
                "The inner circle",
                "Three or four sit in the middle and talk about the question. The others listen and take notes. \
                 One chair is empty for whoever wants to join.",
                "If somebody stays in the middle for long, tap them on the shoulder.",
            ),
        ),
        ("outside", phase("The outer circle", "Those who listened say what they heard. Now the middle listens.", "")),
        (
            "story",
            phase(
                "A good moment",
                "Think of a day when it worked in your unit. Who did what? Write a word or two.",
                "",
            ),
        ),
        (
            "interview",
            phase(
                "Ask each other",
                "In pairs. Ask about the other's story: what made the difference? Swap halfway.",
                "",
            ),
        ),
        ("root", phase("In common", "What comes back in the stories? What can you do more of?", "")),
    ],
    think: Part { part: "Think", title: "", task: "What matters most to you? Keep it short.", host: "" },
    harvest: Part {
        part: "Harvest",
        title: "What do you take away from this?",
        task: "Write up to three lines, in few words and without names.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: Dialogue = Dialogue {
    think: alone(GROUP.think, "What would you say yourself? Write it for yourself. It stays on this device."),
    harvest: alone(GROUP.harvest, "Write up to three lines that you can bring up with your colleagues."),
    ..GROUP
};
