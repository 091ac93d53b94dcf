//! The recap as a page of the app: what to do with it stands around it.

use leptos::prelude::*;

use super::app::{button, link_button, row, waiting};
use super::el::{El, el};
use super::recap::recap;
use crate::browser::page;
use crate::game::{Fetched, Game, Play};
use crate::route::Route;

/// The recap of the current module.
pub(super) fn recap_page(game: Game) -> El {
    el("div").live(move || {
        game.play.with(|play| {
            vec![match play {
                Fetched::Waiting => waiting(game, None),
                Fetched::Failed(failure) => waiting(game, Some(*failure)),
                Fetched::Here(play) => shown(game, play),
            }]
        })
    })
}

fn shown(game: Game, play: &Play) -> El {
    let words = game.words();
    let body = play.session.as_ref().map(|session| recap(&play.module, session, &play.module.index().language));
    let foot = row(vec![
        button(words.print).press(page::print),
        button(words.take_file).class("button button--quiet").press(move || game.take_file(None)),
        link_button(words.to_module, &Route::Module(play.of.clone())).class("button button--quiet"),
    ]);
    el("article").class("page recap-page").kid_if(body).kid(foot.class("row recap-page__foot"))
}
