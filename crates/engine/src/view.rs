//! What a person sees of the current step, as plain data. Draws nothing and decides nothing new.

use crate::answer::Answer;
use crate::ask::{Ask, Choose};
use crate::fit;
use crate::module::{Activity, Card, Meter, Module, Step, StepRef};
use crate::result::{self, PictureView};
use crate::session::Session;

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
    /// Cards drawn here.
    pub drawn: Vec<&'a Card>,
    /// The picture beside the text.
    pub picture: Option<PictureView<'a>>,
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
    pub id: String,
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
    let Some(at) = session.at() else { return Stand::Finished };
    match module.step(at) {
        Some(step) => Stand::Playing(Box::new(stage(module, session, at, step))),
        None => Stand::Loading(at.0),
    }
}

fn stage<'a>(module: &'a Module, session: &'a Session, at: StepRef, step: &'a Step) -> StageView<'a> {
    StageView {
        step,
        activity: module.activity(step),
        place: step.activity,
        behind: behind(module, session, step.activity),
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
        drawn: drawn(module, session, at),
        picture: step.picture.and_then(|picture| result::picture(module, session, module.picture(picture)?)),
        spread: step.first_heard.and_then(|vote| spread(module, session, vote)),
        begun: session.drafts.get(&step.id).cloned().or_else(|| begin(session, &step.ask)),
        meters: module.index().meters.iter().zip(0..).map(|(meter, place)| (meter, session.meter(place))).collect(),
        can_go_back: session.can_go_back(),
    }
}

/// The options of a choice that are shown now, lettered in the author's order.
#[must_use]
pub fn options<'a>(session: &'a Session, ask: &'a Choose) -> Vec<OptionView<'a>> {
    let authored = ask.options.iter().zip('A'..).filter_map(|(option, letter)| {
        let state = match (fit::is_open(session, option), &option.closed) {
            (true, _) => OptionState::Open,
            (false, Some(reason)) => OptionState::Closed(reason),
            (false, None) => return None,
        };
        Some(OptionView {
            id: option.id.clone(),
            letter,
            label: &option.label,
            gain: option.gain.as_deref(),
            cost: option.cost.as_deref(),
            values: &option.values,
            state,
        })
    });
    let next = (b'A'..=b'Z').nth(ask.options.len()).map_or('Z', char::from);
    let own = fit::own(session, ask).into_iter().zip(next..='Z').map(|((id, label), letter)| OptionView {
        id,
        letter,
        label,
        gain: None,
        cost: None,
        values: &[],
        state: OptionState::Own,
    });
    authored.chain(own).collect()
}

/// How the votes of a step fell.
#[must_use]
pub fn spread<'a>(module: &'a Module, session: &'a Session, vote: StepRef) -> Option<Spread<'a>> {
    let (Ask::Choose(ask), Answer::Votes(votes)) = (&module.step(vote)?.ask, session.answer(vote)?) else {
        return None;
    };
    let mut given: Vec<(u16, Post<'a>)> = options(session, ask)
        .into_iter()
        .map(|option| (votes.of(&option.id), Post { letter: option.letter, label: option.label }))
        .filter(|(n, _)| *n > 0)
        .collect();
    given.sort_by_key(|(n, _)| *n);
    let (fewest, most) = (given.first()?.0, given.last()?.0);
    let posts: Vec<Post<'a>> = given.iter().filter(|(n, _)| *n == fewest).map(|(_, post)| post.clone()).collect();
    Some(match posts.as_slice() {
        [only] if given.len() == 1 => Spread::Unanimous(only.clone()),
        [only] if fewest == 1 => Spread::Lone(only.clone()),
        _ if fewest == most => Spread::Even(posts),
        _ => Spread::Minority(posts),
    })
}

fn behind(module: &Module, session: &Session, activity: u16) -> u16 {
    let trail = session.trail();
    let earlier = trail.split_last().map_or(&[][..], |(_, earlier)| earlier);
    let of_it =
        earlier.iter().rev().take_while(|at| module.step(**at).is_some_and(|step| step.activity == activity)).count();
    u16::try_from(of_it).unwrap_or(u16::MAX)
}

fn drawn<'a>(module: &'a Module, session: &Session, at: StepRef) -> Vec<&'a Card> {
    let here = session.drawn().iter().filter(|drawn| drawn.step == at);
    here.filter_map(|drawn| {
        let deck = module.chunk(at.0)?.decks.iter().find(|deck| deck.id == drawn.deck)?;
        deck.cards.iter().find(|card| card.id == drawn.card)
    })
    .collect()
}

/// Items that earlier steps have placed begin where they stood.
fn begin(session: &Session, ask: &Ask) -> Option<Answer> {
    let Ask::Place(ask) = ask else { return None };
    let earlier = ask.from.iter().filter_map(|step| session.answer(*step)).flat_map(Answer::placed);
    let placed: Vec<_> =
        earlier.filter(|placed| ask.items.iter().any(|item| item.id == placed.item)).cloned().collect();
    (!placed.is_empty()).then_some(Answer::Placed(placed))
}
