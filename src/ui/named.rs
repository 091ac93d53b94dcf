//! What a page round play is called in the name of its window, before what it belongs to, so that a list of windows, the
//! browser's history and a screen reader tell the recap from the printed sheets. Part of the later parts.
//! Knows which words name a page, not what it shows.

use leptos::prelude::on_cleanup;

use super::follow::afterwards;
use super::later::Page;
use crate::game::Game;
use crate::words::{carry, host, paper, picture, results, revisit, rooms};

/// Calls the window after a page, for as long as it is shown.
pub(super) fn name(game: Game, page: &Page<'_>) {
    let word = word(page);
    afterwards(Box::new(move || game.page_name.set(word(game).to_owned())));
    on_cleanup(move || game.page_name.set(String::new()));
}

/// The words for a page; none where what it belongs to says it already.
fn word(page: &Page<'_>) -> fn(Game) -> &'static str {
    match page {
        Page::Stored | Page::Statement => |_| "",
        Page::Recap => |game| game.words_of(picture::words).recap,
        Page::Host(_) => |game| game.words_of(host::words).window,
        Page::Paper => |game| game.words_of(paper::words).title,
        Page::Share => |game| game.words_of(results::words).share_title,
        Page::Merge => |game| game.words_of(results::words).merge_title,
        Page::Carry(_, "") => |game| game.words_of(carry::words).carry,
        Page::Carry(..) => |game| game.words_of(carry::words).read,
        Page::Revisit => |game| game.words_of(revisit::words).title,
        Page::Rooms => |game| game.words_of(rooms::words).rooms,
    }
}
