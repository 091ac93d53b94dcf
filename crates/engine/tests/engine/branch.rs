//! Trying another branch: a copy turns off before an answer, and what was played stays as it was.

use vejvalg_engine::session::Refused;
use vejvalg_engine::{Answer, Session};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{asks, choose, chose, lines, option, step, wrote};

fn played() -> Play {
    let plan = Plan::of(vec![asks("write", lines(1)), choose("fork", vec![option("a"), option("b")]), step("end")]);
    let mut play = Play::of(plan.build());
    play.answer([wrote(&["one"]), chose("a"), Answer::Seen]);
    play
}

#[test]
fn a_branch_stands_before_the_answer_and_keeps_it_as_its_draft() {
    let play = played();
    let before = play.session.clone();
    let mut branch = play.session.branch_at(&play.module, 1).expect("the module is loaded");
    assert_eq!(branch.log(), &play.session.log()[..1]);
    assert_eq!(branch.drafts.get("fork"), Some(&chose("a")));
    assert_eq!(branch.apply(&play.module, vejvalg_engine::Action::Answer(chose("b"))), Ok(()));
    assert_eq!(play.session, before, "what was played stays");
    assert_ne!(branch.log(), &play.session.log()[..2]);
}

#[test]
fn a_branch_at_the_beginning_is_a_new_session_and_one_beyond_the_end_a_copy() {
    let play = played();
    let mut first = play.session.branch_at(&play.module, 0).expect("the module is loaded");
    assert_eq!(first.drafts.remove("write"), Some(wrote(&["one"])));
    assert_eq!(first, Session::new(&play.module, play.session.room.clone()));
    assert_eq!(play.session.branch_at(&play.module, 99), Ok(play.session.clone()));
}

#[test]
fn a_branch_needs_the_part_of_the_module_that_leads_to_it() {
    let plan = Plan::of(vec![step("one")]).chunk(vec![step("two"), step("three")]);
    let mut play = Play::of(plan.build());
    play.on(2);
    assert_eq!(play.session.branch_at(&plan.first(), 2), Err(Refused::NotLoaded(1)));
}
