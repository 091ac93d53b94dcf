//! What the room said it will do, with the day on which to look at it again: kept here, and handed to a calendar.

use leptos::prelude::*;
use vejvalg_engine::Session;
use vejvalg_engine::module::Activity;
use vejvalg_engine::result::{self, Committed};
use vejvalg_engine::session::Room;

use super::{nothing_yet, section};
use crate::browser::files;
use crate::calendar::{self, Day, Event};
use crate::game::carrying::{day_key, today};
use crate::game::{Game, Play};
use crate::route::Of;
use crate::state::State;
use crate::ui::app::button;
use crate::ui::el::{El, el, flag};
use crate::words::revisit::Words;

/// Days after which something is followed up, where nobody says otherwise: a trial takes four weeks.
const FOLLOW_UP: u16 = 28;

/// What the room said it will do, with the day to look at it again.
pub(super) fn action(game: Game, words: &'static Words, play: &Play, session: &Session) -> Option<El> {
    let said = result::commitments(&play.module, session);
    let part = section(words.action);
    if said.is_empty() {
        return nothing_yet(game, part, words.no_action);
    }
    let mut cards: Vec<El> = Vec::new();
    let mut activities: Vec<&Activity> = said.iter().map(|line| line.activity).collect();
    activities.dedup_by(|one, other| one.id == other.id);
    for activity in activities {
        let lines: Vec<&Committed<'_>> = said.iter().filter(|line| line.activity.id == activity.id).collect();
        cards.push(agreed(game, words, play, &session.room, activity, &lines));
    }
    Some(part.kids(cards))
}

fn agreed(
    game: Game,
    words: &'static Words,
    play: &Play,
    room: &Room,
    activity: &Activity,
    lines: &[&Committed<'_>],
) -> El {
    let line = |line: &&Committed<'_>| {
        let facts =
            words.what_who_when.iter().zip([line.what, line.who, line.when]).filter(|(_, said)| !said.is_empty());
        let facts = facts
            .map(|(label, said)| el("div").kid(el("dt").class("revisit__label").text(label)).kid(el("dd").text(said)));
        el("dl").class("revisit__facts").kids(facts.collect())
    };
    let what = lines.first().map_or("", |line| line.what).to_owned();
    let text = lines.iter().map(|line| [line.what, line.who, line.when].join(" · ")).collect::<Vec<_>>().join("\n");
    let key = day_key(&play.of, &activity.id);
    let kept = game.preference(&key).as_deref().and_then(Day::parse);
    let day = State::new(Some(kept.unwrap_or_else(|| today().plus(FOLLOW_UP))));
    let field = format!("day-{}", activity.id);
    let input = el("input")
        .class("field__input revisit__day")
        .attr("type", "date")
        .attr("id", &field)
        .attr("value", &day.get_untracked().map(Day::text).unwrap_or_default())
        .on("input", move |event| {
            day.set(Day::parse(&event_target_value(&event)));
            if let Some(day) = day.get_untracked() {
                game.keep_own(&key, &day.text());
            }
        });
    let (id, file) = (event_id(&play.of, room, &activity.id), format!("vejvalg-{}.ics", activity.id));
    let save = move || {
        if let Some(on) = day.get_untracked() {
            let text = [words.event_text, &text].join("\n\n");
            let event = Event { id: &id, on, made: today(), title: &(words.event)(&what), text: &text };
            files::hand_over(&file, &calendar::file(&event));
        }
    };
    let make = button(words.calendar)
        .attr("data-calendar", &activity.id)
        .live_attr("disabled", move || flag(day.get().is_none()));
    el("article")
        .class("revisit__action")
        .kid(el("h3").class("revisit__title").text(&activity.title))
        .kids(lines.iter().map(line).collect())
        .kid(
            el("div")
                .class("field")
                .kid(el("label").class("field__label").attr("for", &field).text(words.day))
                .kid(input),
        )
        .kid(make.press(save))
        .kid(el("p").class("quiet").text(words.calendar_hint))
}

/// Names the event: the same room's again replaces the earlier in a calendar. The seed itself stays here.
fn event_id(of: &Of, room: &Room, activity: &str) -> String {
    let mixed = room.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    format!("{}-{}-{activity}-{mixed:08x}@vejvalg", of.pack, of.module)
}
