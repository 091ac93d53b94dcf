//! Progress on its way to another device: as codes to scan, as a text, as a file; and progress that comes in.

use leptos::prelude::*;
use vejvalg_engine::carry::{self, Private};
use vejvalg_engine::session::{Entry, Mode, Room};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::app::{button, fetched, link_button, row};
use super::el::{El, el, flag, svg};
use super::files::text_chooser;
use super::follow::afterwards;
use crate::browser::{files, net, page};
use crate::game::carrying::{Came, Incoming};
use crate::game::{Failure, Game, Play};
use crate::qr;
use crate::route::{Of, Route};
use crate::words::carry::{Words, words};

/// Letters of one piece of a text: as many as a code can say of itself.
const TEXT: usize = 20_000;
/// The field that the text stands in.
const FIELD: &str = "carry-text";

/// What a session becomes: one text, and codes behind the page's address.
type Packed = Result<(String, Vec<String>), Failure>;

/// The page of a module's progress on its way; `carried` is what a link brought.
pub(super) fn carry(game: Game, of: &Of, carried: &str) -> El {
    let (of, carried) = (of.clone(), carried.to_owned());
    let incoming = RwSignal::new((!carried.is_empty()).then_some(Incoming::Reading));
    let (begun, pasted) = (StoredValue::new(false), StoredValue::new(String::new()));
    fetched(game, game.play, move |play| {
        if !carried.is_empty() && !begun.get_value() {
            begun.set_value(true);
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
    incoming: RwSignal<Option<Incoming>>,
    pasted: StoredValue<String>,
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
        Some(session) => page.kid(el("p").text(words.carry_text)).kid(sending(game, words, of, &session.room)),
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

/// The ways out: codes, text, file.
fn sending(game: Game, words: &'static Words, of: &Of, room: &Room) -> El {
    let private = RwSignal::new(Private::Stays);
    let packed = RwSignal::new(None::<Packed>);
    let place = RwSignal::new(0_usize);
    let link = format!("{}{}/", page::address(), Route::Carry(of.clone(), String::new()).href());
    let (made, name) = (link.clone(), words_of(of, &game.card().name));
    afterwards(Box::new(move || {
        let (private, link, name) = (private.get(), made.clone(), name.clone());
        net::spawn(Box::pin(async move {
            let done = game.parcel(private).await.map(|parcel| {
                let text = carry::parts(&parcel, TEXT).unwrap_or_default().join("\n");
                (format!("{name} {text}"), carry::parts(&parcel, qr::letters(&link)).unwrap_or_default())
            });
            place.set(0);
            packed.set(Some(done));
        }));
    }));
    let choice =
        if carry::may_tell(room) { tells(words, private) } else { el("p").class("quiet").text(words.private_stays) };
    let file = format!("vejvalg-{}.txt", of.module);
    el("div").class("carry__ways").kid(choice).kid(el("div").class("carry__ways").live(move || match packed.get() {
        None => vec![el("p").class("quiet").attr("role", "status").text(words.reading)],
        Some(Err(failure)) => {
            vec![el("p").class("carry__wrong").attr("role", "alert").text(failure.sentence(game.words()))]
        }
        Some(Ok((text, codes))) => {
            vec![codes_part(words, &link, codes, place), text_part(words, text, file.clone())]
        }
    }))
}

/// The words before the code, for people who find it in a chat.
fn words_of(of: &Of, room: &str) -> String {
    let room = if room.is_empty() { String::new() } else { format!(" ({room})") };
    format!("Vejvalg {}/{}{room}", of.pack, of.module)
}

fn tells(words: &'static Words, private: RwSignal<Private>) -> El {
    let checked = move |event: Event| {
        let box_ = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let goes = box_.is_some_and(|box_| box_.checked());
        private.set(if goes { Private::Goes } else { Private::Stays });
    };
    let input = el("input").attr("type", "checkbox").attr("data-private", "").on("change", checked);
    let says = el("span")
        .kid(el("span").class("carry__choice-title").text(words.private_goes))
        .kid(el("span").class("quiet").text(words.private_hint));
    el("label").class("carry__choice").kid(input).kid(says)
}

/// The codes, one at a time: a screen shows one as large as it can.
fn codes_part(words: &'static Words, link: &str, codes: Vec<String>, place: RwSignal<usize>) -> El {
    let (link, of) = (link.to_owned(), codes.len());
    let drawn = {
        let codes = codes.clone();
        move || {
            let here = place.get().min(of.saturating_sub(1));
            let code = codes.get(here).and_then(|code| qr::draw(&link, code));
            vec![match code {
                Some(code) => picture(&code, &(words.code_of)(here + 1, of)),
                None => el("p").text(words.no_code),
            }]
        }
    };
    let step = |label: &str, by: isize| {
        let end = move || {
            let here = place.get();
            flag(if by < 0 { here == 0 } else { here + 1 >= of })
        };
        button(label)
            .class("button button--quiet")
            .live_attr("disabled", end)
            .attr("data-turn", if by < 0 { "before" } else { "next" })
            .press(move || place.update(|here| *here = here.saturating_add_signed(by)))
    };
    let several = (of > 1).then(|| {
        row(vec![
            step(words.before, -1),
            el("p")
                .class("carry__count")
                .attr("role", "status")
                .live_text(move || (words.code_of)(place.get() + 1, of)),
            step(words.next, 1),
        ])
        .class("row carry__turn")
    });
    el("section")
        .class("carry__part")
        .kid(el("h2").class("carry__heading").text(words.codes))
        .kid(el("p").text(if of > 1 { words.scan_all } else { words.scan }))
        .kid(el("div").class("carry__code").live(drawn))
        .kid_if(several)
}

fn picture(code: &qr::Drawn, label: &str) -> El {
    let side = code.side.to_string();
    let ground = svg("rect").class("carry__light").attr("width", &side).attr("height", &side);
    svg("svg")
        .class("carry__qr")
        .attr("viewBox", &format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .attr("shape-rendering", "crispEdges")
        .kid(ground)
        .kid(svg("path").class("carry__dark").attr("d", &code.path))
}

fn text_part(words: &'static Words, text: String, file: String) -> El {
    let (said, copied) = (RwSignal::new(""), text.clone());
    let field = el("textarea")
        .class("field__input carry__text")
        .attr("id", FIELD)
        .attr("rows", "4")
        .attr("readonly", "")
        .attr("aria-label", words.as_text)
        .text(&text);
    let copy = button(words.copy).attr("data-copy", "").press(move || {
        let text = copied.clone();
        net::spawn(Box::pin(async move {
            let done = files::copy(FIELD, &text).await;
            let _left = said.try_set(if done { words.copied } else { words.not_copied });
        }));
    });
    let take = button(words.as_file)
        .class("button button--quiet")
        .attr("data-file", "")
        .press(move || files::hand_over(&file, &text));
    el("section")
        .class("carry__part")
        .kid(el("h2").class("carry__heading").text(words.as_text))
        .kid(el("p").class("quiet").text(words.as_text_hint))
        .kid(field)
        .kid(row(vec![copy, take]))
        .kid(el("p").class("quiet").attr("role", "status").live_text(move || said.get().to_owned()))
}

/// The way in: a text or a file.
fn reading(game: Game, words: &'static Words, of: &Of, Coming { incoming, pasted }: Coming) -> El {
    let field = el("textarea")
        .class("field__input")
        .attr("id", "carry-paste")
        .attr("rows", "3")
        .text(&pasted.get_value())
        .on("input", move |event| pasted.set_value(event_target_value(&event)));
    let (typed, chosen) = (of.clone(), of.clone());
    let read =
        button(words.read_it).attr("data-read", "").press(move || look(game, &typed, pasted.get_value(), incoming));
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

fn look(game: Game, of: &Of, text: String, incoming: RwSignal<Option<Incoming>>) {
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
    let who = if carried.room.mode == Mode::Group { game.words().group } else { game.words().alone };
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
