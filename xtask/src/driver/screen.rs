//! A screen in memory (Xvfb), for a browser that has no mode without one.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::Failure;
use crate::process::cannot_start;

/// Wide and high enough for the largest window of the tests.
const SIZE: &str = "3840x2200x24";

/// A running screen; dropping it ends it.
#[derive(Debug)]
pub(super) struct Screen {
    process: Child,
    number: u32,
}

impl Screen {
    /// Starts a screen under a number that it picks itself.
    pub(super) fn start(xvfb: &Path) -> Result<Self, Failure> {
        let mut command = Command::new(xvfb);
        // `-terminate`: it tidies up and goes when its only browser has gone.
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-terminate"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(|error| cannot_start(&command, &error))?;
        let mut line = String::new();
        if let Some(words) = process.stdout.take() {
            // It writes its number once it is ready, and nothing after it.
            BufReader::new(words).read_line(&mut line).ok();
        }
        match line.trim().parse() {
            Ok(number) => Ok(Self { process, number }),
            Err(_) => {
                process.kill().ok();
                process.wait().ok();
                Err(Failure::new(format!("{} did not open a screen.", xvfb.display())))
            }
        }
    }

    /// As in DISPLAY.
    pub(super) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
