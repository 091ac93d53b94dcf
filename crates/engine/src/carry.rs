//! A room's progress in a module as a text that goes from one device to another: in the fragment of a link,
//! on QR codes, in a chat, in a file.
//!
//! ```text
//! session ──write──► parcel (bytes) ──parts──► vvc0d8… vvc0d7… ──gather──► parcel ──read──► room and log
//! ```
//!
//! The log is written by [`crate::compact`], what people wrote is squeezed, and every part has a check sum. Only
//! digits and lower-case letters are used, of either case when read: chats, links and the alphanumeric form of QR
//! codes all take them as they are.
//!
//! **What is private stays, unless the one person who wrote it says otherwise.** **A text that is not whole is
//! refused**; a changed one never becomes another session.
//!
//! Not carried: what an earlier edition of the module left over, which has no place in this one.

mod parts;
mod squeeze;

use crate::answer::Answer;
use crate::ask::{Ask, Keep};
use crate::bytes::{self, Broken, Rest};
use crate::compact::{self, Names, Spoilt, hash};
use crate::drafts::Drafts;
use crate::module::Module;
use crate::save::Save;
use crate::session::{Entry, Mode, Refused, Room, Session};

pub use parts::{Gathered, Part, Why, gather, parts};

/// Version of the parcel.
pub const VERSION: u8 = 1;

/// Most bytes of what people wrote, together; a parcel that says more is none.
const MOST_TEXT: usize = 1 << 20;

/// Stands for a text that stays where it was written.
const STAYS: &str = "…";

/// Whether what is private goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// It stays on the device where it was written.
    Stays,
    /// It goes along: the one person who wrote it says so. Of a group it never does.
    Goes,
}

/// What came over from another device.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// Who played, with the name that the room calls itself.
    pub room: Room,
    /// What was done.
    pub log: Vec<Entry>,
    /// Answers begun or taken back.
    pub drafts: Drafts,
    /// A note of the player's own, such as the time used; not looked at here.
    pub note: String,
    /// False where this edition of the module lacks what the log names: the log ends before it.
    pub is_whole: bool,
}

impl Carried {
    /// Brings the session to life.
    ///
    /// # Errors
    /// [`Refused::NotLoaded`] names a chunk to load before trying again.
    pub fn resume(&self, module: &Module) -> Result<Session, Refused> {
        let mut session = Session::replay(module, self.room.clone(), self.log.clone())?;
        session.drafts.clone_from(&self.drafts);
        Ok(session)
    }

    /// The first save of the session on its new device.
    ///
    /// # Errors
    /// [`Refused::NotLoaded`] names a chunk to load before trying again.
    pub fn save(&self, module: &Module) -> Result<Save, Refused> {
        Ok(Save::of(module, &self.resume(module)?, 1))
    }
}

/// Whether the person at this device may send what is private along: only who plays alone has it here.
#[must_use]
pub fn may_tell(room: &Room) -> bool {
    match room.mode {
        Mode::Group => false,
        Mode::Alone | Mode::Portal => room.people <= 1,
    }
}

/// Writes a session as a parcel.
///
/// # Errors
/// [`Why::NotLoaded`] names a chunk to load before trying again; nothing else is an error.
pub fn write(module: &Module, session: &Session, note: &str, private: Private) -> Result<Vec<u8>, Why> {
    if let Some(missing) = module.missing() {
        return Err(Why::NotLoaded(missing));
    }
    let room = &session.room;
    let tells = private == Private::Goes && may_tell(room);
    let log: Vec<Entry> = session.log().iter().map(|entry| told(module, entry, tells)).collect();
    let drafts = session.drafts.iter().map(|(step, draft)| Entry::Answered(step.clone(), draft.clone()));
    let drafts =
        drafts.filter(|draft| module.place_of(draft.step()).is_some() && (tells || !is_private(module, draft)));
    let drafts: Vec<Entry> = drafts.collect();
    let names = Names::of(module);
    let (done, begun) = (compact::write_entries(module, &names, &log), compact::write_entries(module, &names, &drafts));
    let mut parcel = vec![VERSION];
    for word in [hash(&module.index().id), hash(&module.index().fingerprint), sum(&log)] {
        parcel.extend(word.to_le_bytes());
    }
    parcel.extend([bytes::mode(room.mode), room.people]);
    bytes::number(&mut parcel, room.variant.into());
    parcel.extend(room.seed.to_le_bytes());
    bytes::block(&mut parcel, &done.bytes);
    bytes::block(&mut parcel, &begun.bytes);
    bytes::number(&mut parcel, done.texts.len() as u64);
    let texts = [vec![room.name.clone(), note.to_owned()], done.texts, begun.texts].concat();
    parcel.extend(squeeze::squeeze(&texts));
    Ok(parcel)
}

/// Reads a parcel.
///
/// # Errors
/// Says why there is no session in it.
pub fn read(module: &Module, parcel: &[u8]) -> Result<Carried, Why> {
    if let Some(missing) = module.missing() {
        return Err(Why::NotLoaded(missing));
    }
    let mut rest = Rest(parcel);
    let version = rest.byte()?;
    if version != VERSION {
        return Err(if version > VERSION { Why::TooNew(version) } else { Why::Damaged });
    }
    if rest.long()? != hash(&module.index().id) {
        return Err(Why::OtherModule);
    }
    let is_same_edition = rest.long()? == hash(&module.index().fingerprint);
    let told = rest.long()?;
    let mode = rest.mode()?;
    let people = rest.byte()?.max(1);
    let variant = u16::try_from(rest.count()?).map_err(|_| Why::Damaged)?;
    let seed = u64::from(rest.long()?) | u64::from(rest.long()?) << 32;
    let (done, begun) = (rest.block()?, rest.block()?);
    let said = rest.count()?;
    let mut texts = squeeze::loosen(rest.0, MOST_TEXT).ok_or(Why::Damaged)?.into_iter();
    let (name, note) = (texts.next().ok_or(Why::Damaged)?, texts.next().ok_or(Why::Damaged)?);
    let said: Vec<String> = texts.by_ref().take(said).collect();
    let mut names = Names::of(module);
    let (log, is_whole) = compact::read_entries(module, &mut names, done, &said)?;
    // With another edition, an id may be gone and its short name now mean another; the sum over the whole ids tells.
    if is_whole && sum(&log) != told {
        return Err(if is_same_edition { Why::Damaged } else { Why::Edited });
    }
    if is_same_edition && !is_whole {
        return Err(Why::Damaged);
    }
    // What was only begun is not worth a refusal.
    let begun = compact::read_entries(module, &mut names, begun, &texts.collect::<Vec<_>>());
    let begun = begun.map(|(drafts, _)| drafts).unwrap_or_default().into_iter();
    let drafts = begun.filter_map(|draft| match draft {
        Entry::Answered(step, answer) => Some((step, answer)),
        Entry::Drew(..) | Entry::Skipped(..) | Entry::Returned(..) | Entry::Fixed(..) | Entry::Jumped(..) => None,
    });
    let room = Room { name, mode, people, seed, variant };
    Ok(Carried { room, log, drafts: drafts.collect(), note, is_whole })
}

/// An entry as it goes along.
fn told(module: &Module, entry: &Entry, tells: bool) -> Entry {
    if tells || !is_private(module, entry) {
        return entry.clone();
    }
    Entry::Answered(entry.step().to_owned(), Answer::Text(STAYS.to_owned()))
}

/// Whether an entry holds what is marked private. A text of which the module no longer says whose it is counts
/// as private.
fn is_private(module: &Module, entry: &Entry) -> bool {
    let step = module.place_of(entry.step()).and_then(|at| module.step(at));
    match (entry, step.map(|step| &step.ask)) {
        (Entry::Answered(_, Answer::Text(_)), Some(Ask::Text(ask))) => ask.keep == Keep::Private,
        (Entry::Answered(_, Answer::Text(_)), _) => true,
        _ => false,
    }
}

/// A sum over a log with its whole ids.
fn sum(log: &[Entry]) -> u32 {
    hash(&serde_json::to_string(log).unwrap_or_default())
}

impl From<Broken> for Why {
    fn from(Broken: Broken) -> Self {
        Self::Damaged
    }
}

impl From<Spoilt> for Why {
    fn from(spoilt: Spoilt) -> Self {
        match spoilt {
            Spoilt::NotLoaded(chunk) => Self::NotLoaded(chunk),
            Spoilt::OtherModule => Self::OtherModule,
            Spoilt::Damaged | Spoilt::OtherVersion(_) => Self::Damaged,
        }
    }
}
