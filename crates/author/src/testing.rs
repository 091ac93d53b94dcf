//! What tests of this crate share: one way to check a text, one way to compile it.

use std::collections::BTreeSet;

use vejvalg_engine::StepRef;
use vejvalg_engine::ask::Ask;
use vejvalg_engine::module::{Chunk, Index, Step};

use crate::diagnostic::{Severity, Tongue};
use crate::{Diagnostic, compile_module, compile_module_file};

/// The top of a file with one language; tests write the activities.
const TOP: &str = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nactivities:\n";

/// A module with one journey, `lis`, of these stages; they stand as far in as the list that they are.
pub(crate) fn story(stages: &str) -> String {
    let top = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\npersonas:\n  - {persona: lis, name: Lis}\nactivities:\n  - \
               journey: lis\n    title: Lis\n    persona: lis\n    stages:\n";
    let stages = dedent(stages);
    stages.lines().fold(top.to_owned(), |text, line| text + "      " + line + "\n")
}

/// Checks that exactly the marked mistakes are found. A mark stands on the offending line, as
/// `# error: code` or `# warning: code, code`; `# error(-1): code` means the line before.
///
/// A text without a top of its own holds activities.
#[track_caller]
pub(crate) fn check(text: &str) {
    let text = with_top(text);
    let found: BTreeSet<_> = compile_module_file("m.yaml", &text).diagnostics.iter().map(line_and_code).collect();
    let wanted = marks(&text);
    let told = |set: Vec<&(u32, String)>| {
        set.iter().map(|(line, code)| format!("\n  line {line}: {code}")).collect::<String>()
    };
    let (extra, missing) = (found.difference(&wanted).collect(), wanted.difference(&found).collect());
    assert!(found == wanted, "found but not marked:{}\nmarked but not found:{}\n{text}", told(extra), told(missing));
}

/// Compiles a text without mistakes.
#[track_caller]
pub(crate) fn compiled(text: &str) -> (Index, Vec<Chunk>) {
    let tell = |found: Vec<Diagnostic>| {
        let tell = |one: &Diagnostic| format!("{}: {}", one.place.line, one.words(Tongue::English).message);
        found.iter().map(tell).collect::<Vec<_>>().join("\n")
    };
    compile_module(&with_top(text)).map_err(tell).expect("the text has no mistake")
}

/// All steps of a text without mistakes, in order.
#[track_caller]
pub(crate) fn steps(text: &str) -> Vec<Step> {
    let (index, chunks) = compiled(text);
    std::iter::once(index.first).chain(chunks).flat_map(|chunk| chunk.steps).collect()
}

/// The steps of a text in short: id, what is asked, and a mark where a condition holds them back.
#[track_caller]
pub(crate) fn outline(text: &str) -> String {
    let own = |step: Option<StepRef>| if step.is_some() { " and own" } else { "" };
    let line = |step: &Step| {
        let ask = match &step.ask {
            Ask::Continue => "read".to_owned(),
            Ask::Choose(ask) => format!("{:?} of {}{}", ask.ballot, ask.options.len(), own(ask.own)),
            Ask::Rate(ask) => format!("rate {}{}", ask.items.len(), own(ask.own)),
            Ask::Words(ask) => format!("{} words", ask.words.len()),
            Ask::Lines(ask) => format!("{} lines", ask.max),
            Ask::Text(ask) => format!("{:?} text", ask.keep),
            Ask::Place(ask) => format!("place {} of {}{}", ask.limit, ask.items.len(), own(ask.own)),
            Ask::Form(ask) => format!("{} fields", ask.fields.len()),
        };
        format!("{}{}: {ask}", step.id, if step.when.is_some() { "?" } else { "" })
    };
    steps(text).iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Checks the steps of a text against an outline.
#[track_caller]
pub(crate) fn check_steps(text: &str, expected: &str) {
    assert_eq!(outline(text), dedent(expected).trim_end());
}

fn with_top(text: &str) -> String {
    let text = dedent(text);
    if text.contains("vejvalg:") { text } else { format!("{TOP}{text}") }
}

/// Takes away the indentation that all lines share.
fn dedent(text: &str) -> String {
    let text = text.trim_start_matches('\n');
    let indent = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let least = text.lines().filter(|line| !line.trim().is_empty()).map(|line| indent(&line)).min().unwrap_or(0);
    text.lines().map(|line| line.get(least..).unwrap_or("").to_owned() + "\n").collect()
}

fn line_and_code(diagnostic: &Diagnostic) -> (u32, String) {
    let severity = if diagnostic.severity() == Severity::Error { "error" } else { "warning" };
    (diagnostic.place.line, format!("{severity}: {}", diagnostic.code()))
}

fn marks(text: &str) -> BTreeSet<(u32, String)> {
    let mut found = BTreeSet::new();
    for (number, line) in (1..).zip(text.lines()) {
        for (severity, mark) in
            ["error", "warning"].iter().filter_map(|one| Some((one, line.split_once(&format!("# {one}"))?.1)))
        {
            let (moved, codes) = mark.split_once(':').expect("a mark has a colon");
            let moved: i64 = moved.trim_matches(['(', ')']).parse().unwrap_or(0);
            let line = u32::try_from(number + moved).expect("a mark points into the file");
            let codes = codes.split('#').next().unwrap_or_default().split(',').map(str::trim);
            found.extend(codes.map(|code| (line, format!("{severity}: {code}"))));
        }
    }
    found
}
