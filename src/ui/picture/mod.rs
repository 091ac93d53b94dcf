//! Pictures of what has been played: a way, a fork, a stream, counts. Each is drawn from plain data;
//! none knows a session, a step or the browser.
//!
//! Geometry (`curve`, `bands`) and what a picture says in words are plain functions with tests of
//! their own. A picture has one name and one description for those who do not see it, and a table
//! with the same data for everyone.

mod bands;
mod curve;
mod elements;
mod fork;
mod grid;
mod journey;
mod layers;
mod meters;
mod pictogram;
mod radar;
mod sign_post;
mod stream;
mod taken;
mod tally;

use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};
use vejvalg_engine::result::{JourneyView, PictureView, Reached};

use super::el::{El, el};
use super::persona::persona;
use crate::words::picture::{self as words, PictureWords};
use elements::{group, table};
pub(super) use grid::{Grid, grid};
pub(super) use layers::{Layer, Layers, layers};
pub(super) use meters::{MeterChart, meters};
pub(super) use taken::{Stop, taken};

/// How much room a picture has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Beside a step's text.
    Compact,
    /// On its own: in the recap, and where it is drawn again.
    Full,
}

/// The picture beside a step's text; before the first station of a journey, who is going to travel.
#[must_use]
pub fn beside(view: &PictureView<'_>, language: &str) -> El {
    match view {
        PictureView::Journey(journey) if journey.stations.iter().all(|station| station.reached == Reached::Ahead) => {
            persona(journey.persona)
        }
        PictureView::Journey(_) | PictureView::Fork(_) | PictureView::Tally(_) | PictureView::Radar(_) => {
            picture(view, Size::Compact, language)
        }
    }
}

/// A picture.
#[must_use]
pub fn picture(view: &PictureView<'_>, size: Size, language: &str) -> El {
    let words = words::words(language);
    match view {
        PictureView::Journey(view) => journey::journey(view, size, words),
        PictureView::Fork(view) if view.second => stream::stream(view, size, words),
        PictureView::Fork(view) => fork::fork(view, size, words),
        PictureView::Tally(view) => tally::tally(view, size, words),
        PictureView::Radar(view) => radar::radar(view, size, words),
    }
}

/// The way of a journey in another person's shoes: before stands the curve of the first person, after that
/// of the other.
pub(super) fn shoes(view: &JourneyView<'_>, title: &str, language: &str) -> El {
    journey::shoes(view, title, words::words(language))
}

/// What a picture says to those who do not see it.
struct Told {
    /// Its name.
    title: String,
    /// What is to be seen, in a sentence or two.
    description: String,
    /// The heads of the table's columns.
    head: Vec<String>,
    /// The rows of the table.
    rows: Vec<Vec<String>>,
}

/// The heads of a table's columns.
fn heads(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// A picture in its frame: the title, what is drawn under its name, and the table behind it. Beside a
/// step's text the table is there for screen readers only.
fn frame(class: &str, size: Size, caption: Option<&str>, told: Told, drawn: El, words: &PictureWords) -> El {
    let name = [&told.title, ". ", &told.description].concat();
    let (size, table) = match size {
        Size::Compact => ("picture picture--compact ", unseen(told)),
        Size::Full => ("picture ", folded(table(&told.head, &told.rows), words)),
    };
    el("figure")
        .class(&[size, class].concat())
        .kid_if(caption.map(|caption| el("figcaption").class("picture__title").text(caption)))
        .kid(drawn.attr("role", "img").attr("aria-label", &name))
        .kid(table)
}

/// A table for screen readers. It is half of all that is built for a picture, so what is seen is painted first.
fn unseen(told: Told) -> El {
    let place = group("visually-hidden");
    let built = place.clone();
    request_animation_frame(move || {
        set_timeout(move || drop(built.kid(table(&told.head, &told.rows))), Duration::ZERO);
    });
    place
}

/// The box that a picture is drawn in.
fn canvas() -> El {
    group("picture__drawn")
}

/// A table that is there for whoever opens it.
fn folded(table: El, words: &PictureWords) -> El {
    el("details")
        .class("picture__table")
        .kid(el("summary").text(words.as_table))
        .kid(group("picture__scroll").kid(table))
}
