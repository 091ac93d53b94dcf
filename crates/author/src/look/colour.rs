//! Colours as numbers: how far one stands out from another, and what lies between two.
//!
//! Knows the formulas of WCAG 2.2 and no name of a colour.

use std::fmt;

/// A colour of sRGB: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// White.
pub(super) const WHITE: Colour = Colour([255; 3]);
/// Black.
pub(super) const BLACK: Colour = Colour([0; 3]);

impl Colour {
    /// Reads `#0b6472`, with or without its sign.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// How far two colours stand out from each other, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour that lies so many hundredths of the way to another.
    #[must_use]
    pub(super) fn towards(self, other: Self, hundredths: u8) -> Self {
        let part = |one: u8, two: u8| {
            let (share, rest) = (u32::from(hundredths.min(100)), 100 - u32::from(hundredths.min(100)));
            u8::try_from((u32::from(one) * rest + u32::from(two) * share + 50) / 100).unwrap_or(u8::MAX)
        };
        let (Self([a, b, c]), Self([x, y, z])) = (self, other);
        Self([part(a, x), part(b, y), part(c, z)])
    }

    /// How light it is (WCAG 2.2, "relative luminance").
    fn luminance(self) -> f64 {
        let part = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let Self([red, green, blue]) = self;
        0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_goes_from_1_to_21() {
        assert!((WHITE.contrast(BLACK) - 21.0).abs() < 0.001);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 0.001);
    }

    #[test]
    fn a_colour_is_six_digits() {
        assert_eq!(Colour::read("#0b6472").map(|colour| colour.to_string()).as_deref(), Some("#0b6472"));
        assert_eq!(Colour::read("0B6472"), Colour::read("#0b6472"));
        for text in ["", "#fff", "teal", "#0b64720", "#0b647g", "#0b64é"] {
            assert_eq!(Colour::read(text), None, "{text}");
        }
    }

    #[test]
    fn what_lies_between_two_begins_at_one_and_ends_at_the_other() {
        assert_eq!(WHITE.towards(BLACK, 0), WHITE);
        assert_eq!(WHITE.towards(BLACK, 100), BLACK);
        assert_eq!(WHITE.towards(BLACK, 50), Colour([128; 3]));
    }
}
