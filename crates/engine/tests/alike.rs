//! The same draws, check sums and lines on every machine: one recorded file, held against the machine
//! that tests run on and, with `cargo alike`, against the browser's, whose words are 32 bits long.
//!
//! `UPDATE=1 cargo test -p vejvalg-engine --test alike` records anew; rooms in play would be dealt other cards.

use std::fmt::Write;

use vejvalg_engine::answer::Placed;
use vejvalg_engine::ask::{Ask, Axis, Item, Place};
use vejvalg_engine::module::{Activity, Card, Chunk, Deck, Draw, Index, Step};
use vejvalg_engine::save::Save;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::share::{Shared, Writing, line};
use vejvalg_engine::{Action, Answer, FORMAT, Module, Session, compact};

/// What was recorded.
const RECORDED: &str = include_str!("engine/golden/draws.txt");

/// A step that draws all but one of a deck's cards, and one where something is placed.
fn module(deck: &str, cards: u8) -> Module {
    let card = |n: u8| Card { id: format!("c{n}"), ..Card::default() };
    let deck = Deck { id: deck.to_owned(), cards: (0..cards).map(card).collect(), ..Deck::default() };
    let draw = Some(Draw { deck: 0, count: cards - 1 });
    let items = vec![Item { id: "home".to_owned(), ..Item::default() }];
    let y = Axis { low: -2, high: 2, ..Axis::default() };
    let place = Ask::Place(Place { items, limit: 1, y, ..Place::default() });
    let steps = vec![
        Step { id: "event".to_owned(), draw, ..Step::default() },
        Step { id: "feel".to_owned(), ask: place, ..Step::default() },
    ];
    let activity = Activity { id: "way".to_owned(), steps: 2, ..Activity::default() };
    let first = Chunk { steps, decks: vec![deck], ..Chunk::default() };
    let index = Index {
        format: FORMAT,
        id: "alike".to_owned(),
        activities: vec![activity],
        chunks: 1,
        first,
        ..Index::default()
    };
    Module::new(index).expect("it is valid")
}

/// What this machine makes of seeds, decks and sizes.
fn made() -> String {
    let mut out = String::new();
    for seed in [0, 1, 7, 0xffff_ffff, 0x1_0000_0000, 0x0123_4567_89ab_cdef, u64::MAX] {
        for (deck, cards) in [("lis.events", 6), ("post.events", 13), ("a", 2)] {
            let module = module(deck, cards);
            let room = Room { name: "Blå".to_owned(), mode: Mode::Group, people: 5, seed, variant: 0 };
            let mut session = Session::new(&module, room);
            let placed = Placed { item: "home".to_owned(), y: -1, ..Placed::default() };
            for answer in [Answer::Seen, Answer::Placed(vec![placed])] {
                session.apply(&module, Action::Answer(answer)).expect("it is offered");
            }
            let drawn: Vec<&str> = session.drawn().iter().map(|drawn| drawn.card.as_str()).collect();
            let packed = compact::write(&module, &session).expect("it is whole");
            let hex: String = packed.bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            let saved = Save::of(&module, &session, 3).write();
            let head = saved.lines().next().unwrap_or_default();
            let shared =
                Shared::of(&module, &session, 0, Writing::Kept).expect("it is whole").expect("something was placed");
            let told = line(&module, &shared).expect("it is short");
            writeln!(out, "{seed} {deck}: {}\n  {hex}\n  {head}\n  {told}", drawn.join(" "))
                .expect("a text can be written");
        }
    }
    out
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn this_machine_draws_what_was_recorded() {
    let made = made();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/engine/golden/draws.txt");
        std::fs::write(path, &made).expect("the recorded file can be written");
        return;
    }
    assert_eq!(made, RECORDED);
}
