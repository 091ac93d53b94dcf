//! Which answer fits which ask, and what is said of one that does not.

use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Axis, Ballot, Choose, Keep};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;
use vejvalg_engine::{Action, Answer, Misfit, Refused, StepRef, TEXT_LIMIT};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Chain, Options, Steps, asks, choose, chose, counted, curve, filled, form, lines, option, placed, rate, step, text,
    voted, words, wrote,
};

fn asked(ask: Ask) -> Play {
    Play::of(Plan::of(vec![asks("one", ask), step("two")]).build())
}

#[track_caller]
fn fits(ask: Ask, answer: Answer) {
    let mut play = asked(ask);
    play.answer([answer]);
    assert_eq!(play.at(), "two");
}

#[track_caller]
fn misfits(ask: Ask, answer: Answer, why: Misfit) {
    asked(ask).refuses(Action::Answer(answer), &Refused::DoesNotFit(why));
}

fn choice(ballot: Ballot) -> Ask {
    Ask::Choose(Choose { options: vec![option("a"), option("b")], ballot, own: None })
}

fn asks_of_every_kind() -> Vec<(&'static str, Ask)> {
    vec![
        ("continue", Ask::Continue),
        ("choose one", choice(Ballot::One)),
        ("choose by votes", choice(Ballot::Votes)),
        ("choose by votes with certainty", choice(Ballot::Certain)),
        ("rate", rate(&["a"])),
        ("words", words(&["a"])),
        ("lines", lines(3)),
        ("text", text(Keep::Shared)),
        ("place", Ask::Place(curve(&["a"]))),
        ("form", form(&["a"])),
    ]
}

fn answers_of_every_kind() -> Vec<(&'static str, Answer)> {
    vec![
        ("seen", Answer::Seen),
        ("chose", chose("a")),
        ("votes", voted(&[("a", 1)])),
        ("rated", Answer::Rated(vec![("a".to_owned(), [0, 1, 2, 0, 0])])),
        ("words", Answer::Words(counted(&[("a", 2)]))),
        ("lines", wrote(&["a"])),
        ("text", Answer::Text("a".to_owned())),
        ("placed", placed(&[("a", 1)])),
        ("filled", filled(&[("a", "text")])),
    ]
}

#[test]
fn each_ask_takes_its_own_answer_and_what_may_be_left_open() {
    let fitting = [
        ("continue", "seen"),
        ("choose one", "chose"),
        ("choose by votes", "votes"),
        ("choose by votes with certainty", "votes"),
        ("rate", "seen"),
        ("rate", "rated"),
        ("words", "seen"),
        ("words", "words"),
        ("lines", "seen"),
        ("lines", "lines"),
        ("text", "seen"),
        ("text", "text"),
        ("place", "seen"),
        ("place", "placed"),
        ("form", "seen"),
        ("form", "filled"),
    ];
    for (asking, ask) in asks_of_every_kind() {
        for (answering, answer) in answers_of_every_kind() {
            if fitting.contains(&(asking, answering)) {
                fits(ask.clone(), answer);
            } else {
                misfits(ask.clone(), answer, Misfit::OtherKind);
            }
        }
    }
}

#[test]
fn nothing_is_as_good_an_answer_as_an_empty_one() {
    fits(rate(&["a"]), Answer::Rated(Vec::new()));
    fits(words(&["a"]), Answer::Words(Vec::new()));
    fits(lines(1), wrote(&[]));
    fits(text(Keep::Shared), Answer::Text(String::new()));
    fits(Ask::Place(curve(&["a"])), placed(&[]));
    fits(form(&["a"]), filled(&[]));
}

#[test]
fn an_unknown_id_is_named() {
    let unknown = || Misfit::Unknown("x".to_owned());
    misfits(choice(Ballot::One), chose("x"), unknown());
    misfits(choice(Ballot::Votes), voted(&[("a", 1), ("x", 1)]), unknown());
    misfits(rate(&["a"]), Answer::Rated(vec![("x".to_owned(), [1; 5])]), unknown());
    misfits(words(&["a"]), Answer::Words(counted(&[("x", 1)])), unknown());
    misfits(Ask::Place(curve(&["a"])), placed(&[("x", 0)]), unknown());
    misfits(form(&["a"]), filled(&[("x", "text")]), unknown());
    let word = Placed { item: "a".to_owned(), y: 0, x: 0, word: Some("x".to_owned()) };
    misfits(Ask::Place(curve(&["a"])), Answer::Placed(vec![word]), unknown());
}

#[test]
fn an_answer_that_names_more_than_any_step_offers_is_refused_before_it_costs_time() {
    let counts = (0..200_000).map(|n| (format!("none-{n}"), 0)).collect();
    let votes = Answer::Votes(Votes { counts, ..Votes::default() });
    misfits(choice(Ballot::Votes), votes, Misfit::TooMany(1_000));
}

#[test]
fn what_is_given_twice_is_named() {
    let twice = || Misfit::Twice("a".to_owned());
    misfits(choice(Ballot::Votes), voted(&[("a", 1), ("b", 1), ("a", 2)]), twice());
    misfits(rate(&["a"]), Answer::Rated(vec![("a".to_owned(), [1; 5]), ("a".to_owned(), [1; 5])]), twice());
    misfits(words(&["a"]), Answer::Words(counted(&[("a", 1), ("a", 1)])), twice());
    misfits(Ask::Place(curve(&["a"])), placed(&[("a", 0), ("a", 1)]), twice());
    misfits(form(&["a"]), filled(&[("a", "one"), ("a", "two")]), twice());
}

#[test]
fn a_vote_needs_a_vote() {
    misfits(choice(Ballot::Votes), voted(&[]), Misfit::NoVotes);
    misfits(choice(Ballot::Certain), voted(&[("a", 0), ("b", 0)]), Misfit::NoVotes);
    let certain = Votes { counts: counted(&[("a", 3), ("b", 0)]), certain: [0, 0, 1, 2, 0] };
    fits(choice(Ballot::Certain), Answer::Votes(certain));
}

#[test]
fn more_than_asked_for_is_too_many() {
    fits(lines(2), wrote(&["one", "two"]));
    misfits(lines(2), wrote(&["one", "two", "three"]), Misfit::TooMany(2));
    let ask = || Ask::Place(curve(&["a", "b"]).but(|ask| ask.limit = 1));
    fits(ask(), placed(&[("b", 0)]));
    misfits(ask(), placed(&[("a", 0), ("b", 0)]), Misfit::TooMany(1));
}

#[test]
fn a_place_stands_within_the_axes() {
    let on_curve = |y| placed(&[("a", y)]);
    fits(Ask::Place(curve(&["a"])), on_curve(-2));
    fits(Ask::Place(curve(&["a"])), on_curve(2));
    misfits(Ask::Place(curve(&["a"])), on_curve(3), Misfit::Outside("a".to_owned()));
    misfits(Ask::Place(curve(&["a"])), on_curve(i8::MIN), Misfit::Outside("a".to_owned()));
    let wide = Axis { low: 0, high: 9, ..curve(&[]).y };
    let on_grid = |x| Answer::Placed(vec![Placed { item: "a".to_owned(), y: 0, x, word: None }]);
    misfits(Ask::Place(curve(&["a"])), on_grid(1), Misfit::Outside("a".to_owned()));
    let grid = || Ask::Place(curve(&["a"]).but(|ask| ask.x = Some(wide.clone())));
    fits(grid(), on_grid(9));
    misfits(grid(), on_grid(10), Misfit::Outside("a".to_owned()));
    misfits(grid(), on_grid(-1), Misfit::Outside("a".to_owned()));
}

#[test]
fn a_text_of_the_limit_fits_and_one_more_is_too_long() {
    let (longest, longer) = ("æ".repeat(TEXT_LIMIT), "æ".repeat(TEXT_LIMIT + 1));
    fits(text(Keep::Private), Answer::Text(longest.clone()));
    misfits(text(Keep::Private), Answer::Text(longer.clone()), Misfit::TooLong);
    fits(lines(2), wrote(&["short", &longest]));
    misfits(lines(2), wrote(&["short", &longer]), Misfit::TooLong);
    fits(form(&["a", "b"]), filled(&[("a", &longest)]));
    misfits(form(&["a", "b"]), filled(&[("b", &longer)]), Misfit::TooLong);
}

#[test]
fn a_closed_option_is_refused_with_its_name() {
    let options = || vec![option("a"), option("b").open_when(Condition::Mode(Mode::Alone)).closed("Only alone")];
    let closed = Misfit::Closed("b".to_owned());
    let one = Ask::Choose(Choose { options: options(), ballot: Ballot::One, own: None });
    misfits(one, chose("b"), closed.clone());
    let votes = || Ask::Choose(Choose { options: options(), ballot: Ballot::Votes, own: None });
    misfits(votes(), voted(&[("a", 4), ("b", 1)]), closed);
    fits(votes(), voted(&[("a", 4), ("b", 0)]));
}

#[test]
fn own_alternatives_can_be_taken_once_they_are_written() {
    let plan = Plan::of(vec![
        asks("write", lines(9)),
        choose("first", vec![option("a")]).own(StepRef(0, 0)),
        choose("again", vec![option("a")]),
    ]);
    let mut play = Play::of(plan.build());
    play.answer([wrote(&["  one ", "", "two"])]);
    play.refuses(Action::Answer(chose("own-3")), &Refused::DoesNotFit(Misfit::Unknown("own-3".to_owned())));
    play.answer([chose("own-2")]);
    play.refuses(Action::Answer(chose("own-1")), &Refused::DoesNotFit(Misfit::Unknown("own-1".to_owned())));
}
