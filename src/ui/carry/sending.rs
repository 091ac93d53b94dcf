//! Progress on its way out: as codes to scan, as a text, as a file.

use vejvalg_engine::carry::{self, Private};
use vejvalg_engine::session::Room;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::browser::{files, net, page};
use crate::game::{Failure, Game};
use crate::qr;
use crate::route::{Of, Route};
use crate::state::State;
use crate::ui::app::{button, row};
use crate::ui::el::{El, el, flag, svg};
use crate::ui::follow::afterwards;
use crate::words::carry::Words;

/// Letters of one piece of a text: as many as a code can say of itself.
const TEXT: usize = 20_000;
/// The field that the text stands in.
const FIELD: &str = "carry-text";

/// What a session becomes: one text, and codes behind the page's address.
type Packed = Result<(String, Vec<String>), Failure>;

/// The ways out: codes, text, file.
pub(super) fn sending(game: Game, words: &'static Words, of: &Of, room: &Room) -> El {
    let private = State::new(Private::Stays);
    let packed = State::new(None::<Packed>);
    let place = State::new(0_usize);
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

fn tells(words: &'static Words, private: State<Private>) -> El {
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
fn codes_part(words: &'static Words, link: &str, codes: Vec<String>, place: State<usize>) -> El {
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
    let (said, copied) = (State::new(""), text.clone());
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
            said.set(if done { words.copied } else { words.not_copied });
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
