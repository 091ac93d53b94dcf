//! The programme as a way with stations.

use leptos::prelude::*;
use vejvalg_engine::programme::{Programme, Station, StationKind};

use super::app::waiting;
use super::rich::rich;
use crate::game::{Fetched, Game};
use crate::route::{Of, Route};
use crate::store::save_key;
use crate::words::Words;

/// The start page of a programme.
pub(super) fn home(game: Game) -> AnyView {
    let shown = move || {
        game.programme.with(|programme| match programme {
            Fetched::Waiting => waiting(None),
            Fetched::Failed(failure) => waiting(Some(*failure)),
            Fetched::Here(programme) => way(game, programme),
        })
    };
    shown.into_any()
}

fn way(game: Game, programme: &Programme) -> AnyView {
    let words = game.words();
    let stored = game.stored();
    let stations: Vec<AnyView> = programme
        .stations
        .iter()
        .map(|entry| {
            let of = Of { pack: programme.id.clone(), module: entry.id.clone() };
            let begun = stored.iter().any(|(key, _)| *key == save_key(&of));
            station(words, entry, of, begun)
        })
        .collect();
    view! {
        <article class="page home">
            <header class="home__head">
                <h1 class="home__title">{programme.title.clone()}</h1>
                <div class="home__summary">{rich(&programme.summary)}</div>
            </header>
            <ol class="way" aria-label=words.way>{stations}</ol>
            <footer class="home__foot"><a href=Route::Stored.href()>{words.stored}</a></footer>
        </article>
    }
    .into_any()
}

fn station(words: &'static Words, station: &Station, of: Of, begun: bool) -> AnyView {
    let minutes = (station.minutes > 0).then(|| (words.minutes)(station.minutes.into()));
    match station.kind {
        StationKind::Module => view! {
            <li class="way__station" data-kind="module">
                <span class="way__stop" aria-hidden="true"></span>
                <a class="way__module" href=Route::Module(of).href()>
                    <span class="way__title">{station.title.clone()}</span>
                    <span class="way__facts">
                        {minutes.map(|minutes| view! { <span class="fact">{minutes}</span> })}
                        {begun.then(|| view! { <span class="fact fact--begun">{words.begun}</span> })}
                    </span>
                    <span class="way__text">{rich(&station.text)}</span>
                    <span class="way__go" aria-hidden="true">{if begun { words.go_on } else { words.begin }}{super::icon::onward()}</span>
                </a>
            </li>
        }
        .into_any(),
        StationKind::Away => view! {
            <li class="way__station" data-kind="away">
                <span class="way__stop" aria-hidden="true"></span>
                <div class="way__away">
                    <h2 class="way__title">{station.title.clone()}</h2>
                    <p class="way__facts">
                        <span class="fact">{words.away}</span>
                        {minutes.map(|minutes| view! { <span class="fact">{minutes}</span> })}
                    </p>
                    <div class="way__text">{rich(&station.text)}</div>
                </div>
            </li>
        }
        .into_any(),
    }
}
