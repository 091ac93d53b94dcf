//! The page of progress on its way to another device, and the progress that comes in.

mod sending;

use leptos::prelude::*;
use vejvalg_engine::session::{Entry, Mode};

use super::app::{button, fetched, link_button, row};
use super::el::{El, el};
use super::files::text_chooser;
use crate::browser::{net, page};
use crate::game::carrying::{Came, Incoming};
use crate::game::{Game, Play};
use crate::route::{Of, Route};
use crate::state::State;
use crate::words::carry::{Words, words};
use crate::words::module;

/// The page of a module's progress on its way; `carried` is what a link brought.
pub(super) fn carry(game: Game, of: &Of, carried: &str) -> El {
    let (of, carried) = (of.clone(), carried.to_owned());
    let incoming = State::new((!carried.is_empty()).then_some(Incoming::Reading));
    let (begun, pasted) = (State::new(false), State::new(String::new()));
    fetched(game, game.play, move |play| {
        if !carried.is_empty() && !begun.get_untracked() {
            begun.set(true);
            // What a link brought is read once, and stands in no history.
            page::rename(&Route::Carry(of.clone(), String::new()).href());
            look(game, &of, carried.clone(), incoming);
        }
        both(game, play, &of, carried.is_empty(), Coming { incoming, pasted })
    })
}

/// What is on its way in. It outlives the page, which is built anew when the module's texts or parts come.
#[derive(Clone, Copy)]
struct Coming {
    incoming: State<Option<Incoming>>,
    pasted: State<String>,
}

fn both(game: Game, play: &Play, of: &Of, sends: bool, coming: Coming) -> El {
    let words = game.words_of(words);
    let title = if sends { words.carry } else { words.read };
    let page = el("article").class("page page--narrow carry").kid(el("h1").class("page__title").text(title));
    let came = {
        let of = of.clone();
        el("div")
            .class("carry__came")
            .live(move || coming.incoming.get().iter().map(|came| shown(game, &of, came)).collect())
    };
    let back = row(vec![link_button(game.words().to_module, &Route::Module(of.clone())).class("button button--quiet")]);
    let reading = reading(game, words, of, coming);
    if !sends {
        return page.kid(came).kid(reading).kid(back);
    }
    let page = match &play.session {
        Some(session) => page.kid(el("p").text(words.carry_text)).kid(sending::sending(game, words, of, &session.room)),
        None => page.kid(el("p").class("quiet").text(words.nothing)),
    };
    page.kid(
        el("section")
            .class("carry__part")
            .kid(el("h2").class("carry__heading").text(words.read))
            .kid(came)
            .kid(reading),
    )
    .kid(back)
}

/// The way in: a text or a file.
fn reading(game: Game, words: &'static Words, of: &Of, Coming { incoming, pasted }: Coming) -> El {
    let field = el("textarea")
        .class("field__input")
        .attr("id", "carry-paste")
        .attr("rows", "3")
        .text(&pasted.get_untracked())
        .on("input", move |event| pasted.set(event_target_value(&event)));
    let (typed, chosen) = (of.clone(), of.clone());
    let read =
        button(words.read_it).attr("data-read", "").press(move || look(game, &typed, pasted.get_untracked(), incoming));
    let file = text_chooser(words.from_file, "data-carried", move |text| look(game, &chosen, text, incoming));
    el("div")
        .class("carry__reading")
        .kid(el("p").class("quiet").text(words.read_hint))
        .kid(
            el("div")
                .class("field")
                .kid(el("label").class("field__label").attr("for", "carry-paste").text(words.paste))
                .kid(field),
        )
        .kid(row(vec![read, file]))
}

fn look(game: Game, of: &Of, text: String, incoming: State<Option<Incoming>>) {
    let of = of.clone();
    incoming.set(Some(Incoming::Reading));
    net::spawn(Box::pin(async move { incoming.set(Some(game.read_carried(&of, &text).await)) }));
}

/// What came in, and what can be done with it.
fn shown(game: Game, of: &Of, incoming: &Incoming) -> El {
    let words = game.words_of(words);
    let says = |title: &str, text: &str| {
        el("section").class("carry__said").kid(el("h2").class("carry__heading").text(title)).kid(el("p").text(text))
    };
    match incoming {
        Incoming::Reading => el("p").class("quiet").attr("role", "status").text(words.reading),
        Incoming::Missing(missing, of) => says(words.missing_title, &(words.missing)(missing, *of))
            .attr("role", "status")
            .attr("data-came", "missing"),
        Incoming::Refused(why) => {
            says(words.refused, (words.why)(*why)).attr("role", "alert").attr("data-came", "refused")
        }
        Incoming::Failed(failure) => {
            says(words.refused, failure.sentence(game.words())).attr("role", "alert").attr("data-came", "failed")
        }
        Incoming::Ready(came) => ready(game, words, of, came),
    }
}

fn ready(game: Game, words: &'static Words, of: &Of, came: &Came) -> El {
    let carried = &came.carried;
    let answers = carried
        .log
        .iter()
        .filter(|entry| matches!(entry, Entry::Answered(_, answer) if *answer != vejvalg_engine::Answer::Seen))
        .count();
    let name = if carried.room.name.is_empty() { words.unnamed } else { &carried.room.name };
    let players = game.words_of(module::words);
    let who = if carried.room.mode == Mode::Group { players.group } else { players.alone };
    let facts = el("p")
        .class("carry__facts")
        .kid(el("span").class("fact").text(who))
        .kid(el("span").class("fact").text(&(words.answers)(answers)));
    let before = game.carried_before(came.parcel);
    let note = match &before {
        Some(card) => (words.here_already)(&card.name),
        None => words.ready_text.to_owned(),
    };
    let open = before.map(|card| {
        let of = of.clone();
        button(words.open).attr("data-take", "open").press(move || game.visit(&card.id, &of))
    });
    let (of, taken) = (of.clone(), came.clone());
    let take = button(words.take_up)
        .class(if open.is_some() { "button button--quiet" } else { "button button--large" })
        .attr("data-take", "new")
        .press(move || game.take_up_carried(&of, &taken, words.unnamed));
    el("section")
        .class("carry__said")
        .attr("data-came", "ready")
        .attr("role", "status")
        .kid(el("p").class("carry__ready").text(words.ready))
        .kid(el("h2").class("carry__heading").text(name))
        .kid(facts)
        .kid(el("p").text(&note))
        .kid_if((!carried.is_whole).then(|| el("p").class("carry__wrong").text(words.partly)))
        .kid(row(open.into_iter().chain([take]).collect()))
}
