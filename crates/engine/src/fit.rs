//! Whether an answer fits an ask. Knows nothing of what follows from it.

use crate::answer::{Answer, Placed, Votes};
use crate::ask::{Ask, Axis, Ballot, Choice, Choose, Item, Place};
use crate::module::StepRef;
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
        // Where nothing can be taken, the way on is free: a choice between lines that nobody wrote.
        (Ask::Choose(ask), Answer::Seen) if !is_possible(session, ask) => Ok(()),
        // Everything else may be left open: a group that has nothing to write must get on.
        (Ask::Rate(_) | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Place(_) | Ask::Form(_), Answer::Seen) => {
            Ok(())
        }
        (Ask::Rate(ask), Answer::Rated(given)) => known(session, given.iter().map(|(id, _)| id), &ask.items, ask.own),
        (Ask::Words(ask), Answer::Words(given)) => known(session, given.iter().map(|(id, _)| id), &ask.words, None),
        (Ask::Lines(ask), Answer::Lines(lines)) => {
            count(lines.len(), usize::from(ask.max))?;
            lines.iter().try_for_each(|line| length(line))
        }
        (Ask::Text(_), Answer::Text(text)) => length(text),
        (Ask::Place(ask), Answer::Placed(given)) => places(session, ask, given),
        (Ask::Form(ask), Answer::Filled(given)) => {
            known(session, given.iter().map(|(id, _)| id), &ask.fields, None)?;
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

/// Whether a choice has an option that can be taken now.
pub(crate) fn is_possible(session: &Session, ask: &Choose) -> bool {
    ask.options.iter().any(|option| is_open(session, option)) || own(session, ask.own).next().is_some()
}

/// Ids of the group's own alternatives; more lines than these cannot be asked for.
pub(crate) const OWN: [&str; 9] = ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6", "own-7", "own-8", "own-9"];

/// The group's own alternatives that the lines of a step make: id and line.
pub(crate) fn own(session: &Session, step: Option<StepRef>) -> impl Iterator<Item = (&str, &str)> {
    let lines = step.and_then(|step| session.answer(step)).map_or(&[][..], Answer::lines);
    OWN.into_iter().zip(lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()))
}

/// What is rated or placed: the items that the author wrote, then the group's own lines; id and label.
pub(crate) fn items<'a>(
    session: &'a Session,
    items: &'a [Item],
    from: Option<StepRef>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    items.iter().map(|item| (item.id.as_str(), item.label.as_str())).chain(own(session, from))
}

/// What of an earlier answer still fits, to begin with: it may come from another way through the
/// module or another edition of it. What somebody wrote is not shortened.
pub(crate) fn trim(session: &Session, ask: &Ask, answer: &Answer) -> Option<Answer> {
    let is_open = |ask: &Choose, id: &str| option(session, ask, id).is_ok();
    Some(match (ask, answer) {
        (Ask::Choose(ask), Answer::Votes(votes)) if ask.ballot != Ballot::One => Answer::Votes(Votes {
            counts: pick(&votes.counts, |(id, _)| id, |(id, _)| is_open(ask, id)),
            certain: votes.certain,
        }),
        (Ask::Rate(ask), Answer::Rated(given)) => {
            Answer::Rated(pick(given, |(id, _)| id, |(id, _)| has(session, &ask.items, ask.own, id)))
        }
        (Ask::Words(ask), Answer::Words(given)) => {
            Answer::Words(pick(given, |(id, _)| id, |(id, _)| has(session, &ask.words, None, id)))
        }
        (Ask::Form(ask), Answer::Filled(given)) => {
            Answer::Filled(pick(given, |(id, _)| id, |(id, _)| has(session, &ask.fields, None, id)))
        }
        (Ask::Place(ask), Answer::Placed(given)) => {
            let mut given = pick(given, |placed| &placed.item, |placed| place(session, ask, placed).is_ok());
            given.truncate(usize::from(ask.limit));
            Answer::Placed(given)
        }
        (Ask::Lines(_), Answer::Lines(_)) | (Ask::Text(_), Answer::Text(_)) => answer.clone(),
        _ => return check(session, ask, answer).is_ok().then(|| answer.clone()),
    })
}

/// The entries that fit, each id once; the last one of an id counts.
fn pick<T: Clone>(given: &[T], id: impl Fn(&T) -> &String, fits: impl Fn(&T) -> bool) -> Vec<T> {
    let repeated = |n: usize, entry: &T| given[n + 1..].iter().any(|later| id(later) == id(entry) && fits(later));
    let fitting = given.iter().enumerate().filter(|(n, entry)| fits(entry) && !repeated(*n, entry));
    fitting.map(|(_, entry)| entry.clone()).collect()
}

fn option(session: &Session, ask: &Choose, id: &str) -> Result<(), Misfit> {
    match ask.options.iter().find(|option| option.id == id) {
        Some(option) if is_open(session, option) => Ok(()),
        Some(_) => Err(Misfit::Closed(id.to_owned())),
        None if own(session, ask.own).any(|(own, _)| own == id) => Ok(()),
        None => Err(Misfit::Unknown(id.to_owned())),
    }
}

fn votes(session: &Session, ask: &Choose, given: &Votes) -> Result<(), Misfit> {
    once(given.counts.iter().map(|(id, _)| id))?;
    given.counts.iter().filter(|(_, n)| *n > 0).try_for_each(|(id, _)| option(session, ask, id))?;
    if given.total() == 0 { Err(Misfit::NoVotes) } else { Ok(()) }
}

fn places(session: &Session, ask: &Place, given: &[Placed]) -> Result<(), Misfit> {
    count(given.len(), usize::from(ask.limit))?;
    once(given.iter().map(|placed| &placed.item))?;
    given.iter().try_for_each(|placed| place(session, ask, placed))
}

fn place(session: &Session, ask: &Place, placed: &Placed) -> Result<(), Misfit> {
    let inside = |axis: &Axis, n: i8| (axis.low..=axis.high).contains(&n);
    if !has(session, &ask.items, ask.own, &placed.item) {
        return Err(Misfit::Unknown(placed.item.clone()));
    }
    if !inside(&ask.y, placed.y) || !ask.x.as_ref().map_or(placed.x == 0, |x| inside(x, placed.x)) {
        return Err(Misfit::Outside(placed.item.clone()));
    }
    match &placed.word {
        Some(word) if !has(session, &ask.words, None, word) => Err(Misfit::Unknown(word.clone())),
        _ => Ok(()),
    }
}

fn has(session: &Session, items: &[Item], own: Option<StepRef>, id: &str) -> bool {
    self::items(session, items, own).any(|(item, _)| item == id)
}

fn known<'a>(
    session: &Session,
    mut ids: impl Iterator<Item = &'a String> + Clone,
    items: &[Item],
    own: Option<StepRef>,
) -> Result<(), Misfit> {
    once(ids.clone())?;
    ids.try_for_each(|id| if has(session, items, own, id) { Ok(()) } else { Err(Misfit::Unknown(id.clone())) })
}

/// Most ids that an answer may name.
const LONGEST: usize = 1_000;

fn once<'a>(mut ids: impl Iterator<Item = &'a String>) -> Result<(), Misfit> {
    // A dozen in what we write. A file from anybody may hold more, and each is compared with all before it.
    let mut seen = Vec::new();
    ids.try_for_each(|id| {
        count(seen.len(), LONGEST)?;
        if seen.contains(&id) {
            return Err(Misfit::Twice(id.clone()));
        }
        seen.push(id);
        Ok(())
    })
}

fn count(n: usize, max: usize) -> Result<(), Misfit> {
    if n > max { Err(Misfit::TooMany(max)) } else { Ok(()) }
}

fn length(text: &str) -> Result<(), Misfit> {
    if text.chars().count() > TEXT_LIMIT { Err(Misfit::TooLong) } else { Ok(()) }
}
