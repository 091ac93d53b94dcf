//! Danish words of a board of indicators.

use super::alone;
use crate::wording::{KpiBoard, Part};

/// To a group round one screen.
pub(super) const GROUP: KpiBoard = KpiBoard {
    rate: Part {
        part: "Indikatorer",
        title: "",
        task: "Vælg først et tal i stilhed, hver for sig. Vis så fingre, alle på én gang, og tæl.",
        host: "Tallene hører til samarbejdet og er ikke karakterer til nogen.",
    },
    agree: Part {
        part: "Enighed",
        title: "Hvor er I længst fra hinanden?",
        task: "Tag den indikator, hvor spredningen er størst. Hvad ser I hver især? Skriv, hvad I er enige om, og hvad \
               I gør nu.",
        host: "Spørg den laveste først, og så den højeste.",
    },
    low: "slet ikke",
    high: "i høj grad",
    quadrants: [
        ("internal-progress", "Mellem os: Er vi i gang?"),
        ("internal-impact", "Mellem os: Gør det en forskel?"),
        ("external-progress", "Ude hos borgerne: Er vi i gang?"),
        ("external-impact", "Ude hos borgerne: Gør det en forskel?"),
    ],
};

/// To one person alone.
pub(super) const ALONE: KpiBoard = KpiBoard {
    rate: alone(GROUP.rate, "Vælg et tal fra 1 til 5 ved hver linje. Kender du ikke svaret, så lad linjen stå."),
    agree: Part {
        part: "Det vil jeg tage op",
        title: "Hvad vil du tage op med de andre?",
        ..alone(GROUP.agree, "Tag den indikator, der bekymrer dig mest. Skriv, hvad du har set, og hvad du foreslår.")
    },
    ..GROUP
};
