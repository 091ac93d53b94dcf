//! What of a session can still make a difference. Two sessions that agree in it play on alike.
//!
//! A fact (an option taken, a step visited, lines written) counts only where a step that may still
//! come asks for it; so the states of a long module of many choices stay few.

use vejvalg_engine::ask::Ask;
use vejvalg_engine::module::{Card, Step, Target};
use vejvalg_engine::rule::{Condition, Effect};
use vejvalg_engine::session::Fate;
use vejvalg_engine::{Module, Session, StepRef};

/// A fact that something in a module asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fact {
    /// Which option was taken at a step.
    Chose(StepRef),
    /// Whether a step was reached.
    Visited(StepRef),
    /// How many lines were written at a step.
    Lines(StepRef),
}

/// The facts of a module, and where they count.
#[derive(Debug)]
pub struct Facts {
    facts: Vec<Fact>,
    /// For each chunk and step, the facts that may still be asked for from there on.
    live: Vec<Vec<Vec<bool>>>,
}

/// What makes a difference in a session: where it stands, the meters, live facts, cards.
pub(crate) type Key = Box<[u64]>;

impl Facts {
    /// Finds the facts of a module.
    #[must_use]
    pub fn of(module: &Module) -> Self {
        let mut facts = Vec::new();
        let each = module.loaded().map(|chunk| chunk.steps.iter().map(|step| asked(module, chunk.number, step)));
        let asked: Vec<Vec<Vec<Fact>>> = each.map(Iterator::collect).collect();
        for fact in asked.iter().flatten().flatten() {
            if !facts.contains(fact) {
                facts.push(*fact);
            }
        }
        let is_asked = |asked: &Vec<Fact>| facts.iter().map(|fact| asked.contains(fact)).collect();
        let live = asked.iter().map(|chunk| chunk.iter().map(is_asked).collect()).collect();
        let mut found = Self { facts, live };
        while found.spread(module) {}
        found
    }

    /// Takes the facts of every step's ways on into its own; false when nothing was new.
    fn spread(&mut self, module: &Module) -> bool {
        let mut is_new = false;
        for chunk in module.loaded() {
            // From the end to the beginning: what counts late counts early.
            for place in (0..u16::try_from(chunk.steps.len()).unwrap_or(u16::MAX)).rev() {
                let from = StepRef(chunk.number, place);
                for to in ways(module, from) {
                    for fact in 0..self.facts.len() {
                        if self.is_live(to, fact) && !self.is_live(from, fact) {
                            self.live[usize::from(chunk.number)][usize::from(place)][fact] = true;
                            is_new = true;
                        }
                    }
                }
            }
        }
        is_new
    }

    fn is_live(&self, at: StepRef, fact: usize) -> bool {
        self.live[usize::from(at.0)][usize::from(at.1)][fact]
    }

    /// What makes a difference in a session.
    pub(crate) fn key(&self, module: &Module, session: &Session) -> Key {
        let at = session.at();
        let mut key = vec![at.map_or(u64::MAX, |at| u64::from(at.0) << 16 | u64::from(at.1))];
        let meters = 0..u16::try_from(module.index().meters.len()).unwrap_or(u16::MAX);
        key.extend(meters.map(|meter| u64::from(session.meter(meter).cast_unsigned())));
        if let Some(at) = at {
            let live = self.facts.iter().enumerate().filter(|(place, _)| self.is_live(at, *place));
            key.extend(live.map(|(_, fact)| value(session, *fact)));
            let mut cards: Vec<u64> =
                session.drawn().iter().map(|drawn| card(&drawn.deck, &drawn.card, fate(drawn.fate))).collect();
            cards.sort_unstable();
            key.extend(cards);
            key.extend(session.awaited().map(|(id, left)| card("", id, left)));
        }
        key.into_boxed_slice()
    }
}

fn value(session: &Session, fact: Fact) -> u64 {
    match fact {
        Fact::Chose(step) => session.chose(step).map_or(0, |option| hash(option.bytes())),
        Fact::Visited(step) => u64::from(session.visited(step)),
        Fact::Lines(step) => {
            let lines = session.answer(step).map_or(&[][..], |answer| answer.lines());
            lines.iter().filter(|line| !line.trim().is_empty()).count() as u64
        }
    }
}

fn fate(fate: Fate) -> u8 {
    match fate {
        Fate::Lies => 0,
        Fate::Aside => 1,
        Fate::Back => 2,
    }
}

fn card(deck: &str, card: &str, more: u8) -> u64 {
    hash(deck.bytes().chain([0]).chain(card.bytes()).chain([0, more]))
}

/// 64-bit FNV-1a.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What a step asks for itself, the cards that may turn up there included.
fn asked(module: &Module, chunk: u16, step: &Step) -> Vec<Fact> {
    let mut found = Vec::new();
    conditions(module, chunk, step, &mut |condition| match condition {
        Condition::Chose(step, _) => found.push(Fact::Chose(*step)),
        Condition::Visited(step) => found.push(Fact::Visited(*step)),
        Condition::All(_)
        | Condition::Any(_)
        | Condition::Not(_)
        | Condition::AtLeast(..)
        | Condition::AtMost(..)
        | Condition::Drawn(..)
        | Condition::Mode(_)
        | Condition::Variant(_)
        | Condition::PeopleAtLeast(_)
        | Condition::PeopleAtMost(_) => {}
    });
    let own = match &step.ask {
        Ask::Choose(choose) => choose.own,
        Ask::Rate(rate) => rate.own,
        Ask::Place(place) => place.own,
        Ask::Continue | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) => None,
    };
    found.extend(own.map(Fact::Lines));
    found
}

/// Every condition that is asked at a step, and every part of it.
pub(crate) fn conditions(module: &Module, chunk: u16, step: &Step, each: &mut dyn FnMut(&Condition)) {
    let mut ask = |when: &Option<Condition>| when.iter().for_each(|when| parts(when, each));
    ask(&step.when);
    step.next.iter().for_each(|exit| ask(&exit.when));
    let decks = module.chunk(chunk).map_or(&[][..], |chunk| &chunk.decks);
    let deck = step.draw.and_then(|draw| decks.get(usize::from(draw.deck)));
    deck.iter().flat_map(|deck| &deck.cards).for_each(|card| ask(&card.when));
    if let Ask::Choose(choose) = &step.ask {
        choose.options.iter().for_each(|option| ask(&option.when));
    }
    // A consequence may turn up at any step behind it: its condition counts everywhere.
    planted(module).for_each(|card| ask(&card.when));
}

fn parts(condition: &Condition, each: &mut dyn FnMut(&Condition)) {
    each(condition);
    match condition {
        Condition::All(inner) | Condition::Any(inner) => inner.iter().for_each(|part| parts(part, each)),
        Condition::Not(part) => parts(part, each),
        Condition::AtLeast(..)
        | Condition::AtMost(..)
        | Condition::Chose(..)
        | Condition::Visited(_)
        | Condition::Drawn(..)
        | Condition::Mode(_)
        | Condition::Variant(_)
        | Condition::PeopleAtLeast(_)
        | Condition::PeopleAtMost(_) => {}
    }
}

/// The cards of all consequences of a module.
fn planted(module: &Module) -> impl Iterator<Item = &Card> {
    let asks = module.loaded().flat_map(|chunk| &chunk.steps).map(|step| &step.ask);
    let options = asks.flat_map(|ask| if let Ask::Choose(choose) = ask { &choose.options[..] } else { &[] });
    options.flat_map(|option| &option.effects).filter_map(|effect| match effect {
        Effect::Later(later) => Some(&later.card),
        Effect::Change(..) => None,
    })
}

/// Where a step may lead, open or not.
fn ways(module: &Module, from: StepRef) -> Vec<StepRef> {
    let Some(step) = module.step(from) else { return Vec::new() };
    let options = if let Ask::Choose(ask) = &step.ask { &ask.options[..] } else { &[] };
    let targets = options.iter().filter_map(|option| option.to).chain(step.next.iter().map(|exit| exit.to));
    let steps = targets.filter_map(|to| if let Target::Step(step) = to { Some(step) } else { None });
    let next = [StepRef(from.0, from.1 + 1), StepRef(from.0 + 1, 0)];
    steps.chain(next.into_iter().find(|next| module.step(*next).is_some())).collect()
}
