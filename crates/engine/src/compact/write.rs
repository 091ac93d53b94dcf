//! From a session to the compact form.

use crate::answer::{Answer, Placed};
use crate::bytes;
use crate::module::{Module, Step};
use crate::session::{Entry, Session};

use super::ids::{self, Ids, Names, hash};
use super::{LARGE, Spoilt, VERSION, kind};

/// A session's room and log in few bytes, and what people wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Packed {
    /// Ids and tallies.
    pub bytes: Vec<u8>,
    /// What people wrote, in order.
    pub texts: Vec<String>,
}

/// Writes a session's room, without its name, and its log.
///
/// # Errors
/// [`Spoilt::NotLoaded`] names a chunk to load before trying again; nothing else is an error.
pub fn write(module: &Module, session: &Session) -> Result<Packed, Spoilt> {
    if let Some(missing) = module.missing() {
        return Err(Spoilt::NotLoaded(missing));
    }
    let names = Names::of(module);
    let mut writer = Writer { packed: Packed::default(), steps: &names.steps, last: "" };
    writer.head(module, session);
    writer.entries(module, session.log(), &names);
    let sum = super::sum(&writer.packed.bytes);
    writer.packed.bytes.extend(sum);
    Ok(writer.packed)
}

/// Writes entries and nothing else: no room, no check sum. The module is whole.
pub(crate) fn entries(module: &Module, names: &Names<'_>, log: &[Entry]) -> Packed {
    let mut writer = Writer { packed: Packed::default(), steps: &names.steps, last: "" };
    writer.entries(module, log, names);
    writer.packed
}

struct Writer<'m> {
    packed: Packed,
    steps: &'m Ids<'m>,
    /// The step of the entry before.
    last: &'m str,
}

impl<'m> Writer<'m> {
    fn head(&mut self, module: &Module, session: &Session) {
        let room = &session.room;
        self.byte(VERSION);
        self.packed.bytes.extend(hash(&module.index().id).to_le_bytes());
        self.byte(bytes::mode(room.mode));
        self.byte(room.people);
        self.number(room.variant.into());
        self.number(room.seed);
    }

    /// How the hashes of steps are cut, then the entries.
    fn entries(&mut self, module: &Module, log: &'m [Entry], names: &Names<'_>) {
        self.byte(self.steps.cut);
        for entry in log {
            let step = module.loaded().flat_map(|chunk| &chunk.steps).find(|step| step.id == entry.step());
            self.entry(entry, step, &names.cards);
        }
    }

    fn entry(&mut self, entry: &'m Entry, step: Option<&Step>, cards: &Ids<'_>) {
        let own = step.filter(|_| !ids::names_cards(entry)).map(ids::of_answer);
        let ids = own.as_ref().unwrap_or(cards);
        let head = kind(entry) | ids.cut << 4;
        let (last, at) = (std::mem::replace(&mut self.last, entry.step()), hash(entry.step()));
        let near = at.to_le_bytes()[0];
        if last == self.last {
            self.byte(head | kind::SAME);
        } else if self.steps.near(last, near) == Some(self.last) {
            self.byte(head | kind::NEAR);
            self.byte(near);
        } else {
            self.byte(head);
            self.step(at);
        }
        match entry {
            Entry::Answered(_, answer) => self.answer(answer, ids),
            Entry::Drew(_, _, card) | Entry::Skipped(_, card) | Entry::Returned(_, card) => self.id(card, ids),
            Entry::Fixed(_, deck, fixed) => {
                self.id(deck, ids);
                self.number(fixed.len() as u64);
                fixed.iter().for_each(|card| self.id(card, ids));
            }
            Entry::Jumped(_, to) => self.step(hash(to)),
        }
    }

    fn answer(&mut self, answer: &Answer, ids: &Ids<'_>) {
        match answer {
            Answer::Seen => {}
            Answer::Chose(option) => self.id(option, ids),
            Answer::Votes(votes) => {
                self.counts(&votes.counts, ids);
                if votes.certain != [0; 5] {
                    self.degrees(votes.certain);
                }
            }
            Answer::Words(counts) => self.counts(counts, ids),
            Answer::Rated(rated) => {
                self.number(rated.len() as u64);
                for (item, counts) in rated {
                    self.id(item, ids);
                    self.degrees(*counts);
                }
            }
            Answer::Lines(lines) => self.lines(lines),
            Answer::Text(text) => self.packed.texts.push(text.clone()),
            Answer::Placed(placed) => {
                self.number(placed.len() as u64);
                placed.iter().for_each(|placed| self.placed(placed, ids));
            }
            Answer::Filled(fields) => {
                self.number(fields.len() as u64);
                for (field, text) in fields {
                    self.id(field, ids);
                    self.packed.texts.push(text.clone());
                }
            }
        }
    }

    fn counts(&mut self, counts: &[(String, u16)], ids: &Ids<'_>) {
        self.number(counts.len() as u64);
        for (id, n) in counts {
            self.id(id, ids);
            self.number((*n).into());
        }
    }

    /// How many lines, and which of them hold something: those that do become items of later steps.
    fn lines(&mut self, lines: &[String]) {
        // The highest bit says how many there are.
        let bits = lines.iter().rev().fold(1, |bits, line| bits << 1 | u64::from(!line.trim().is_empty()));
        self.number(bits);
        self.packed.texts.extend_from_slice(lines);
    }

    /// A first byte says whether a word and a width stand beside the height.
    fn placed(&mut self, placed: &Placed, ids: &Ids<'_>) {
        let (x, y) = (zigzag(placed.x), zigzag(placed.y));
        let has_word = u64::from(placed.word.is_some());
        self.id(&placed.item, ids);
        self.number(y << 2 | u64::from(x > 0) << 1 | has_word);
        if x > 0 {
            self.number(x);
        }
        if let Some(word) = &placed.word {
            self.id(word, ids);
        }
    }

    /// Five counts: half a byte each, or in full behind a mark.
    fn degrees(&mut self, counts: [u16; 5]) {
        if counts.iter().all(|n| *n < u16::from(LARGE)) {
            let [a, b, c, d, e] = counts.map(|n| n as u8);
            self.packed.bytes.extend([a | b << 4, c | d << 4, e]);
        } else {
            self.byte(LARGE);
            counts.iter().for_each(|n| self.number((*n).into()));
        }
    }

    fn id(&mut self, id: &str, ids: &Ids<'_>) {
        self.hash(ids.cut(hash(id)), ids.width());
    }

    fn step(&mut self, hash: u32) {
        self.hash(self.steps.cut(hash), self.steps.width());
    }

    fn hash(&mut self, hash: u32, width: u8) {
        self.packed.bytes.extend_from_slice(&hash.to_le_bytes()[..usize::from(width)]);
    }

    fn number(&mut self, n: u64) {
        bytes::number(&mut self.packed.bytes, n);
    }

    fn byte(&mut self, byte: u8) {
        self.packed.bytes.push(byte);
    }
}

fn kind(entry: &Entry) -> u8 {
    match entry {
        Entry::Answered(_, answer) => match answer {
            Answer::Seen => kind::SEEN,
            Answer::Chose(_) => kind::CHOSE,
            Answer::Votes(votes) if votes.certain == [0; 5] => kind::VOTES,
            Answer::Votes(_) => kind::CERTAIN,
            Answer::Rated(_) => kind::RATED,
            Answer::Words(_) => kind::WORDS,
            Answer::Lines(_) => kind::LINES,
            Answer::Text(_) => kind::TEXT,
            Answer::Placed(_) => kind::PLACED,
            Answer::Filled(_) => kind::FILLED,
        },
        Entry::Drew(_, deck, _) if deck.is_empty() => kind::CAME,
        Entry::Drew(..) => kind::DREW,
        Entry::Skipped(..) => kind::SKIPPED,
        Entry::Returned(..) => kind::RETURNED,
        Entry::Fixed(..) => kind::FIXED,
        Entry::Jumped(..) => kind::JUMPED,
    }
}

/// Small numbers of either sign as small numbers from 0 up.
fn zigzag(n: i8) -> u64 {
    let twice = i16::from(n) * 2;
    u64::from(if twice < 0 { -1 - twice } else { twice }.unsigned_abs())
}
