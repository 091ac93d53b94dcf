//! A session: the log of what was done, and the state that is its fold.
//!
//! Knows nothing of screens, storage or time. Every change goes through [`Session::apply`]; undo
//! drops the last entry and folds the rest again.

mod answered;
mod deal;
mod fold;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::fit;
use crate::module::{Module, Step, StepRef};
use answered::Answered;

/// Who plays, and the seed of their chance.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// A group round one shared screen.
    #[default]
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

impl Default for Entry {
    fn default() -> Self {
        Self::Answered(String::new(), Answer::Seen)
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
    answered: Answered,
    trail: Vec<StepRef>,
    /// Activity of the last step of the trail, and how many steps before it belong to the same round of it.
    round: Option<(u16, u16)>,
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
            match session.check(module, &entry) {
                Ok(possible) => session.book(module, entry, possible),
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

    /// The cards drawn at the current step since it was reached.
    #[must_use]
    pub fn dealt(&self) -> &[Drawn] {
        let n = self.log.iter().rev().take_while(|entry| matches!(entry, Entry::Drew(..))).count();
        self.drawn.get(self.drawn.len() - n..).unwrap_or_default()
    }

    /// How many steps lie behind since the activity of the last step reached began.
    #[must_use]
    pub fn behind(&self) -> u16 {
        self.round.map_or(0, |(_, behind)| behind)
    }

    /// Value of a meter, by its place in the index; 0 for a meter that does not exist.
    #[must_use]
    pub fn meter(&self, meter: u16) -> i32 {
        self.meters.get(usize::from(meter)).copied().unwrap_or_default()
    }

    /// The last answer given at a step.
    #[must_use]
    pub fn answer(&self, step: StepRef) -> Option<&Answer> {
        match self.log.get(self.answered.get(step)?)? {
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
        self.answered.get(step).is_some() || (self.entered && self.at == Some(step))
    }

    /// The chunk that must be loaded before play can go on; [`Session::arrive`] must follow.
    #[must_use]
    pub fn missing(&self, module: &Module) -> Option<u16> {
        self.at.filter(|at| !self.entered || module.chunk(at.0).is_none()).map(|at| at.0)
    }

    /// A chunk that play has come through and that is not loaded, as after a change of language:
    /// until it is, there is no way back and the recap has gaps.
    #[must_use]
    pub fn unloaded(&self, module: &Module) -> Option<u16> {
        if module.is_whole() {
            return None;
        }
        self.answered.chunks().find(|chunk| module.chunk(*chunk).is_none())
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
        // A step that is not entered may yet be passed over.
        module.step(at).filter(|_| self.entered).ok_or(Refused::NotLoaded(at.0))
    }
}
