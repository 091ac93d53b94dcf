//! A parcel in parts, each of them a code of its own with a check sum, and the parcel from its parts again: in any
//! order, each as often as somebody likes. Knows nothing of what a parcel says.

use super::VERSION;
use crate::compact;
use crate::share::{Unread, codes_of, write_of};

/// What a code begins with.
const SIGN: &str = "vvc";

/// Letters of a code beside those of its bytes: sign and length.
const AROUND: usize = 6;

/// Bytes of a part beside those of the parcel: version, which of how many, the parcel's sum, its own sum.
const HEAD: usize = 11;

/// Most bytes of the parcel in one part: the length of a code has three letters.
const MOST: usize = 16_000;

/// Why nothing could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// There is no code in the text.
    #[error("there is no code in it")]
    NoCode,
    /// A code was cut off.
    #[error("the code is cut off")]
    Cut,
    /// A check sum is wrong.
    #[error("the code is damaged: its check sum is wrong")]
    Damaged,
    /// A newer version wrote it.
    #[error("a newer version ({0}) wrote it, this one reads version {VERSION}")]
    TooNew(u8),
    /// It belongs to another module.
    #[error("it belongs to another module")]
    OtherModule,
    /// The module was edited, and it can no longer be said what was meant.
    #[error("the module has been edited since")]
    Edited,
    /// A chunk of the module must be loaded first.
    #[error("part {0} of the module is not loaded")]
    NotLoaded(u16),
}

/// A part of a parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The sum of the parcel that it belongs to.
    pub parcel: u32,
    /// Which it is, from 1.
    pub number: u8,
    /// How many there are.
    pub of: u8,
    bytes: Vec<u8>,
}

/// The parts of one parcel that have been found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered {
    /// The sum of the parcel.
    pub parcel: u32,
    found: Vec<Option<Vec<u8>>>,
}

/// A parcel as codes of at most so many letters, as few and as even as can be; none where the codes would be too
/// many to be told apart.
#[must_use]
pub fn parts(parcel: &[u8], letters: usize) -> Option<Vec<String>> {
    let room = (letters.saturating_sub(AROUND) * 5 / 8).saturating_sub(HEAD).clamp(1, MOST);
    let of = parcel.len().div_ceil(room).max(1);
    let sum = compact::sum(parcel);
    let each = parcel.len().div_ceil(of).max(1);
    let codes = (1..=of).zip(parcel.chunks(each)).map(|(number, chunk)| {
        let head = [VERSION, u8::try_from(number).ok()?, u8::try_from(of).ok()?];
        write_of(SIGN, &[&head, &sum[..], chunk].concat())
    });
    codes.collect()
}

/// Gathers the parts in a text, which may hold whole links, a chat around them, and parts of other parcels: the
/// last part says which parcel is meant.
///
/// # Errors
/// Says why there is no part in it.
pub fn gather(text: &str) -> Result<Gathered, Why> {
    let (mut parts, mut wrong) = (Vec::new(), Why::NoCode);
    for code in codes_of(SIGN, text) {
        match part(code) {
            Ok(part) => parts.push(part),
            Err(why) => wrong = why,
        }
    }
    let last = parts.last().ok_or(wrong)?;
    let mut gathered = Gathered { parcel: last.parcel, found: vec![None; last.of.into()] };
    for part in parts {
        // Parts of one parcel agree on how many there are.
        if part.parcel == gathered.parcel && usize::from(part.of) == gathered.found.len() {
            gathered.found[usize::from(part.number) - 1] = Some(part.bytes);
        }
    }
    Ok(gathered)
}

impl Gathered {
    /// How many parts there are.
    #[must_use]
    pub fn of(&self) -> usize {
        self.found.len()
    }

    /// The numbers of the parts that are missing, from 1.
    #[must_use]
    pub fn missing(&self) -> Vec<usize> {
        (1..).zip(&self.found).filter(|(_, part)| part.is_none()).map(|(number, _)| number).collect()
    }

    /// The parcel; none while a part is missing.
    ///
    /// # Errors
    /// [`Why::Damaged`] where the parts do not make the parcel that they say.
    pub fn parcel(&self) -> Option<Result<Vec<u8>, Why>> {
        let parts = self.found.iter().map(Option::as_deref).collect::<Option<Vec<&[u8]>>>()?;
        let parcel = parts.concat();
        let is_it = u32::from_le_bytes(compact::sum(&parcel)) == self.parcel;
        Some(if is_it { Ok(parcel) } else { Err(Why::Damaged) })
    }
}

fn part(code: Result<Vec<u8>, Unread>) -> Result<Part, Why> {
    let code = code.map_err(|why| if why == Unread::Cut { Why::Cut } else { Why::Damaged })?;
    let (head, bytes) = code.split_at_checked(7).ok_or(Why::Damaged)?;
    match *head {
        [version, ..] if version > VERSION => Err(Why::TooNew(version)),
        [VERSION, number, of, a, b, c, d] if (1..=of).contains(&number) => {
            Ok(Part { parcel: u32::from_le_bytes([a, b, c, d]), number, of, bytes: bytes.to_vec() })
        }
        _ => Err(Why::Damaged),
    }
}
