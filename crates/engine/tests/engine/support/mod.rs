//! Small modules in a few words, and playing them.

pub mod dice;
pub mod plan;
pub mod play;

use vejvalg_engine::Answer;
use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Axis, Ballot, Choice, Choose, Form, Item, Keep, Lines, Place, Rate, Text, Words};
use vejvalg_engine::module::{Card, Draw, Exit, Step, StepRef, Target};
use vejvalg_engine::rule::{Condition, Effect};

/// A step that only says something.
pub fn step(id: &str) -> Step {
    Step { id: id.to_owned(), title: format!("Title of {id}"), ..Step::default() }
}

/// A step that asks for something.
pub fn asks(id: &str, ask: Ask) -> Step {
    Step { ask, ..step(id) }
}

/// A step with a choice between options, all together.
pub fn choose(id: &str, options: Vec<Choice>) -> Step {
    ballot(id, Ballot::One, options)
}

/// A step with a choice, answered in some way.
pub fn ballot(id: &str, ballot: Ballot, options: Vec<Choice>) -> Step {
    asks(id, Ask::Choose(Choose { options, ballot, own: None }))
}

/// An option that leads on.
pub fn option(id: &str) -> Choice {
    Choice { id: id.to_owned(), label: format!("Label of {id}"), ..Choice::default() }
}

/// A card.
pub fn card(id: &str) -> Card {
    Card { id: id.to_owned(), title: format!("Title of {id}"), ..Card::default() }
}

/// Items with these ids.
pub fn items(ids: &[&str]) -> Vec<Item> {
    ids.iter().map(|id| Item { id: (*id).to_owned(), label: format!("Label of {id}"), hint: None }).collect()
}

/// A rating of items.
pub fn rate(ids: &[&str]) -> Ask {
    Ask::Rate(Rate { items: items(ids), own: None, low: "Low".to_owned(), high: "High".to_owned() })
}

/// Words to pick.
pub fn words(ids: &[&str]) -> Ask {
    Ask::Words(Words { words: items(ids) })
}

/// Lines to write.
pub fn lines(max: u8) -> Ask {
    Ask::Lines(Lines { max, stem: None })
}

/// A text to write.
pub fn text(keep: Keep) -> Ask {
    Ask::Text(Text { keep, stem: None })
}

/// Fields to fill.
pub fn form(ids: &[&str]) -> Ask {
    Ask::Form(Form { fields: items(ids) })
}

/// Heights from -2 to 2 for items, with a word beside each.
pub fn curve(ids: &[&str]) -> Place {
    let axis =
        Axis { low: -2, high: 2, low_label: "Bad".to_owned(), high_label: "Good".to_owned(), title: String::new() };
    Place {
        items: items(ids),
        own: None,
        limit: 9,
        y: axis,
        x: None,
        words: items(&["calm", "afraid"]),
        from: Vec::new(),
    }
}

/// The words of a chain: conditions, draws, ways.
pub trait Chain: Sized {
    /// Changes it and passes it on.
    fn but(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}

impl Chain for plan::Plan {}
impl Chain for Step {}
impl Chain for Choice {}
impl Chain for Card {}
impl Chain for Place {}

/// What a step can have.
pub trait Steps: Chain {
    fn when(self, when: Condition) -> Self;
    fn exit(self, when: Option<Condition>, to: Target) -> Self;
    fn draws(self, deck: u16, count: u8) -> Self;
    fn of(self, activity: u16) -> Self;
    fn own(self, from: StepRef) -> Self;
    fn shows(self, picture: StepRef) -> Self;
    fn hears(self, vote: StepRef) -> Self;
}

impl Steps for Step {
    fn when(self, when: Condition) -> Self {
        self.but(|step| step.when = Some(when))
    }
    fn exit(self, when: Option<Condition>, to: Target) -> Self {
        self.but(|step| step.next.push(Exit { when, to }))
    }
    fn draws(self, deck: u16, count: u8) -> Self {
        self.but(|step| step.draw = Some(Draw { deck, count }))
    }
    fn of(self, activity: u16) -> Self {
        self.but(|step| step.activity = activity)
    }
    fn own(self, from: StepRef) -> Self {
        self.but(|step| {
            if let Ask::Choose(ask) = &mut step.ask {
                ask.own = Some(from);
            }
        })
    }
    fn shows(self, picture: StepRef) -> Self {
        self.but(|step| step.picture = Some(picture))
    }
    fn hears(self, vote: StepRef) -> Self {
        self.but(|step| step.first_heard = Some(vote))
    }
}

/// What an option can have.
pub trait Options: Chain {
    fn to(self, to: Target) -> Self;
    fn changes(self, meter: u16, by: i32) -> Self;
    fn open_when(self, when: Condition) -> Self;
    fn closed(self, why: &str) -> Self;
}

impl Options for Choice {
    fn to(self, to: Target) -> Self {
        self.but(|option| option.to = Some(to))
    }
    fn changes(self, meter: u16, by: i32) -> Self {
        self.but(|option| option.effects.push(Effect::Change(meter, by)))
    }
    fn open_when(self, when: Condition) -> Self {
        self.but(|option| option.when = Some(when))
    }
    fn closed(self, why: &str) -> Self {
        self.but(|option| option.closed = Some(why.to_owned()))
    }
}

/// What a card can have.
pub trait Cards: Chain {
    fn drawn_when(self, when: Condition) -> Self;
    fn changing(self, meter: u16, by: i32) -> Self;
}

impl Cards for Card {
    fn drawn_when(self, when: Condition) -> Self {
        self.but(|card| card.when = Some(when))
    }
    fn changing(self, meter: u16, by: i32) -> Self {
        self.but(|card| card.effects.push(Effect::Change(meter, by)))
    }
}

/// The way to a step of a chunk.
pub fn way(chunk: u16, place: u16) -> Target {
    Target::Step(StepRef(chunk, place))
}

/// The answer that an option was taken.
pub fn chose(id: &str) -> Answer {
    Answer::Chose(id.to_owned())
}

/// The answer that so many chose the options.
pub fn voted(counts: &[(&str, u16)]) -> Answer {
    Answer::Votes(Votes { counts: counted(counts), certain: [0; 5] })
}

/// The answer that these lines were written.
pub fn wrote(lines: &[&str]) -> Answer {
    Answer::Lines(lines.iter().map(|line| (*line).to_owned()).collect())
}

/// The answer that items stand at heights.
pub fn placed(places: &[(&str, i8)]) -> Answer {
    let place = |(item, y): &(&str, i8)| Placed { item: (*item).to_owned(), y: *y, x: 0, word: None };
    Answer::Placed(places.iter().map(place).collect())
}

/// Counts by id.
pub fn counted(counts: &[(&str, u16)]) -> Vec<(String, u16)> {
    counts.iter().map(|(id, n)| ((*id).to_owned(), *n)).collect()
}

/// Texts by id.
pub fn filled(texts: &[(&str, &str)]) -> Answer {
    Answer::Filled(texts.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect())
}

/// The text of a compiled file.
pub fn json<T: serde::Serialize>(of: &T) -> String {
    serde_json::to_string(of).expect("compiled files can be written")
}
