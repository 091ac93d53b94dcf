//! Danish words of a visit.

use super::alone;
use crate::wording::{Part, Visit};

/// To a group round one screen.
pub(super) const GROUP: Visit = Visit {
    purpose: Part {
        part: "Formål",
        title: "",
        task: "Læs højt. Hvad vil I kunne svare på, når I kommer hjem?",
        host: "Aftal, hvem der ser efter hvad.",
    },
    look: Part {
        part: "På besøget",
        title: "",
        task: "Skriv det, I ser og hører, før I skriver, hvad I mener. Skriv ikke om personer, som andre kan genkende.",
        host: "",
    },
    translate: Part {
        part: "Hjem igen",
        title: "Hvad kan I bruge hjemme?",
        task: "Kopiér ikke. Find det, der gør, at det virker der, og gør det til jeres eget.",
        host: "Spørg: Hvad så vi ikke?",
    },
    fields: [
        ("saw", "Vi så …"),
        ("works", "Det virker der, fordi …"),
        ("here", "Hos os ville det være …"),
        ("first-step", "Det første skridt er …"),
    ],
};

/// To one person alone.
pub(super) const ALONE: Visit = Visit {
    purpose: alone(GROUP.purpose, "Hvad vil du kunne svare på, når du kommer hjem?"),
    look: alone(
        GROUP.look,
        "Skriv det, du ser og hører, før du skriver, hvad du mener. Skriv ikke om personer, som andre kan genkende.",
    ),
    translate: Part {
        title: "Hvad kan du bruge hjemme?",
        ..alone(GROUP.translate, "Kopiér ikke. Find det, der gør, at det virker der, og gør det til jeres eget.")
    },
    fields: [("saw", "Jeg så …"), GROUP.fields[1], GROUP.fields[2], GROUP.fields[3]],
};
