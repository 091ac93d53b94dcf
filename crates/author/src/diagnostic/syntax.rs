//! Problems of what this format leaves out of YAML, and of what YAML cannot read at all.

use super::sign::{QUOTE_DA, QUOTE_EN};
use super::{Line, Sign, Tongue, Words};

/// What cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syntax {
    /// A sign within a line.
    Sign(Sign),
    /// A line as a whole.
    Line(Line),
    /// Anchors, aliases and merge keys.
    Anchor(Sharing),
    /// The same key twice in one place.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// More than a module needs.
    TooLarge(Limit),
}

/// A way of saying something once for several places, which this format leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// `&name`
    Anchor,
    /// `*name`
    Alias,
    /// `<<:`
    Merge,
}

/// A limit of the compiler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes in a file.
    Bytes(usize),
    /// Keys, entries and texts in a file.
    Nodes(usize),
    /// Steps of indentation.
    Depth(usize),
}

impl Syntax {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Sign(_) | Self::Line(_) => "syntax",
            Self::Anchor(_) => "anchor",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::TooLarge(_) => "too-large",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::Sign(sign) => sign.words(tongue),
            Self::Line(line) => line.words(tongue),
            Self::Anchor(sharing) => sharing.words(tongue),
            Self::TooLarge(limit) => limit.words(tongue),
            Self::DuplicateKey { key } => tongue.words(
                [format!("`{key}` står her to gange"), "behold den ene, og slet den anden".to_owned()],
                [format!("`{key}` is written twice here"), "keep one and delete the other".to_owned()],
            ),
        }
    }
}

impl Sharing {
    fn words(self, tongue: Tongue) -> Words {
        let sign = match self {
            Self::Anchor => '&',
            Self::Alias => '*',
            Self::Merge => {
                return tongue.words(
                    ["`<<` er en genvej, som formatet ikke bruger".to_owned(), "skriv nøglerne ud her".to_owned()],
                    [
                        "`<<` is a shortcut that this format does not use".to_owned(),
                        "write the keys out here".to_owned(),
                    ],
                );
            }
        };
        tongue.words(
            [
                format!("en tekst, der begynder med `{sign}`, læses som en genvej, og dem bruger formatet ikke"),
                QUOTE_DA.to_owned(),
            ],
            [
                format!("a text that begins with `{sign}` reads as a shortcut, and this format has none"),
                QUOTE_EN.to_owned(),
            ],
        )
    }
}

impl Limit {
    fn words(self, tongue: Tongue) -> Words {
        let (danish, english) = match self {
            Self::Bytes(most) => (format!("{} MB", most >> 20), format!("{} MB", most >> 20)),
            Self::Nodes(most) => (format!("{most} nøgler og tekster"), format!("{most} keys and texts")),
            Self::Depth(most) => {
                return tongue.words(
                    [
                        format!("det ligger mere end {most} trin inde i andet"),
                        "et modul bruger ni: se efter en klamme, der ikke er lukket".to_owned(),
                    ],
                    [
                        format!("this lies more than {most} steps inside other things"),
                        "a module needs nine: look for a bracket that is not closed".to_owned(),
                    ],
                );
            }
        };
        tongue.words(
            [format!("filen er for stor: der må højst være {danish}"), "del den i flere moduler".to_owned()],
            [format!("the file is too large: at most {english}"), "split it into several modules".to_owned()],
        )
    }
}
