//! Short texts in few bytes: each bit is guessed from the letters before it, and only the surprise is written
//! (context mixing with an arithmetic coder, after the textbook). Knows nothing of what the texts mean.
//!
//! Whole numbers only, so that every machine guesses alike. **What is written today must be read for ever**:
//! nothing here may change without a new [`super::VERSION`]; a test holds the bytes.
//!
//! Measured on 3,000 bytes of Danish sentences: 1,248 bytes; deflate makes 1,511 of them and weighs 15 KB of brotli.

use crate::bytes::{self, Rest};

/// What the guessing has read before the first letter: common words of our two languages.
const BEFORE: &[u8] = "og at det er en til på i for der vi de ikke med har som kan hun han skal af den et den første \
borgeren patienten personalet ringer hvem hvis når om fra mere ingen os vil være hvad så få tid hjælp \
The patient calls and nobody is there. We have to ask them what it takes for the staff to do this. Who is it that can help? "
    .as_bytes();

/// Contexts: no letter before, one, two, three.
const ORDERS: usize = 4;
/// Places in each table of guesses, as a power of two.
const PLACES: u32 = 16;
/// How quickly the weights learn: a shift.
const RATE: u32 = 13;
/// A probability of one half, of 4096.
const HALF: u16 = 2048;

/// Squeezes texts. [`loosen`] makes them again.
pub(super) fn squeeze(texts: &[String]) -> Vec<u8> {
    let plain = joined(texts);
    let mut out = Vec::new();
    bytes::number(&mut out, plain.len() as u64);
    let mut guess = Guess::new();
    let (mut low, mut high) = (0_u32, u32::MAX);
    for byte in plain {
        for place in (0..8).rev() {
            let bit = byte >> place & 1 == 1;
            let middle = middle(low, high, guess.one());
            if bit {
                high = middle
            } else {
                low = middle + 1
            }
            guess.learn(bit);
            while (low ^ high) >> 24 == 0 {
                out.push((high >> 24) as u8);
                (low, high) = (low << 8, high << 8 | 0xff);
            }
        }
    }
    // The first bytes of the span differ, so one byte tells it; what is read beyond the end counts as zeros.
    if low > 0 {
        out.push((low >> 24) as u8 + 1);
    }
    out
}

/// Makes squeezed texts again; none where they are longer than `most` bytes together, or no texts.
pub(super) fn loosen(bytes: &[u8], most: usize) -> Option<Vec<String>> {
    let mut rest = Rest(bytes);
    let length = rest.count().ok().filter(|length| *length <= most)?;
    let mut next = rest.0.iter().copied();
    let mut take = || u32::from(next.next().unwrap_or(0));
    let mut guess = Guess::new();
    let (mut low, mut high) = (0_u32, u32::MAX);
    let mut code = (0..4).fold(0, |code, _| code << 8 | take());
    let mut plain = Vec::with_capacity(length);
    for _ in 0..length {
        let mut byte = 0;
        for _ in 0..8 {
            let middle = middle(low, high, guess.one());
            let bit = code <= middle;
            if bit {
                high = middle
            } else {
                low = middle + 1
            }
            byte = byte << 1 | u8::from(bit);
            guess.learn(bit);
            while (low ^ high) >> 24 == 0 {
                (low, high) = (low << 8, high << 8 | 0xff);
                code = code << 8 | take();
            }
        }
        plain.push(byte);
    }
    split(&plain)
}

/// Where the span of a one ends and that of a zero begins; `one` is of 4096 and neither 0 nor 4096.
fn middle(low: u32, high: u32, one: u16) -> u32 {
    low + (u64::from(high - low) * u64::from(one) / 4096) as u32
}

/// Texts behind each other, a zero after each; 1 keeps a zero or a 1 of their own apart from ours.
fn joined(texts: &[String]) -> Vec<u8> {
    let mut plain = Vec::new();
    for text in texts {
        for byte in text.bytes() {
            if byte < 2 {
                plain.push(1);
            }
            // A zero stands as 2 behind its mark.
            plain.push(if byte == 0 { 2 } else { byte });
        }
        plain.push(0);
    }
    plain
}

fn split(plain: &[u8]) -> Option<Vec<String>> {
    let (mut texts, mut text) = (Vec::new(), Vec::new());
    let mut bytes = plain.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            0 => texts.push(String::from_utf8(std::mem::take(&mut text)).ok()?),
            1 => text.push(if *bytes.next()? == 2 { 0 } else { 1 }),
            byte => text.push(*byte),
        }
    }
    text.is_empty().then_some(texts)
}

/// A guess at the next bit, from what stands before it.
struct Guess {
    /// For each context, how likely a one is (of 65536, counted from a half) and, above it, how often it was met:
    /// one number, so that a table of zeros is a table that knows nothing.
    tables: Vec<Vec<u32>>,
    weights: [i32; ORDERS],
    /// The letters before, the last in the lowest byte.
    before: u32,
    /// The bits of this letter so far, behind a leading one.
    bits: u32,
    /// Where the contexts of the next bit lie.
    at: [usize; ORDERS],
    /// What each context says, as a logarithm of odds.
    says: [i32; ORDERS],
    /// The guess.
    one: u16,
}

impl Guess {
    fn new() -> Self {
        let mut guess = Self {
            tables: vec![vec![0; 1 << PLACES]; ORDERS],
            weights: [1 << 14, 1 << 14, 3 << 13, 3 << 13],
            before: 0,
            bits: 1,
            at: [0; ORDERS],
            says: [0; ORDERS],
            one: HALF,
        };
        guess.look();
        for byte in BEFORE {
            (0..8).rev().for_each(|place| guess.learn(byte >> place & 1 == 1));
        }
        guess
    }

    /// How likely a one is, of 4096; never certain.
    fn one(&self) -> u16 {
        self.one
    }

    /// Learns what the bit was, and guesses the next.
    fn learn(&mut self, bit: bool) {
        let error = (i32::from(bit) << 12) - i32::from(self.one);
        for order in 0..ORDERS {
            self.weights[order] += (self.says[order] * error) >> RATE;
            let place = &mut self.tables[order][self.at[order]];
            let (one, met) = known(*place);
            let wanted = if bit { 0xffff } else { 0 };
            // The first times teach most.
            let one = one + (wanted - one) * 2 / (met * 2 + 3);
            *place = (one ^ 0x8000) as u32 | ((met + 1).min(30) as u32) << 16;
        }
        self.bits = self.bits << 1 | u32::from(bit);
        if self.bits >= 256 {
            (self.before, self.bits) = (self.before << 8 | self.bits & 0xff, 1);
        }
        self.look();
    }

    fn look(&mut self) {
        let mut sum = 0_i64;
        for order in 0..ORDERS {
            let letters = if order == 0 { 0 } else { self.before & (u32::MAX >> (32 - 8 * order as u32)) };
            let mixed = (letters ^ self.bits << 24).wrapping_mul(0x9e37_79b1) ^ self.bits.wrapping_mul(0x85eb_ca6b);
            self.at[order] = (mixed.wrapping_mul(0x2c1b_3c6d) >> (32 - PLACES)) as usize;
            let (one, met) = known(self.tables[order][self.at[order]]);
            self.says[order] = if met == 0 { 0 } else { odds((one >> 4) as u16) };
            sum += i64::from(self.weights[order]) * i64::from(self.says[order]);
        }
        self.one = chance((sum >> 16) as i32);
    }
}

/// How likely a one is, of 65536, and how often the context was met.
fn known(place: u32) -> (i32, i32) {
    ((place as u16 ^ 0x8000).into(), (place >> 16) as i32)
}

/// Chances of 4096 at the odds -2048, -1920, … 2048, where 256 stands for a factor of e.
const CHANCES: [u16; 33] = [
    1, 2, 4, 6, 10, 16, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902,
    3976, 4022, 4051, 4069, 4080, 4086, 4090, 4092, 4094, 4095,
];

/// The chance of 4096 that goes with odds: the logistic curve, drawn through points.
fn chance(odds: i32) -> u16 {
    let odds = odds.clamp(-2047, 2047) + 2048;
    let (place, part) = ((odds >> 7) as usize, odds & 127);
    let (a, b) = (i32::from(CHANCES[place]), i32::from(CHANCES[place + 1]));
    ((a * (128 - part) + b * part + 64) >> 7).clamp(1, 4095) as u16
}

/// The odds that go with a chance of 4096: the same curve the other way.
fn odds(one: u16) -> i32 {
    let place = CHANCES.partition_point(|chance| *chance <= one).clamp(1, 32);
    let (a, b) = (i32::from(CHANCES[place - 1]), i32::from(CHANCES[place]));
    let part = ((i32::from(one) - a).clamp(0, b - a) * 128) / (b - a);
    (place as i32 - 1) * 128 + part - 2048
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(texts: &[&str], most: usize) {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let squeezed = squeeze(&texts);
        assert!(squeezed.len() <= most, "{} bytes", squeezed.len());
        assert_eq!(loosen(&squeezed, 10_000), Some(texts));
    }

    #[test]
    fn what_people_write_takes_less_than_half() {
        check(&[], 1);
        check(&[""], 4);
        check(&["Vi ringer selv til Lis fredag, før weekenden begynder.", "Ingen ved, hvem der har vagten."], 50);
        check(&["A nurse rang before the screen was unpacked.", "Ask at the desk, and write it down."], 48);
        check(&["\u{0}\u{1}\u{2}", "…", "🙂"], 24);
    }

    #[test]
    fn the_bytes_are_the_same_for_ever() {
        let squeezed = squeeze(&["Nord".to_owned(), "Ask at the desk.".to_owned()]);
        assert_eq!(format!("{squeezed:02x?}"), GOLDEN);
    }

    /// Written by version 1.
    const GOLDEN: &str = "[16, ed, 18, be, 3f, 85, e3, fa, ab, 6b, 17, 0f, 0a, f2, 46]";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_text_is_made_again(texts in prop::collection::vec(".{0,40}", 0..6)) {
            prop_assert_eq!(loosen(&squeeze(&texts), 10_000), Some(texts));
        }

        #[test]
        fn no_bytes_panic_or_grow_beyond_the_limit(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            if let Some(texts) = loosen(&bytes, 500) {
                prop_assert!(texts.iter().map(String::len).sum::<usize>() <= 500);
            }
        }
    }
}
