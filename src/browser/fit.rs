//! How large what is in play may be: as large as the screen has room for, so that it is read from five metres, and as
//! small as it must be so that nobody scrolls in front of a room. What a size is, `style/pages/stage.css` knows.
//!
//! Each size that is tried is laid out anew, which is most of what a choice costs beside a picture. So a step begins at
//! the size of the step before, which it is built with, and a larger one is tried only where there is room for it.

use std::cell::{Cell, RefCell};

use leptos::prelude::request_animation_frame;
use web_sys::Element;

use super::page::on_window;

/// The sizes as words for `[data-fit~=…]`, the largest first: none needs more room than those before it. After a size that
/// gives something up come those that are as large as before or nearly so, for steps that it leaves room.
const SIZES: [&str; 11] = [
    "big grand",
    "big",
    "roomy",
    "usual",
    "low",
    "low tight even",
    "low tight",
    "low tight slim near",
    "low tight slim",
    "low tight slim small",
    "low tight slim small least",
];

/// What a size adds at least to what the next smaller one fills, in thousandths of it: less than the type grows by, since a
/// picture may stay as it is. (`shared_screen.rs` tries all: a text that breaks otherwise may yet need less at a larger size.)
const GROWTH: [u8; 10] = [25, 50, 60, 0, 0, 20, 0, 0, 0, 0];

/// The air under what is in play at a size, at least, in CSS pixels; of `usual`, which adds no growth, with most of what it
/// has over it more than `low`.
const AIR: [u8; 10] = [31, 29, 26, 30, 8, 8, 0, 0, 0, 0];

/// The attribute of the stage that holds its size.
const SIZE: &str = "data-fit";

/// Narrower than this, in CSS pixels, a screen belongs to one person, who scrolls.
const SHARED: i32 = 896;

/// Lower than this it is a phone that lies on its side: wide as a screen for a room, and still one person's.
const LYING: i32 = 480;

thread_local! {
    /// The size that was found last; none where the screen is one person's.
    static LAST: Cell<Option<usize>> = const { Cell::new(None) };
    /// A stage, and the size that was seen not to fit it: one new step is fitted for several reasons, and each would try
    /// the same size again.
    static TOO_LARGE: RefCell<Option<(Element, usize)>> = const { RefCell::new(None) };
}

/// Whether a stage may become larger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Growth {
    /// It is new, or the window or the style has changed.
    Allowed,
    /// Somebody reads it: what one reads must not jump while one answers.
    Barred,
}

/// Fits again when the window changes and whenever something was done on the screen, as long as the page lives.
pub fn listen() {
    on_window("resize", Box::new(|_| anew()));
    for done in ["click", "input"] {
        on_window(done, Box::new(|_| request_animation_frame(fit)));
    }
}

/// The size at which a stage is built, if one was found before.
#[must_use]
pub fn known() -> Option<&'static str> {
    LAST.get().and_then(|size| SIZES.get(size).copied())
}

/// Gives the stage the largest size at which it needs no scrolling.
pub fn grow() {
    settle(Growth::Allowed);
}

/// The same after something round the stage has changed: what did not fit may fit now.
pub fn anew() {
    TOO_LARGE.set(None);
    grow();
}

/// The same for a stage that is being read: it gives up room where it must, and never grows.
pub fn fit() {
    settle(Growth::Barred);
}

fn settle(growth: Growth) {
    let Some((stage, root)) = shown() else { return };
    if root.client_width() < SHARED || root.client_height() < LYING {
        LAST.set(None);
        let _gone = stage.remove_attribute(SIZE);
        return;
    }
    let now = stage.get_attribute(SIZE);
    let begun = SIZES.iter().position(|size| now.as_deref() == Some(size));
    let mut size = begun.unwrap_or_else(|| put_on(&stage, 0));
    let too_large = TOO_LARGE.take().filter(|(known, _)| *known == stage);
    let top = too_large.as_ref().map_or(0, |(_, size)| size + 1);
    while growth == Growth::Allowed && size > top && fits(&root) && has_room(&stage, size - 1) {
        size = put_on(&stage, size - 1);
    }
    // A size that was too large may leave a scroll bar, and that takes room: each is looked at again on the way down.
    let tried = size;
    while !fits(&root) && size + 1 < SIZES.len() {
        size = put_on(&stage, size + 1);
    }
    TOO_LARGE.set(if size > tried { Some((stage, size - 1)) } else { too_large });
    LAST.set(Some(size));
}

fn put_on(stage: &Element, size: usize) -> usize {
    let _set = stage.set_attribute(SIZE, SIZES[size]);
    size
}

fn fits(root: &Element) -> bool {
    root.scroll_height() <= root.client_height()
}

/// Whether what is in play leaves so much free that the next larger size may fit: what is known not to is not tried.
fn has_room(stage: &Element, larger: usize) -> bool {
    let Ok(Some(body)) = stage.query_selector(".stage__body") else { return false };
    let place = body.get_bounding_client_rect();
    let end = |part: Option<Element>| part.map_or(0.0, |part| part.get_bounding_client_rect().bottom());
    let filled = end(body.first_element_child()).max(end(body.last_element_child())) - place.top();
    filled * (1.0 + f64::from(GROWTH[larger]) / 1000.0) + f64::from(AIR[larger]) <= place.height()
}

/// The stage and the page's root, if something is in play.
fn shown() -> Option<(Element, Element)> {
    let document = web_sys::window()?.document()?;
    Some((document.query_selector(".stage").ok()??, document.document_element()?))
}
