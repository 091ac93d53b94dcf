//! Ids as short hashes, and which ids an entry can name.

use crate::ask::{Ask, Item};
use crate::draw::fnv;
use crate::fit::OWN;
use crate::module::{Module, Step};
use crate::session::{Entry, planted};

/// How hashes are cut short: bits left away, and bytes that are left. The first that tells the ids
/// apart is taken.
const CUTS: [(u32, u8); 4] = [(0, 1), (8, 1), (0, 2), (0, 4)];

/// How many of the steps that follow one are named by a single byte.
const NEAR: usize = 16;

/// Ids that are told apart by hashes of one sort.
pub(super) struct Ids<'m> {
    ids: Vec<(u32, &'m str)>,
    /// Which of the cuts; below 4.
    pub(super) cut: u8,
}

/// The hash of an id.
pub(crate) fn hash(id: &str) -> u32 {
    let long = fnv(id.as_bytes());
    // The lower half of the folded sum; both halves count.
    ((long ^ (long >> 32)) & 0xffff_ffff) as u32
}

impl<'m> Ids<'m> {
    /// Ids with hashes as short as possible.
    pub(super) fn of(ids: Vec<&'m str>) -> Self {
        let ids: Vec<(u32, &str)> = ids.into_iter().map(|id| (hash(id), id)).collect();
        let mut short = Self { ids, cut: 0 };
        while short.cut < 3 && !short.are_apart() {
            short.cut += 1;
        }
        short
    }

    /// The id with a hash; none if there is none or more than one.
    pub(super) fn find(&self, hash: u32) -> Option<&'m str> {
        let mut found = self.ids.iter().filter(|(long, _)| self.cut(*long) == hash).map(|(_, id)| *id);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// The first of the ids that follow one, by a hash of one byte.
    pub(super) fn near(&self, last: &str, hash: u8) -> Option<&'m str> {
        let last = self.ids.iter().position(|(_, id)| *id == last)?;
        let mut next = self.ids.iter().skip(last + 1).take(NEAR);
        next.find(|(long, _)| long.to_le_bytes()[0] == hash).map(|(_, id)| *id)
    }

    /// A hash as short as these are.
    pub(super) fn cut(&self, hash: u32) -> u32 {
        let (away, _) = CUTS[usize::from(self.cut & 3)];
        (hash >> away) & (u32::MAX >> (32 - 8 * u32::from(self.width())))
    }

    /// Length of the hashes in bytes.
    pub(super) fn width(&self) -> u8 {
        CUTS[usize::from(self.cut & 3)].1
    }

    fn are_apart(&self) -> bool {
        let mut rest = self.ids.as_slice();
        while let Some(((hash, id), others)) = rest.split_first() {
            if others.iter().any(|(other, name)| self.cut(*other) == self.cut(*hash) && name != id) {
                return false;
            }
            rest = others;
        }
        true
    }
}

/// The ids of a module.
pub(crate) struct Names<'m> {
    pub(super) steps: Ids<'m>,
    pub(super) cards: Ids<'m>,
}

impl<'m> Names<'m> {
    /// The ids of a module that is whole.
    pub(crate) fn of(module: &'m Module) -> Self {
        Self { steps: steps(module), cards: of_cards(module) }
    }
}

/// The steps of a module, in order.
fn steps(module: &Module) -> Ids<'_> {
    Ids::of(module.loaded().flat_map(|chunk| &chunk.steps).map(|step| step.id.as_str()).collect())
}

/// What an answer to a step can name.
pub(super) fn of_answer(step: &Step) -> Ids<'_> {
    let (mut ids, own) = match &step.ask {
        Ask::Choose(ask) => (ask.options.iter().map(|option| option.id.as_str()).collect(), ask.own),
        Ask::Rate(ask) => (items(&ask.items), ask.own),
        Ask::Place(ask) => (items(&ask.items), ask.own),
        Ask::Words(ask) => (items(&ask.words), None),
        Ask::Form(ask) => (items(&ask.fields), None),
        Ask::Continue | Ask::Lines(_) | Ask::Text(_) => (Vec::new(), None),
    };
    if own.is_some() {
        ids.extend(OWN);
    }
    if let Ask::Place(ask) = &step.ask {
        ids.extend(items(&ask.words));
    }
    Ids::of(ids)
}

fn items(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}

/// Every card and deck of a module, consequences among them.
fn of_cards(module: &Module) -> Ids<'_> {
    let decks = module.loaded().flat_map(|chunk| &chunk.decks);
    let mut ids: Vec<&str> = Vec::new();
    for deck in decks {
        ids.push(&deck.id);
        ids.extend(deck.cards.iter().map(|card| card.id.as_str()));
    }
    for step in module.loaded().flat_map(|chunk| &chunk.steps) {
        if let Ask::Choose(ask) = &step.ask {
            let effects = ask.options.iter().flat_map(|option| &option.effects);
            ids.extend(planted(effects).map(|later| later.card.id.as_str()));
        }
    }
    Ids::of(ids)
}

/// Whether an entry names cards rather than what a step asks for.
pub(super) fn names_cards(entry: &Entry) -> bool {
    match entry {
        Entry::Drew(..) | Entry::Skipped(..) | Entry::Returned(..) | Entry::Fixed(..) => true,
        Entry::Answered(..) | Entry::Jumped(..) => false,
    }
}
