//! A module in play: the module as far as it is loaded, the session, and where its parts lie.

use vejvalg_engine::save::Save;
use vejvalg_engine::session::Mode;
use vejvalg_engine::{Module, Session};

use crate::route::Of;

/// A module and, once begun, its session.
#[derive(Debug, Clone)]
pub struct Play {
    /// Which module.
    pub of: Of,
    /// The module, as far as it is loaded.
    pub module: Module,
    /// The session; none before it is begun.
    pub session: Option<Session>,
    /// Counts the saves.
    pub(super) generation: u64,
    /// Whether saving is allowed: never over a save of a newer version.
    pub(super) keeping: Keeping,
    /// What a save held that this version does not know.
    pub(super) others: String,
}

/// Whether a session is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeping {
    Yes,
    No,
}

impl Play {
    /// The part that must be fetched before play goes on.
    #[must_use]
    pub fn missing(&self) -> Option<u16> {
        self.session.as_ref()?.missing(&self.module)
    }

    /// The part after the current one, if it is not here yet.
    pub(super) fn following(&self) -> Option<u16> {
        let next = self.session.as_ref()?.at()?.0.checked_add(1)?;
        (next < self.module.index().chunks && self.module.chunk(next).is_none()).then_some(next)
    }

    pub(super) fn part_address(&self, part: u16) -> String {
        let mode = self.session.as_ref().map_or(Mode::Group, |session| session.room.mode);
        part_address(&self.of, mode, &self.module, part)
    }

    pub(super) fn save(&self) -> Option<Save> {
        let save = Save::of(&self.module, self.session.as_ref()?, self.generation);
        Some(Save { others: self.others.clone(), ..save })
    }
}

pub(super) fn part_address(of: &Of, mode: Mode, module: &Module, part: u16) -> String {
    let index = module.index();
    let edition = edition(&index.language, mode);
    format!("data/{}/{}/{part}-{}.{edition}.json", of.pack, of.module, index.fingerprint)
}

/// The edition of a module: its language, and whether it speaks to a group or to one person.
pub(super) fn edition(language: &str, mode: Mode) -> String {
    match mode {
        Mode::Group => language.to_owned(),
        Mode::Alone | Mode::Portal => format!("{language}-alone"),
    }
}
