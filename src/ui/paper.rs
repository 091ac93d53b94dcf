//! What is printed for the table: the page with a tab for each kind of sheet, vote cards, and the host's script of a
//! module. The browser prints what stands here; the style for paper makes the sheets.

mod board;
mod cards;
mod script;

use vejvalg_engine::Module;
use vejvalg_engine::module::To;

use super::app::{button, fetched, row, waiting};
use super::el::{El, el, flag};
use super::follow::afterwards;
use crate::browser::page;
use crate::game::{Fetched, Game};
use crate::state::State;
use crate::words::paper::{Words, words};

/// The letters of the vote cards.
const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// Which sheet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    VoteCards,
    Dilemmas,
    Events,
    Roles,
    Feelings,
    Trial,
    Board,
    Script,
}

impl Sheet {
    /// What it is called on its tab, and how it is used.
    fn said(self, own: &'static Words) -> (&'static str, &'static str) {
        match self {
            Self::VoteCards => (own.vote_cards, own.vote_cards_how),
            Self::Dilemmas => (own.dilemmas, own.dilemmas_how),
            Self::Events => (own.events, own.events_how),
            Self::Roles => (own.roles, own.roles_how),
            Self::Feelings => (own.feelings, own.feelings_how),
            Self::Trial => (own.trial, own.trial_how),
            Self::Board => (own.board, own.board_how),
            Self::Script => (own.script, ""),
        }
    }

    /// The name of the page that it is printed on, as the style for paper knows it.
    fn page(self) -> &'static str {
        match self {
            Self::VoteCards | Self::Dilemmas | Self::Trial | Self::Script => "plain",
            Self::Events | Self::Roles | Self::Feelings => "cards",
            Self::Board => "board",
        }
    }
}

/// All sheets, in the order in which a table needs them.
const SHEETS: [Sheet; 8] = [
    Sheet::VoteCards,
    Sheet::Dilemmas,
    Sheet::Events,
    Sheet::Roles,
    Sheet::Feelings,
    Sheet::Trial,
    Sheet::Board,
    Sheet::Script,
];

/// The page of printed sheets.
pub(super) fn paper(game: Game) -> El {
    let sheet = State::new(Sheet::VoteCards);
    // All but the vote cards need every part of the module.
    let module = State::new(None::<State<Fetched<Module>>>);
    afterwards(Box::new(move || {
        let is_here = game.play.with(|play| matches!(play, Fetched::Here(_)));
        let is_wanted = sheet.get() != Sheet::VoteCards;
        module.set((is_here && is_wanted).then(|| game.fetch_for_table()));
    }));
    el("article").class("page paper").live(move || {
        let own = game.words_of(words);
        let shown = sheet.get();
        // A sheet that is on its way would be printed empty.
        let is_here = move || {
            let fetched = module.get();
            shown == Sheet::VoteCards
                || fetched.is_some_and(|module| module.with(|module| matches!(module, Fetched::Here(_))))
        };
        let tab = |this: &Sheet| {
            let this = *this;
            el("li").class("chip").kid(
                el("button")
                    .class("chip__word")
                    .attr("type", "button")
                    .attr("data-sheet", this.page())
                    .attr("aria-pressed", &(shown == this).to_string())
                    .text(this.said(own).0)
                    .press(move || sheet.set(this)),
            )
        };
        let head = el("header")
            .class("paper__head")
            .kid(el("h1").class("page__title").text(own.title))
            .kid(el("ul").class("chips").kids(SHEETS.iter().map(tab).collect()))
            .kid(el("p").class("sheet__how").text(shown.said(own).1))
            .kid(row(vec![
                button(game.words().print).live_attr("disabled", move || flag(!is_here())).press(page::print),
            ]));
        let body = match shown {
            Sheet::VoteCards => vote_cards(),
            Sheet::Dilemmas
            | Sheet::Events
            | Sheet::Roles
            | Sheet::Feelings
            | Sheet::Trial
            | Sheet::Board
            | Sheet::Script => match module.get() {
                None => waiting(game, None),
                Some(module) => fetched(game, module, move |module| of_module(game, shown, own, module)),
            },
        };
        vec![head, body]
    })
}

/// The sheets that are made from a module.
fn of_module(game: Game, shown: Sheet, own: &Words, module: &Module) -> El {
    let sheets = match shown {
        Sheet::VoteCards => vec![vote_cards()],
        Sheet::Script => vec![script::script(game, module)],
        Sheet::Dilemmas => cards::dilemmas(own, module),
        Sheet::Events => cards::of_decks(module, To::Table),
        Sheet::Roles => cards::of_decks(module, To::Seats),
        Sheet::Feelings => cards::feelings(module),
        Sheet::Trial => cards::trials(own, module),
        Sheet::Board => board::boards(own, module),
    };
    let none = sheets.is_empty().then(|| el("p").class("quiet").text(own.nothing));
    el("div").class("sheets").kids(sheets).kid_if(none)
}

/// An empty sheet of its own page.
fn sheet(of: Sheet) -> El {
    el("section").class("sheet").attr("data-page", of.page())
}

/// Room for who and when.
fn blank(words: &Words) -> El {
    let line = |label: &str| el("span").class("sheet__blank").text(label);
    el("p").class("sheet__who").kid(line(words.room)).kid(line(words.date))
}

fn vote_cards() -> El {
    let card = |letter: &&str| {
        el("li").class("vote-card").attr("data-post", &letter.to_ascii_lowercase()).kid(el("span").text(letter))
    };
    sheet(Sheet::VoteCards).kid(el("ol").class("vote-cards").kids(LETTERS.iter().map(card).collect()))
}
