//! Danish words of check-in and check-out.

use super::alone;
use crate::wording::{Part, Question};

/// To a group round one screen.
pub(super) const GROUP: Question = Question {
    arriving: "Velkommen",
    leaving: "Tak for i dag",
    words: Part {
        part: "",
        title: "",
        task: "Vælg ét ord hver. Tæl, hvor mange der vælger hvert ord.",
        host: "Alle svarer for sig selv, og alle må melde pas. Tag imod uden at kommentere.",
    },
    scale: Part {
        part: "",
        title: "",
        task: "Vis et til fem fingre, alle på én gang. Tæl, hvor mange der viser hvert tal.",
        host: "Spørg først dem, der viste få fingre, om de vil sige noget. Ingen skal forklare sig.",
    },
    lines: Part {
        part: "",
        title: "",
        task: "Sig det højt, én ad gangen. Skriv det ned, I vil huske, kort og uden navne.",
        host: "Én sætning hver er nok.",
    },
};

/// To one person alone.
pub(super) const ALONE: Question = Question {
    words: alone(GROUP.words, "Vælg det ord, der passer bedst."),
    scale: alone(GROUP.scale, "Vælg et tal fra 1 til 5."),
    lines: alone(GROUP.lines, "Skriv det kort og uden navne."),
    ..GROUP
};
