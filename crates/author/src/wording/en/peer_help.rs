//! English words of help between peers.

use super::alone;
use crate::wording::{Part, PeerHelp};

/// To a group round one screen.
pub(super) const GROUP: PeerHelp = PeerHelp {
    case: Part {
        part: "The case",
        title: "One of you tells",
        task: "One of you has a case that is not solved. Tell it in two minutes and without names. The others listen.",
        host: "Agree first that what is said stays here.",
    },
    clarify: Part {
        part: "Understand",
        title: "Ask to understand",
        task: "Only short questions about what has happened. No advice yet.",
        host: "",
    },
    questions: Part {
        part: "Help",
        title: "Ask to help",
        task: "Ask open questions, one at a time. Wait while the one with the case thinks.",
        host: "\"Have you tried to …?\" is advice. Ask for a question instead.",
    },
    summary: Part {
        part: "Summary",
        title: "What did you hear?",
        task: "Everybody says one sentence about what they heard. The one with the case listens.",
        host: "",
    },
    action: Part {
        part: "Next step",
        title: "What happens now?",
        task: "The one with the case says what the next step is. Write only that, without names.",
        host: "Agree who rings in a week and asks how it went.",
    },
};

/// To one person alone.
pub(super) const ALONE: PeerHelp = PeerHelp {
    action: Part {
        part: "Ask for help",
        title: "Whom will you ask for help, and with what?",
        ..alone(GROUP.action, "Write one line without names, and take it to a colleague.")
    },
    ..GROUP
};
