//! Whether an answer fits an ask. Knows nothing of what follows from it.

use crate::answer::{Answer, Placed, Votes};
use crate::ask::{Ask, Axis, Ballot, Choice, Choose, Item, Place};
use crate::session::Session;

/// Longest text in characters that a field keeps; the interface stops there, so nothing is cut off.
pub const TEXT_LIMIT: usize = 8_000;

/// Why an answer does not fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The step asks for another kind of answer.
    #[error("the step asks for something else")]
    OtherKind,
    /// There is no such option, item, word or field.
    #[error("there is no `{0}` here")]
    Unknown(String),
    /// The option is closed.
    #[error("`{0}` is closed")]
    Closed(String),
    /// Nobody voted.
    #[error("no vote has been given")]
    NoVotes,
    /// More lines or places than asked for.
    #[error("more than {0} were given")]
    TooMany(usize),
    /// A place outside the axes.
    #[error("`{0}` stands outside")]
    Outside(String),
    /// A text over [`TEXT_LIMIT`] characters.
    #[error("a text is longer than {TEXT_LIMIT} characters")]
    TooLong,
    /// Something is given twice.
    #[error("`{0}` is given twice")]
    Twice(String),
}

/// Checks an answer against an ask.
pub(crate) fn check(session: &Session, ask: &Ask, answer: &Answer) -> Result<(), Misfit> {
    match (ask, answer) {
        (Ask::Continue, Answer::Seen) => Ok(()),
        (Ask::Choose(ask), Answer::Chose(id)) if ask.ballot == Ballot::One => option(session, ask, id),
        (Ask::Choose(ask), Answer::Votes(given)) if ask.ballot != Ballot::One => votes(session, ask, given),
        // Everything else may be left open: a group that has nothing to write must get on.
        (Ask::Rate(_) | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Place(_) | Ask::Form(_), Answer::Seen) => {
            Ok(())
        }
        (Ask::Rate(ask), Answer::Rated(given)) => known(given.iter().map(|(id, _)| id), &ask.items),
        (Ask::Words(ask), Answer::Words(given)) => known(given.iter().map(|(id, _)| id), &ask.words),
        (Ask::Lines(ask), Answer::Lines(lines)) => {
            count(lines.len(), usize::from(ask.max))?;
            lines.iter().try_for_each(|line| length(line))
        }
        (Ask::Text(_), Answer::Text(text)) => length(text),
        (Ask::Place(ask), Answer::Placed(given)) => places(ask, given),
        (Ask::Form(ask), Answer::Filled(given)) => {
            known(given.iter().map(|(id, _)| id), &ask.fields)?;
            given.iter().try_for_each(|(_, text)| length(text))
        }
        (
            Ask::Continue
            | Ask::Choose(_)
            | Ask::Rate(_)
            | Ask::Words(_)
            | Ask::Lines(_)
            | Ask::Text(_)
            | Ask::Place(_)
            | Ask::Form(_),
            _,
        ) => Err(Misfit::OtherKind),
    }
}

/// Whether an option can be taken now.
pub(crate) fn is_open(session: &Session, option: &Choice) -> bool {
    option.when.as_ref().is_none_or(|when| when.holds(session))
}

/// The group's own alternatives that a choice offers beside its options: id and line.
pub(crate) fn own<'s>(session: &'s Session, ask: &Choose) -> Vec<(String, &'s str)> {
    let lines = ask.own.and_then(|step| session.answer(step)).map_or(&[][..], Answer::lines);
    lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(|(n, line)| (format!("own-{}", n + 1), line))
        .collect()
}

fn option(session: &Session, ask: &Choose, id: &str) -> Result<(), Misfit> {
    match ask.options.iter().find(|option| option.id == id) {
        Some(option) if is_open(session, option) => Ok(()),
        Some(_) => Err(Misfit::Closed(id.to_owned())),
        None if own(session, ask).iter().any(|(own, _)| own == id) => Ok(()),
        None => Err(Misfit::Unknown(id.to_owned())),
    }
}

fn votes(session: &Session, ask: &Choose, given: &Votes) -> Result<(), Misfit> {
    once(given.counts.iter().map(|(id, _)| id))?;
    given.counts.iter().filter(|(_, n)| *n > 0).try_for_each(|(id, _)| option(session, ask, id))?;
    if given.total() == 0 { Err(Misfit::NoVotes) } else { Ok(()) }
}

fn places(ask: &Place, given: &[Placed]) -> Result<(), Misfit> {
    count(given.len(), usize::from(ask.limit))?;
    known(given.iter().map(|placed| &placed.item), &ask.items)?;
    let inside = |axis: &Axis, n: i8| (axis.low..=axis.high).contains(&n);
    for placed in given {
        if !inside(&ask.y, placed.y) || !ask.x.as_ref().map_or(placed.x == 0, |x| inside(x, placed.x)) {
            return Err(Misfit::Outside(placed.item.clone()));
        }
        if let Some(word) = &placed.word {
            known(std::iter::once(word), &ask.words)?;
        }
    }
    Ok(())
}

fn known<'a>(ids: impl Iterator<Item = &'a String> + Clone, items: &[Item]) -> Result<(), Misfit> {
    once(ids.clone())?;
    let mut ids = ids;
    ids.try_for_each(
        |id| if items.iter().any(|item| item.id == *id) { Ok(()) } else { Err(Misfit::Unknown(id.clone())) },
    )
}

fn once<'a>(mut ids: impl Iterator<Item = &'a String>) -> Result<(), Misfit> {
    let mut seen = std::collections::BTreeSet::new();
    ids.try_for_each(|id| if seen.insert(id) { Ok(()) } else { Err(Misfit::Twice(id.clone())) })
}

fn count(n: usize, max: usize) -> Result<(), Misfit> {
    if n > max { Err(Misfit::TooMany(max)) } else { Ok(()) }
}

fn length(text: &str) -> Result<(), Misfit> {
    if text.chars().count() > TEXT_LIMIT { Err(Misfit::TooLong) } else { Ok(()) }
}
