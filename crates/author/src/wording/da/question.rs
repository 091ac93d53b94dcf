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
    room_words: Part {
        part: "",
        title: "",
        task: "Bliv enige om ét ord for hele rummet.",
        host: "Hør først et ord fra hver. Kan I ikke blive enige, så tag to.",
    },
    room_scale: Part {
        part: "",
        title: "",
        task: "Bliv enige om ét tal for hele rummet.",
        host: "Vis først fingre, alle på én gang. Tal så jer frem til ét tal.",
    },
    room_lines: Part { part: "", title: "", task: "Find svaret sammen, og skriv det kort og uden navne.", host: "" },
};

/// To one person alone.
pub(super) const ALONE: Question = Question {
    words: alone(GROUP.words, "Vælg det ord, der passer bedst."),
    scale: alone(GROUP.scale, "Vælg et tal fra 1 til 5."),
    lines: alone(GROUP.lines, "Skriv det kort og uden navne."),
    room_words: alone(GROUP.words, "Vælg det ord, der passer bedst."),
    room_scale: alone(GROUP.scale, "Vælg et tal fra 1 til 5."),
    room_lines: alone(GROUP.lines, "Skriv det kort og uden navne."),
    ..GROUP
};
