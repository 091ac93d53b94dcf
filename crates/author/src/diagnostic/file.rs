//! Problems of a file as a whole, and of how it stands among the other files of its pack.

use super::{Near, Tongue, Words};
use vejvalg_engine::FORMAT;

/// What is wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// Written for another version of the format.
    Version {
        /// What stands after `vejvalg:`.
        found: String,
    },
    /// The id in the file is not the name of the file or folder.
    FileName {
        /// The id in the file.
        id: String,
        /// The name of the file or folder, without `.yaml`.
        name: String,
    },
    /// The programme names a module that has no file.
    UnknownModule {
        /// The id.
        id: String,
        /// The modules that have a file.
        near: Near,
    },
    /// A pack without `programme.yaml`.
    NoProgramme,
    /// A module that the programme does not name.
    NotListed,
    /// More mistakes than are shown.
    More {
        /// How many are not shown.
        left: usize,
    },
}

impl File {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Version { .. } => "version",
            Self::FileName { .. } => "file-name",
            Self::UnknownModule { .. } => "unknown-module",
            Self::NoProgramme => "no-programme",
            Self::NotListed => "not-listed",
            Self::More { .. } => "more",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::Version { found } => tongue.words(
                [
                    format!("filen er skrevet til version `{found}` af formatet"),
                    format!("denne udgave af vejvalg læser version {FORMAT}: skriv `vejvalg: {FORMAT}`"),
                ],
                [
                    format!("the file is written for version `{found}` of the format"),
                    format!("this vejvalg reads version {FORMAT}: write `vejvalg: {FORMAT}`"),
                ],
            ),
            Self::FileName { id, name } => tongue.words(
                [
                    format!("filen eller mappen hedder `{name}`, men her står `{id}`"),
                    format!("skriv `{name}` her, eller omdøb filen eller mappen til `{id}`"),
                ],
                [
                    format!("the file or folder is named `{name}`, but this says `{id}`"),
                    format!("write `{name}` here, or rename the file or folder to `{id}`"),
                ],
            ),
            Self::UnknownModule { id, near } => tongue.words(
                [format!("der er ingen fil `{id}.yaml` ved siden af programmet"), near.hint(tongue)],
                [format!("there is no file `{id}.yaml` beside the programme"), near.hint(tongue)],
            ),
            Self::NoProgramme => tongue.words(
                [
                    "mappen har ingen fil `programme.yaml`".to_owned(),
                    "en pakke begynder med `programme.yaml`; se docs/format.md".to_owned(),
                ],
                [
                    "the folder has no file `programme.yaml`".to_owned(),
                    "a pack begins with `programme.yaml`; see docs/format.md".to_owned(),
                ],
            ),
            Self::NotListed => tongue.words(
                [
                    "modulet står ikke i `programme.yaml`, så ingen kan finde det".to_owned(),
                    "tilføj det under `stations:`".to_owned(),
                ],
                [
                    "the module is not in `programme.yaml`, so nobody can find it".to_owned(),
                    "add it under `stations:`".to_owned(),
                ],
            ),
            Self::More { left } => tongue.words(
                [
                    format!("der er {left} fejl mere i filen, som ikke vises"),
                    "ret dem, der vises, og kør igen".to_owned(),
                ],
                [
                    format!("there are {left} more mistakes in the file that are not shown"),
                    "correct those that are shown and run again".to_owned(),
                ],
            ),
        }
    }
}
