//! Grids: what was placed by two axes, as a matrix of cells.

use crate::ask::{Ask, Axis};
use crate::fit;
use crate::module::Module;
use crate::session::Session;

/// A grid with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridView<'a> {
    /// Place of the activity.
    pub activity: u16,
    /// Id of the step.
    pub step: &'a str,
    /// What was asked.
    pub title: &'a str,
    /// The level axis; its lowest number is the first column.
    pub x: &'a Axis,
    /// The upright axis; its lowest number is the first row from below.
    pub y: &'a Axis,
    /// Id, label and place (x, y) of what was placed, in the author's order, the room's own lines last.
    pub items: Vec<(&'a str, &'a str, (i8, i8))>,
    /// The labels of what was left beside it.
    pub beside: Vec<&'a str>,
}

impl<'a> GridView<'a> {
    /// The labels that stand in a cell.
    pub fn cell(&self, x: i8, y: i8) -> impl Iterator<Item = &'a str> + '_ {
        self.items.iter().filter(move |(_, _, at)| *at == (x, y)).map(|(_, label, _)| *label)
    }
}

/// The grids of a session that something stands in, in the order in which they were reached.
#[must_use]
pub fn grids<'a>(module: &'a Module, session: &'a Session) -> Vec<GridView<'a>> {
    let mut found: Vec<GridView<'a>> = Vec::new();
    for at in session.trail() {
        let (Some(step), Some(answer)) = (module.step(*at), session.answer(*at)) else { continue };
        let Ask::Place(ask) = &step.ask else { continue };
        let (Some(x), false) = (&ask.x, found.iter().any(|grid| grid.step == step.id)) else { continue };
        let (mut items, mut beside) = (Vec::new(), Vec::new());
        for (id, label) in fit::items(session, &ask.items, ask.own) {
            match answer.placed().iter().find(|placed| placed.item == id) {
                Some(placed) => items.push((id, label, (placed.x, placed.y))),
                None => beside.push(label),
            }
        }
        if !items.is_empty() {
            let (activity, title) = (step.activity, step.title.as_str());
            found.push(GridView { activity, step: &step.id, title, x, y: &ask.y, items, beside });
        }
    }
    found
}
