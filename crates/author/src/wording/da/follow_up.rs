//! Danish words of following a trial action up.

use super::alone;
use crate::wording::{FollowUp, Part};

/// To a group round one screen.
pub(super) const GROUP: FollowUp = FollowUp {
    done: Part {
        part: "Siden sidst",
        title: "Blev prøvehandlingen til noget?",
        task: "Vælg det, der passer bedst.",
        host: "Et nej er også et resultat. Spørg, hvad der kom i vejen.",
    },
    effect: Part {
        part: "Udbytte",
        title: "Hvad kom der ud af den?",
        task: "Giv hvert punkt fra 1 til 5. Vis fingre, alle på én gang, og tæl.",
        host: "",
    },
    learned: Part {
        part: "Læring",
        title: "Hvad har I lært?",
        task: "Skriv højst tre linjer. Tag også det med, der ikke gik.",
        host: "",
    },
    next: Part {
        part: "Videre",
        title: "Hvad gør I nu?",
        task: "Vælg ét, og sig det til dem, der var med.",
        host: "At stoppe i tide er også ledelse.",
    },
    plan: "Det, I ville prøve",
    low: "meget lidt",
    high: "rigtig meget",
    was_done: [("done", "Ja, vi gjorde det"), ("partly", "Noget af det"), ("not", "Nej, ikke endnu")],
    effects: [
        ("effect", "Hvor godt virkede det?"),
        ("effort", "Hvor meget arbejde var det?"),
        ("citizens", "Hvad var det værd for patienter og borgere?"),
        ("staff", "Hvad var det værd for personalet?"),
    ],
    ways: [
        ("adopt", "Vi gør det fast"),
        ("adapt", "Vi laver det om og prøver igen"),
        ("abandon", "Vi stopper"),
        ("spread", "Vi giver det videre til andre"),
    ],
};

/// To one person alone.
pub(super) const ALONE: FollowUp = FollowUp {
    done: alone(GROUP.done, GROUP.done.task),
    effect: alone(GROUP.effect, "Giv hvert punkt fra 1 til 5."),
    learned: Part { title: "Hvad har du lært?", ..alone(GROUP.learned, GROUP.learned.task) },
    next: Part { title: "Hvad gør du nu?", ..alone(GROUP.next, GROUP.next.task) },
    plan: "Det, du ville prøve",
    was_done: [("done", "Ja, jeg gjorde det"), ("partly", "Noget af det"), ("not", "Nej, ikke endnu")],
    ways: [
        ("adopt", "Jeg gør det fast"),
        ("adapt", "Jeg laver det om og prøver igen"),
        ("abandon", "Jeg stopper"),
        ("spread", "Jeg giver det videre til andre"),
    ],
    ..GROUP
};
