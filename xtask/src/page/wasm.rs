//! A WebAssembly program as its sections. Takes out custom ones: names of functions and notes of tools, a third of the
//! bytes, which no browser needs. They cannot go earlier: wasm-bindgen reads them. Knows the frame of a program only.

use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{Encode, ExportSection, RawSection, Section};
use wasmparser::{BinaryReaderError, Parser, Payload};

/// What becomes of a section.
pub enum Fate {
    /// It stays as it is.
    Stays,
    /// It goes.
    Goes,
    /// This stands in its place.
    Becomes(Vec<u8>),
}

/// The program with what becomes of each of its sections.
///
/// # Errors
/// When the bytes are no program.
pub fn with_sections(
    program: &[u8],
    mut change: impl FnMut(&Payload<'_>) -> Result<Fate, BinaryReaderError>,
) -> Result<Vec<u8>, BinaryReaderError> {
    let mut kept = wasm_encoder::Module::HEADER.to_vec();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        let place = |end: u64| usize::try_from(end).unwrap_or(usize::MAX);
        match change(&payload)? {
            Fate::Stays => append(&mut kept, id, program.get(place(range.start)..place(range.end)).unwrap_or_default()),
            Fate::Goes => {}
            Fate::Becomes(section) => append(&mut kept, id, &section),
        }
    }
    Ok(kept)
}

fn append(program: &mut Vec<u8>, id: u8, data: &[u8]) {
    let section = RawSection { id, data };
    program.push(section.id());
    section.encode(program);
}

/// A section's own bytes, as the encoder gives them: with their length before them.
pub fn body(section: &impl Encode) -> Vec<u8> {
    let mut bytes = Vec::new();
    section.encode(&mut bytes);
    let length = 1 + bytes.iter().take_while(|byte| **byte & 0x80 != 0).count();
    bytes.split_off(length)
}

/// What becomes of the list of exports when each gets a name, or none and goes; every other section stays.
///
/// # Errors
/// When the list is none.
pub fn exports(payload: &Payload<'_>, mut name: impl FnMut(&str) -> Option<String>) -> Result<Fate, BinaryReaderError> {
    let Payload::ExportSection(section) = payload else { return Ok(Fate::Stays) };
    let mut kept = ExportSection::new();
    for export in section.clone() {
        let export = export?;
        let Ok(kind) = RoundtripReencoder.export_kind(export.kind) else { return Ok(Fate::Stays) };
        if let Some(name) = name(export.name) {
            kept.export(&name, kind, export.index);
        }
    }
    Ok(Fate::Becomes(body(&kept)))
}

/// The program without custom sections; none where the bytes are no program.
pub fn without_custom_sections(program: &[u8]) -> Option<Vec<u8>> {
    let fate =
        |payload: &Payload<'_>| Ok(if matches!(payload, Payload::CustomSection(_)) { Fate::Goes } else { Fate::Stays });
    with_sections(program, fate).ok()
}

/// The program with a word painted over wherever it stands: a text in a program cannot become shorter.
pub fn without_word(mut program: Vec<u8>, word: &str) -> Vec<u8> {
    let mut at = 0;
    while let Some(found) = program[at..].windows(word.len().max(1)).position(|bytes| bytes == word.as_bytes()) {
        at += found;
        program[at..at + word.len()].fill(b'.');
    }
    program
}

#[cfg(test)]
pub(super) mod tests {
    use wasm_encoder::{
        CodeSection, CustomSection, ExportKind, ExportSection, Function, FunctionSection, Module, TypeSection,
    };

    use super::*;

    /// A program with two functions, and what is to stand after them.
    pub fn program(exports: &[&str], notes: &[(&str, &[u8])]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code, mut export) = (FunctionSection::new(), CodeSection::new(), ExportSection::new());
        for (place, name) in (0..).zip(exports) {
            functions.function(0);
            let mut function = Function::new([]);
            function.instructions().end();
            code.function(&function);
            export.export(name, ExportKind::Func, place);
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&export).section(&code);
        for (name, data) in notes {
            module.section(&CustomSection { name: (*name).into(), data: (*data).into() });
        }
        module.finish()
    }

    #[test]
    fn custom_sections_go_and_all_others_stay() {
        let with = program(&["main"], &[("name", &[7; 300]), ("producers", b"")]);
        assert_eq!(without_custom_sections(&with), Some(program(&["main"], &[])));
    }

    #[test]
    fn a_word_is_painted_over_wherever_it_stands() {
        assert_eq!(without_word(b"a/home/b/home".to_vec(), "/home"), b"a...../b.....");
        assert_eq!(without_word(b"abc".to_vec(), ""), b"abc");
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert_eq!(without_custom_sections(b"<!doctype html>"), None);
        assert_eq!(without_custom_sections(b"\0asm\x01\0\0\0\x01\x09short"), None);
    }
}
