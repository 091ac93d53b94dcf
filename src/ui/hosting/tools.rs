//! The host's tools on the screen: clock, notes, a window of one's own, a hidden screen, the whole
//! screen, the keys. They live as long as a module is in play.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use vejvalg_engine::view::{Stand, stand};

use super::signs::{Sign, Signs};
use super::time::clock_face;
use super::{Notes, roles, window};
use crate::browser::channel::{self, Channel};
use crate::browser::{page, screen};
use crate::game::Game;
use crate::order::{Message, Order};
use crate::route::{Of, Route};
use crate::timing::Clock;
use crate::ui::app::button;
use crate::ui::el::{El, el, flag};
use crate::words::host::{Words, words};

/// The time is stored so often, in seconds.
const STORE_EVERY: u32 = 15;
/// The host's window hears from us at least so often, in seconds.
const TELL_EVERY: u32 = 5;

/// What is open over the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Nothing,
    Notes,
    Keys,
}

/// What the clock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Face {
    /// Seconds left of the step, if it has a time.
    left: Option<i64>,
    /// Minutes used and planned in the activity.
    used: (u32, u32),
}

/// The tools of a module in play.
pub(in crate::ui) fn tools(game: Game, of: &Of) -> El {
    let over = RwSignal::new(Over::Nothing);
    let signs = Signs::of(game);
    let channel = line(game, of);
    run_clock(game, &channel, signs);
    roles::remember(game);
    let notes = Notes::of(game, Rc::new(move |order| game.carry_out(order)));
    let face = Memo::new(move |_| face(game));
    let hosted = Memo::new(move |_| {
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
        kids.push(tool(words.whole, "f").attr("data-key", "f").press(screen::toggle_whole_screen));
        kids.push(tool("?", "?").attr("aria-label", words.help).press(move || toggle(Over::Keys)));
        kids
    });
    let panel = el("div").live(move || match over.get() {
        Over::Nothing => Vec::new(),
        Over::Notes => vec![notes_over(game, &notes, over)],
        Over::Keys => vec![keys_over(game, over, signs)],
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

fn tool(label: &str, key: &str) -> El {
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
    Effect::new(move |_| {
        game.beat.track();
        game.play.track();
        tell(game, &telling);
    });
    let leaving = channel.clone();
    let gone = page::on_leave(move || leaving.say(&Message::Gone.write()));
    let closing = StoredValue::new_local((channel.clone(), gone));
    on_cleanup(move || {
        closing.with_value(|(channel, _)| {
            channel.say(&Message::Gone.write());
            channel.close();
        });
    });
    channel
}

fn tell(game: Game, channel: &Channel) {
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

/// Counts the seconds while the page is looked at, and keeps the screen awake.
fn run_clock(game: Game, channel: &Channel, signs: Signs) {
    game.take_up_time();
    screen::stay_awake();
    let (last, ticks, telling) = (StoredValue::new(screen::now()), StoredValue::new(0_u32), channel.clone());
    let tick = move || {
        let (before, now) = (last.get_value(), screen::now());
        last.set_value(now);
        ticks.update_value(|ticks| *ticks += 1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole seconds of one tick")]
        let seconds = (now.floor() - before.floor()) as u32;
        if seconds > 0 && screen::is_seen() {
            pass(game, seconds, signs);
        }
        let ticks = ticks.get_value();
        if ticks % TELL_EVERY == 0 {
            tell(game, &telling);
        }
        if ticks % STORE_EVERY == 0 {
            game.store_time();
            screen::stay_awake();
        }
    };
    let ticking = set_interval_with_handle(tick, Duration::from_secs(1));
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
}

/// Lets time pass; the end of a step's time is said once.
fn pass(game: Game, seconds: u32, signs: Signs) {
    let Some((activity, step, planned)) = at(game) else { return };
    let left = |game: Game| game.timing.with_untracked(|timing| timing.left(planned));
    game.timing.update(|timing| timing.arrive(&step));
    let before = left(game);
    game.timing.update(|timing| timing.pass(activity, seconds));
    let (Some(before), Some(after)) = (before, left(game)) else { return };
    let words = game.language.with_untracked(|language| words(language));
    if before > 60 && after <= 60 {
        game.said.set(words.minute_left.to_owned());
    }
    if before > 0 && after <= 0 {
        game.said.set(words.time_up.to_owned());
        signs.give();
    }
}

/// A second passes in the host's window, which neither says nor stores anything.
pub(super) fn tick(game: Game) {
    if let Some((activity, step, _)) = at(game) {
        game.timing.update(|timing| {
            timing.arrive(&step);
            timing.pass(activity, 1);
        });
    }
}

/// The activity, the step and its planned seconds, where the session stands.
fn at(game: Game) -> Option<(u16, String, u16)> {
    game.with_play(|play| {
        let session = play.session.as_ref()?;
        match stand(&play.module, session) {
            Stand::Playing(stage) => Some((stage.place, stage.step.id.clone(), stage.step.seconds)),
            Stand::Loading(_) | Stand::Finished => None,
        }
    })
    .flatten()
}

fn face(game: Game) -> Option<Face> {
    game.play.track();
    let (activity, step, seconds) = at(game)?;
    let planned = game.with_play(|play| play.module.index().activities.get(usize::from(activity)).map(|a| a.minutes));
    game.timing.with(|timing| {
        let mut timing = timing.clone();
        timing.arrive(&step);
        let used = (timing.used(activity) / 60, u32::from(planned.flatten().unwrap_or(0)));
        Some(Face { left: timing.left(seconds), used })
    })
}

/// The clock: what is left of the step's time, else what is used of the activity's.
fn clock(game: Game, words: &'static Words, face: Memo<Option<Face>>) -> Vec<El> {
    let left = move || face.get().and_then(|face| face.left);
    let shown = move || match face.get() {
        Some(Face { left: Some(left), .. }) => clock_face(left),
        Some(Face { used: (used, planned), .. }) => (words.used_of)(used, planned),
        None => String::new(),
    };
    let is_paused = move || game.timing.with(|timing| timing.clock == Clock::Paused);
    let state = move || {
        Some(
            match left() {
                _ if is_paused() => "paused",
                Some(..=0) => "over",
                Some(1..=60) => "short",
                Some(_) => "running",
                None => "used",
            }
            .to_owned(),
        )
    };
    let label = move || Some(if is_paused() { words.paused.to_owned() } else { (words.clock)(&shown()) });
    let face = el("button")
        .class("clock")
        .attr("type", "button")
        .attr("data-key", "t")
        .live_attr("data-state", state)
        .live_attr("aria-label", label)
        .live_text(shown)
        .press(move || game.carry_out(Order::Clock));
    let more =
        tool(words.more, "+").attr("aria-label", words.more_label).press(move || game.carry_out(Order::More(120)));
    vec![face, more]
}

/// The notes over the screen, for a room with one display.
fn notes_over(game: Game, notes: &Notes, over: RwSignal<Over>) -> El {
    let notes = notes.clone();
    let close = button(game.words_of(words).close).class("button button--small button--quiet");
    el("aside")
        .class("over notes")
        .live_attr("aria-label", move || Some(game.words_of(words).notes.to_owned()))
        .kid(el("div").class("over__head").kid(close.attr("data-key", "close").press(move || over.set(Over::Nothing))))
        .kid(el("div").class("over__body").live(move || notes.shown().unwrap_or_default()))
}

/// The keys, and which signs are given when the time is up.
fn keys_over(game: Game, over: RwSignal<Over>, signs: Signs) -> El {
    let words = game.words_of(words);
    let rows = words.keys.iter().map(|(keys, what)| {
        let keys = keys.split("  ").map(|key| el("kbd").text(key)).collect();
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
    let close = button(words.close).class("button button--small").attr("data-key", "close");
    el("section")
        .class("over keys")
        .attr("aria-label", words.help)
        .kid(el("table").class("keys__table").kid(el("tbody").kids(rows.collect())))
        .kid(turns)
        .kid(el("div").class("over__head").kid(close.press(move || over.set(Over::Nothing))))
}
