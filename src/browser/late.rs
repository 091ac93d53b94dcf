//! What the pages of results need of the browser: their style, the clipboard, many files, a breath between
//! two pieces of work. Each is asked for and never needed.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement, HtmlTextAreaElement};

/// Puts the style sheets to use that the page holds ready for its later parts.
pub fn bring_style() {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector_all("link[media='not all']").ok());
    let Some(found) = found else { return };
    for place in 0..found.length() {
        if let Some(sheet) = found.get(place).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            let _set = sheet.set_attribute("media", "all");
        }
    }
}

/// Copies a text. Where the browser says no, the field with the text is selected and false is given.
pub async fn copy(field: &str, text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let field = window.document().and_then(|document| document.get_element_by_id(field));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _focused = field.focus();
        field.select();
    }
    // Without encryption there is no clipboard, and asking for it would fail.
    let navigator = JsValue::from(window.navigator());
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok();
    let Some(write) = write.and_then(|write| write.dyn_into::<js_sys::Function>().ok()) else { return false };
    let asked = write.call1(&clipboard, &text.into()).ok().and_then(|asked| asked.dyn_into::<Promise>().ok());
    match asked {
        Some(asked) => JsFuture::from(asked).await.is_ok(),
        None => false,
    }
}

/// The files that were chosen in a field, which is emptied so that the same can be chosen again.
#[must_use]
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let list = input.files();
    let files = list.map(|list| (0..list.length()).filter_map(|place| list.get(place)).collect());
    input.set_value("");
    files.unwrap_or_default()
}

/// The names and texts of files; one that cannot be read has no text.
pub async fn texts(files: &[File]) -> Vec<(String, String)> {
    let asked: Array = files.iter().map(|file| JsValue::from(file.text())).collect();
    let read = JsFuture::from(Promise::all_settled(&asked)).await.map(|all| Array::from(&all)).unwrap_or_default();
    let text = |settled: JsValue| js_sys::Reflect::get(&settled, &"value".into()).ok()?.as_string();
    files.iter().zip(read.iter()).map(|(file, settled)| (file.name(), text(settled).unwrap_or_default())).collect()
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
