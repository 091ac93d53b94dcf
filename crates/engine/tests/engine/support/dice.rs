//! Modules, answers and wrong answers made from random bytes, so that a failing case can be made small.

use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot, Choice, Choose, Keep, Place, Rate};
use vejvalg_engine::module::{Card, Step, Target, VariantPlan};
use vejvalg_engine::rule::{Condition, Effect, Later};
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::view::{OptionState, StageView};
use vejvalg_engine::{Action, Answer, Session, StepRef};

use super::plan::Plan;
use super::{Cards, Chain, Options, Steps, asks, card, curve, filled, form, lines, option, rate, text, words};

const IDS: [&str; 4] = ["a", "b", "c", "d"];

/// Rolls what the bytes say; nothing but zeros when they are used up.
pub struct Dice<'a>(std::slice::Iter<'a, u8>);

impl<'a> Dice<'a> {
    /// Dice that roll these bytes.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self(bytes.iter())
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte) % sides)
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.roll(times) == times - 1
    }

    /// Whether the bytes are used up.
    pub fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    /// One of these.
    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())].clone()
    }

    fn some<T>(&mut self, times: usize, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.once_in(times).then(|| make(self))
    }

    fn number(&mut self, low: i8, high: i8) -> i8 {
        let span = usize::try_from(i16::from(high) - i16::from(low) + 1).unwrap_or(1);
        low.saturating_add(i8::try_from(self.roll(span)).unwrap_or(0))
    }
}

/// A room.
pub fn room(dice: &mut Dice<'_>) -> Room {
    let mode = dice.one(&[Mode::Group, Mode::Alone, Mode::Portal]);
    let (seed, variant) = (dice.roll(256) as u64, dice.one(&[0, 45, 240]));
    Room { name: String::new(), mode, people: 5, seed, variant }
}

/// The group's own lines among what is asked.
trait With {
    fn with(self, own: Option<StepRef>) -> Self;
}

impl With for Ask {
    fn with(self, own: Option<StepRef>) -> Self {
        if let Self::Rate(ask) = self { Self::Rate(Rate { own, ..ask }) } else { self }
    }
}

/// The outline of a module: how its steps are numbered.
struct Outline {
    steps: usize,
    chunk: usize,
    meters: usize,
    /// Whether a way may lead back.
    loops: bool,
}

impl Outline {
    fn place(&self, step: usize) -> StepRef {
        let number = |n: usize| u16::try_from(n).unwrap_or(0);
        StepRef(number(step / self.chunk), number(step % self.chunk))
    }

    fn any(&self, dice: &mut Dice<'_>) -> StepRef {
        self.place(dice.roll(self.steps))
    }

    /// Where own alternatives come from: mostly from the beginning.
    fn own(&self, dice: &mut Dice<'_>) -> StepRef {
        if dice.once_in(3) { self.any(dice) } else { self.place(0) }
    }

    fn meter(&self, dice: &mut Dice<'_>) -> u16 {
        u16::try_from(dice.roll(self.meters)).unwrap_or(0)
    }

    fn way(&self, dice: &mut Dice<'_>, from: usize) -> Target {
        let first = if self.loops { 0 } else { from + 1 };
        match first + dice.roll(self.steps + 1 - first) {
            end if end == self.steps => Target::End,
            step => Target::Step(self.place(step)),
        }
    }

    fn condition(&self, dice: &mut Dice<'_>, depth: usize) -> Condition {
        let n = i32::try_from(dice.roll(7)).unwrap_or(0) - 3;
        match dice.roll(if depth == 0 { 9 } else { 12 }) {
            0 => Condition::AtLeast(self.meter(dice), n),
            1 => Condition::AtMost(self.meter(dice), n),
            2 => Condition::Chose(self.any(dice), dice.one(&IDS).to_owned()),
            3 => Condition::Visited(self.any(dice)),
            4 => Condition::Drawn(dice.one(&["deck", ""]).to_owned(), dice.one(&IDS).to_owned()),
            5 => Condition::Mode(dice.one(&[Mode::Group, Mode::Alone])),
            6 => Condition::Variant(dice.one(&[45, 240])),
            7 => Condition::PeopleAtLeast(dice.one(&[5, 6])),
            8 => Condition::PeopleAtMost(dice.one(&[4, 5])),
            9 => Condition::Not(Box::new(self.condition(dice, depth - 1))),
            10 => Condition::All((0..dice.roll(3)).map(|_| self.condition(dice, depth - 1)).collect()),
            _ => Condition::Any((0..dice.roll(3)).map(|_| self.condition(dice, depth - 1)).collect()),
        }
    }

    fn option(&self, dice: &mut Dice<'_>, step: usize, id: &str) -> Choice {
        let mut made = option(id);
        made.to = dice.some(3, |dice| self.way(dice, step));
        for _ in 0..dice.roll(3) {
            made = made.changes(self.meter(dice), i32::try_from(dice.roll(9)).unwrap_or(0) - 4);
        }
        if dice.once_in(3) {
            let mut card = card(id).changing(self.meter(dice), -1);
            card.when = dice.some(3, |dice| self.condition(dice, 1));
            made.effects.push(Effect::Later(Box::new(Later { after: u8::try_from(dice.roll(4)).unwrap_or(0), card })));
        }
        // The first option is mostly open.
        if id != "a" || dice.once_in(5) {
            made.when = dice.some(3, |dice| self.condition(dice, 2));
            made.closed = dice.some(2, |_| "Closed".to_owned());
        }
        made
    }

    fn place_ask(&self, dice: &mut Dice<'_>) -> Place {
        let mut ask = curve(&IDS[..1 + dice.roll(4)]);
        ask.limit = u8::try_from(dice.roll(5)).unwrap_or(0);
        ask.y.high = dice.number(-2, 2);
        ask.own = dice.some(3, |dice| self.own(dice));
        ask.x = dice.some(2, |_| curve(&[]).y);
        ask.from = (0..dice.roll(3)).map(|_| self.any(dice)).collect();
        if dice.once_in(2) {
            ask.words.truncate(1);
        }
        ask
    }

    fn ask(&self, dice: &mut Dice<'_>, step: usize) -> Ask {
        let ids = &IDS[..1 + dice.roll(4)];
        match dice.roll(11) {
            // Own alternatives are common only where lines are written early.
            _ if step == 0 && dice.once_in(2) => lines(3),
            0 => Ask::Continue,
            1 => rate(ids).with(dice.some(2, |dice| self.own(dice))),
            2 => words(ids),
            3 | 4 => lines(1 + u8::try_from(dice.roll(3)).unwrap_or(0)),
            5 => text(dice.one(&[Keep::Shared, Keep::Private])),
            6 => Ask::Place(self.place_ask(dice)),
            7 => form(ids),
            _ => {
                let options = ids.iter().map(|id| self.option(dice, step, id)).collect();
                let ballot = dice.one(&[Ballot::One, Ballot::Votes, Ballot::Certain]);
                let own = dice.some(2, |dice| self.own(dice));
                // Some choices are between the group's own lines alone.
                let options = if own.is_some() && dice.once_in(3) { Vec::new() } else { options };
                Ask::Choose(Choose { options, ballot, own })
            }
        }
    }

    fn step(&self, dice: &mut Dice<'_>, n: usize) -> Step {
        let mut step = asks(&format!("s{n}"), self.ask(dice, n)).of(u16::from(n * 2 >= self.steps));
        step.when = dice.some(4, |dice| self.condition(dice, 2));
        step.first_heard = dice.some(3, |dice| self.any(dice));
        if dice.once_in(3) {
            step = step.draws(0, 1 + u8::try_from(dice.roll(3)).unwrap_or(0));
        }
        for _ in 0..dice.roll(3) {
            let when = dice.some(2, |dice| self.condition(dice, 1));
            step = step.exit(when, self.way(dice, n));
        }
        step
    }

    fn cards(&self, dice: &mut Dice<'_>) -> Vec<Card> {
        let ids = &IDS[..1 + dice.roll(4)];
        let made = ids.iter().map(|id| {
            card(id).changing(self.meter(dice), 1).but(|card| card.when = dice.some(3, |dice| self.condition(dice, 1)))
        });
        made.collect()
    }
}

/// A small module of several chunks; its ways lead on only, unless it may have loops.
pub fn module(dice: &mut Dice<'_>, loops: bool) -> Plan {
    let outline = Outline { steps: 1 + dice.roll(10), chunk: 1 + dice.roll(4), meters: 1 + dice.roll(2), loops };
    let mut steps: Vec<Step> = (0..outline.steps).map(|n| outline.step(dice, n)).collect();
    let mut further = steps.split_off(outline.chunk.min(steps.len())).into_iter().peekable();
    let mut plan = Plan::of(steps).deck("deck", outline.cards(dice)).activity("two", StepRef(0, 0));
    for _ in 0..outline.meters {
        plan = plan.meter(0, -3, 3);
    }
    if dice.once_in(2) {
        let variant = |minutes| VariantPlan { minutes, activities: vec![0] };
        plan.index.variants = [240, 45].map(variant).to_vec();
    }
    while further.peek().is_some() {
        let deck = dice.one(&["deck", "other"]);
        plan = plan.chunk(further.by_ref().take(outline.chunk).collect()).deck(deck, outline.cards(dice));
    }
    plan
}

/// Every sort of answer that the screen lets one give.
pub fn offers(stage: &StageView<'_>) -> Vec<Answer> {
    let open = || stage.options.iter().filter(|option| !matches!(option.state, OptionState::Closed(_)));
    let votes = |n: u16| {
        let counts = open().map(|option| (option.id.to_owned(), n)).collect();
        Answer::Votes(Votes { counts, certain: [n; 5] })
    };
    let mut offers = match &stage.step.ask {
        Ask::Continue => vec![Answer::Seen],
        Ask::Choose(_) if open().next().is_none() => vec![Answer::Seen],
        Ask::Choose(ask) if ask.ballot == Ballot::One => open().map(|o| Answer::Chose(o.id.to_owned())).collect(),
        Ask::Choose(_) => vec![votes(1), votes(u16::MAX)],
        Ask::Rate(_) => vec![Answer::Rated(stage.items.iter().map(|(id, _)| ((*id).to_owned(), [1; 5])).collect())],
        Ask::Words(ask) => vec![Answer::Words(ask.words.iter().map(|word| (word.id.clone(), 2)).collect())],
        Ask::Lines(ask) => vec![Answer::Lines((0..ask.max).map(|n| format!("line {n}")).collect())],
        Ask::Text(_) => vec![Answer::Text("text".to_owned())],
        Ask::Place(ask) => [ask.y.low, ask.y.high]
            .into_iter()
            .map(|y| {
                let word = ask.words.first().map(|word| word.id.clone());
                let x = ask.x.as_ref().map_or(0, |x| x.high);
                let place = |item: &str| Placed { item: item.to_owned(), y, x, word: word.clone() };
                Answer::Placed(stage.items.iter().take(usize::from(ask.limit)).map(|(id, _)| place(id)).collect())
            })
            .collect(),
        Ask::Form(ask) => vec![Answer::Filled(ask.fields.iter().map(|f| (f.id.clone(), "text".to_owned())).collect())],
    };
    if !matches!(stage.step.ask, Ask::Continue | Ask::Choose(_)) {
        offers.push(Answer::Seen);
    }
    // A vote that has been begun may still lack its votes.
    offers.extend(stage.begun.clone().filter(|begun| begun.votes().is_none_or(|votes| votes.total() > 0)));
    offers
}

/// Something that a host may want, possible or not.
pub fn host(dice: &mut Dice<'_>, session: &Session) -> Action {
    let card = |dice: &mut Dice<'_>| dice.one(&IDS).to_owned();
    let steps = ["s0", "s1", "s3", "s5", "x"];
    match dice.roll(6) {
        0 | 1 => Action::Draw,
        2 => Action::Skip,
        3 => Action::PutBack(session.dealt().next().map_or_else(|| card(dice), |drawn| drawn.card.clone())),
        4 => Action::Fix(dice.one(&["deck", "other"]).to_owned(), (0..dice.roll(3)).map(|_| card(dice)).collect()),
        _ => Action::Jump(dice.one(&steps).to_owned()),
    }
}

/// Any answer at all.
pub fn wild(dice: &mut Dice<'_>) -> Answer {
    let ids: Vec<&str> = (0..dice.roll(4)).map(|_| dice.one(&["a", "b", "c", "own-1", "x"])).collect();
    let counts = |dice: &mut Dice<'_>| -> Vec<(String, u16)> {
        ids.iter().map(|id| ((*id).to_owned(), u16::try_from(dice.roll(3)).unwrap_or(0))).collect()
    };
    match dice.roll(9) {
        0 => Answer::Seen,
        1 => Answer::Chose(dice.one(&["a", "b", "c", "own-1", "x"]).to_owned()),
        2 => Answer::Votes(Votes { counts: counts(dice), certain: [1; 5] }),
        3 => Answer::Rated(ids.iter().map(|id| ((*id).to_owned(), [1; 5])).collect()),
        4 => Answer::Words(counts(dice)),
        5 => Answer::Lines(ids.iter().map(|id| (*id).to_owned()).collect()),
        6 => Answer::Text("text".to_owned()),
        7 => {
            let place = |dice: &mut Dice<'_>, id: &str| Placed {
                item: id.to_owned(),
                y: dice.number(-3, 3),
                x: dice.number(-1, 3),
                word: dice.some(2, |dice| dice.one(&["calm", "afraid", "x"]).to_owned()),
            };
            Answer::Placed(ids.iter().map(|id| place(dice, id)).collect())
        }
        _ => filled(&ids.iter().map(|id| (*id, "text")).collect::<Vec<_>>()),
    }
}
