//! A session: the log of what was done, and the state that is its fold.
//!
//! Knows nothing of screens, storage or time. Every change goes through [`Session::apply`]; undo
//! drops the last entry and folds the rest again.

mod again;
mod answered;
mod deal;
mod deck;
mod entry;
mod fold;
mod later;
mod room;

use crate::answer::Answer;
use crate::drafts::Drafts;
use crate::module::{Module, Step, StepRef};
use answered::Answered;
pub use deal::{Drawn, Fate};
pub use entry::{Action, Entry, Refused};
use later::Pending;
pub(crate) use later::planted;
pub use room::{Mode, Room};

/// A session in play.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Who plays.
    pub room: Room,
    /// Answers begun or taken back, by step id: what somebody typed is never lost.
    pub drafts: Drafts,
    /// Entries of an older edition of the module that no longer replay; kept and shown.
    pub orphans: Vec<Entry>,
    /// Logs of the same room in other modules, for steps that look back on them; not saved with this one.
    pub elsewhere: Vec<Entry>,
    log: Vec<Entry>,
    /// Where it stands; none means the end.
    at: Option<StepRef>,
    /// Whether the current step has been reached for good: its chunk was there and its condition held.
    entered: bool,
    /// Minutes of the variant that is played, now that the module is known; 0 where it has none.
    variant: u16,
    meters: Vec<i32>,
    answered: Answered,
    trail: Vec<StepRef>,
    /// Activity of the last step of the trail, and how many steps before it belong to the same round of it.
    round: Option<(u16, u16)>,
    drawn: Vec<Drawn>,
    /// How many cards were drawn before the current step was reached.
    before: usize,
    /// The meters when the current step was reached: cards that are taken away move them back.
    reached: Vec<i32>,
    /// Decks whose next cards are fixed.
    fixed: Vec<(String, Vec<String>)>,
    /// Consequences that have been planted and have not turned up.
    pending: Vec<Pending>,
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
            Action::Answer(answer) => self.write(module, |step| Entry::Answered(step, answer)),
            Action::Back => self.back(module),
            Action::Draw => self.draw(module),
            Action::Skip => self.skip(module),
            Action::PutBack(card) => self.write(module, |step| Entry::Returned(step, card)),
            Action::Fix(deck, cards) => self.write(module, |step| Entry::Fixed(step, deck, cards)),
            Action::Jump(to) => self.write(module, |step| Entry::Jumped(step, to)),
        }
    }

    /// Writes an entry at the current step, and deals what is owed then.
    fn write(&mut self, module: &Module, entry: impl FnOnce(String) -> Entry) -> Result<(), Refused> {
        let step = self.current(module)?;
        self.fold(module, entry(step.id.clone()))?;
        self.deal(module);
        Ok(())
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

    /// The cards drawn, in order, those among them that were put aside or back.
    #[must_use]
    pub fn drawn(&self) -> &[Drawn] {
        &self.drawn
    }

    /// The cards that lie open at the current step: drawn since it was reached, and not taken away.
    pub fn dealt(&self) -> impl Iterator<Item = &Drawn> {
        self.drawn[self.before..].iter().filter(|drawn| drawn.fate == Fate::Lies)
    }

    /// Whether a card has been drawn and not been taken away.
    #[must_use]
    pub fn has_drawn(&self, deck: &str, card: &str) -> bool {
        self.drawn.iter().any(|drawn| drawn.deck == *deck && drawn.card == *card && drawn.fate == Fate::Lies)
    }

    /// The cards of a deck that the host has fixed to come next, by their ids; empty where chance decides.
    #[must_use]
    pub fn fixed(&self, deck: &str) -> &[String] {
        self.fixed.iter().find(|(id, _)| id == deck).map_or(&[], |(_, cards)| cards)
    }

    /// The consequences that have been planted: their cards, and at how many steps from here they turn up.
    pub fn awaited(&self) -> impl Iterator<Item = (&str, u8)> {
        self.pending.iter().map(|pending| (pending.card.as_str(), pending.left))
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

    /// Minutes of the variant that is played; 0 where the module has one plan only.
    #[must_use]
    pub fn variant(&self) -> u16 {
        self.variant
    }

    /// The last answer given at a step.
    #[must_use]
    pub fn answer(&self, step: StepRef) -> Option<&Answer> {
        match self.log.get(self.answered.get(step)?)? {
            Entry::Answered(_, answer) => Some(answer),
            Entry::Drew(..) | Entry::Skipped(..) | Entry::Returned(..) | Entry::Fixed(..) | Entry::Jumped(..) => None,
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
        self.log.iter().any(Entry::is_move)
    }

    /// The current step.
    ///
    /// # Errors
    /// When the module is finished or the step's chunk is not loaded.
    pub fn current<'m>(&self, module: &'m Module) -> Result<&'m Step, Refused> {
        let Some(at) = self.at else { return Err(Refused::Finished) };
        match module.step(at) {
            Some(step) if self.entered => Ok(step),
            // A step that is not entered may yet be passed over.
            Some(_) | None => Err(Refused::NotLoaded(at.0)),
        }
    }
}
