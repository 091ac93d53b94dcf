//! Choosing: one option by all together, or a vote by everyone.

use leptos::prelude::*;
use vejvalg_engine::ask::Ballot;
use vejvalg_engine::{Action, Answer};

use super::{Asking, Offered, degrees};
use crate::ui::icon;

/// One option is taken; taking it leads on.
pub(super) fn one(asking: &Asking) -> AnyView {
    let options: Vec<AnyView> = asking
        .options
        .iter()
        .map(|option| {
            let (game, id) = (asking.game, option.id.clone());
            view! {
                <li>
                    <button
                        type="button"
                        class="choice"
                        data-choice=option.id.clone()
                        data-post=post(option)
                        data-key=option.letter.to_ascii_lowercase().to_string()
                        disabled=option.closed.is_some()
                        on:click=move |_| game.act(Action::Answer(Answer::Chose(id.clone())))
                    >
                        {face(asking, option)}
                    </button>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="choices">{options}</ul> }.into_any()
}

/// Everyone votes; the counts are the answer.
pub(super) fn votes(asking: &Asking, ballot: Ballot) -> AnyView {
    let (here, words) = (asking.clone(), asking.words);
    let total = move || here.draft.with(|draft| (words.votes_of)(draft.total(), here.people));
    let options: Vec<AnyView> = asking.options.iter().map(|option| if asking.is_group() { counted(asking, option) } else { picked(asking, option) }).collect();
    let hint = if asking.is_group() {
        view! { <p class="votes__hint"><span>{words.votes_hint}</span> <output class="votes__total">{total}</output></p> }.into_any()
    } else {
        view! { <p class="votes__hint">{words.choice_hint}</p> }.into_any()
    };
    let certain = (ballot == Ballot::Certain).then(|| degrees::certainty(asking));
    view! { <div class="votes">{hint}<ul class="choices">{options}</ul>{certain}</div> }.into_any()
}

/// An option with a counter: the whole face adds a vote.
fn counted(asking: &Asking, option: &Offered) -> AnyView {
    let words = asking.words;
    let name = option.letter.to_string();
    let (more, fewer, count) = (asking.clone(), asking.clone(), asking.draft);
    let (up, down, shown) = (option.id.clone(), option.id.clone(), option.id.clone());
    let mode = asking.mode;
    view! {
        <li class="vote">
            <button
                type="button"
                class="choice"
                data-choice=option.id.clone()
                data-post=post(option)
                data-key=option.letter.to_ascii_lowercase().to_string()
                disabled=option.closed.is_some()
                on:click=move |_| more.edit(|draft| draft.up(mode, &up))
            >
                {face(asking, option)}
                <span class="visually-hidden">{(words.vote_for)(&name)}</span>
            </button>
            <span class="vote__count">
                <button type="button" class="vote__less" aria-label=(words.vote_less)(&name) on:click=move |_| fewer.edit(|draft| draft.down(&down))>
                    {icon::minus()}
                </button>
                <output class="vote__number" data-post=post(option)>{move || count.with(|draft| draft.count(&shown))}</output>
            </span>
        </li>
    }
    .into_any()
}

/// An option that one person picks.
fn picked(asking: &Asking, option: &Offered) -> AnyView {
    let (here, shown, id, mode) = (asking.clone(), option.id.clone(), option.id.clone(), asking.mode);
    let draft = asking.draft;
    view! {
        <li>
            <button
                type="button"
                class="choice"
                data-choice=option.id.clone()
                data-post=post(option)
                data-key=option.letter.to_ascii_lowercase().to_string()
                aria-pressed=move || draft.with(|draft| draft.count(&shown) > 0).to_string()
                disabled=option.closed.is_some()
                on:click=move |_| here.edit(|draft| draft.up(mode, &id))
            >
                {face(asking, option)}
            </button>
        </li>
    }
    .into_any()
}

fn face(asking: &Asking, option: &Offered) -> AnyView {
    let words = asking.words;
    let side = |name: &'static str, kind: &'static str, text: &Option<String>| {
        text.clone().map(|text| {
            view! { <span class="choice__side" data-side=kind><span class="choice__name">{name}</span> {text}</span> }.into_any()
        })
    };
    view! {
        <span class="choice__letter" aria-hidden="true">{option.letter.to_string()}</span>
        <span class="choice__body">
            <span class="choice__label">{option.label.clone()}</span>
            {side(words.gain, "gain", &option.gain)}
            {side(words.cost, "cost", &option.cost)}
            {option.own.then(|| view! { <span class="choice__own">{words.own}</span> })}
            {option.closed.clone().map(|reason| view! { <span class="choice__closed">{reason}</span> })}
        </span>
    }
    .into_any()
}

/// The colour of a post goes by its letter.
fn post(option: &Offered) -> String {
    option.letter.to_ascii_lowercase().to_string()
}
