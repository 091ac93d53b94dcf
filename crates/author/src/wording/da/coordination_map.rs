//! Danish words of a map of who works with whom.

use super::alone;
use crate::wording::{CoordinationMap, Part};

/// To a group round one screen.
pub(super) const GROUP: CoordinationMap = CoordinationMap {
    rate: Part {
        part: "Samspil",
        title: "",
        task: "Giv hver gruppe fra 1 til 5. Vis fingre, alle på én gang, og tæl.",
        host: "Det handler om samspillet og ikke om, hvem der har skylden.",
    },
    tie: Part {
        part: "Ét samspil",
        title: "Hvilket samspil vil I arbejde med?",
        task: "Vælg den gruppe, hvor en lille forbedring ville betyde mest for patienten eller borgeren.",
        host: "",
    },
    talk: Part {
        part: "Jeres del",
        title: "Hvad kan I selv gøre anderledes?",
        task: "Skriv højst to linjer. Begynd med det, der ikke kræver noget af de andre.",
        host: "Spørg: Hvad ville de sige, hvis de sad her?",
    },
    low: "slet ikke",
    high: "hver gang",
    items: [
        ("know", "Vi ved, hvad de har brug for fra os, og de ved, hvad vi har brug for fra dem."),
        ("in-time", "Vi får besked i tide og på en måde, vi kan bruge."),
        ("solve", "Går noget galt, finder vi en løsning sammen i stedet for en skyldig."),
    ],
};

/// To one person alone.
pub(super) const ALONE: CoordinationMap = CoordinationMap {
    rate: alone(GROUP.rate, "Giv hver gruppe fra 1 til 5. Kender du ikke svaret, så lad linjen stå."),
    tie: Part { title: "Hvilket samspil vil du arbejde med?", ..alone(GROUP.tie, GROUP.tie.task) },
    talk: Part { part: "Din del", title: "Hvad kan du selv gøre anderledes?", ..alone(GROUP.talk, GROUP.talk.task) },
    ..GROUP
};
