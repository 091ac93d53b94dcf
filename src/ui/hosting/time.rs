//! The time in the host's notes: how the room keeps it, what to leave out, and the plan as it now stands.

use vejvalg_engine::module::{Index, Step};
use vejvalg_engine::view::StageView;

use super::{Sender, ask, part};

use crate::game::{Game, Play};
use crate::order::Order;
use crate::state::State;
use crate::timing::{self, Clock, Pace, Stop};
use crate::ui::el::{El, el};
use crate::ui::follow::memo;
use crate::words::host::Words;

/// The clock of a step.
pub(super) fn clock(game: Game, step: &Step) -> Option<El> {
    let (id, seconds) = (step.id.clone(), step.seconds);
    // It may not have ticked since the step came up.
    let left = move || game.timing.with(|timing| timing.left_at(&id, seconds));
    let shown = left.clone();
    let state = move || {
        let is_paused = game.timing.with(|timing| timing.clock == Clock::Paused);
        Some(
            if is_paused {
                "paused"
            } else if left() < Some(0) {
                "over"
            } else {
                "running"
            }
            .to_owned(),
        )
    };
    (seconds > 0).then(|| {
        el("p")
            .class("clock notes__clock")
            .live_attr("data-state", state)
            .live_text(move || shown().map(clock_face).unwrap_or_default())
    })
}

/// What the time says, counted anew with every second and shown anew only where it differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Told {
    pace: String,
    total: String,
    plan: Vec<Stop>,
}

/// The time, and the plan.
pub(super) fn time(game: Game, words: &'static Words, play: &Play, stage: &StageView<'_>, send: &Sender) -> El {
    let here = stage.place;
    let told = memo(move || told(game, words, here));
    let titles = play.module.index().activities.iter().map(|activity| activity.title.clone()).collect::<Vec<_>>();
    let stops = told.get_untracked().plan;
    let stops = stops.iter().map(|entry| stop(words, here, entry.place, told, &titles, send)).collect();
    part(words.time)
        .kid(el("p").class("notes__pace").live_text(move || told.get().pace))
        .kid(el("p").class("quiet").live_text(move || told.get().total))
        .kid(el("ol").class("notes__plan").kids(stops))
}

fn told(game: Game, words: &Words, here: u16) -> Told {
    let timing = game.timing.get();
    let told = game.with_play(|play| {
        let (index, variant) = (play.module.index(), play.session.as_ref()?.variant());
        let plan = timing::plan(index, variant, here, &timing);
        let planned = plan.iter().map(|stop| stop.planned).sum();
        let pace = pace(words, index, &timing::pace(index, variant, here, &timing));
        Some(Told { pace, total: (words.used_of)(timing.total() / 60, planned), plan })
    });
    told.flatten().unwrap_or_default()
}

fn pace(words: &Words, index: &Index, pace: &Pace) -> String {
    let name = |place: &u16| index.activities.get(usize::from(*place)).map_or("", |found| found.title.as_str());
    match pace {
        Pace::OnTime => words.on_time.to_owned(),
        Pace::Ahead(minutes) => (words.ahead)(*minutes),
        Pace::Behind { minutes, cut, shorten } => {
            let cut = (!cut.is_empty()).then(|| (words.cut)(&cut.iter().map(name).collect::<Vec<_>>().join(", ")));
            let shorten = (*shorten > 0).then(|| (words.shorten)(*shorten));
            let said = [Some((words.behind)(*minutes)), cut, shorten];
            said.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    }
}

fn stop(words: &'static Words, here: u16, place: u16, told: State<Told>, titles: &[String], send: &Sender) -> El {
    let title = titles.get(usize::from(place)).map_or("", String::as_str);
    let minutes = move || {
        let stop = told.with(|told| told.plan.iter().find(|stop| stop.place == place).cloned());
        stop.map(|stop| {
            if place <= here {
                (words.used_of)(stop.used, stop.planned)
            } else {
                (words.planned_now)(stop.planned, stop.now)
            }
        })
        .unwrap_or_default()
    };
    let go = ask(title, send, Order::GoTo(place))
        .class("notes__go")
        .attr("aria-label", &(words.go_to)(title))
        .attr("data-go-to", &place.to_string());
    let state = crate::ui::play::state(place.cmp(&here));
    el("li").class("notes__stop").attr("data-state", state).kid(go).kid(el("span").class("quiet").live_text(minutes))
}

/// Seconds as minutes and seconds, with a sign where the time is used up.
pub(super) fn clock_face(seconds: i64) -> String {
    let sign = if seconds < 0 { "−" } else { "" };
    format!("{sign}{}:{:02}", seconds.abs() / 60, seconds.abs() % 60)
}

#[cfg(test)]
mod tests {
    use super::clock_face;

    #[test]
    fn a_clock_face_reads_like_a_clock() {
        let faces: Vec<String> = [0, 9, 75, 600, -5, -61].map(clock_face).into();
        assert_eq!(faces, ["0:00", "0:09", "1:15", "10:00", "−0:05", "−1:01"]);
    }
}
