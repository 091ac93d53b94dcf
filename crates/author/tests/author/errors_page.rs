//! The page of all messages says the truth: every code has a section, every example yields its code,
//! and what stands below it is what an author reads in both languages.
//!
//! `UPDATE=1 cargo test -p vejvalg-author` writes the messages anew.

use std::collections::BTreeMap;
use std::fs;

use vejvalg_author::diagnostic::{CODES, Diagnostic, Place, Tongue, text};
use vejvalg_author::{PROGRAMME, compile_module_file, compile_pack};

use crate::shared::{project, read};

const PAGE: &str = "docs/errors.md";
/// What stands above an example that does not begin with a top of its own.
const TOP: &str = "vejvalg: 1\nmodule: example\nlanguages: [en]\ntitle: Example\nactivities:\n";

/// The sections of the page: code, and text up to the next.
fn sections(page: &str) -> Vec<(&str, &str)> {
    let sections = page.split("\n## `").skip(1);
    sections.map(|section| section.split_once("`\n").expect("a heading is a code")).collect()
}

/// The page with the messages as they are now.
fn renewed(page: &str) -> String {
    let first = page.find("\n## `").expect("the page has sections");
    let mut out = page[..first].to_owned();
    for (code, section) in sections(page) {
        out += &format!("\n## `{code}`\n");
        let mut parts = section.split("```yaml");
        out += parts.next().unwrap_or_default();
        for part in parts {
            let (example, rest) = part.split_once("```\n").expect("a block ends");
            let after = rest.rsplit("```\n").next().unwrap_or_default().trim_start_matches('\n');
            out += &format!("```yaml{example}```\n\n{}", told(code, example));
            out += &format!("\n{after}");
        }
    }
    out.replace("\n\n\n", "\n\n").trim_end().to_owned() + "\n"
}

/// What an author reads about an example, in both languages.
#[track_caller]
fn told(code: &str, example: &str) -> String {
    let (diagnostic, source) = diagnose(code, example);
    let shown = |tongue| text(&diagnostic, &source, tongue).replace('\t', "→");
    format!("```text\n{}```\n\n```text\n{}```\n", shown(Tongue::English), shown(Tongue::Danish))
}

/// The diagnostic that an example is about. Its first line names its file, if it is no module by itself.
#[track_caller]
fn diagnose(code: &str, example: &str) -> (Diagnostic, String) {
    let (file, body) = example.split_once('\n').expect("an example has lines");
    let body = &body.replace('→', "\t").replace("…and so on, 600 lines\n", &"\ttitle: Break\n".repeat(600));
    let (top, found) = match file.trim() {
        "" if body.contains("vejvalg:") => (0, compile_module_file("module.yaml", body).diagnostics),
        "" => (5, compile_module_file("module.yaml", &format!("{TOP}{body}")).diagnostics),
        file => (0, compile_pack("example", &pack(file, body)).diagnostics),
    };
    let codes: Vec<&str> = found.iter().map(Diagnostic::code).collect();
    let found = found.iter().find(|one| one.code() == code);
    let mut found = found.unwrap_or_else(|| panic!("the example of `{code}` yields {codes:?}:\n{body}")).clone();
    found.place = moved(found.place, top);
    found.first = found.first.map(|first| moved(first, top));
    (found, body.clone())
}

/// A pack around a file: a programme with one module, and the file itself.
fn pack(file: &str, body: &str) -> BTreeMap<String, String> {
    let programme = "vejvalg: 1\nprogramme: example\nlanguages: [en]\ntitle: Example\nstations:\n  - module: users\n";
    let module = format!("{}  - {{break: air, title: Break}}\n", TOP.replace("example", "users"));
    let mut files = BTreeMap::from([(PROGRAMME.to_owned(), programme.to_owned()), ("users.yaml".to_owned(), module)]);
    match file {
        "(no programme.yaml)" => {
            files.remove(PROGRAMME);
        }
        file => {
            files.insert(file.to_owned(), body.to_owned());
        }
    }
    files
}

fn moved(place: Place, by: u32) -> Place {
    Place { line: place.line - by, end_line: place.end_line.saturating_sub(by), ..place }
}

#[test]
fn every_code_has_a_section_with_an_example() {
    let page = read(PAGE);
    let found: Vec<&str> = sections(&page).iter().map(|(code, _)| *code).collect();
    assert_eq!(found, CODES);
    assert!(sections(&page).iter().all(|(_, section)| section.contains("```yaml")));
}

#[test]
fn every_message_is_the_one_on_the_page() {
    let page = read(PAGE);
    let renewed = renewed(&page);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(project(PAGE), &renewed).expect("the page can be written");
    } else {
        assert!(
            page == renewed,
            "docs/errors.md is out of date: run UPDATE=1 cargo test -p vejvalg-author and look at the change"
        );
    }
}
