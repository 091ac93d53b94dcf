//! What people must know about their progress: one sentence and a way on.

use leptos::prelude::*;

use super::icon;
use crate::game::{About, Game, Notice};

/// The open notices.
pub(super) fn notices(game: Game) -> AnyView {
    let open = move || game.notices.get().into_iter().map(|notice| one(game, notice)).collect::<Vec<_>>();
    view! { <div class="notices" role="status">{open}</div> }.into_any()
}

fn one(game: Game, notice: Notice) -> AnyView {
    let words = game.words();
    let sentence = match notice.about {
        About::Denied => words.denied.to_owned(),
        About::Full => words.full.to_owned(),
        About::TooNew => words.too_new.to_owned(),
        About::Damaged => words.damaged.to_owned(),
        About::Edited(n) => (words.edited)(n),
    };
    let (about, file) = (notice.about, notice.file);
    view! {
        <div class="notice">
            {icon::warning()}
            <p class="notice__text">{sentence}</p>
            <button type="button" class="button button--small" on:click=move |_| game.take_file(file.clone())>{words.take_file}</button>
            <button type="button" class="button button--small button--quiet" on:click=move |_| game.close(about)>{words.close}</button>
        </div>
    }
    .into_any()
}
