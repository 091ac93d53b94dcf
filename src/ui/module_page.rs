//! A module's page: what it is about, who plays, and the way through it.

use std::cmp::Ordering;
use std::rc::Rc;

use vejvalg_engine::module::{Activity, Index, VariantPlan};
use vejvalg_engine::session::Mode;
use vejvalg_engine::text::Rich;

use super::app::{button, fetched, link_button, row};
use super::el::{El, el};
use super::icon;
use super::media::picture;
use super::play::state;
use super::rich::rich;
use crate::game::{Game, Play};
use crate::route::{Of, Route};
use crate::state::State;
use crate::words::{Words, carry, module, paper, results, rooms};

/// Rooms hold so many people.
const PEOPLE: std::ops::RangeInclusive<u8> = 2..=12;

/// The page of the current module.
pub(super) fn module_page(game: Game) -> El {
    fetched(game, game.play, move |play| page(game, play))
}

fn page(game: Game, play: &Play) -> El {
    let (words, own) = (game.words(), game.words_of(module::words));
    let results = results::words(&play.module.index().language);
    let index = play.module.index();
    // The variant that is going to be played: the session's own, or the module's first.
    let played = play.session.as_ref().map_or(0, |session| session.room.variant);
    let variant = State::new(index.plan(played).map_or(0, |plan| plan.minutes));
    let all = Rc::new(index.clone());
    let minutes = {
        let all = all.clone();
        move || (words.minutes)(all.planned(variant.get()).map(|(_, activity)| u32::from(activity.minutes)).sum())
    };
    let head = el("header")
        .class("module__head")
        .kid_if(index.picture.as_ref().map(|media| picture("module__picture", &media.file, &media.alt)))
        .kid(el("h1").class("module__title").text(&index.title))
        .kid(el("p").class("module__facts").kid(el("span").class("fact").live_text(minutes)))
        .kid(el("div").class("module__summary").kids(rich(&index.summary)));
    el("article")
        .class("page module")
        .kid(head)
        .kid(begin(game, words, play, variant, lengths(words, own, &all, variant)))
        .kid_if(list(own.goals, "module__goals", &index.goals))
        .kid(plan(words, all, here(play), variant))
        .kid_if(list(own.box_list, "module__box", &index.box_list))
        .kid(
            row(vec![
                link_button(game.words_of(paper::words).title, &Route::Paper(play.of.clone()))
                    .class("button button--quiet"),
                link_button(game.words_of(rooms::words).rooms, &Route::Rooms).class("button button--quiet"),
                link_button(results.share_title, &Route::Share(play.of.clone())).class("button button--quiet"),
                link_button(results.merge, &Route::Merge(play.of.clone())).class("button button--quiet"),
                link_button(game.words_of(carry::words).read, &Route::Carry(play.of.clone(), String::new()))
                    .class("button button--quiet"),
            ])
            .class("row module__more"),
        )
}

/// Where a begun session stands: the place of its activity.
fn here(play: &Play) -> Option<u16> {
    let at = play.session.as_ref()?.at()?;
    Some(play.module.step(at)?.activity)
}

fn begin(game: Game, words: &'static Words, play: &Play, variant: State<u16>, lengths: Option<El>) -> El {
    let begun = play.session.is_some();
    let own = game.words_of(module::words);
    let people = State::new(
        play.session.as_ref().map_or(game.card().people, |session| session.room.people.max(*PEOPLE.start())),
    );
    let group = player(own.group, own.group_hint, Some(count(own, people))).kid(
        start(words, "group").press(move || game.begin(Mode::Group, people.get_untracked(), variant.get_untracked())),
    );
    let alone = player(own.alone, own.alone_hint, None).kid(
        start(words, "alone")
            .class("button button--quiet")
            .press(move || game.begin(Mode::Alone, 1, variant.get_untracked())),
    );
    el("section")
        .class("module__begin")
        .attr("aria-label", own.who)
        .kids(if begun { go_on(words, game.words_of(carry::words), &play.of) } else { Vec::new() })
        .kid_if(lengths)
        .kid(el("h2").class("module__heading").text(if begun { own.again } else { own.who }))
        .kid_if(begun.then(|| el("p").class("quiet").text(own.again_keeps)))
        .kid(el("div").class("players").kid(group).kid(alone))
}

fn player(title: &str, hint: &str, more: Option<El>) -> El {
    let title = el("h3").class("player__title").text(title);
    el("div").class("player").kid(title).kid(el("p").class("player__hint").text(hint)).kid_if(more)
}

fn start(words: &'static Words, who: &str) -> El {
    button(words.begin).attr("data-begin", who).kid(icon::onward())
}

fn go_on(words: &'static Words, carry: &carry::Words, of: &Of) -> Vec<El> {
    let resume =
        link_button(words.go_on, &Route::Play(of.clone())).class("button button--large").attr("data-begin", "resume");
    let recap = link_button(words.see_recap, &Route::Recap(of.clone())).class("button button--quiet");
    let along = |label: &str, to: Route| link_button(label, &to).class("button button--quiet button--small");
    let along = row(vec![
        along(words.revisit, Route::Revisit(of.clone())).attr("data-go", "revisit"),
        along(carry.carry, Route::Carry(of.clone(), String::new())).attr("data-go", "carry"),
    ]);
    vec![row(vec![resume.kid(icon::onward()), recap]), along]
}

fn count(words: &module::Words, people: State<u8>) -> El {
    let step = move |by: i8| people.update(|n| *n = n.saturating_add_signed(by).clamp(*PEOPLE.start(), *PEOPLE.end()));
    let change = |label: &str, by: i8| {
        el("button").class("counter__button").attr("type", "button").attr("aria-label", label).press(move || step(by))
    };
    el("div")
        .class("counter")
        .attr("role", "group")
        .attr("aria-label", words.people)
        .kid(el("span").class("counter__label").text(words.people))
        .kid(
            el("div")
                .class("counter__set")
                .attr("data-counts", "")
                .kid(change(words.fewer, -1).kid(icon::minus()))
                .kid(el("output").class("counter__value").live_text(move || people.get().to_string()))
                .kid(change(words.more, 1).kid(icon::plus())),
        )
}

fn list(heading: &str, class: &str, texts: &[Rich]) -> Option<El> {
    let entries = texts.iter().map(|text| el("li").kids(rich(text))).collect();
    let heading = el("h2").class("module__heading").text(heading);
    (!texts.is_empty())
        .then(|| el("section").class(class).kid(heading).kid(el("ul").class("module__list").kids(entries)))
}

fn plan(words: &'static Words, index: Rc<Index>, here: Option<u16>, variant: State<u16>) -> El {
    let stops = move || {
        let activities = index.planned(variant.get());
        activities.map(|(place, activity)| stop(words, activity, here.map(|here| place.cmp(&here)))).collect()
    };
    let heading = el("h2").class("module__heading").text(words.plan);
    el("section").class("module__plan").kid(heading).kid(el("ol").class("plan").live(stops))
}

/// How long the module is to take, where it can be played in several lengths.
fn lengths(words: &'static Words, own: &module::Words, index: &Index, variant: State<u16>) -> Option<El> {
    let length = |plan: &VariantPlan| {
        let minutes = plan.minutes;
        let pressed = move || Some((variant.get() == minutes).to_string());
        let choose = el("button").class("chip__word").attr("type", "button").press(move || variant.set(minutes));
        el("li").class("chip").kid(
            choose
                .attr("data-variant", &minutes.to_string())
                .live_attr("aria-pressed", pressed)
                .text(&(words.minutes)(minutes.into())),
        )
    };
    let chips =
        el("ul").class("chips").attr("aria-label", own.how_long).kids(index.variants.iter().map(length).collect());
    let heading = el("h2").class("module__heading").text(own.how_long);
    (index.variants.len() > 1).then(|| el("div").class("module__lengths").kid(heading).kid(chips))
}

fn stop(words: &'static Words, activity: &Activity, seen_from_here: Option<Ordering>) -> El {
    el("li")
        .class("plan__stop")
        .attr("data-kind", &activity.kind)
        .attr("data-state", state(seen_from_here.unwrap_or(Ordering::Greater)))
        .attr_if("aria-current", (seen_from_here == Some(Ordering::Equal)).then_some("step"))
        .kid(el("span").class("plan__title").text(&activity.title))
        .kid(el("span").class("plan__minutes").text(&(words.minutes)(activity.minutes.into())))
}
