//! The controls of the asks. Going on and choosing one option stand here, because a first screen may
//! ask for them; every other ask is made in a later part of the program (`making`).

mod choose;
mod degrees;
mod face;
pub(super) mod making;
mod passing;
mod pick;
mod place;
mod write;

use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::session::Mode;
use vejvalg_engine::view::{OptionState, StageView};
use vejvalg_engine::{Action, Answer};

use super::el::{El, el};
use super::icon;
use super::later::{self, Wanted};
use crate::game::{Game, Play};

/// The controls of an ask: what stands beside the text, and the button that leads on.
pub(super) struct Controls {
    /// Beside the text.
    pub side: Option<El>,
    /// The button that leads on; where an option is its own way on, there is none.
    pub way_on: Option<El>,
}

impl Controls {
    /// Nothing to do.
    pub(super) fn none() -> Self {
        Self { side: None, way_on: None }
    }

    /// Something beside the text, and no button.
    pub(super) fn only(side: El) -> Self {
        Self { side: Some(side), way_on: None }
    }
}

/// The controls of a step.
pub(super) fn controls(game: Game, play: &Play, stage: &StageView<'_>) -> Controls {
    match kind(stage) {
        Kind::Continue => Controls { side: None, way_on: Some(go_on(game)) },
        Kind::One => Controls::only(face::one(game, stage)),
        Kind::Votes | Kind::Rate | Kind::Words | Kind::Lines | Kind::Text | Kind::Place | Kind::Form => {
            later::controls(game, Wanted::Controls(play, stage))
        }
    }
}

/// What is asked, as the page tells it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Continue,
    One,
    Votes,
    Rate,
    Words,
    Lines,
    Text,
    Place,
    Form,
}

/// What is asked. Where nothing can be taken, there is nothing but to go on.
pub(super) fn kind(stage: &StageView<'_>) -> Kind {
    let is_closed = stage.options.iter().all(|option| matches!(option.state, OptionState::Closed(_)));
    match &stage.step.ask {
        Ask::Choose(_) if is_closed => Kind::Continue,
        Ask::Continue => Kind::Continue,
        Ask::Choose(choose) if choose.ballot == Ballot::One => Kind::One,
        Ask::Choose(_) => Kind::Votes,
        Ask::Rate(_) => Kind::Rate,
        Ask::Words(_) => Kind::Words,
        Ask::Lines(_) => Kind::Lines,
        Ask::Text(_) => Kind::Text,
        Ask::Place(_) => Kind::Place,
        Ask::Form(_) => Kind::Form,
    }
}

impl Kind {
    /// Its name, for the layout.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::One => "choice",
            Self::Votes => "votes",
            Self::Rate => "rate",
            Self::Words => "words",
            Self::Lines => "lines",
            Self::Text => "text",
            Self::Place => "place",
            Self::Form => "form",
        }
    }
}

/// Who plays, for the layout.
pub(super) fn players(play: &Play) -> &'static str {
    if is_alone(play) { "alone" } else { "group" }
}

/// Whether one person plays, for themselves.
fn is_alone(play: &Play) -> bool {
    play.session.as_ref().is_none_or(|session| session.room.mode == Mode::Alone)
}

fn go_on(game: Game) -> El {
    press("button button--large", move || game.act(Action::Answer(Answer::Seen)))
        .attr("data-key", "next")
        .text(game.words().next)
        .kid(icon::onward())
}

/// A button of a class.
fn press(class: &str, act: impl Fn() + 'static) -> El {
    el("button").class(class).attr("type", "button").press(act)
}
