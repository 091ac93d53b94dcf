//! `cargo xtask faults`: what we promise about people's progress, each fault injected and counted, as a table. The tests
//! say what they did in lines of their own; here they are run and collected. Knows no fault.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::Failure;
use crate::browser;
use crate::dist;
use crate::process::{cannot_start, cargo};
use crate::project::Project;
use crate::wanted::Extent;

/// How often each fault is injected in the long run; a test stops where more makes no sense.
const OFTEN: &str = "20";
/// Begins a line for the table.
const MARK: &str = "fault-table|";

/// One line of the table: promise, fault, how often it was injected, how often we promise it, what was lost.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    promise: String,
    fault: String,
    done: u64,
    promised: u64,
    lost: u64,
}

/// Builds the release, injects the faults, and prints the table.
pub fn run(extent: Extent) -> Result<(), Failure> {
    let folder = dist::run(None)?;
    let browser = browser::find_or_install()?;
    let environment = browser::environment(&browser, &folder);
    let mut rows = Vec::new();
    let mut failed = Vec::new();
    let browser_words = ["--package", "vejvalg", "--features", "browser-tests", "--test", "browser", "--"];
    let folders = ["kills::", "storage_faults::", "windows::", "fallen::", "offline::", "keep::"];
    let engine_words = ["--package", "vejvalg-engine", "--test", "engine", "--", "save", "mutated", "replay", "clock"];
    for words in [[&browser_words[..], &folders[..]].concat(), engine_words.to_vec()] {
        let mut command = cargo();
        command.arg("test").args(&words).args(["--nocapture", "--test-threads=2"]).current_dir(Project::here().root());
        command.envs(environment.iter().cloned()).stdout(Stdio::piped());
        if extent == Extent::Full {
            command.env("VEJVALG_TIMES", OFTEN);
        }
        let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
        for line in
            child.stdout.take().into_iter().flat_map(|words| BufReader::new(words).lines().map_while(Result::ok))
        {
            println!("{line}");
            rows.extend(read(&line));
        }
        if !child.wait().is_ok_and(|status| status.success()) {
            failed.push(words.get(1).copied().unwrap_or_default());
        }
    }
    println!("\n{}", table(rows));
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("A promise is broken: see the tests of {} above.", failed.join(" and "))))
}

fn read(line: &str) -> Option<Row> {
    let (_, line) = line.split_once(MARK)?;
    let mut cells = line.split('|').map(str::to_owned);
    let (promise, fault) = (cells.next()?, cells.next()?);
    let mut number = || cells.next()?.trim().parse().ok();
    Some(Row { promise, fault, done: number()?, promised: number()?, lost: number()? })
}

fn table(mut rows: Vec<Row>) -> String {
    rows.sort_by_key(|row| {
        let number = row.promise.split(',').next().and_then(|number| number.parse::<u64>().ok());
        (number.unwrap_or(u64::MAX), row.promise.clone(), row.fault.clone())
    });
    let mut text = format!(
        "{:<11} {:<44} {:>8} {:>9} {:>9} {:>6}\n",
        "promise", "fault", "injected", "promised", "expected", "lost"
    );
    for row in rows {
        let expected = if row.promise.ends_with("control") { ">0" } else { "0" };
        text += &format!(
            "{:<11} {:<44} {:>8} {:>9} {:>9} {:>6}\n",
            row.promise, row.fault, row.done, row.promised, expected, row.lost
        );
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
            row("fault-table|18|trap|5|5|0"),
            row("x fault-table|1, control|lies|1|1|1"),
            row("fault-table|1|kill|3|300|0"),
        ]);
        let promises: Vec<&str> = text.lines().skip(1).map(|line| line.split("  ").next().unwrap()).collect();
        assert_eq!(promises, ["1", "1, control", "18"]);
    }
}
