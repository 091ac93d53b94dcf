//! An ask in the making: its controls edit a [`Draft`] and hand its answer over. One file for each
//! kind of ask stands beside this one. All of it lives in the part for play.

use std::ops::Deref;
use std::rc::Rc;

use leptos::prelude::*;
use vejvalg_engine::ask::{Ask, Item};
use vejvalg_engine::session::Mode;
use vejvalg_engine::view::StageView;
use vejvalg_engine::{Action, Answer};

use super::{Controls, choose, degrees, pick, place, press, write};
use crate::draft::Draft;
use crate::game::{Game, Play};
use crate::state::State;
use crate::ui::el::{El, el, flag};
use crate::ui::icon;
use crate::words::asks::{Words, words};
use crate::words::votes;

/// An ask in the making, shared by its controls.
#[derive(Clone)]
pub(in crate::ui) struct Asking(Rc<Making>);

/// Everything that the controls of an ask need, kept apart from the session.
pub(in crate::ui) struct Making {
    pub(super) game: Game,
    pub(super) words: &'static Words,
    pub(super) general: &'static crate::words::Words,
    step: String,
    ask: Ask,
    pub(super) mode: Mode,
    pub(super) people: u8,
    pub(super) draft: State<Draft>,
    /// Whether one after the other votes with the device, so that nobody goes on before the last has.
    pub(super) is_passed: State<bool>,
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
        let ask = asked(stage);
        Self(Rc::new(Making {
            game,
            words: game.words_of(words),
            general: game.words(),
            step: stage.step.id.clone(),
            draft: State::new(Draft::begin(&ask, stage.begun.as_ref())),
            is_passed: State::new(false),
            ask,
            mode,
            people,
        }))
    }

    /// Changes the draft and keeps it: nothing that is begun is lost.
    pub(super) fn edit(&self, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft.get_untracked();
        change(&mut draft);
        self.keep(draft);
    }

    fn keep(&self, draft: Draft) {
        self.game.draft(&self.step, draft.answer(&self.ask));
        self.draft.set(draft);
    }

    /// Reads the draft, and follows it.
    pub(super) fn read<T>(&self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.with(read)
    }

    pub(super) fn is_group(&self) -> bool {
        self.mode == Mode::Group
    }
}

/// What is asked, with the lines that the group wrote among its items.
fn asked(stage: &StageView<'_>) -> Ask {
    let mut ask = stage.step.ask.clone();
    match &mut ask {
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

/// The controls of an ask that is more than going on or choosing one option.
pub(in crate::ui) fn controls(game: Game, play: &Play, stage: &StageView<'_>) -> Controls {
    let asking = Asking::new(game, play, stage);
    let side = match &asking.ask {
        Ask::Continue => None,
        Ask::Choose(choose) => Some(choose::votes(&asking, choose.ballot, stage)),
        Ask::Rate(rate) => Some(degrees::rate(&asking, rate)),
        Ask::Words(words) => Some(pick::words(&asking, &words.words)),
        Ask::Lines(lines) => Some(write::lines(&asking, lines)),
        Ask::Text(text) => Some(write::text(&asking, text)),
        Ask::Form(form) => Some(write::form(&asking, form)),
        Ask::Place(place) => Some(place::place(&asking, place)),
    };
    Controls { side, way_on: Some(way_on(&asking)) }
}

/// The button that leads on.
fn way_on(asking: &Asking) -> El {
    let (words, general, here) = (asking.words, asking.general, asking.clone());
    let answer = move || here.read(|draft| draft.answer(&here.ask));
    let (missing, quiet, named, given) = (answer.clone(), answer.clone(), answer.clone(), answer);
    let is_without = |answer: Option<Answer>| answer == Some(Answer::Seen);
    let (game, passed) = (asking.game, asking.clone());
    let is_on_its_way = move || passed.is_passed.get() && passed.read(|draft| draft.total()) < u32::from(passed.people);
    let go = move || {
        if let Some(answer) = untrack(&given) {
            game.act(Action::Answer(answer));
        }
    };
    let label = move || if is_without(named()) { words.next_without } else { general.next }.to_owned();
    press("button button--large", go)
        .attr("data-key", "next")
        .live_attr("disabled", move || flag(missing().is_none() || is_on_its_way()))
        .live_attr("data-quiet", move || flag(is_without(quiet())))
        .kid(el("span").live_text(label))
        .kid(icon::onward())
}

/// A button that takes back what was counted last, shown where that was one of these.
pub(super) fn undo(asking: &Asking, is_ours: impl Fn(&Draft) -> bool + 'static) -> El {
    let (here, shown) = (asking.clone(), asking.clone());
    press("button button--small button--quiet", move || here.edit(Draft::undo))
        .attr("data-undo", "")
        .attr("data-counts", "")
        .live_attr("hidden", move || flag(!shown.read(&is_ours)))
        .text(asking.game.words_of(votes::words).undo)
}

/// A button that takes one away.
pub(super) fn less(class: &str, label: &str, act: impl Fn() + 'static) -> El {
    press(class, act).attr("aria-label", label).kid(icon::minus())
}
