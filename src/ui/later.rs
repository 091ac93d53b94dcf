//! The second part of the program: what the first screen can do without. It is fetched once the first
//! screen stands, so nobody waits for it who only chooses; `cargo xtask` cuts it off the program at
//! [`make`]. Everything that is called from there alone comes with it.
//!
//! Knows which views live there, not what they show.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use vejvalg_engine::module::Media;
use vejvalg_engine::result::PictureView;
use vejvalg_engine::view::StageView;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::app::{button, waiting};
use super::ask::{Controls, making};
use super::el::El;
use super::{
    carry, clip, hosting, merge, module_page, notice, paper, picture, recap_page, revisit, rooms, share, statement,
    stored,
};
use crate::browser::{late, net};
use crate::game::{Failure, Game, Later, Play};
use crate::route::Of;

/// What the second part is asked to make.
pub(super) enum Wanted<'a> {
    /// A module's page.
    Module(Game),
    /// The recap.
    Recap(Game),
    /// What is stored.
    Stored(Game),
    /// The host's window.
    Host(Game, &'a Of),
    /// The host's tools on the screen.
    Tools(Game, &'a Of),
    /// Printed sheets.
    Paper(Game),
    /// A room's lines for the chat.
    Share(Game),
    /// Many rooms' results.
    Merge(Game),
    /// Progress on its way to or from another device.
    Carry(Game, &'a Of, &'a str),
    /// A module looked at again by one person.
    Revisit(Game),
    /// The rooms on this device.
    Rooms(Game),
    /// The accessibility statement.
    Statement(Game),
    /// What people must know about their progress.
    Notices(Game),
    /// A word of warning where the browser forgets a site after a week.
    Week(Game),
    /// The file of the current session.
    File(Game),
    /// A picture beside a step's text.
    Picture(&'a PictureView<'a>, &'a str),
    /// A sound or a video of a step.
    Clip(&'a Media, &'a str),
    /// The controls of an ask.
    Controls(Game, &'a Play, &'a StageView<'a>),
}

/// Fetches the second part, unless it is here or on its way.
pub(super) fn fetch(game: Game) {
    if matches!(game.later.get_untracked(), Later::Coming | Later::Here) {
        return;
    }
    game.later.set(Later::Coming);
    net::spawn(Box::pin(async move {
        let is_here = load().await.is_ok();
        if is_here {
            late::bring_style();
        }
        game.later.set(if is_here { Later::Here } else { Later::Failed });
        if is_here {
            let _warned = controls(game, Wanted::Week(game));
        }
    }));
}

/// A view from the second part; while it is not here, a sentence that says so.
pub(super) fn view(game: Game, wanted: Wanted<'_>) -> El {
    controls(game, wanted).side.unwrap_or_else(|| waiting(game, None))
}

/// The controls of an ask from the second part.
pub(super) fn controls(game: Game, wanted: Wanted<'_>) -> Controls {
    match game.later.get() {
        Later::Here => {
            // With the part here the call is done at its first poll.
            let made = pin!(make(&wanted)).poll(&mut Context::from_waker(Waker::noop()));
            if let Poll::Ready(Ok(made)) = made { made } else { Controls::none() }
        }
        Later::NotAsked | Later::Coming => {
            fetch(game);
            Controls::only(waiting(game, None))
        }
        Later::Failed => {
            let again = button(game.words().retry).attr("data-key", "next").press(move || fetch(game));
            Controls { side: Some(waiting(game, Some(Failure::Unreachable))), way_on: Some(again) }
        }
    }
}

#[wasm_split(later, fallible, preload(load))]
fn make(wanted: &Wanted<'_>) -> Result<Controls, SplitLoaderError> {
    Ok(match wanted {
        Wanted::Module(game) => Controls::only(module_page::module_page(*game)),
        Wanted::Recap(game) => Controls::only(recap_page::recap_page(*game)),
        Wanted::Stored(game) => Controls::only(stored::stored(*game)),
        Wanted::Host(game, of) => Controls::only(hosting::window::window(*game, of)),
        Wanted::Tools(game, of) => Controls::only(hosting::tools::tools(*game, of)),
        Wanted::Paper(game) => Controls::only(paper::paper(*game)),
        Wanted::Share(game) => Controls::only(share::share(*game)),
        Wanted::Merge(game) => Controls::only(merge::merge(*game)),
        Wanted::Carry(game, of, carried) => Controls::only(carry::carry(*game, of, carried)),
        Wanted::Revisit(game) => Controls::only(revisit::revisit(*game)),
        Wanted::Rooms(game) => Controls::only(rooms::rooms(*game)),
        Wanted::Statement(game) => Controls::only(statement::statement(*game)),
        Wanted::Notices(game) => Controls::only(notice::open(*game)),
        Wanted::Week(game) => {
            game.warn_of_week();
            Controls::none()
        }
        Wanted::File(game) => {
            game.take_file(None);
            Controls::none()
        }
        Wanted::Picture(view, language) => Controls::only(picture::beside(view, language)),
        Wanted::Clip(media, language) => Controls::only(clip::clip(media, language)),
        Wanted::Controls(game, play, stage) => making::controls(*game, play, stage),
    })
}
