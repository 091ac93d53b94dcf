//! Problems of a pack's colours.

use super::{Tongue, Words};
use crate::look::Theme;

/// What is wrong with a colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// Not a colour in six digits.
    NotAColour {
        /// What stands there.
        found: String,
    },
    /// A colour, or one that follows from it, does not stand out from another.
    Contrast {
        /// The theme in which the two meet.
        theme: Theme,
        /// What is written or drawn, by its name in the style.
        front: &'static str,
        /// What it stands on, by its name in the style.
        on: &'static str,
        /// The colour that it stands on.
        ground: String,
        /// The contrast, rounded down.
        found: String,
        /// The contrast that is needed.
        least: String,
        /// The nearest shade that stands out everywhere.
        nearest: Option<String>,
    },
}

impl Look {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NotAColour { .. } => "not-a-colour",
            Self::Contrast { .. } => "low-contrast",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::NotAColour { found } => tongue.words(
                [format!("`{found}` er ikke en farve"), "skriv seks cifre i anførselstegn, som \"#0b6472\"".to_owned()],
                [format!("`{found}` is not a colour"), "write six digits in quotes, such as \"#0b6472\"".to_owned()],
            ),
            Self::Contrast { theme, front, on, ground, found, least, nearest } => {
                // Danish writes a comma where English writes a point.
                let (found_da, least_da) = (found.replace('.', ","), least.replace('.', ","));
                let (da, en) = match theme {
                    Theme::Light => ("lyse", "light"),
                    Theme::Dark => ("mørke", "dark"),
                };
                let [hint_da, hint_en] = nearest.as_ref().map_or_else(
                    || ["vælg en anden farve".to_owned(), "choose another colour".to_owned()],
                    |nearest| {
                        [
                            format!("`{nearest}` er den nærmeste, der kan læses overalt"),
                            format!("`{nearest}` is the nearest that can be read everywhere"),
                        ]
                    },
                );
                tongue.words(
                    [
                        format!("i det {da} tema har `{front}` for lidt kontrast på `{on}` ({ground}): {found_da}, og der skal være {least_da}"),
                        hint_da,
                    ],
                    [
                        format!("in the {en} theme `{front}` has too little contrast on `{on}` ({ground}): {found}, and it needs {least}"),
                        hint_en,
                    ],
                )
            }
        }
    }
}
