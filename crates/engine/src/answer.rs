//! What a group or a person answers to an [`Ask`](crate::ask::Ask), by ids.

use serde::{Deserialize, Serialize};

/// An answer. Which answer fits which ask is the business of `fit`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// Read; answers `Continue`, and anything that may be left open.
    #[default]
    Seen,
    /// The id of the option taken.
    Chose(String),
    /// The votes.
    Votes(Votes),
    /// For each item, how many said 1, 2, 3, 4 and 5.
    Rated(Vec<(String, [u16; 5])>),
    /// For each word, how many picked it.
    Words(Vec<(String, u16)>),
    /// The lines written.
    Lines(Vec<String>),
    /// The text written.
    Text(String),
    /// Where the items stand.
    Placed(Vec<Placed>),
    /// What was written in each field.
    Filled(Vec<(String, String)>),
}

/// Counts of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Votes {
    /// For each option, how many chose it; options without votes may be left out.
    pub counts: Vec<(String, u16)>,
    /// How many were certain to the degree 1, 2, 3, 4 and 5.
    #[serde(default)]
    pub certain: [u16; 5],
}

/// Where one item stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Placed {
    /// Id of the item.
    pub item: String,
    /// Height.
    pub y: i8,
    /// Width; 0 on a curve.
    #[serde(default)]
    pub x: i8,
    /// Id of the word beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
}

impl Votes {
    /// How many chose the option.
    #[must_use]
    pub fn of(&self, option: &str) -> u16 {
        self.counts.iter().filter(|(id, _)| id == option).map(|(_, n)| *n).sum()
    }

    /// How many voted.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts.iter().map(|(_, n)| u32::from(*n)).sum()
    }
}

impl Answer {
    /// The option taken.
    #[must_use]
    pub fn chosen(&self) -> Option<&str> {
        if let Self::Chose(option) = self { Some(option) } else { None }
    }

    /// The votes.
    #[must_use]
    pub fn votes(&self) -> Option<&Votes> {
        if let Self::Votes(votes) = self { Some(votes) } else { None }
    }

    /// The lines written; empty for any other answer.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        if let Self::Lines(lines) = self { lines } else { &[] }
    }

    /// Where the items stand; empty for any other answer.
    #[must_use]
    pub fn placed(&self) -> &[Placed] {
        if let Self::Placed(placed) = self { placed } else { &[] }
    }

    /// Whether the answer holds words that somebody wrote.
    #[must_use]
    pub fn is_written(&self) -> bool {
        match self {
            Self::Lines(lines) => lines.iter().any(|line| !line.trim().is_empty()),
            Self::Text(text) => !text.trim().is_empty(),
            Self::Filled(fields) => fields.iter().any(|(_, text)| !text.trim().is_empty()),
            Self::Seen | Self::Chose(_) | Self::Votes(_) | Self::Rated(_) | Self::Words(_) | Self::Placed(_) => false,
        }
    }
}
