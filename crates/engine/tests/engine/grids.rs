//! What was placed by two axes, as a matrix.

use vejvalg_engine::answer::Placed;
use vejvalg_engine::ask::{Ask, Axis, Place};
use vejvalg_engine::result::grids;
use vejvalg_engine::{Answer, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{asks, curve, items, lines, placed, wrote};

fn grid(own: Option<StepRef>) -> Ask {
    let axis = |title: &str| Axis { low: 1, high: 3, title: title.to_owned(), ..Axis::default() };
    Ask::Place(Place {
        items: items(&["a", "b"]),
        own,
        limit: 9,
        x: Some(axis("power")),
        y: axis("value"),
        ..curve(&[])
    })
}

fn at(item: &str, x: i8, y: i8) -> Placed {
    Placed { item: item.to_owned(), x, y, word: None }
}

#[test]
fn a_grid_shows_its_cells_and_what_was_left_beside_it() {
    let mut play = Play::of(Plan::of(vec![asks("own", lines(2)), asks("board", grid(Some(StepRef(0, 0))))]).build());
    play.answer([wrote(&["Old forms"]), Answer::Placed(vec![at("own-1", 3, 1), at("b", 3, 1)])]);
    let found = grids(&play.module, &play.session);
    let [grid] = found.as_slice() else { panic!("one grid: {found:?}") };
    assert_eq!((grid.step, grid.x.title.as_str(), grid.y.title.as_str()), ("board", "power", "value"));
    assert_eq!(grid.items, [("b", "Label of b", (3, 1)), ("own-1", "Old forms", (3, 1))]);
    assert_eq!(grid.cell(3, 1).collect::<Vec<_>>(), ["Label of b", "Old forms"]);
    assert_eq!(grid.cell(1, 3).count(), 0);
    assert_eq!(grid.beside, ["Label of a"]);
}

#[test]
fn a_curve_and_a_grid_that_nothing_stands_in_are_none() {
    let mut play =
        Play::of(Plan::of(vec![asks("curve", Ask::Place(curve(&["a"]))), asks("board", grid(None))]).build());
    play.answer([placed(&[("a", 1)]), Answer::Seen]);
    assert_eq!(grids(&play.module, &play.session), []);
}
