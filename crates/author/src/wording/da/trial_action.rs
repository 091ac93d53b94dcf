//! Danish words of a trial action.

use super::alone;
use crate::wording::{Part, TrialAction};

/// To a group round one screen.
pub(super) const GROUP: TrialAction = TrialAction {
    plan: Part {
        part: "Prøvehandling",
        title: "",
        task: "Skriv kort. Hold den på højst {n} uger, og begynd i det små: én patient eller borger og én dag er nok.",
        host: "Spørg: Hvem berører det, og har de sagt ja?",
    },
    promise: Part {
        part: "På mandag",
        title: "Hvad er det første skridt på mandag?",
        task: "Skriv én linje: Hvem gør hvad?",
        host: "",
    },
    fields: [
        ("believe", "Vi tror, at …"),
        ("do", "Vi vil …"),
        ("with", "Sammen med …"),
        ("where", "Det foregår …"),
        ("until", "Vi holder på indtil …"),
        ("look-for", "Vi holder øje med …"),
        ("stop-if", "Vi stopper, hvis …"),
        ("decides", "Bagefter afgør …, hvad der skal ske."),
        ("help", "Vi får brug for hjælp til …"),
    ],
};

/// To one person alone.
pub(super) const ALONE: TrialAction = TrialAction {
    plan: alone(GROUP.plan, GROUP.plan.task),
    promise: Part {
        title: "Hvad er dit første skridt på mandag?",
        ..alone(GROUP.promise, "Skriv én linje: Hvad gør du, og hvem skal med?")
    },
    fields: [
        ("believe", "Jeg tror, at …"),
        ("do", "Jeg vil …"),
        ("with", "Sammen med …"),
        ("where", "Det foregår …"),
        ("until", "Jeg holder på indtil …"),
        ("look-for", "Jeg holder øje med …"),
        ("stop-if", "Jeg stopper, hvis …"),
        ("decides", "Bagefter afgør …, hvad der skal ske."),
        ("help", "Jeg får brug for hjælp til …"),
    ],
};
