//! A grid of two axes with what was placed in it: by one room, or by many with how many of them. Knows no
//! session and no step.

use vejvalg_engine::ask::Axis;
use vejvalg_engine::result::GridView;

use super::elements::{group, text};
use super::words::{PictureWords, words};
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;

/// A grid with what stands in it.
#[derive(Debug, Clone)]
pub struct Grid<'a> {
    /// What was asked.
    pub title: &'a str,
    /// The level axis.
    pub x: &'a Axis,
    /// The upright axis.
    pub y: &'a Axis,
    /// Label, place and, where many rooms placed it, how many of them.
    pub items: Vec<(&'a str, (i8, i8), Option<u64>)>,
    /// What was left beside it.
    pub beside: Vec<&'a str>,
}

impl<'a> From<&GridView<'a>> for Grid<'a> {
    fn from(view: &GridView<'a>) -> Self {
        let items = view.items.iter().map(|(_, label, at)| (*label, *at, None)).collect();
        Self { title: view.title, x: view.x, y: view.y, items, beside: view.beside.clone() }
    }
}

/// The picture of a grid.
pub fn grid(view: &Grid<'_>, language: &str) -> El {
    let words = words(language);
    let mut cells = group(&["matrix__cells ", columns(view.x)].concat());
    for y in (view.y.low..=view.y.high).rev() {
        for x in view.x.low..=view.x.high {
            cells = cells.kid(cell(view, x, y));
        }
    }
    let field =
        group("matrix__field").kid(axis("matrix__axis--y", view.y)).kid(cells).kid(axis("matrix__axis--x", view.x));
    let beside = (!view.beside.is_empty()).then(|| {
        let said = [words.beside, ": ", &view.beside.join(", ")].concat();
        text("matrix__beside", &said)
    });
    let drawn = canvas().kid(field).kid_if(beside);
    frame("matrix", Size::Full, Some(view.title), told(view, words), drawn, words)
}

/// The style sheet lays so many columns.
fn columns(axis: &Axis) -> &'static str {
    match axis.high - axis.low {
        i8::MIN..=1 => "matrix__cells--2",
        2 => "matrix__cells--3",
        3 => "matrix__cells--4",
        4..=i8::MAX => "matrix__cells--5",
    }
}

fn cell(view: &Grid<'_>, x: i8, y: i8) -> El {
    let held = view.items.iter().filter(|(_, at, _)| *at == (x, y));
    let held: Vec<El> = held.map(|(label, _, rooms)| item(label, *rooms)).collect();
    let best = if (x, y) == (view.x.high, view.y.high) { " matrix__cell--best" } else { "" };
    group(&["matrix__cell", best].concat()).kids(held)
}

fn item(label: &str, rooms: Option<u64>) -> El {
    let count = rooms.map(|rooms| text("matrix__count", &rooms.to_string()));
    group("matrix__item").kid_if(count).kid(text("matrix__label", label))
}

fn axis(class: &str, axis: &Axis) -> El {
    group(&["matrix__axis ", class].concat())
        .kid(text("matrix__end", &axis.low_label))
        .kid(text("matrix__name", &axis.title))
        .kid(text("matrix__end", &axis.high_label))
}

/// What the picture says in words and as a table.
fn told(view: &Grid<'_>, words: &PictureWords) -> Told {
    let row = |(label, (x, y), rooms): &(&str, (i8, i8), Option<u64>)| {
        let rooms = rooms.map_or_else(String::new, |rooms| format!(" ({rooms})"));
        let place = [&place(view.y, *y), " · ", &place(view.x, *x), &rooms].concat();
        vec![(*label).to_owned(), place]
    };
    let rows: Vec<Vec<String>> = view.items.iter().map(row).collect();
    let said: Vec<String> = rows.iter().map(|row| row.join(": ")).collect();
    Told { title: view.title.to_owned(), description: said.join(". ") + ".", head: heads(words.grid_heads), rows }
}

/// A place on an axis: at the ends what they mean, between them the number.
fn place(axis: &Axis, n: i8) -> String {
    let meant = match n {
        n if n == axis.low => axis.low_label.clone(),
        n if n == axis.high => axis.high_label.clone(),
        n => n.to_string(),
    };
    if axis.title.is_empty() { meant } else { [&axis.title, ": ", &meant].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_grid_is_told_by_its_axes_and_by_how_many_rooms() {
        let axis = |title: &str| Axis {
            low: 1,
            high: 3,
            low_label: "lidt".into(),
            high_label: "meget".into(),
            title: title.into(),
        };
        let (x, y) = (axis("Magt"), axis("Værdi"));
        let items = vec![("Ventetid", (3, 1), None), ("Sprog", (2, 3), Some(4))];
        let view = Grid { title: "Hvor?", x: &x, y: &y, items, beside: vec![] };
        let told = told(&view, words("da"));
        assert_eq!(told.rows[0], ["Ventetid", "Værdi: lidt · Magt: meget"]);
        assert_eq!(told.rows[1], ["Sprog", "Værdi: meget · Magt: 2 (4)"]);
        assert_eq!(told.description, "Ventetid: Værdi: lidt · Magt: meget. Sprog: Værdi: meget · Magt: 2 (4).");
    }
}
