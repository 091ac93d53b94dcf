//! Problems of ways that nobody can take, or that never end.

use super::{Tongue, Words};

/// What is wrong with the ways through the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// No way leads there.
    Unreachable {
        /// The stage or activity.
        name: String,
    },
    /// No way leads to the last parts of an activity.
    EndUnreachable {
        /// The activity.
        name: String,
    },
    /// A decision leads to a follow-up that is no dilemma further down.
    Follow {
        /// The follow-up.
        name: String,
        /// The dilemma that leads to it.
        after: String,
    },
    /// No way leads from there to the end.
    NeverEnds {
        /// The stage or activity.
        name: String,
        /// How many others are caught with it.
        others: usize,
    },
}

impl Way {
    /// The stable code.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Unreachable { .. } | Self::EndUnreachable { .. } => "unreachable",
            Self::NeverEnds { .. } => "never-ends",
            Self::Follow { .. } => "follow",
        }
    }

    /// What a person reads.
    pub(super) fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::Unreachable { name } => tongue.words(
                [format!("ingen vej fører til `{name}`"), format!("giv en valgmulighed `to: {name}`, eller slet det")],
                [format!("no way leads to `{name}`"), format!("give an option `to: {name}`, or delete it")],
            ),
            Self::EndUnreachable { name } => tongue.words(
                [
                    format!("ingen vej fører til slutningen af `{name}`"),
                    "lad et af stoppene gå videre til det sidste stop i stedet for væk fra aktiviteten".to_owned(),
                ],
                [
                    format!("no way leads to the last part of `{name}`"),
                    "let one of the stages lead on to the last stage instead of away from the activity".to_owned(),
                ],
            ),
            Self::Follow { name, after } => tongue.words(
                [
                    format!("`{name}` er ikke et dilemma længere nede i filen"),
                    format!("skriv opfølgeren som et dilemma under `{after}`"),
                ],
                [
                    format!("`{name}` is not a dilemma further down in the file"),
                    format!("write the follow-up as a dilemma below `{after}`"),
                ],
            ),
            Self::NeverEnds { name, others } => {
                let caught = match others {
                    0 => String::new(),
                    1 => tongue.pick(" (heller ikke fra 1 andet stop)", " (nor from 1 other stage)").to_owned(),
                    n => tongue
                        .pick(format!(" (heller ikke fra {n} andre stop)"), format!(" (nor from {n} other stages)")),
                };
                tongue.words(
                    [
                        format!("ingen vej fører fra `{name}` til slutningen{caught}"),
                        "giv et af stoppene en vej videre, fx `to: end`".to_owned(),
                    ],
                    [
                        format!("no way leads from `{name}` to the end{caught}"),
                        "give one of these stages a way out, such as `to: end`".to_owned(),
                    ],
                )
            }
        }
    }
}
