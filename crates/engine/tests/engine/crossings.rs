//! The way through a module: what was taken, what was left, what was closed, and how the meters moved.

use vejvalg_engine::result::way;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::{Action, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Cards, Options, Steps, asks, ballot, card, choose, chose, lines, option, step, voted, way as to, wrote,
};

/// Each choice as `entry step: id …`; `*` marks what was taken, `-` what was closed.
fn crossings(play: &Play) -> Vec<String> {
    let way = way(&play.module, &play.session);
    let turn = |turn: &vejvalg_engine::result::Turn| {
        let mark = if turn.is_taken { "*" } else { "" };
        format!(" {}{}{mark}", if turn.is_open { "" } else { "-" }, turn.id)
    };
    let told = |turns: &[_]| turns.iter().map(turn).collect::<String>();
    way.crossings.iter().map(|at| format!("{} {}:{}", at.entry, at.step, told(&at.turns))).collect()
}

/// Each meter as `step=value …`.
fn meters(play: &Play) -> Vec<String> {
    let way = way(&play.module, &play.session);
    let points = |line: &vejvalg_engine::result::MeterLine<'_>| {
        line.points.iter().map(|point| format!("{}={}", point.step, point.value)).collect::<Vec<_>>().join(" ")
    };
    way.meters.iter().map(points).collect()
}

#[test]
fn a_way_shows_what_was_taken_what_was_left_and_what_was_closed_then() {
    let rich = Condition::AtLeast(0, 1);
    let plan = Plan::of(vec![
        asks("own", lines(2)),
        choose("shop", vec![option("buy").open_when(rich).changes(0, -1), option("wait")]).own(StepRef(0, 0)),
        ballot("votes", vejvalg_engine::ask::Ballot::Votes, vec![option("a"), option("b")]),
        choose("again", vec![option("buy").open_when(Condition::AtLeast(0, 1)), option("wait")]),
    ]);
    let mut play = Play::of(plan.meter(1, 0, 1).build());
    play.answer([wrote(&["Borrow it."]), chose("buy"), voted(&[("a", 5)]), chose("wait")]);
    assert_eq!(crossings(&play), ["1 shop: buy* wait own-1", "3 again: -buy wait*"]);
    let way = way(&play.module, &play.session);
    assert_eq!(way.crossings[0].turns[2].label, "Borrow it.");
}

#[test]
fn a_step_that_is_come_to_twice_is_a_crossing_each_time() {
    let loops = vec![option("round").to(to(0, 0)).changes(0, 1), option("on")];
    let mut play = Play::of(Plan::of(vec![choose("fork", loops), step("end")]).meter(0, 0, 9).build());
    play.answer([chose("round"), chose("round"), chose("on")]);
    assert_eq!(crossings(&play), ["0 fork: round* on", "1 fork: round* on", "2 fork: round on*"]);
    assert_eq!(meters(&play), ["fork=2"], "entries of one step that follow each other are one point");
}

#[test]
fn a_meter_has_a_point_for_each_step_that_changed_it() {
    let plan = Plan::of(vec![
        choose("one", vec![option("a").changes(0, 2).changes(1, -1)]),
        choose("two", vec![option("a").changes(0, 0)]),
        step("event").draws(0, 1),
        choose("three", vec![option("a").changes(0, 9)]),
    ]);
    let plan = plan.meter(0, 0, 5).meter(3, 0, 3).meter(1, 0, 3).deck("events", vec![card("c").changing(1, 1)]);
    let mut play = Play::of(plan.build());
    play.answer([chose("a"), chose("a")]).on(1).answer([chose("a")]);
    assert_eq!(meters(&play), ["one=2 three=5", "one=2 event=3", ""]);
}

#[test]
fn a_card_that_was_put_aside_leaves_no_point() {
    let plan = Plan::of(vec![step("event").draws(0, 1), step("end")]).meter(0, 0, 5);
    let mut play = Play::of(plan.deck("events", vec![card("c").changing(0, 1)]).build());
    assert_eq!(meters(&play), ["event=1"]);
    assert_eq!(play.session.apply(&play.module, Action::Skip), Ok(()));
    play.on(1);
    assert_eq!(meters(&play), ["event=0"], "the value after the step");
}

#[test]
fn a_way_ends_where_the_module_is_not_loaded() {
    let plan = Plan::of(vec![choose("one", vec![option("a")])]).chunk(vec![choose("two", vec![option("a")])]);
    let mut play = Play::of(plan.build());
    play.answer([chose("a"), chose("a")]);
    play.module = plan.first();
    assert_eq!(crossings(&play), ["0 one: a*"]);
}
