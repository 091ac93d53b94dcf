//! Danish words of an assessment.

use super::alone;
use crate::wording::{Assessment, Part};

const FINGERS: &str =
    "Tag én linje ad gangen. Vis et til fem fingre, alle på én gang. Tæl, hvor mange der viser hvert tal.";
const HOST: &str = "Tallene er jeres egne. Ingen skal forsvare sit tal.";

/// To a group round one screen.
pub(super) const GROUP: Assessment = Assessment {
    timings: [
        ("before", Part { part: "Før", title: "", task: FINGERS, host: HOST }),
        ("after", Part { part: "Efter", title: "", task: FINGERS, host: HOST }),
        (
            "then",
            Part {
                part: "Tilbageblik",
                title: "",
                task: "Tænk tilbage til før forløbet. Hvor vil I i dag sige, at I stod dengang? Vis et til fem fingre, \
                       og tæl.",
                host: "Det er i orden, at svaret er et andet end dengang.",
            },
        ),
        ("follow-up", Part { part: "Opfølgning", title: "", task: FINGERS, host: HOST }),
    ],
    talk: Part {
        part: "Sådan ligger I",
        title: "Hvor er I længst fra hinanden?",
        task: "Se på spredningen og ikke på gennemsnittet. Tag den linje, hvor I er mest uenige. Hvad ser I hver især?",
        host: "Spørg den laveste og den højeste: Hvad har du set, som de andre ikke har?",
    },
    low: "slet ikke",
    high: "i høj grad",
    domains: [
        ("direction", "Retning"),
        ("users", "Brugerne"),
        ("equity", "Lighed"),
        ("staff", "Personalet"),
        ("technology", "Teknologi"),
        ("ai", "AI"),
        ("data-ethics", "Dataetik"),
        ("benefits", "Gevinster"),
        ("network", "Netværk"),
        ("trial", "Prøvehandling"),
        ("climate", "Opbakning"),
    ],
};

const CHOOSE: &str = "Vælg et tal fra 1 til 5 ved hver linje. Kender du ikke svaret, så lad linjen stå.";

/// To one person alone.
pub(super) const ALONE: Assessment = Assessment {
    timings: [
        ("before", alone(GROUP.timings[0].1, CHOOSE)),
        ("after", alone(GROUP.timings[1].1, CHOOSE)),
        (
            "then",
            alone(
                GROUP.timings[2].1,
                "Tænk tilbage til før forløbet. Hvor vil du i dag sige, at du stod dengang? Vælg et tal ved hver linje.",
            ),
        ),
        ("follow-up", alone(GROUP.timings[3].1, CHOOSE)),
    ],
    talk: Part {
        part: "Sådan ligger du",
        title: "Hvor ligger du lavest?",
        ..alone(GROUP.talk, "Se på figuren. Hvad vil du gerne flytte, og hvem kan hjælpe dig?")
    },
    ..GROUP
};
