//! Codes in a text: a sign, a length, as many letters, the last of them a check sum. Knows nothing of
//! what they mean.

use super::Unread;
use crate::compact::{self, SUM};

/// What the code of a result begins with.
pub(super) const SIGN: &str = "vv1";

/// Letters of the length behind the sign.
const LENGTH: usize = 3;

/// Digits and lower-case letters without those that are mistaken for others.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The codes of a text, each as its bytes or as what is wrong with it. The text may be a whole chat:
/// what stands between codes is passed over, and so are spaces, line breaks and quotation marks within.
pub fn codes(text: &str) -> impl Iterator<Item = Result<Vec<u8>, Unread>> {
    codes_of(SIGN, text)
}

/// The codes of a text that begin with a sign.
pub(crate) fn codes_of(sign: &'static str, text: &str) -> impl Iterator<Item = Result<Vec<u8>, Unread>> {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        let begin = rest.windows(sign.len()).position(|window| window.eq_ignore_ascii_case(sign.as_bytes()))?;
        rest = &rest[begin + sign.len()..];
        Some(code(&mut rest))
    })
}

/// The code behind a sign; what follows it is left.
fn code(rest: &mut &[u8]) -> Result<Vec<u8>, Unread> {
    let mut looked = *rest;
    let mut length = 0;
    for _ in 0..LENGTH {
        length = length * LETTERS.len() + usize::from(letter(&mut looked).ok_or(Unread::Cut)?);
    }
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
    for _ in 0..length {
        held = held << 5 | u32::from(letter(&mut looked).ok_or(Unread::Cut)?);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 0xff) as u8);
        }
    }
    let sum = bytes.split_off(bytes.len().saturating_sub(SUM));
    if compact::sum(&bytes) != *sum {
        return Err(Unread::Damaged);
    }
    // Only a code that is whole is passed: what follows another one may be whole itself.
    *rest = looked;
    Ok(bytes)
}

/// The next letter; none where something else than room stands.
fn letter(rest: &mut &[u8]) -> Option<u8> {
    while let Some((byte, more)) = rest.split_first() {
        match byte.to_ascii_lowercase() {
            b' ' | b'\t' | b'\r' | b'\n' | b'>' => *rest = more,
            byte => {
                let value = LETTERS.iter().position(|known| *known == byte)?;
                *rest = more;
                return u8::try_from(value).ok();
            }
        }
    }
    None
}

/// Writes bytes as a code; none where there are too many for its length.
pub(super) fn write(bytes: &[u8]) -> Option<String> {
    write_of(SIGN, bytes)
}

/// Writes bytes as a code that begins with a sign.
pub(crate) fn write_of(sign: &str, bytes: &[u8]) -> Option<String> {
    let bytes = [bytes, &compact::sum(bytes)].concat();
    let length = (bytes.len() * 8).div_ceil(5);
    let mut code = String::from(sign);
    let mut put = |value: usize| code.push(char::from(LETTERS[value & 31]));
    if length >> (5 * LENGTH) > 0 {
        return None;
    }
    (0..LENGTH).rev().for_each(|place| put(length >> (5 * place)));
    let (mut bits, mut held) = (0_u32, 0_usize);
    for byte in bytes {
        held = (held << 8 | usize::from(byte)) & 0xffff;
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            put(held >> bits);
        }
    }
    if bits > 0 {
        put(held << (5 - bits));
    }
    Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_found_again(bytes in prop::collection::vec(any::<u8>(), 0..300), other in "[a-u ]{0,9}") {
            let code = write(&bytes).expect("it is short");
            prop_assert!(code.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase()));
            let wrapped: String = code[SIGN.len()..].chars().flat_map(|letter| [letter, '\n', '>', ' ']).collect();
            for text in [format!("{other}{code} {other}"), format!("> {SIGN}{wrapped}"), code.to_uppercase()] {
                prop_assert_eq!(codes(&text).collect::<Vec<_>>(), [Ok(bytes.clone())]);
            }
        }

        #[test]
        fn no_text_panics_and_no_changed_letter_passes(text in ".*", place in any::<prop::sample::Index>(), to in "[0-9a-km-np-tv-z]") {
            let _any = codes(&text).count();
            let code = write(text.as_bytes()).expect("it is short");
            let place = place.index(code.len() - SIGN.len()) + SIGN.len();
            let changed = [&code[..place], &to, &code[place + 1..]].concat();
            let first = codes(&changed).next().expect("the sign is there");
            // The last letter holds bits that stand for nothing.
            prop_assert!(changed == code || place + 1 == code.len() || first.is_err());
        }
    }

    #[test]
    fn a_code_that_is_cut_does_not_hide_the_next() {
        let code = write(b"a result").expect("it is short");
        let text = format!("{}, {code}", &code[..10]);
        assert_eq!(codes(&text).collect::<Vec<_>>(), [Err(Unread::Cut), Ok(b"a result".to_vec())]);
        assert_eq!(codes("nothing here").count(), 0);
        assert_eq!(codes("vv1").collect::<Vec<_>>(), [Err(Unread::Cut)]);
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(write(&vec![0; 30_000]), None);
    }
}
