//! What comes with the later parts: its style, and a breath between two pieces of long work.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fit;

/// Puts the style sheets to use that the page holds ready for its later parts.
pub fn bring_style() {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector_all("link[media='not all']").ok());
    let Some(found) = found else { return };
    for place in 0..found.length() {
        if let Some(sheet) = found.get(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            // What is in play was measured without it.
            let here: Closure<dyn Fn()> = Closure::new(fit::anew);
            let _added = sheet.add_event_listener_with_callback("load", here.as_ref().unchecked_ref());
            here.forget();
            let _set = sheet.set_attribute("media", "all");
        }
    }
}

/// Lets the page live: whatever waits is done before the next piece of work.
pub async fn breathe() {
    let promise = Promise::new(&mut |done, _| {
        let asked = web_sys::window().map(|window| window.set_timeout_with_callback(&done));
        if !matches!(asked, Some(Ok(_))) {
            let _done = done.call0(&JsValue::NULL);
        }
    });
    let _woken = JsFuture::from(promise).await;
}
