//! How votes fell, who is heard first, and how they moved between two votes.

use proptest::prelude::*;
use vejvalg_engine::answer::Votes;
use vejvalg_engine::ask::{Ballot, Choice};
use vejvalg_engine::picture::{Fork, Picture};
use vejvalg_engine::result::{Flow, ForkView, PictureView, beside};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::view::{Post, Spread};
use vejvalg_engine::{Action, Answer, Module, Session, StepRef};

use crate::support::plan::Plan;
use crate::support::play::{Play, room};
use crate::support::{Options, Steps, asks, ballot, choose, chose, counted, items, lines, option, step, voted, wrote};

const OPTIONS: [&str; 4] = ["a", "b", "c", "d"];

/// The letters of those heard first, after the kind of spread.
fn heard(spread: Option<&Spread<'_>>) -> String {
    let letters = |posts: &[Post<'_>]| posts.iter().map(|post| post.letter).collect::<String>();
    match spread {
        Some(Spread::Unanimous(post)) => format!("unanimous {}", post.letter),
        Some(Spread::Lone(post)) => format!("lone {}", post.letter),
        Some(Spread::Minority(posts)) => format!("minority {}", letters(posts)),
        Some(Spread::Even(posts)) => format!("even {}", letters(posts)),
        None => "nothing".to_owned(),
    }
}

#[track_caller]
fn spreads(counts: [u16; 4], wanted: &str) {
    let vote = ballot("vote", Ballot::Votes, OPTIONS.map(option).to_vec());
    let mut play = Play::of(Plan::of(vec![vote, step("talk").hears(StepRef(0, 0))]).build());
    play.answer([voted(&OPTIONS.into_iter().zip(counts).collect::<Vec<_>>())]);
    assert_eq!(heard(play.stage().spread.as_ref()), wanted);
}

#[test]
fn the_fewest_are_heard_first() {
    spreads([5, 0, 0, 0], "unanimous A");
    spreads([0, 0, 1, 0], "unanimous C");
    spreads([4, 1, 0, 0], "lone B");
    spreads([2, 0, 0, 1], "lone D");
    spreads([4, 2, 0, 0], "minority B");
    spreads([3, 1, 1, 0], "minority BC");
    spreads([1, 2, 3, 0], "lone A");
    spreads([2, 3, 3, 2], "minority AD");
    spreads([2, 2, 0, 0], "even AB");
    spreads([0, 1, 1, 1], "even BCD");
}

#[test]
fn nobody_is_heard_before_the_vote_or_where_no_vote_was() {
    let plan =
        Plan::of(vec![step("a").hears(StepRef(0, 1)), choose("b", vec![option("x")]), step("c").hears(StepRef(0, 1))]);
    let mut play = Play::of(plan.build());
    assert_eq!(play.stage().spread, None);
    play.answer([Answer::Seen, chose("x")]);
    assert_eq!(play.stage().spread, None);
}

#[test]
fn votes_for_an_option_that_is_closed_by_now_are_heard_all_the_same() {
    let unseen = Condition::Not(Box::new(Condition::Visited(StepRef(0, 1))));
    let options = vec![option("a"), option("b").open_when(unseen)];
    let vote = ballot("vote", Ballot::Votes, options);
    let mut play = Play::of(Plan::of(vec![vote, step("talk").hears(StepRef(0, 0))]).build());
    play.answer([voted(&[("a", 4), ("b", 1)])]);
    assert_eq!(heard(play.stage().spread.as_ref()), "lone B");
}

/// A dilemma: own alternatives, two votes and the decision, with the fork that shows them.
fn dilemma(own: u8, options: Vec<Choice>) -> Module {
    let ids: Vec<String> = options.iter().map(|option| option.id.clone()).collect();
    let posts = items(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    let [write, first, second, decision] = [0, 1, 2, 3].map(|place| StepRef(0, place));
    let vote = |id: &str| ballot(id, Ballot::Certain, options.clone()).own(write);
    let fork = Fork { question: "Which way?".to_owned(), posts, own: write, first, second, decision };
    Plan::of(vec![
        asks("write", lines(own)),
        vote("first"),
        vote("second").shows(StepRef(0, 0)).hears(first),
        choose("decide", options.clone()).own(write).shows(StepRef(0, 0)).hears(second),
        step("last").shows(StepRef(0, 0)),
    ])
    .picture(0, Picture::Fork(fork))
    .build()
}

#[track_caller]
fn fork(play: &Play) -> ForkView<'_> {
    match beside(&play.module, &play.session, play.stage().step) {
        Some(PictureView::Fork(fork)) => fork,
        other => panic!("no fork is shown but {other:?}"),
    }
}

#[test]
fn own_alternatives_are_voted_on_heard_and_drawn() {
    let mut play = Play::of(dilemma(2, vec![option("a"), option("b")]));
    play.answer([wrote(&["", "  Both  "])]);
    let first = Votes { counts: counted(&[("a", 3), ("b", 2)]), certain: [1, 0, 4, 0, 0] };
    play.answer([Answer::Votes(first), voted(&[("a", 1), ("own-1", 4)])]);
    assert_eq!(heard(play.stage().spread.as_ref()), "lone A");
    let labels: Vec<(char, String)> = play.stage().options.iter().map(|o| (o.letter, o.label.to_owned())).collect();
    assert_eq!(labels, [('A', "Label of a".into()), ('B', "Label of b".into()), ('C', "Both".into())]);
    play.answer([chose("own-1")]);
    let fork = fork(&play);
    let posts: Vec<_> = fork.posts.iter().map(|p| (p.letter, p.label, p.first, p.second, p.decided, p.own)).collect();
    assert_eq!(
        posts,
        [
            ('A', "Label of a", 3, 1, false, false),
            ('B', "Label of b", 2, 0, false, false),
            ('C', "Both", 0, 4, true, true)
        ]
    );
    let flow = |from, to, votes| Flow { from, to, votes };
    assert_eq!(fork.flows, [flow(0, 0, 1), flow(0, 2, 2), flow(1, 2, 2)]);
    assert_eq!((fork.first, fork.second, fork.certain), (true, true, [[1, 0, 4, 0, 0], [0; 5]]));
}

#[test]
fn an_alternative_that_nobody_voted_for_is_no_way_once_the_votes_are_in() {
    let mut play = Play::of(dilemma(3, vec![option("a")]));
    let labels = |play: &Play| fork(play).posts.iter().map(|post| post.label.to_owned()).collect::<Vec<_>>();
    play.answer([wrote(&["left", "kept", "never"]), voted(&[("own-1", 1), ("a", 4)])]);
    assert_eq!(labels(&play), ["Label of a", "left", "kept", "never"]);
    play.answer([voted(&[("own-2", 5)])]);
    assert_eq!(labels(&play), ["Label of a", "left", "kept"]);
    play.answer([chose("own-3")]);
    assert_eq!(labels(&play), ["Label of a", "left", "kept", "never"]);
}

#[test]
fn nothing_flows_before_the_second_vote() {
    let mut play = Play::of(dilemma(1, vec![option("a"), option("b")]));
    play.answer([Answer::Seen, voted(&[("a", 3)])]);
    let fork = fork(&play);
    assert_eq!((fork.first, fork.second, fork.flows.len()), (true, false, 0));
    assert_eq!(fork.posts.iter().map(|post| post.first).collect::<Vec<_>>(), [3, 0]);
}

#[test]
fn thirty_ways_have_letters_of_their_own() {
    let ids: Vec<String> = (0..30).map(|n| format!("o{n}")).collect();
    let mut play = Play::of(dilemma(9, ids.iter().map(|id| option(id)).collect()));
    play.answer([wrote(&["x"; 9]), voted(&[("own-9", 2), ("o29", 1)])]);
    assert_eq!(heard(play.stage().spread.as_ref()), "lone d");
    let letters = |letters: Vec<char>| letters.iter().collect::<String>();
    let wanted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm";
    assert_eq!(letters(play.stage().options.iter().map(|option| option.letter).collect()), wanted);
    assert_eq!(letters(fork(&play).posts.iter().map(|post| post.letter).collect()), wanted);
}

proptest! {
    #[test]
    fn flows_conserve_the_votes(first in prop::array::uniform5(0u16..6), second in prop::array::uniform5(0u16..6)) {
        let module = dilemma(2, vec![option("a"), option("b"), option("c")]);
        let mut session = Session::new(&module, room(1));
        let ids = ["a", "b", "c", "own-1", "own-2"];
        let votes = |counts: [u16; 5]| voted(&ids.iter().copied().zip(counts).collect::<Vec<_>>());
        let enough = first.iter().sum::<u16>() > 0 && second.iter().sum::<u16>() > 0;
        prop_assume!(enough);
        for answer in [wrote(&["x", "y"]), votes(first), votes(second)] {
            prop_assert_eq!(session.apply(&module, Action::Answer(answer)), Ok(()));
        }
        let play = Play { module, session };
        let ForkView { posts, flows, .. } = fork(&play);
        let sum = |votes: &mut dyn Iterator<Item = u16>| votes.sum::<u16>();
        let (before, after) = (sum(&mut posts.iter().map(|post| post.first)), sum(&mut posts.iter().map(|post| post.second)));
        prop_assert_eq!((before, after), (first.iter().sum::<u16>(), second.iter().sum::<u16>()), "no vote is left out");
        prop_assert_eq!(sum(&mut flows.iter().map(|flow| flow.votes)), before.min(after));
        prop_assert!(flows.iter().all(|flow| flow.votes > 0));
        for (n, post) in posts.iter().enumerate() {
            let left = sum(&mut flows.iter().filter(|flow| flow.from == n).map(|flow| flow.votes));
            let came = sum(&mut flows.iter().filter(|flow| flow.to == n).map(|flow| flow.votes));
            let stayed = sum(&mut flows.iter().filter(|flow| flow.from == n && flow.to == n).map(|flow| flow.votes));
            prop_assert!(left <= post.first && came <= post.second);
            prop_assert!(before != after || (left, came) == (post.first, post.second));
            prop_assert_eq!(stayed, post.first.min(post.second), "nobody moves who could stay");
        }
    }
}
