//! Consequences that turn up later.

use vejvalg_engine::ask::Choice;
use vejvalg_engine::module::{Card, Step};
use vejvalg_engine::rule::{Condition, Effect, Later};
use vejvalg_engine::session::Entry;
use vejvalg_engine::{Action, Refused, Session, Unreadable};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Cards, Chain, Options, Steps, card, choose, chose, option, step};

fn plants(option: Choice, after: u8, card: Card) -> Choice {
    option.but(|option| option.effects.push(Effect::Later(Box::new(Later { after, card }))))
}

/// A fork whose option `now` plants a consequence, and five steps behind it.
fn plan(after: u8, card: Card) -> Plan {
    let fork = choose("fork", vec![plants(option("now"), after, card), option("not")]);
    let rest = ["1", "2", "3", "4", "5"].map(step);
    Plan::of([fork].into_iter().chain(rest).collect()).meter(0, -5, 5)
}

fn lying(play: &Play) -> Vec<&str> {
    play.stage().drawn.iter().map(|card| card.id.as_str()).collect()
}

/// The steps where the consequence lies open.
fn seen(plan: &Plan, option: &str) -> Vec<String> {
    let mut play = Play::of(plan.build());
    play.answer([chose(option)]);
    let mut seen = Vec::new();
    while play.session.at().is_some() {
        if !lying(&play).is_empty() {
            seen.push(play.at());
        }
        play.on(1);
    }
    seen
}

#[test]
fn a_consequence_turns_up_once_at_its_step() {
    assert_eq!(seen(&plan(1, card("late")), "now"), ["1"]);
    assert_eq!(seen(&plan(3, card("late")), "now"), ["3"]);
    assert_eq!(seen(&plan(0, card("late")), "now"), ["1"], "it is never over before it began");
    assert_eq!(seen(&plan(6, card("late")), "now"), Vec::<String>::new(), "the module ends before");
    assert_eq!(seen(&plan(3, card("late")), "not"), Vec::<String>::new());
}

#[test]
fn its_effects_come_with_it() {
    let mut play = Play::of(plan(2, card("late").changing(0, -2)).build());
    play.answer([chose("now")]).on(1);
    assert_eq!(play.session.meter(0), -2);
    assert!(play.session.has_drawn("", "late"));
    play.back();
    assert_eq!(play.session.meter(0), 0);
}

#[test]
fn its_condition_is_asked_when_it_is_due_and_not_again() {
    let low = |card: Card| card.drawn_when(Condition::AtMost(0, -1));
    let falls = |id: &str| choose(id, vec![option("a").changes(0, -1), option("b")]);
    let plan = plan(2, low(card("late"))).but(|plan| {
        plan.index.first.steps[1] = falls("1");
        plan.index.first.steps[2] = falls("2");
    });
    let mut play = Play::of(plan.build());
    play.answer([chose("now"), chose("a")]);
    assert_eq!(lying(&play), ["late"]);
    let mut play = Play::of(plan.build());
    play.answer([chose("now"), chose("b"), chose("a")]);
    assert_eq!((play.drawn(), play.session.meter(0)), (Vec::new(), -1));
}

#[test]
fn only_steps_of_its_activity_count() {
    let of = |place: usize| {
        plan(2, card("late")).activity("two", vejvalg_engine::StepRef(0, 2)).but(|plan| {
            plan.index.first.steps[place].activity = 1;
        })
    };
    assert_eq!(seen(&of(2), "now"), ["3"]);
    assert_eq!(seen(&of(5), "now"), ["2"]);
}

#[test]
fn cards_of_a_deck_lie_beside_it() {
    let plan = plan(1, card("late")).deck("events", vec![card("a")]).but(|plan| {
        plan.index.first.steps[1] = step("1").draws(0, 1);
    });
    let mut play = Play::of(plan.build());
    play.answer([chose("now")]);
    assert_eq!(lying(&play), ["late", "a"]);
    play.refuses(Action::PutBack("late".to_owned()), &Refused::NoSuchCard("late".to_owned()));
    assert_eq!(play.session.apply(&play.module, Action::Skip), Ok(()));
    assert_eq!(lying(&play), ["late"]);
}

#[test]
fn conditions_know_that_it_came() {
    let came = Condition::Drawn(String::new(), "late".to_owned());
    let plan = plan(1, card("late")).but(|plan| plan.index.first.steps[2] = step("2").when(came));
    let mut play = Play::of(plan.build());
    assert_eq!(play.answer([chose("now")]).on(1).at(), "2");
    let mut play = Play::of(plan.build());
    assert_eq!(play.answer([chose("not")]).on(1).at(), "3");
}

#[test]
fn a_replay_reads_it_and_asks_no_condition_again() {
    let open = plan(1, card("late"));
    let mut play = Play::of(open.build());
    play.answer([chose("now")]);
    let log = play.session.log().to_vec();
    assert_eq!(log[1], Entry::Drew("1".to_owned(), String::new(), "late".to_owned()));
    assert_eq!(Session::replay(&play.module, room(7), log.clone()).as_ref(), Ok(&play.session));
    let closed = plan(1, card("late").drawn_when(Condition::Any(Vec::new()))).build();
    let replayed = Session::replay(&closed, room(7), log).expect("every chunk is loaded");
    assert_eq!((replayed.log().len(), replayed.orphans.len()), (2, 0));
}

#[test]
fn a_card_cannot_plant_one_nor_an_option_one_card_twice() {
    let later = |id: &str| Effect::Later(Box::new(Later { after: 1, card: card(id) }));
    let buried = |step: Step| Plan::of(vec![step]).read();
    let within = card("a").but(|card| card.effects.push(later("b")));
    let refused = |read: Result<_, Unreadable>| matches!(read.map(drop), Err(Unreadable::Contradicts(_)));
    assert!(refused(buried(step("s").but(|step| step.cards.push(within.clone())))));
    assert!(refused(buried(choose("s", vec![plants(option("a"), 1, within)]))));
    assert!(refused(buried(choose("s", vec![plants(option("a"), 1, card("c")), plants(option("b"), 1, card("c"))]))));
    assert!(buried(choose("s", vec![plants(option("a"), 1, card("c")), plants(option("b"), 1, card("d"))])).is_ok());
}
