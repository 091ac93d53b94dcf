//! Our small modules joined in one file: where the network is slow, each request costs more than what it brings. Reads
//! modules of our own style, whose imports and exports stand on one line each, and refuses all others; knows no
//! JavaScript beyond that.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::tags::{Tag, tags_named};
use crate::Failure;

/// The module that imports the others.
const ENTRY: &str = "boot.js";

/// A module without its imports and exports.
struct Part {
    file: String,
    text: String,
    /// The names that it imports.
    imports: Vec<String>,
}

/// Writes all modules that the first one imports into it, and takes their files and what announces them away.
pub fn join(html: &str, folder: &Path) -> Result<String, Failure> {
    let mut parts = Vec::new();
    gather(ENTRY, folder, &mut parts)?;
    refuse_clashes(&parts)?;
    refuse_forgotten(&parts)?;
    let mut page = html.to_owned();
    for part in parts.iter().filter(|part| part.file != ENTRY) {
        let announces = |tag: &Tag| {
            tag.value("rel") == Some("modulepreload")
                && tag.value("href").is_some_and(|href| href.trim_start_matches("./") == part.file)
        };
        if let Some(tag) = tags_named(&page, "link").into_iter().find(announces) {
            let (start, end) = (tag.start, tag.end);
            page.replace_range(start..end, "");
        }
        let file = folder.join(&part.file);
        fs::remove_file(&file).map_err(|error| Failure::file("Removing", &file, &error))?;
    }
    let whole: String = parts.into_iter().map(|part| part.text).collect();
    let file = folder.join(ENTRY);
    fs::write(&file, whole).map_err(|error| Failure::file("Writing", &file, &error))?;
    Ok(page)
}

/// A module after all that it imports, each once.
fn gather(name: &str, folder: &Path, parts: &mut Vec<Part>) -> Result<(), Failure> {
    let file = folder.join(name);
    let script = fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
    let (mut text, mut imports) = (String::new(), Vec::new());
    for line in script.lines() {
        if line.starts_with("import ") {
            let (names, other) =
                imported(line).ok_or_else(|| Failure::new(format!("{name}: joining cannot read `{line}`")))?;
            imports.extend(names.split(", ").map(str::to_owned));
            if !parts.iter().any(|part| part.file == other) {
                gather(other, folder, parts)?;
            }
        } else {
            text += line.strip_prefix("export ").unwrap_or(line);
            text.push('\n');
        }
    }
    parts.push(Part { file: name.to_owned(), text, imports });
    Ok(())
}

/// The names and the file of `import { a, b } from "./file.js";`. A name that is changed on the way would be lost.
fn imported(line: &str) -> Option<(&str, &str)> {
    let (names, file) = line.strip_prefix("import { ")?.split_once(" } from \"./")?;
    (!names.contains(" as ")).then_some((names, file.strip_suffix("\";")?))
}

/// Joined, the modules have one set of names.
fn refuse_clashes(parts: &[Part]) -> Result<(), Failure> {
    let mut owners = BTreeMap::new();
    for part in parts {
        for name in part.text.lines().filter_map(declared) {
            if let Some(other) = owners.insert(name, &part.file).filter(|other| **other != part.file) {
                return Err(Failure::new(format!("{} and {other} both declare `{name}`", part.file)));
            }
        }
    }
    Ok(())
}

/// Joined, a module finds what it forgot to import; served as a file of its own, it does not.
fn refuse_forgotten(parts: &[Part]) -> Result<(), Failure> {
    for part in parts {
        for other in parts.iter().filter(|other| other.file != part.file) {
            let forgotten = |name: &&str| !part.imports.iter().any(|one| one == name) && calls(&part.text, name);
            if let Some(name) = other.text.lines().filter_map(declared).find(forgotten) {
                let words = format!("{} calls `{name}` of {} and does not import it", part.file, other.file);
                return Err(Failure::new(words));
            }
        }
    }
    Ok(())
}

/// Whether a name is called that is not declared in the text itself, nor is a method of something.
fn calls(text: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | '.');
    let call = format!("{name}(");
    let is_called = text.match_indices(&call).any(|(place, _)| !text[..place].ends_with(is_part));
    let is_own = ["const ", "let ", "function ", "("].iter().any(|before| text.contains(&format!("{before}{name}")));
    is_called && !is_own
}

/// The name that a line at the margin declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.strip_prefix("async ").unwrap_or(line);
    let rest = ["const ", "let ", "function ", "class "].iter().find_map(|word| line.strip_prefix(word))?;
    rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '$').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(name: &str, files: &[(&str, &str)]) -> Result<(String, String), String> {
        let folder = std::env::temp_dir().join(format!("vejvalg-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        let html =
            "<link href=a.js rel=modulepreload><link href=./b.js rel=modulepreload><link rel=modulepreload href=c.js>";
        let page = join(html, &folder).map_err(|error| error.to_string());
        let script = fs::read_to_string(folder.join(ENTRY)).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        Ok((page?, script))
    }

    #[test]
    fn what_is_imported_stands_once_and_before_its_use() {
        let files = [
            ("boot.js", "import { a } from \"./a.js\";\nimport { b } from \"./b.js\";\na(b);\n"),
            ("a.js", "import { b } from \"./b.js\";\nexport const a = () => b;\n"),
            ("b.js", "export let b = 1;\nfunction own() {\n  const a = 2;\n}\n"),
        ];
        let (page, script) = joined("joined", &files).unwrap();
        assert_eq!(script, "let b = 1;\nfunction own() {\n  const a = 2;\n}\nconst a = () => b;\na(b);\n");
        assert_eq!(page, "<link rel=modulepreload href=c.js>");
    }

    #[test]
    fn one_name_for_two_things_is_refused() {
        let files =
            [("boot.js", "import { a } from \"./a.js\";\nlet tell = 1;\n"), ("a.js", "async function tell() {}\n")];
        assert!(joined("clash", &files).unwrap_err().contains("boot.js and a.js both declare `tell`"));
    }

    #[test]
    fn what_is_called_and_not_imported_is_refused() {
        let other = "export const b = () => 1;\nexport const a = 1;\n";
        let import = "import { a } from \"./a.js\";\n";
        for (call, is_right) in
            [("b();", false), ("x.b();", true), ("const b = 2;\n  b();", true), ("run((b) => b());", true)]
        {
            let files = [("boot.js", &*format!("{import}function run() {{\n  {call}\n}}\n")), ("a.js", other)];
            let joined = joined("forgotten", &files);
            assert_eq!(joined.is_ok(), is_right, "{call} {joined:?}");
        }
    }

    #[test]
    fn an_import_of_another_form_is_refused() {
        for import in ["import a from \"./a.js\";", "import { a as b } from \"./a.js\";", "import {"] {
            let files = [("boot.js", import), ("a.js", "")];
            assert!(joined("form", &files).unwrap_err().contains(import));
        }
    }
}
