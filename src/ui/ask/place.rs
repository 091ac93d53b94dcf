//! Placing items: a feeling for one moment, a curve over many, or a grid of two axes.

use leptos::prelude::*;
use vejvalg_engine::ask::{Axis, Item, Place};

use super::Asking;
use crate::ui::icon;

/// The controls that fit the number of items and axes.
pub(super) fn place(asking: &Asking, place: &Place) -> AnyView {
    match (&place.x, place.items.as_slice()) {
        (Some(x), _) => grid(asking, place, x),
        (None, [item]) => feeling(asking, place, item),
        (None, _) => curve(asking, place),
    }
}

/// One moment: a height from low to high, and a word for it.
fn feeling(asking: &Asking, place: &Place, item: &Item) -> AnyView {
    let heights: Vec<AnyView> = (place.y.low..=place.y.high).map(|y| height(asking, place, item, y)).collect();
    let words: Vec<AnyView> = place.words.iter().map(|word| beside(asking, place, item, word)).collect();
    view! {
        <div class="feeling">
            <div class="feeling__heights" role="group" aria-label=place.y.title.clone()>{heights}</div>
            <p class="degree__ends"><span>{place.y.low_label.clone()}</span><span>{place.y.high_label.clone()}</span></p>
            {(!words.is_empty()).then(|| view! { <ul class="chips" aria-label=asking.words.pick_words>{words}</ul> })}
        </div>
    }
    .into_any()
}

fn height(asking: &Asking, place: &Place, item: &Item, y: i8) -> AnyView {
    let (here, draft, limit) = (asking.clone(), asking.draft, place.limit);
    let (id, shown) = (item.id.clone(), item.id.clone());
    let pressed = move || draft.with(|draft| draft.place(&shown).is_some_and(|placed| placed.y == y)).to_string();
    view! {
        <button
            type="button" class="feeling__height" data-height=y.to_string() aria-label=degree(&place.y, y)
            aria-pressed=pressed on:click=move |_| here.edit(|draft| draft.put(&id, 0, y, limit))
        >
            <span class="feeling__dot" aria-hidden="true"></span>
        </button>
    }
    .into_any()
}

fn beside(asking: &Asking, place: &Place, item: &Item, word: &Item) -> AnyView {
    let (here, draft, limit) = (asking.clone(), asking.draft, place.limit);
    let (id, shown) = (item.id.clone(), item.id.clone());
    let (put, held) = (word.id.clone(), word.id.clone());
    let pressed = move || draft.with(|draft| draft.place(&shown).is_some_and(|placed| placed.word.as_deref() == Some(&held))).to_string();
    view! {
        <li class="chip">
            <button
                type="button" class="chip__word" data-word=word.id.clone() aria-pressed=pressed
                on:click=move |_| here.edit(|draft| draft.word(&id, &put, limit))
            >{word.label.clone()}</button>
        </li>
    }
    .into_any()
}

/// Many moments: one column of heights for each, so that the dots draw the curve.
fn curve(asking: &Asking, place: &Place) -> AnyView {
    let columns: Vec<AnyView> = place
        .items
        .iter()
        .map(|item| {
            let heights: Vec<AnyView> = (place.y.low..=place.y.high).rev().map(|y| height(asking, place, item, y)).collect();
            view! {
                <li class="curve__column" role="group" aria-label=item.label.clone()>
                    <div class="curve__heights">{heights}</div>
                    <span class="curve__label" aria-hidden="true">{item.label.clone()}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="curve">
            <p class="curve__end">{place.y.high_label.clone()}</p>
            <ol class="curve__columns">{columns}</ol>
            <p class="curve__end">{place.y.low_label.clone()}</p>
        </div>
    }
    .into_any()
}

/// Two axes: an item is chosen first, then its cell.
fn grid(asking: &Asking, place: &Place, x: &Axis) -> AnyView {
    let words = asking.words;
    let chosen = RwSignal::new(place.items.first().map(|item| item.id.clone()).unwrap_or_default());
    let items: Vec<AnyView> = place.items.iter().map(|item| grid_item(asking, chosen, item)).collect();
    let rows: Vec<AnyView> = (place.y.low..=place.y.high)
        .rev()
        .map(|y| {
            let cells: Vec<AnyView> = (x.low..=x.high).map(|level| cell(asking, place, x, chosen, level, y)).collect();
            view! { <div class="grid__row">{cells}</div> }.into_any()
        })
        .collect();
    view! {
        <div class="grid">
            <p class="votes__hint">{(words.place_hint)(place.limit)}</p>
            <ul class="chips">{items}</ul>
            <div class="grid__field" role="group" aria-label=format!("{} · {}", place.y.title, x.title)>
                <p class="grid__axis grid__axis--y"><span>{place.y.high_label.clone()}</span><strong>{place.y.title.clone()}</strong><span>{place.y.low_label.clone()}</span></p>
                <div class="grid__cells">{rows}</div>
                <p class="grid__axis grid__axis--x"><span>{x.low_label.clone()}</span><strong>{x.title.clone()}</strong><span>{x.high_label.clone()}</span></p>
            </div>
        </div>
    }
    .into_any()
}

fn grid_item(asking: &Asking, chosen: RwSignal<String>, item: &Item) -> AnyView {
    let (id, shown, placed, taken) = (item.id.clone(), item.id.clone(), item.id.clone(), item.id.clone());
    let (draft, here) = (asking.draft, asking.clone());
    let is_placed = Memo::new(move |_| draft.with(|draft| draft.place(&placed).is_some()));
    view! {
        <li class="chip" data-count=move || i32::from(is_placed.get()).to_string()>
            <button
                type="button" class="chip__word" data-item=item.id.clone()
                aria-pressed=move || (chosen.get() == shown).to_string() on:click=move |_| chosen.set(id.clone())
            >{item.label.clone()}</button>
            <button
                type="button" class="chip__less" aria-label=(asking.words.take_away)(&item.label)
                hidden=move || !is_placed.get() on:click=move |_| here.edit(|draft| draft.take(&taken))
            >{icon::minus()}</button>
        </li>
    }
    .into_any()
}

fn cell(asking: &Asking, place: &Place, x: &Axis, chosen: RwSignal<String>, level: i8, y: i8) -> AnyView {
    let (here, draft, limit) = (asking.clone(), asking.draft, place.limit);
    let items = place.items.clone();
    let held = move || {
        draft.with(|draft| {
            let here = draft.places.iter().filter(|placed| placed.x == level && placed.y == y);
            let labels = here.filter_map(|placed| items.iter().find(|item| item.id == placed.item)).map(|item| item.label.clone());
            labels.map(|label| view! { <span class="grid__item">{label}</span> }.into_any()).collect::<Vec<_>>()
        })
    };
    let name = format!("{}: {} · {}: {}", place.y.title, degree(&place.y, y), x.title, degree(x, level));
    view! {
        <button
            type="button" class="grid__cell" data-x=level.to_string() data-y=y.to_string() aria-label=name
            on:click=move |_| here.edit(|draft| draft.put(&chosen.get_untracked(), level, y, limit))
        >{held}</button>
    }
    .into_any()
}

/// The name of a height: its number, and at the ends what it means.
fn degree(axis: &Axis, n: i8) -> String {
    let sign = if n > 0 && axis.low < 0 { "+" } else { "" };
    match n {
        n if n == axis.low => format!("{sign}{n}, {}", axis.low_label),
        n if n == axis.high => format!("{sign}{n}, {}", axis.high_label),
        n => format!("{sign}{n}"),
    }
}
