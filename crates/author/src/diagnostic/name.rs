//! Problems of ids: given twice, or leading nowhere.

use super::{Near, Tongue, Words};

/// What is wrong with an id or with what names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The id is given twice.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// No stage or activity has this id.
    UnknownStep {
        /// The id.
        name: String,
        /// The ids there are.
        near: Near,
    },
    /// No meter has this id.
    UnknownMeter {
        /// The id.
        name: String,
        /// The ids there are.
        near: Near,
    },
    /// No persona has this id.
    UnknownPersona {
        /// The id.
        name: String,
        /// The ids there are.
        near: Near,
    },
    /// The module has no such variant.
    UnknownVariant {
        /// Its minutes.
        name: String,
        /// The variants there are.
        near: Near,
    },
    /// Nothing is played in a variant.
    EmptyVariant {
        /// Its minutes.
        minutes: u16,
    },
    /// A follow-up of a trial action that no module has.
    UnknownTrial {
        /// The id.
        name: String,
        /// The trial actions there are.
        near: Near,
    },
    /// No event card has this id.
    UnknownCard {
        /// The id.
        name: String,
        /// The ids there are.
        near: Near,
    },
    /// No option has this id.
    UnknownOption {
        /// The id.
        name: String,
        /// The ids there are.
        near: Near,
    },
}

impl Name {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::DuplicateId { .. } => "duplicate-id",
            Self::UnknownStep { .. } => "unknown-step",
            Self::UnknownMeter { .. } => "unknown-meter",
            Self::UnknownPersona { .. } => "unknown-persona",
            Self::UnknownVariant { .. } => "unknown-variant",
            Self::EmptyVariant { .. } => "empty-variant",
            Self::UnknownTrial { .. } => "unknown-trial",
            Self::UnknownCard { .. } => "unknown-card",
            Self::UnknownOption { .. } => "unknown-option",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::DuplicateId { id } => tongue.words(
                [format!("id'et `{id}` er brugt to gange"), "giv det ene et andet id".to_owned()],
                [format!("the id `{id}` is used twice"), "give one of them another id".to_owned()],
            ),
            Self::UnknownStep { name, near } => tongue.words(
                [format!("der er hverken et stop eller en aktivitet, der hedder `{name}`"), near.hint(tongue)],
                [format!("there is no stage or activity `{name}`"), near.hint(tongue)],
            ),
            Self::UnknownMeter { name, near } => tongue.words(
                [format!("der er ingen måler, der hedder `{name}`"), declared(near, "meters", tongue)],
                [format!("there is no meter `{name}`"), declared(near, "meters", tongue)],
            ),
            Self::UnknownPersona { name, near } => tongue.words(
                [format!("der er ingen person, der hedder `{name}`"), declared(near, "personas", tongue)],
                [format!("there is no persona `{name}`"), declared(near, "personas", tongue)],
            ),
            Self::UnknownVariant { name, near } => tongue.words(
                [format!("modulet har ingen variant på {name} minutter"), declared(near, "variants", tongue)],
                [format!("the module has no variant of {name} minutes"), declared(near, "variants", tongue)],
            ),
            Self::EmptyVariant { minutes } => tongue.words(
                [
                    format!("der er intet at spille i varianten på {minutes} minutter"),
                    format!("skriv {minutes} ved mindst én aktivitets `variants`, eller slet varianten"),
                ],
                [
                    format!("there is nothing to play in the variant of {minutes} minutes"),
                    format!("write {minutes} at the `variants` of an activity, or delete the variant"),
                ],
            ),
            Self::UnknownTrial { name, near } => tongue.words(
                [format!("ingen prøvehandling i pakken hedder `{name}`"), near.hint(tongue)],
                [format!("no trial action of the pack is called `{name}`"), near.hint(tongue)],
            ),
            Self::UnknownCard { name, near } => tongue.words(
                [format!("der er intet begivenhedskort, der hedder `{name}`"), near.hint(tongue)],
                [format!("there is no event card `{name}`"), near.hint(tongue)],
            ),
            Self::UnknownOption { name, near } => tongue.words(
                [format!("der er ingen valgmulighed, der hedder `{name}`"), near.hint(tongue)],
                [format!("there is no option `{name}`"), near.hint(tongue)],
            ),
        }
    }
}

/// The hint, or where such things are declared when there are none yet.
fn declared(near: &Near, key: &str, tongue: Tongue) -> String {
    if near.known.is_empty() {
        tongue.pick(
            format!("tilføj den under `{key}:` øverst i filen"),
            format!("add it under `{key}:` at the top of the file"),
        )
    } else {
        near.hint(tongue)
    }
}
