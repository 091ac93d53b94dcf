//! The Danish catalogue. `I` and `jer` to groups, `du` to one alone.

mod dilemma;
mod journey;
mod question;
mod reflection;

use super::{Part, Wording};

/// To a group round one screen.
pub(super) const GROUP: Wording = Wording {
    question: question::GROUP,
    journey: journey::GROUP,
    dilemma: dilemma::GROUP,
    reflection: reflection::GROUP,
    pause: Part { part: "Pause", title: "", task: "", host: "" },
    feelings: [
        ("safe", "tryg"),
        ("relieved", "lettet"),
        ("hopeful", "håbefuld"),
        ("proud", "stolt"),
        ("in-control", "i kontrol"),
        ("seen", "set"),
        ("confused", "forvirret"),
        ("alone", "alene"),
        ("worried", "bekymret"),
        ("irritated", "irriteret"),
        ("powerless", "magtesløs"),
        ("ashamed", "flov"),
        ("tired", "træt"),
        ("afraid", "bange"),
    ],
    values: [
        ("welfare", "velfærd"),
        ("dignity", "værdighed"),
        ("privacy", "privatliv"),
        ("self-determination", "selvbestemmelse"),
        ("equality", "lighed"),
        ("freedom", "frihed"),
        ("legal-certainty", "retssikkerhed"),
        ("transparency", "gennemsigtighed"),
        ("security", "sikkerhed"),
        ("accountability", "ansvarlighed"),
        ("quality", "kvalitet"),
        ("workload", "arbejdspres"),
        ("economy", "økonomi"),
        ("law", "jura"),
    ],
};

/// To one person alone.
pub(super) const ALONE: Wording = Wording {
    question: question::ALONE,
    journey: journey::ALONE,
    dilemma: dilemma::ALONE,
    reflection: reflection::ALONE,
    ..GROUP
};

/// A part for one alone, who has no host.
const fn alone(group: Part, task: &'static str) -> Part {
    Part { part: group.part, title: group.title, task, host: "" }
}
