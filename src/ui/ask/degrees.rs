//! Degrees of 1 to 5: ratings, and how certain people are of a vote.

use leptos::prelude::*;
use vejvalg_engine::ask::Rate;

use super::Asking;
use crate::ui::icon;

/// Items rated from 1 to 5.
pub(super) fn rate(asking: &Asking, rate: &Rate) -> AnyView {
    let single = rate.items.len() == 1;
    let items: Vec<AnyView> = rate
        .items
        .iter()
        .map(|item| {
            let label = if single { None } else { Some(item.label.clone()) };
            row(asking, item.id.clone(), label, &item.label, &rate.low, &rate.high)
        })
        .collect();
    view! { <div class="degrees">{items}</div> }.into_any()
}

/// How certain everyone is of the vote.
pub(super) fn certainty(asking: &Asking) -> AnyView {
    let words = asking.words;
    let heading = if asking.is_group() { words.certain_group } else { words.certain_alone };
    row(asking, String::new(), Some(heading.to_owned()), heading, words.certain_low, words.certain_high)
}

fn row(asking: &Asking, item: String, heading: Option<String>, name: &str, low: &str, high: &str) -> AnyView {
    let degrees: Vec<AnyView> = (0..5).map(|degree| button(asking, item.clone(), degree)).collect();
    view! {
        <div class="degree" role="group" aria-label=name.to_owned()>
            {heading.map(|heading| view! { <p class="degree__heading">{heading}</p> })}
            <div class="degree__row">{degrees}</div>
            <p class="degree__ends"><span>{low.to_owned()}</span><span>{high.to_owned()}</span></p>
        </div>
    }
    .into_any()
}

fn button(asking: &Asking, item: String, degree: usize) -> AnyView {
    let (draft, mode, group) = (asking.draft, asking.mode, asking.is_group());
    let (more, fewer) = (asking.clone(), asking.clone());
    let (up, down, shown) = (item.clone(), item.clone(), item);
    let count = Memo::new(move |_| draft.with(|draft| draft.degrees_of(&shown)[degree]));
    let less = group.then(|| {
        let name = (asking.words.vote_less)(&(degree + 1).to_string());
        view! {
            <button
                type="button" class="degree__less" aria-label=name
                disabled=move || count.get() == 0
                on:click=move |_| fewer.edit(|draft| draft.degree_down(&down, degree))
            >{icon::minus()}</button>
        }
    });
    view! {
        <div class="degree__cell" data-count=move || count.get().to_string()>
            <button
                type="button"
                class="degree__button"
                data-degree=(degree + 1).to_string()
                aria-pressed=move || (!group).then(|| (count.get() > 0).to_string())
                on:click=move |_| more.edit(|draft| draft.degree_up(mode, &up, degree))
            >
                <span class="degree__number">{degree + 1}</span>
                {group.then(|| view! { <output class="degree__count">{move || count.get()}</output> })}
            </button>
            {less}
        </div>
    }
    .into_any()
}
