//! Numbers, texts and blocks as bytes: what the compact log, a room's line and a parcel have in common. Knows none of
//! them.

use crate::session::Mode;

/// The bytes end too early, or say what cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Broken;

/// Counts and lengths stay below this: nothing of ours is larger, and a hostile one must not make us reserve for it.
const MOST: u64 = 1 << 28;

/// Writes a number: seven bits a byte, the lowest first; the highest bit says that another byte follows.
pub(crate) fn number(bytes: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        bytes.push((n & 0x7f) as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}

/// Writes a block with its length before it.
pub(crate) fn block(bytes: &mut Vec<u8>, block: &[u8]) {
    number(bytes, block.len() as u64);
    bytes.extend(block);
}

/// A mode as a byte.
pub(crate) fn mode(mode: Mode) -> u8 {
    match mode {
        Mode::Group => 0,
        Mode::Alone => 1,
        Mode::Portal => 2,
    }
}

/// What has not been read yet.
pub(crate) struct Rest<'a>(pub(crate) &'a [u8]);

impl<'a> Rest<'a> {
    pub(crate) fn byte(&mut self) -> Result<u8, Broken> {
        let (byte, rest) = self.0.split_first().ok_or(Broken)?;
        self.0 = rest;
        Ok(*byte)
    }

    /// Four bytes, the lowest first.
    pub(crate) fn long(&mut self) -> Result<u32, Broken> {
        Ok(u32::from_le_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]))
    }

    pub(crate) fn mode(&mut self) -> Result<Mode, Broken> {
        match self.byte()? {
            0 => Ok(Mode::Group),
            1 => Ok(Mode::Alone),
            2 => Ok(Mode::Portal),
            _ => Err(Broken),
        }
    }

    pub(crate) fn number(&mut self) -> Result<u64, Broken> {
        let mut n = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(n);
            }
        }
        Err(Broken)
    }

    /// A number of things that are held in memory.
    pub(crate) fn count(&mut self) -> Result<usize, Broken> {
        let n = self.number()?;
        if n < MOST { usize::try_from(n).map_err(|_| Broken) } else { Err(Broken) }
    }

    pub(crate) fn block(&mut self) -> Result<&'a [u8], Broken> {
        let length = self.count()?;
        let (block, rest) = self.0.split_at_checked(length).ok_or(Broken)?;
        self.0 = rest;
        Ok(block)
    }

    pub(crate) fn text(&mut self) -> Result<String, Broken> {
        String::from_utf8(self.block()?.to_vec()).map_err(|_| Broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_to_the_last_byte() {
        let mut bytes = Vec::new();
        let numbers = [0, 1, 127, 128, 16_383, 16_384, u64::from(u32::MAX), u64::MAX];
        numbers.iter().for_each(|n| number(&mut bytes, *n));
        block(&mut bytes, "Ærø".as_bytes());
        let modes = [Mode::Group, Mode::Alone, Mode::Portal];
        bytes.extend(modes.map(mode));
        let mut rest = Rest(&bytes);
        assert_eq!(numbers.map(|_| rest.number().unwrap()), numbers);
        assert_eq!(rest.text().unwrap(), "Ærø");
        assert_eq!(modes.map(|_| rest.mode().unwrap()), modes);
        assert_eq!(rest.byte(), Err(Broken));
    }

    #[test]
    fn what_ends_too_early_or_says_too_much_is_broken() {
        assert_eq!(Rest(&[5, 1, 2]).block(), Err(Broken));
        assert_eq!(Rest(&[0x80; 12]).number(), Err(Broken));
        assert_eq!(Rest(&[0xff, 0xff, 0xff, 0xff, 0x0f]).count(), Err(Broken), "more than anything of ours");
        assert_eq!(Rest(&[1, 0xff]).text(), Err(Broken));
        assert_eq!(Rest(&[3]).mode(), Err(Broken));
    }
}
