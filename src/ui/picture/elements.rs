//! The few shapes of element that pictures are made of. Knows no picture.

use crate::ui::el::{El, el, svg};

/// A box with a class.
pub(super) fn group(class: &str) -> El {
    el("div").class(class)
}

/// Words with a class.
pub(super) fn text(class: &str, words: &str) -> El {
    el("span").class(class).text(words)
}

/// A drawing that fills its box: it is stretched, its strokes are not.
pub(super) fn drawing(class: &str, view_box: &str) -> El {
    svg("svg")
        .class(&["drawing ", class].concat())
        .attr("viewBox", view_box)
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
}

/// A stroke or an area of a drawing.
pub(super) fn stroke(class: &str, path: &str) -> El {
    svg("path").class(class).attr("d", path)
}

/// A table: the heads of its columns, then the rows, each with its own head first.
pub(super) fn table(head: &[String], rows: &[Vec<String>]) -> El {
    let mut first = el("tr");
    for words in head {
        first = first.kid(el("th").attr("scope", "col").text(words));
    }
    let mut body = el("tbody");
    for cells in rows {
        let mut row = el("tr");
        for (place, words) in cells.iter().enumerate() {
            let cell = if place == 0 { el("th").attr("scope", "row") } else { el("td") };
            row = row.kid(cell.text(words));
        }
        body = body.kid(row);
    }
    el("table").class("picture__data").kid(el("thead").kid(first)).kid(body)
}
