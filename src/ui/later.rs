//! The later parts of the program: what the first screen can do without. They are fetched once the first screen stands,
//! so nobody waits for them who only chooses; `cargo xtask` cuts them off the program at [`make_module`], [`make`] and
//! [`make_page`]. Everything that is called from one of them alone comes with it; what several call is a part that comes
//! with each of these.
//!
//! Knows which views live there, not what they show.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use vejvalg_engine::module::Media;
use vejvalg_engine::result;
use vejvalg_engine::view::StageView;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::app::{button, waiting};
use super::ask::{Controls, making};
use super::el::El;
use super::{
    carry, clip, hosting, merge, module_page, named, notice, paper, picture, recap_page, revisit, rooms, share,
    statement, stored,
};
use crate::browser::{double, late, net};
use crate::game::{Failure, Game, Later, Part, Play};
use crate::route::{Of, Route};

/// What the part for play is asked to make.
pub(super) enum Wanted<'a> {
    /// The controls of an ask.
    Controls(&'a Play, &'a StageView<'a>),
    /// The picture beside a step's text, if something feeds it.
    Picture(&'a Play, &'a StageView<'a>),
    /// A sound or a video of a step.
    Clip(&'a Media, &'a str),
    /// The host's tools on the screen.
    Tools(&'a Of),
    /// What people must know about their progress.
    Notices,
    /// What is due once the part has come: a word of warning where the browser forgets a site after a week, and an eye on
    /// double clicks.
    Arrival,
    /// The file of the current session.
    File,
}

/// What the part for the pages round play is asked to make.
pub(super) enum Page<'a> {
    /// The recap.
    Recap,
    /// What is stored.
    Stored,
    /// The host's window.
    Host(&'a Of),
    /// Printed sheets.
    Paper,
    /// A room's lines for the chat.
    Share,
    /// Many rooms' results.
    Merge,
    /// Progress on its way to or from another device.
    Carry(&'a Of, &'a str),
    /// A module looked at again by one person.
    Revisit,
    /// The rooms on this device.
    Rooms,
    /// The accessibility statement.
    Statement,
}

/// Fetches the later parts, unless they are here or on their way: first the one that the place needs. From the programme
/// one comes to a module's page.
pub(super) fn fetch_all(game: Game) {
    fetch(
        game,
        game.route.with_untracked(|route| match route {
            Route::Start | Route::Programme(_) | Route::Module(_) => Part::Module,
            Route::Play(_) => Part::Play,
            Route::Recap(_)
            | Route::Host(_)
            | Route::Paper(_)
            | Route::Share(_)
            | Route::Merge(_)
            | Route::Carry(..)
            | Route::Revisit(_)
            | Route::Rooms
            | Route::Stored
            | Route::Statement => Part::Pages,
        }),
    );
}

/// Fetches a part, unless it is here or on its way, and another once it has come.
fn fetch(game: Game, part: Part) {
    let state = game.later.of(part);
    if matches!(state.get_untracked(), Later::Coming | Later::Here) {
        return;
    }
    state.set(Later::Coming);
    net::spawn(Box::pin(async move {
        // Play follows a module's page, and the other pages follow play.
        let (loaded, next) = match part {
            Part::Module => (load_module().await, Part::Play),
            Part::Play => (load_play().await, Part::Pages),
            Part::Pages => (load_pages().await, Part::Module),
        };
        let is_here = loaded.is_ok();
        if is_here {
            late::bring_style();
        }
        state.set(if is_here { Later::Here } else { Later::Failed });
        if is_here && part == Part::Play {
            let _nothing = controls(game, Wanted::Arrival);
        }
        if is_here {
            fetch(game, next);
        }
    }));
}

/// A view from the part for play; while it is not here, a sentence that says so.
pub(super) fn view(game: Game, wanted: Wanted<'_>) -> El {
    controls(game, wanted).side.unwrap_or_else(|| waiting(game, None))
}

/// The controls of an ask from the part for play.
pub(super) fn controls(game: Game, wanted: Wanted<'_>) -> Controls {
    made(game, Part::Play, &|| done(make(game, &wanted)))
}

/// A module's page; while it is not here, a sentence that says so.
pub(super) fn module(game: Game) -> El {
    whole(game, Part::Module, &|| done(make_module(game)))
}

/// A page; while the part for pages is not here, a sentence that says so.
pub(super) fn page(game: Game, wanted: Page<'_>) -> El {
    whole(game, Part::Pages, &|| done(make_page(game, &wanted)))
}

#[inline(never)]
fn whole(game: Game, part: Part, make: &dyn Fn() -> Option<El>) -> El {
    made(game, part, &|| make().map(Controls::only)).side.unwrap_or_else(|| waiting(game, None))
}

/// What a part makes once it is here, or what is shown until then.
fn made(game: Game, part: Part, make: &dyn Fn() -> Option<Controls>) -> Controls {
    match game.later.of(part).get() {
        Later::Here => make().unwrap_or_else(Controls::none),
        Later::NotAsked | Later::Coming => {
            fetch(game, part);
            Controls::only(waiting(game, None))
        }
        Later::Failed => {
            let again = button(game.words().retry).attr("data-key", "next").press(move || fetch(game, part));
            Controls { side: Some(waiting(game, Some(Failure::Unreachable))), way_on: Some(again) }
        }
    }
}

/// What a call into a part that is here gives: it is done at its first poll.
fn done<T>(call: impl Future<Output = Result<T, SplitLoaderError>>) -> Option<T> {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(made) => made.ok(),
        Poll::Pending => None,
    }
}

#[wasm_split(play, fallible, preload(load_play))]
fn make(game: Game, wanted: &Wanted<'_>) -> Result<Controls, SplitLoaderError> {
    Ok(match wanted {
        Wanted::Controls(play, stage) => making::controls(game, play, stage),
        Wanted::Picture(play, stage) => Controls { side: beside(play, stage), way_on: None },
        Wanted::Clip(media, language) => Controls::only(clip::clip(media, language)),
        Wanted::Tools(of) => Controls::only(hosting::tools::tools(game, of)),
        Wanted::Notices => Controls::only(notice::open(game)),
        Wanted::Arrival => {
            notice::tell_of_week(game);
            double::listen();
            Controls::none()
        }
        Wanted::File => {
            game.take_file(None);
            Controls::none()
        }
    })
}

/// The picture beside a step's text, folded here and not in the first part, which has no use for it.
fn beside(play: &Play, stage: &StageView<'_>) -> Option<El> {
    let view = result::beside(&play.module, play.session.as_ref()?, stage.step)?;
    Some(picture::beside(&view, &play.module.index().language))
}

#[wasm_split(module, fallible, preload(load_module))]
fn make_module(game: Game) -> Result<El, SplitLoaderError> {
    Ok(module_page::module_page(game))
}

#[wasm_split(pages, fallible, preload(load_pages))]
fn make_page(game: Game, wanted: &Page<'_>) -> Result<El, SplitLoaderError> {
    let page = match wanted {
        Page::Recap => recap_page::recap_page(game),
        Page::Stored => stored::stored(game),
        Page::Host(of) => hosting::window::window(game, of),
        Page::Paper => paper::paper(game),
        Page::Share => share::share(game),
        Page::Merge => merge::merge(game),
        Page::Carry(of, carried) => carry::carry(game, of, carried),
        Page::Revisit => revisit::revisit(game),
        Page::Rooms => rooms::rooms(game),
        Page::Statement => statement::statement(game),
    };
    named::name(game, wanted);
    Ok(page)
}
