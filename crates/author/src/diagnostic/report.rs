//! The collector: every check adds what it finds and goes on.
//!
//! Where a part of the file could not be read and was left out, follow-up errors that only come from
//! the gap are kept away from the author.

use std::collections::BTreeSet;

use super::{CODES, Diagnostic, File, Name, Place, Problem, Severity, Shape};

/// More than this in one file helps nobody; the rest is counted.
const MOST: usize = 500;

/// What has been found in one file so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    found: Vec<(Place, Problem, Option<Place>)>,
    more: usize,
    gaps: Vec<Gap>,
}

/// Lines that were left out of the reading, and the words on them.
#[derive(Debug)]
struct Gap {
    first_line: u32,
    last_line: u32,
    words: BTreeSet<String>,
}

impl Report {
    /// Adds a problem at a place.
    pub(crate) fn add(&mut self, place: Place, problem: impl Into<Problem>) {
        self.push(place, problem.into(), None);
    }

    /// Adds a problem that has a second place: where the same thing stands first.
    pub(crate) fn add_again(&mut self, place: Place, first: Place, problem: impl Into<Problem>) {
        self.push(place, problem.into(), Some(first));
    }

    /// Notes that lines were left out.
    pub(crate) fn leave_out(&mut self, first_line: u32, last_line: u32, text: &str) {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
        self.gaps.push(Gap { first_line, last_line, words: words.map(str::to_owned).collect() });
    }

    /// Whether a word stands on lines that were left out, within or right after the stretch.
    pub(crate) fn left_out(&self, stretch: Place, word: &str) -> bool {
        let touches = |gap: &&Gap| gap.first_line <= stretch.end_line + 1 && stretch.line <= gap.last_line;
        self.gaps.iter().filter(touches).any(|gap| gap.words.contains(word))
    }

    /// Whether what is added from now on is only counted.
    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// Whether nothing found so far keeps the file from being compiled.
    pub(crate) fn is_clean(&self) -> bool {
        let error = |problem: &Problem| problem.severity() == Severity::Error;
        self.gaps.is_empty() && !self.found.iter().any(|(_, problem, _)| error(problem))
    }

    /// Everything found, in the order of the file.
    pub(crate) fn finish(mut self, file: &str) -> Vec<Diagnostic> {
        self.found.sort_by_key(|(place, problem, _)| (place.line, place.column, problem.code()));
        self.found.dedup();
        if let Some((place, ..)) = self.found.last().filter(|_| self.more > 0) {
            let place = Place::on_line(place.end_line, place.end_column, place.end_column);
            self.found.push((place, File::More { left: self.more }.into(), None));
        }
        let diagnostic = |(place, problem, first)| Diagnostic { file: file.to_owned(), place, problem, first };
        self.found.into_iter().map(diagnostic).collect()
    }

    fn push(&mut self, place: Place, problem: Problem, first: Option<Place>) {
        debug_assert!(CODES.contains(&problem.code()), "a code without a page: {}", problem.code());
        if self.comes_from_a_gap(&problem) {
            return;
        }
        if self.is_full() {
            self.more += 1;
        } else {
            self.found.push((place, problem, first));
        }
    }

    fn comes_from_a_gap(&self, problem: &Problem) -> bool {
        if self.gaps.is_empty() {
            return false;
        }
        match problem {
            Problem::Shape(Shape::TooFew { .. }) | Problem::Way(_) => true,
            Problem::Name(Name::EmptyVariant { .. }) => true,
            Problem::Name(
                Name::UnknownStep { name, .. }
                | Name::UnknownMeter { name, .. }
                | Name::UnknownPersona { name, .. }
                | Name::UnknownCard { name, .. }
                | Name::UnknownOption { name, .. },
            ) => {
                let last = name.rsplit('.').next().unwrap_or(name);
                self.gaps.iter().any(|gap| gap.words.contains(last))
            }
            Problem::File(_)
            | Problem::Layout(_)
            | Problem::Syntax(_)
            | Problem::Shape(_)
            | Problem::Text(_)
            | Problem::Media(_)
            | Problem::Look(_)
            | Problem::Name(_) => false,
        }
    }
}
