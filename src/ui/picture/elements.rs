//! The few elements that pictures are made of. Every picture uses these and no others: each further
//! type of element costs the player bytes.

use leptos::prelude::*;

/// A box with a class.
pub(super) fn group(class: impl Into<String>, children: Vec<AnyView>) -> AnyView {
    let class: String = class.into();
    view! { <div class=class>{children}</div> }.into_any()
}

/// Words with a class.
pub(super) fn text(class: impl Into<String>, words: impl Into<String>) -> AnyView {
    let (class, words): (String, String) = (class.into(), words.into());
    view! { <span class=class>{words}</span> }.into_any()
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
pub(super) fn drawing(class: &'static str, view_box: String, strokes: Vec<Stroke>) -> AnyView {
    let paths: Vec<AnyView> = strokes.into_iter().map(stroke).collect();
    let class = format!("drawing {class}");
    view! { <svg class=class viewBox=view_box preserveAspectRatio="none" aria-hidden="true">{paths}</svg> }.into_any()
}

fn stroke(Stroke { class, path }: Stroke) -> AnyView {
    view! { <path class=class d=path /> }.into_any()
}

/// A table: the heads of its columns, then the rows, each with its own head first.
pub(super) fn table(head: Vec<&'static str>, rows: Vec<Vec<String>>) -> AnyView {
    let head = head.into_iter().map(|words| cell(words.to_owned(), Some("col"))).collect();
    let body = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().enumerate();
        row(cells.map(|(n, words)| cell(words, (n == 0).then_some("row"))).collect())
    });
    let rows: Vec<AnyView> = std::iter::once(row(head)).chain(body).collect();
    view! { <table class="picture__data">{rows}</table> }.into_any()
}

fn row(cells: Vec<AnyView>) -> AnyView {
    view! { <tr>{cells}</tr> }.into_any()
}

fn cell(words: String, head_of: Option<&'static str>) -> AnyView {
    match head_of {
        Some(scope) => view! { <th scope=scope>{words}</th> }.into_any(),
        None => view! { <td>{words}</td> }.into_any(),
    }
}
