//! What can be done, what of it stands in the log, and why it may be refused.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::fit;

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Answer what the current step asks, and go on.
    Answer(Answer),
    /// Go back one step; what was answered there stays as a draft.
    Back,
    /// The host draws one more card from the deck of the current step.
    Draw,
    /// The host puts the card aside that was drawn last here, and draws another.
    Skip,
    /// The host puts a card that was drawn here back into its deck.
    PutBack(String),
    /// The host fixes which cards of a deck come next, by their ids; none leaves it to chance again.
    Fix(String, Vec<String>),
    /// The host goes to a step, by its id; nothing is answered at the current one.
    Jump(String),
}

/// An entry of the log. It names steps, options and cards by id, never by place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entry {
    /// A step was answered.
    #[serde(rename = "a")]
    Answered(String, Answer),
    /// A card was drawn at a step: step, deck, card. Replay reads it and never draws again.
    #[serde(rename = "d")]
    Drew(String, String, String),
    /// A card was put aside at a step: step, card.
    #[serde(rename = "s")]
    Skipped(String, String),
    /// A card was put back into its deck at a step: step, card.
    #[serde(rename = "r")]
    Returned(String, String),
    /// The order of a deck was fixed: step, deck, cards.
    #[serde(rename = "f")]
    Fixed(String, String, Vec<String>),
    /// The host went from a step to another.
    #[serde(rename = "j")]
    Jumped(String, String),
}

impl Default for Entry {
    fn default() -> Self {
        Self::Answered(String::new(), Answer::Seen)
    }
}

impl Entry {
    /// Id of the step that the session stood at.
    #[must_use]
    pub fn step(&self) -> &str {
        let (Self::Answered(step, _)
        | Self::Drew(step, ..)
        | Self::Skipped(step, _)
        | Self::Returned(step, _)
        | Self::Fixed(step, ..)
        | Self::Jumped(step, _)) = self;
        step
    }

    /// Whether it left its step.
    #[must_use]
    pub fn is_move(&self) -> bool {
        matches!(self, Self::Answered(..) | Self::Jumped(..))
    }
}

/// Why an action was refused. The session is unchanged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The chunk of the current step must be loaded first.
    #[error("part {0} of the module is not loaded")]
    NotLoaded(u16),
    /// The module has been played to its end.
    #[error("the module is finished")]
    Finished,
    /// There is nothing to go back to.
    #[error("this is the first step")]
    NothingBefore,
    /// The entry names another step than the current one.
    #[error("the log names the step `{logged}`, the module stands at `{current}`")]
    OtherStep {
        /// The step in the log.
        logged: String,
        /// The step that the module stands at.
        current: String,
    },
    /// The step asks for something else, or for less.
    #[error("the answer does not fit: {0}")]
    DoesNotFit(#[from] fit::Misfit),
    /// There is no such card to draw, to put aside or to put back.
    #[error("there is no card `{0}` here")]
    NoSuchCard(String),
    /// The step draws no cards, none is left, or none lies here.
    #[error("there is no card here")]
    NoCard,
    /// The module has no such deck.
    #[error("there is no deck `{0}`")]
    NoSuchDeck(String),
    /// The module has no such step.
    #[error("there is no step `{0}`")]
    NoSuchStep(String),
}
