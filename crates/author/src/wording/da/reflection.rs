//! Danish words of a reflection.

use super::alone;
use crate::wording::{Part, Reflection};

/// To a group round one screen.
pub(super) const GROUP: Reflection = Reflection {
    private: Part {
        part: "Eftertanke",
        title: "",
        task: "Hver for sig og i stilhed. Skriv på papir eller på din egen telefon: Skærmen her er fælles.",
        host: "Ingen skal vise, hvad de skriver.",
    },
    shared: Part {
        part: "Eftertanke",
        title: "",
        task: "Tænk først hver for sig. Skriv så det, I gerne vil dele.",
        host: "",
    },
};

/// To one person alone.
pub(super) const ALONE: Reflection = Reflection {
    private: alone(GROUP.private, "Skriv for dig selv. Det bliver på denne enhed."),
    shared: alone(GROUP.shared, "Skriv det, du gerne vil dele."),
};
