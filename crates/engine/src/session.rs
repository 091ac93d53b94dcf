//! A session: the log of what was done, and the state that is its fold.
//!
//! Knows nothing of screens, storage or time. Every change goes through [`Session::apply`]; undo
//! drops the last entry and folds the rest again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::ask::{Ask, Choice};
use crate::draw;
use crate::fit;
use crate::module::{Card, Exit, Module, Step, StepRef, Target};
use crate::rule::Effect;

/// Who plays, and the seed of their chance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// What the room calls itself; never a person's name.
    #[serde(default)]
    pub name: String,
    /// How it is played.
    pub mode: Mode,
    /// How many people play, at least 1.
    pub people: u8,
    /// The seed: two rooms with one seed meet the same events.
    pub seed: u64,
}

/// How a session is played; a fact that conditions can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// A group round one shared screen.
    Group,
    /// One person.
    Alone,
    /// Inside a learning portal.
    Portal,
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Answer what the current step asks, and go on.
    Answer(Answer),
    /// Go back one step; what was answered there stays as a draft.
    Back,
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
    /// The step draws no such card now.
    #[error("there is no card `{0}` to draw here")]
    NoSuchCard(String),
}

/// A card that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The step that drew it.
    pub step: StepRef,
    /// Id of the deck.
    pub deck: String,
    /// Id of the card.
    pub card: String,
}

/// A session in play.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Who plays.
    pub room: Room,
    /// Answers begun or taken back, by step id: what somebody typed is never lost.
    pub drafts: BTreeMap<String, Answer>,
    /// Entries of an older edition of the module that no longer replay; kept and shown.
    pub orphans: Vec<Entry>,
    log: Vec<Entry>,
    /// Where it stands; none means the end.
    at: Option<StepRef>,
    /// Whether the current step has been reached for good: its chunk was there and its condition held.
    entered: bool,
    meters: Vec<i32>,
    answered: BTreeMap<StepRef, usize>,
    trail: Vec<StepRef>,
    drawn: Vec<Drawn>,
}

impl Session {
    /// Begins a session at the first step.
    #[must_use]
    pub fn new(module: &Module, room: Room) -> Self {
        let mut session = Self::blank(module, room);
        session.enter(module);
        session.deal(module);
        session
    }

    /// Does one thing. A refusal changes nothing.
    ///
    /// # Errors
    /// Says why the action is not possible now; an action that a view offers always is.
    pub fn apply(&mut self, module: &Module, action: Action) -> Result<(), Refused> {
        match action {
            Action::Answer(answer) => {
                let step = self.current(module)?;
                self.fold(module, Entry::Answered(step.id.clone(), answer))?;
                self.deal(module);
                Ok(())
            }
            Action::Back => self.back(module),
        }
    }

    /// Goes on where a chunk was missing, now that it is loaded.
    pub fn arrive(&mut self, module: &Module) {
        self.enter(module);
        self.deal(module);
    }

    /// Folds a log from its beginning. Where an entry no longer replays, the rest become orphans.
    ///
    /// # Errors
    /// [`Refused::NotLoaded`] names the chunk to load before trying again; nothing else is an error.
    pub fn replay(module: &Module, room: Room, log: Vec<Entry>) -> Result<Self, Refused> {
        let mut session = Self::blank(module, room);
        session.enter(module);
        let mut entries = log.into_iter();
        while let Some(entry) = entries.next() {
            match session.fold(module, entry.clone()) {
                Ok(()) => {}
                Err(missing @ Refused::NotLoaded(_)) => return Err(missing),
                Err(_) => {
                    session.orphans.push(entry);
                    session.orphans.extend(entries);
                    break;
                }
            }
        }
        session.deal(module);
        Ok(session)
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Where the session stands; none means the end.
    #[must_use]
    pub fn at(&self) -> Option<StepRef> {
        self.at
    }

    /// The steps reached, in order, the current one last.
    #[must_use]
    pub fn trail(&self) -> &[StepRef] {
        &self.trail
    }

    /// The cards drawn, in order.
    #[must_use]
    pub fn drawn(&self) -> &[Drawn] {
        &self.drawn
    }

    /// Value of a meter, by its place in the index; 0 for a meter that does not exist.
    #[must_use]
    pub fn meter(&self, meter: u16) -> i32 {
        self.meters.get(usize::from(meter)).copied().unwrap_or_default()
    }

    /// The last answer given at a step.
    #[must_use]
    pub fn answer(&self, step: StepRef) -> Option<&Answer> {
        match self.log.get(*self.answered.get(&step)?)? {
            Entry::Answered(_, answer) => Some(answer),
            Entry::Drew(..) => None,
        }
    }

    /// The option last taken at a step that takes one.
    #[must_use]
    pub fn chose(&self, step: StepRef) -> Option<&str> {
        self.answer(step)?.chosen()
    }

    /// Whether a step has been reached.
    #[must_use]
    pub fn visited(&self, step: StepRef) -> bool {
        self.answered.contains_key(&step) || (self.entered && self.at == Some(step))
    }

    /// The chunk that must be loaded before play can go on.
    #[must_use]
    pub fn missing(&self, module: &Module) -> Option<u16> {
        self.at.filter(|at| module.chunk(at.0).is_none()).map(|at| at.0)
    }

    /// Whether there is a step to go back to.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.log.iter().any(|entry| matches!(entry, Entry::Answered(..)))
    }

    /// The current step.
    ///
    /// # Errors
    /// When the module is finished or the step's chunk is not loaded.
    pub fn current<'m>(&self, module: &'m Module) -> Result<&'m Step, Refused> {
        let at = self.at.ok_or(Refused::Finished)?;
        module.step(at).ok_or(Refused::NotLoaded(at.0))
    }

    fn blank(module: &Module, room: Room) -> Self {
        let index = module.index();
        Self {
            room,
            drafts: BTreeMap::new(),
            orphans: Vec::new(),
            log: Vec::new(),
            at: Some(StepRef(0, 0)),
            entered: false,
            meters: index.meters.iter().map(|meter| meter.start).collect(),
            answered: BTreeMap::new(),
            trail: Vec::new(),
            drawn: Vec::new(),
        }
    }

    /// Takes one entry into the state. All checks come before the first change.
    fn fold(&mut self, module: &Module, entry: Entry) -> Result<(), Refused> {
        let step = self.current(module)?;
        let (Entry::Answered(id, _) | Entry::Drew(id, ..)) = &entry;
        if *id != step.id {
            return Err(Refused::OtherStep { logged: id.clone(), current: step.id.clone() });
        }
        match &entry {
            Entry::Answered(_, answer) => {
                fit::check(self, &step.ask, answer)?;
                self.answer_step(module, step, answer);
                self.log.push(entry);
                self.enter(module);
            }
            Entry::Drew(_, deck, card) => {
                let owed = self.owed(module).filter(|(owner, _)| owner == deck);
                let found = owed.and_then(|(_, cards)| cards.into_iter().find(|left| left.id == *card));
                let found = found.ok_or_else(|| Refused::NoSuchCard(card.clone()))?;
                if let Some(step) = self.at {
                    self.drawn.push(Drawn { step, deck: deck.clone(), card: card.clone() });
                }
                self.affect(module, &found.effects);
                self.log.push(entry);
            }
        }
        Ok(())
    }

    /// Books the answer of the current step and moves on; the log entry follows at once.
    fn answer_step(&mut self, module: &Module, step: &Step, answer: &Answer) {
        let Some(at) = self.at else { return };
        self.drafts.remove(&step.id);
        self.answered.insert(at, self.log.len());
        let taken = match (&step.ask, answer) {
            (Ask::Choose(ask), Answer::Chose(id)) => ask.options.iter().find(|option| option.id == *id),
            _ => None,
        };
        if let Some(Choice { effects, .. }) = taken {
            self.affect(module, effects);
        }
        let target = taken.and_then(|option| option.to).unwrap_or_else(|| self.way_on(module, at, step));
        self.go(target);
    }

    fn go(&mut self, target: Target) {
        self.entered = false;
        self.at = match target {
            Target::Step(step) => Some(step),
            Target::End => None,
        };
    }

    /// The first open way on, or the step that follows.
    fn way_on(&self, module: &Module, at: StepRef, step: &Step) -> Target {
        let open = |exit: &&Exit| exit.when.as_ref().is_none_or(|when| when.holds(self));
        step.next.iter().find(open).map(|exit| exit.to).unwrap_or_else(|| {
            module.chunk(at.0).map_or(Target::End, |chunk| chunk.following(at.1, module.index().chunks))
        })
    }

    /// Settles on the current step, passing over steps whose condition does not hold, as far as
    /// chunks are loaded. Steps that are passed over lead on by place: a way that skips always ends.
    fn enter(&mut self, module: &Module) {
        while let Some(at) = self.at.filter(|_| !self.entered) {
            let Some(step) = module.step(at) else { return };
            if step.when.as_ref().is_none_or(|when| when.holds(self)) {
                self.entered = true;
                self.trail.push(at);
            } else if let Some(chunk) = module.chunk(at.0) {
                self.go(chunk.following(at.1, module.index().chunks));
            }
        }
    }

    /// Draws the cards that the current step still owes.
    fn deal(&mut self, module: &Module) {
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
    fn owed<'m>(&self, module: &'m Module) -> Option<(&'m str, Vec<&'m Card>)> {
        let at = self.at.filter(|_| self.entered)?;
        let draw = module.step(at)?.draw?;
        // What an earlier visit of this step drew does not count for this one.
        let since = self.log.iter().rev().take_while(|entry| matches!(entry, Entry::Drew(..))).count();
        if since >= usize::from(draw.count) {
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

    fn affect(&mut self, module: &Module, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Change(meter, by) => {
                    let place = usize::from(*meter);
                    if let (Some(value), Some(bounds)) = (self.meters.get_mut(place), module.index().meters.get(place))
                    {
                        *value = value.saturating_add(*by).clamp(bounds.low, bounds.high);
                    }
                }
            }
        }
    }

    /// Folds the log without its last answer. The answer taken back becomes the step's draft.
    fn back(&mut self, module: &Module) -> Result<(), Refused> {
        let last =
            self.log.iter().rposition(|entry| matches!(entry, Entry::Answered(..))).ok_or(Refused::NothingBefore)?;
        let mut earlier = Self::blank(module, self.room.clone());
        earlier.enter(module);
        for entry in &self.log[..last] {
            earlier.fold(module, entry.clone())?;
        }
        earlier.drafts = std::mem::take(&mut self.drafts);
        earlier.orphans = std::mem::take(&mut self.orphans);
        if let Entry::Answered(step, answer) = &self.log[last] {
            earlier.drafts.insert(step.clone(), answer.clone());
        }
        *self = earlier;
        Ok(())
    }
}
