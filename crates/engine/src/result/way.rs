//! The way through a module: at each choice the way that was taken and those that were not, and how the
//! meters moved. What was open is known only by going the way once more, so this folds the log again:
//! for the recap, not for every screen.

use crate::answer::Answer;
use crate::ask::{Ask, Ballot};
use crate::fit;
use crate::module::{Meter, Module};
use crate::session::{Entry, Session};
use crate::view;

/// The way that a session went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way<'a> {
    /// Every choice that was made by all together, in order.
    pub crossings: Vec<Crossing<'a>>,
    /// The meters, in the order of the index.
    pub meters: Vec<MeterLine<'a>>,
}

/// A choice on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing<'a> {
    /// Place in the log of the entry that made it: [`Session::branch_at`] tries the other ways from here.
    pub entry: usize,
    /// Place of the activity.
    pub activity: u16,
    /// Id of the step.
    pub step: &'a str,
    /// Its heading.
    pub heading: &'a str,
    /// The ways, in the author's order, then the room's own.
    pub turns: Vec<Turn>,
}

/// A way that a choice offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Id of the option.
    pub id: String,
    /// What it says.
    pub label: String,
    /// Whether it could be taken when the choice was made.
    pub is_open: bool,
    /// Whether it was taken.
    pub is_taken: bool,
}

/// How a meter moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeterLine<'a> {
    /// The meter.
    pub meter: &'a Meter,
    /// Its value after each step that changed it.
    pub points: Vec<MeterPoint<'a>>,
}

/// The value of a meter after a step that changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeterPoint<'a> {
    /// Id of the step.
    pub step: &'a str,
    /// Place in the log of the step's entry that changed it last.
    pub entry: usize,
    /// The value.
    pub value: i32,
}

/// The way that a session went, as far as its chunks are loaded.
#[must_use]
pub fn way<'a>(module: &'a Module, session: &'a Session) -> Way<'a> {
    let meters = module.index().meters.iter().map(|meter| MeterLine { meter, points: Vec::new() }).collect();
    let mut way = Way { crossings: Vec::new(), meters };
    // The values after the entry before: the first is compared with the start.
    let mut last: Vec<i32> = module.index().meters.iter().map(|meter| meter.start).collect();
    session.again(module, |before, entry| {
        if let Some((number, step)) = entry.checked_sub(1).and_then(|n| Some((n, session.log().get(n)?.step()))) {
            let values = (0..).zip(&mut last).zip(&mut way.meters);
            values.for_each(|((place, last), line)| line.moved(step, number, last, before.meter(place)));
        }
        way.crossings.extend(session.log().get(entry).and_then(|made| crossing(module, before, entry, made)));
    });
    way
}

impl<'a> MeterLine<'a> {
    /// Notes a value: one point for a step, however many of its entries moved the meter.
    fn moved(&mut self, step: &'a str, entry: usize, last: &mut i32, value: i32) {
        if std::mem::replace(last, value) == value {
            return;
        }
        let point = MeterPoint { step, entry, value };
        // Entries of one visit of a step follow each other.
        match self.points.last_mut() {
            Some(same) if same.step == step && same.entry + 1 == entry => *same = point,
            _ => self.points.push(point),
        }
    }
}

/// The choice that an entry made, in the session before it.
fn crossing<'a>(module: &'a Module, before: &Session, entry: usize, made: &'a Entry) -> Option<Crossing<'a>> {
    let Entry::Answered(_, Answer::Chose(taken)) = made else { return None };
    let step = module.step(before.at()?)?;
    let Ask::Choose(ask) = &step.ask else { return None };
    if ask.ballot != Ballot::One {
        return None;
    }
    let authored = ask.options.iter().map(|option| fit::is_open(before, option)).chain(std::iter::repeat(true));
    let turn = |((id, post), is_open): ((&str, view::Post<'_>), bool)| Turn {
        id: id.to_owned(),
        label: post.label.to_owned(),
        is_open,
        is_taken: id == taken,
    };
    let turns = view::posts(before, ask).zip(authored).map(turn).collect();
    Some(Crossing { entry, activity: step.activity, step: &step.id, heading: &step.title, turns })
}
