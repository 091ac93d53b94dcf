//! Ratings of many steps in one picture.

use vejvalg_engine::picture::{Picture, Radar, RadarAxis};
use vejvalg_engine::result::{PictureView, Spoke, picture};
use vejvalg_engine::{Answer, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{asks, rate};

fn radar(axes: &[(&str, u16, &str)]) -> Picture {
    let axis = |(label, step, item): &(&str, u16, &str)| RadarAxis {
        label: (*label).to_owned(),
        step: StepRef(0, *step),
        item: (*item).to_owned(),
    };
    Picture::Radar(Radar { title: "Where we stand".to_owned(), axes: axes.iter().map(axis).collect() })
}

fn rated(given: &[(&str, [u16; 5])]) -> Answer {
    Answer::Rated(given.iter().map(|(id, counts)| ((*id).to_owned(), *counts)).collect())
}

/// The spokes of a radar over two steps with two items each: label, mean, lowest, highest.
fn spokes(axes: &[(&str, u16, &str)], answers: &[Answer]) -> Option<Vec<(String, u8, u8, u8)>> {
    let plan = Plan::of(vec![asks("one", rate(&["a", "b"])), asks("two", rate(&["c", "d"]))]).picture(0, radar(axes));
    let mut play = Play::of(plan.build());
    play.answer(answers.to_vec());
    let Some(PictureView::Radar(view)) = picture(&play.module, &play.session, play.module.picture(StepRef(0, 0))?)
    else {
        return None;
    };
    let told = |spoke: Spoke<'_>| (spoke.label.to_owned(), spoke.mean, spoke.low, spoke.high);
    Some(view.axes.into_iter().map(told).collect())
}

fn told(label: &str, mean: u8, low: u8, high: u8) -> (String, u8, u8, u8) {
    (label.to_owned(), mean, low, high)
}

#[test]
fn nothing_is_drawn_before_anybody_has_rated() {
    assert_eq!(spokes(&[("A", 0, "a")], &[]), None);
    assert_eq!(spokes(&[("A", 0, "a")], &[Answer::Seen]), None);
    assert_eq!(spokes(&[("A", 0, "a")], &[rated(&[("a", [0; 5])])]), None);
}

#[test]
fn an_axis_has_the_mean_in_tenths_and_the_ends_of_what_was_rated() {
    let answers = [rated(&[("a", [1, 0, 0, 2, 0]), ("b", [0, 0, 0, 0, 4])])];
    let axes = [("A", 0, "a"), ("B", 0, "b"), ("C", 1, "c")];
    let wanted = vec![told("A", 30, 1, 4), told("B", 50, 5, 5), told("C", 0, 0, 0)];
    assert_eq!(spokes(&axes, &answers), Some(wanted));
}

#[test]
fn neighbours_with_one_label_are_one_axis() {
    let answers = [rated(&[("a", [1, 0, 0, 0, 0]), ("b", [0, 1, 0, 0, 0])]), rated(&[("c", [0, 0, 0, 2, 0])])];
    let axes = [("A", 0, "a"), ("A", 0, "b"), ("A", 1, "c"), ("B", 1, "d")];
    assert_eq!(spokes(&axes, &answers), Some(vec![told("A", 28, 1, 4), told("B", 0, 0, 0)]));
}

#[test]
fn everybody_may_rate() {
    let answers = [rated(&[("a", [u16::MAX; 5])])];
    assert_eq!(spokes(&[("A", 0, "a")], &answers), Some(vec![told("A", 30, 1, 5)]));
}
