//! Short names where the program and its glue meet. wasm-bindgen ends each in a sum of sixteen digits, which no
//! compression makes smaller, and writes it in both files. Knows that names of that kind stand nowhere else.

use std::collections::HashMap;

use wasm_encoder::ImportSection;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasmparser::{BinaryReaderError, Payload};

use super::wasm::{Fate, body, exports, with_sections};

/// What the program calls the glue.
const GLUE: &str = "./player_bg.js";

/// The program and its glue with short names for what they hand each other.
pub fn shortened(program: &[u8], glue: &str) -> Result<(Vec<u8>, String), BinaryReaderError> {
    let mut names = Names { known: HashMap::from([(GLUE.to_owned(), "v".to_owned())]) };
    let program = with_sections(program, |payload| {
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.clone().into_imports() {
                let import = import?;
                let Ok(kind) = RoundtripReencoder.entity_type(import.ty) else { return Ok(Fate::Stays) };
                let module = names.short(import.module);
                imports.import(&module, &names.short(import.name), kind);
            }
            return Ok(Fate::Becomes(body(&imports)));
        }
        exports(payload, |name| Some(names.short(name)))
    })?;
    Ok((program, names.put_into(glue)))
}

struct Names {
    known: HashMap<String, String>,
}

impl Names {
    /// The short form of a name, or the name where it is none of wasm-bindgen's own.
    fn short(&mut self, name: &str) -> String {
        let is_theirs = ["__wbg_", "__wbindgen_cast_", "wasm_bindgen__"].iter().any(|begin| name.starts_with(begin));
        if is_theirs && !self.known.contains_key(name) {
            self.known.insert(name.to_owned(), letters(self.known.len()));
        }
        self.known.get(name).map_or_else(|| name.to_owned(), String::clone)
    }

    /// The script with every name that is known in its short form.
    fn put_into(&self, script: &str) -> String {
        let is_of_name = |sign: char| sign.is_ascii_alphanumeric() || "_./$".contains(sign);
        let (mut out, mut rest) = (String::with_capacity(script.len()), script);
        while let Some(begin) = rest.find(is_of_name) {
            let (before, word) = rest.split_at(begin);
            let end = word.find(|sign| !is_of_name(sign)).unwrap_or(word.len());
            out += before;
            out += &self.word(&word[..end]);
            rest = &word[end..];
        }
        out + rest
    }

    /// One word of the script: a name, or an export behind `wasm.`.
    fn word(&self, word: &str) -> String {
        if let Some(short) = self.known.get(word) {
            return short.clone();
        }
        match word.split_once('.') {
            Some(("wasm", name)) if self.known.contains_key(name) => format!("wasm.{}", self.known[name]),
            _ => word.to_owned(),
        }
    }
}

/// The name of a number: `$a`, `$b` … The glue begins no name of its own with that sign.
fn letters(mut number: usize) -> String {
    let mut name = "$".to_owned();
    loop {
        name.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        number /= 26;
        if number == 0 {
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::wasm::tests::program;
    use super::*;

    #[test]
    fn both_sides_learn_the_same_short_names() {
        let with = program(&["main", "wasm_bindgen__invoke__h0123456789abcdef", "memory"], &[]);
        let glue = "wasm.wasm_bindgen__invoke__h0123456789abcdef(a);\nwasm.main();\n\"./player_bg.js\": import0";
        let (short, script) = shortened(&with, glue).unwrap();
        assert_eq!(script, "wasm.$b(a);\nwasm.main();\n\"v\": import0");
        assert_eq!(short, program(&["main", "$b", "memory"], &[]));
    }

    #[test]
    fn no_two_numbers_have_one_name() {
        let names: std::collections::HashSet<String> = (0..2_000).map(letters).collect();
        assert_eq!(names.len(), 2_000);
    }
}
