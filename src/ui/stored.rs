//! What is stored here, in plain words, and how to erase it.

use leptos::prelude::*;

use crate::game::Game;

/// The page about stored data.
pub(super) fn stored(game: Game) -> AnyView {
    let sure = RwSignal::new(false);
    let erased = RwSignal::new(false);
    let shown = move || {
        let words = game.words();
        let _follow = erased.get();
        let kept: Vec<AnyView> = game
            .stored()
            .into_iter()
            .map(|(key, text)| view! { <li class="stored__entry"><code>{key}</code> <span class="quiet">{text.len()}</span></li> }.into_any())
            .collect();
        let erase = move |_| {
            if sure.get_untracked() {
                game.erase();
                erased.set(true);
                sure.set(false);
                game.said.set(game.words().erased.to_owned());
            } else {
                sure.set(true);
            }
        };
        view! {
            <article class="page page--narrow stored">
                <h1 class="page__title">{words.stored_title}</h1>
                {words.stored_text.iter().map(|text| view! { <p>{*text}</p> }).collect::<Vec<_>>()}
                {if kept.is_empty() {
                    view! { <p class="quiet">{if erased.get() { words.erased } else { words.stored_none }}</p> }.into_any()
                } else {
                    view! {
                        <ul class="stored__list">{kept}</ul>
                        <p class="row">
                            <button type="button" class="button button--danger" on:click=erase>
                                {move || if sure.get() { words.erase_sure } else { words.erase }}
                            </button>
                        </p>
                    }
                    .into_any()
                }}
            </article>
        }
    };
    shown.into_any()
}
