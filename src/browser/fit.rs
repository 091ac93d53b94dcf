//! How large what is in play may be: as large as the screen has room for, so that it is read from five metres, and as
//! small as it must be so that nobody scrolls in front of a room. What a size is, `style/pages/stage.css` knows.

use leptos::prelude::request_animation_frame;
use web_sys::Element;

use super::page::on_window;

/// The sizes as words for `[data-fit~=…]`, the largest first.
const SIZES: [&str; 6] = ["big grand", "big", "roomy", "usual", "low", "low tight"];

/// The attribute of the stage that holds its size.
const SIZE: &str = "data-fit";

/// Narrower than this, in CSS pixels, a screen belongs to one person, who scrolls.
const SHARED: i32 = 896;

/// Fits again when the window changes and whenever something was done on the screen, as long as the page lives.
pub fn listen() {
    on_window("resize", Box::new(|_| anew()));
    for done in ["click", "input"] {
        on_window(done, Box::new(|_| request_animation_frame(fit)));
    }
}

/// Fits from the largest size on: the window or the style has changed.
pub fn anew() {
    if let Some((stage, _)) = shown() {
        let _unused = stage.remove_attribute(SIZE);
    }
    fit();
}

/// Gives the stage the largest size at which it needs no scrolling. A stage that has a size never grows again: what one
/// reads must not jump while one answers.
pub fn fit() {
    let Some((stage, root)) = shown() else { return };
    if root.client_width() < SHARED {
        return;
    }
    let now = stage.get_attribute(SIZE);
    let begin = SIZES.iter().position(|size| now.as_deref() == Some(size)).unwrap_or(0);
    for size in &SIZES[begin..] {
        let _unused = stage.set_attribute(SIZE, size);
        if root.scroll_height() <= root.client_height() {
            return;
        }
    }
}

/// The stage and the page's root, if something is in play.
fn shown() -> Option<(Element, Element)> {
    let document = web_sys::window()?.document()?;
    Some((document.query_selector(".stage").ok()??, document.document_element()?))
}
