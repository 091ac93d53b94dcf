//! The English catalogue. It stands in for every language without one.

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
    pause: Part { part: "Break", title: "", task: "", host: "" },
    feelings: [
        ("safe", "safe"),
        ("relieved", "relieved"),
        ("hopeful", "hopeful"),
        ("proud", "proud"),
        ("in-control", "in control"),
        ("seen", "seen"),
        ("confused", "confused"),
        ("alone", "alone"),
        ("worried", "worried"),
        ("irritated", "irritated"),
        ("powerless", "powerless"),
        ("ashamed", "ashamed"),
        ("tired", "tired"),
        ("afraid", "afraid"),
    ],
    values: [
        ("welfare", "welfare"),
        ("dignity", "dignity"),
        ("privacy", "privacy"),
        ("self-determination", "self-determination"),
        ("equality", "equality"),
        ("freedom", "freedom"),
        ("legal-certainty", "legal certainty"),
        ("transparency", "transparency"),
        ("security", "security"),
        ("accountability", "accountability"),
        ("quality", "quality"),
        ("workload", "workload"),
        ("economy", "economy"),
        ("law", "law"),
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
