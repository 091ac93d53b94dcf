//! Keys and presenter remotes: they press what is on the screen, so nothing can be done by key alone
//! that a hand cannot do.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::game::Game;

/// Listens for keys as long as the app lives.
pub(super) fn listen(_game: Game) {
    window_event_listener(ev::keydown, |event| {
        let busy = event.alt_key() || event.ctrl_key() || event.meta_key() || event.is_composing();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if busy || target.as_ref().is_some_and(is_writing) {
            return;
        }
        let on_control = target.as_ref().is_some_and(is_control);
        let wanted = match event.key().as_str() {
            "PageDown" => "next".to_owned(),
            "PageUp" => "back".to_owned(),
            // A control that has the focus keeps its own keys.
            "Enter" | "ArrowRight" | "ArrowLeft" | " " if on_control => return,
            "Enter" | "ArrowRight" => "next".to_owned(),
            "ArrowLeft" => "back".to_owned(),
            letter if letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_alphabetic()) => letter.to_ascii_lowercase(),
            _ => return,
        };
        if press(&wanted) {
            event.prevent_default();
        }
    });
}

fn press(key: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(&format!("[data-key=\"{key}\"]:not(:disabled)")).ok().flatten());
    match found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        Some(element) => {
            element.click();
            true
        }
        None => false,
    }
}

fn is_writing(element: &Element) -> bool {
    element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select").unwrap_or(false)
}

fn is_control(element: &Element) -> bool {
    element.matches("a, button, summary, input").unwrap_or(false)
}
