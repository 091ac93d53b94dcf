//! What the host has: notes for the step on the screen, the time, the cards, the way ahead. The same
//! notes stand in a window of their own and over the screen; both only say what they want done.

mod cards;
mod clock;
mod roles;
mod signs;
mod time;
pub(super) mod tools;
pub(super) mod window;

use std::rc::Rc;

use leptos::prelude::*;
use vejvalg_engine::answer::Votes;
use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::module::{Module, Step};
use vejvalg_engine::session::Entry;
use vejvalg_engine::view::{OptionState, OptionView, StageView, Stand, stand};
use vejvalg_engine::{Action, Answer, Refused, Session};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::el::{El, el};
use super::follow::memo;
use super::rich::rich;
use crate::game::{Fetched, Game, Play};
use crate::order::Order;
use crate::route::Of;
use crate::state::State;
use crate::timing::Clock;
use crate::words::host::{Words, words};

/// Says what the host wants done.
pub(super) type Sender = Rc<dyn Fn(Order)>;

/// The notes as one window holds them: how they ask for something, what they speak of, what somebody has unfolded.
#[derive(Clone)]
pub(super) struct Notes {
    game: Game,
    send: Sender,
    standing: State<Option<Standing>>,
    unfolded: State<bool>,
}

/// What of a session the notes speak of. They are built anew where it changes, and not with every letter typed: who
/// has unfolded or chosen something there keeps it.
#[derive(Clone, PartialEq)]
struct Standing {
    of: Of,
    language: String,
    log: Vec<Entry>,
    votes: Option<Votes>,
    /// How many parts of the module are there, and which one is missing.
    parts: (usize, Option<u16>),
}

impl Notes {
    /// Notes that ask in a way.
    fn of(game: Game, send: Sender) -> Self {
        let standing =
            memo(move || game.play.with(|play| if let Fetched::Here(play) = play { Standing::of(play) } else { None }));
        Self { game, send, standing, unfolded: State::new(false) }
    }

    /// The notes for where the session stands; none while there is none.
    fn shown(&self) -> Option<Vec<El>> {
        self.standing.with(Option::is_some).then(|| self.game.with_play(|play| self.of_play(play))).flatten()
    }

    fn of_play(&self, play: &Play) -> Vec<El> {
        let (game, send, words) = (self.game, &self.send, self.game.words_of(words));
        let Some(session) = &play.session else { return Vec::new() };
        let column =
            |parts: Vec<Option<El>>| el("div").class("notes__column").kids(parts.into_iter().flatten().collect());
        match stand(&play.module, session) {
            Stand::Playing(stage) => vec![
                buttons(game, words, send).kid_if(time::clock(game, stage.step)),
                column(vec![
                    Some(said(words, &stage)),
                    Some(leads(words, &play.module, session, &stage)),
                    Some(stuck(words, &stage, self.unfolded)),
                    cards::cards(words, play, session, &stage, send),
                    roles::roles(game, words, play, session, send),
                ]),
                column(vec![Some(time::time(game, words, play, &stage, send))]),
            ],
            Stand::Loading(_) => vec![el("p").class("quiet").text(words.further_on)],
            Stand::Finished => vec![buttons(game, words, send), el("p").text(words.the_end)],
        }
    }
}

impl Standing {
    fn of(play: &Play) -> Option<Self> {
        let session = play.session.as_ref()?;
        let here = session.current(&play.module).ok();
        let votes = match here.and_then(|step| session.drafts.get(&step.id)) {
            Some(Answer::Votes(votes)) => Some(votes.clone()),
            _ => None,
        };
        Some(Self {
            of: play.of.clone(),
            language: play.module.index().language.clone(),
            log: session.log().to_vec(),
            votes,
            parts: (play.module.loaded().count(), session.missing(&play.module)),
        })
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

fn buttons(game: Game, words: &'static Words, send: &Sender) -> El {
    let is_paused = move || game.timing.with(|timing| timing.clock == Clock::Paused);
    let clock = move || if is_paused() { words.run_clock } else { words.stop_clock }.to_owned();
    let blank = move || if game.blank.get() { words.unblank } else { words.blank }.to_owned();
    el("div").class("notes__buttons").kids(vec![
        ask(words.back, send, Order::Back).attr("data-order", "back"),
        ask(words.go_on, send, Order::Next).class("button button--small").attr("data-order", "next"),
        ask("", send, Order::Clock).live_text(clock).attr("data-order", "clock"),
        ask(words.more_minutes, send, Order::More(120))
            .attr("aria-label", words.more_label)
            .attr("data-order", "more")
            .attr("data-counts", ""),
        ask("", send, Order::Blank).live_text(blank).attr("data-order", "blank"),
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

/// Where each option leads, or what comes next: tried on a copy of the session. How the votes fell stands here once
/// everybody has voted: who hosts is often one of them, and the notes may lie over the shared screen.
fn leads(words: &Words, module: &Module, session: &Session, stage: &StageView<'_>) -> El {
    let open = stage.options.iter().filter(|option| !matches!(option.state, OptionState::Closed(_)));
    let open: Vec<_> = open.collect();
    let next = |to: &str| el("p").text("→ ").text(to);
    let Ask::Choose(choose) = &stage.step.ask else {
        return part(words.next).kid(next(&after(words, module, session, Answer::Seen)));
    };
    let people = session.room.people;
    let votes = match session.drafts.get(&stage.step.id) {
        Some(Answer::Votes(votes)) => Some(votes),
        _ => None,
    };
    let whole = votes.filter(|votes| votes.total() >= u32::from(people));
    let ways = open.iter().map(|option| after(words, module, session, taken(choose.ballot, option.id, people)));
    let ways: Vec<String> = ways.collect();
    let is_one_way = ways.windows(2).all(|pair| pair[0] == pair[1]);
    let option = |(option, way): (&&OptionView<'_>, &String)| {
        let count = whole.map(|votes| el("span").class("fact").text(&votes.of(option.id).to_string()));
        let to = (!is_one_way).then(|| el("span").class("notes__to").text("→ ").text(way));
        el("li").kid(el("strong").text(&format!("{} ", option.letter))).text(option.label).kid_if(count).kid_if(to)
    };
    let voted = votes.map(|votes| el("p").text(&(words.voted)(votes.total(), people)));
    let list = el("ul").class("notes__list").kids(open.iter().zip(&ways).map(option).collect());
    part(words.leads).kid_if(voted).kid(list).kid_if(ways.first().filter(|_| is_one_way).map(|way| next(way)))
}

/// An answer that takes an option: alone, or with all votes.
fn taken(ballot: Ballot, option: &str, people: u8) -> Answer {
    let people = u16::from(people);
    let votes = |certain| Answer::Votes(Votes { counts: vec![(option.to_owned(), people)], certain });
    match ballot {
        Ballot::One => Answer::Chose(option.to_owned()),
        Ballot::Votes => votes([0; 5]),
        Ballot::Certain => votes([0, 0, people, 0, 0]),
    }
}

/// What a step is called where others stand beside it: two steps of one stage share its title.
pub(super) fn named(step: &Step) -> String {
    let title = step.title.as_str();
    if step.part.is_empty() || step.part == title { title.to_owned() } else { [&step.part, ": ", title].concat() }
}

/// The step that an answer leads to.
fn after(words: &Words, module: &Module, session: &Session, answer: Answer) -> String {
    let mut tried = session.clone();
    match tried.apply(module, Action::Answer(answer)) {
        Ok(()) => match tried.at() {
            None => words.the_end.to_owned(),
            Some(at) => module.step(at).map_or_else(|| words.further_on.to_owned(), named),
        },
        Err(Refused::NotLoaded(_)) => words.further_on.to_owned(),
        Err(_) => "…".to_owned(),
    }
}

fn stuck(words: &Words, stage: &StageView<'_>, unfolded: State<bool>) -> El {
    let prompts = match stage.step.ask {
        Ask::Choose(_) => words.vote_prompts,
        Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) | Ask::Place(_) | Ask::Words(_) => words.write_prompts,
        Ask::Continue | Ask::Rate(_) => words.prompts,
    };
    let prompts = prompts.iter().map(|prompt| el("li").text(prompt)).collect();
    let remember = move |event: Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        unfolded.set(details.is_some_and(|details| details.has_attribute("open")));
    };
    el("details")
        .class("notes__part notes__stuck")
        .attr_if("open", unfolded.get_untracked().then_some(""))
        .on("toggle", remember)
        .kid(el("summary").class("notes__heading").text(words.stuck))
        .kid(el("ul").class("notes__list").kids(prompts))
}
