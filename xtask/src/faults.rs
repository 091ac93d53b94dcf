//! `cargo xtask faults`: what we promise about people's progress, each fault injected and counted, as a table, and the
//! figures beside it. The tests say what they did in lines of their own; here they are run in each engine that is
//! installed, and collected. Knows no fault.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Instant;

use crate::Failure;
use crate::browser::{self, Browser, Engine};
use crate::dist;
use crate::process::{cannot_start, cargo};
use crate::project::Project;
use crate::test::left_out;
use crate::wanted::Extent;

/// Begins a line for the table of faults.
const FAULT: &str = "fault-table|";
/// Begins a line for the table of figures.
const FIGURE: &str = "fault-figure|";
/// The tests of the promises, in a browser.
const IN_BROWSER: [&str; 12] = [
    "kills::",
    "storage_faults::",
    "full::",
    "no_room::",
    "windows::",
    "forbidden::",
    "fallen::",
    "clock::",
    "offline::",
    "figures::",
    "keep::",
    "results::a_thousand",
];
/// The tests of the promises on this machine.
const NATIVE: [&str; 3] = ["save", "mutated", "replay"];

/// One line of the table: promise, fault, engine, how often it was injected, how often we promise it, what was lost.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    promise: String,
    fault: String,
    engine: String,
    done: u64,
    promised: u64,
    lost: u64,
}

/// What was measured, where, and what is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Figure([String; 4]);

/// What a run said.
#[derive(Debug, Default)]
struct Told {
    rows: Vec<Row>,
    figures: Vec<Figure>,
}

/// Builds the release, injects the faults in every engine that is here, and prints the tables.
pub fn run(extent: Extent) -> Result<(), Failure> {
    let folder = dist::run(None)?;
    let chromium = browser::find_or_install(Engine::Chromium)?;
    let others = [Engine::Firefox, Engine::WebKit];
    for engine in others.into_iter().filter(|engine| Browser::find(*engine).is_none()) {
        println!("{}", engine.absent());
    }
    let browsers = std::iter::once(chromium).chain(others.into_iter().filter_map(Browser::find));
    let (mut told, mut failed) = (Told::default(), Vec::new());
    let engine_words = ["--package", "vejvalg-engine", "--test", "engine", "--"];
    if !in_a_run(&[&engine_words[..], &NATIVE].concat(), extent, &[], &mut told)? {
        failed.push("the engine");
    }
    for browser in browsers {
        println!("\n== {} ==", browser.engine.name());
        let left_out = left_out::in_engine(browser.engine)?;
        let passed_over = left_out.iter().flat_map(|(test, _)| ["--skip", test.as_str()]);
        let words = ["--package", "vejvalg", "--features", "browser-tests", "--test", "browser", "--"];
        let words: Vec<&str> = words.into_iter().chain(IN_BROWSER).chain(passed_over).collect();
        if !in_a_run(&words, extent, &browser.environment(&folder), &mut told)? {
            failed.push(browser.engine.name());
        }
    }
    println!("\n{}\n{}", table(told.rows), figures(&told.figures));
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("A promise is broken: see the tests in {} above.", failed.join(" and "))))
}

/// Runs tests, shows what they say, and gathers it. Whether all of them passed.
fn in_a_run(
    words: &[&str],
    extent: Extent,
    environment: &[(&'static str, OsString)],
    told: &mut Told,
) -> Result<bool, Failure> {
    let begun = Instant::now();
    let mut command = cargo();
    command.arg("test").args(words).args(["--nocapture", "--test-threads=2"]).current_dir(Project::here().root());
    command.envs(environment.iter().cloned()).stdout(Stdio::piped());
    if extent == Extent::Full {
        command.env("VEJVALG_TIMES", "promised");
    }
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    for line in child.stdout.take().into_iter().flat_map(|words| BufReader::new(words).lines().map_while(Result::ok)) {
        if !line.is_empty() {
            println!("{:>5} s  {line}", begun.elapsed().as_secs());
        }
        told.rows.extend(read(&line));
        told.figures.extend(read_figure(&line));
    }
    Ok(child.wait().is_ok_and(|status| status.success()))
}

fn read(line: &str) -> Option<Row> {
    let (_, line) = line.split_once(FAULT)?;
    let mut cells = line.split('|').map(str::to_owned);
    let (promise, fault, engine) = (cells.next()?, cells.next()?, cells.next()?);
    let mut number = || cells.next()?.trim().parse().ok();
    Some(Row { promise, fault, engine, done: number()?, promised: number()?, lost: number()? })
}

fn read_figure(line: &str) -> Option<Figure> {
    let (_, line) = line.split_once(FIGURE)?;
    let mut cells = line.split('|').map(|cell| cell.trim().to_owned());
    Some(Figure([cells.next()?, cells.next()?, cells.next()?, cells.next()?]))
}

fn table(mut rows: Vec<Row>) -> String {
    rows.sort_by_key(|row| {
        let number = row.promise.split(',').next().and_then(|number| number.parse::<u64>().ok());
        (number.unwrap_or(u64::MAX), row.promise.clone(), row.fault.clone(), row.engine.clone())
    });
    let head = ["promise", "fault", "engine", "injected", "promised", "expected", "lost"].map(str::to_owned);
    let cells = rows.iter().map(|row| {
        let expected = if row.promise.ends_with("control") { ">0" } else { "0" };
        let numbers = [row.done.to_string(), row.promised.to_string(), expected.to_owned(), row.lost.to_string()];
        let [done, promised, expected, lost] = numbers;
        [row.promise.clone(), row.fault.clone(), row.engine.clone(), done, promised, expected, lost]
    });
    let short = rows.iter().filter(|row| row.done < row.promised).count();
    let note =
        if short == 0 { String::new() } else { format!("\n{short} rows were injected less often than promised.\n") };
    aligned(&std::iter::once(head).chain(cells).collect::<Vec<_>>()) + &note
}

fn figures(figures: &[Figure]) -> String {
    let head = ["figure", "engine", "measured", "asked for"].map(str::to_owned);
    let cells = figures.iter().map(|Figure(cells)| cells.clone());
    aligned(&std::iter::once(head).chain(cells).collect::<Vec<_>>())
}

/// A table as documents take it, each column as wide as its widest cell.
fn aligned<const COLUMNS: usize>(lines: &[[String; COLUMNS]]) -> String {
    let widths: [usize; COLUMNS] =
        std::array::from_fn(|column| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default());
    let mut text = String::new();
    for (n, line) in lines.iter().enumerate() {
        let padded: Vec<_> = line.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        text += &format!("| {} |\n", padded.join(" | "));
        if n == 0 {
            text += &format!("|{}\n", widths.map(|width| format!("{}|", "-".repeat(width + 2))).concat());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_the_tests_become_a_table() {
        let row = |line| read(line).unwrap();
        assert_eq!(read("test kills::a ... ok"), None);
        let text = table(vec![
            row("fault-table|18|trap|Chromium|5|5|0"),
            row("x fault-table|1, control|lies|Firefox|1|1|1"),
            row("fault-table|1|kill|Chromium|3|300|0"),
        ]);
        let promises: Vec<&str> =
            text.lines().skip(2).filter_map(|line| line.split('|').nth(1)).map(str::trim).collect();
        assert_eq!(promises, ["1", "1, control", "18"]);
        assert!(text.ends_with("\n1 rows were injected less often than promised.\n"), "{text}");
    }

    #[test]
    fn the_figures_stand_under_each_other() {
        let figure = read_figure("fault-figure|pages of memory|Chromium|0|0").unwrap();
        let expected = "| figure          | engine   | measured | asked for |\n\
             |-----------------|----------|----------|-----------|\n\
             | pages of memory | Chromium | 0        | 0         |\n";
        assert_eq!(figures(&[figure]), expected);
    }
}
