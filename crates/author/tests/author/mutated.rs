//! Whatever happens to a file, the compiler says what is wrong; it never panics, and what it lets
//! through can be played.

use proptest::prelude::*;

use vejvalg_author::diagnostic::{Tongue, text};
use vejvalg_author::{compile_module_file, compile_pack};

use vejvalg_engine::session::Mode;

use crate::shared::{check_playable, play};

const MODULE: &str = include_str!("module.yaml");

/// Pieces that authors get wrong, and signs that YAML and Markdown read in their own way.
const PIECES: &[&str] = &[
    "\t", "  ", " ", "\n", "- ", ": ", ":", "{", "}", "[", "]", "\"", "'", "|", ">", "*", "&a ", "!", "#", "%",
    "---\n", "<b>", "<<: ", "æ", "\u{fffc}", "\u{feff}", "\0", "end", "when: ", "to: ", "\r", "? ", "`", "](",
    "title: ",
];

#[derive(Debug, Clone)]
enum Change {
    Insert(usize, usize),
    Delete(usize, usize),
    Cut(usize),
    SwapLines(usize, usize),
    Indent(usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let place = 0..20_000usize;
    prop_oneof![
        (place.clone(), 0..PIECES.len()).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (place.clone(), 1..40usize).prop_map(|(at, n)| Change::Delete(at, n)),
        place.clone().prop_map(Change::Cut),
        (place.clone(), place.clone()).prop_map(|(a, b)| Change::SwapLines(a, b)),
        (place, 0..7usize).prop_map(|(at, n)| Change::Indent(at, n)),
    ]
}

fn changed(text: &str, change: &Change) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |n: usize| n % (chars.len() + 1);
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let line = |n: usize| n % lines.len();
    match change {
        Change::Insert(n, piece) => chars[..at(*n)]
            .iter()
            .copied()
            .chain(PIECES[*piece].chars())
            .chain(chars[at(*n)..].iter().copied())
            .collect(),
        Change::Delete(n, count) => chars[..at(*n)].iter().chain(chars[at(*n)..].iter().skip(*count)).collect(),
        Change::Cut(n) => chars[..at(*n)].iter().collect(),
        Change::SwapLines(a, b) => {
            let (a, b) = (line(*a), line(*b));
            lines.swap(a, b);
            lines.join("\n")
        }
        Change::Indent(n, spaces) => {
            let n = line(*n);
            lines[n] = " ".repeat(*spaces) + lines[n].trim_start();
            lines.join("\n")
        }
    }
}

#[track_caller]
fn check(file: &str) {
    let compiled = compile_module_file("module.yaml", file);
    for diagnostic in &compiled.diagnostics {
        assert!(!text(diagnostic, file, Tongue::Danish).is_empty());
        assert!(diagnostic.place.line >= 1 && diagnostic.place.column >= 1, "{diagnostic:?}");
    }
    match compiled.output {
        Some(module) => check_playable(&module),
        None => assert!(!compiled.diagnostics.is_empty(), "nothing compiled and nothing said:\n{file}"),
    }
}

#[test]
fn the_unchanged_module_has_no_mistake_and_plays_to_its_end() {
    let compiled = compile_module_file("module.yaml", MODULE);
    assert_eq!(compiled.diagnostics, []);
    for edition in compiled.output.expect("without mistakes there is output").editions {
        let mode = if edition.alone { Mode::Alone } else { Mode::Group };
        let met = play(&edition, mode);
        assert_eq!(met.last().map(String::as_str), Some("leave.word"), "{met:?}");
    }
}

#[test]
fn every_truncation_is_answered() {
    let ends = MODULE.char_indices().map(|(at, _)| at).filter(|at| at % 17 == 0);
    ends.for_each(|end| check(&MODULE[..end]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn mutated_modules_are_answered(changes in proptest::collection::vec(change(), 1..6)) {
        check(&changes.iter().fold(MODULE.to_owned(), |text, one| changed(&text, one)));
    }

    #[test]
    fn any_text_is_answered(text in "(\\PC|[ \n\t:\\-{}\\[\\]\"'|>*&!#]){0,200}") {
        check(&text);
        let _ = compile_pack("p", &[("programme.yaml".to_owned(), text)].into());
    }
}
