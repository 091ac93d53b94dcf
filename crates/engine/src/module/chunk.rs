//! A part of a module that is loaded at once: its steps, the pictures they show and the decks they draw from.

use serde::{Deserialize, Serialize};

use super::{Step, StepRef, Target};
use crate::picture::Picture;
use crate::rule::{Condition, Effect};
use crate::text::Rich;

/// A bounded part of a module: the steps of one activity, or a slice of a long one.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Chunk {
    /// Its number, from 0.
    pub number: u16,
    /// Equals the index's fingerprint, or the chunk belongs to another edition.
    pub fingerprint: String,
    /// The steps.
    pub steps: Vec<Step>,
    /// Pictures that steps of this chunk show and that the recap draws.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<PictureOf>,
    /// Decks that steps of this chunk draw from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decks: Vec<Deck>,
}

/// A picture and the activity that it belongs to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PictureOf {
    /// Place of the activity in [`super::Index::activities`].
    pub activity: u16,
    /// What is drawn.
    pub picture: Picture,
}

/// Cards that chance deals from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Deck {
    /// Id, such as `lis.events`.
    pub id: String,
    /// Who gets its cards.
    #[serde(default, skip_serializing_if = "is_for_table")]
    pub to: To,
    /// The cards, in the author's order.
    pub cards: Vec<Card>,
}

/// Who gets the cards of a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum To {
    /// Everybody: they lie open on the table.
    #[default]
    Table,
    /// One seat each: they are roles, see [`crate::roles`].
    Seats,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_for_table(to: &To) -> bool {
    *to == To::Table
}

/// A card: an event, a stakeholder's voice, a fact.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Card {
    /// Id.
    pub id: String,
    /// Title, or who speaks.
    pub title: String,
    /// Text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Rich,
    /// A line under the text, such as a source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foot: Option<String>,
    /// The card stays in the deck, or is not shown, while this does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What drawing it does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
}

impl Chunk {
    /// Where a way without an own target leads from a place in this chunk, of `chunks` in all.
    #[must_use]
    pub(crate) fn following(&self, place: u16, chunks: u16) -> Target {
        if usize::from(place) + 1 < self.steps.len() {
            Target::Step(StepRef(self.number, place + 1))
        } else if self.number + 1 < chunks {
            Target::Step(StepRef(self.number + 1, 0))
        } else {
            Target::End
        }
    }
}
