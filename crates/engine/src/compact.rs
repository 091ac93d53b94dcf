//! The log in few bytes, for places that have little room: a portal's memory, a printed code.
//!
//! Written: version, module, room, then the entries by ids and tallies, then a check sum. What people
//! wrote is kept apart, in the order in which it was written. Ids stand as the shortest hashes that
//! tell the module's ids apart, so an edited module still reads what it can; it must be whole.

mod ids;
mod read;
mod write;

pub(crate) use ids::{Names, hash};
pub(crate) use read::entries as read_entries;
pub use read::{Unpacked, read};
pub(crate) use write::entries as write_entries;
pub use write::{Packed, write};

/// Version of the compact form.
pub const VERSION: u8 = 1;

/// Bytes of the check sum at the end.
pub(crate) const SUM: usize = 4;

/// Marks counts that take more than half a byte.
const LARGE: u8 = 0xf;

/// Why a compact log cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Spoilt {
    /// Its check sum is wrong, or it is cut off.
    #[error("the log is damaged or incomplete")]
    Damaged,
    /// Another version of the engine wrote it.
    #[error("the log has version {0}, this engine reads version {VERSION}")]
    OtherVersion(u8),
    /// It belongs to another module.
    #[error("the log belongs to another module")]
    OtherModule,
    /// A chunk of the module must be loaded first.
    #[error("part {0} of the module is not loaded")]
    NotLoaded(u16),
}

/// The check sum of what stands before it.
pub(crate) fn sum(bytes: &[u8]) -> [u8; SUM] {
    let sum = crate::draw::fnv(bytes);
    (((sum ^ (sum >> 32)) & 0xffff_ffff) as u32).to_le_bytes()
}

/// What an entry is: the lower half of its first byte. The two bits above it say how its hashes are
/// cut, the two highest how its step is named.
mod kind {
    pub(super) const SEEN: u8 = 0;
    pub(super) const CHOSE: u8 = 1;
    pub(super) const VOTES: u8 = 2;
    pub(super) const CERTAIN: u8 = 3;
    pub(super) const RATED: u8 = 4;
    pub(super) const WORDS: u8 = 5;
    pub(super) const LINES: u8 = 6;
    pub(super) const TEXT: u8 = 7;
    pub(super) const PLACED: u8 = 8;
    pub(super) const FILLED: u8 = 9;
    pub(super) const DREW: u8 = 10;
    pub(super) const SKIPPED: u8 = 11;
    pub(super) const RETURNED: u8 = 12;
    pub(super) const FIXED: u8 = 13;
    pub(super) const JUMPED: u8 = 14;
    /// As `DREW`, a consequence.
    pub(super) const CAME: u8 = 15;
    /// The step is that of the entry before.
    pub(super) const SAME: u8 = 0x80;
    /// The step is one of those that follow the one before, by a hash of one byte.
    pub(super) const NEAR: u8 = 0x40;
}
