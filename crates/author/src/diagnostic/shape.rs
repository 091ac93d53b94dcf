//! Problems of keys and values that do not fit the format.

use super::{Near, Tongue, Words};

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A key that has no meaning here.
    UnknownKey {
        /// The key.
        key: String,
        /// What it stands in, such as `dilemma`.
        of: &'static str,
        /// What is known here.
        near: Near,
    },
    /// A key that must be there; where several are named, one of them.
    MissingKey {
        /// The keys.
        keys: Vec<&'static str>,
        /// What it is missing from.
        of: &'static str,
    },
    /// A list where a text should be, and the like.
    WrongShape {
        /// The key, or what the list is about.
        what: String,
        /// What should be there.
        wanted: Wanted,
        /// What is there.
        found: Found,
    },
    /// Not a whole number.
    NotANumber {
        /// The key.
        what: String,
        /// What is there.
        found: String,
    },
    /// A number outside its bounds.
    OutOfRange {
        /// The key.
        what: String,
        /// Lowest.
        low: i32,
        /// Highest.
        high: i32,
    },
    /// A list that is too short.
    TooFew {
        /// The key.
        what: String,
        /// At least so many.
        least: usize,
    },
    /// A list that is too long.
    TooMany {
        /// The key.
        what: String,
        /// At most so many.
        most: usize,
    },
    /// More than one of several keys of which only one can stand.
    OnlyOne {
        /// The keys.
        keys: Vec<&'static str>,
    },
    /// A word that is not one of a closed set.
    UnknownWord {
        /// The key.
        what: String,
        /// The word.
        found: String,
        /// The set.
        near: Near,
    },
    /// An id that cannot be one.
    BadId {
        /// The id.
        id: String,
        /// Why not.
        flaw: Flaw,
    },
    /// An activity of no known kind.
    UnknownKind {
        /// What stands there.
        found: String,
        /// The kinds.
        near: Near,
    },
}

/// What should be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A word.
    Word,
    /// A list with dashes.
    List,
    /// Keys with values.
    Keys,
    /// A condition with one of its words.
    Condition,
}

/// What is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A text.
    Text,
    /// A list.
    List,
    /// Keys with values.
    Keys,
}

/// Why something cannot be an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Other characters than lower case letters, digits and hyphens.
    Characters,
    /// Over 40 characters.
    Length,
    /// The compiler uses it itself.
    Taken,
}

impl Shape {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongShape { .. } => "wrong-shape",
            Self::NotANumber { .. } => "not-a-number",
            Self::OutOfRange { .. } => "out-of-range",
            Self::TooFew { .. } => "too-few",
            Self::TooMany { .. } | Self::OnlyOne { .. } => "too-many",
            Self::UnknownWord { .. } => "unknown-word",
            Self::BadId { .. } => "bad-id",
            Self::UnknownKind { .. } => "unknown-kind",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::UnknownKey { key, of, near } => tongue.words(
                [format!("`{key}` hører ikke til i `{of}`"), near.hint(tongue)],
                [format!("`{key}` does not belong in `{of}`"), near.hint(tongue)],
            ),
            Self::UnknownWord { what, found, near } => tongue.words(
                [format!("`{found}` er ikke et af de ord, der kan stå ved `{what}`"), near.hint(tongue)],
                [format!("`{found}` is not one of the words for `{what}`"), near.hint(tongue)],
            ),
            Self::UnknownKind { found, near } => tongue.words(
                [format!("`{found}` er ikke en slags aktivitet"), near.hint(tongue)],
                [format!("`{found}` is not a kind of activity"), near.hint(tongue)],
            ),
            Self::MissingKey { keys, of } => missing(keys, of, tongue),
            Self::WrongShape { what, wanted, found } => wrong(what, *wanted, *found, tongue),
            Self::NotANumber { what, found } => tongue.words(
                [format!("`{what}` skal være et helt tal, men her står `{found}`"), format!("skriv fx `{what}: 3`")],
                [format!("`{what}` takes a whole number, but this says `{found}`"), format!("write `{what}: 3`, say")],
            ),
            Self::OutOfRange { what, low, high } => tongue.words(
                [format!("`{what}` skal ligge mellem {low} og {high}"), String::new()],
                [format!("`{what}` must lie between {low} and {high}"), String::new()],
            ),
            Self::TooFew { what, least } => tongue.words(
                [format!("der er for få punkter i `{what}`"), format!("skriv mindst {least}")],
                [format!("there are too few entries in `{what}`"), format!("write at least {least}")],
            ),
            Self::TooMany { what, most } => tongue.words(
                [format!("der er for mange punkter i `{what}`"), format!("skriv højst {most}")],
                [format!("there are too many entries in `{what}`"), format!("write at most {most}")],
            ),
            Self::OnlyOne { keys } => tongue.words(
                [format!("kun ét af {} kan stå her", ticked(keys, " og ")), "slet det andet".to_owned()],
                [format!("only one of {} can stand here", ticked(keys, " and ")), "delete the other".to_owned()],
            ),
            Self::BadId { id, flaw } => flaw.words(id, tongue),
        }
    }
}

fn missing(keys: &[&str], of: &str, tongue: Tongue) -> Words {
    let (danish, english) = (ticked(keys, " eller "), ticked(keys, " or "));
    tongue.words(
        [format!("`{of}` mangler {danish}"), format!("tilføj {danish}")],
        [format!("`{of}` lacks {english}"), format!("add {english}")],
    )
}

/// `words`, `scale` or `lines`
fn ticked(keys: &[&str], last: &str) -> String {
    let ticked = |key: &&str| format!("`{key}`");
    match keys {
        [many @ .., key] if !many.is_empty() => {
            format!("{}{last}`{key}`", many.iter().map(ticked).collect::<Vec<_>>().join(", "))
        }
        keys => keys.iter().map(ticked).collect(),
    }
}

fn wrong(what: &str, wanted: Wanted, found: Found, tongue: Tongue) -> Words {
    let (found_da, found_en) = match found {
        Found::Nothing => {
            return tongue.words(
                [
                    format!("der står ikke noget ved `{what}`"),
                    "skriv det efter kolonet eller på linjerne under, eller slet linjen".to_owned(),
                ],
                [
                    format!("there is nothing at `{what}`"),
                    "write it after the colon or on the lines below, or delete the line".to_owned(),
                ],
            );
        }
        Found::Text => ("her står en tekst", "there is a text"),
        Found::List => ("her står en liste", "there is a list"),
        Found::Keys => ("her står nøgler", "there are keys"),
    };
    let (wanted_da, wanted_en) = match wanted {
        Wanted::Text => ("en tekst", "a text"),
        Wanted::Word => ("et enkelt ord", "a single word"),
        Wanted::List => ("en liste", "a list"),
        Wanted::Keys => ("nøgler med værdier", "keys with values"),
        Wanted::Condition => ("en betingelse", "a condition"),
    };
    let hint = match wanted {
        Wanted::Text => tongue.pick(format!("skriv `{what}: teksten`"), format!("write `{what}: the text`")),
        Wanted::Word => tongue.pick(format!("skriv `{what}: ordet`"), format!("write `{what}: the-word`")),
        Wanted::List => tongue.pick(
            "skriv hvert punkt på sin egen linje efter en bindestreg og et mellemrum".to_owned(),
            "write each entry on its own line after a dash and a space".to_owned(),
        ),
        Wanted::Keys => tongue.pick(
            "skriv `nøgle: værdi` på linjerne under, to mellemrum længere inde".to_owned(),
            "write `key: value` on the lines below, two spaces further in".to_owned(),
        ),
        Wanted::Condition => tongue.pick("skriv fx `mode: group`".to_owned(), "write `mode: group`, say".to_owned()),
    };
    tongue.words(
        [format!("`{what}` skal være {wanted_da}, men {found_da}"), hint.clone()],
        [format!("`{what}` should be {wanted_en}, but {found_en}"), hint],
    )
}

impl Flaw {
    fn words(self, id: &str, tongue: Tongue) -> Words {
        match self {
            Self::Characters => tongue.words(
                [
                    format!("`{id}` kan ikke være et id"),
                    "brug små bogstaver a-z, tal og bindestreger, som i `digital-first`".to_owned(),
                ],
                [
                    format!("`{id}` cannot be an id"),
                    "use lower case letters a-z, digits and hyphens, as in `digital-first`".to_owned(),
                ],
            ),
            Self::Length => tongue.words(
                [format!("`{id}` er for langt til et id"), "brug højst 40 tegn".to_owned()],
                [format!("`{id}` is too long for an id"), "use at most 40 characters".to_owned()],
            ),
            Self::Taken => tongue.words(
                [format!("`{id}` er allerede navnet på en fast del af runden"), "vælg et andet id".to_owned()],
                [format!("`{id}` is already the name of a fixed part of the round"), "choose another id".to_owned()],
            ),
        }
    }
}
