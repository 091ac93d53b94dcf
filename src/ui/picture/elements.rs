//! The few shapes of element that pictures are made of. Knows no picture.

use crate::ui::el::{El, el, svg};

/// A box with a class.
pub(super) fn group(class: &str, kids: Vec<El>) -> El {
    el("div").class(class).kids(kids)
}

/// Words with a class.
pub(super) fn text(class: &str, words: &str) -> El {
    el("span").class(class).text(words)
}

/// A stroke or an area of a drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stroke {
    /// How it looks.
    pub(super) class: String,
    /// Where it runs.
    pub(super) path: String,
}

impl Stroke {
    /// A stroke of a class along a path.
    pub(super) fn new(class: impl Into<String>, path: String) -> Self {
        Self { class: class.into(), path }
    }
}

/// A drawing that fills its box: it is stretched, its strokes are not.
pub(super) fn drawing(class: &str, view_box: &str, strokes: &[Stroke]) -> El {
    let paths = strokes.iter().map(|stroke| svg("path").class(&stroke.class).attr("d", &stroke.path));
    svg("svg")
        .class(&format!("drawing {class}"))
        .attr("viewBox", view_box)
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .kids(paths.collect())
}

/// A table: the heads of its columns, then the rows, each with its own head first.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> El {
    let head = head.iter().map(|words| el("th").attr("scope", "col").text(words));
    let body = rows.iter().map(|cells| {
        let mut cells = cells.iter();
        let head = cells.next().map(|words| el("th").attr("scope", "row").text(words));
        el("tr").kid_if(head).kids(cells.map(|words| el("td").text(words)).collect())
    });
    el("table")
        .class("picture__data")
        .kid(el("thead").kid(el("tr").kids(head.collect())))
        .kid(el("tbody").kids(body.collect()))
}
