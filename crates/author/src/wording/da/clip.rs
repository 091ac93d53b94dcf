//! Danish words of a clip.

use super::alone;
use crate::wording::{Clip, Part};

/// To a group round one screen.
pub(super) const GROUP: Clip = Clip {
    watch: Part {
        part: "Klip",
        title: "",
        task: "Se og hør det sammen. Gem snakken til bagefter.",
        host: "Er lyden for lav, så læs teksten højt i stedet.",
    },
    read: Part { part: "Klip", title: "", task: "Én læser højt. De andre lytter.", host: "" },
    notes: Part {
        part: "Stille noter",
        title: "Hvad lagde I mærke til?",
        task: "To minutter i stilhed, så to og to. Skriv højst tre ting, I vil holde fast i.",
        host: "Hold på stilheden. To minutter er længere, end man tror.",
    },
    watch_for: "Hold øje med",
};

/// To one person alone.
pub(super) const ALONE: Clip = Clip {
    watch: alone(GROUP.watch, "Se og hør det til ende, før du skriver noget."),
    read: alone(GROUP.read, "Læs i dit eget tempo."),
    notes: Part {
        title: "Hvad lagde du mærke til?",
        ..alone(GROUP.notes, "Skriv højst tre ting, du vil holde fast i.")
    },
    ..GROUP
};
