//! English words of choosing a local project.

use super::alone;
use crate::wording::{Part, ProjectPicker};

/// To a group round one screen.
pub(super) const GROUP: ProjectPicker = ProjectPicker {
    ideas: Part {
        part: "Ideas",
        title: "Which projects could you take up in your own unit?",
        task: "Write two to four ideas, one on each line.",
        host: "Rather the small and near than the large and common.",
    },
    score: Part {
        part: "Judgement",
        title: "How well do the ideas hold?",
        task: "Give each idea 1 to 5. Show fingers, all at once, and count.",
        host: "",
    },
    challenge: Part {
        part: "Challenge",
        title: "Hold the idea against the cards",
        task: "Take the idea that you lean towards. Read one card at a time, and answer honestly.",
        host: "If a card gets a no, ask: can the idea be made smaller?",
    },
    choose: Part {
        part: "Choice",
        title: "Which project do you choose?",
        task: "Choose the one that you will begin with. The others can wait.",
        host: "",
    },
    low: "not at all",
    high: "fully",
    criteria: [
        ("user-need", "Is there a patient or citizen who needs it?"),
        ("mandate", "Is it ours to decide?"),
        ("size", "Can we do it in half a year beside the daily work?"),
        ("data", "Have we figures or observations to begin with?"),
        ("ally", "Is there at least one more person who burns for it?"),
    ],
};

/// To one person alone.
pub(super) const ALONE: ProjectPicker = ProjectPicker {
    ideas: alone(GROUP.ideas, GROUP.ideas.task),
    score: alone(GROUP.score, "Give each idea 1 to 5."),
    challenge: alone(GROUP.challenge, GROUP.challenge.task),
    choose: alone(GROUP.choose, GROUP.choose.task),
    criteria: [
        GROUP.criteria[0],
        ("mandate", "Is it yours to decide?"),
        ("size", "Can you do it in half a year beside the daily work?"),
        ("data", "Have you figures or observations to begin with?"),
        GROUP.criteria[4],
    ],
    ..GROUP
};
