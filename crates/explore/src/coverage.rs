//! How much of a module file the plays have seen, line by line. Knows no file: whoever has read it names
//! its lines.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use vejvalg_engine::Module;

use crate::findings::Findings;

/// What stands on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot<'a> {
    /// A step, by its id.
    Step(&'a str),
    /// An option: the step where it is taken, and its id.
    Option(&'a str, &'a str),
    /// A card: its deck, and its id.
    Card(&'a str, &'a str),
}

/// Which of the lines were seen, by their numbers. A line counts as seen where anything on it was reached,
/// open or drawn.
#[must_use]
pub fn seen<'a>(
    module: &Module,
    found: &Findings,
    lines: impl IntoIterator<Item = (u32, Spot<'a>)>,
) -> BTreeMap<u32, bool> {
    let mut seen = BTreeMap::new();
    for (line, spot) in lines {
        let is_seen = match spot {
            Spot::Step(step) => module.place_of(step).is_some_and(|at| found.reached.contains(&at)),
            Spot::Option(step, option) => {
                module.place_of(step).is_some_and(|at| found.open.contains(&(at, option.to_owned())))
            }
            Spot::Card(deck, card) => found.cards.contains(&(deck.to_owned(), card.to_owned())),
        };
        *seen.entry(line).or_default() |= is_seen;
    }
    seen
}

/// The lines that were seen and those that were not, in words.
///
/// # Errors
/// When it cannot be written, which a text always can.
pub fn coverage<'a>(
    module: &Module,
    found: &Findings,
    lines: impl IntoIterator<Item = (u32, Spot<'a>)>,
) -> Result<String, fmt::Error> {
    let seen = seen(module, found, lines);
    let never: Vec<String> = seen.iter().filter(|(_, seen)| !**seen).map(|(line, _)| line.to_string()).collect();
    let mut out = String::new();
    writeln!(out, "lines of the file that say what is played: {} of {} seen", seen.len() - never.len(), seen.len())?;
    if !never.is_empty() {
        writeln!(out, "  never: {}", never.join(", "))?;
    }
    Ok(out)
}
