//! Problems of what people will read: languages, form and length.

use super::{Near, Tongue, Words};

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// A declared language is missing.
    MissingLanguage {
        /// The key.
        what: String,
        /// The languages.
        missing: Vec<String>,
    },
    /// A language that the file does not declare.
    UnknownLanguage {
        /// What stands there.
        found: String,
        /// The declared languages.
        near: Near,
    },
    /// A comma in a text within `{…}`: what follows it reads as another key.
    Comma {
        /// What follows it.
        found: String,
    },
    /// Raw HTML.
    Html {
        /// The tag.
        tag: String,
    },
    /// A link to somewhere else than https and mailto.
    Link {
        /// The address.
        to: String,
    },
    /// A form of Markdown that the player does not show.
    Markdown {
        /// Which.
        form: Form,
    },
    /// More words than one screen holds.
    TooLong {
        /// How many there are.
        words: usize,
        /// How many there may be.
        most: usize,
    },
    /// A language without standard texts of its own.
    StandardWording {
        /// The language.
        language: String,
    },
}

/// A form of Markdown that the player does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A heading.
    Heading,
    /// A picture.
    Picture,
    /// A block of code, usually four spaces too many.
    Code,
    /// A rule across the page.
    Rule,
    /// Anything else.
    Other,
}

impl Text {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::MissingLanguage { .. } => "missing-language",
            Self::UnknownLanguage { .. } => "unknown-language",
            Self::Comma { .. } => "comma",
            Self::Html { .. } => "html",
            Self::Link { .. } => "link",
            Self::Markdown { .. } => "markdown",
            Self::TooLong { .. } => "too-long",
            Self::StandardWording { .. } => "standard-wording",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::MissingLanguage { what, missing } => {
                let list = missing.iter().map(|language| format!("`{language}:`")).collect::<Vec<_>>().join(", ");
                tongue.words(
                    [format!("`{what}` mangler {list}"), "skriv teksten på alle filens sprog".to_owned()],
                    [format!("`{what}` lacks {list}"), "write the text in every language of the file".to_owned()],
                )
            }
            Self::UnknownLanguage { found, near } => tongue.words(
                [format!("`{found}` er ikke et af filens sprog"), near.hint(tongue)],
                [format!("`{found}` is not a language of this file"), near.hint(tongue)],
            ),
            Self::Comma { found } => tongue.words(
                [
                    format!("kommaet foran `{found}` deler teksten"),
                    "inden for `{…}` skal en tekst med komma stå i anførselstegn; eller giv hver nøgle sin egen linje"
                        .to_owned(),
                ],
                [
                    format!("the comma before `{found}` cuts the text in two"),
                    "within `{…}` a text with a comma stands in quotation marks; or give each key a line of its own"
                        .to_owned(),
                ],
            ),
            Self::Html { tag } => tongue.words(
                [
                    format!("`{tag}` er HTML, og det bliver ikke vist"),
                    "skriv `*fremhævet*` eller `**kraftigt**`, eller slet det".to_owned(),
                ],
                [
                    format!("`{tag}` is HTML, which is never shown"),
                    "write `*emphasis*` or `**strong**`, or delete it".to_owned(),
                ],
            ),
            Self::Link { to } => tongue.words(
                [format!("`{to}` kan ikke være et link"), "et link begynder med `https://` eller `mailto:`".to_owned()],
                [format!("`{to}` cannot be a link"), "a link begins with `https://` or `mailto:`".to_owned()],
            ),
            Self::Markdown { form } => form.words(tongue),
            Self::TooLong { words, most } => tongue.words(
                [
                    format!("teksten på skærmen har {words} ord"),
                    format!("hold den på højst {most}: den bliver læst højt"),
                ],
                [format!("the text on this screen has {words} words"), format!("keep it to {most}: it is read aloud")],
            ),
            Self::StandardWording { language } => tongue.words(
                [format!("der er ingen standardtekster på `{language}`"), "spillerne ser dem på engelsk".to_owned()],
                [
                    format!("there are no standard texts in `{language}`"),
                    "players will see those in English".to_owned(),
                ],
            ),
        }
    }
}

impl Form {
    fn words(self, tongue: Tongue) -> Words {
        let (danish, english) = match self {
            Self::Heading => (
                ["en overskrift kan ikke stå i en tekst", "skriv `**kraftigt**`, eller brug `title`"],
                ["a heading cannot stand in a text", "write `**strong**`, or use `title`"],
            ),
            Self::Picture => {
                (["et billede kan ikke stå i en tekst", "slet det"], ["a picture cannot stand in a text", "delete it"])
            }
            Self::Code => (
                ["linjen er rykket så langt ind, at den læses som kode", "fjern de ekstra mellemrum foran linjen"],
                ["the line is indented so far that it reads as code", "remove the extra spaces in front of it"],
            ),
            Self::Rule => (
                ["en streg på tværs kan ikke stå i en tekst", "brug en tom linje"],
                ["a rule across the page cannot stand in a text", "use an empty line"],
            ),
            Self::Other => (
                ["denne form kan ikke vises", "brug afsnit, lister, citater, `*fremhævet*` og links"],
                ["this form cannot be shown", "use paragraphs, lists, quotations, `*emphasis*` and links"],
            ),
        };
        tongue.words(danish.map(str::to_owned), english.map(str::to_owned))
    }
}
