//! The group's own lines as items and options of later steps.

use vejvalg_engine::ask::{Ask, Ballot, Choose, Place, Rate};
use vejvalg_engine::module::Step;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::{Action, Answer, Misfit, Refused, StepRef, Unreadable};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Options, asks, choose, chose, curve, lines, option, placed, rate, step, voted, wrote};

const HERE: Option<StepRef> = Some(StepRef(0, 0));

fn rated(ids: &[&str]) -> Answer {
    Answer::Rated(ids.iter().map(|id| ((*id).to_owned(), [0, 0, 0, 0, 5])).collect())
}

fn rates(ids: &[&str]) -> Step {
    let Ask::Rate(ask) = rate(ids) else { panic!("a rating is one") };
    asks("next", Ask::Rate(Rate { own: HERE, ..ask }))
}

fn places(ids: &[&str]) -> Step {
    asks("next", Ask::Place(Place { own: HERE, ..curve(ids) }))
}

fn only_own(ballot: Ballot) -> Step {
    asks("next", Ask::Choose(Choose { options: Vec::new(), ballot, own: HERE }))
}

/// Two lines written, and then a step that takes them up.
fn written(lines_: &[&str], next: Step) -> Play {
    let mut play = Play::of(Plan::of(vec![asks("lines", lines(9)), next, step("last")]).build());
    play.answer([wrote(lines_)]);
    play
}

#[test]
fn written_lines_are_items_behind_the_authors() {
    for next in [rates(&["a"]), places(&["a"])] {
        let play = written(&["one", " ", "two"], next);
        assert_eq!(play.stage().items, [("a", "Label of a"), ("own-1", "one"), ("own-2", "two")]);
    }
}

#[test]
fn written_lines_are_rated_and_placed() {
    written(&["one"], rates(&["a"])).answer([rated(&["a", "own-1"])]);
    written(&["one"], places(&[])).answer([placed(&[("own-1", 2)])]);
    let unknown = |id: &str| Refused::DoesNotFit(Misfit::Unknown(id.to_owned()));
    written(&["one"], rates(&["a"])).refuses(Action::Answer(rated(&["own-2"])), &unknown("own-2"));
    written(&[], places(&[])).refuses(Action::Answer(placed(&[("own-1", 0)])), &unknown("own-1"));
}

#[test]
fn a_draft_keeps_the_lines_that_are_still_there() {
    let mut play = written(&["one", "two"], rates(&["a"]));
    play.answer([rated(&["a", "own-2"])]).back().back().answer([wrote(&["one"])]);
    assert_eq!(play.stage().begun, Some(rated(&["a"])));
}

#[test]
fn a_choice_may_be_between_written_lines_alone() {
    written(&["one", "two"], only_own(Ballot::One)).answer([chose("own-2")]);
    written(&["one", "two"], only_own(Ballot::Votes)).answer([voted(&[("own-1", 5)])]);
}

#[test]
fn where_nothing_can_be_taken_one_goes_on() {
    for ballot in [Ballot::One, Ballot::Votes, Ballot::Certain] {
        assert_eq!(written(&[], only_own(ballot)).on(1).at(), "last");
        let other = Refused::DoesNotFit(Misfit::OtherKind);
        written(&["one"], only_own(ballot)).refuses(Action::Answer(Answer::Seen), &other);
    }
    let closed = option("a").open_when(Condition::Any(Vec::new()));
    let mut play = Play::of(Plan::of(vec![choose("fork", vec![closed])]).build());
    assert_eq!(play.on(1).at(), "the end");
}

#[test]
fn without_options_and_without_lines_there_is_no_choice() {
    let none = asks("fork", Ask::Choose(Choose::default()));
    assert!(matches!(Plan::of(vec![none]).read(), Err(Unreadable::Contradicts(_))));
}

#[test]
fn the_ids_of_written_lines_are_reserved() {
    for next in [rates(&["own-1"]), places(&["own-9"])] {
        let plan = Plan::of(vec![asks("lines", lines(9)), next]);
        assert!(matches!(plan.read(), Err(Unreadable::Contradicts(_))));
    }
    assert!(Plan::of(vec![asks("lines", lines(9)), asks("next", rate(&["own-1"]))]).read().is_ok());
}
