//! What is stored here, in plain words, and how to erase it.

use leptos::prelude::*;

use super::app::{button, row};
use super::el::{El, el};
use crate::game::Game;

/// How far the erasing has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Erasing {
    No,
    Asked,
    Done,
}

/// The page about stored data.
pub(super) fn stored(game: Game) -> El {
    let erasing = RwSignal::new(Erasing::No);
    el("article").class("page page--narrow stored").live(move || {
        let words = game.words();
        let kept: Vec<El> = game.stored().iter().map(|(key, text)| entry(key, text.len())).collect();
        let mut parts = vec![el("h1").class("page__title").text(words.stored_title)];
        parts.extend(words.stored_text.iter().map(|text| el("p").text(text)));
        match (erasing.get(), kept.is_empty()) {
            (Erasing::Done, _) => parts.push(el("p").attr("role", "status").text(words.erased)),
            (Erasing::No | Erasing::Asked, true) => parts.push(el("p").class("quiet").text(words.stored_none)),
            (state, false) => {
                parts.push(el("ul").class("stored__list").kids(kept));
                parts.push(row(vec![erase(game, erasing, state)]));
            }
        }
        parts
    })
}

fn entry(key: &str, length: usize) -> El {
    el("li").class("stored__entry").kid(el("code").text(key)).kid(el("span").class("quiet").text(&format!(" {length}")))
}

fn erase(game: Game, erasing: RwSignal<Erasing>, state: Erasing) -> El {
    let words = game.words();
    let label = if state == Erasing::Asked { words.erase_sure } else { words.erase };
    button(label).class("button button--danger").attr("data-erase", "").press(move || {
        if state == Erasing::Asked {
            game.erase();
            erasing.set(Erasing::Done);
        } else {
            erasing.set(Erasing::Asked);
        }
    })
}
