//! Modules that come in parts: play waits for the part that it needs, and for no other.

use vejvalg_engine::rule::Condition;
use vejvalg_engine::{Action, Answer, Module, Refused, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Options, Steps, card, choose, chose, option, step, way};

fn plan() -> Plan {
    Plan::of(vec![choose("fork", vec![option("on"), option("far").to(way(2, 0))])])
        .chunk(vec![step("skipped").when(Condition::Chose(StepRef(0, 0), "far".to_owned())), step("near").draws(0, 1)])
        .deck("deck", vec![card("a"), card("b")])
        .chunk(vec![step("far")])
}

#[track_caller]
fn load(play: &mut Play, number: usize) {
    play.module.add(plan().further[number - 1].clone()).expect("the chunk is valid");
}

#[test]
fn play_waits_for_a_chunk_and_goes_on_when_it_arrives() {
    let mut play = Play::of(plan().first());
    play.answer([chose("on")]);
    assert_eq!((play.at().as_str(), play.session.missing(&play.module)), ("loading 1", Some(1)));
    play.refuses(Action::Answer(Answer::Seen), &Refused::NotLoaded(1));
    load(&mut play, 1);
    play.session.arrive(&play.module);
    assert_eq!((play.at().as_str(), play.session.missing(&play.module)), ("near", None));
    assert_eq!(play.stage().drawn.len(), 1);
}

#[test]
fn a_chunk_that_has_come_but_not_arrived_shows_no_step_that_may_be_passed_over() {
    let mut play = Play::of(plan().first());
    play.answer([chose("on")]);
    load(&mut play, 1);
    assert_eq!(play.at(), "loading 1");
    play.refuses(Action::Answer(Answer::Seen), &Refused::NotLoaded(1));
    play.session.arrive(&play.module);
    assert_eq!(play.trail(), ["fork", "near"]);
}

#[test]
fn only_the_chunk_on_the_way_is_missing() {
    let mut play = Play::of(plan().first());
    play.answer([chose("far")]);
    assert_eq!(play.session.missing(&play.module), Some(2));
    load(&mut play, 2);
    play.session.arrive(&play.module);
    assert_eq!(play.at(), "far");
    play.on(1);
    assert_eq!(play.at(), "the end");
}

#[test]
fn a_session_is_the_same_whenever_its_chunks_came() {
    let mut late = Play::of(plan().first());
    late.answer([chose("on")]);
    load(&mut late, 1);
    late.session.arrive(&late.module);
    let mut early = Play::of(plan().build());
    early.answer([chose("on")]);
    assert_eq!(late.session, early.session);
    late.session.arrive(&late.module);
    assert_eq!(late.session, early.session, "arriving twice changes nothing");
}

#[test]
fn one_can_go_back_from_a_chunk_that_does_not_come() {
    let mut play = Play::of(plan().first());
    play.answer([chose("on")]).back();
    assert_eq!(play.at(), "fork");
}

#[test]
fn a_module_knows_whether_it_is_whole() {
    let mut module = plan().first();
    assert!(!module.is_whole());
    for chunk in plan().further {
        module.add(chunk.clone()).and_then(|()| module.add(chunk)).expect("a chunk may come twice");
    }
    assert!(module.is_whole());
}

/// The module in another language, of which only some chunks have come.
fn elsewhere(chunks: &[usize]) -> Module {
    let mut plan = plan();
    plan.index.language = "da".to_owned();
    plan.index.first.steps[0].title = "Vejvalg".to_owned();
    let mut module = plan.first();
    for number in chunks {
        module.add(plan.further[number - 1].clone()).expect("the chunk is valid");
    }
    module
}

#[test]
fn the_language_changes_in_the_middle_of_play() {
    let mut play = Play::of(plan().build());
    play.answer([chose("on")]);
    let before = play.session.clone();
    play.module = elsewhere(&[]);
    assert_eq!(play.at(), "loading 1");
    play.module = elsewhere(&[1]);
    play.session.arrive(&play.module);
    assert_eq!((play.at().as_str(), &play.session), ("near", &before));
    play.back();
    assert_eq!(play.stage().step.title, "Vejvalg");
}

#[test]
fn no_way_back_is_offered_through_a_chunk_that_is_not_loaded() {
    let mut play = Play::of(plan().build());
    play.answer([chose("on")]).on(1);
    play.module = elsewhere(&[2]);
    assert_eq!((play.at().as_str(), play.session.unloaded(&play.module)), ("far", Some(1)));
    assert!(!play.stage().can_go_back);
    play.refuses(Action::Back, &Refused::NotLoaded(1));
    play.module = elsewhere(&[1, 2]);
    assert_eq!(play.session.unloaded(&play.module), None);
    assert!(play.stage().can_go_back);
    play.back();
    assert_eq!(play.at(), "near");
}

#[test]
fn a_chunk_that_was_passed_over_is_needed_on_the_way_back_too() {
    let never = Condition::Any(Vec::new());
    let plan = Plan::of(vec![step("a")]).chunk(vec![step("b").when(never)]).chunk(vec![step("c")]);
    let mut play = Play::of(plan.build());
    play.on(1);
    play.module = plan.first();
    play.module.add(plan.further[1].clone()).expect("the chunk is valid");
    assert_eq!((play.at().as_str(), play.session.unloaded(&play.module)), ("c", Some(1)));
    assert!(!play.stage().can_go_back);
}
