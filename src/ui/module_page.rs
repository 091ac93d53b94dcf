//! A module's page: what it is about, who plays, and the way through it.

use leptos::prelude::*;
use vejvalg_engine::module::{Activity, Index};
use vejvalg_engine::session::Mode;

use super::app::waiting;
use super::icon;
use super::rich::rich;
use crate::game::{Fetched, Game, Play};
use crate::route::{Of, Route};
use crate::words::Words;

/// Rooms hold so many people.
const PEOPLE: std::ops::RangeInclusive<u8> = 2..=12;
/// The most common room.
const USUAL: u8 = 5;

/// The page of the current module.
pub(super) fn module_page(game: Game) -> AnyView {
    let shown = move || {
        game.play.with(|play| match play {
            Fetched::Waiting => waiting(None),
            Fetched::Failed(failure) => waiting(Some(*failure)),
            Fetched::Here(play) => page(game, play),
        })
    };
    shown.into_any()
}

fn page(game: Game, play: &Play) -> AnyView {
    let words = game.words();
    let index = play.module.index();
    let minutes: u32 = index.activities.iter().map(|activity| u32::from(activity.minutes)).sum();
    view! {
        <article class="page module">
            <header class="module__head">
                <h1 class="module__title">{index.title.clone()}</h1>
                <p class="module__facts"><span class="fact">{(words.minutes)(minutes)}</span></p>
                <div class="module__summary">{rich(&index.summary)}</div>
            </header>
            {begin(game, words, play)}
            {list(words.goals, "module__goals", &index.goals)}
            {plan(words, index, here(play))}
            {list(words.box_list, "module__box", &index.box_list)}
        </article>
    }
    .into_any()
}

/// Where a begun session stands: the place of its activity.
fn here(play: &Play) -> Option<u16> {
    let at = play.session.as_ref()?.at()?;
    Some(play.module.step(at)?.activity)
}

fn begin(game: Game, words: &'static Words, play: &Play) -> AnyView {
    let (of, begun) = (play.of.clone(), play.session.is_some());
    let people = RwSignal::new(play.session.as_ref().map_or(USUAL, |session| session.room.people.max(*PEOPLE.start())));
    let begun = begun.then(|| go_on(words, &of));
    let heading = if begun.is_some() { words.again } else { words.who };
    view! {
        <section class="module__begin" aria-label=words.who>
            {begun}
            <h2 class="module__heading">{heading}</h2>
            <div class="players">
                <div class="player">
                    <h3 class="player__title">{words.group}</h3>
                    <p class="player__hint">{words.group_hint}</p>
                    {count(words, people)}
                    <button type="button" class="button" data-begin="group" on:click=move |_| game.begin(Mode::Group, people.get_untracked())>
                        {words.begin}{icon::onward()}
                    </button>
                </div>
                <div class="player">
                    <h3 class="player__title">{words.alone}</h3>
                    <p class="player__hint">{words.alone_hint}</p>
                    <button type="button" class="button button--quiet" data-begin="alone" on:click=move |_| game.begin(Mode::Alone, 1)>
                        {words.begin}{icon::onward()}
                    </button>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn go_on(words: &'static Words, of: &Of) -> AnyView {
    view! {
        <p class="row">
            <a class="button button--large" data-begin="resume" href=Route::Play(of.clone()).href()>{words.go_on}{icon::onward()}</a>
            <a class="button button--quiet" href=Route::Recap(of.clone()).href()>{words.see_recap}</a>
        </p>
        <p class="quiet">{words.again_keeps}</p>
    }
    .into_any()
}

fn count(words: &'static Words, people: RwSignal<u8>) -> AnyView {
    let step = move |by: i8| people.update(|n| *n = n.saturating_add_signed(by).clamp(*PEOPLE.start(), *PEOPLE.end()));
    view! {
        <div class="counter" role="group" aria-label=words.people>
            <span class="counter__label">{words.people}</span>
            <button type="button" class="counter__button" aria-label=words.fewer on:click=move |_| step(-1)>{icon::minus()}</button>
            <output class="counter__value">{move || people.get()}</output>
            <button type="button" class="counter__button" aria-label=words.more on:click=move |_| step(1)>{icon::plus()}</button>
        </div>
    }
    .into_any()
}

fn list(heading: &'static str, class: &'static str, texts: &[vejvalg_engine::text::Rich]) -> Option<AnyView> {
    let texts: Vec<AnyView> = texts.iter().map(|text| view! { <li>{rich(text)}</li> }.into_any()).collect();
    (!texts.is_empty()).then(|| {
        view! { <section class=class><h2 class="module__heading">{heading}</h2><ul class="module__list">{texts}</ul></section> }.into_any()
    })
}

fn plan(words: &'static Words, index: &Index, here: Option<u16>) -> AnyView {
    let stops: Vec<AnyView> =
        index.activities.iter().zip(0..).map(|(activity, place)| stop(words, activity, here.map(|here| place.cmp(&here)))).collect();
    view! { <section class="module__plan"><h2 class="module__heading">{words.plan}</h2><ol class="plan">{stops}</ol></section> }.into_any()
}

fn stop(words: &'static Words, activity: &Activity, seen_from_here: Option<std::cmp::Ordering>) -> AnyView {
    let state = match seen_from_here {
        Some(std::cmp::Ordering::Less) => "behind",
        Some(std::cmp::Ordering::Equal) => "here",
        Some(std::cmp::Ordering::Greater) | None => "ahead",
    };
    view! {
        <li class="plan__stop" data-kind=activity.kind.clone() data-state=state aria-current=(state == "here").then_some("step")>
            <span class="plan__title">{activity.title.clone()}</span>
            <span class="plan__minutes">{(words.minutes)(activity.minutes.into())}</span>
        </li>
    }
    .into_any()
}
