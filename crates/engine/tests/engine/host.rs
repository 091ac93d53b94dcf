//! What the host does with cards and steps: draw, skip, put back, fix, jump.

use vejvalg_engine::module::Card;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::{Entry, Fate};
use vejvalg_engine::{Action, Refused, Session};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Cards, Steps, asks, card, choose, chose, lines, option, step, wrote};

fn six() -> Vec<Card> {
    ["a", "b", "c", "d", "e", "f"].iter().map(|id| card(id).changing(0, 1)).collect()
}

/// A step that draws a card, each of which moves the meter by one, and one after it.
fn event() -> Plan {
    Plan::of(vec![step("event").draws(0, 1), step("again").draws(0, 1), step("last")])
        .meter(0, -9, 9)
        .deck("events", six())
}

/// The cards that lie open, by id.
fn lying(play: &Play) -> Vec<&str> {
    play.stage().drawn.iter().map(|card| card.id.as_str()).collect()
}

#[track_caller]
fn does(play: &mut Play, action: Action) {
    let shown = format!("{action:?}");
    assert_eq!(play.session.apply(&play.module, action), Ok(()), "{shown}");
}

fn fix(cards: &[&str]) -> Action {
    Action::Fix("events".to_owned(), cards.iter().map(|card| (*card).to_owned()).collect())
}

fn put_back(card: &str) -> Action {
    Action::PutBack(card.to_owned())
}

#[test]
fn the_host_draws_as_many_cards_as_there_are() {
    let mut play = Play::of(event().build());
    (0..5).for_each(|_| does(&mut play, Action::Draw));
    let mut all = lying(&play);
    all.sort_unstable();
    assert_eq!(all, ["a", "b", "c", "d", "e", "f"]);
    assert_eq!(play.session.meter(0), 6);
    play.refuses(Action::Draw, &Refused::NoCard).on(1);
    assert_eq!(lying(&play), Vec::<&str>::new(), "none is left for the next step");
}

#[test]
fn a_card_that_is_skipped_does_nothing_and_does_not_come_again() {
    let mut play = Play::of(event().build());
    let first = lying(&play)[0].to_owned();
    does(&mut play, Action::Skip);
    let second = lying(&play)[0].to_owned();
    assert_ne!(first, second);
    assert_eq!((lying(&play).len(), play.session.meter(0)), (1, 1));
    assert!(!play.session.has_drawn("events", &first) && play.session.has_drawn("events", &second));
    (0..4).for_each(|_| does(&mut play, Action::Draw));
    assert!(!lying(&play).contains(&first.as_str()));
    play.refuses(Action::Draw, &Refused::NoCard);
    does(&mut play, Action::Skip);
    assert_eq!((lying(&play).len(), play.session.meter(0)), (4, 4), "nothing is left to be drawn instead");
}

#[test]
fn a_card_that_is_put_back_does_nothing_and_may_come_again() {
    let mut play = Play::of(event().build());
    let first = lying(&play)[0].to_owned();
    does(&mut play, put_back(&first));
    assert_eq!((lying(&play).len(), play.session.meter(0)), (0, 0), "nothing is drawn instead");
    assert_eq!(play.session.drawn()[0].fate, Fate::Back);
    (0..6).for_each(|_| does(&mut play, Action::Draw));
    assert!(lying(&play).contains(&first.as_str()));
    play.refuses(Action::Draw, &Refused::NoCard);
}

#[test]
fn meters_at_their_bounds_come_back_exactly() {
    let plan = Plan::of(vec![choose("fork", vec![option("a")]), step("event").draws(0, 2)])
        .meter(0, -2, 2)
        .deck("events", vec![card("up").changing(0, 9), card("down").changing(0, -1)]);
    let mut play = Play::of(plan.build());
    play.answer([chose("a")]);
    does(&mut play, put_back("up"));
    assert_eq!(play.session.meter(0), -1);
}

#[test]
fn only_what_lies_here_is_taken_away() {
    let mut play = Play::of(event().build());
    let first = lying(&play)[0].to_owned();
    play.refuses(put_back("x"), &Refused::NoSuchCard("x".to_owned()));
    play.on(1).refuses(put_back(&first), &Refused::NoSuchCard(first.clone()));
    play.on(1).refuses(Action::Skip, &Refused::NoCard).refuses(Action::Draw, &Refused::NoCard);
    play.on(1).refuses(Action::Draw, &Refused::Finished).refuses(Action::Skip, &Refused::NoCard);
}

#[test]
fn a_fixed_deck_deals_its_order_and_then_by_chance() {
    let mut play = Play::of(event().build());
    let first = lying(&play)[0].to_owned();
    let order: Vec<&str> = ["f", "e"].into_iter().filter(|card| *card != first).collect();
    does(&mut play, fix(&["f", "e", &first]));
    order.iter().for_each(|_| does(&mut play, Action::Draw));
    assert_eq!(lying(&play)[1..], order);
    does(&mut play, Action::Draw);
    does(&mut play, fix(&[]));
    does(&mut play, Action::Draw);
}

#[test]
fn a_fixed_card_waits_for_its_condition() {
    let never = Condition::Any(Vec::new());
    let plan = Plan::of(vec![step("first"), step("event").draws(0, 1)])
        .deck("events", vec![card("a").drawn_when(never), card("b"), card("c")]);
    let mut play = Play::of(plan.build());
    does(&mut play, fix(&["a", "c"]));
    assert_eq!(lying(play.on(1)), ["c"]);
}

#[test]
fn what_is_not_in_the_deck_cannot_be_fixed() {
    let mut play = Play::of(event().build());
    play.refuses(fix(&["a", "x"]), &Refused::NoSuchCard("x".to_owned()));
    let other = Action::Fix("other".to_owned(), Vec::new());
    play.refuses(other, &Refused::NoSuchDeck("other".to_owned()));
}

#[test]
fn the_deck_of_a_chunk_to_come_is_asked_for() {
    let plan =
        Plan::of(vec![step("first")]).chunk(vec![step("event").draws(0, 1)]).deck("events", six()).meter(0, 0, 9);
    let mut play = Play::of(plan.first());
    play.refuses(fix(&["a"]), &Refused::NotLoaded(1));
    play.refuses(Action::Jump("event".to_owned()), &Refused::NotLoaded(1));
    play.module.add(plan.further[0].clone()).expect("the chunk is valid");
    does(&mut play, fix(&["c"]));
    let log = play.session.log().to_vec();
    assert_eq!(Session::replay(&plan.first(), room(7), log), Err(Refused::NotLoaded(1)));
    assert_eq!(lying(play.on(1)), ["c"]);
}

#[test]
fn the_host_goes_to_a_step_and_back_again() {
    let mut play = Play::of(Plan::of(vec![asks("a", lines(2)), step("b"), step("c"), step("d")]).build());
    play.answer([wrote(&["x"])]);
    play.refuses(Action::Jump("x".to_owned()), &Refused::NoSuchStep("x".to_owned()));
    does(&mut play, Action::Jump("d".to_owned()));
    assert_eq!(play.trail(), ["a", "b", "d"]);
    assert_eq!(play.back().at(), "b");
    assert_eq!(play.back().at(), "a");
}

#[test]
fn a_step_that_is_left_by_a_jump_keeps_its_draft() {
    let mut play = Play::of(Plan::of(vec![asks("a", lines(2)), step("b"), step("c")]).build());
    play.session.drafts.insert("a".to_owned(), wrote(&["begun"]));
    does(&mut play, Action::Jump("c".to_owned()));
    assert_eq!(play.back().stage().begun, Some(wrote(&["begun"])));
}

#[test]
fn a_replay_knows_what_the_host_did() {
    let mut play = Play::of(event().build());
    does(&mut play, fix(&["d", "a"]));
    does(&mut play, Action::Skip);
    does(&mut play, Action::Draw);
    let last = lying(&play)[1].to_owned();
    does(&mut play, put_back(&last));
    does(&mut play, Action::Jump("again".to_owned()));
    let replayed = Session::replay(&play.module, room(7), play.session.log().to_vec());
    assert_eq!(replayed.as_ref(), Ok(&play.session));
    assert!(matches!(play.session.log()[1], Entry::Fixed(..)));
}

#[test]
fn back_forgets_what_the_host_did_at_the_step_it_leaves_and_keeps_it_at_the_one_it_comes_to() {
    let mut play = Play::of(event().build());
    does(&mut play, Action::Skip);
    let first = lying(&play)[0].to_owned();
    play.on(1);
    does(&mut play, Action::Draw);
    assert_eq!(lying(&play).len(), 2);
    assert_eq!(lying(play.back()), [first.as_str()]);
    assert_eq!(lying(play.on(1)).len(), 1);
}
