//! The programme as a way with stations.

use vejvalg_engine::module::Media;
use vejvalg_engine::programme::{Programme, Station, StationKind};

use super::app::{fetched, link_button, row};
use super::el::{El, el};
use super::icon;
use super::media::picture;
use super::rich::rich;
use crate::game::Game;
use crate::route::{Of, Route};
use crate::words::Words;

/// The start page of a programme.
pub(super) fn home(game: Game) -> El {
    fetched(game, game.programme, move |programme| way(game, programme))
}

fn way(game: Game, programme: &Programme) -> El {
    let words = game.words();
    let stations = programme.stations.iter().map(|entry| {
        let of = Of { pack: programme.id.clone(), module: entry.id.clone() };
        let begun = game.is_begun(&of);
        station(words, entry, of, begun)
    });
    let shown =
        |class: &str, media: &Option<Box<Media>>| media.as_ref().map(|media| picture(class, &media.file, &media.alt));
    let next = next(game, programme);
    // A programme without a cover shows what comes next.
    let cover = programme.cover.as_ref().map(|cover| (cover, cover.alt.as_str()));
    let seen = next.as_ref().and_then(|(entry, ..)| entry.picture.as_ref().map(|media| (media, "")));
    let cover = cover.or(seen).map(|(media, alt)| picture("home__cover", &media.file, alt));
    let head = el("header")
        .class("home__head")
        .kid_if(shown("home__logo", &programme.logo))
        .kid(el("h1").class("home__title").text(&programme.title))
        .kid(el("div").class("home__summary").kids(rich(&programme.summary)))
        .kid_if(next.map(|(entry, of, begun)| {
            let go = if begun { words.go_on } else { words.begin };
            let label = [go, ": ", &entry.title].concat();
            row(vec![link_button(&label, &Route::Module(of)).class("button button--large").kid(icon::onward())])
        }))
        .kid_if(cover);
    let link = |to: Route, label: &str| el("a").attr("href", &to.href()).text(label);
    let foot = el("footer")
        .class("home__foot")
        .kid(link(Route::Rooms, words.rooms))
        .kid(link(Route::Stored, words.stored))
        .kid(link(Route::Statement, words.statement));
    let way = el("ol").class("way").attr("aria-label", words.way).kids(stations.collect());
    el("article").class("page home").kid(head).kid(way).kid(foot)
}

/// What a room does next: the last module that it has begun, or the first there is.
fn next(game: Game, programme: &Programme) -> Option<(&Station, Of, bool)> {
    let modules = programme.stations.iter().filter(|entry| entry.kind == StationKind::Module);
    let modules: Vec<_> = modules
        .map(|entry| {
            let of = Of { pack: programme.id.clone(), module: entry.id.clone() };
            let begun = game.is_begun(&of);
            (entry, of, begun)
        })
        .collect();
    let last = modules.iter().rposition(|(.., begun)| *begun).unwrap_or(0);
    modules.into_iter().nth(last)
}

fn station(words: &'static Words, station: &Station, of: Of, begun: bool) -> El {
    let minutes = (station.minutes > 0).then(|| fact(&(words.minutes)(station.minutes.into())));
    let facts = el("p").class("way__facts");
    let text = el("div").class("way__text").kids(rich(&station.text));
    let stop = el("span").class("way__stop").attr("aria-hidden", "true");
    let seen = station.picture.as_ref().map(|media| picture("way__picture", &media.file, ""));
    let entry = el("li").class("way__station").kid(stop);
    match station.kind {
        StationKind::Module => {
            let go = if begun { words.go_on } else { words.begin };
            let again = el("a").class("way__again").attr("href", &Route::Revisit(of.clone()).href());
            let again = begun.then(|| again.text(words.revisit));
            let title = el("a").class("way__link").attr("href", &Route::Module(of).href()).text(&station.title);
            let module = el("div")
                .class("way__module")
                .kid_if(seen)
                .kid(el("h2").class("way__title").kid(title))
                .kid(facts.kid_if(minutes).kid_if(begun.then(|| fact(words.begun).class("fact fact--begun"))))
                .kid(text)
                .kid_if(again)
                .kid(el("span").class("way__go").attr("aria-hidden", "true").text(go).kid(icon::onward()));
            entry.attr("data-kind", "module").kid(module)
        }
        StationKind::Away => {
            let away = el("div")
                .class("way__away")
                .kid_if(seen)
                .kid(el("h2").class("way__title").text(&station.title))
                .kid(facts.kid(fact(words.away)).kid_if(minutes))
                .kid(text);
            entry.attr("data-kind", "away").kid(away)
        }
    }
}

fn fact(text: &str) -> El {
    el("span").class("fact").text(text)
}
