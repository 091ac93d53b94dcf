//! Conditions and effects: a closed, typed set that can be read, checked and translated.

use serde::{Deserialize, Serialize};

use crate::module::{Card, StepRef};
use crate::session::{Mode, Session};

/// Something that holds or does not hold in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// A meter (its place in the index) is at least so high.
    AtLeast(u16, i32),
    /// A meter is at most so high.
    AtMost(u16, i32),
    /// The option was taken at the step, last time it was answered.
    Chose(StepRef, String),
    /// The step has been reached.
    Visited(StepRef),
    /// The card (deck id, card id) has been drawn and lies or has lain open; the deck of a later
    /// consequence is named by an empty id.
    Drawn(String, String),
    /// The session is played in this mode.
    Mode(Mode),
    /// The module is played in its variant of so many minutes.
    Variant(u16),
    /// At least so many people play.
    PeopleAtLeast(u8),
    /// At most so many people play.
    PeopleAtMost(u8),
}

impl Default for Condition {
    fn default() -> Self {
        Self::All(Vec::new())
    }
}

/// What a choice or a card does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Moves a meter (its place in the index), within its bounds.
    Change(u16, i32),
    /// Plants a consequence that turns up later. Options do; a card does not.
    Later(Box<Later>),
}

/// A consequence that turns up as a card some steps after the option that planted it was taken.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Later {
    /// At which step of the same activity, counted from the option's own: 1 is the next one.
    pub after: u8,
    /// The card. Its condition is asked there and only there; where it does not hold, nothing comes
    /// of it.
    pub card: Card,
}

impl Default for Effect {
    fn default() -> Self {
        Self::Change(0, 0)
    }
}

impl Condition {
    /// Whether it holds in the session now.
    #[must_use]
    pub fn holds(&self, session: &Session) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(session)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(session)),
            Self::Not(part) => !part.holds(session),
            Self::AtLeast(meter, n) => session.meter(*meter) >= *n,
            Self::AtMost(meter, n) => session.meter(*meter) <= *n,
            Self::Chose(step, option) => session.chose(*step) == Some(option),
            Self::Visited(step) => session.visited(*step),
            Self::Drawn(deck, card) => session.has_drawn(deck, card),
            Self::Mode(mode) => session.room.mode == *mode,
            Self::Variant(minutes) => session.variant() == *minutes,
            Self::PeopleAtLeast(n) => session.room.people >= *n,
            Self::PeopleAtMost(n) => session.room.people <= *n,
        }
    }

    /// Every step that the condition names, for checking.
    pub(crate) fn steps(&self, found: &mut Vec<StepRef>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.steps(found)),
            Self::Not(part) => part.steps(found),
            Self::Chose(step, _) | Self::Visited(step) => found.push(*step),
            Self::AtLeast(..)
            | Self::AtMost(..)
            | Self::Drawn(..)
            | Self::Mode(_)
            | Self::Variant(_)
            | Self::PeopleAtLeast(_)
            | Self::PeopleAtMost(_) => {}
        }
    }

    /// Every meter that the condition names, for checking.
    pub(crate) fn meters(&self, found: &mut Vec<u16>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.meters(found)),
            Self::Not(part) => part.meters(found),
            Self::AtLeast(meter, _) | Self::AtMost(meter, _) => found.push(*meter),
            Self::Chose(..)
            | Self::Visited(_)
            | Self::Drawn(..)
            | Self::Mode(_)
            | Self::Variant(_)
            | Self::PeopleAtLeast(_)
            | Self::PeopleAtMost(_) => {}
        }
    }
}
