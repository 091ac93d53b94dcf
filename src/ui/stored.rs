//! What is stored here, in plain words: seen, taken home, read in again, erased, or not stored at all.

use super::app::{button, row};
use super::el::{El, el};
use super::files::text_chooser;
use crate::game::Game;
use crate::route::Route;
use crate::state::State;
use crate::store::{Kind, kind};
use crate::words::keeping::{Words, words};

/// How far the erasing has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Erasing {
    No,
    Asked,
    Done,
}

/// The page about stored data.
pub(super) fn stored(game: Game) -> El {
    let erasing = State::new(Erasing::No);
    let taken = State::new(None);
    el("article").class("page page--narrow stored").live(move || {
        let words = game.language.with(|language| words(language));
        let stored = game.stored();
        let mut parts = vec![el("h1").class("page__title").text(game.words().stored_title)];
        parts.extend(words.stored_text.iter().map(|text| el("p").text(text)));
        if let Some((some, of)) = taken.get() {
            parts.push(said(&(words.taken_in)(some, of)).attr("data-taken", ""));
        }
        match (erasing.get(), stored.is_empty()) {
            (Erasing::Done, _) => parts.push(said(words.erased)),
            (Erasing::No | Erasing::Asked, true) => parts.push(el("p").class("quiet").text(words.stored_none)),
            (state, false) => {
                let entries = stored.iter().map(|(key, text)| entry(words, key, text)).collect();
                parts.push(el("ul").class("stored__list").kids(entries));
                let take = button(words.take_everything).attr("data-take", "").press(move || game.take_everything());
                parts.push(row(vec![take, erase(game, words, erasing, state)]));
            }
        }
        parts.extend([
            file(game, words, taken),
            el("p").class("quiet").text(words.leave_no_trace_hint),
            row(vec![
                button(words.leave_no_trace)
                    .class("button button--quiet")
                    .attr("data-no-trace", "")
                    .press(move || game.leave_no_trace()),
            ]),
            el("p")
                .class("quiet")
                .kid(el("a").class("link").attr("href", &Route::Statement.href()).text(game.words().statement)),
        ]);
        parts
    })
}

fn said(text: &str) -> El {
    el("p").attr("role", "status").text(text)
}

/// A stored text: what it is, how long, and the text itself behind a fold.
fn entry(words: &'static Words, key: &str, text: &str) -> El {
    let of = match kind(key) {
        Kind::Save => words.of_save,
        Kind::Aside => words.of_aside,
        Kind::Time => words.of_time,
        Kind::Roles => words.of_roles,
        Kind::Rooms => words.of_rooms,
        Kind::Language => words.of_language,
        Kind::Setting => words.of_setting,
    };
    let name = key.split_once('/').map_or(key, |(_, name)| name);
    let summary = el("summary")
        .kid(el("span").text(of))
        .kid(el("code").text(name))
        .kid(el("span").class("quiet").text(&(words.characters)(text.chars().count())));
    let fold = el("details").kid(summary).kid(el("pre").class("stored__text").attr("tabindex", "0").text(text));
    el("li").class("stored__entry").attr("data-stored", key).kid(fold)
}

fn erase(game: Game, words: &'static Words, erasing: State<Erasing>, state: Erasing) -> El {
    let label = if state == Erasing::Asked { words.erase_sure } else { words.erase };
    button(label).class("button button--danger").attr("data-erase", "").press(move || {
        if state == Erasing::Asked {
            game.erase(move || erasing.set(Erasing::Done));
        } else {
            erasing.set(Erasing::Asked);
        }
    })
}

/// Reads a file in.
fn file(game: Game, words: &'static Words, taken: State<Option<(usize, usize)>>) -> El {
    let read = move |text: String| taken.set(Some(game.take_in(&text)));
    row(vec![text_chooser(words.take_in, "data-file", read)])
}
