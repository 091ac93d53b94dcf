//! Keys and presenter remotes: they press what is on the screen, so nothing can be done by key alone
//! that a hand cannot do.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::browser::page;

/// Listens for keys as long as the app lives.
pub(super) fn listen() {
    page::on_key(|event| {
        if let Some(wanted) = wanted(event)
            && press(&wanted)
        {
            event.prevent_default();
        }
    });
}

/// The `data-key` that a key stands for, if it is not wanted elsewhere.
fn wanted(event: &KeyboardEvent) -> Option<String> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is = |selector| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or(false));
    if event.alt_key() || event.ctrl_key() || event.meta_key() || is("input, textarea, select") {
        return None;
    }
    let key = event.key();
    match key.as_str() {
        "PageDown" => Some("next".to_owned()),
        "PageUp" => Some("back".to_owned()),
        // A control that has the focus keeps its own keys.
        "Enter" if is("a, button, summary") => None,
        "Enter" | "ArrowRight" => Some("next".to_owned()),
        "ArrowLeft" => Some("back".to_owned()),
        letter if letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_alphabetic()) => {
            Some(letter.to_ascii_lowercase())
        }
        _ => None,
    }
}

fn press(key: &str) -> bool {
    let found = document().query_selector(&format!("[data-key=\"{key}\"]:not(:disabled)")).ok().flatten();
    let element = found.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    element.as_ref().map(HtmlElement::click).is_some()
}
