//! The time in the host's notes: how the room keeps it, what to leave out, and the plan as it now stands.

use vejvalg_engine::Session;
use vejvalg_engine::view::StageView;

use super::{Sender, ask, part};
use crate::game::Play;
use crate::host_words::HostWords;
use crate::order::Order;
use crate::timing::{self, Pace, Stop, Timing};
use crate::ui::el::{El, el};

/// The time, and the plan.
pub(super) fn time(
    words: &'static HostWords,
    play: &Play,
    session: &Session,
    stage: &StageView<'_>,
    timing: Timing,
    send: &Sender,
) -> El {
    let index = play.module.index();
    let name = |place: u16| index.activities.get(usize::from(place)).map_or("", |found| found.title.as_str());
    let pace = match timing::pace(index, session.variant(), stage.place, &timing) {
        Pace::OnTime => words.on_time.to_owned(),
        Pace::Ahead(minutes) => (words.ahead)(minutes),
        Pace::Behind { minutes, cut, shorten } => {
            let mut said = vec![(words.behind)(minutes)];
            if !cut.is_empty() {
                said.push((words.cut)(&cut.iter().map(|place| name(*place)).collect::<Vec<_>>().join(", ")));
            }
            if shorten > 0 {
                said.push((words.shorten)(shorten));
            }
            said.join(" ")
        }
    };
    let plan = timing::plan(index, session.variant(), stage.place, &timing);
    let stops = plan.iter().map(|entry| stop(words, stage.place, entry, name(entry.place), send)).collect();
    part(words.time).kid(el("p").class("notes__pace").text(&pace)).kid(el("ol").class("notes__plan").kids(stops))
}

fn stop(words: &HostWords, here: u16, stop: &Stop, title: &str, send: &Sender) -> El {
    let state = crate::ui::play::state(stop.place.cmp(&here));
    let minutes = if stop.place <= here {
        (words.used_of)(stop.used, stop.planned)
    } else {
        (words.planned_now)(stop.planned, stop.now)
    };
    let go = ask(title, send, Order::GoTo(stop.place))
        .class("notes__go")
        .attr("aria-label", &(words.go_to)(title))
        .attr("data-go-to", &stop.place.to_string());
    el("li").class("notes__stop").attr("data-state", state).kid(go).kid(el("span").class("quiet").text(&minutes))
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
