//! What the host does with the cards: draws, puts aside, puts back, fixes the order, and goes to a
//! step. All of it stands in the log, so a replay knows of it.

use crate::module::{Card, Module};

use super::fold::Possible;
use super::{Entry, Fate, Refused, Session};

impl Session {
    /// Draws one more card at the current step.
    pub(super) fn draw(&mut self, module: &Module) -> Result<(), Refused> {
        self.current(module)?;
        let Some(entry) = self.next_card(module) else { return Err(Refused::NoCard) };
        self.fold(module, entry)?;
        self.deal(module);
        Ok(())
    }

    /// Puts the card aside that was drawn last, and draws another if there is one.
    pub(super) fn skip(&mut self, module: &Module) -> Result<(), Refused> {
        let last = self.dealt().filter(|drawn| !drawn.deck.is_empty()).last();
        let Some(card) = last.map(|drawn| drawn.card.clone()) else { return Err(Refused::NoCard) };
        self.write(module, |step| Entry::Skipped(step, card))?;
        if let Some(entry) = self.next_card(module) {
            self.fold(module, entry)?;
            self.deal(module);
        }
        Ok(())
    }

    /// Whether a card that was drawn here can be taken away.
    pub(super) fn away<'m>(&self, card: &str, fate: Fate) -> Result<Possible<'m>, Refused> {
        let lies = |drawn: &super::Drawn| drawn.card == card && drawn.fate == Fate::Lies && !drawn.deck.is_empty();
        let place = self.drawn[self.before..].iter().rposition(lies);
        let place = place.ok_or_else(|| Refused::NoSuchCard(card.to_owned()))?;
        Ok(Possible::Away(self.before + place, fate))
    }

    /// Takes a card away: the meters stand as if it had not been drawn.
    pub(super) fn take_away(&mut self, module: &Module, place: usize, fate: Fate) {
        self.drawn[place].fate = fate;
        self.meters.clone_from(&self.reached);
        let lying: Vec<&Card> = self.dealt().filter_map(|drawn| drawn.card(module)).collect();
        lying.into_iter().for_each(|card| self.affect(module, &card.effects));
    }

    /// Fixes which cards of a deck come next.
    pub(super) fn fix(&mut self, deck: &str, cards: &[String]) {
        self.fixed.retain(|(id, _)| id != deck);
        self.fixed.push((deck.to_owned(), cards.to_vec()));
    }
}

/// Whether a deck has these cards, in whatever chunk.
pub(super) fn fixable<'m>(module: &Module, deck: &str, cards: &[String]) -> Result<Possible<'m>, Refused> {
    let decks = || module.loaded().flat_map(|chunk| &chunk.decks).filter(|found| found.id == deck);
    let lacks = |card: &&String| !decks().any(|deck| deck.cards.iter().any(|found| found.id == **card));
    match cards.iter().find(lacks) {
        None if decks().next().is_some() => Ok(Possible::Fix),
        None => Err(unknown(module, Refused::NoSuchDeck(deck.to_owned()))),
        Some(card) => Err(unknown(module, Refused::NoSuchCard(card.clone()))),
    }
}

/// Where a step stands that the host goes to.
pub(super) fn target<'m>(module: &Module, id: &str) -> Result<Possible<'m>, Refused> {
    module.place_of(id).map(Possible::Jump).ok_or_else(|| unknown(module, Refused::NoSuchStep(id.to_owned())))
}

/// What is not there may stand in a chunk that is not loaded.
fn unknown(module: &Module, refused: Refused) -> Refused {
    module.missing().map_or(refused, Refused::NotLoaded)
}
