//! The saved form of a session: one value with generation and check sum. Knows no storage.
//!
//! Loading returns an outcome and never destroys the text that it could not read.

use serde::{Deserialize, Serialize};

use crate::drafts::Drafts;
use crate::draw::fnv;
use crate::fill;
use crate::module::Module;
use crate::pour::Pour;
use crate::session::{Entry, Refused, Room, Session};

/// Version of the saved form. 1: room, log, drafts, orphans. 2: what the host does stands in the log
/// too, and the room has a variant.
pub const VERSION: u32 = 2;

/// What is saved of a session.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Save {
    /// Counts up with each save; the newest valid one wins.
    pub generation: u64,
    /// Id of the module.
    pub module: String,
    /// Edition of the module that the log was written with.
    pub fingerprint: String,
    /// Who plays.
    pub room: Room,
    /// The log.
    pub log: Vec<Entry>,
    /// Answers begun or taken back.
    #[serde(default)]
    pub drafts: Drafts,
    /// Entries that an edition of the module no longer replays.
    #[serde(default)]
    pub orphans: Vec<Entry>,
    /// Fields that this version does not know, as JSON with a comma before each: what is not understood is not lost.
    #[serde(skip)]
    pub others: String,
}

/// What became of a saved text.
#[derive(Debug, Clone, PartialEq)]
pub enum Loaded {
    /// It is whole.
    Whole(Box<Save>),
    /// A newer version wrote it; it must not be overwritten.
    TooNew {
        /// The version found.
        found: u32,
    },
    /// It is damaged; the text must be kept.
    Damaged {
        /// What is wrong.
        why: String,
    },
}

impl Save {
    /// What is to be saved of a session.
    #[must_use]
    pub fn of(module: &Module, session: &Session, generation: u64) -> Self {
        Self {
            generation,
            module: module.index().id.clone(),
            fingerprint: module.index().fingerprint.clone(),
            room: session.room.clone(),
            log: session.log().to_vec(),
            drafts: session.drafts.clone(),
            orphans: session.orphans.clone(),
            others: String::new(),
        }
    }

    /// The text to store: a line with version, generation and check sum, then JSON.
    #[must_use]
    pub fn write(&self) -> String {
        let mut body = String::new();
        self.pour(&mut body);
        body.insert_str(body.len().saturating_sub(1), &self.others);
        format!("vejvalg {VERSION} {} {:016x}\n{body}", self.generation, fnv(body.as_bytes()))
    }

    /// Reads a stored text.
    #[must_use]
    pub fn read(text: &str) -> Loaded {
        let damaged = |why: &str| Loaded::Damaged { why: why.to_owned() };
        let Some((head, body)) = text.split_once('\n') else { return damaged("its first line is missing") };
        let mut words = head.split(' ');
        let (Some("vejvalg"), Some(Ok(version))) = (words.next(), words.next().map(str::parse::<u32>)) else {
            return damaged("its first line is not ours");
        };
        if version > VERSION {
            return Loaded::TooNew { found: version };
        }
        let (Some(_), Some(sum)) = (words.next(), words.next()) else { return damaged("its first line is incomplete") };
        if sum != format!("{:016x}", fnv(body.as_bytes())) {
            return damaged("its check sum is wrong");
        }
        match fill::with_others::<Self>(body, |save, others| save.others = others) {
            Ok(save) if save.module.is_empty() => damaged("it names no module"),
            Ok(save) => Loaded::Whole(Box::new(save)),
            Err(error) => Loaded::Damaged { why: error.to_string() },
        }
    }

    /// Brings the session back to life.
    ///
    /// # Errors
    /// [`Refused::NotLoaded`] names the chunk to load before trying again.
    pub fn resume(&self, module: &Module) -> Result<Session, Refused> {
        let mut session = Session::replay(module, self.room.clone(), self.log.clone())?;
        session.drafts = self.drafts.clone();
        session.orphans.splice(0..0, self.orphans.iter().cloned());
        Ok(session)
    }
}
