//! A link as a code that a phone's camera reads: the address as it is, and behind it letters in the form of which a
//! code holds most. Knows no page.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that a phone reads off a screen from across a table: 117 by 117 squares.
const LARGEST: u8 = 25;
/// Bits that a code of this size holds when a seventh of it may be spoilt (level M).
const BITS: usize = 8_000;
/// Bits before the address and before the letters: which form, and how many.
const HEADS: usize = 4 + 16 + 4 + 11;
/// Light squares that must stand around a code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A code, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Side of the whole in squares, with what must be light around it.
    pub side: i32,
    /// The dark squares as one path.
    pub path: String,
}

/// How many letters one code holds behind an address.
#[must_use]
pub fn letters(address: &str) -> usize {
    BITS.saturating_sub(HEADS + 8 * address.len()) * 2 / 11
}

/// The code of an address and the letters behind it, which may stand in either case; none where they are too long.
#[must_use]
pub fn draw(address: &str, letters: &str) -> Option<Drawn> {
    let letters = letters.to_ascii_uppercase();
    if !QrSegment::is_alphanumeric(&letters) {
        return None;
    }
    let segments = [QrSegment::make_bytes(address.as_bytes()), QrSegment::make_alphanumeric(&letters)];
    let largest = Version::new(LARGEST);
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, largest, None, true).ok()?;
    Some(Drawn { side: code.size() + 2 * QUIET, path: path(&code) })
}

/// Each row's dark stretches as bars of one square's height.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let mut end = x;
            while code.get_module(end, y) {
                end += 1;
            }
            if end > x {
                path.push_str(&format!("M{} {}h{}v1H{}z", x + QUIET, y + QUIET, end - x, x + QUIET));
            }
            x = end + 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_holds_as_many_letters_as_we_say() {
        for address in ["https://a.b/#/p/m/carry/", &format!("https://{}/", "x".repeat(200))] {
            let most = letters(address);
            assert!(draw(address, &"v".repeat(most)).is_some(), "{most} letters behind {address}");
            assert!(draw(address, &"v".repeat(most + 2)).is_none(), "{most} letters behind {address}");
        }
    }

    #[test]
    fn it_stands_in_a_light_frame() {
        let code = draw("https://a.b/#/p/m/carry/", "vvc01x").expect("it is short");
        assert_eq!((code.side - 8 - 17) % 4, 0);
        // The upper edge of the corner mark, seven squares wide.
        assert!(code.path.starts_with("M4 4h7v1H4z"), "{}", code.path);
    }

    #[test]
    fn other_letters_are_refused() {
        assert_eq!(draw("https://a.b/", "ø"), None);
    }
}
