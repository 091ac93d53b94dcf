//! Keys and presenter remotes: they press what is on the screen, so nothing can be done by key alone
//! that a hand cannot do.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::browser::page;

/// Listens for keys as long as the app lives.
pub(super) fn listen() {
    page::on_key(|event| {
        // A key that is held down presses once: the rest of it would run through steps that nobody has seen.
        let is_held = event.repeat();
        let press = |wanted: &String| if is_held { page::keyed(wanted).is_some() } else { page::press_key(wanted) };
        if wanted(event).iter().any(press) {
            event.prevent_default();
        }
    });
}

/// Words about keys, with the arrows as the page is written.
pub(super) fn aimed(words: &str) -> String {
    let turned = |sign| match sign {
        '→' => '←',
        '←' => '→',
        other => other,
    };
    if page::is_rightward() { words.chars().map(turned).collect() } else { words.to_owned() }
}

/// The `data-key`s that a key stands for, the first that is on the screen counts; none if the key is
/// wanted elsewhere.
fn wanted(event: &KeyboardEvent) -> Vec<String> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is = |selector| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or(false));
    if event.alt_key() || event.ctrl_key() || event.meta_key() || is("input, textarea, select, audio, video") {
        return Vec::new();
    }
    let key = event.key();
    let keys: &[&str] = match key.as_str() {
        "PageDown" => &["next"],
        "PageUp" => &["back"],
        // A control that has the focus keeps its own keys.
        "Enter" if is("a, button, summary") => &[],
        "Enter" => &["next"],
        // The way runs as the page is written.
        "ArrowRight" | "ArrowLeft" if (key == "ArrowRight") == page::is_rightward() => &["back"],
        "ArrowRight" | "ArrowLeft" => &["next"],
        "Escape" => &["close"],
        // What a remote sends to begin, and to show nothing: B only where no option is called so.
        "F5" => &["f"],
        "b" | "B" => &["b", "."],
        sign if sign.len() == 1 && !matches!(sign, " " | "\"" | "\\") => return vec![sign.to_ascii_lowercase()],
        _ => &[],
    };
    keys.iter().map(|key| (*key).to_owned()).collect()
}
