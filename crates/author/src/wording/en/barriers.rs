//! English words of the barrier board.

use super::alone;
use crate::wording::{Barriers, Part};

/// To a group round one screen.
pub(super) const GROUP: Barriers = Barriers {
    list: Part {
        part: "Barriers",
        title: "What stands in the way?",
        task: "Write one barrier on each line, six at most. Write what happens, not who does it.",
        host: "If a barrier becomes a name, ask: what is it that does not succeed?",
    },
    board: Part {
        part: "The board",
        title: "What can you do about them?",
        task: "Place the barriers: up if they stand much in the way, and to the right if you can remove them \
               yourselves. What you can influence stands in the middle.",
        host: "What you must live with belongs there too: then you spend no strength on it.",
    },
    step: Part {
        part: "First step",
        title: "Take one of them",
        task: "Choose one barrier that you can do something about. Write one line in each field.",
        host: "A first step can be taken this week.",
    },
    think_of: "Think of",
    weight: ["How much it stands in the way", "little", "much"],
    power: ["What you can do about it", "live with it", "remove it"],
    fields: [
        ("barrier", "The barrier is …"),
        ("type", "It is about …"),
        ("owner", "The one who takes care of it is …"),
        ("first-step", "The first step is …"),
        ("help", "We need help from …"),
    ],
    types: [
        ("time", "time"),
        ("mandate", "mandate"),
        ("skills", "skills"),
        ("it", "IT"),
        ("law", "law and data"),
        ("culture", "habits and culture"),
        ("money", "money"),
        ("sectors", "other sectors"),
    ],
};

/// To one person alone.
pub(super) const ALONE: Barriers = Barriers {
    list: alone(GROUP.list, GROUP.list.task),
    board: alone(
        GROUP.board,
        "Place the barriers: up if they stand much in the way, and to the right if you can remove them yourself. \
         What you can influence stands in the middle.",
    ),
    step: alone(GROUP.step, GROUP.step.task),
    fields: [GROUP.fields[0], GROUP.fields[1], GROUP.fields[2], GROUP.fields[3], ("help", "I need help from …")],
    ..GROUP
};
