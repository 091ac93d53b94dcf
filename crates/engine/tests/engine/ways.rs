//! Where play leads: exits, options, skipped steps, meters, ends.

use vejvalg_engine::answer::Votes;
use vejvalg_engine::ask::Ballot;
use vejvalg_engine::module::{Step, Target};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::{Action, Answer, Refused, StepRef};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Options, Steps, asks, ballot, card, choose, chose, lines, option, step, voted, way, wrote};

/// Played with these answers, the module is led along these steps.
#[track_caller]
fn leads(plan: &Plan, answers: &[Answer], trail: &[&str]) {
    let mut play = Play::of(plan.build());
    play.answer(answers.iter().cloned());
    assert_eq!(play.trail(), trail);
}

const SEEN: Answer = Answer::Seen;

#[test]
fn steps_follow_each_other_across_chunks_to_the_end() {
    let plan = Plan::of(vec![step("a"), step("b")]).chunk(vec![step("c")]);
    leads(&plan, &[SEEN, SEEN, SEEN], &["a", "b", "c"]);
    let mut play = Play::of(plan.build());
    play.on(3);
    assert_eq!(play.at(), "the end");
    play.refuses(Action::Answer(SEEN), &Refused::Finished);
}

#[test]
fn an_option_leads_where_it_says() {
    let plan = Plan::of(vec![
        choose("fork", vec![option("on"), option("far").to(way(1, 1)), option("stop").to(Target::End)]),
        step("next"),
    ])
    .chunk(vec![step("near"), step("far")]);
    leads(&plan, &[chose("on")], &["fork", "next"]);
    leads(&plan, &[chose("far")], &["fork", "far"]);
    leads(&plan, &[chose("stop")], &["fork"]);
}

#[test]
fn an_option_leads_before_the_exits_of_its_step() {
    let fork = choose("fork", vec![option("a").to(way(0, 2)), option("b")]).exit(None, Target::End);
    let plan = Plan::of(vec![fork, step("x"), step("y")]);
    leads(&plan, &[chose("a")], &["fork", "y"]);
    leads(&plan, &[chose("b")], &["fork"]);
}

#[test]
fn the_first_open_exit_is_taken_and_none_leads_on() {
    let never = Condition::Any(Vec::new());
    let plan = |first: Condition| {
        let step_a = step("a").exit(Some(first), way(0, 2)).exit(Some(never.clone()), Target::End);
        Plan::of(vec![step_a, step("b"), step("c")])
    };
    leads(&plan(Condition::All(Vec::new())), &[SEEN], &["a", "c"]);
    leads(&plan(never.clone()), &[SEEN], &["a", "b"]);
}

#[test]
fn an_exit_knows_the_answer_that_was_just_given() {
    let here = StepRef(0, 0);
    let exits = |fork: Step| fork.exit(Some(Condition::Chose(here, "b".to_owned())), way(0, 2)).exit(None, way(0, 1));
    let plan = Plan::of(vec![exits(choose("fork", vec![option("a"), option("b")])), step("x"), step("y")]);
    leads(&plan, &[chose("b")], &["fork", "y"]);
    leads(&plan, &[chose("a")], &["fork", "x"]);
}

#[test]
fn an_exit_knows_the_effects_of_the_option_that_was_just_taken() {
    let fork =
        choose("fork", vec![option("a").changes(0, 1), option("b")]).exit(Some(Condition::AtLeast(0, 1)), way(0, 2));
    let plan = Plan::of(vec![fork, step("x"), step("y")]).meter(0, 0, 5);
    leads(&plan, &[chose("a")], &["fork", "y"]);
    leads(&plan, &[chose("b")], &["fork", "x"]);
}

#[test]
fn a_step_whose_condition_does_not_hold_is_passed_over() {
    let only_b = Condition::Chose(StepRef(0, 0), "b".to_owned());
    let plan = Plan::of(vec![
        choose("fork", vec![option("a"), option("b")]),
        step("b1").when(only_b.clone()).exit(None, Target::End),
        step("b2").when(only_b.clone()),
    ])
    .chunk(vec![step("b3").when(only_b), step("last")]);
    leads(&plan, &[chose("a"), SEEN], &["fork", "last"]);
    leads(&plan, &[chose("b"), SEEN], &["fork", "b1"]);
}

#[test]
fn a_module_of_which_nothing_is_for_this_room_is_at_its_end() {
    let alone = Condition::Mode(Mode::Alone);
    let plan = Plan::of(vec![step("a").when(alone.clone()), step("b").when(alone)]);
    assert_eq!(Play::of(plan.build()).at(), "the end");
    let room = Room { mode: Mode::Alone, ..room(1) };
    assert_eq!(Play::with(plan.build(), room).at(), "a");
}

#[test]
fn steps_can_be_for_one_mode_only() {
    let of_mode = |mode| {
        let steps =
            [Mode::Group, Mode::Alone, Mode::Portal].map(|mode| step(&format!("{mode:?}")).when(Condition::Mode(mode)));
        let mut play = Play::with(Plan::of(steps.to_vec()).build(), Room { mode, ..room(1) });
        play.on(1);
        assert_eq!(play.at(), "the end");
        play.trail().join(" ")
    };
    assert_eq!(of_mode(Mode::Group), "Group");
    assert_eq!(of_mode(Mode::Alone), "Alone");
    assert_eq!(of_mode(Mode::Portal), "Portal");
}

#[test]
fn a_way_back_visits_a_step_again_and_its_last_answer_counts() {
    let back = Condition::Chose(StepRef(0, 0), "a".to_owned());
    let plan = Plan::of(vec![
        choose("fork", vec![option("a"), option("b")]),
        step("x").exit(Some(back), way(0, 0)),
        step("y"),
    ]);
    leads(&plan, &[chose("a"), SEEN, chose("b"), SEEN], &["fork", "x", "fork", "x", "y"]);
}

#[test]
fn each_condition_holds_where_it_says() {
    let holds = |when: Condition| {
        let steps = vec![
            choose("fork", vec![option("a").changes(0, 2), option("b")]),
            asks("lines", lines(1)),
            ballot("vote", Ballot::Certain, vec![option("a")]),
            step("seen").when(Condition::Any(Vec::new())),
            step("probe").draws(0, 1),
            step("wanted").when(when),
            step("last"),
        ];
        let plan = Plan::of(steps).meter(1, 0, 9).deck("deck", vec![card("c")]);
        let mut play = Play::of(plan.build());
        let vote = Answer::Votes(Votes { counts: vec![("a".to_owned(), 5)], certain: [0, 0, 0, 5, 0] });
        play.answer([chose("a"), wrote(&["one"]), vote]).on(1);
        play.at() == "wanted"
    };
    let (yes, no) = (Condition::All(Vec::new()), Condition::Any(Vec::new()));
    let not = |when: &Condition| Condition::Not(Box::new(when.clone()));
    let chose = |place, option: &str| Condition::Chose(StepRef(0, place), option.to_owned());
    let drawn = |deck: &str, card: &str| Condition::Drawn(deck.to_owned(), card.to_owned());
    for (when, wanted) in [
        (yes.clone(), true),
        (no.clone(), false),
        (Condition::All(vec![yes.clone(), no.clone()]), false),
        (Condition::Any(vec![no.clone(), yes.clone()]), true),
        (not(&no), true),
        (not(&yes), false),
        (Condition::AtLeast(0, 3), true),
        (Condition::AtLeast(0, 4), false),
        (Condition::AtMost(0, 3), true),
        (Condition::AtMost(0, 2), false),
        (chose(0, "a"), true),
        (chose(0, "b"), false),
        (chose(2, "a"), false),
        (Condition::Visited(StepRef(0, 1)), true),
        (Condition::Visited(StepRef(0, 3)), false),
        (Condition::Visited(StepRef(0, 6)), false),
        (drawn("deck", "c"), true),
        (drawn("deck", "d"), false),
        (drawn("other", "c"), false),
        (Condition::Mode(Mode::Group), true),
        (Condition::Mode(Mode::Portal), false),
    ] {
        assert_eq!(holds(when.clone()), wanted, "{when:?}");
    }
}

#[test]
fn a_step_is_visited_as_soon_as_it_is_reached() {
    let here = Condition::Visited(StepRef(0, 0));
    let plan = Plan::of(vec![choose("fork", vec![option("a").open_when(here), option("b")]), step("x")]);
    leads(&plan, &[chose("a")], &["fork", "x"]);
}

#[test]
fn meters_move_with_the_options_and_stay_within_their_bounds() {
    let option = option("a").changes(0, 7).changes(1, -7).changes(2, i32::MAX);
    let plan = Plan::of(vec![choose("one", vec![option.clone()]), choose("two", vec![option])])
        .meter(0, 0, 10)
        .meter(0, -10, 0)
        .meter(5, i32::MIN, i32::MAX);
    let mut play = Play::of(plan.build());
    let meters = |play: &Play| [0, 1, 2].map(|meter| play.session.meter(meter));
    assert_eq!(meters(&play), [0, 0, 5]);
    play.answer([chose("a")]);
    assert_eq!(meters(&play), [7, -7, i32::MAX]);
    play.answer([chose("a")]);
    assert_eq!(meters(&play), [10, -10, i32::MAX]);
    assert_eq!(play.session.meter(3), 0, "a meter that does not exist");
}

#[test]
fn a_vote_moves_no_meter() {
    let plan =
        Plan::of(vec![ballot("vote", Ballot::Votes, vec![option("a").changes(0, 1).to(Target::End)]), step("on")]);
    let mut play = Play::of(plan.meter(0, 0, 9).build());
    play.answer([voted(&[("a", 5)])]);
    assert_eq!((play.at().as_str(), play.session.meter(0)), ("on", 0));
}

#[test]
fn the_first_step_has_nothing_before_it() {
    let mut play = Play::of(Plan::of(vec![step("a")]).build());
    assert!(!play.session.can_go_back());
    play.refuses(Action::Back, &Refused::NothingBefore);
}
