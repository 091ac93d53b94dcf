//! What people must know about their progress: one sentence and a way on.

use leptos::prelude::*;

use super::app::button;
use super::el::{El, el};
use super::icon;
use crate::game::{About, Game, Notice};

/// The open notices.
pub(super) fn notices(game: Game) -> El {
    el("div")
        .class("notices")
        .attr("role", "status")
        .live(move || game.notices.get().into_iter().map(|notice| one(game, notice)).collect())
}

fn one(game: Game, notice: Notice) -> El {
    let words = game.words();
    let edited;
    let sentence = match notice.about {
        About::Denied => words.denied,
        About::Full => words.full,
        About::TooNew => words.too_new,
        About::Damaged => words.damaged,
        About::Edited(n) => {
            edited = (words.edited)(n);
            &edited
        }
    };
    let (about, file) = (notice.about, notice.file);
    el("div")
        .class("notice")
        .kid(icon::warning())
        .kid(el("p").class("notice__text").text(sentence))
        .kid(button(words.take_file).class("button button--small").press(move || game.take_file(file.clone())))
        .kid(button(words.close).class("button button--small button--quiet").press(move || game.close(about)))
}
