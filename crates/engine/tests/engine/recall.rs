//! Looking back: what was written earlier lies open again, and cards lie open only where they may.

use vejvalg_engine::ask::Keep;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::{Entry, Mode};
use vejvalg_engine::text::plain;
use vejvalg_engine::{Answer, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Cards, Chain, asks, card, choose, chose, filled, form, items, option, step, text};

/// A plan, a promise, a text, a choice, and a step that looks back on the step of an id.
fn looking_back(of: &str) -> Play {
    let mut recall = items(&[of, "who", "when"]);
    recall[0].label = "The plan".to_owned();
    let plan = Plan::of(vec![
        asks("plan", form(&["who", "when"])),
        asks("form", form(&["who"])),
        asks("mine", text(Keep::Private)),
        choose("fork", vec![option("a"), option("b")]),
        step("back").but(|step| step.recall = recall),
    ]);
    Play::of(plan.build())
}

/// The cards that lie open: title and text.
fn cards(play: &Play) -> Vec<String> {
    play.stage().cards.iter().map(|card| format!("{}: {}", card.title, plain(&card.text))).collect()
}

fn plan() -> Answer {
    filled(&[("when", "Monday"), ("who", "Lis")])
}

#[test]
fn what_was_written_lies_open_again_in_the_order_of_the_form() {
    let mut play = looking_back("plan");
    play.answer([plan(), Answer::Seen, Answer::Seen, chose("a")]);
    assert_eq!(cards(&play), ["The plan: Label of who Lis Label of when Monday"]);
}

#[test]
fn nothing_lies_open_where_nothing_was_written_or_it_is_ones_own() {
    let mut play = looking_back("plan");
    play.answer([filled(&[("who", " ")]), Answer::Seen, Answer::Seen, chose("a")]);
    assert_eq!(cards(&play), Vec::<String>::new());
    let mut play = looking_back("mine");
    play.answer([plan(), Answer::Seen, Answer::Text("for me".to_owned()), chose("a")]);
    assert_eq!(cards(&play), Vec::<String>::new());
}

#[test]
fn it_may_have_been_written_in_another_module_and_going_back_does_not_lose_it() {
    let mut play = looking_back("elsewhere.plan");
    play.session.elsewhere = vec![Entry::Answered("elsewhere.plan".to_owned(), plan())];
    play.answer([Answer::Seen, Answer::Seen, Answer::Seen, chose("a")]);
    assert_eq!(cards(&play).len(), 1);
    play.back().answer([chose("b")]);
    assert_eq!(cards(&play), ["The plan: Label of who Lis Label of when Monday"]);
}

#[test]
fn a_card_lies_open_only_where_its_condition_holds() {
    let took = |id: &str| Condition::Chose(StepRef(0, 0), id.to_owned());
    let cards_of = vec![
        card("free"),
        card("a").drawn_when(took("a")),
        card("b").drawn_when(took("b")),
        card("alone").drawn_when(Condition::Mode(Mode::Alone)),
    ];
    let fork = choose("fork", vec![option("a"), option("b")]);
    let plan = Plan::of(vec![fork, step("silent").but(|step| step.cards = cards_of)]);
    let mut play = Play::of(plan.build());
    play.answer([chose("b")]);
    assert_eq!(cards(&play), ["Title of free: ", "Title of b: "]);
}
