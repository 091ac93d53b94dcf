//! Danish words of a quiz.

use super::alone;
use crate::wording::{Part, Quiz};

/// To a group round one screen.
pub(super) const GROUP: Quiz = Quiz {
    ask: Part {
        part: "Spørgsmål",
        title: "",
        task: "Bliv enige om ét svar. Det er i orden at gætte.",
        host: "Spørg: Hvor ved vi det fra?",
    },
    answer: Part {
        part: "Svar", title: "Sådan hænger det sammen", task: "Læs højt. Hvad kom bag på jer?", host: ""
    },
    right: "Rigtigt",
    wrong: "Ikke rigtigt",
};

/// To one person alone.
pub(super) const ALONE: Quiz = Quiz {
    ask: alone(GROUP.ask, "Vælg ét svar. Det er i orden at gætte."),
    answer: alone(GROUP.answer, "Hvad kom bag på dig?"),
    ..GROUP
};
