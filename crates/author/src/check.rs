//! Named checks over the staged module. One check per file; a reader learns them from one list.
//!
//! They look at steps and names only, so they hold for every kind of activity, also those to come.

mod empty_variant;
mod follow;
mod graph;
pub(crate) mod missing_media;
mod never_ends;
mod standard_wording;
mod taken_id;
mod too_long;
mod unknown_card;
mod unknown_meter;
mod unknown_option;
mod unknown_persona;
mod unknown_step;
mod unreachable;

use std::collections::BTreeMap;

use crate::diagnostic::{Near, Report};
use crate::source::Module;
use crate::stage::{Staged, Use, What};

/// What a check looks at.
pub(crate) struct Looked<'a> {
    pub(crate) module: &'a Module,
    /// The first edition; structure and names are the same in all.
    pub(crate) staged: &'a Staged,
    pub(crate) editions: &'a [Staged],
    /// The files of the pack by name; none where the module stands by itself.
    pub(crate) files: Option<&'a BTreeMap<String, String>>,
}

/// A check adds what it finds.
type Check = fn(&Looked<'_>, &mut Report);

/// Checks that hold even where something is wrong already.
const ALWAYS: &[Check] = &[
    taken_id::check,
    unknown_step::check,
    unknown_option::check,
    unknown_card::check,
    unknown_meter::check,
    unknown_persona::check,
    too_long::check,
    missing_media::check,
    empty_variant::check,
    follow::check,
    standard_wording::check,
];

/// Checks of the ways through a module; they mean nothing before every name leads somewhere.
const WAYS: &[Check] = &[unreachable::check, never_ends::check];

/// Runs every check.
pub(crate) fn check(looked: &Looked<'_>, report: &mut Report) {
    ALWAYS.iter().for_each(|check| check(looked, report));
    if report.is_clean() {
        WAYS.iter().for_each(|check| check(looked, report));
    }
}

/// Suggestions are searched for so many names; beyond that a search would cost more than it helps.
const MOST_NEAR: usize = 50;

/// The uses of one sort that lead nowhere, each with what is near.
fn lost<'a>(
    staged: &'a Staged,
    what: What,
    leads: impl Fn(&Use) -> bool + 'a,
    known: &'a [String],
) -> impl Iterator<Item = (&'a Use, Near)> {
    let lost = staged.names.uses.iter().filter(move |used| used.what == what && !used.name.is_empty() && !leads(used));
    lost.enumerate().map(|(n, used)| {
        let near = if n < MOST_NEAR { near(used, known) } else { Near::default() };
        (used, near)
    })
}

/// What is near, within the activity first: there the first part of a name can be left out.
fn near(used: &Use, known: &[String]) -> Near {
    let prefix = format!("{}.", used.scope);
    let short: Vec<&str> = known.iter().filter_map(|name| name.strip_prefix(&prefix)).collect();
    let within = Near::to(&used.name, short.iter().copied());
    if within.best.is_some() { within } else { Near::to(&used.name, known.iter().map(String::as_str)) }
}

/// Names in the order of the alphabet, so that messages are the same on every run.
fn sorted<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut names: Vec<String> = names.cloned().collect();
    names.sort();
    names
}
