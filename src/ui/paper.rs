//! What is printed for the table: vote cards, and the host's script of a module. The browser prints
//! what stands here; the style for paper makes the sheets.

use leptos::prelude::*;
use vejvalg_engine::Module;
use vejvalg_engine::module::{Activity, Step, StepRef};

use super::app::{button, row, waiting};
use super::el::{El, el};
use super::hosting::host_words_of;
use super::rich::rich;
use crate::browser::{net, page};
use crate::game::{Fetched, Game};
use crate::host_words::HostWords;

/// The letters of the vote cards.
const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Which sheet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    VoteCards,
    Script,
}

/// The page of printed sheets.
pub(super) fn paper(game: Game) -> El {
    let sheet = RwSignal::new(Sheet::VoteCards);
    let part = RwSignal::new(None::<u16>);
    // The script needs every part of the module: one after the other is fetched.
    Effect::new(move |_| {
        let missing = game.play.with(|play| if let Fetched::Here(play) = play { play.module.missing() } else { None });
        if sheet.get() == Sheet::Script && missing.is_some() && missing != part.get_untracked() {
            part.set(missing);
            net::spawn(Box::pin(async move {
                if let Some(missing) = missing {
                    let _came = game.bring_part(missing).await;
                }
            }));
        }
    });
    el("article").class("page paper").live(move || {
        let words = host_words_of(game);
        let tab = |this: Sheet, label: &str| {
            el("button")
                .class("chip__word")
                .attr("type", "button")
                .attr("aria-pressed", &(sheet.get() == this).to_string())
                .text(label)
                .press(move || sheet.set(this))
        };
        let head =
            el("header").class("paper__head").kid(el("h1").class("page__title").text(words.paper)).kid(row(vec![
                tab(Sheet::VoteCards, words.vote_cards),
                tab(Sheet::Script, words.script),
                button(words.print).press(page::print),
            ]));
        let body = match sheet.get() {
            Sheet::VoteCards => vote_cards(words),
            Sheet::Script => game.play.with(|play| match play {
                Fetched::Here(play) if play.module.is_whole() => script(words, &play.module),
                Fetched::Here(_) | Fetched::Waiting => waiting(game, None),
                Fetched::Failed(failure) => waiting(game, Some(*failure)),
            }),
        };
        vec![head, body]
    })
}

fn vote_cards(words: &HostWords) -> El {
    let card = |letter: &&str| {
        el("li").class("vote-card").attr("data-post", &letter.to_ascii_lowercase()).kid(el("span").text(letter))
    };
    el("section")
        .class("sheet")
        .kid(el("p").class("sheet__how").text(words.vote_cards_text))
        .kid(el("ol").class("vote-cards").kids(LETTERS.iter().map(card).collect()))
}

/// The module from beginning to end as the host says it.
fn script(words: &HostWords, module: &Module) -> El {
    let activities = (0_u16..).zip(&module.index().activities);
    el("section")
        .class("script")
        .kid(el("h2").class("script__title").text(&module.index().title))
        .kids(activities.map(|(place, activity)| spoken(words, module, place, activity)).collect())
}

fn spoken(words: &HostWords, module: &Module, place: u16, activity: &Activity) -> El {
    let places = (0..module.index().chunks).filter_map(|chunk| Some((chunk, module.chunk(chunk)?)));
    let steps =
        places.flat_map(|(chunk, found)| (0..).zip(&found.steps).map(move |(n, step)| (StepRef(chunk, n), step)));
    let own = steps.filter(|(_, step)| step.activity == place).map(|(_, step)| line(words, step));
    el("section")
        .class("script__activity")
        .kid(
            el("h3")
                .class("script__heading")
                .text(&activity.title)
                .kid(el("span").class("quiet").text(&format!(" · {} min", activity.minutes))),
        )
        .kids(own.collect())
}

fn line(words: &HostWords, step: &Step) -> El {
    let minutes = (step.seconds > 0).then(|| format!("{}:{:02}", step.seconds / 60, step.seconds % 60));
    let say = (!step.host.is_empty())
        .then(|| el("div").class("script__say").kid(el("strong").text(words.say)).kids(rich(&step.host)));
    el("div")
        .class("script__step")
        .kid(
            el("h4")
                .class("script__name")
                .text(&step.title)
                .kid_if(minutes.map(|minutes| el("span").class("quiet").text(&format!(" {minutes}")))),
        )
        .kids(rich(&step.task))
        .kid_if(say)
}
