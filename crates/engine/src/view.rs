//! What a person sees of the current step, as plain data. Draws nothing and decides nothing new.

use std::borrow::Cow;

use crate::answer::Answer;
use crate::ask::{Ask, Choose};
use crate::fit;
use crate::module::{Activity, Card, Meter, Module, Step, StepRef, To};
use crate::recall;
use crate::roles::{self, Role};
use crate::session::{Drawn, Session};

/// Where a session stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Stand<'a> {
    /// At a step.
    Playing(Box<StageView<'a>>),
    /// Before a chunk that must be loaded.
    Loading(u16),
    /// At the end.
    Finished,
}

/// A step as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct StageView<'a> {
    /// The step: its texts and its ask.
    pub step: &'a Step,
    /// Its activity.
    pub activity: &'a Activity,
    /// Place of the activity, from 0.
    pub place: u16,
    /// Steps of the activity that lie behind.
    pub behind: u16,
    /// The options of a choice that are shown, the group's own alternatives last.
    pub options: Vec<OptionView<'a>>,
    /// What is rated or placed, by id and label, the lines that the group wrote last.
    pub items: Vec<(&'a str, &'a str)>,
    /// Cards that lie open: what the room wrote earlier, then the author's whose conditions hold.
    pub cards: Vec<Cow<'a, Card>>,
    /// Cards drawn here and laid on the table.
    pub drawn: Vec<&'a Card>,
    /// The roles that are dealt here, and who has them now.
    pub roles: Vec<Role<'a>>,
    /// How the votes fell that are talked about here.
    pub spread: Option<Spread<'a>>,
    /// Where the answer begins: a draft, or what earlier steps gave.
    pub begun: Option<Answer>,
    /// The meters and their values.
    pub meters: Vec<(&'a Meter, i32)>,
    /// Whether there is a step to go back to.
    pub can_go_back: bool,
}

/// An option as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionView<'a> {
    /// Id, for the answer.
    pub id: &'a str,
    /// A, B, C …
    pub letter: char,
    /// What it says.
    pub label: &'a str,
    /// What is won.
    pub gain: Option<&'a str>,
    /// What it costs.
    pub cost: Option<&'a str>,
    /// Values at stake.
    pub values: &'a [String],
    /// Whether it can be taken, and if not, why.
    pub state: OptionState<'a>,
}

/// Whether an option can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionState<'a> {
    /// It can be taken.
    Open,
    /// It is closed, for this reason.
    Closed(&'a str),
    /// It can be taken, and the group wrote it.
    Own,
}

/// How votes fell, and so who speaks first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spread<'a> {
    /// All chose one option.
    Unanimous(Post<'a>),
    /// One option had exactly one vote, and more had another: a lone voice.
    Lone(Post<'a>),
    /// These options had the fewest votes and are heard first.
    Minority(Vec<Post<'a>>),
    /// The votes are even between these.
    Even(Vec<Post<'a>>),
}

/// An option by letter and label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post<'a> {
    /// A, B, C …
    pub letter: char,
    /// What it says.
    pub label: &'a str,
}

/// Where the session stands, as plain data.
#[must_use]
pub fn stand<'a>(module: &'a Module, session: &'a Session) -> Stand<'a> {
    match (session.at(), session.current(module)) {
        (Some(_), Ok(step)) => Stand::Playing(Box::new(stage(module, session, step))),
        (Some(at), Err(_)) => Stand::Loading(at.0),
        (None, _) => Stand::Finished,
    }
}

fn stage<'a>(module: &'a Module, session: &'a Session, step: &'a Step) -> StageView<'a> {
    let deck = session.deck(module).filter(|deck| deck.to == To::Seats);
    let is_open = |drawn: &&Drawn| deck.is_none_or(|deck| drawn.deck != deck.id);
    StageView {
        step,
        activity: module.activity(step),
        place: step.activity,
        behind: session.behind(),
        options: match &step.ask {
            Ask::Choose(ask) => options(session, ask),
            Ask::Continue
            | Ask::Rate(_)
            | Ask::Words(_)
            | Ask::Lines(_)
            | Ask::Text(_)
            | Ask::Place(_)
            | Ask::Form(_) => Vec::new(),
        },
        items: items(session, &step.ask),
        cards: cards(session, step),
        drawn: session.dealt().filter(is_open).filter_map(|drawn| drawn.card(module)).collect(),
        roles: deck.map_or_else(Vec::new, |deck| roles::dealt(session, deck)),
        spread: step.first_heard.and_then(|vote| spread(module, session, vote)),
        begun: begin(session, step),
        meters: module.index().meters.iter().zip(0..).map(|(meter, place)| (meter, session.meter(place))).collect(),
        can_go_back: session.can_go_back() && session.unloaded(module).is_none(),
    }
}

/// The options of a choice that are shown now, lettered in the author's order.
#[must_use]
pub fn options<'a>(session: &'a Session, ask: &'a Choose) -> Vec<OptionView<'a>> {
    let authored = ask.options.iter().zip(0..).filter_map(|(option, place)| {
        let state = match (fit::is_open(session, option), &option.closed) {
            (true, _) => OptionState::Open,
            (false, Some(reason)) => OptionState::Closed(reason),
            (false, None) => return None,
        };
        Some(OptionView {
            id: &option.id,
            letter: letter(place),
            label: &option.label,
            gain: option.gain.as_deref(),
            cost: option.cost.as_deref(),
            values: &option.values,
            state,
        })
    });
    let own = fit::own(session, ask.own).zip(ask.options.len()..).map(|((id, label), place)| OptionView {
        id,
        letter: letter(place),
        label,
        gain: None,
        cost: None,
        values: &[],
        state: OptionState::Own,
    });
    let mut all = Vec::with_capacity(ask.options.len());
    all.extend(authored);
    all.extend(own);
    all
}

fn cards<'a>(session: &'a Session, step: &'a Step) -> Vec<Cow<'a, Card>> {
    let recalled = recall::card(session, step);
    let open = step.cards.iter().filter(|card| card.when.as_ref().is_none_or(|when| when.holds(session)));
    recalled.map(Cow::Owned).into_iter().chain(open.map(Cow::Borrowed)).collect()
}

fn items<'a>(session: &'a Session, ask: &'a Ask) -> Vec<(&'a str, &'a str)> {
    match ask {
        Ask::Rate(ask) => fit::items(session, &ask.items, ask.own).collect(),
        Ask::Place(ask) => fit::items(session, &ask.items, ask.own).collect(),
        Ask::Continue | Ask::Choose(_) | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) => Vec::new(),
    }
}

/// The letter of an option by its place: A to Z, then a to z.
#[must_use]
pub fn letter(place: usize) -> char {
    ('A'..='Z').chain('a'..='z').nth(place).unwrap_or('?')
}

/// Every option of a choice by its id, open or not: what was taken may be closed by now.
pub(crate) fn posts<'a>(session: &'a Session, ask: &'a Choose) -> impl Iterator<Item = (&'a str, Post<'a>)> {
    let authored = ask.options.iter().map(|option| (option.id.as_str(), option.label.as_str()));
    let all = authored.chain(fit::own(session, ask.own));
    all.zip(0..).map(|((id, label), place)| (id, Post { letter: letter(place), label }))
}

/// How the votes of a step fell.
#[must_use]
pub fn spread<'a>(module: &'a Module, session: &'a Session, vote: StepRef) -> Option<Spread<'a>> {
    let (Ask::Choose(ask), Answer::Votes(votes)) = (&module.step(vote)?.ask, session.answer(vote)?) else {
        return None;
    };
    let given: Vec<(u16, Post<'a>)> =
        posts(session, ask).map(|(id, post)| (votes.of(id), post)).filter(|(n, _)| *n > 0).collect();
    let (fewest, most) = (given.iter().map(|(n, _)| *n).min()?, given.iter().map(|(n, _)| *n).max()?);
    let posts: Vec<Post<'a>> = given.iter().filter(|(n, _)| *n == fewest).map(|(_, post)| post.clone()).collect();
    Some(match posts.as_slice() {
        [only] if given.len() == 1 => Spread::Unanimous(only.clone()),
        [only] if fewest == 1 => Spread::Lone(only.clone()),
        _ if fewest == most => Spread::Even(posts),
        _ => Spread::Minority(posts),
    })
}

/// A draft, what was answered when the step was reached before, or the places where earlier steps have put the items, as
/// far as they fit. What is taken with one press has no beginning.
fn begin(session: &Session, step: &Step) -> Option<Answer> {
    let is_kept = |answer: &&Answer| !matches!(answer, Answer::Seen | Answer::Chose(_));
    let before = || session.answer(session.at()?).filter(is_kept);
    let draft = session.drafts.get(&step.id).or_else(before).and_then(|draft| fit::trim(session, &step.ask, draft));
    draft.or_else(|| {
        let Ask::Place(ask) = &step.ask else { return None };
        let earlier = ask.from.iter().filter_map(|step| session.answer(*step)).flat_map(Answer::placed);
        let placed = fit::trim(session, &step.ask, &Answer::Placed(earlier.cloned().collect()))?;
        (!placed.placed().is_empty()).then_some(placed)
    })
}
