//! A step in play: what is said on one side, what is asked and drawn on the other, the way on below.

use leptos::prelude::*;
use vejvalg_engine::module::{Activity, Card, Scene, Step};
use vejvalg_engine::view::{self, Post, Spread, StageView, Stand};
use vejvalg_engine::Action;

use super::app::waiting;
use super::ask::{self, Asking};
use super::picture::{Size, picture};
use super::rich::rich;
use super::{host::host, icon};
use crate::browser::page;
use crate::game::{Fetched, Game, Play};
use crate::route::Route;
use crate::words::Words;

/// The current module in play.
pub(super) fn play(game: Game) -> AnyView {
    // After each step: the focus goes to its heading, and the page begins at its top again.
    let step = Memo::new(move |_| game.play.with(|_| game.with_play(|play| play.session.as_ref().map(|s| (s.at(), s.log().len())))));
    Effect::new(move |_| {
        step.track();
        page::focus("stage-title");
        page::top();
    });
    let shown = move || {
        game.play.with(|play| match play {
            Fetched::Waiting => waiting(None),
            Fetched::Failed(failure) => waiting(Some(*failure)),
            Fetched::Here(play) => stand(game, play),
        })
    };
    shown.into_any()
}

fn stand(game: Game, play: &Play) -> AnyView {
    let Some(session) = &play.session else { return waiting(None) };
    match view::stand(&play.module, session) {
        Stand::Playing(stage) => shown(game, play, &stage),
        Stand::Loading(_) => loading(game),
        Stand::Finished => finished(game, play),
    }
}

fn shown(game: Game, play: &Play, stage: &StageView<'_>) -> AnyView {
    let words = game.words();
    let language = play.module.index().language.as_str();
    let asking = Asking::new(game, play, stage);
    let drawing = stage.picture.as_ref().map(|view| picture(view, Size::Compact, language));
    let layout = if drawing.is_some() || asking.is_wide() { "two" } else { "one" };
    view! {
        <article class="stage" data-kind=stage.activity.kind.clone() data-layout=layout data-step=stage.step.id.clone()>
            {progress(words, &play.module.index().activities, stage)}
            <div class="stage__body">
                <div class="stage__text">
                    {heading(stage.step)}
                    {told(words, stage)}
                </div>
                <div class="stage__side">
                    {drawing.map(|drawing| view! { <div class="stage__picture">{drawing}</div> })}
                    {ask::controls(&asking)}
                </div>
            </div>
            {foot(game, words, stage, &asking)}
        </article>
    }
    .into_any()
}

fn heading(step: &Step) -> AnyView {
    let part = (!step.part.is_empty()).then(|| view! { <p class="stage__part">{step.part.clone()}</p> });
    view! {
        {part}
        <h1 class="stage__title" id="stage-title" tabindex="-1">{step.title.clone()}</h1>
        {step.scene.as_ref().map(scene)}
    }
    .into_any()
}

/// When, how and with whom: one line under the heading.
fn scene(scene: &Scene) -> AnyView {
    let facts = [&scene.time, &scene.wait, &scene.with].into_iter().flatten();
    let facts: Vec<AnyView> = facts.map(|fact| view! { <span class="scene__fact">{fact.clone()}</span> }.into_any()).collect();
    view! { <p class="scene" data-channel=scene.channel.clone()>{facts}</p> }.into_any()
}

fn told(words: &'static Words, stage: &StageView<'_>) -> AnyView {
    let step = stage.step;
    let open: Vec<AnyView> = step.cards.iter().map(|open| card("open", open)).collect();
    let drawn: Vec<AnyView> = stage.drawn.iter().map(|drawn| card("drawn", drawn)).collect();
    view! {
        <div class="say">{rich(&step.say)}</div>
        {stage.spread.as_ref().map(|spread| view! { <p class="heard">{heard(words, spread)}</p> })}
        {(!step.task.is_empty()).then(|| view! { <div class="task">{rich(&step.task)}</div> })}
        {(!drawn.is_empty()).then(|| view! { <div class="cards cards--drawn">{drawn}</div> })}
        {(!open.is_empty()).then(|| view! { <div class="cards">{open}</div> })}
        {host(words, &step.host)}
    }
    .into_any()
}

fn card(state: &'static str, card: &Card) -> AnyView {
    view! {
        <section class="card" data-state=state>
            <h2 class="card__title">{card.title.clone()}</h2>
            <div class="card__text">{rich(&card.text)}</div>
            {card.foot.as_ref().map(|foot| view! { <p class="card__foot">{foot.clone()}</p> })}
        </section>
    }
    .into_any()
}

/// Who speaks first, from how the votes fell.
fn heard(words: &'static Words, spread: &Spread<'_>) -> String {
    let letters = |posts: &[Post<'_>]| posts.iter().map(|post| post.letter.to_string()).collect::<Vec<_>>().join(", ");
    match spread {
        Spread::Unanimous(post) => (words.heard_unanimous)(&letters(std::slice::from_ref(post))),
        Spread::Lone(post) => (words.heard_lone)(&letters(std::slice::from_ref(post))),
        Spread::Minority(posts) => (words.heard_minority)(&letters(posts)),
        Spread::Even(posts) => (words.heard_even)(&letters(posts)),
    }
}

/// The activities as stops on a way, the current one with its steps.
fn progress(words: &'static Words, activities: &[Activity], stage: &StageView<'_>) -> AnyView {
    let of = usize::from(stage.activity.steps).max(1);
    let step = (usize::from(stage.behind) + 1).min(of);
    let stops: Vec<AnyView> = activities
        .iter()
        .zip(0..)
        .map(|(activity, place)| {
            let state = match u16::cmp(&place, &stage.place) {
                std::cmp::Ordering::Less => "behind",
                std::cmp::Ordering::Equal => "here",
                std::cmp::Ordering::Greater => "ahead",
            };
            let current = (state == "here").then_some("step");
            view! { <li class="progress__stop" data-state=state aria-current=current><span class="progress__name">{activity.title.clone()}</span></li> }.into_any()
        })
        .collect();
    view! {
        <nav class="progress" aria-label=words.plan>
            <ol class="progress__way">{stops}</ol>
            <p class="progress__step">
                <progress class="progress__bar" max=of.to_string() value=step.to_string() aria-label=(words.step_of)(step, of)></progress>
                <span aria-hidden="true">{(words.step_of)(step, of)}</span>
            </p>
        </nav>
    }
    .into_any()
}

fn foot(game: Game, words: &'static Words, stage: &StageView<'_>, asking: &Asking) -> AnyView {
    let back = stage.can_go_back.then(|| {
        view! {
            <button type="button" class="button button--quiet" data-key="back" on:click=move |_| game.act(Action::Back)>
                {icon::backward()}{words.back}
            </button>
        }
    });
    view! { <footer class="stage__foot">{back}<p class="stage__keys quiet">{words.keys}</p>{ask::way_on(asking)}</footer> }.into_any()
}

fn loading(game: Game) -> AnyView {
    let stuck = move || {
        let words = game.words();
        match game.stuck.get() {
            None => view! { <p class="quiet" role="status">{words.fetching}</p> }.into_any(),
            Some(failure) => view! {
                <p>{failure.sentence(words)}</p>
                <p class="row"><button type="button" class="button" on:click=move |_| game.load_parts()>{words.retry}</button></p>
            }
            .into_any(),
        }
    };
    view! { <section class="page page--narrow">{stuck}</section> }.into_any()
}

fn finished(game: Game, play: &Play) -> AnyView {
    let words = game.words();
    view! {
        <section class="page page--narrow finished">
            <h1 class="page__title" id="stage-title" tabindex="-1">{words.finished}</h1>
            <p>{words.finished_hint}</p>
            <p class="row">
                <a class="button button--large" href=Route::Recap(play.of.clone()).href()>{words.see_recap}{icon::onward()}</a>
                <button type="button" class="button button--quiet" data-key="back" on:click=move |_| game.act(Action::Back)>{words.back}</button>
                <button type="button" class="button button--quiet" on:click=move |_| game.take_file(None)>{words.take_file}</button>
            </p>
        </section>
    }
    .into_any()
}

