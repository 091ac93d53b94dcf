//! The controls of the asks, one file each. They edit a [`Draft`] and hand its answer over.

mod choose;
mod degrees;
mod pick;
mod place;
mod write;

use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::*;
use vejvalg_engine::ask::{Ask, Ballot, Item};
use vejvalg_engine::session::Mode;
use vejvalg_engine::view::{OptionState, StageView};
use vejvalg_engine::{Action, Answer};

use super::el::{El, el, flag};
use super::icon;
use crate::draft::Draft;
use crate::game::{Game, Play};
use crate::words::Words;

/// An ask in the making, shared by its controls.
#[derive(Clone)]
pub(super) struct Asking(Rc<Making>);

/// Everything that the controls of an ask need, kept apart from the session.
pub(super) struct Making {
    game: Game,
    words: &'static Words,
    step: String,
    ask: Ask,
    options: Vec<Offered>,
    mode: Mode,
    people: u8,
    draft: RwSignal<Draft>,
}

/// An option as the controls show it.
struct Offered {
    id: String,
    letter: char,
    label: String,
    gain: Option<String>,
    cost: Option<String>,
    /// Why it is closed.
    closed: Option<String>,
    own: bool,
}

impl Deref for Asking {
    type Target = Making;

    fn deref(&self) -> &Making {
        &self.0
    }
}

impl Asking {
    pub(super) fn new(game: Game, play: &Play, stage: &StageView<'_>) -> Self {
        let room = play.session.as_ref().map(|session| (session.room.mode, session.room.people));
        let (mode, people) = room.unwrap_or((Mode::Alone, 1));
        let options = stage.options.iter().map(|option| Offered {
            id: option.id.to_string(),
            letter: option.letter,
            label: option.label.to_owned(),
            gain: option.gain.map(str::to_owned),
            cost: option.cost.map(str::to_owned),
            closed: if let OptionState::Closed(reason) = option.state { Some(reason.to_owned()) } else { None },
            own: option.state == OptionState::Own,
        });
        let ask = asked(stage);
        Self(Rc::new(Making {
            game,
            words: game.words(),
            step: stage.step.id.clone(),
            draft: RwSignal::new(Draft::begin(&ask, stage.begun.as_ref())),
            ask,
            options: options.collect(),
            mode,
            people,
        }))
    }

    /// Whether anything is asked beyond going on.
    pub(super) fn has_controls(&self) -> bool {
        self.ask != Ask::Continue
    }

    /// Who plays, for the layout.
    pub(super) fn players(&self) -> &'static str {
        if self.is_group() { "group" } else { "alone" }
    }

    /// What is asked, for the layout.
    pub(super) fn name(&self) -> &'static str {
        match &self.ask {
            Ask::Continue => "continue",
            Ask::Choose(choose) if choose.ballot == Ballot::One => "choice",
            Ask::Choose(_) => "votes",
            Ask::Rate(_) => "rate",
            Ask::Words(_) => "words",
            Ask::Lines(_) => "lines",
            Ask::Text(_) => "text",
            Ask::Place(_) => "place",
            Ask::Form(_) => "form",
        }
    }

    /// Changes the draft and keeps it: nothing that is begun is lost.
    fn edit(&self, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft.get_untracked();
        change(&mut draft);
        self.keep(draft);
    }

    fn keep(&self, draft: Draft) {
        self.game.draft(&self.step, draft.answer(&self.ask));
        self.draft.set(draft);
    }

    /// Reads the draft, and follows it.
    fn read<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    fn is_group(&self) -> bool {
        self.mode == Mode::Group
    }
}

/// What is asked, with the lines that the group wrote among its items. Where nothing can be taken,
/// there is nothing but to go on.
fn asked(stage: &StageView<'_>) -> Ask {
    let mut ask = stage.step.ask.clone();
    let is_closed = stage.options.iter().all(|option| matches!(option.state, OptionState::Closed(_)));
    match &mut ask {
        Ask::Choose(_) if is_closed => return Ask::Continue,
        Ask::Rate(rate) => written(&mut rate.items, stage),
        Ask::Place(place) => written(&mut place.items, stage),
        Ask::Continue | Ask::Choose(_) | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) => {}
    }
    ask
}

/// Adds the lines that the group wrote to the author's items.
fn written(items: &mut Vec<Item>, stage: &StageView<'_>) {
    let own = stage.items.iter().skip(items.len());
    items.extend(own.map(|(id, label)| Item { id: (*id).to_owned(), label: (*label).to_owned(), hint: None }));
}

/// The controls of the ask.
pub(super) fn controls(asking: &Asking) -> Option<El> {
    Some(match &asking.ask {
        Ask::Continue => return None,
        Ask::Choose(choose) if choose.ballot == Ballot::One => choose::one(asking),
        Ask::Choose(choose) => choose::votes(asking, choose.ballot),
        Ask::Rate(rate) => degrees::rate(asking, rate),
        Ask::Words(words) => pick::words(asking, &words.words),
        Ask::Lines(lines) => write::lines(asking, lines),
        Ask::Text(text) => write::text(asking, text),
        Ask::Form(form) => write::form(asking, form),
        Ask::Place(place) => place::place(asking, place),
    })
}

/// The button that leads on; a single choice is its own way on.
pub(super) fn way_on(asking: &Asking) -> Option<El> {
    if asking.name() == "choice" {
        return None;
    }
    let (words, here) = (asking.words, asking.clone());
    let answer = move || here.read(|draft| draft.answer(&here.ask));
    let (missing, quiet, named, given) = (answer.clone(), answer.clone(), answer.clone(), answer);
    let is_asked = asking.has_controls();
    let is_without = move |answer: Option<Answer>| is_asked && answer == Some(Answer::Seen);
    let game = asking.game;
    let go = move || {
        if let Some(answer) = untrack(&given) {
            game.act(Action::Answer(answer));
        }
    };
    let label = move || if is_without(named()) { words.next_without } else { words.next }.to_owned();
    Some(
        press("button button--large", go)
            .attr("data-key", "next")
            .live_attr("disabled", move || flag(missing().is_none()))
            .live_attr("data-quiet", move || flag(is_without(quiet())))
            .kid(el("span").live_text(label))
            .kid(icon::onward()),
    )
}

/// A button of a class.
fn press(class: &str, act: impl Fn() + 'static) -> El {
    el("button").class(class).attr("type", "button").press(act)
}

/// A button that takes one away.
fn less(class: &str, label: &str, act: impl Fn() + 'static) -> El {
    press(class, act).attr("aria-label", label).kid(icon::minus())
}
