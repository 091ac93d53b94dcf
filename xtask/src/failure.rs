//! Why a command stopped, as one text for the person at the terminal. Knows no command.

use std::fmt;
use std::path::Path;

/// Why a command stopped: whole sentences, the last one saying what to do.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// Says why in words of our own.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Says which file or folder the operating system refused, and why.
    pub fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self(format!("{doing} {} did not work: {error}.", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
