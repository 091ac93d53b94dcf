//! What people must know about their progress: one sentence and a way on. The sentences come with the part for
//! play; until it is here the bar alone says what is not saved.

use leptos::prelude::*;

use super::app::button;
use super::el::{El, el};
use super::follow::afterwards;
use super::icon;
use super::later::{self, Wanted};
use crate::browser::page::{on_hash_change, reload};
use crate::browser::{fit, keeper};
use crate::game::{About, Game, Later, Notice, Part};
use crate::route::Route;
use crate::words::keeping::words;

/// The place of the notices.
pub(super) fn notices(game: Game) -> El {
    el("div").class("notices").attr("role", "status").live(move || {
        let is_here = game.later.of(Part::Play).get() == Later::Here;
        (is_here && game.notices.with(|open| !open.is_empty()))
            .then(|| later::view(game, Wanted::Notices))
            .into_iter()
            .collect()
    })
}

/// The open notices.
pub(super) fn open(game: Game) -> El {
    // What comes takes room from what is in play.
    afterwards(Box::new(move || {
        game.notices.track();
        request_animation_frame(fit::fit);
    }));
    el("div").live(move || game.notices.get().into_iter().map(|notice| one(game, notice)).collect())
}

/// Tells those whose browser forgets a site after a week, where something is written that it could forget. On the way there
/// nothing is, and what came between would move what somebody is about to press.
pub(super) fn tell_of_week(game: Game) {
    let tell = move || {
        let is_written = |route: &Route| matches!(route, Route::Play(_) | Route::Recap(_) | Route::Revisit(_));
        if game.route.with_untracked(is_written) {
            game.warn_of_week();
        }
    };
    tell();
    on_hash_change(tell);
}

fn one(game: Game, notice: Notice) -> El {
    let words = game.language.with(|language| words(language));
    let edited;
    let about = notice.about;
    let sentence = match about {
        About::Denied => words.denied,
        About::Full => words.full,
        About::Half => words.half,
        About::TooNew => words.too_new,
        About::Damaged => words.damaged,
        About::Spare => words.spare,
        About::Edited(n) => {
            edited = (words.edited)(n);
            &edited
        }
        About::Viewer => words.viewer,
        About::Emptied => words.emptied,
        About::Erased => words.erased_elsewhere,
        About::Week => words.week,
        About::NoTrace => words.no_trace,
        About::Update => words.update,
        About::Mute => words.mute,
    };
    let small = |label: &str| button(label).class("button button--small");
    let file = notice.file;
    let way_on = match about {
        About::Viewer => Some(small(words.take_over).attr("data-take-over", "").press(keeper::take_over)),
        About::Update => Some(small(words.update_now).attr("data-update", "").press(keeper::update)),
        About::Erased | About::Mute => None,
        About::NoTrace => Some(small(words.end_trace).attr("data-end-trace", "").press(reload)),
        About::Denied
        | About::Full
        | About::Half
        | About::TooNew
        | About::Damaged
        | About::Spare
        | About::Edited(_)
        | About::Emptied
        | About::Week => Some(small(game.words().take_file).press(move || game.take_file(file.clone()))),
    };
    el("div")
        .class("notice")
        .attr("data-about", about.name())
        .kid(icon::warning())
        .kid(el("p").class("notice__text").text(sentence))
        .kid_if(way_on)
        .kid(small(words.close).class("button button--small button--quiet").press(move || {
            game.put_away(about);
            // What stood under it may be as large as the room allows again.
            request_animation_frame(fit::anew);
        }))
}
