//! What a session leaves behind.

use vejvalg_engine::answer::Placed;
use vejvalg_engine::ask::{Ask, Keep};
use vejvalg_engine::picture::{Journey, Persona, Picture, Station};
use vejvalg_engine::result::{JourneyView, PictureView, Reached, recap};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::{Answer, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Chain, Options, Steps, asks, choose, chose, counted, curve, filled, form, items, lines, option, placed, rate, step,
    text, way, words, wrote,
};

/// The notes of the recap: activity, heading, lines with labels, and whether they are private.
fn notes(play: &Play) -> Vec<String> {
    let mut found = Vec::new();
    for result in recap(&play.module, &play.session) {
        for note in result.notes {
            let lines: Vec<String> = note.lines.iter().map(|(label, line)| format!("{label}|{line}")).collect();
            let private = if note.keep == Keep::Private { " (private)" } else { "" };
            found.push(format!("{}/{}: {}{private}", result.activity.id, note.heading, lines.join(", ")));
        }
    }
    found
}

fn written() -> Plan {
    Plan::of(vec![
        asks("lines", lines(3)),
        asks("mine", text(Keep::Private)),
        asks("ours", text(Keep::Shared)),
        asks("form", form(&["who", "when"])).of(1),
        choose("decide", vec![option("a"), option("b")]).own(StepRef(0, 0)).of(1),
        asks("rate", rate(&["a"])).of(1),
    ])
    .activity("two", StepRef(0, 3))
}

#[test]
fn what_was_written_and_decided_stands_in_the_recap_by_activity() {
    let mut play = Play::of(written().build());
    play.answer([
        wrote(&["first", " ", "second"]),
        Answer::Text("for me".to_owned()),
        Answer::Text("for all".to_owned()),
        filled(&[("when", "Monday"), ("who", "")]),
        chose("own-2"),
        Answer::Seen,
    ]);
    assert_eq!(
        notes(&play),
        [
            "one/Title of lines: |first, |second",
            "one/Title of mine: |for me (private)",
            "one/Title of ours: |for all",
            "two/Title of form: Label of when|Monday",
            "two/Title of decide: |second",
        ]
    );
}

#[test]
fn nothing_written_leaves_no_note_and_an_activity_without_notes_is_left_out() {
    let mut play = Play::of(written().build());
    assert_eq!(recap(&play.module, &play.session), []);
    play.answer([wrote(&["  "]), Answer::Seen, Answer::Text(String::new()), Answer::Seen]);
    assert_eq!(recap(&play.module, &play.session), []);
}

#[test]
fn a_decision_stands_in_the_recap_though_its_option_is_closed_by_now() {
    let poor = Condition::AtLeast(0, 1);
    let plan = Plan::of(vec![choose("spend", vec![option("a").open_when(poor).changes(0, -1), option("b")])]);
    let mut play = Play::of(plan.meter(1, 0, 1).build());
    play.answer([chose("a")]);
    assert_eq!(notes(&play), ["one/Title of spend: |Label of a"]);
}

#[test]
fn a_step_that_was_visited_twice_leaves_its_last_answer_once() {
    let once = Condition::Not(Box::new(Condition::Visited(StepRef(0, 2))));
    let plan = Plan::of(vec![
        asks("write", lines(1)),
        step("x").exit(Some(once), way(0, 2)),
        step("y").when(Condition::Not(Box::new(Condition::Visited(StepRef(0, 2))))).exit(None, way(0, 0)),
    ]);
    let mut play = Play::of(plan.build());
    play.answer([wrote(&["old"]), Answer::Seen, Answer::Seen, wrote(&["new"])]);
    assert_eq!(notes(&play), ["one/Title of write: |new"]);
}

#[test]
fn an_answer_taken_back_is_not_in_the_recap() {
    let mut play = Play::of(written().build());
    play.answer([wrote(&["first"])]).back();
    assert_eq!(notes(&play), Vec::<String>::new());
}

#[test]
fn tallies_count_words_and_ratings() {
    let plan = Plan::of(vec![asks("words", words(&["calm", "busy", "new"])), asks("rate", rate(&["a"]))])
        .picture(0, Picture::Tally(StepRef(0, 0)))
        .picture(0, Picture::Tally(StepRef(0, 1)));
    let mut play = Play::of(plan.build());
    play.answer([Answer::Words(counted(&[("new", 2), ("calm", 3), ("busy", 0)]))]);
    play.answer([Answer::Rated(vec![("a".to_owned(), [0, 1, 0, 4, 0])])]);
    let results = recap(&play.module, &play.session);
    let tallies: Vec<_> =
        results[0]
            .pictures
            .iter()
            .filter_map(|picture| {
                if let PictureView::Tally(tally) = picture { Some((tally.ends, tally.bars.clone())) } else { None }
            })
            .collect();
    assert_eq!(
        tallies,
        [
            (None, vec![("Label of calm", 3), ("Label of new", 2)]),
            (Some(("Low", "High")), vec![("1", 0), ("2", 1), ("3", 0), ("4", 4), ("5", 0)]),
        ]
    );
}

#[test]
fn a_tally_of_several_items_is_an_axis_for_each() {
    let scores = asks("rate", rate(&["a", "b"])).but(|step| {
        let Ask::Rate(ask) = &mut step.ask else { return };
        ask.own = Some(StepRef(0, 0));
    });
    let plan = Plan::of(vec![asks("ideas", lines(2)), scores]).picture(0, Picture::Tally(StepRef(0, 1)));
    let mut play = Play::of(plan.build());
    let rated = [("own-1", [0, 0, 0, 2, 2]), ("a", [4, 0, 0, 0, 0])];
    play.answer([wrote(&["Ours"])]);
    play.answer([Answer::Rated(rated.map(|(id, counts)| (id.to_owned(), counts)).to_vec())]);
    let results = recap(&play.module, &play.session);
    let [PictureView::Radar(radar)] = results[0].pictures.as_slice() else { panic!("{results:?}") };
    let axes: Vec<_> = radar.axes.iter().map(|axis| (axis.label, axis.mean)).collect();
    assert_eq!(axes, [("Label of a", 10), ("Label of b", 0), ("Ours", 45)]);
}

#[test]
fn a_tally_without_an_answer_is_not_drawn() {
    let plan = Plan::of(vec![asks("words", words(&["calm"])), step("next")]).picture(0, Picture::Tally(StepRef(0, 0)));
    let mut play = Play::of(plan.build());
    play.on(1);
    assert_eq!(recap(&play.module, &play.session), []);
}

/// Two stations, then the curve again, hotspots, and another activity.
fn journey() -> Play {
    let station = |id: &str, place: u16| Station {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        channel: None,
        wait: None,
        scene: None,
        begins: StepRef(0, place),
        feel: Some(StepRef(0, place + 1)),
    };
    let journey = Journey {
        persona: Persona { id: "lis".to_owned(), name: "Lis".to_owned(), ..Persona::default() },
        stations: vec![station("s1", 0), station("s2", 2)],
        words: items(&["calm"]),
        again: Some(StepRef(0, 4)),
        better: Some(StepRef(0, 6)),
        hotspot: Some(StepRef(0, 5)),
    };
    let plan = Plan::of(vec![
        step("scene1").shows(StepRef(0, 0)),
        asks("feel1", Ask::Place(curve(&["s1"]))).shows(StepRef(0, 0)),
        step("scene2").shows(StepRef(0, 0)),
        asks("feel2", Ask::Place(curve(&["s2"]))).shows(StepRef(0, 0)),
        asks("again", Ask::Place(curve(&["s1", "s2"]))).shows(StepRef(0, 0)),
        asks("hotspot", Ask::Place(curve(&["s1", "s2"]))).shows(StepRef(0, 0)),
        asks("better", Ask::Place(curve(&["s1", "s2"]))).shows(StepRef(0, 0)),
        step("other").of(1),
    ]);
    Play::of(plan.picture(0, Picture::Journey(journey)).activity("two", StepRef(0, 7)).build())
}

#[track_caller]
fn drawn(play: &Play) -> JourneyView<'_> {
    let results = recap(&play.module, &play.session);
    match results.first().and_then(|result| result.pictures.first()) {
        Some(PictureView::Journey(journey)) => journey.clone(),
        other => panic!("no journey is drawn but {other:?}"),
    }
}

#[test]
fn a_journey_shows_where_the_group_stands() {
    use Reached::{Ahead, Behind, Here};
    let mut play = journey();
    let mut reached = Vec::new();
    while play.at() != "the end" {
        reached.push(drawn(&play).stations.iter().map(|station| station.reached).collect::<Vec<_>>());
        play.on(1);
    }
    let stations = [[Here, Ahead], [Here, Ahead], [Behind, Here], [Behind, Here], [Behind, Behind], [Behind, Here]];
    assert_eq!(reached[..6], stations);
    assert_eq!(reached[6], [Behind, Behind], "as it could be is nowhere on the way");
    assert_eq!(reached[7], [Behind, Behind], "in another activity");
    assert!(drawn(&play).stations.iter().all(|station| station.reached == Behind));
}

#[test]
fn a_journey_shows_the_feeling_before_and_after() {
    let mut play = journey();
    let calm = Placed { item: "s1".to_owned(), y: 1, x: 0, word: Some("calm".to_owned()) };
    play.answer([Answer::Seen, Answer::Placed(vec![calm]), Answer::Seen, Answer::Seen]);
    play.answer([placed(&[("s2", 2), ("s1", -1)]), placed(&[("s1", 2)]), placed(&[("s2", 1)])]);
    let shown: Vec<_> = drawn(&play)
        .stations
        .iter()
        .map(|s| (s.before.map(|m| (m.y, m.word)), s.after.map(|m| (m.y, m.word)), s.hotspot))
        .collect();
    assert_eq!(
        shown,
        [(Some((1, Some("Label of calm"))), Some((-1, None)), Some((0, 2))), (None, Some((2, None)), None)]
    );
    let better: Vec<_> = drawn(&play).stations.iter().map(|station| station.better.map(|mark| mark.y)).collect();
    assert_eq!(better, [None, Some(1)]);
}

#[test]
fn a_picture_belongs_to_its_activity_and_is_drawn_once_that_has_begun() {
    let plan = Plan::of(vec![asks("words", words(&["calm"])), step("b").of(1)])
        .activity("two", StepRef(0, 1))
        .picture(1, Picture::Tally(StepRef(0, 0)));
    let mut play = Play::of(plan.build());
    let activities = |play: &Play| -> Vec<String> {
        recap(&play.module, &play.session).iter().map(|result| result.activity.id.clone()).collect()
    };
    assert_eq!(activities(&play), Vec::<String>::new());
    play.answer([Answer::Words(counted(&[("calm", 1)]))]);
    assert_eq!(activities(&play), ["two"]);
}
