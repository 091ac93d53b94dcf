//! What comes over the network while people play, how far it has come, and why it did not: files of the pack and the
//! later parts of the program. Knows neither what fetches them nor what shows them.

use crate::state::State;
use crate::words::Words;

/// Something that is fetched.
#[derive(Debug, Clone)]
pub enum Fetched<T> {
    /// It is on its way.
    Waiting,
    /// It is here.
    Here(T),
    /// It did not come, or cannot be read.
    Failed(Failure),
}

impl<T> Fetched<T> {
    /// Whether it is still on its way.
    pub fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting)
    }
}

/// The parts of the program that come after the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A module's page, where all play begins.
    Module,
    /// What a step in play needs beside a choice: the other asks, pictures, the host's tools.
    Play,
    /// The other pages round it: the recap, print, the host's window.
    Pages,
}

/// How far each of them has come.
#[derive(Clone, Copy)]
pub struct Parts {
    module: State<Later>,
    play: State<Later>,
    pages: State<Later>,
}

impl Parts {
    pub(super) fn new() -> Self {
        let not_asked = || State::new(Later::NotAsked);
        Self { module: not_asked(), play: not_asked(), pages: not_asked() }
    }

    /// How far a part has come.
    #[must_use]
    pub fn of(self, part: Part) -> State<Later> {
        match part {
            Part::Module => self.module,
            Part::Play => self.play,
            Part::Pages => self.pages,
        }
    }
}

/// How far a later part of the program has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Later {
    /// Nobody has asked for it.
    NotAsked,
    /// It is on its way.
    Coming,
    /// It is here.
    Here,
    /// It did not come.
    Failed,
}

/// Why something did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// There is no such file.
    Missing,
    /// The network did not answer.
    Unreachable,
    /// The file is damaged or of another version.
    Unreadable,
}

impl Failure {
    /// The sentence for it.
    #[must_use]
    pub fn sentence(self, words: &Words) -> &'static str {
        match self {
            Self::Missing => words.missing,
            Self::Unreachable => words.unreachable,
            Self::Unreadable => words.unreadable,
        }
    }
}
