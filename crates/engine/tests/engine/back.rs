//! Going back: everything is as it was, and what was answered stays as a draft.

use vejvalg_engine::ask::Keep;
use vejvalg_engine::drafts::Drafts;
use vejvalg_engine::module::Target;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Entry;
use vejvalg_engine::{Action, Answer, Misfit, Refused, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Cards, Options, Steps, asks, card, choose, chose, lines, option, placed, step, text, way, wrote};

/// Answered so and gone back, the session is as it was before, with the answer as a draft.
#[track_caller]
fn returns(play: &mut Play, answer: Answer) {
    let mut before = play.session.clone();
    let step = play.at();
    play.answer([answer.clone()]);
    assert_ne!(play.session, before);
    play.back();
    before.drafts.insert(step, answer.clone());
    assert_eq!(play.session, before);
    assert_eq!(play.stage().begun, Some(answer));
}

fn eventful() -> Play {
    let cards = vec![card("storm").changing(0, -3), card("calm").changing(0, 2), card("fog")];
    let plan = Plan::of(vec![
        choose("fork", vec![option("a").changes(0, 4), option("b").to(way(0, 2))]),
        step("event").draws(0, 2),
        asks("write", lines(3)),
        step("late").when(Condition::AtLeast(0, 6)).draws(0, 1),
        asks("note", text(Keep::Private)).exit(None, Target::End),
    ]);
    Play::of(plan.meter(5, 0, 10).deck("events", cards).build())
}

#[test]
fn back_restores_position_meters_and_cards() {
    let mut play = eventful();
    returns(&mut play, chose("a"));
    returns(&mut play, chose("b"));
    play.answer([chose("a")]);
    returns(&mut play, Answer::Seen);
    play.on(1);
    returns(&mut play, wrote(&["one", "two"]));
}

#[test]
fn back_leads_from_the_end_to_the_last_step() {
    let mut play = eventful();
    play.answer([chose("b"), wrote(&["one"])]);
    while play.at() != "note" {
        play.on(1);
    }
    returns(&mut play, Answer::Text("to myself".to_owned()));
}

#[test]
fn going_back_all_the_way_is_the_beginning_and_keeps_every_answer() {
    let mut play = eventful();
    let mut beginning = play.session.clone();
    play.answer([chose("a"), Answer::Seen, wrote(&["one"])]);
    play.back().back().back();
    play.refuses(Action::Back, &Refused::NothingBefore);
    beginning.drafts = Drafts::from_iter([
        ("event".to_owned(), Answer::Seen),
        ("fork".to_owned(), chose("a")),
        ("write".to_owned(), wrote(&["one"])),
    ]);
    assert_eq!(play.session, beginning);
}

#[test]
fn the_cards_that_come_again_are_the_ones_that_were_taken_back() {
    let mut play = eventful();
    play.answer([chose("a")]);
    let cards: Vec<String> = play.drawn().into_iter().map(str::to_owned).collect();
    assert_eq!(cards.len(), 2);
    play.back();
    assert_eq!(play.drawn(), Vec::<&str>::new());
    play.answer([chose("a")]);
    assert_eq!(play.drawn(), cards);
}

#[test]
fn answering_clears_the_draft_of_this_step_and_of_no_other() {
    let mut play = eventful();
    play.session.drafts.insert("note".to_owned(), Answer::Text("begun".to_owned()));
    play.session.drafts.insert("fork".to_owned(), chose("b"));
    play.answer([chose("a")]);
    assert_eq!(play.session.drafts.iter().map(|(step, _)| step).collect::<Vec<_>>(), ["note"]);
}

#[test]
fn a_refused_answer_leaves_the_draft() {
    let mut play = eventful();
    play.session.drafts.insert("fork".to_owned(), chose("b"));
    let why = Misfit::Unknown("x".to_owned());
    play.refuses(Action::Answer(chose("x")), &Refused::DoesNotFit(why));
    assert_eq!(play.stage().begun, Some(chose("b")));
}

#[test]
fn back_over_a_skipped_step_lands_where_the_group_has_been() {
    let plan = Plan::of(vec![step("a"), step("b").when(Condition::Any(Vec::new())), step("c")]);
    let mut play = Play::of(plan.build());
    play.on(1);
    assert_eq!(play.at(), "c");
    play.back();
    assert_eq!(play.at(), "a");
}

#[test]
fn back_gives_a_step_the_answer_of_its_earlier_visit_again() {
    let plan = Plan::of(vec![choose("fork", vec![option("a"), option("b")]), step("again").exit(None, way(0, 0))]);
    let mut play = Play::of(plan.build());
    play.answer([chose("a"), Answer::Seen, chose("b")]);
    assert_eq!(play.session.chose(StepRef(0, 0)), Some("b"));
    play.back();
    assert_eq!(play.session.chose(StepRef(0, 0)), Some("a"));
    assert_eq!(play.stage().begun, Some(chose("b")));
}

#[test]
fn orphans_survive_the_way_back() {
    let mut play = eventful();
    let orphan = Entry::Answered("gone".to_owned(), placed(&[]));
    play.session.orphans.push(orphan.clone());
    play.answer([chose("a")]).back();
    assert_eq!(play.session.orphans, [orphan]);
}
