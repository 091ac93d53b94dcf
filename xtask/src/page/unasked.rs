//! Takes out of a program what a library exports for programs of another kind: Leptos comes with streams for calls to a
//! server, which the player never makes, and whatever is exported stays, with all that it calls. Works on the program as
//! the compiler wrote it, before wasm-bindgen, whose notes name the same things.

use wasm_encoder::CustomSection;
use wasmparser::{BinaryReaderError, Payload};

use super::wasm::{Fate, body, exports, with_sections};

/// How the streams are called in the notes, and in lower case in the names of what is exported.
const STREAMS: &str = "IntoUnderlying";
/// Where wasm-bindgen finds its notes.
const NOTES: &str = "__wasm_bindgen_unstable";

/// The program without them.
pub fn without_streams(program: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
    with_sections(program, |payload| {
        if let Payload::CustomSection(section) = payload
            && section.name() == NOTES
        {
            let kept = notes(section.data()).filter(|note| !is_of_streams(note)).collect::<Vec<_>>().concat();
            return Ok(Fate::Becomes(body(&CustomSection { name: NOTES.into(), data: kept.into() })));
        }
        exports(payload, |name| (!is_of_streams(name.as_bytes())).then(|| name.to_owned()))
    })
}

fn is_of_streams(name: &[u8]) -> bool {
    name.windows(STREAMS.len()).any(|word| word.eq_ignore_ascii_case(STREAMS.as_bytes()))
}

/// The notes of each use of wasm-bindgen: its version and then the note itself, each with its length before it.
fn notes(mut data: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let version = framed(data)?;
        let note = version + framed(data.get(version..)?)?;
        let (first, rest) = data.split_at_checked(note)?;
        data = rest;
        Some(first)
    })
}

/// How many bytes a text with its length before it takes.
fn framed(data: &[u8]) -> Option<usize> {
    let length = data.first_chunk().map(|length| u32::from_le_bytes(*length))?;
    Some(4 + usize::try_from(length).ok()?)
}

#[cfg(test)]
mod tests {
    use super::super::wasm::tests::program;
    use super::*;

    fn note(text: &str) -> Vec<u8> {
        let framed = |text: &str| [&u32::try_from(text.len()).unwrap().to_le_bytes()[..], text.as_bytes()].concat();
        [framed("{version}"), framed(text)].concat()
    }

    #[test]
    fn streams_go_with_their_notes_and_all_else_stays() {
        let (ours, theirs) = (note("mount"), note("class IntoUnderlyingSource pull"));
        let with = program(
            &["main", "intounderlyingsource_pull", "__wbg_intounderlyingsink_free", "other"],
            &[("name", b"n"), (NOTES, &[&ours[..], &theirs, &ours].concat())],
        );
        let without = without_streams(&with).unwrap();
        let text = String::from_utf8_lossy(&without).to_lowercase();
        assert!(!text.contains("intounderlying"), "{text}");
        assert!(text.contains("main") && text.contains("other"));
        let kept = wasmparser::Parser::new(0).parse_all(&without).find_map(|payload| match payload {
            Ok(Payload::CustomSection(section)) if section.name() == NOTES => Some(section.data().to_vec()),
            _ => None,
        });
        assert_eq!(kept, Some([&ours[..], &ours].concat()));
    }
}
