//! A room's result of one activity as one line of text, to paste into the chat of a meeting; and many
//! rooms' results laid over each other.
//!
//! ```text
//! Vejvalg users/alarm (Blaa stue) vv1 02g0 4k3m…
//! ```
//!
//! What counts is the code behind `vv1`: module, edition, activity, room, answers by short hashes of their
//! ids, check sum. It has only digits and lower-case letters, so no chat changes it, and a reader passes
//! over spaces and line breaks within it. The words before it are for people.
//!
//! **What is private never goes along.** What people wrote goes along only where somebody asks for it
//! ([`Writing::Told`]), and the line says so.
//!
//! Native and recap only: nothing of this is needed to play.

mod code;
mod find;
mod fold;
mod pattern;
mod unread;

use crate::answer::Answer;
use crate::ask::{Ask, Keep};
use crate::compact::hash;
use crate::module::{Module, Step, StepRef};
use crate::session::{Mode, Room, Session};

pub use code::{line, read};
pub use find::codes;
pub(crate) use find::{codes_of, write_of};
pub use fold::{Damaged, Merged, Merging, merge};
pub use pattern::{Cell, Count, Pattern, Places, Rating, StepPattern, Tally};
pub use unread::Unread;

/// Version of the line.
pub const VERSION: u8 = 1;

/// Longest name of a room that goes along, in characters.
const LABEL: usize = 40;

/// Whether what people wrote goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Only choices, counts and places.
    Kept,
    /// Lines, fields and texts that are not private as well.
    Told,
}

/// A room's result of one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Place of the activity in the index.
    pub activity: u16,
    /// Who played.
    pub by: By,
    /// How long the log was: of two results of a room, the one of the longer log is the later one.
    pub order: u32,
    /// Whether what people wrote is there.
    pub writing: Writing,
    /// Whether the module has the same edition now, and all that the result names.
    pub is_current: bool,
    /// The last answer of each step, in order.
    pub answers: Vec<(StepRef, Answer)>,
}

/// The room of a result. Rooms that were given one seed need names to be told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// A hash of its seed, which only the room itself knows.
    pub mark: u32,
    /// What it calls itself.
    pub label: String,
    /// How it played.
    pub mode: Mode,
    /// How many people played.
    pub people: u8,
}

impl Shared {
    /// What a session says of an activity; none where nothing is to be told.
    ///
    /// # Errors
    /// [`Unread::NotLoaded`] names a chunk to load before trying again.
    pub fn of(module: &Module, session: &Session, activity: u16, writing: Writing) -> Result<Option<Self>, Unread> {
        if let Some(missing) = module.missing() {
            return Err(Unread::NotLoaded(missing));
        }
        let told = fold::steps(module).filter(|(_, step)| step.activity == activity);
        let answers = told.filter_map(|(at, step)| {
            let answer = session.answer(at).filter(|answer| is_told(step, answer, writing))?;
            Some((at, answer.clone()))
        });
        let answers: Vec<_> = answers.collect();
        let order = u32::try_from(session.log().len()).unwrap_or(u32::MAX);
        let by = By::of(&session.room);
        let writing = if answers.iter().any(|(_, answer)| answer.is_written()) { writing } else { Writing::Kept };
        Ok((!answers.is_empty()).then_some(Self { activity, by, order, writing, is_current: true, answers }))
    }
}

impl By {
    /// The room as others see it.
    fn of(room: &Room) -> Self {
        let label = room.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let label = label.chars().take(LABEL).collect();
        Self { mark: hash(&room.seed.to_string()), label, mode: room.mode, people: room.people }
    }
}

/// Whether an answer may go along. What is private never does, and neither does a text of which the
/// module no longer says whose it is.
fn is_told(step: &Step, answer: &Answer, writing: Writing) -> bool {
    let is_free = match (&step.ask, answer) {
        (Ask::Text(ask), Answer::Text(_)) => ask.keep == Keep::Shared,
        (Ask::Lines(_), Answer::Lines(_)) | (Ask::Form(_), Answer::Filled(_)) => true,
        (
            Ask::Choose(_) | Ask::Rate(_) | Ask::Words(_) | Ask::Place(_),
            Answer::Chose(_) | Answer::Votes(_) | Answer::Rated(_) | Answer::Words(_) | Answer::Placed(_),
        ) => return true,
        _ => return false,
    };
    is_free && writing == Writing::Told && answer.is_written()
}
