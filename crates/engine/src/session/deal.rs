//! How cards are dealt: chance picks once, the log keeps what was picked.

use crate::draw;
use crate::module::{Card, Deck, Module, StepRef};

use super::{Entry, Session, later};

/// A card that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The step that drew it.
    pub step: StepRef,
    /// Id of the deck; empty for a consequence that turned up.
    pub deck: String,
    /// Id of the card.
    pub card: String,
    /// The step that the card is written at: the one that drew it, or the one that planted it.
    pub from: StepRef,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a card that was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It lies open.
    Lies,
    /// It was put aside and does not come again.
    Aside,
    /// It was put back and may come again.
    Back,
}

impl Drawn {
    /// The card itself, if its chunk is loaded.
    #[must_use]
    pub fn card<'m>(&self, module: &'m Module) -> Option<&'m Card> {
        if self.deck.is_empty() {
            return later::card(module, self.from, &self.card);
        }
        let deck = module.chunk(self.from.0)?.decks.iter().find(|deck| deck.id == self.deck)?;
        deck.cards.iter().find(|card| card.id == self.card)
    }
}

impl Session {
    /// Draws the cards that the current step still owes: consequences that are due, then its deck's.
    pub(super) fn deal(&mut self, module: &Module) {
        while let Some(entry) = self.due(module).or_else(|| self.owed(module)) {
            if self.fold(module, entry).is_err() {
                return;
            }
        }
    }

    /// The next card that the current step still owes, as an entry.
    fn owed(&self, module: &Module) -> Option<Entry> {
        let count = module.step(self.at?)?.draw?.count;
        // What an earlier visit of this step drew does not count for this one; what was taken away
        // does: it was the host's wish.
        let made = self.drawn[self.before..].iter().filter(|drawn| !drawn.deck.is_empty()).count();
        if made < usize::from(count) { self.next_card(module) } else { None }
    }

    /// The next card of the current step's deck, as an entry: a fixed one, or chance's.
    pub(super) fn next_card(&self, module: &Module) -> Option<Entry> {
        let step = self.current(module).ok()?;
        let deck = self.deck(module)?;
        let is_open = |card: &&Card| self.is_left(deck, card) && card.when.as_ref().is_none_or(|when| when.holds(self));
        let open: Vec<&Card> = deck.cards.iter().filter(is_open).collect();
        let card =
            self.fixed(&deck.id).iter().find_map(|id| open.iter().find(|card| card.id == *id)).or_else(|| {
                let gone = self.drawn.iter().filter(|drawn| drawn.deck == deck.id).count();
                open.get(draw::pick(self.room.seed, &deck.id, gone, open.len())?)
            })?;
        Some(Entry::Drew(step.id.clone(), deck.id.clone(), card.id.clone()))
    }

    /// The deck that the current step draws from.
    pub(crate) fn deck<'m>(&self, module: &'m Module) -> Option<&'m Deck> {
        let at = self.at.filter(|_| self.entered)?;
        module.chunk(at.0)?.decks.get(usize::from(module.step(at)?.draw?.deck))
    }

    /// Whether a card is still in its deck.
    pub(super) fn is_left(&self, deck: &Deck, card: &Card) -> bool {
        let mut of_it = self.drawn.iter().filter(|drawn| drawn.card == card.id && drawn.deck == deck.id);
        of_it.all(|drawn| drawn.fate == Fate::Back)
    }
}
