//! A room's lines for the chat of a meeting: one for each activity, copied with a button. On a page of its
//! own, and under each activity of the recap. Nothing private is in a line: the engine sees to that.

use vejvalg_engine::share::{self, Shared, Writing};
use vejvalg_engine::{Answer, Module};

use super::app::{button, fetched, link_button, row, waiting};
use super::el::{El, el, flag};
use crate::browser::{files, net};
use crate::game::{Fetched, Game, Play};
use crate::route::Route;
use crate::state::State;
use crate::words::results::{Words, words};

/// A room's line of an activity, or why there is none.
enum Line {
    Told(String),
    Nothing,
    TooLong,
}

/// The page with a room's lines.
pub(super) fn share(game: Game) -> El {
    fetched(game, game.play, move |play| page(game, play))
}

fn page(game: Game, play: &Play) -> El {
    let words = words(&play.module.index().language);
    let (module, writing) = (game.fetch_whole(), State::new(Writing::Kept));
    let lines = el("div").class("share__lines").live(move || {
        module.with(|module| match module {
            Fetched::Waiting => vec![waiting(game, None)],
            Fetched::Failed(failure) => vec![waiting(game, Some(*failure))],
            Fetched::Here(module) => lines(game, module, writing.get(), words),
        })
    });
    let foot = row(vec![
        link_button(game.words().see_recap, &Route::Recap(play.of.clone())).class("button button--quiet"),
        link_button(words.merge, &Route::Merge(play.of.clone())).class("button button--quiet"),
        link_button(game.words().to_module, &Route::Module(play.of.clone())).class("button button--quiet"),
    ]);
    el("article")
        .class("page page--narrow share")
        .kid(el("h1").class("page__title").text(words.share_title))
        .kid(el("p").text(words.share_text))
        .kid(with_text(words, writing))
        .kid(lines)
        .kid(foot)
}

/// Whether what was written goes along: never unasked.
fn with_text(words: &Words, writing: State<Writing>) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .class("share__tick")
        .live_attr("checked", move || flag(writing.get() == Writing::Told))
        .on("change", move |_| {
            writing.update(|writing| {
                *writing = if *writing == Writing::Told { Writing::Kept } else { Writing::Told };
            });
        });
    let said = el("span").kid(el("span").class("field__label").text(words.with_text));
    let said = said.kid(el("span").class("field__hint share__hint").text(words.with_text_hint));
    el("label").class("share__choice").kid(input).kid(said)
}

fn lines(game: Game, module: &Module, writing: Writing, words: &'static Words) -> Vec<El> {
    let activities = module.index().activities.iter().zip(0..).filter_map(|(activity, place)| {
        let made = line_of(game, module, place, writing);
        let shown = match made {
            Line::Nothing => return None,
            made @ (Line::Told(_) | Line::TooLong) => told(made, place, &activity.title, words),
        };
        let heading = el("h2").class("share__heading").text(&activity.title);
        Some(el("section").class("share__activity").kid(heading).kids(shown))
    });
    let activities: Vec<El> = activities.collect();
    if activities.is_empty() { vec![el("p").class("quiet").text(words.nothing_at_all)] } else { activities }
}

/// Under an activity of the recap that has something to count: the line comes when it is asked for, since
/// it needs the whole module.
pub(super) fn under(game: Game, play: &Play, place: u16) -> Option<El> {
    if !is_counted(play, place) {
        return None;
    }
    let words = words(&play.module.index().language);
    let title = play.module.index().activities.get(usize::from(place))?.title.clone();
    let asked = State::new(None::<State<Fetched<Module>>>);
    let label = (words.share_of)(&title);
    Some(el("div").class("recap__share").live(move || {
        let Some(module) = asked.get() else {
            let ask = button(words.share).class("button button--small button--quiet").attr("aria-label", &label);
            return vec![ask.attr("data-share", "").press(move || asked.set(Some(game.fetch_whole())))];
        };
        module.with(|module| match module {
            Fetched::Waiting => vec![el("p").class("quiet").attr("role", "status").text(game.words().fetching)],
            Fetched::Failed(failure) => {
                let retry = button(game.words().retry).class("button button--small button--quiet");
                let why = el("p").attr("role", "alert").text(failure.sentence(game.words()));
                vec![why, retry.press(move || asked.set(Some(game.fetch_whole())))]
            }
            Fetched::Here(module) => told(line_of(game, module, place, Writing::Kept), place, &title, words),
        })
    }))
}

/// Whether anything was chosen, counted or placed in an activity: what was only written needs to be asked for.
fn is_counted(play: &Play, place: u16) -> bool {
    let Some(session) = &play.session else { return false };
    session.trail().iter().any(|at| {
        let is_here = play.module.step(*at).is_some_and(|step| step.activity == place);
        is_here
            && session.answer(*at).is_some_and(|answer| match answer {
                Answer::Chose(_) | Answer::Votes(_) | Answer::Rated(_) | Answer::Words(_) | Answer::Placed(_) => true,
                Answer::Seen | Answer::Lines(_) | Answer::Text(_) | Answer::Filled(_) => false,
            })
    })
}

fn line_of(game: Game, module: &Module, place: u16, writing: Writing) -> Line {
    // As the room is called now: rooms that were named after they began are otherwise taken for one.
    let name = game.card().name;
    let shared = game.with_play(|play| {
        let mut session = play.session.clone()?;
        session.room.name.clone_from(&name);
        Shared::of(module, &session, place, writing).ok().flatten()
    });
    match shared.flatten() {
        None => Line::Nothing,
        Some(shared) => share::line(module, &shared).map_or(Line::TooLong, Line::Told),
    }
}

/// A line and the button that copies it. It can be selected as well.
fn told(made: Line, place: u16, title: &str, words: &'static Words) -> Vec<El> {
    let said = |text: &str| vec![el("p").class("quiet").text(text)];
    let line = match made {
        Line::Told(line) => line,
        Line::Nothing => return said(words.nothing_to_tell),
        Line::TooLong => return said(words.too_long),
    };
    let copied = State::new(None::<bool>);
    let id = format!("line-{place}");
    let field = el("textarea")
        .class("field__input share__line")
        .attr("id", &id)
        .attr("readonly", "")
        .attr("rows", "3")
        .attr("spellcheck", "false")
        .attr("aria-label", &(words.line_of)(title))
        .text(&line);
    let copy = button(words.copy).class("button button--small").attr("data-copy", "").press(move || {
        let (id, line) = (id.clone(), line.clone());
        net::spawn(Box::pin(async move {
            let done = files::copy(&id, &line).await;
            copied.set(Some(done));
        }));
    });
    let status = el("p").class("quiet share__status").attr("role", "status").live_text(move || {
        let said = match copied.get() {
            None => "",
            Some(true) => words.copied,
            Some(false) => words.copy_yourself,
        };
        said.to_owned()
    });
    vec![field, el("div").class("share__copy").kid(copy).kid(status)]
}
