//! Cards: chance deals once, from the room's seed, and the log keeps what it dealt.

use std::collections::BTreeSet;

use vejvalg_engine::module::Card;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Entry;
use vejvalg_engine::{Answer, Session};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Cards, Options, Steps, card, choose, chose, option, step, way};

const CARDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

fn six() -> Vec<Card> {
    CARDS.map(card).to_vec()
}

/// The cards that a room with this seed meets, three steps with two cards each.
fn dealt(seed: u64) -> Vec<String> {
    let plan = Plan::of(["one", "two", "three"].map(|id| step(id).draws(0, 2)).to_vec()).deck("lis.events", six());
    let mut play = Play::with(plan.build(), room(seed));
    play.on(3);
    play.drawn().into_iter().map(str::to_owned).collect()
}

#[test]
fn one_seed_deals_one_order() {
    assert_eq!(dealt(7), dealt(7));
    // Recorded once: the same on every machine and in every release.
    assert_eq!(dealt(7).join(""), "fcdbea");
    assert_ne!(dealt(7), dealt(8));
}

#[test]
fn every_card_is_dealt_once() {
    for seed in 0..50 {
        let mut cards = dealt(seed);
        cards.sort();
        assert_eq!(cards, CARDS, "seed {seed}");
    }
}

#[test]
fn every_card_comes_first_for_some_room() {
    let firsts: BTreeSet<String> = (0..100).filter_map(|seed| dealt(seed).into_iter().next()).collect();
    assert_eq!(firsts.len(), CARDS.len());
}

#[test]
fn two_rooms_with_one_seed_meet_the_same_events_whatever_they_chose() {
    let plan = Plan::of(vec![
        choose("fork", vec![option("short").to(way(0, 2)), option("long")]),
        step("between"),
        step("event").draws(0, 3),
    ])
    .deck("events", six());
    let drawn = |option: &str, seen: usize| {
        let mut play = Play::of(plan.build());
        play.answer([chose(option)]).on(seen);
        play.drawn().join(" ")
    };
    assert_eq!(drawn("short", 0), drawn("long", 1));
}

#[test]
fn a_replay_reads_the_cards_and_draws_none() {
    let plan = Plan::of(vec![step("event").draws(0, 2), step("last")]).deck("events", six());
    let mut play = Play::of(plan.build());
    play.on(1);
    // Other cards than this room's seed would deal.
    let log: Vec<Entry> = play
        .session
        .log()
        .iter()
        .zip(["a", "b", ""])
        .map(|(entry, card)| {
            let Entry::Drew(step, deck, _) = entry else { return entry.clone() };
            Entry::Drew(step.clone(), deck.clone(), card.to_owned())
        })
        .collect();
    let replayed = Session::replay(&play.module, room(7), log.clone()).expect("every chunk is loaded");
    assert_eq!((replayed.log(), replayed.orphans.len()), (log.as_slice(), 0));
}

#[test]
fn a_replay_that_stops_among_cards_deals_the_rest() {
    let plan = Plan::of(vec![step("event").draws(0, 3)]).deck("events", six());
    let whole = Session::new(&plan.build(), room(3));
    let half = Session::replay(&plan.build(), room(3), whole.log()[..1].to_vec());
    assert_eq!(half, Ok(whole));
}

#[test]
fn a_card_stays_in_the_deck_while_its_condition_does_not_hold() {
    let high = Condition::AtLeast(0, 1);
    let plan = Plan::of(vec![
        step("low").draws(0, 2),
        choose("rise", vec![option("up").changes(0, 1)]),
        step("high").draws(0, 2),
    ])
    .meter(0, 0, 1)
    .deck("events", vec![card("rare").drawn_when(high), card("plain")]);
    for seed in 0..20 {
        let mut play = Play::with(plan.build(), room(seed));
        assert_eq!(play.drawn(), ["plain"]);
        play.answer([Answer::Seen, chose("up")]);
        assert_eq!(play.drawn(), ["plain", "rare"]);
    }
}

#[test]
fn a_card_that_was_drawn_does_what_it_says_and_can_open_the_next() {
    let drawn = Condition::Drawn("events".to_owned(), "first".to_owned());
    let cards = vec![card("first").changing(0, 3), card("second").drawn_when(drawn).changing(0, -1)];
    let play = Play::of(Plan::of(vec![step("event").draws(0, 2)]).meter(0, 0, 9).deck("events", cards).build());
    assert_eq!(play.drawn(), ["first", "second"]);
    assert_eq!(play.session.meter(0), 2);
}

#[test]
fn an_exhausted_deck_deals_what_it_has_and_then_nothing() {
    let plan = Plan::of(vec![step("one").draws(0, 2), step("two").draws(0, 2), step("three").draws(0, 2)])
        .deck("events", vec![card("a"), card("b"), card("c")]);
    let mut play = Play::of(plan.build());
    assert_eq!(play.stage().drawn.len(), 2);
    play.on(1);
    assert_eq!(play.stage().drawn.len(), 1);
    play.on(1);
    assert_eq!(play.stage().drawn.len(), 0);
    play.on(1);
    assert_eq!(play.at(), "the end");
}

#[test]
fn decks_do_not_take_each_others_cards() {
    let plan = Plan::of(vec![step("one").draws(0, 1), step("two").draws(1, 1)])
        .deck("d1", vec![card("a")])
        .deck("d2", vec![card("a")]);
    let mut play = Play::of(plan.build());
    play.on(1);
    assert_eq!(play.drawn(), ["a", "a"]);
}

#[test]
fn a_deck_that_spans_chunks_deals_each_card_once() {
    let cards = || vec![card("a"), card("b")];
    let plan = Plan::of(vec![step("one").draws(0, 1)])
        .deck("events", cards())
        .chunk(vec![step("two").draws(0, 1)])
        .deck("events", cards());
    let mut play = Play::of(plan.build());
    play.on(1);
    let mut drawn = play.drawn();
    drawn.sort_unstable();
    assert_eq!(drawn, ["a", "b"]);
}

#[test]
fn a_step_shows_the_cards_of_this_visit() {
    let plan = Plan::of(vec![step("event").draws(0, 1), step("back").exit(None, way(0, 0))])
        .deck("events", vec![card("a"), card("b"), card("c")]);
    let mut play = Play::of(plan.build());
    let shown = |play: &Play| play.stage().drawn.iter().map(|card| card.id.clone()).collect::<Vec<_>>();
    let first = shown(&play);
    play.on(2);
    let second = shown(&play);
    assert_eq!((first.len(), second.len()), (1, 1));
    assert_ne!(first, second);
    assert_eq!(play.drawn(), [&first[..], &second[..]].concat());
}
