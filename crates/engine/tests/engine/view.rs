//! What is shown of a step: its options, where the answer begins, how far the group has come.

use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;
use vejvalg_engine::view::OptionState;
use vejvalg_engine::{Action, Answer, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Chain, Options, Steps, asks, ballot, choose, chose, counted, curve, filled, form, lines, option, placed, rate,
    step, voted, way, words, wrote,
};

#[test]
fn closed_options_are_shown_with_their_reason_or_not_at_all() {
    let alone = Condition::Mode(Mode::Alone);
    let options = vec![
        option("a"),
        option("b").open_when(alone.clone()),
        option("c").open_when(alone).closed("Only alone"),
        option("d"),
    ];
    let play = Play::of(Plan::of(vec![choose("fork", options)]).build());
    let stage = play.stage();
    let shown: Vec<_> = stage.options.iter().map(|option| (option.id, option.letter, option.state)).collect();
    assert_eq!(
        shown,
        [("a", 'A', OptionState::Open), ("c", 'C', OptionState::Closed("Only alone")), ("d", 'D', OptionState::Open)],
        "the letters do not move when an option is hidden"
    );
}

#[test]
fn an_option_opens_when_its_condition_comes_to_hold() {
    let rich = Condition::AtLeast(0, 2);
    let plan =
        Plan::of(vec![choose("shop", vec![option("earn").changes(0, 1).to(way(0, 0)), option("buy").open_when(rich)])]);
    let mut play = Play::of(plan.meter(0, 0, 9).build());
    let shown = |play: &Play| play.stage().options.iter().map(|option| option.id.to_owned()).collect::<Vec<_>>();
    play.answer([chose("earn")]);
    assert_eq!(shown(&play), ["earn"]);
    play.answer([chose("earn")]);
    assert_eq!(shown(&play), ["earn", "buy"]);
}

#[test]
fn own_alternatives_follow_the_options() {
    let plan = Plan::of(vec![asks("write", lines(3)), choose("fork", vec![option("a")]).own(StepRef(0, 0))]);
    let mut play = Play::of(plan.build());
    play.answer([wrote(&["one", " ", " two "])]);
    let stage = play.stage();
    let shown: Vec<_> =
        stage.options.iter().map(|option| (option.id, option.letter, option.label, option.state)).collect();
    assert_eq!(
        shown,
        [
            ("a", 'A', "Label of a", OptionState::Open),
            ("own-1", 'B', "one", OptionState::Own),
            ("own-2", 'C', "two", OptionState::Own),
        ]
    );
}

#[test]
fn meters_are_shown_with_their_values() {
    let plan =
        Plan::of(vec![choose("fork", vec![option("a").changes(1, 2)]), step("next")]).meter(1, 0, 9).meter(3, 0, 9);
    let mut play = Play::of(plan.build());
    play.answer([chose("a")]);
    let meters: Vec<(&str, i32)> =
        play.stage().meters.iter().map(|(meter, value)| (meter.id.as_str(), *value)).collect();
    assert_eq!(meters, [("m0", 1), ("m1", 5)]);
}

#[test]
fn the_steps_of_the_round_lie_behind() {
    let plan = Plan::of(vec![step("a"), step("b"), step("c").of(1), step("d").of(1)])
        .activity("two", StepRef(0, 2))
        .chunk(vec![step("e").of(1), step("f").exit(None, way(0, 0))]);
    let mut play = Play::of(plan.build());
    let mut behind = Vec::new();
    for _ in 0..8 {
        let stage = play.stage();
        behind.push((stage.step.id.clone(), stage.place, stage.behind));
        play.on(1);
    }
    let shown: Vec<_> = behind.iter().map(|(id, place, behind)| (id.as_str(), *place, *behind)).collect();
    assert_eq!(
        shown,
        [("a", 0, 0), ("b", 0, 1), ("c", 1, 0), ("d", 1, 1), ("e", 1, 2), ("f", 0, 0), ("a", 0, 1), ("b", 0, 2)]
    );
    play.back().back();
    assert_eq!((play.at().as_str(), play.stage().behind), ("a", 1));
}

/// A draft of a step is offered as this.
#[track_caller]
fn begins(ask: Ask, draft: Answer, begun: Option<Answer>) {
    let mut play = Play::of(Plan::of(vec![asks("one", ask)]).build());
    play.session.drafts.insert("one".to_owned(), draft);
    assert_eq!(play.stage().begun, begun);
}

#[test]
fn a_draft_is_offered_as_far_as_it_fits() {
    let text = |text: &str| Some(filled(&[("a", text)]));
    begins(form(&["a"]), filled(&[("a", "one"), ("gone", "two")]), text("one"));
    begins(form(&["a"]), filled(&[("a", "one"), ("a", "two")]), text("two"));
    begins(
        words(&["a", "b"]),
        Answer::Words(counted(&[("b", 2), ("gone", 1)])),
        Some(Answer::Words(counted(&[("b", 2)]))),
    );
    let rated = |ids: &[&str]| Answer::Rated(ids.iter().map(|id| ((*id).to_owned(), [1; 5])).collect());
    begins(rate(&["a"]), rated(&["gone", "a"]), Some(rated(&["a"])));
    let outside = [("a", 1), ("b", 3), ("gone", 0)];
    begins(Ask::Place(curve(&["a", "b"])), placed(&outside), Some(placed(&[("a", 1)])));
    begins(lines(1), wrote(&["one", "two"]), Some(wrote(&["one", "two"])));
    begins(Ask::Continue, wrote(&["one"]), None);
    begins(lines(1), Answer::Text("one".to_owned()), None);
}

#[test]
fn a_draft_of_a_choice_is_offered_while_its_option_is_open() {
    let options = || vec![option("a"), option("b").open_when(Condition::Mode(Mode::Alone)).closed("Only alone")];
    let of = |kind| ballot("one", kind, options()).ask;
    begins(of(Ballot::One), chose("a"), Some(chose("a")));
    begins(of(Ballot::One), chose("b"), None);
    begins(of(Ballot::One), chose("gone"), None);
    begins(of(Ballot::Votes), voted(&[("a", 2), ("b", 1), ("own-1", 1)]), Some(voted(&[("a", 2)])));
    begins(of(Ballot::Votes), chose("a"), None);
    let certain = |counts| Answer::Votes(Votes { counts, certain: [1, 2, 0, 0, 0] });
    begins(of(Ballot::Certain), certain(counted(&[("b", 3)])), Some(certain(Vec::new())));
}

#[test]
fn a_step_that_is_reached_again_begins_with_what_was_answered_there() {
    let option = || vec![option("a"), option("b")];
    for (ask, answer, begun) in [
        (lines(2), wrote(&["one", "two"]), Some(wrote(&["one", "two"]))),
        (ballot("", Ballot::Votes, option()).ask, voted(&[("a", 2)]), Some(voted(&[("a", 2)]))),
        (ballot("", Ballot::One, option()).ask, chose("a"), None),
        (lines(2), Answer::Seen, None),
        (Ask::Continue, Answer::Seen, None),
    ] {
        let mut play = Play::of(Plan::of(vec![asks("one", ask), step("two")]).build());
        play.answer([answer.clone()]);
        play.session.apply(&play.module, Action::Jump("one".to_owned())).unwrap();
        assert_eq!(play.stage().begun, begun, "{answer:?}");
    }
}

fn again(limit: u8) -> Play {
    let from = vec![StepRef(0, 0), StepRef(0, 1)];
    let again = curve(&["a", "b", "c"]).but(|ask| (ask.from, ask.limit) = (from, limit));
    let plan = Plan::of(vec![
        asks("first", Ask::Place(curve(&["a", "b", "gone"]))),
        asks("second", Ask::Place(curve(&["b", "c"]))),
        asks("again", Ask::Place(again)),
    ]);
    Play::of(plan.build())
}

#[test]
fn places_begin_where_earlier_steps_have_put_them_the_later_step_first() {
    let mut play = again(9);
    let b = |y, word: &str| Placed { item: "b".to_owned(), y, x: 0, word: Some(word.to_owned()) };
    play.answer([Answer::Placed(vec![b(-1, "calm")]), Answer::Placed(vec![b(2, "afraid")])]);
    assert_eq!(play.stage().begun, Some(Answer::Placed(vec![b(2, "afraid")])));
}

#[test]
fn places_that_begin_somewhere_can_be_answered_as_they_stand() {
    for limit in 0..4 {
        let mut play = again(limit);
        play.answer([placed(&[("a", 1), ("b", -1), ("gone", 2)]), placed(&[("c", 0), ("b", 2)])]);
        if let Some(begun) = play.stage().begun {
            assert_eq!(begun.placed().len(), usize::from(limit));
            assert_eq!(play.session.apply(&play.module, Action::Answer(begun)), Ok(()), "limit {limit}");
        }
    }
}

#[test]
fn nothing_begins_where_nothing_was_placed() {
    let mut play = again(9);
    play.on(2);
    assert_eq!(play.stage().begun, None);
}
