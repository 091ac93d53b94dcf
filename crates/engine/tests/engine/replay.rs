//! The log is the truth: folded again it is the session, and of an edited module it keeps what fits.

use vejvalg_engine::ask::{Ask, Keep};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Entry;
use vejvalg_engine::{Answer, Refused, Session};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Options, Steps, asks, card, choose, chose, lines, option, step, text, wrote};

fn plan() -> Plan {
    Plan::of(vec![
        choose("fork", vec![option("a").changes(0, 1), option("b")]),
        step("event").draws(0, 2),
        asks("write", lines(3)),
        asks("note", text(Keep::Shared)),
    ])
    .meter(0, 0, 9)
    .deck("events", vec![card("c1"), card("c2"), card("c3")])
}

fn played() -> Play {
    let mut play = Play::of(plan().build());
    play.answer([chose("a"), Answer::Seen, wrote(&["one"]), Answer::Text("two".to_owned())]);
    play
}

/// Replayed on an edited module, the log falls into so many entries kept and the rest, which are
/// orphans; the session stands at the step.
#[track_caller]
fn keeps(edited: &Plan, kept: usize, at: &str) -> Play {
    let old = played().session;
    let module = edited.build();
    let session = Session::replay(&module, old.room.clone(), old.log().to_vec()).expect("every chunk is loaded");
    assert_eq!(session.log()[..kept], old.log()[..kept]);
    assert!(session.log()[kept..].iter().all(|entry| matches!(entry, Entry::Drew(..))), "new cards at most");
    assert_eq!(session.orphans, old.log()[kept..]);
    let play = Play { module, session };
    assert_eq!(play.at(), at);
    play
}

#[test]
fn the_replay_of_a_log_is_the_session() {
    let play = played();
    assert_eq!(play.session.log().len(), 6);
    let again = Session::replay(&play.module, play.session.room.clone(), play.session.log().to_vec());
    assert_eq!(again.as_ref(), Ok(&play.session));
}

#[test]
fn an_empty_log_is_a_session_at_its_beginning() {
    let module = plan().build();
    assert_eq!(Session::replay(&module, room(1), Vec::new()), Ok(Session::new(&module, room(1))));
}

#[test]
fn a_replay_names_the_chunk_that_it_needs() {
    let plan = Plan::of(vec![step("a")]).chunk(vec![step("b")]).chunk(vec![step("c")]);
    let mut play = Play::of(plan.build());
    play.on(2);
    let log = play.session.log().to_vec();
    assert_eq!(Session::replay(&plan.first(), room(7), log.clone()), Err(Refused::NotLoaded(1)));
    let mut two = plan.first();
    two.add(plan.further[0].clone()).expect("the chunk is valid");
    let waiting = Session::replay(&two, room(7), log).expect("the log ends before the last chunk");
    assert_eq!((waiting.missing(&two), waiting.log()), (Some(2), play.session.log()));
}

#[test]
fn an_edit_that_touches_no_entry_loses_none() {
    let mut edited = plan();
    edited.index.fingerprint = "later".to_owned();
    edited.index.first.fingerprint = "later".to_owned();
    edited.index.first.steps[0].title = "Another title".to_owned();
    edited.index.first.steps.push(step("more"));
    edited.index.first.decks[0].cards.push(card("c4"));
    keeps(&edited, 6, "more");
}

#[test]
fn a_step_that_is_gone_orphans_what_follows() {
    let mut edited = plan();
    edited.index.first.steps.remove(2);
    keeps(&edited, 4, "note");
}

#[test]
fn an_option_that_is_gone_orphans_what_follows() {
    let mut edited = plan();
    edited.index.first.steps[0] = choose("fork", vec![option("b")]);
    keeps(&edited, 0, "fork");
}

#[test]
fn an_option_that_is_closed_now_orphans_what_follows() {
    let mut edited = plan();
    let closed = option("a").open_when(Condition::Any(Vec::new()));
    edited.index.first.steps[0] = choose("fork", vec![closed, option("b")]);
    keeps(&edited, 0, "fork");
}

#[test]
fn another_ask_orphans_its_old_answer() {
    let mut edited = plan();
    edited.index.first.steps[2].ask = Ask::Continue;
    keeps(&edited, 4, "write");
}

#[test]
fn a_card_that_is_gone_is_replaced_and_orphans_what_follows() {
    let first = played().drawn()[0].to_owned();
    let mut edited = plan();
    edited.index.first.decks[0].cards.retain(|card| card.id != first);
    let play = keeps(&edited, 1, "event");
    assert_eq!(play.drawn().len(), 2);
    assert!(!play.drawn().contains(&first.as_str()));
}

#[test]
fn a_step_that_draws_less_now_orphans_what_follows() {
    let mut edited = plan();
    edited.index.first.steps[1].draw = None;
    keeps(&edited, 1, "event");
}

#[test]
fn a_step_that_draws_more_now_lets_what_was_answered_stand() {
    let mut edited = plan();
    edited.index.first.steps[1] = step("event").draws(0, 3);
    keeps(&edited, 6, "the end");
}

#[test]
fn a_step_that_draws_more_now_deals_the_rest_on_the_way_back() {
    let mut edited = plan();
    edited.index.first.steps[1] = step("event").draws(0, 3);
    let mut play = keeps(&edited, 6, "the end");
    play.back().back().back();
    assert_eq!((play.at().as_str(), play.stage().drawn.len()), ("event", 3));
    play.session.drafts.clear();
    let again = Session::replay(&play.module, play.session.room.clone(), play.session.log().to_vec());
    assert_eq!(again.as_ref(), Ok(&play.session));
}

#[test]
fn entries_after_the_end_are_orphans() {
    let mut edited = plan();
    edited.index.first.steps.truncate(3);
    keeps(&edited, 5, "the end");
}

#[test]
fn play_goes_on_after_an_edit() {
    let mut edited = plan();
    edited.index.first.steps.remove(2);
    let mut play = keeps(&edited, 4, "note");
    let orphans = play.session.orphans.clone();
    play.answer([Answer::Text("new".to_owned())]);
    assert_eq!((play.at().as_str(), play.session.orphans), ("the end", orphans));
}
