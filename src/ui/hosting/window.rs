//! The host's window: the notes on a screen of their own. It follows what the screen tells and asks the
//! screen for everything; closing or reloading it changes nothing there.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::{Notes, Sender, clock};
use crate::browser::{channel, screen};
use crate::game::Game;
use crate::order::{Message, Order};
use crate::route::{Of, Route};
use crate::state::State;
use crate::ui::app::{button, row};
use crate::ui::el::{El, el};
use crate::words::host::words;

/// How often a silent screen is asked, in seconds.
const ASK_EVERY: u64 = 3;
/// After so many seconds without news the screen counts as gone.
const SILENT_AFTER: f64 = 12.0;

/// Whether the screen answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Waiting,
    Open,
    Silent,
}

/// The page of the host's window.
pub(in crate::ui) fn window(game: Game, of: &Of) -> El {
    let line = State::new(Line::Waiting);
    let heard = State::new(screen::now());
    let hear = move |text: &str| match Message::read(text) {
        Some(Message::News(news)) => {
            heard.set(screen::now());
            // What is built from it is built anew only where something changes.
            if line.get_untracked() != Line::Open {
                line.set(Line::Open);
            }
            game.follow(*news);
        }
        Some(Message::Gone) => line.set(Line::Silent),
        Some(Message::Order(_)) | None => {}
    };
    let channel = channel::open(&name(game, of), Box::new(hear));
    let say = channel.clone();
    let send: Sender = Rc::new(move |order| say.say(&Message::Order(order).write()));
    send(Order::Hello);
    let ask = send.clone();
    let ticks = State::new(0_u64);
    let asking = set_interval_with_handle(
        move || {
            ticks.update_untracked(|ticks| *ticks += 1);
            // Between two news the clock goes on by itself.
            if line.get_untracked() == Line::Open {
                clock::tick(game);
            }
            if !ticks.get_untracked().is_multiple_of(ASK_EVERY) {
                return;
            }
            let silent = screen::now() - heard.get_untracked();
            // A window that never heard a screen may have been opened without one.
            if silent > SILENT_AFTER && line.get_untracked() != Line::Silent {
                line.set(Line::Silent);
            }
            if silent > ASK_EVERY as f64 {
                ask(Order::Hello);
            }
        },
        Duration::from_secs(1),
    );
    let closing = State::new((channel, asking));
    on_cleanup(move || {
        closing.with_untracked(|(channel, asking)| {
            channel.close();
            if let Ok(asking) = asking {
                asking.clear();
            }
        });
    });
    let notes = Notes::of(game, send);
    let screen_of = Route::Play(of.clone());
    el("div").class("page notes notes--window").attr("data-host", "").live(move || {
        let words = game.words_of(words);
        let is_silent = line.get() == Line::Silent;
        let silent = is_silent.then(|| {
            let open = screen_of.href();
            el("div")
                .class("notice")
                .attr("role", "alert")
                .kid(el("p").class("notice__text").text(words.silent))
                .kid(row(vec![button(words.open_screen).press(move || screen::open_screen(&open))]))
        });
        let waiting = || el("p").class("quiet").attr("role", "status").text(words.waiting);
        let told = notes.shown().unwrap_or_else(|| (!is_silent).then(waiting).into_iter().collect());
        silent.into_iter().chain(told).collect()
    })
}

/// The name of the line between the screen and the host's window: one for each room and module.
pub(super) fn name(game: Game, of: &Of) -> String {
    format!("{}/{}/{}", of.pack, of.module, game.room.get_untracked())
}
