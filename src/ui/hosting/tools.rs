//! The host's tools on the screen: clock, notes, a window of one's own, a hidden screen, the whole
//! screen, the keys. They live as long as a module is in play.

use std::rc::Rc;

use leptos::prelude::*;

use super::clock::{clock, face, run_clock};
use super::signs::{Sign, Signs};
use super::{Notes, roles, window};
use crate::browser::channel::{self, Channel};
use crate::browser::{page, screen};
use crate::game::Game;
use crate::order::{Message, Order};
use crate::route::{Of, Route};
use crate::state::State;
use crate::ui::app::button;
use crate::ui::el::{El, el, flag};
use crate::ui::follow::{afterwards, memo};
use crate::ui::keys::aimed;
use crate::words::host::{Words, words};

/// What is open over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    Notes,
    Keys,
}

/// The tools of a module in play.
pub(in crate::ui) fn tools(game: Game, of: &Of) -> El {
    let over = State::new(Over::Nothing);
    let signs = Signs::of(game);
    let channel = line(game, of);
    let line = channel.clone();
    run_clock(game, &channel, signs);
    roles::remember(game);
    let notes = Notes::of(game, Rc::new(move |order| game.carry_out(order)));
    let face = memo(move || face(game));
    let hosted = memo(move || {
        game.play.track();
        game.is_hosted()
    });
    let bar = el("div").class("tools").attr("role", "group").live(move || {
        let words = game.words_of(words);
        let toggle = move |what: Over| over.update(|over| *over = if *over == what { Over::Nothing } else { what });
        let host = channel.clone();
        let mut kids = if hosted.get() { clock(game, words, face) } else { Vec::new() };
        if hosted.get() {
            kids.extend([
                tool(words.notes, "n").press(move || toggle(Over::Notes)),
                tool(words.window, "w").press(move || open_window(game, words, &host)),
                tool(words.blank, ".").press(move || game.carry_out(Order::Blank)),
            ]);
        }
        if screen::can_be_whole() {
            kids.push(tool(words.whole, "f").press(screen::toggle_whole_screen));
        }
        kids.push(tool("?", "?").attr("aria-label", words.help).press(move || toggle(Over::Keys)));
        kids
    });
    let panel = el("div").live(move || match over.get() {
        Over::Nothing => Vec::new(),
        Over::Notes => vec![notes_over(game, &notes, over)],
        Over::Keys => vec![keys_over(game, over, signs, hosted.get().then_some(&line))],
    });
    let blank = el("button")
        .class("blank")
        .attr("type", "button")
        .live_attr("hidden", move || flag(!game.blank.get()))
        .live_text(move || game.words_of(words).blanked.to_owned())
        .press(move || game.carry_out(Order::Blank));
    let edge =
        el("div").class("edge").attr("aria-hidden", "true").live_attr("hidden", move || flag(!signs.flashing.get()));
    el("div").class("tools__all").kid(bar).kid(panel).kid(blank).kid(edge)
}

pub(super) fn tool(label: &str, key: &str) -> El {
    el("button").class("tool").attr("type", "button").attr("data-key", key).text(label)
}

/// The line to the host's window: its orders are carried out, and it hears of every change.
fn line(game: Game, of: &Of) -> Channel {
    let hear = move |text: &str| {
        if let Some(Message::Order(order)) = Message::read(text) {
            game.carry_out(order);
        }
    };
    let channel = channel::open(&window::name(game, of), Box::new(hear));
    let telling = channel.clone();
    afterwards(Box::new(move || {
        game.beat.track();
        game.play.track();
        tell(game, &telling);
    }));
    let leaving = channel.clone();
    let gone = page::on_leave(move || leaving.say(&Message::Gone.write()));
    let closing = State::new((channel.clone(), gone));
    on_cleanup(move || {
        closing.with_untracked(|(channel, _)| {
            channel.say(&Message::Gone.write());
            channel.close();
        });
    });
    channel
}

pub(super) fn tell(game: Game, channel: &Channel) {
    if let Some(news) = game.news() {
        channel.say(&Message::News(Box::new(news)).write());
    }
}

fn open_window(game: Game, words: &Words, channel: &Channel) {
    let Some(of) = game.with_play(|play| play.of.clone()) else { return };
    match screen::open_window(&Route::Host(of).href()) {
        Some(opened) => channel.set_partner(opened),
        None => game.said.set(words.window_refused.to_owned()),
    }
}

/// The notes over the screen, for a room with one display.
fn notes_over(game: Game, notes: &Notes, over: State<Over>) -> El {
    let notes = notes.clone();
    let close = button(game.words_of(words).close).class("button button--small button--quiet");
    el("aside")
        .class("over notes")
        .live_attr("aria-label", move || Some(game.words_of(words).notes.to_owned()))
        .kid(el("div").class("over__head").kid(close.attr("data-key", "close").press(move || over.set(Over::Nothing))))
        .kid(el("div").class("over__body").live(move || notes.shown().unwrap_or_default()))
}

/// What the bar has no room for in a narrow window: who has no keys finds it here.
fn tools_over(game: Game, over: State<Over>, channel: Option<&Channel>) -> El {
    let words = game.words_of(words);
    let tool = |name: &str, label: &str| {
        button(label).class("button button--small").attr("data-quiet", "").attr("data-tool", name)
    };
    let mut kids = Vec::new();
    if let Some(channel) = channel.cloned() {
        kids.extend([
            tool("notes", words.notes).press(move || over.set(Over::Notes)),
            tool("window", words.window).press(move || open_window(game, words, &channel)),
            tool("blank", words.blank).press(move || {
                over.set(Over::Nothing);
                game.carry_out(Order::Blank);
            }),
        ]);
    }
    if screen::can_be_whole() {
        kids.push(tool("whole", words.whole).press(move || {
            over.set(Over::Nothing);
            screen::toggle_whole_screen();
        }));
    }
    el("p").class("row keys__tools").kids(kids)
}

/// The keys, and which signs are given when the time is up.
fn keys_over(game: Game, over: State<Over>, signs: Signs, channel: Option<&Channel>) -> El {
    let words = game.words_of(words);
    let rows = words.keys.iter().map(|(keys, what)| {
        let keys = aimed(keys).split("  ").map(|key| el("kbd").text(key)).collect();
        el("tr").kid(el("th").attr("scope", "row").kids(keys)).kid(el("td").text(what))
    });
    let turns = [(Sign::Sound, words.sound), (Sign::Flash, words.flash)];
    let turns = turns.map(|(sign, label)| {
        el("li").class("chip").kid(
            el("button")
                .class("chip__word")
                .attr("type", "button")
                .attr("data-sign", sign.key())
                .live_attr("aria-pressed", move || Some(signs.is_on(sign).to_string()))
                .text(label)
                .press(move || signs.turn(game, sign)),
        )
    });
    let turns = el("section")
        .class("keys__signs")
        .kid(el("h2").class("notes__heading").text(words.signs))
        .kid(el("ul").class("chips").kids(turns.into()));
    let close = button(words.close).class("button button--small button--quiet").attr("data-key", "close");
    el("section")
        .class("over keys")
        .attr("aria-label", words.help)
        .kid(el("div").class("over__head").kid(close.press(move || over.set(Over::Nothing))))
        .kid(tools_over(game, over, channel))
        .kid(el("table").class("keys__table").kid(el("tbody").kids(rows.collect())))
        .kid(turns)
}
