//! A WebAssembly program without its custom sections: names of functions and notes of tools, a third of its bytes,
//! which no browser needs. They cannot go earlier: wasm-bindgen reads them. Knows the frame of a program only.

/// Magic number and version.
const HEAD: usize = 8;
/// The kind of a custom section.
const CUSTOM: u8 = 0;

/// The program without custom sections; none where the bytes are no program.
pub fn without_custom_sections(program: &[u8]) -> Option<Vec<u8>> {
    let mut kept = program.get(..HEAD).filter(|head| head.starts_with(b"\0asm"))?.to_vec();
    let mut rest = &program[HEAD..];
    while let Some(&kind) = rest.first() {
        let (length, digits) = read_number(&rest[1..])?;
        let section = rest.get(..1 + digits + length)?;
        if kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = &rest[section.len()..];
    }
    Some(kept)
}

/// A number in seven bits a byte, the lowest first: its value, and how many bytes it took.
fn read_number(bytes: &[u8]) -> Option<(usize, usize)> {
    let digits = 1 + bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let value = bytes[..digits].iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    Some((value, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_all_others_stay() {
        let mut program = b"\0asm\x01\0\0\0".to_vec();
        let long = [&[0, 0x83, 0x01][..], &[7; 131]].concat();
        program.extend([&long[..], &[1, 2, 8, 9], &[0, 1, 5], &[10, 1, 6]].concat());
        let expected = [b"\0asm\x01\0\0\0", &[1, 2, 8, 9][..], &[10, 1, 6]].concat();
        assert_eq!(without_custom_sections(&program), Some(expected));
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert_eq!(without_custom_sections(b"<!doctype html>"), None);
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x01\x09short"), None);
    }
}
