//! Danish words of choosing a local project.

use super::alone;
use crate::wording::{Part, ProjectPicker};

/// To a group round one screen.
pub(super) const GROUP: ProjectPicker = ProjectPicker {
    ideas: Part {
        part: "Idéer",
        title: "Hvilke projekter kunne I tage fat på hos jer selv?",
        task: "Skriv to til fire idéer, én på hver linje.",
        host: "Hellere det lille og nære end det store og fælles.",
    },
    score: Part {
        part: "Vurdering",
        title: "Hvor godt holder idéerne?",
        task: "Giv hver idé fra 1 til 5. Vis fingre, alle på én gang, og tæl.",
        host: "",
    },
    challenge: Part {
        part: "Udfordring",
        title: "Hold idéen op mod kortene",
        task: "Tag den idé, I hælder mest til. Læs ét kort ad gangen, og svar ærligt.",
        host: "Får et kort et nej, så spørg: Kan idéen gøres mindre?",
    },
    choose: Part {
        part: "Valg",
        title: "Hvilket projekt vælger I?",
        task: "Vælg det, I vil begynde på. De andre kan vente.",
        host: "",
    },
    low: "slet ikke",
    high: "helt",
    criteria: [
        ("user-need", "Er der en patient eller borger, som har brug for det?"),
        ("mandate", "Bestemmer vi selv over det?"),
        ("size", "Kan vi nå det på et halvt år ved siden af driften?"),
        ("data", "Har vi tal eller iagttagelser, vi kan begynde med?"),
        ("ally", "Er der mindst én mere, som brænder for det?"),
    ],
};

/// To one person alone.
pub(super) const ALONE: ProjectPicker = ProjectPicker {
    ideas: Part { title: "Hvilke projekter kunne du tage fat på hos jer?", ..alone(GROUP.ideas, GROUP.ideas.task) },
    score: alone(GROUP.score, "Giv hver idé fra 1 til 5."),
    challenge: alone(GROUP.challenge, "Tag den idé, du hælder mest til. Læs ét kort ad gangen, og svar ærligt."),
    choose: Part {
        title: "Hvilket projekt vælger du?",
        ..alone(GROUP.choose, "Vælg det, du vil begynde på. De andre kan vente.")
    },
    criteria: [
        GROUP.criteria[0],
        ("mandate", "Bestemmer du selv over det?"),
        ("size", "Kan du nå det på et halvt år ved siden af driften?"),
        ("data", "Har du tal eller iagttagelser, du kan begynde med?"),
        GROUP.criteria[4],
    ],
    ..GROUP
};
