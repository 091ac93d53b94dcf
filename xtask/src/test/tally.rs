//! Counts the tests of a run from the runner's own closing lines, while showing all that it says.

use std::fmt;
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use crate::Failure;
use crate::process::cannot_start;

/// How many tests passed and failed; a stage that runs no tests has none of either.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    passed: u32,
    failed: u32,
    /// Filtered out by name.
    pub passed_over: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.passed_over += other.passed_over;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.passed, self.failed) {
            (0, 0) => formatter.write_str("ok"),
            (passed, 0) => write!(formatter, "ok, {passed} tests"),
            (passed, failed) => write!(formatter, "{passed} passed, {failed} failed"),
        }
    }
}

/// Runs a test command, passing its words on and counting.
pub fn count(mut command: Command) -> Result<Tally, Failure> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
    let mut tally = Tally::default();
    if let Some(words) = child.stdout.take() {
        for line in BufReader::new(words).lines().map_while(Result::ok) {
            println!("{line}");
            if let Some(more) = closing_line(&line) {
                tally += more;
            }
        }
    }
    let status = child.wait().map_err(|error| cannot_start(&command, &error))?;
    if status.success() { Ok(tally) } else { Err(Failure::new(format!("{tally}; the words above say which."))) }
}

/// "test result: ok. 12 passed; 0 failed; 0 ignored; …".
fn closing_line(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |what: &str| counts.split("; ").find_map(|part| part.strip_suffix(what)?.trim().parse::<u32>().ok());
    let passed_over = usize::try_from(number("filtered out")?).ok()?;
    Some(Tally { passed: number("passed")?, failed: number("failed")?, passed_over })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runners_closing_line_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 2 filtered out; finished in 0.00s";
        assert_eq!(closing_line(line), Some(Tally { passed: 12, failed: 3, passed_over: 2 }));
        assert_eq!(closing_line("test result_of_vote ... ok"), None);
    }
}
