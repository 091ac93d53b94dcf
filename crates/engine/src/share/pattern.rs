//! What many rooms said of one activity, as plain data. Knows no text and no file.

use crate::answer::{Answer, Placed};
use crate::ask::{Ask, Ballot, Item};
use crate::module::{Activity, Step, StepRef};

/// What the rooms said of an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern<'m> {
    /// The activity.
    pub activity: &'m Activity,
    /// How many rooms told of it.
    pub rooms: u32,
    /// How many people played in them.
    pub people: u32,
    /// Its steps that anybody answered, in order.
    pub steps: Vec<StepPattern<'m>>,
}

/// What the rooms answered at a step.
#[derive(Debug, Clone, PartialEq)]
pub struct StepPattern<'m> {
    /// Where it stands: pictures name the first and the second vote of a dilemma by it.
    pub at: StepRef,
    /// The step.
    pub step: &'m Step,
    /// How many rooms answered it.
    pub rooms: u32,
    /// Their answers, laid over each other.
    pub tally: Tally<'m>,
}

/// Answers laid over each other. The rooms' own lines mean another thing in each room, so they are counted
/// as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tally<'m> {
    /// Votes of people for each option, and how certain they were, 1 to 5.
    Votes {
        /// The options.
        options: Vec<Count<'m>>,
        /// Votes for alternatives of the rooms' own.
        own: u64,
        /// How many were certain to each degree.
        certain: [u64; 5],
    },
    /// How many rooms decided on each option.
    Decided {
        /// The options.
        options: Vec<Count<'m>>,
        /// How many decided on an alternative of their own.
        own: u64,
    },
    /// Ratings of each item.
    Rated(Vec<Rating<'m>>),
    /// How many people picked each word.
    Words(Vec<Count<'m>>),
    /// Where the rooms placed each item.
    Placed(Vec<Places<'m>>),
    /// What was written where it was told: the name of the room, and its lines.
    Written(Vec<(String, Vec<String>)>),
}

/// A count of an option or a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count<'m> {
    /// Id.
    pub id: &'m str,
    /// What it says.
    pub label: &'m str,
    /// How many.
    pub n: u64,
}

/// The ratings of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rating<'m> {
    /// Id.
    pub id: &'m str,
    /// What it says.
    pub label: &'m str,
    /// How many said 1, 2, 3, 4 and 5.
    pub counts: [u64; 5],
}

impl Rating<'_> {
    /// How many rated it.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The mean in tenths, 10 to 50; none where nobody rated.
    #[must_use]
    pub fn mean(&self) -> Option<u64> {
        let total = self.total();
        (self.sum(|degree| degree) * 10 + total / 2).checked_div(total)
    }

    /// The standard deviation in tenths, 0 to 20; none where nobody rated.
    #[must_use]
    pub fn spread(&self) -> Option<u64> {
        let (total, sum) = (self.total(), self.sum(|degree| degree));
        let squares = self.sum(|degree| degree * degree);
        // n²·variance = n·Σx² − (Σx)², in whole numbers.
        let square = (u128::from(total) * u128::from(squares)).saturating_sub(u128::from(sum).pow(2));
        let root = (square * 100).isqrt();
        u64::try_from((root + u128::from(total) / 2).checked_div(u128::from(total))?).ok()
    }

    fn sum(&self, of: impl Fn(u64) -> u64) -> u64 {
        self.counts.iter().zip(1..).map(|(n, degree)| n * of(degree)).sum()
    }
}

/// Where the rooms placed an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places<'m> {
    /// Id.
    pub id: &'m str,
    /// What it says.
    pub label: &'m str,
    /// The cells that any room placed it in.
    pub cells: Vec<Cell>,
    /// The words beside it.
    pub words: Vec<Count<'m>>,
}

/// A cell of a grid, or a height of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Width; 0 on a curve.
    pub x: i8,
    /// Height.
    pub y: i8,
    /// How many rooms.
    pub n: u64,
}

impl<'m> Tally<'m> {
    /// The tally of a step that nobody has answered yet; none for a step that asks for nothing.
    pub(super) fn of(ask: &'m Ask) -> Option<Self> {
        let counts = |items: &'m [Item]| items.iter().map(|item| count(&item.id, &item.label)).collect();
        Some(match ask {
            Ask::Choose(ask) => {
                let options = ask.options.iter().map(|option| count(&option.id, &option.label)).collect();
                match ask.ballot {
                    Ballot::One => Self::Decided { options, own: 0 },
                    Ballot::Votes | Ballot::Certain => Self::Votes { options, own: 0, certain: [0; 5] },
                }
            }
            Ask::Rate(ask) => {
                let rating = |item: &'m Item| Rating { id: &item.id, label: &item.label, counts: [0; 5] };
                Self::Rated(ask.items.iter().map(rating).collect())
            }
            Ask::Words(ask) => Self::Words(counts(&ask.words)),
            Ask::Place(ask) => {
                let places = |item: &'m Item| Places {
                    id: &item.id,
                    label: &item.label,
                    cells: Vec::new(),
                    words: counts(&ask.words),
                };
                Self::Placed(ask.items.iter().map(places).collect())
            }
            Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) => Self::Written(Vec::new()),
            Ask::Continue => return None,
        })
    }

    /// Lays an answer over the others. What the module does not know any more is passed over.
    pub(super) fn add(&mut self, room: &str, answer: &Answer) {
        match (self, answer) {
            (Self::Votes { options, own, certain }, Answer::Votes(votes)) => {
                for (id, n) in &votes.counts {
                    add(options, own, id, u64::from(*n));
                }
                certain.iter_mut().zip(votes.certain).for_each(|(sum, n)| *sum += u64::from(n));
            }
            (Self::Decided { options, own }, Answer::Chose(id)) => add(options, own, id, 1),
            (Self::Rated(items), Answer::Rated(rated)) => {
                for (id, counts) in rated {
                    let item = items.iter_mut().find(|item| item.id == id);
                    let sums = item.into_iter().flat_map(|item| item.counts.iter_mut().zip(counts));
                    sums.for_each(|(sum, n)| *sum += u64::from(*n));
                }
            }
            (Self::Words(words), Answer::Words(counts)) => {
                counts.iter().for_each(|(id, n)| add(words, &mut 0, id, u64::from(*n)));
            }
            (Self::Placed(items), Answer::Placed(placed)) => {
                for placed in placed {
                    items.iter_mut().filter(|item| item.id == placed.item).for_each(|item| item.add(placed));
                }
            }
            (Self::Written(rooms), answer) => {
                let lines = written(answer);
                if !lines.is_empty() {
                    rooms.push((room.to_owned(), lines));
                }
            }
            _ => {}
        }
    }
}

impl Places<'_> {
    fn add(&mut self, placed: &Placed) {
        let Placed { x, y, word, .. } = placed;
        match self.cells.iter_mut().find(|cell| (cell.x, cell.y) == (*x, *y)) {
            Some(cell) => cell.n += 1,
            None => self.cells.push(Cell { x: *x, y: *y, n: 1 }),
        }
        self.cells.sort_unstable_by_key(|cell| (cell.x, cell.y));
        word.iter().for_each(|word| add(&mut self.words, &mut 0, word, 1));
    }
}

fn count<'m>(id: &'m str, label: &'m str) -> Count<'m> {
    Count { id, label, n: 0 }
}

/// Adds to what has the id, or to what the rooms wrote themselves.
fn add(counts: &mut [Count<'_>], own: &mut u64, id: &str, n: u64) {
    match counts.iter_mut().find(|count| count.id == id) {
        Some(count) => count.n += n,
        None if crate::fit::OWN.contains(&id) => *own += n,
        None => {}
    }
}

fn written(answer: &Answer) -> Vec<String> {
    let lines: Vec<&String> = match answer {
        Answer::Lines(lines) => lines.iter().collect(),
        Answer::Text(text) => vec![text],
        Answer::Filled(fields) => fields.iter().map(|(_, text)| text).collect(),
        Answer::Seen
        | Answer::Chose(_)
        | Answer::Votes(_)
        | Answer::Rated(_)
        | Answer::Words(_)
        | Answer::Placed(_) => Vec::new(),
    };
    lines.into_iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
