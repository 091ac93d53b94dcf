//! A module looked at again by one person, on a phone: what was chosen and why, the same dilemma alone, pieces of
//! five minutes, the trial action with its day, and thoughts that stay. Everything is read with one thumb.

mod action;
mod chosen;

use leptos::prelude::*;
use vejvalg_engine::ask::Keep;
use vejvalg_engine::module::Activity;
use vejvalg_engine::{Module, result};

use super::app::{button, fetched, link_button, row};
use super::el::{El, el};
use crate::game::carrying::thoughts_key;
use crate::game::{Game, Play};
use crate::route::{Of, Route};
use crate::words::revisit::{Words, words};
use crate::words::{carry, rooms};

/// What one person does in a pause, in minutes.
const SHORT: u16 = 6;
/// Kinds that are worth doing alone, in a pause.
const ALONE: [&str; 7] = ["dilemma", "reflection", "clip", "card", "quiz", "question", "letter"];

/// The page of the current module.
pub(super) fn revisit(game: Game) -> El {
    fetched(game, game.play, move |play| page(game, play))
}

fn page(game: Game, play: &Play) -> El {
    let (words, of) = (game.words_of(words), &play.of);
    let name = game.card().name;
    let head = el("header")
        .class("revisit__head")
        .kid(el("p").class("revisit__kind").text(words.title))
        .kid(el("h1").class("page__title").text(&play.module.index().title))
        .kid_if((!name.is_empty()).then(|| el("p").class("quiet").text(&name)))
        .kid_if(home(game, words, of));
    let page = el("article").class("page page--narrow revisit").kid(head);
    let page = match &play.session {
        None => page.kid(el("p").class("revisit__nothing").text(words.nothing)),
        Some(session) => {
            let results = result::recap(&play.module, session);
            page.kid_if(chosen::chosen(game, words, play, session, &results))
                .kid_if(action::action(game, words, play, session))
        }
    };
    page.kid_if(pieces(game, words, play)).kid(thoughts(game, words, play)).kid(row(vec![
        link_button(game.words_of(carry::words).read, &Route::Carry(of.clone(), String::new()))
            .class("button button--quiet"),
        link_button(game.words().to_module, &Route::Module(of.clone())).class("button button--quiet"),
    ]))
}

/// The way back to the group, where one is in a room of one's own.
fn home(game: Game, words: &'static Words, of: &Of) -> Option<El> {
    let group = game.group()?;
    let name = if group.name.is_empty() { game.words_of(rooms::words).unnamed.to_owned() } else { group.name };
    let of = of.clone();
    let back = button(&(words.my_group)(&name)).class("button button--small button--quiet").attr("data-go", "group");
    let back = back.press(move || game.visit(&group.id, &of));
    Some(el("div").class("revisit__own").kid(el("p").text(words.on_my_own)).kid(back))
}

fn section(heading: &str) -> El {
    el("section").class("revisit__part").kid(el("h2").class("revisit__heading").text(heading))
}

/// What a group has not come to yet is said; in a room of one's own it is the group's and not missed.
fn nothing_yet(game: Game, part: El, sentence: &str) -> Option<El> {
    game.group().is_none().then(|| part.kid(el("p").class("quiet").text(sentence)))
}

/// What takes five minutes: the short variant, and short activities.
fn pieces(game: Game, words: &'static Words, play: &Play) -> Option<El> {
    let index = play.module.index();
    let name = (words.alone)(&room_name(game));
    let minutes = game.words().minutes;
    let piece = |title: &str, long: u16, variant: u16, activity: Option<u16>| {
        let name = name.clone();
        let begin =
            button(words.begin).class("button button--small").attr("aria-label", &format!("{}: {title}", words.begin));
        el("li")
            .class("revisit__piece")
            .kid(
                el("div")
                    .kid(el("p").class("revisit__title").text(title))
                    .kid(el("p").class("quiet").text(&minutes(long.into()))),
            )
            .kid(begin.attr("data-piece", title).press(move || game.play_alone(&name, variant, activity)))
    };
    let variants = index.variants.iter().filter(|plan| plan.minutes <= SHORT);
    let variants: Vec<El> = variants
        .map(|plan| {
            let titles: Vec<&str> = index.planned(plan.minutes).map(|(_, activity)| activity.title.as_str()).collect();
            piece(&titles.join(" · "), plan.minutes, plan.minutes, None)
        })
        .collect();
    let in_short =
        |place: &u16| index.variants.iter().any(|plan| plan.minutes <= SHORT && plan.activities.contains(place));
    let short = (0..).zip(&index.activities).filter(|(place, activity)| {
        (1..=SHORT).contains(&activity.minutes) && ALONE.contains(&activity.kind.as_str()) && !in_short(place)
    });
    let short = short.map(|(place, activity)| {
        piece(&activity.title, activity.minutes, variant_of(&play.module, Some(place)), Some(place))
    });
    let all: Vec<El> = variants.into_iter().chain(short).collect();
    (!all.is_empty()).then(|| section(words.pieces).kid(el("ul").class("revisit__pieces").kids(all)))
}

/// One's own thoughts: what one wrote alone in the module, and what came since.
fn thoughts(game: Game, words: &'static Words, play: &Play) -> El {
    let key = thoughts_key(&play.of);
    let kept = game.preference(&key).unwrap_or_default();
    let field = el("textarea")
        .class("field__input")
        .attr("id", "thoughts")
        .attr("rows", "7")
        .attr("maxlength", "4000")
        .text(&kept);
    let field = field.on("input", move |event| game.keep_own(&key, &event_target_value(&event)));
    let part = section(words.notes).kids(private(play));
    part.kid(
        el("div")
            .class("field")
            .kid(el("label").class("field__label").attr("for", "thoughts").text(words.notes_label))
            .kid(field),
    )
    .kid(el("p").class("quiet").text(words.notes_hint))
}

/// What the one person at this device wrote for nobody else.
fn private(play: &Play) -> Vec<El> {
    let Some(session) = play.session.as_ref().filter(|session| vejvalg_engine::carry::may_tell(&session.room)) else {
        return Vec::new();
    };
    let results = result::recap(&play.module, session);
    let notes = results.iter().flat_map(|result| &result.notes).filter(|note| note.keep == Keep::Private);
    notes
        .map(|note| {
            let said = note.lines.iter().map(|(_, said)| el("p").class("revisit__thought").text(said)).collect();
            el("div").kid(el("h3").class("revisit__label").text(note.heading)).kids(said)
        })
        .collect()
}

fn room_name(game: Game) -> String {
    let name = game.card().name;
    if name.is_empty() { game.words_of(rooms::words).unnamed.to_owned() } else { name }
}

fn place(module: &Module, activity: &Activity) -> Option<u16> {
    (0..).zip(&module.index().activities).find(|(_, known)| known.id == activity.id).map(|(place, _)| place)
}

/// The variant that an activity is played in: the module's own where it belongs to it, the first other one if not.
fn variant_of(module: &Module, activity: Option<u16>) -> u16 {
    let plans = &module.index().variants;
    let of_it = plans.iter().find(|plan| activity.is_some_and(|activity| plan.activities.contains(&activity)));
    of_it.map_or(0, |plan| plan.minutes)
}
