//! What the host has: notes for the step on the screen, the time, the cards, the way ahead. The same
//! notes stand in a window of their own and over the screen; both only say what they want done.

mod cards;
mod roles;
mod signs;
mod time;
pub(super) mod tools;
pub(super) mod window;

use std::rc::Rc;

use leptos::prelude::*;
use vejvalg_engine::ask::Ask;
use vejvalg_engine::module::Module;
use vejvalg_engine::view::{OptionState, StageView, Stand, stand};
use vejvalg_engine::{Action, Answer, Refused, Session};

use super::el::{El, el};
use super::rich::rich;
use crate::game::{Game, Play};
use crate::order::Order;
use crate::words::host::{Words, words};

/// Says what the host wants done.
pub(super) type Sender = Rc<dyn Fn(Order)>;

/// The notes for where the session stands.
fn notes(game: Game, play: &Play, send: &Sender) -> Vec<El> {
    let words = game.words_of(words);
    let Some(session) = &play.session else { return Vec::new() };
    match stand(&play.module, session) {
        Stand::Playing(stage) => {
            let parts = [
                Some(buttons(words, send).kid_if(time::clock(game, stage.step.seconds))),
                Some(said(words, &stage)),
                Some(leads(words, &play.module, session, &stage)),
                cards::cards(words, play, session, &stage, send),
                Some(stuck(words, &stage)),
                roles::roles(game, words, play, session, send),
                Some(time::time(game, words, play, &stage, send)),
            ];
            parts.into_iter().flatten().collect()
        }
        Stand::Loading(_) => vec![el("p").class("quiet").text(words.further_on)],
        Stand::Finished => vec![buttons(words, send), el("p").text(words.the_end)],
    }
}

/// A part of the notes.
fn part(heading: &str) -> El {
    el("section").class("notes__part").kid(el("h2").class("notes__heading").text(heading))
}

/// A button that asks for something.
fn ask(label: &str, send: &Sender, order: Order) -> El {
    let send = send.clone();
    el("button")
        .class("button button--small button--quiet")
        .attr("type", "button")
        .text(label)
        .press(move || send(order.clone()))
}

fn buttons(words: &Words, send: &Sender) -> El {
    el("div").class("notes__buttons").kids(vec![
        ask(words.back, send, Order::Back).attr("data-order", "back"),
        ask(words.go_on, send, Order::Next).class("button button--small").attr("data-order", "next"),
        ask(words.pause, send, Order::Clock).attr("data-order", "clock"),
        ask(words.more, send, Order::More(120)).attr("aria-label", words.more_label).attr("data-order", "more"),
        ask(words.blank, send, Order::Blank).attr("data-order", "blank"),
    ])
}

fn said(words: &Words, stage: &StageView<'_>) -> El {
    let step = stage.step;
    let said =
        if step.host.is_empty() { vec![el("p").class("quiet").text(words.say_nothing)] } else { rich(&step.host) };
    part(words.say)
        .class("notes__part notes__part--say")
        .kids(said)
        .kid(
            el("p")
                .class("notes__shown")
                .attr("data-shown", &step.id)
                .kid(el("span").class("quiet").text(words.shown))
                .text(": ")
                .text(&step.title),
        )
        .kids(rich(&step.task))
}

/// Where each option leads, or what comes next: tried on a copy of the session.
fn leads(words: &Words, module: &Module, session: &Session, stage: &StageView<'_>) -> El {
    let open = stage.options.iter().filter(|option| !matches!(option.state, OptionState::Closed(_)));
    let open: Vec<_> = open.collect();
    let votes = match session.drafts.get(&stage.step.id) {
        Some(Answer::Votes(votes)) => Some(votes),
        _ => None,
    };
    let is_choice = matches!(stage.step.ask, Ask::Choose(_)) && !open.is_empty();
    if !is_choice {
        let next = after(words, module, session, Answer::Seen);
        return part(words.next).kid(el("p").text(&next));
    }
    let option = |option: &&vejvalg_engine::view::OptionView<'_>| {
        let taken = Answer::Chose(option.id.to_owned());
        let count = votes.and_then(|votes| votes.counts.iter().find(|(id, _)| id == option.id));
        let to = if votes.is_none() { Some(after(words, module, session, taken)) } else { None };
        el("li")
            .kid(el("strong").text(&format!("{} ", option.letter)))
            .text(option.label)
            .kid_if(count.map(|(_, n)| el("span").class("fact").text(&n.to_string())))
            .kid_if(to.map(|to| el("span").class("notes__to").text(&format!("→ {to}"))))
    };
    let total = votes.map(|votes| el("p").text(&(words.voted)(votes.total(), session.room.people)));
    part(words.leads).kid_if(total).kid(el("ul").class("notes__list").kids(open.iter().map(option).collect()))
}

/// The title of the step that an answer leads to.
fn after(words: &Words, module: &Module, session: &Session, answer: Answer) -> String {
    let mut tried = session.clone();
    match tried.apply(module, Action::Answer(answer)) {
        Ok(()) => match tried.at() {
            None => words.the_end.to_owned(),
            Some(at) => module.step(at).map_or_else(|| words.further_on.to_owned(), |step| step.title.clone()),
        },
        Err(Refused::NotLoaded(_)) => words.further_on.to_owned(),
        Err(_) => "…".to_owned(),
    }
}

fn stuck(words: &Words, stage: &StageView<'_>) -> El {
    let prompts = match stage.step.ask {
        Ask::Choose(_) => words.vote_prompts,
        Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) | Ask::Place(_) | Ask::Words(_) => words.write_prompts,
        Ask::Continue | Ask::Rate(_) => words.prompts,
    };
    let prompts = prompts.iter().map(|prompt| el("li").text(prompt)).collect();
    el("details")
        .class("notes__part notes__stuck")
        .kid(el("summary").class("notes__heading").text(words.stuck))
        .kid(el("ul").class("notes__list").kids(prompts))
}
