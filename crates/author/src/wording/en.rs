//! The English catalogue. It stands in for every language without one.

mod assessment;
mod barriers;
mod clip;
mod coordination_map;
mod dialogue;
mod dilemma;
mod follow_up;
mod journey;
mod kpi_board;
mod merge_board;
mod peer_help;
mod prioritise;
mod project_picker;
mod question;
mod quiz;
mod reflection;
mod trial_action;
mod visit;

use super::{Part, Wording};

/// To a group round one screen.
pub(super) const GROUP: Wording = Wording {
    question: question::GROUP,
    journey: journey::GROUP,
    dilemma: dilemma::GROUP,
    reflection: reflection::GROUP,
    clip: clip::GROUP,
    dialogue: dialogue::GROUP,
    assessment: assessment::GROUP,
    quiz: quiz::GROUP,
    prioritise: prioritise::GROUP,
    project_picker: project_picker::GROUP,
    barriers: barriers::GROUP,
    trial_action: trial_action::GROUP,
    follow_up: follow_up::GROUP,
    kpi_board: kpi_board::GROUP,
    coordination_map: coordination_map::GROUP,
    peer_help: peer_help::GROUP,
    visit: visit::GROUP,
    merge_board: merge_board::GROUP,
    card: Part {
        part: "Good to know",
        title: "Good to know",
        task: "One of you reads aloud. What does it mean in your unit?",
        host: "",
    },
    letter: Part {
        part: "Letter to yourself",
        title: "",
        task: "Each of you writes to yourself in {n} weeks, on paper or on your own phone: this screen is shared.",
        host: "Nobody has to show their letter. Agree how it arrives on the day.",
    },
    pause: Part { part: "Break", title: "", task: "", host: "" },
    from_box: "From the box:",
    source: "Source:",
    reviewed: "Reviewed",
    more: "Read more",
    too_dear: "Your budget does not stretch to this ({name})",
    later: "Your choice has consequences",
    points: "Points",
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
    clip: clip::ALONE,
    dialogue: dialogue::ALONE,
    assessment: assessment::ALONE,
    quiz: quiz::ALONE,
    prioritise: prioritise::ALONE,
    project_picker: project_picker::ALONE,
    barriers: barriers::ALONE,
    trial_action: trial_action::ALONE,
    follow_up: follow_up::ALONE,
    kpi_board: kpi_board::ALONE,
    coordination_map: coordination_map::ALONE,
    peer_help: peer_help::ALONE,
    visit: visit::ALONE,
    merge_board: merge_board::ALONE,
    card: alone(GROUP.card, "Read. What does it mean in your unit?"),
    letter: alone(GROUP.letter, "Write to yourself in {n} weeks. The letter stays on this device."),
    ..GROUP
};

/// A part for one alone, who has no host.
const fn alone(group: Part, task: &'static str) -> Part {
    Part { part: group.part, title: group.title, task, host: "" }
}
