//! A step in play: what is said on one side, what is asked and drawn on the other, the way on below.

use leptos::prelude::*;
use vejvalg_engine::Action;
use vejvalg_engine::module::{Activity, Card, Media, MediaKind, Scene, Step};
use vejvalg_engine::roles::Role;
use vejvalg_engine::view::{self, Post, Spread, StageView, Stand};

use super::app::{NAME, button, fetched, link_button, row, waiting};
use super::ask;
use super::el::{El, el};
use super::follow::{afterwards, memo};
use super::later::{self, Wanted};
use super::media::picture;
use super::meters::meters;
use super::rich::rich;
use super::{host::host, icon, keys};
use std::cell::Cell;
use std::cmp::Ordering;

use crate::browser::{fit, page};
use crate::game::{Game, Later, Part, Play};
use crate::route::Route;
use crate::words::Words;

/// A heading of more characters is a question and stands smaller.
const LONG_TITLE: usize = 44;

/// The current module in play.
pub(super) fn play(game: Game) -> El {
    // After each step: the focus goes to its heading, the page begins at its top again, and the type takes the room
    // that there is. In another language the same step needs another room.
    let step = memo(move || {
        game.play.track();
        let at = game.with_play(|play| {
            let session = play.session.as_ref();
            let at = session.map(|session| (session.at(), session.log().len(), play.missing()));
            (at, play.module.index().language.clone())
        });
        // What the part for play brings is built anew, the heading with it.
        (at, game.later.of(Part::Play).get() == Later::Here)
    });
    let last = Cell::new(None);
    afterwards(Box::new(move || {
        // Reading, not only tracking: a memo that nobody reads follows nothing.
        let (at, is_whole) = step.get();
        let here = Some((at.and_then(|(at, _language)| at), is_whole));
        let is_new = last.replace(here) != here;
        // By the next frame the new heading has been built.
        request_animation_frame(move || {
            // Who has begun to write in the meantime is left where they are.
            if is_new && !page::is_in_focus(".stage textarea, .stage input") {
                page::focus("stage-title");
                page::top();
            }
            fit::grow();
        });
    }));
    fetched(game, game.play, move |play| stand(game, play)).class("play")
}

fn stand(game: Game, play: &Play) -> El {
    let Some(session) = &play.session else {
        return if game.watching.get_untracked() { followed(game, play) } else { waiting(game, None) };
    };
    match view::stand(&play.module, session) {
        Stand::Playing(stage) => shown(game, play, &stage),
        Stand::Loading(_) => loading(game),
        Stand::Finished => finished(game, play),
    }
}

fn shown(game: Game, play: &Play, stage: &StageView<'_>) -> El {
    let words = game.words();
    let index = play.module.index();
    let asked = ask::kind(stage);
    let controls = ask::controls(game, play, stage);
    let drawn = stage.step.picture.and_then(|_| later::controls(game, Wanted::Picture(play, stage)).side);
    let drawing = drawn.map(|drawn| el("div").class("stage__picture").kid(drawn));
    let is_wide = drawing.is_some() || controls.side.is_some();
    // A picture beside a long text stands over the controls; without one it fills the text's place.
    let under_text = stage.step.say.is_empty() && controls.side.is_some();
    let (under, over) = if under_text { (drawing, None) } else { (None, drawing) };
    let side = is_wide.then(|| el("div").class("stage__side").kid_if(over).kid_if(controls.side));
    let text = el("div")
        .class("stage__text")
        .kids(heading(stage.step))
        .kids(told(game, words, stage, &index.language))
        .kid_if(host(words, &stage.step.host))
        .kid_if(under);
    el("article")
        .class("stage")
        .attr("data-kind", &stage.activity.kind)
        .attr("data-layout", if is_wide { "two" } else { "one" })
        .attr("data-step", &stage.step.id)
        .attr("data-ask", asked.name())
        .attr("data-players", ask::players(play))
        .attr_if("data-fit", fit::known())
        .kid(progress(
            words,
            &index.planned(play.session.as_ref().map_or(0, |session| session.room.variant)).collect::<Vec<_>>(),
            stage,
        ))
        .kid_if(meters(&stage.meters))
        .kid(el("div").class("stage__body").kid(text).kid_if(side))
        .kid(foot(game, words, stage, controls.way_on))
}

fn heading(step: &Step) -> Vec<El> {
    // A round that is named as its step is named once.
    let is_named = !step.part.is_empty() && step.part != step.title;
    let part = is_named.then(|| el("p").class("stage__part").text(&step.part));
    let length = if step.title.chars().count() > LONG_TITLE { "long" } else { "short" };
    let title =
        el("h1").class("stage__title").attr("id", "stage-title").attr("tabindex", "-1").attr("data-length", length);
    part.into_iter().chain([title.text(&step.title)]).chain(step.scene.as_ref().map(scene)).collect()
}

/// When, how and with whom: one line under the heading.
fn scene(scene: &Scene) -> El {
    let facts = [&scene.time, &scene.wait, &scene.with].into_iter().flatten();
    let facts = facts.map(|fact| el("span").class("scene__fact").text(fact)).collect();
    el("p").class("scene").attr_if("data-channel", scene.channel.as_deref()).kids(facts)
}

fn told(game: Game, words: &'static Words, stage: &StageView<'_>, language: &str) -> Vec<El> {
    let step = stage.step;
    let cards = |class: &str, cards: Vec<El>| (!cards.is_empty()).then(|| el("div").class(class).kids(cards));
    let shown = step.media.as_ref().map(|shown| media(game, shown, language));
    let say = (!step.say.is_empty()).then(|| el("div").class("say").kids(rich(&step.say)));
    let heard = stage.spread.as_ref().map(|spread| el("p").class("heard").text(&heard(words, spread)));
    let task = (!step.task.is_empty()).then(|| el("div").class("task").kids(rich(&step.task)));
    let drawn = cards("cards cards--drawn", stage.drawn.iter().map(|drawn| card("drawn", drawn)).collect());
    let roles = cards("cards cards--roles", stage.roles.iter().map(|role| held(words, role)).collect());
    let open = cards("cards", stage.cards.iter().map(|open| card("open", open)).collect());
    [shown, say, drawn, heard, task, roles, open].into_iter().flatten().collect()
}

/// A picture at once; what is played comes with the part for play.
fn media(game: Game, media: &Media, language: &str) -> El {
    match media.kind {
        MediaKind::Picture => picture("media__picture", &media.file, &media.alt),
        MediaKind::Sound | MediaKind::Video => later::view(game, Wanted::Clip(media, language)),
    }
}

fn card(state: &str, card: &Card) -> El {
    el("section").class("card").attr("data-state", state).kids(inside(card))
}

fn inside(card: &Card) -> Vec<El> {
    let title = el("h2").class("card__title").text(&card.title);
    let text = el("div").class("card__text").kids(rich(&card.text));
    let foot = card.foot.as_ref().map(|foot| el("p").class("card__foot").text(foot));
    [title, text].into_iter().chain(foot).collect()
}

/// A role, and who has it.
fn held(words: &Words, role: &Role<'_>) -> El {
    let seats = el("p").class("card__seats").text(&seats(words, &role.seats));
    el("section").class("card").attr("data-state", "role").kid(seats).kids(inside(role.card))
}

/// People by their seats round the table.
pub(super) fn seats(words: &Words, seats: &[u8]) -> String {
    let seats: Vec<String> = seats.iter().map(u8::to_string).collect();
    [words.person, &seats.join(" + ")].join(" ")
}

/// Who speaks first, from how the votes fell.
fn heard(words: &'static Words, spread: &Spread<'_>) -> String {
    let letters = |posts: &[Post<'_>]| posts.iter().map(|post| post.letter.to_string()).collect::<Vec<_>>().join(", ");
    match spread {
        Spread::Unanimous(post) => (words.heard_unanimous)(&post.letter.to_string()),
        Spread::Lone(post) => (words.heard_lone)(&post.letter.to_string()),
        Spread::Minority(posts) => (words.heard_minority)(&letters(posts)),
        Spread::Even(posts) => (words.heard_even)(&letters(posts)),
    }
}

/// The activities as stops on a way, the current one with its steps.
fn progress(words: &'static Words, activities: &[(u16, &Activity)], stage: &StageView<'_>) -> El {
    let of = usize::from(stage.activity.steps).max(1);
    let step = (usize::from(stage.behind) + 1).min(of);
    let label = (words.step_of)(step, of);
    let stop = |(place, activity): &(u16, &Activity)| {
        let state = state(place.cmp(&stage.place));
        el("li")
            .class("progress__stop")
            .attr("data-state", state)
            .attr_if("aria-current", (state == "here").then_some("step"))
            .kid(el("span").class("progress__name").text(&activity.title))
    };
    let bar = el("progress")
        .class("progress__bar")
        .attr("max", &of.to_string())
        .attr("value", &step.to_string())
        .attr("aria-label", &label);
    el("nav")
        .class("progress")
        .attr("aria-label", words.plan)
        .kid(el("ol").class("progress__way").kids(activities.iter().map(stop).collect()))
        .kid(el("p").class("progress__step").kid(bar).kid(el("span").attr("aria-hidden", "true").text(&label)))
}

fn foot(game: Game, words: &'static Words, stage: &StageView<'_>, way_on: Option<El>) -> El {
    el("footer")
        .class("stage__foot")
        .kid_if(stage.can_go_back.then(|| back(game, words)))
        .kid(el("p").class("stage__keys quiet").text(&keys::aimed(words.keys)))
        .kid_if(way_on)
}

fn back(game: Game, words: &'static Words) -> El {
    el("button")
        .class("button button--quiet")
        .attr("type", "button")
        .attr("data-key", "back")
        .press(move || game.act(Action::Back))
        .kid(icon::backward())
        .text(words.back)
}

fn loading(game: Game) -> El {
    el("section").class("page page--narrow").live(move || {
        let words = game.words();
        match game.stuck.get() {
            None => vec![el("p").class("quiet").attr("role", "status").text(words.fetching)],
            Some(failure) => vec![
                el("h1").class("page__title").text(NAME),
                el("p").attr("role", "alert").text(failure.sentence(words)),
                row(vec![button(words.retry).attr("data-key", "next").press(move || game.load_parts())]),
            ],
        }
    })
}

/// Another window has the turn and has begun nothing: what it begins is seen here, and the notice above leads on.
fn followed(game: Game, play: &Play) -> El {
    let words = game.words();
    let title = el("h1").class("page__title").attr("id", "stage-title").attr("tabindex", "-1");
    let to_module = link_button(words.to_module, &Route::Module(play.of.clone())).class("button button--quiet");
    el("section")
        .class("page page--narrow")
        .kid(title.text(&play.module.index().title))
        .kid(el("p").text(words.not_begun))
        .kid(row(vec![to_module]))
}

fn finished(game: Game, play: &Play) -> El {
    let words = game.words();
    let recap = link_button(words.see_recap, &Route::Recap(play.of.clone()))
        .class("button button--large")
        .attr("data-key", "next");
    el("section")
        .class("page page--narrow finished")
        .kid(el("h1").class("page__title").attr("id", "stage-title").attr("tabindex", "-1").text(words.finished))
        .kid(el("p").text(words.finished_hint))
        .kid(row(vec![
            recap.kid(icon::onward()),
            button(words.take_file).class("button button--quiet").press(move || {
                let _handed_over = later::controls(game, Wanted::File);
            }),
            back(game, words),
        ]))
}

/// Where a stop lies, seen from here.
pub(super) fn state(seen_from_here: Ordering) -> &'static str {
    match seen_from_here {
        Ordering::Less => "behind",
        Ordering::Equal => "here",
        Ordering::Greater => "ahead",
    }
}
