//! The app's frame: bar, notices, the place somebody is at, and what screen readers hear.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{home, icon, keys, module_page, notice, play, recap_page, stored};
use crate::browser::page;
use crate::game::{Failure, Fetched, Game, Safety, use_game};
use crate::route::Route;
use crate::words::language_name;

/// Mounts the app in the page's `#app`, in place of what stood there before the engine was here.
pub fn mount() {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    root.set_inner_html("");
    mount_to(root, app).forget();
}

fn app() -> impl IntoView {
    let game = Game::open();
    provide_context(game);
    window_event_listener(leptos::ev::hashchange, move |_| {
        game.arrive(Route::parse(&page::hash()));
        page::top();
    });
    keys::listen(game);
    game.arrive(Route::parse(&page::hash()));
    Effect::new(move || page::speak(&game.language.get(), &title(game)));
    let place = Memo::new(move |_| game.route.get());
    view! {
        <a class="skip" href="#main" on:click=move |event| { event.prevent_default(); page::focus("main"); }>
            {move || game.words().skip}
        </a>
        {bar(game)}
        {notice::notices(game)}
        <main id="main" class="main" tabindex="-1">
            {move || match place.get() {
                Route::Start | Route::Programme(_) => home::home(game),
                Route::Module(_) => module_page::module_page(game),
                Route::Play(_) => play::play(game),
                Route::Recap(_) => recap_page::recap_page(game),
                Route::Stored => stored::stored(game),
            }}
        </main>
        <p class="visually-hidden" role="status" aria-live="polite">{move || game.said.get()}</p>
    }
}

/// The bar: the mark leads home, then how safe the progress is, and the language.
fn bar(game: Game) -> AnyView {
    let home = move || match game.route.get() {
        Route::Play(of) | Route::Recap(of) => Route::Module(of).href(),
        Route::Module(of) => Route::Programme(of.pack).href(),
        Route::Start | Route::Programme(_) | Route::Stored => Route::Start.href(),
    };
    view! {
        <header class="bar">
            <a class="bar__mark" href=home>{icon::mark()}<span class="bar__name">"Vejvalg"</span></a>
            <p class="bar__title">{move || title(game)}</p>
            {move || safety(game)}
            {languages(game)}
        </header>
    }
    .into_any()
}

fn safety(game: Game) -> AnyView {
    let words = game.words();
    match game.safety.get() {
        Safety::Idle => ().into_any(),
        Safety::Stored => view! { <p class="bar__safety" data-safety="stored">{icon::tick()}{words.saved}</p> }.into_any(),
        Safety::AtRisk => view! { <p class="bar__safety" data-safety="risk">{icon::warning()}{words.not_saved}</p> }.into_any(),
    }
}

fn languages(game: Game) -> AnyView {
    let offered = page::fact("data-languages").unwrap_or_default();
    let buttons: Vec<AnyView> = offered
        .split(' ')
        .map(|language| {
            let (pick, shown) = (language.to_owned(), language.to_owned());
            view! {
                <button
                    type="button"
                    class="bar__language"
                    lang=language.to_owned()
                    aria-label=language_name(language).to_owned()
                    aria-pressed=move || (game.language.get() == shown).to_string()
                    on:click=move |_| game.speak(&pick)
                >
                    {language.to_uppercase()}
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="bar__languages" role="group" aria-label=move || game.words().languages>{buttons}</div> }.into_any()
}

fn title(game: Game) -> String {
    let of_module = |play: &Fetched<crate::game::Play>| match play {
        Fetched::Here(play) => play.module.index().title.clone(),
        Fetched::Waiting | Fetched::Failed(_) => "Vejvalg".to_owned(),
    };
    match game.route.get() {
        Route::Module(_) | Route::Play(_) | Route::Recap(_) => game.play.with(of_module),
        Route::Stored => game.words().stored_title.to_owned(),
        Route::Start | Route::Programme(_) => game.programme.with(|programme| match programme {
            Fetched::Here(programme) => programme.title.clone(),
            Fetched::Waiting | Fetched::Failed(_) => "Vejvalg".to_owned(),
        }),
    }
}

/// What stands where something is on its way or did not come.
pub(super) fn waiting(failure: Option<Failure>) -> AnyView {
    let words = use_game().words();
    match failure {
        None => view! { <p class="quiet" role="status">{words.fetching}</p> }.into_any(),
        Some(failure) => view! {
            <section class="page page--narrow">
                <h1 class="page__title">{words.our_fault}</h1>
                <p>{failure.sentence(words)}</p>
                <p class="row">
                    <button type="button" class="button" on:click=|_| page::reload()>{words.reload}</button>
                    <a class="button button--quiet" href=Route::Start.href()>{words.home}</a>
                </p>
            </section>
        }
        .into_any(),
    }
}
