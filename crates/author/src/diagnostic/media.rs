//! Problems of pictures, sounds and videos.

use super::{Near, Tongue, Words};

/// What is wrong with media.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Media {
    /// There is no such file.
    Missing {
        /// The file.
        name: String,
        /// The files there are.
        near: Near,
    },
    /// A name that the player cannot use.
    Name {
        /// The name.
        found: String,
        /// The endings it can have.
        endings: Vec<&'static str>,
    },
    /// A picture without a text for those who do not see it.
    Alt,
    /// A video without captions.
    Captions,
    /// A sound or video without its words.
    Transcript,
}

impl Media {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing-media",
            Self::Name { .. } => "media-name",
            Self::Alt => "missing-alt",
            Self::Captions => "missing-captions",
            Self::Transcript => "missing-transcript",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        let fixed =
            |danish: [&str; 2], english: [&str; 2]| tongue.words(danish.map(str::to_owned), english.map(str::to_owned));
        match self {
            Self::Missing { name, near } => tongue.words(
                [format!("der er ingen fil `{name}` ved siden af modulet"), near.hint(tongue)],
                [format!("there is no file `{name}` beside the module"), near.hint(tongue)],
            ),
            Self::Name { found, endings } => {
                let endings = endings.iter().map(|ending| format!("`.{ending}`")).collect::<Vec<_>>().join(", ");
                tongue.words(
                    [
                        format!("`{found}` kan ikke bruges som fil"),
                        format!(
                            "læg filen i mappen `media`, skriv `media/navn` uden mellemrum og æ, ø, å, og brug {endings}"
                        ),
                    ],
                    [
                        format!("`{found}` cannot be used as a file"),
                        format!("put the file in the folder `media`, write `media/name` without spaces, and use {endings}"),
                    ],
                )
            }
            Self::Alt => fixed(
                ["billedet mangler `alt`", "skriv i én sætning, hvad man ser, til dem, der ikke kan se det"],
                ["the picture lacks `alt`", "say in one sentence what it shows, for those who cannot see it"],
            ),
            Self::Captions => fixed(
                ["videoen mangler `captions`", "tilføj en fil med undertekster for hvert sprog, `.vtt`"],
                ["the video lacks `captions`", "add a file with captions for each language, `.vtt`"],
            ),
            Self::Transcript => fixed(
                ["her mangler `transcript`", "skriv det, der bliver sagt, til dem, der ikke kan høre det"],
                ["`transcript` is missing here", "write what is said, for those who cannot hear it"],
            ),
        }
    }
}
