//! The page around the app: address, title, language, focus, files to take home, chance.

use std::cell::RefCell;

use js_sys::{Date, Math};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// The part of the address after `#`, with it.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Calls back whenever the part after `#` changes, as long as the page lives.
pub fn on_hash_change(act: impl Fn() + 'static) {
    on_window("hashchange", Box::new(move |_| act()));
}

/// Calls back when the page is left, as far as the browser tells, for as long as what is given here is kept.
#[must_use]
pub fn on_leave(act: impl Fn() + 'static) -> Leaving {
    let act: Closure<dyn Fn(Event)> = Closure::new(move |_| act());
    if let Some(window) = web_sys::window() {
        let _added = window.add_event_listener_with_callback("pagehide", act.as_ref().unchecked_ref());
    }
    Leaving(act)
}

/// Somebody waits for the page to be left.
pub struct Leaving(Closure<dyn Fn(Event)>);

impl Drop for Leaving {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _gone = window.remove_event_listener_with_callback("pagehide", self.0.as_ref().unchecked_ref());
        }
    }
}

/// Calls back for every key that is pressed, as long as the page lives.
pub fn on_key(act: impl Fn(&KeyboardEvent) + 'static) {
    on_window("keydown", Box::new(move |event| event.dyn_ref().into_iter().for_each(&act)));
}

/// Calls back for every event of a kind that reaches the window, as long as the page lives.
pub(super) fn on_window(event: &str, act: Box<dyn Fn(Event)>) {
    let act: Closure<dyn Fn(Event)> = Closure::wrap(act);
    if let Some(window) = web_sys::window() {
        let _added = window.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    }
    act.forget();
}

/// Presses what stands on the screen for a key; whether there was something to press.
#[must_use]
pub fn press_key(key: &str) -> bool {
    keyed(key).as_ref().map(HtmlElement::click).is_some()
}

/// What stands on the screen for a key; what is hidden, as behind the curtain between two votes, does not.
#[must_use]
pub fn keyed(key: &str) -> Option<HtmlElement> {
    let wanted = format!("[data-key=\"{key}\"]:not(:disabled, [hidden] *)");
    let found = web_sys::window()?.document()?.query_selector(&wanted).ok()??;
    found.dyn_into().ok()
}

/// Goes to another place in the app.
pub fn go(href: &str) {
    if let Some(window) = web_sys::window() {
        let _unused = window.location().set_hash(href);
    }
}

/// A `data-` fact that the page's author wrote on `#app`.
#[must_use]
pub fn fact(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.get_element_by_id("app")?.get_attribute(name)
}

/// Says on the app's root which language it speaks, and which way that is written; the host page's own `<html>` stays as
/// it is when the app is a guest in it.
pub fn speak(language: &str, direction: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for element in own_root().into_iter().chain(document.get_element_by_id("app")) {
        for (name, word) in [("lang", language), ("dir", direction)] {
            // The same word set again would have the style of the whole page reckoned anew.
            if element.get_attribute(name).as_deref() != Some(word) {
                let _unused = element.set_attribute(name, word);
            }
        }
    }
}

/// What the window is called, where the page is ours.
pub fn entitle(title: &str) {
    if let Some(document) = own_root().and_then(|root| root.owner_document()) {
        document.set_title(title);
    }
}

/// Whether the app is written from right to left.
#[must_use]
pub fn is_rightward() -> bool {
    root().is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"))
}

/// What holds all of the app: the page where it is ours, else our part of it.
#[must_use]
pub(super) fn root() -> Option<Element> {
    own_root().or_else(|| web_sys::window()?.document()?.get_element_by_id("app"))
}

/// The page's root, where the page is ours.
fn own_root() -> Option<Element> {
    let root = web_sys::window()?.document()?.document_element()?;
    root.has_attribute("data-vejvalg").then_some(root)
}

/// Puts a pack's colours on: custom properties, which `style/tokens.css` takes up. An empty text takes them off. The
/// page's policy forbids a `style` attribute, and not this.
pub fn wear(look: &str) {
    let is_worn = WORN.with_borrow(|worn| worn.as_deref() == Some(look));
    if let Some(root) = own_root().filter(|_| !is_worn).and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        root.style().set_css_text(look);
        WORN.set(Some(look.to_owned()));
    }
}

thread_local! {
    /// The colours that were put on here, if any were: the same again would have the style of the whole page reckoned anew.
    static WORN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Moves the focus to an element, without a jump of the page.
pub fn focus(id: &str) {
    let element =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _unused = element.focus();
    }
}

/// Whether the focus is on an element of that kind.
#[must_use]
pub fn is_in_focus(css: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    focused.is_some_and(|element| element.matches(css).unwrap_or(false))
}

/// Shows the page from its top again.
pub fn top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _unused = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _unused = window.location().reload();
    }
}

/// The address of the page without the part after `#`.
#[must_use]
pub fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Puts another address in place of this one: nothing is fetched, and there is no way back to it.
pub fn rename(href: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _unused = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// The day that it is here: year, month from 1, day from 1.
#[must_use]
pub fn today() -> (u32, u32, u32) {
    let now = Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A seed for a new room. Falls back to the clock where the browser has no better chance to give.
#[must_use]
pub fn seed() -> u64 {
    let mut bytes = [0; 8];
    if fill(&mut bytes) {
        return u64::from_le_bytes(bytes);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any bits will do for a seed")]
    let fallback = (Date::now() * (1.0 + Math::random())) as u64;
    fallback
}

#[cfg(target_arch = "wasm32")]
fn fill(bytes: &mut [u8]) -> bool {
    getrandom::fill(bytes).is_ok()
}

#[cfg(not(target_arch = "wasm32"))]
fn fill(_: &mut [u8]) -> bool {
    false
}
