//! The clock on the screen: it counts while the page is looked at, says when a step's time ends, and can be stopped.

use std::time::Duration;

use leptos::prelude::*;
use vejvalg_engine::view::{Stand, stand};

use super::signs::Signs;
use super::time::clock_face;
use super::tools::{tell, tool};
use crate::browser::awake::Awake;
use crate::browser::channel::Channel;
use crate::browser::screen;
use crate::game::Game;
use crate::order::Order;
use crate::state::State;
use crate::timing::Clock;
use crate::ui::el::{El, el};
use crate::words::host::{Words, words};

/// The time is stored so often, in seconds.
const STORE_EVERY: u32 = 15;
/// The host's window hears from us at least so often, in seconds.
const TELL_EVERY: u32 = 5;

/// What the clock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Face {
    /// Seconds left of the step, if it has a time.
    left: Option<i64>,
    /// Minutes used and planned in the activity.
    used: (u32, u32),
}

/// Counts the seconds while the page is looked at, and keeps the screen awake.
pub(super) fn run_clock(game: Game, channel: &Channel, signs: Signs) {
    game.take_up_time();
    let awake = State::new(Awake::default());
    let stay_awake = move || {
        // One person's battery is their own.
        if game.is_hosted() {
            awake.with_untracked(Awake::hold);
        }
    };
    stay_awake();
    let (last, ticks, telling) = (State::new(screen::now()), State::new(0_u32), channel.clone());
    let tick = move || {
        let (before, now) = (last.get_untracked(), screen::now());
        last.set(now);
        ticks.update_untracked(|ticks| *ticks += 1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole seconds of one tick")]
        let seconds = (now.floor() - before.floor()) as u32;
        if seconds > 0 && screen::is_seen() {
            pass(game, seconds, signs);
            stay_awake();
        }
        let ticks = ticks.get_untracked();
        if ticks % TELL_EVERY == 0 {
            tell(game, &telling);
        }
        if ticks % STORE_EVERY == 0 {
            game.store_time();
        }
    };
    let ticking = set_interval_with_handle(tick, Duration::from_secs(1));
    on_cleanup(move || {
        awake.with_untracked(Awake::let_go);
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

pub(super) fn face(game: Game) -> Option<Face> {
    game.play.track();
    let (activity, step, seconds) = at(game)?;
    let planned = game.with_play(|play| play.module.index().activities.get(usize::from(activity)).map(|a| a.minutes));
    game.timing.with(|timing| {
        let used = (timing.used(activity) / 60, u32::from(planned.flatten().unwrap_or(0)));
        Some(Face { left: timing.left_at(&step, seconds), used })
    })
}

/// The clock: what is left of the step's time, else what is used of the activity's.
pub(super) fn clock(game: Game, words: &'static Words, face: State<Option<Face>>) -> Vec<El> {
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
    let more = tool(words.more, "+").attr("aria-label", words.more_label).attr("data-counts", "");
    let more = more.press(move || game.carry_out(Order::More(120)));
    vec![face, more]
}
