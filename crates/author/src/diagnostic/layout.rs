//! Problems of the spaces at the beginning of lines: tabs and indentation.

use super::{Tongue, Words};

/// What is wrong with the beginning of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layout {
    /// A tab.
    Tab,
    /// The line begins too far to the left or to the right.
    Indentation(Indent),
}

/// In which way a line begins in the wrong place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Indent {
    /// Not a whole number of steps from what it belongs to.
    Odd {
        /// How many spaces there are.
        spaces: usize,
    },
    /// Deeper than the line above, which already has its text.
    UnderText {
        /// The key above.
        above: String,
    },
    /// A list entry below a key that already has its text.
    EntryUnderText {
        /// The key above.
        above: String,
    },
    /// Nothing above begins in the same place.
    Nowhere {
        /// How many spaces there are.
        spaces: usize,
        /// How many there should most likely be.
        wanted: Option<usize>,
    },
    /// A line of a text below `|` that is not as deep as the text.
    OutOfText,
    /// A list entry that lacks its dash.
    WithoutDash {
        /// The key that it opens with.
        key: String,
    },
    /// It stands beside the key that it belongs under.
    Beside {
        /// The key that stands too far left.
        key: String,
        /// The key that it belongs under.
        under: String,
    },
}

impl Layout {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Tab => "tab",
            Self::Indentation(_) => "indentation",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::Tab => tongue.words(
                ["her står en tabulator".to_owned(), "brug mellemrum i stedet, to for hvert trin".to_owned()],
                ["there is a tab here".to_owned(), "use spaces instead, two for each step".to_owned()],
            ),
            Self::Indentation(indent) => indent.words(tongue),
        }
    }
}

impl Indent {
    fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::Odd { spaces } => tongue.words(
                [
                    format!("linjen begynder med {spaces} mellemrum, og det er ikke et helt antal trin"),
                    "et trin er to mellemrum: sæt linjen på højde med det, den hører sammen med".to_owned(),
                ],
                [
                    format!("the line begins with {}, which is not a whole number of steps", count(*spaces)),
                    "one step is two spaces: line it up with what it belongs to".to_owned(),
                ],
            ),
            Self::UnderText { above } => tongue.words(
                [
                    format!("linjen er rykket ind under `{above}`, som allerede har sin tekst"),
                    format!("sæt linjen på højde med `{above}`"),
                ],
                [
                    format!("the line is indented under `{above}`, which already has its text"),
                    format!("line it up with `{above}`"),
                ],
            ),
            Self::EntryUnderText { above } => tongue.words(
                [
                    format!("listen bliver læst som en del af teksten i `{above}`"),
                    format!("lad `{above}:` stå alene på sin linje, eller skriv hele teksten efter `|`"),
                ],
                [
                    format!("the list is read as part of the text of `{above}`"),
                    format!("leave `{above}:` alone on its line, or write the whole text below `|`"),
                ],
            ),
            Self::Nowhere { spaces, wanted } => nowhere(*spaces, *wanted, tongue),
            Self::OutOfText => tongue.words(
                [
                    "linjen hører til teksten over den, men er ikke rykket lige så langt ind".to_owned(),
                    "sæt lige så mange mellemrum foran den som foran resten af teksten".to_owned(),
                ],
                [
                    "the line belongs to the text above it, but is not indented as far".to_owned(),
                    "put as many spaces in front of it as in front of the rest of the text".to_owned(),
                ],
            ),
            Self::WithoutDash { key } => tongue.words(
                [
                    format!("der mangler en bindestreg foran `{key}`"),
                    format!("skriv `- {key}:`, to mellemrum længere til venstre"),
                ],
                [
                    format!("a dash is missing in front of `{key}`"),
                    format!("write `- {key}:`, two spaces further to the left"),
                ],
            ),
            Self::Beside { key, under } => tongue.words(
                [
                    format!("`{key}` står ved siden af `{under}`, men hører til under det"),
                    format!("sæt to mellemrum mere foran `{key}`"),
                ],
                [
                    format!("`{key}` stands beside `{under}`, but belongs under it"),
                    format!("put two more spaces in front of `{key}`"),
                ],
            ),
        }
    }
}

fn nowhere(spaces: usize, wanted: Option<usize>, tongue: Tongue) -> Words {
    let hint = match wanted {
        Some(wanted) => tongue.pick(
            format!("skriv {wanted} mellemrum foran den, hvis den hører sammen med linjerne over"),
            format!("put {} in front of it, if it belongs with the lines above", count(wanted)),
        ),
        None => tongue.pick(
            "sæt den på højde med det, den hører sammen med".to_owned(),
            "line it up with what it belongs to".to_owned(),
        ),
    };
    let message = tongue.pick(
        format!("linjen begynder med {spaces} mellemrum, men den passer ikke til linjerne over den"),
        format!("the line begins with {}, but does not fit the lines above it", count(spaces)),
    );
    Words { message, hint }
}

fn count(spaces: usize) -> String {
    if spaces == 1 { "1 space".to_owned() } else { format!("{spaces} spaces") }
}
