//! Problems of single signs and lines that YAML reads in its own way.

use super::{Tongue, Words};

/// A sign within a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A colon and a space in the middle of a text.
    ColonInText,
    /// A text that begins with a sign of YAML's own.
    First(char),
    /// A quotation mark that is never closed.
    OpenQuote,
    /// Something after the closing quotation mark.
    AfterQuote,
    /// A bracket that is never closed.
    OpenBracket(char),
    /// A bracket that closes nothing, or another one.
    StrayBracket,
    /// Two things in brackets without a comma.
    MissingComma,
    /// A list or brackets where a key should be.
    OddKey,
}

/// A line as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Neither a key nor a list entry.
    MissingColon,
    /// A colon without a space.
    MissingSpace,
    /// A second document after `---`.
    SecondDocument,
    /// An invisible control character.
    Control,
    /// Anything else.
    Unreadable,
}

/// What helps in most cases.
pub(super) const QUOTE_DA: &str = "sæt hele teksten i citationstegn, eller skriv den på linjerne under `|`";
/// What helps in most cases.
pub(super) const QUOTE_EN: &str = "put the whole text in quotation marks, or write it on the lines below `|`";

impl Sign {
    pub(super) fn words(self, tongue: Tongue) -> Words {
        let (danish, english) = match self {
            Self::ColonInText => (
                ["teksten indeholder et kolon med mellemrum efter, og det læses som en ny nøgle", QUOTE_DA],
                ["the text contains a colon and a space, which reads as a new key", QUOTE_EN],
            ),
            Self::First(sign) => {
                return tongue.words(
                    [format!("en tekst kan ikke begynde med `{sign}`"), QUOTE_DA.to_owned()],
                    [format!("a text cannot begin with `{sign}`"), QUOTE_EN.to_owned()],
                );
            }
            Self::OpenQuote => (
                ["citationstegnet bliver aldrig lukket", "slut teksten med samme tegn, eller skriv den under `|`"],
                ["the quotation mark is never closed", "end the text with the same mark, or write it below `|`"],
            ),
            Self::AfterQuote => (
                ["der står mere efter det afsluttende citationstegn", "skriv hele teksten på linjerne under `|`"],
                ["something follows the closing quotation mark", "write the whole text on the lines below `|`"],
            ),
            Self::OpenBracket(sign) => {
                let close = if sign == '[' { ']' } else { '}' };
                return tongue.words(
                    [format!("`{sign}` bliver aldrig lukket"), format!("sæt `{close}` til sidst")],
                    [format!("`{sign}` is never closed"), format!("put `{close}` at the end")],
                );
            }
            Self::StrayBracket => (
                ["klammen lukker noget, der ikke er åbnet", "slet den, eller sæt den klamme, der mangler foran"],
                ["the bracket closes what was not opened", "delete it, or add the one that is missing before it"],
            ),
            Self::MissingComma => (
                ["der mangler et komma mellem to ting i klammen", "skriv `, ` imellem dem"],
                ["a comma is missing between two things in brackets", "write `, ` between them"],
            ),
            Self::OddKey => (
                ["her skal stå en nøgle, ikke en liste eller en klamme", QUOTE_DA],
                ["a key belongs here, not a list or brackets", QUOTE_EN],
            ),
        };
        tongue.words(danish.map(str::to_owned), english.map(str::to_owned))
    }
}

impl Line {
    pub(super) fn words(self, tongue: Tongue) -> Words {
        let (danish, english) = match self {
            Self::MissingColon => (
                ["linjen er hverken en nøgle eller et punkt i en liste", "skriv `nøgle: tekst` eller `- punkt`"],
                ["the line is neither a key nor a list entry", "write `key: text` or `- entry`"],
            ),
            Self::MissingSpace => (
                ["der mangler et mellemrum efter kolonet", "skriv `nøgle: tekst`"],
                ["a space is missing after the colon", "write `key: text`"],
            ),
            Self::SecondDocument => (
                ["linjen `---` begynder et nyt dokument, men en fil er ét modul", "slet linjen, eller del filen i to"],
                ["the line `---` begins a new document, but one file is one module", "delete it, or split the file"],
            ),
            Self::Control => (
                ["her står et usynligt tegn, der ikke hører til i en tekst", "slet det, og skriv stedet igen"],
                ["there is an invisible character that does not belong in a text", "delete it and type this again"],
            ),
            Self::Unreadable => (
                ["linjen kan ikke læses", "sammenlign med et eksempel i docs/format.md"],
                ["the line cannot be read", "compare it with an example in docs/format.md"],
            ),
        };
        tongue.words(danish.map(str::to_owned), english.map(str::to_owned))
    }
}
