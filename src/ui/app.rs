//! The app's frame: bar, notices, the place somebody is at, and what screen readers hear.

use leptos::prelude::*;
use vejvalg_engine::programme::Programme;

use super::el::{El, el, flag};
use super::follow::{afterwards, memo};
use super::later::{self, Page, Wanted};
use super::{home, icon, keys, notice, play};
use crate::browser::{fit, page};
use crate::game::{Failure, Fetched, Game, Later, Part, Play, Safety};
use crate::route::Route;
use crate::state::State;
use crate::words::{Words, direction, language_name};

/// What stands for what has no title, or none yet.
pub(super) const NAME: &str = "Vejvalg";

/// Mounts the app in the page's `#app`, in place of what stood there before the engine was here.
pub fn mount() {
    let owner = Owner::new();
    owner.set();
    if let Some(root) = document().get_element_by_id("app") {
        let app = app();
        root.set_text_content(None);
        for part in app {
            let _added = root.append_child(part.node());
        }
    }
    // The app lives as long as the page.
    std::mem::forget(owner);
}

fn app() -> Vec<El> {
    let game = Game::open();
    page::on_hash_change(move || {
        game.arrive(Route::parse(&page::hash()));
        page::top();
    });
    keys::listen();
    fit::listen();
    game.arrive(Route::parse(&page::hash()));
    afterwards(Box::new(move || {
        let language = game.language.get();
        page::speak(&language, direction(&language));
        let whole = title(game);
        page::entitle(&joined(&game.page_name.get(), whole.as_deref().unwrap_or(NAME)));
    }));
    afterwards(Box::new(move || look(game).iter().for_each(|look| page::wear(look))));
    let place = memo(move || game.route.get());
    // What the first screen needs comes first; then the rest of the program, before anybody asks for it.
    afterwards(Box::new(move || {
        let is_waiting = game.programme.with(Fetched::is_waiting) && game.play.with(Fetched::is_waiting);
        if !is_waiting {
            later::fetch_all(game);
        }
    }));
    let skip = el("a").class("skip").attr("href", "#main").live_text(move || game.words().skip.to_owned()).on(
        "click",
        |event| {
            event.prevent_default();
            page::focus("main");
        },
    );
    let main = el("main").class("main").attr("id", "main").attr("tabindex", "-1");
    let main = main.live_attr("data-watching", move || flag(game.watching.get())).live(move || {
        vec![match place.get() {
            Route::Start | Route::Programme(_) => home::home(game),
            Route::Module(_) => later::module(game),
            Route::Play(_) => play::play(game),
            Route::Recap(_) => later::page(game, Page::Recap),
            Route::Host(of) => later::page(game, Page::Host(&of)),
            Route::Paper(_) => later::page(game, Page::Paper),
            Route::Share(_) => later::page(game, Page::Share),
            Route::Merge(_) => later::page(game, Page::Merge),
            Route::Carry(of, carried) => later::page(game, Page::Carry(&of, &carried)),
            Route::Revisit(_) => later::page(game, Page::Revisit),
            Route::Rooms => later::page(game, Page::Rooms),
            Route::Stored => later::page(game, Page::Stored),
            Route::Statement => later::page(game, Page::Statement),
        }]
    });
    let said = el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .live_text(move || game.said.get());
    vec![skip, bar(game), notice::notices(game), main, said]
}

/// The bar: the mark leads home, then how safe the progress is, and the language.
fn bar(game: Game) -> El {
    let home = move || {
        let here = game.route.get();
        let above = match here.module() {
            Some(of) if here == Route::Module(of.clone()) => Route::Programme(of.pack.clone()),
            Some(of) => Route::Module(of.clone()),
            None => Route::Start,
        };
        Some(above.href())
    };
    el("header")
        .class("bar")
        .kid(
            el("a")
                .class("bar__mark")
                .live_attr("href", home)
                .kid(icon::mark())
                .kid(el("span").class("bar__name").text(NAME)),
        )
        .kid(el("p").class("bar__title").live_text(move || joined(&room_name(game), &title(game).unwrap_or_default())))
        .kid(el("div").class("bar__tools").live(move || tools(game)))
        .kid(el("div").class("bar__state").live(move || safety(game).into_iter().collect()))
        .kid(languages(game))
}

/// The name of the room, if it has one.
fn room_name(game: Game) -> String {
    let _changed = (game.room.get(), game.route.get());
    game.card().name
}

/// Two names behind each other, or the one that is there.
fn joined(first: &str, then: &str) -> String {
    let between = if first.is_empty() || then.is_empty() { "" } else { " · " };
    [first, between, then].concat()
}

/// The host's tools, where a module is in play and they have come.
fn tools(game: Game) -> Vec<El> {
    let route = game.route.get();
    if game.later.of(Part::Play).get() == Later::Here
        && let Route::Play(of) = route
    {
        return vec![later::view(game, Wanted::Tools(&of))];
    }
    Vec::new()
}

fn safety(game: Game) -> Option<El> {
    let words = game.words();
    let sign = |state: &str, sign: El, text: &str| {
        el("p").class("bar__safety").attr("data-safety", state).kid(sign).text(text)
    };
    match game.safety.get() {
        Safety::Idle => None,
        Safety::Saving => Some(sign("saving", icon::tick(), words.saving)),
        Safety::Stored => Some(sign("stored", icon::tick(), words.saved)),
        Safety::AtRisk => Some(sign("risk", icon::warning(), words.not_saved)),
    }
}

fn languages(game: Game) -> El {
    let offered = page::fact("data-languages").unwrap_or_default();
    let button = |language: &str| {
        let (pick, shown) = (language.to_owned(), language.to_owned());
        el("button")
            .class("bar__language")
            .attr("type", "button")
            .attr("lang", language)
            .attr("aria-label", &format!("{} – {}", language.to_ascii_uppercase(), language_name(language)))
            .live_attr("aria-pressed", move || Some((game.language.get() == shown).to_string()))
            .press(move || game.speak(&pick))
            .text(&language.to_ascii_uppercase())
    };
    el("div")
        .class("bar__languages")
        .attr("role", "group")
        .live_attr("aria-label", move || Some(game.words().languages.to_owned()))
        .kids(offered.split(' ').map(button).collect())
}

/// What the place belongs to: the module, or the programme; none where there is neither, or until it has come.
fn title(game: Game) -> Option<String> {
    let of_module = |play: &Fetched<Play>| {
        if let Fetched::Here(play) = play { Some(play.module.index().title.clone()) } else { None }
    };
    let of_programme = |programme: &Fetched<Programme>| {
        if let Fetched::Here(programme) = programme { Some(programme.title.clone()) } else { None }
    };
    let route = game.route.get();
    if route == Route::Stored {
        Some(game.words().stored_title.to_owned())
    } else if route == Route::Statement {
        Some(game.words().statement.to_owned())
    } else if route.module().is_some() {
        game.play.with(of_module)
    } else {
        game.programme.with(of_programme)
    }
}

/// The colours of the pack that is shown, once they have come.
fn look(game: Game) -> Option<String> {
    if game.route.with(|route| route.module().is_some()) {
        game.play
            .with(|play| if let Fetched::Here(play) = play { Some(play.module.index().look.clone()) } else { None })
    } else {
        game.programme.with(
            |programme| if let Fetched::Here(programme) = programme { Some(programme.look.clone()) } else { None },
        )
    }
}

/// A page of something that is fetched: while it is on its way or did not come, a sentence says so.
pub(super) fn fetched<T: Send + Sync + 'static>(
    game: Game,
    found: State<Fetched<T>>,
    page: impl Fn(&T) -> El + 'static,
) -> El {
    el("div").live(move || {
        let shown = found.with(|found| match found {
            Fetched::Waiting => waiting(game, None),
            Fetched::Failed(failure) => waiting(game, Some(*failure)),
            Fetched::Here(found) => page(found),
        });
        vec![shown]
    })
}

/// What stands where something is on its way or did not come.
pub(super) fn waiting(game: Game, failure: Option<Failure>) -> El {
    let words = game.words();
    let Some(failure) = failure else { return el("p").class("quiet page").attr("role", "status").text(words.fetching) };
    el("section")
        .class("page page--narrow")
        .attr("role", "alert")
        .kid(el("h1").class("page__title").text(if failure == Failure::Unreadable { words.our_fault } else { NAME }))
        .kid(el("p").text(failure.sentence(words)))
        .kid(row(ways_on(failure, words)))
}

/// What helps most comes first: what does not exist does not come by asking again.
fn ways_on(failure: Failure, words: &Words) -> Vec<El> {
    let (again, home) = (button(words.reload).press(page::reload), link_button(words.home, &Route::Start));
    let quiet = |button: El| button.class("button button--quiet");
    match failure {
        Failure::Missing => vec![home, quiet(again)],
        Failure::Unreachable | Failure::Unreadable => vec![again, quiet(home)],
    }
}

/// Things in a row.
pub(super) fn row(kids: Vec<El>) -> El {
    el("p").class("row").kids(kids)
}

/// A button.
pub(super) fn button(label: &str) -> El {
    el("button").class("button").attr("type", "button").text(label)
}

/// A link that looks like a button.
pub(super) fn link_button(label: &str, to: &Route) -> El {
    el("a").class("button").attr("href", &to.href()).text(label)
}
