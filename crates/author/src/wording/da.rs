//! The Danish catalogue. `I` and `jer` to groups, `du` to one alone.

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
        part: "Værd at vide",
        title: "Værd at vide",
        task: "Én læser højt. Hvad betyder det hos jer?",
        host: "",
    },
    letter: Part {
        part: "Brev til dig selv",
        title: "",
        task: "Skriv hver for sig til jer selv om {n} uger, på papir eller på jeres egen telefon: Skærmen her er fælles.",
        host: "Ingen skal vise sit brev. Aftal, hvordan det kommer frem til dagen.",
    },
    pause: Part { part: "Pause", title: "", task: "", host: "" },
    from_box: "Fra kassen:",
    source: "Kilde:",
    reviewed: "Gennemgået",
    more: "Læs mere",
    too_dear: "Det rækker jeres budget ikke til ({name})",
    later: "Jeres valg får følger",
    points: "Point",
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
    card: alone(GROUP.card, "Læs. Hvad betyder det hos jer?"),
    letter: alone(GROUP.letter, "Skriv til dig selv om {n} uger. Brevet bliver på denne enhed."),
    later: "Dit valg får følger",
    too_dear: "Det rækker dit budget ikke til ({name})",
    ..GROUP
};

/// A part for one alone, who has no host.
const fn alone(group: Part, task: &'static str) -> Part {
    Part { part: group.part, title: group.title, task, host: "" }
}
