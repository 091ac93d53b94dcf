//! The recap as a page of the app: what to do with it stands around it.

use vejvalg_engine::Session;
use vejvalg_engine::result::Crossing;

use super::app::{button, fetched, link_button, row};
use super::el::{El, el};
use super::recap::{Tools, recap};
use super::share;
use crate::browser::page;
use crate::game::{Game, Play};
use crate::route::Route;
use crate::words::{picture, results};

/// The recap of the current module.
pub(super) fn recap_page(game: Game) -> El {
    fetched(game, game.play, move |play| match &play.session {
        None => nothing_yet(game, play),
        Some(session) => shown(game, play, session),
    })
}

/// Where nothing has been played: what will stand here, and the ways on. Somebody may have come to the wrong room.
fn nothing_yet(game: Game, play: &Play) -> El {
    let (words, language) = (game.words(), &play.module.index().language);
    let drawn = picture::words(language);
    let ways = row(vec![
        link_button(words.to_module, &Route::Module(play.of.clone())),
        link_button(words.rooms, &Route::Rooms).class("button button--quiet"),
    ]);
    el("article")
        .class("page page--narrow")
        .kid(el("h1").class("page__title").text(drawn.recap))
        .kid(el("p").text(drawn.nothing_yet))
        .kid(ways)
}

fn shown(game: Game, play: &Play, session: &Session) -> El {
    let words = game.words();
    let language = &play.module.index().language;
    let more = results::words(language);
    let tools = Tools {
        crossing: &|crossing| Some(branch(game, crossing, language)),
        activity: &|place| share::under(game, play, place),
    };
    let body = recap(&play.module, session, language, &tools);
    // What most come for stands before a document of many pages.
    let take = row(vec![
        button(words.print).press(page::print),
        button(words.take_file).class("button button--quiet").press(move || game.take_file(None)),
    ]);
    let foot = row(vec![
        link_button(more.share_title, &Route::Share(play.of.clone())).class("button button--quiet"),
        link_button(more.merge, &Route::Merge(play.of.clone())).class("button button--quiet"),
        link_button(words.to_module, &Route::Module(play.of.clone())).class("button button--quiet"),
    ]);
    el("article")
        .class("page recap-page")
        .kid(take.class("row recap-page__take"))
        .kid(body)
        .kid(foot.class("row recap-page__foot"))
}

/// Tries another way from a crossing, in a room of its own.
fn branch(game: Game, crossing: &Crossing<'_>, language: &str) -> El {
    let (words, entry) = (results::words(language), crossing.entry);
    button(words.branch)
        .class("button button--small button--quiet taken__branch-off")
        .attr("data-branch", crossing.step)
        .attr("aria-label", &(words.branch_at)(crossing.heading))
        .press(move || game.branch(entry, words.other_way))
}
