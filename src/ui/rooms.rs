//! The rooms on this device: open one, name it, copy it, take it along, delete it and fetch it back.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

use super::app::{button, link_button, row};
use super::el::{El, el};
use super::files::text_chooser;
use super::play::seats;
use crate::game::Game;
use crate::rooms::{self, Held, NotARoom, RoomCard};
use crate::route::Route;
use crate::state::State;
use crate::words::module;
use crate::words::rooms::{Words, words};

/// The page of rooms.
pub(super) fn rooms(game: Game) -> El {
    let again = State::new(0_u32);
    let wrong = State::new(None::<NotARoom>);
    // The list is built anew under whoever is writing a name.
    let name = State::new(String::new());
    el("article").class("page page--narrow rooms").live(move || {
        again.track();
        let words = game.words_of(words);
        let open = game.room.get();
        let cards = game.rooms();
        let entries = cards.iter().map(|card| {
            if card.is_deleted { deleted(game, words, card, again) } else { entry(game, words, card, &open, again) }
        });
        let refused = wrong.get().map(|why| {
            let sentence = if why == NotARoom::Other { words.not_a_room } else { words.damaged_room };
            el("p").class("rooms__wrong").attr("role", "alert").text(sentence)
        });
        vec![
            el("h1").class("page__title").text(words.rooms),
            el("p").text(words.rooms_text),
            el("ul").class("rooms__list").kids(entries.collect()),
            new_room(game, words, again, name),
            el("div").class("rooms__import").kid(from_file(game, words, again, wrong)).kid_if(refused),
            row(vec![link_button(game.words().home, &Route::Start).class("button button--quiet")]),
        ]
    })
}

fn title(words: &Words, card: &RoomCard) -> String {
    if card.name.is_empty() && card.id.is_empty() { words.unnamed.to_owned() } else { card.name.clone() }
}

fn entry(game: Game, words: &'static Words, card: &RoomCard, open: &str, again: State<u32>) -> El {
    let is_open = card.id == open;
    let (id, copy_name) = (card.id.clone(), (words.copy_of)(&title(words, card)));
    let (opened, copied, taken, gone) = (id.clone(), id.clone(), id.clone(), id.clone());
    let go = (!is_open).then(|| small(words.open).class("button button--small").press(move || game.open_room(&opened)));
    let delete = (!card.id.is_empty()).then(|| {
        small(words.delete).press(move || {
            let _done = game.with_shelf(|shelf| rooms::delete(shelf, &gone));
            game.open_room(&game.current_room());
            again.update(|n| *n += 1);
        })
    });
    el("li")
        .class("room")
        .attr("data-room", &card.id)
        .attr("data-state", if is_open { "open" } else { "closed" })
        .kid(named(game, words, card))
        .kid(people(game, words, card))
        .kid_if(is_open.then(|| el("p").class("fact").text(words.open_now)))
        .kid_if(roles(game, words, card))
        .kid(seed(game, words, card))
        .kid(
            el("div")
                .class("room__buttons")
                .kid_if(go)
                .kid(small(words.copy).press(move || {
                    let _done = game.with_shelf(|shelf| rooms::copy(shelf, &copied, &copy_name));
                    again.update(|n| *n += 1);
                }))
                .kid(small(words.export).press(move || game.take_room(&taken)))
                .kid_if(delete),
        )
}

fn small(label: &str) -> El {
    button(label).class("button button--small button--quiet")
}

/// The name, changed where it stands, at every stroke: nobody has to leave the field for it to be kept.
fn named(game: Game, words: &Words, card: &RoomCard) -> El {
    let id = card.id.clone();
    field(words.name, &title(words, card)).on("input", move |event| {
        let name = value(&event);
        let _done = game.with_shelf(|shelf| rooms::edit(shelf, &id, |card| card.name = name));
    })
}

/// How many play in the room.
fn people(game: Game, words: &Words, card: &RoomCard) -> El {
    let id = card.id.clone();
    let entry = |n: u8| {
        let chosen = (n == card.people).then_some("");
        el("option").attr("value", &n.to_string()).attr_if("selected", chosen).text(&(words.people)(n))
    };
    let choose =
        el("select").class("field__input room__people").attr("aria-label", game.words_of(module::words).people);
    choose.kids((2..=12).map(entry).collect()).on("change", move |event| {
        let people = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let Some(people) = people.and_then(|select| select.value().parse().ok()) else { return };
        let _done = game.with_shelf(|shelf| rooms::edit(shelf, &id, |card| card.people = people));
    })
}

/// The roles that the room was dealt last.
fn roles(game: Game, words: &Words, card: &RoomCard) -> Option<El> {
    let held = game.roles_of(&card.id);
    let entry =
        |held: &Held| el("li").kid(el("strong").text(&seats(game.words(), &held.seats))).text(" ").text(&held.role);
    (!held.is_empty()).then(|| {
        el("section")
            .class("room__roles")
            .kid(el("h2").class("room__heading").text(words.roles))
            .kid(el("ul").kids(held.iter().map(entry).collect()))
    })
}

fn seed(game: Game, words: &Words, card: &RoomCard) -> El {
    let id = card.id.clone();
    let shown = card.seed.map(|seed| seed.to_string()).unwrap_or_default();
    let input = el("input").class("field__input room__seed").attr("inputmode", "numeric").attr("value", &shown);
    let input = input.attr("maxlength", "9").on("input", move |event| {
        // What is no digit is not taken, and does not stand there as if it were.
        let typed = value(&event);
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        if digits != typed {
            set_value(&event, &digits);
        }
        let seed = digits.parse().ok();
        let _done = game.with_shelf(|shelf| rooms::edit(shelf, &id, |card| card.seed = seed));
    });
    el("details")
        .class("room__more")
        .kid(el("summary").text(words.seed))
        .kid(el("label").class("field").kid(el("span").class("field__hint").text(words.seed_hint)).kid(input))
}

fn field(label: &str, value: &str) -> El {
    el("input").class("field__input room__name").attr("aria-label", label).attr("maxlength", "60").attr("value", value)
}

fn deleted(game: Game, words: &'static Words, card: &RoomCard, again: State<u32>) -> El {
    let (back, gone) = (card.id.clone(), card.id.clone());
    let name = if card.name.is_empty() { words.new_room } else { &card.name };
    el("li")
        .class("room")
        .attr("data-state", "deleted")
        .kid(el("p").attr("role", "status").text(&(words.deleted)(name)))
        .kid(
            el("div")
                .class("room__buttons")
                .kid(small(words.undo).class("button button--small").press(move || {
                    let _done = game.with_shelf(|shelf| rooms::restore(shelf, &back));
                    again.update(|n| *n += 1);
                }))
                .kid(small(words.for_good).press(move || {
                    let _done = game.with_shelf(|shelf| rooms::forget(shelf, &gone));
                    again.update(|n| *n += 1);
                })),
        )
}

fn new_room(game: Game, words: &'static Words, again: State<u32>, name: State<String>) -> El {
    let add = move || {
        let added = game.with_shelf(|shelf| rooms::add(shelf, &name.get_untracked(), rooms::USUAL));
        if let Some(id) = added {
            name.set(String::new());
            game.open_room(&id);
            again.update(|n| *n += 1);
        }
    };
    let input = el("input")
        .class("field__input")
        .attr("maxlength", "60")
        .attr("placeholder", words.name_hint)
        .attr("data-new-room", "")
        .attr("value", &name.get_untracked())
        .on("input", move |event| name.set(value(&event)));
    el("form")
        .class("rooms__new")
        .on("submit", move |event| {
            event.prevent_default();
            add();
        })
        .kid(el("label").class("field").kid(el("span").class("field__label").text(words.new_room)).kid(input))
        .kid(el("button").class("button").attr("type", "submit").text(words.new_room))
}

fn from_file(game: Game, words: &Words, again: State<u32>, wrong: State<Option<NotARoom>>) -> El {
    text_chooser(words.import, "data-room-file", move |text| {
        wrong.set(game.take_up_room(&text).err());
        again.update(|n| *n += 1);
    })
}

fn set_value(event: &Event, value: &str) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(value);
    }
}

fn value(event: &Event) -> String {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}
