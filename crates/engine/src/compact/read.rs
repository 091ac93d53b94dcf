//! From the compact form to a room and a log.

use crate::answer::{Answer, Placed, Votes};
use crate::bytes::{Broken, Rest};
use crate::module::{Module, Step, StepRef};
use crate::session::{Entry, Room};

use super::ids::{self, Ids, Names, hash};
use super::{LARGE, SUM, Spoilt, VERSION, kind};

/// Stands for a text that is not at hand.
const UNKNOWN: &str = "…";

/// What a compact log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// Who played; the name is not written down.
    pub room: Room,
    /// The log, for [`Session::replay`](crate::Session::replay).
    pub log: Vec<Entry>,
    /// False where the module was edited and has not got everything that the log names: the log ends
    /// before it.
    pub is_whole: bool,
}

/// Reads a compact log. Without the texts, a sign stands for each of them, so that it still replays.
///
/// # Errors
/// Says what is wrong with it, or which chunk of the module to load before trying again.
pub fn read(module: &Module, bytes: &[u8], texts: &[String]) -> Result<Unpacked, Spoilt> {
    if let Some(missing) = module.missing() {
        return Err(Spoilt::NotLoaded(missing));
    }
    let body = checked(bytes)?;
    let mut reader = Reader { module, bytes: Rest(body), texts, has_texts: !texts.is_empty() };
    if u32::from_le_bytes([reader.byte()?, reader.byte()?, reader.byte()?, reader.byte()?]) != hash(&module.index().id)
    {
        return Err(Spoilt::OtherModule);
    }
    let room = reader.room()?;
    let (log, is_whole) = reader.entries(&mut Names::of(module))?;
    Ok(Unpacked { room, log, is_whole })
}

/// Reads entries that [`entries`](super::write::entries) wrote, and whether they are all that was written.
pub(crate) fn entries(
    module: &Module,
    names: &mut Names<'_>,
    bytes: &[u8],
    texts: &[String],
) -> Result<(Vec<Entry>, bool), Spoilt> {
    Reader { module, bytes: Rest(bytes), texts, has_texts: !texts.is_empty() }.entries(names)
}

/// The bytes between version and check sum.
fn checked(bytes: &[u8]) -> Result<&[u8], Spoilt> {
    let (version, _) = bytes.split_first().ok_or(Spoilt::Damaged)?;
    let (body, sum) = bytes.split_at(bytes.len().saturating_sub(SUM));
    if super::sum(body) != sum {
        return Err(Spoilt::Damaged);
    }
    if *version != VERSION {
        return Err(Spoilt::OtherVersion(*version));
    }
    body.get(1..).ok_or(Spoilt::Damaged)
}

/// Why reading stops.
enum Halt {
    /// The module has no such step, option or card any more.
    Gone,
    /// What is written is no log.
    Spoilt(Spoilt),
}

impl From<Spoilt> for Halt {
    fn from(spoilt: Spoilt) -> Self {
        Self::Spoilt(spoilt)
    }
}

struct Reader<'a> {
    module: &'a Module,
    bytes: Rest<'a>,
    texts: &'a [String],
    has_texts: bool,
}

impl Reader<'_> {
    fn room(&mut self) -> Result<Room, Spoilt> {
        let mode = self.bytes.mode()?;
        let people = self.byte()?;
        let variant = self.small()?;
        Ok(Room { name: String::new(), mode, people, variant, seed: self.number()? })
    }

    /// How the hashes of steps are cut, then entries up to the end, or up to one that is gone.
    fn entries(&mut self, names: &mut Names<'_>) -> Result<(Vec<Entry>, bool), Spoilt> {
        names.steps.cut = self.byte()? & 3;
        let mut log: Vec<Entry> = Vec::new();
        while !self.bytes.0.is_empty() {
            match self.entry(names, log.last()) {
                Ok(entry) => log.push(entry),
                Err(Halt::Gone) => return Ok((log, false)),
                Err(Halt::Spoilt(spoilt)) => return Err(spoilt),
            }
        }
        Ok((log, true))
    }

    fn entry(&mut self, names: &mut Names<'_>, last: Option<&Entry>) -> Result<Entry, Halt> {
        let head = self.byte()?;
        let cut = head >> 4 & 3;
        let id = match last {
            Some(last) if head & kind::SAME != 0 => last.step().to_owned(),
            Some(last) if head & kind::NEAR != 0 => {
                names.steps.near(last.step(), self.byte()?).ok_or(Halt::Gone)?.to_owned()
            }
            Some(_) | None => self.id(&names.steps)?,
        };
        let (place, step) = find(self.module, &id).ok_or(Halt::Gone)?;
        names.cards.cut = cut;
        Ok(match head & 0xf {
            kind::CAME => Entry::Drew(id, String::new(), self.id(&names.cards)?),
            kind::DREW => Entry::Drew(id, deck(self.module, place, step).ok_or(Halt::Gone)?, self.id(&names.cards)?),
            kind::SKIPPED => Entry::Skipped(id, self.id(&names.cards)?),
            kind::RETURNED => Entry::Returned(id, self.id(&names.cards)?),
            kind::FIXED => {
                let deck = self.id(&names.cards)?;
                Entry::Fixed(id, deck, self.list(|reader| reader.id(&names.cards))?)
            }
            kind::JUMPED => Entry::Jumped(id, self.id(&names.steps)?),
            kind => {
                let mut ids = ids::of_answer(step);
                ids.cut = cut;
                Entry::Answered(id, self.answer(kind, &ids)?)
            }
        })
    }

    fn answer(&mut self, kind: u8, ids: &Ids<'_>) -> Result<Answer, Halt> {
        Ok(match kind {
            kind::SEEN => Answer::Seen,
            kind::CHOSE => Answer::Chose(self.id(ids)?),
            kind::VOTES => Answer::Votes(Votes { counts: self.counts(ids)?, certain: [0; 5] }),
            kind::CERTAIN => Answer::Votes(Votes { counts: self.counts(ids)?, certain: self.degrees()? }),
            kind::RATED => Answer::Rated(self.list(|reader| Ok((reader.id(ids)?, reader.degrees()?)))?),
            kind::WORDS => Answer::Words(self.counts(ids)?),
            kind::LINES => {
                let bits = self.number()?;
                let n = bits.checked_ilog2().ok_or(Halt::Spoilt(Spoilt::Damaged))?;
                Answer::Lines((0..n).map(|line| self.text(bits >> line & 1 == 1)).collect())
            }
            kind::TEXT => Answer::Text(self.text(true)),
            kind::PLACED => Answer::Placed(self.list(|reader| reader.placed(ids))?),
            _ => Answer::Filled(self.list(|reader| Ok((reader.id(ids)?, reader.text(true))))?),
        })
    }

    fn placed(&mut self, ids: &Ids<'_>) -> Result<Placed, Halt> {
        let item = self.id(ids)?;
        let head = self.number()?;
        let x = if head & 2 == 0 { 0 } else { self.number()? };
        let word = if head & 1 == 0 { None } else { Some(self.id(ids)?) };
        Ok(Placed { item, y: signed(head >> 2)?, x: signed(x)?, word })
    }

    fn counts(&mut self, ids: &Ids<'_>) -> Result<Vec<(String, u16)>, Halt> {
        self.list(|reader| Ok((reader.id(ids)?, reader.small()?)))
    }

    fn degrees(&mut self) -> Result<[u16; 5], Spoilt> {
        let first = self.byte()?;
        if first & LARGE == LARGE {
            return Ok([self.small()?, self.small()?, self.small()?, self.small()?, self.small()?]);
        }
        let (second, last) = (self.byte()?, self.byte()?);
        Ok([first & LARGE, first >> 4, second & LARGE, second >> 4, last].map(u16::from))
    }

    /// A list behind its length; each of its entries takes a byte at least.
    fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> Result<T, Halt>) -> Result<Vec<T>, Halt> {
        let n = self.number()?;
        (0..n).map(|_| each(self)).collect()
    }

    /// The next text, or a sign for it where it was not empty.
    fn text(&mut self, is_written: bool) -> String {
        match self.texts.split_first() {
            Some((text, rest)) => {
                self.texts = rest;
                text.clone()
            }
            None if is_written || self.has_texts => UNKNOWN.to_owned(),
            None => String::new(),
        }
    }

    fn id(&mut self, ids: &Ids<'_>) -> Result<String, Halt> {
        let mut hash = [0; 4];
        for place in hash.iter_mut().take(ids.width().into()) {
            *place = self.byte()?;
        }
        ids.find(u32::from_le_bytes(hash)).map(str::to_owned).ok_or(Halt::Gone)
    }

    fn small(&mut self) -> Result<u16, Spoilt> {
        u16::try_from(self.number()?).map_err(|_| Spoilt::Damaged)
    }

    fn number(&mut self) -> Result<u64, Spoilt> {
        Ok(self.bytes.number()?)
    }

    fn byte(&mut self) -> Result<u8, Spoilt> {
        Ok(self.bytes.byte()?)
    }
}

impl From<Broken> for Spoilt {
    fn from(Broken: Broken) -> Self {
        Self::Damaged
    }
}

fn find<'m>(module: &'m Module, id: &str) -> Option<(StepRef, &'m Step)> {
    module.place_of(id).and_then(|at| Some((at, module.step(at)?)))
}

/// Id of the deck that a step draws from.
fn deck(module: &Module, at: StepRef, step: &Step) -> Option<String> {
    let deck = module.chunk(at.0)?.decks.get(usize::from(step.draw?.deck))?;
    Some(deck.id.clone())
}

fn signed(n: u64) -> Result<i8, Spoilt> {
    let half = i64::try_from(n >> 1).map_err(|_| Spoilt::Damaged)?;
    i8::try_from(if n & 1 == 0 { half } else { -1 - half }).map_err(|_| Spoilt::Damaged)
}
