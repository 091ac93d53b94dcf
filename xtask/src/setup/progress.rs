//! Watches a long run of cargo and says how far it is, in one line now and then. Knows nothing of what is built.

use std::fs::{self, File};
use std::io::{IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Failure;
use crate::process::cannot_start;

/// How often a line is written where nobody looks at a terminal.
const PAUSE: Duration = Duration::from_secs(10);
/// How many of cargo's last words a failure shows.
const LAST_WORDS: usize = 20;

/// Runs a cargo command, telling how far it is; all that cargo says goes into the log file.
pub fn watch(mut command: Command, what: &str, log: &Path) -> Result<(), Failure> {
    // Cargo draws its bar for terminals only, unless told so.
    command.envs([
        ("CARGO_TERM_PROGRESS_WHEN", "always"),
        ("CARGO_TERM_PROGRESS_WIDTH", "100"),
        ("CARGO_TERM_COLOR", "never"),
    ]);
    let mut log_file = create(log)?;
    let mut child =
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().map_err(|error| cannot_start(&command, &error))?;
    let words = follow(&mut child, what, &mut log_file);
    let status = child.wait().map_err(|error| cannot_start(&command, &error))?;
    if status.success() {
        println!("  {what}: done.");
        return Ok(());
    }
    let first = words.len().saturating_sub(LAST_WORDS);
    Err(Failure::new(format!(
        "{what} could not be built. Cargo's last words (all of them are in {}):\n{}",
        log.display(),
        words[first..].join("\n")
    )))
}

fn create(log: &Path) -> Result<File, Failure> {
    let folder = log.parent().unwrap_or(log);
    fs::create_dir_all(folder).and_then(|()| File::create(log)).map_err(|error| Failure::file("Writing", log, &error))
}

/// Reads to the end, and returns the lines that are not the bar.
fn follow(child: &mut Child, what: &str, log: &mut File) -> Vec<String> {
    let Some(mut pipe) = child.stderr.take() else { return Vec::new() };
    let (mut buffer, mut line, mut words) = ([0; 4096], Vec::new(), Vec::new());
    let mut teller = Teller::new(what);
    while let Ok(count @ 1..) = pipe.read(&mut buffer) {
        for &byte in &buffer[..count] {
            // The bar is drawn over itself with returns; every return ends a line for us.
            if byte != b'\n' && byte != b'\r' {
                line.push(byte);
                continue;
            }
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            line.clear();
            if let Some(step) = step_of(&text) {
                teller.tell(step);
            } else if !text.is_empty() {
                // A log that cannot be written is no reason to stop a build.
                writeln!(log, "{text}").ok();
                words.push(text);
            }
        }
    }
    teller.end();
    words
}

/// "Building [=> ] 120/431: serde, syn" is step 120 of 431.
fn step_of(line: &str) -> Option<(u32, u32)> {
    let bar = line.trim_start().strip_prefix("Building [")?;
    let (done, rest) = bar.split_once(']')?.1.trim_start().split_once('/')?;
    let all: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some((done.parse().ok()?, all.parse().ok()?))
}

struct Teller<'a> {
    what: &'a str,
    terminal: bool,
    last: Option<Instant>,
}

impl<'a> Teller<'a> {
    fn new(what: &'a str) -> Self {
        Self { what, terminal: std::io::stdout().is_terminal(), last: None }
    }

    fn tell(&mut self, (done, all): (u32, u32)) {
        if self.terminal {
            print!("\r  {}: crate {done} of {all}", self.what);
            std::io::stdout().flush().ok();
        } else if self.last.is_none_or(|last| last.elapsed() >= PAUSE) {
            println!("  {}: crate {done} of {all}", self.what);
            self.last = Some(Instant::now());
        }
    }

    fn end(&self) {
        if self.terminal {
            println!();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_of_cargo_is_read() {
        assert_eq!(step_of("    Building [=>          ] 16/214: serde_core, syn"), Some((16, 214)));
        assert_eq!(step_of("    Building [========>] 214/214: trunk(bin)"), Some((214, 214)));
        assert_eq!(step_of("   Compiling syn v3.0.9"), None);
    }
}
