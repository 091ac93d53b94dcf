//! Picking words: a group counts who picks which, one person turns words on and off.

use leptos::prelude::*;
use vejvalg_engine::ask::Item;

use super::Asking;
use crate::ui::icon;

/// The words to pick from.
pub(super) fn words(asking: &Asking, words: &[Item]) -> AnyView {
    let chips: Vec<AnyView> = words.iter().map(|word| chip(asking, word)).collect();
    let hint = asking.is_group().then(|| view! { <p class="votes__hint">{asking.words.pick_hint}</p> });
    view! { <div class="pick">{hint}<ul class="chips" aria-label=asking.words.pick_words>{chips}</ul></div> }.into_any()
}

fn chip(asking: &Asking, word: &Item) -> AnyView {
    let (draft, group) = (asking.draft, asking.is_group());
    let (more, fewer, mode) = (asking.clone(), asking.clone(), asking.mode);
    let (up, down, shown) = (word.id.clone(), word.id.clone(), word.id.clone());
    let count = Memo::new(move |_| draft.with(|draft| draft.count(&shown)));
    let press = move |_| more.edit(|draft| if group { draft.up(mode, &up) } else { draft.toggle(&up) });
    let less = group.then(|| {
        view! {
            <button
                type="button" class="chip__less" aria-label=(asking.words.vote_less)(&word.label)
                hidden=move || count.get() == 0
                on:click=move |_| fewer.edit(|draft| draft.down(&down))
            >{icon::minus()}</button>
        }
    });
    view! {
        <li class="chip" data-count=move || count.get().to_string()>
            <button type="button" class="chip__word" data-word=word.id.clone() aria-pressed=move || (count.get() > 0).to_string() on:click=press>
                {word.label.clone()}
                {group.then(|| view! { <output class="chip__count" hidden=move || count.get() == 0>{move || count.get()}</output> })}
            </button>
            {less}
        </li>
    }
    .into_any()
}
