//! Roles: the cards of a deck that is dealt to the seats round the table, one after another. How they were dealt is
//! read from the session: what was drawn, and what the host has fixed since. Knows seats and no names of people.

use crate::module::{Card, Deck, Module, To};
use crate::session::{Entry, Fate, Session};

/// A role and who has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Role<'a> {
    /// What it says.
    pub card: &'a Card,
    /// The seats that have it, counted from 1, at least one. Where there are more people than roles, some share one.
    pub seats: Vec<u8>,
}

/// The deck of roles that was dealt last, in whatever chunk that is loaded: what the room has now.
#[must_use]
pub fn last<'a>(module: &'a Module, session: &Session) -> Option<&'a Deck> {
    let decks = module.loaded().flat_map(|chunk| &chunk.decks).filter(|deck| deck.to == To::Seats);
    let dealt = |deck: &&Deck| session.log().iter().rposition(|entry| deals(entry, &deck.id));
    let dealt = decks.filter_map(|deck| Some((dealt(&deck)?, deck)));
    dealt.max_by_key(|(place, _)| *place).map(|(_, deck)| deck)
}

fn deals(entry: &Entry, id: &str) -> bool {
    match entry {
        Entry::Drew(_, deck, _) | Entry::Fixed(_, deck, _) => deck == id,
        Entry::Answered(..) | Entry::Skipped(..) | Entry::Returned(..) | Entry::Jumped(..) => false,
    }
}

/// The roles of a deck in the order in which they were dealt: as the host has fixed it, else as it was drawn. Nothing
/// before it was dealt.
#[must_use]
pub fn dealt<'a>(session: &Session, deck: &'a Deck) -> Vec<Role<'a>> {
    let drawn = session.drawn().iter().filter(|drawn| drawn.deck == deck.id && drawn.fate == Fate::Lies);
    let mut cards: Vec<&Card> = Vec::new();
    for id in session.fixed(&deck.id).iter().chain(drawn.map(|drawn| &drawn.card)) {
        // What the host has fixed was drawn as well, and stands here once.
        let is_new = cards.iter().all(|card| card.id != *id);
        cards.extend(deck.cards.iter().find(|card| card.id == *id && is_new));
    }
    let (roles, people) = (cards.len(), usize::from(session.room.people.max(1)));
    let seats = |role: usize| {
        let places = (0..roles.max(people)).filter(move |place| place % roles == role);
        places.filter_map(|place| u8::try_from(place % people + 1).ok()).collect()
    };
    cards.into_iter().zip(0..).map(|(card, role)| Role { card, seats: seats(role) }).collect()
}
