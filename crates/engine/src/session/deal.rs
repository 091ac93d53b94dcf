//! How cards are dealt: chance picks once, the log keeps what was picked.

use crate::draw;
use crate::module::{Card, Module};

use super::{Entry, Session};

impl Session {
    /// Draws the cards that the current step still owes.
    pub(super) fn deal(&mut self, module: &Module) {
        while let Some((deck, cards)) = self.owed(module) {
            let open: Vec<&Card> =
                cards.into_iter().filter(|c| c.when.as_ref().is_none_or(|w| w.holds(self))).collect();
            let gone = self.drawn.iter().filter(|d| d.deck == deck).count();
            let Some(card) = draw::pick(self.room.seed, deck, gone, open.len()).and_then(|n| open.get(n)) else {
                return;
            };
            let Ok(step) = self.current(module) else { return };
            let entry = Entry::Drew(step.id.clone(), deck.to_owned(), card.id.clone());
            if self.fold(module, entry).is_err() {
                return;
            }
        }
    }

    /// The deck that the current step still draws from, and the cards left in it.
    pub(super) fn owed<'m>(&self, module: &'m Module) -> Option<(&'m str, Vec<&'m Card>)> {
        let at = self.at.filter(|_| self.entered)?;
        let draw = module.step(at)?.draw?;
        // What an earlier visit of this step drew does not count for this one.
        if self.dealt().len() >= usize::from(draw.count) {
            return None;
        }
        let deck = module.chunk(at.0)?.decks.get(usize::from(draw.deck))?;
        let left: Vec<&Card> = deck
            .cards
            .iter()
            .filter(|card| !self.drawn.iter().any(|d| d.deck == deck.id && d.card == card.id))
            .collect();
        (!left.is_empty()).then_some((deck.id.as_str(), left))
    }
}
