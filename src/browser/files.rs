//! Files and the clipboard: what goes out of the page by somebody's hand, and what comes in. Knows no form of any text.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlDocument, HtmlInputElement, HtmlTextAreaElement, Url,
};

/// What a chooser of files offers: everything that we hand out to be read again.
pub const OURS: &str = ".json,.txt";

/// Hands a text over as a file; the ending of its name says of what kind. Where the browser makes no files, nothing
/// happens that could be mended here.
pub fn hand_over(name: &str, text: &str) {
    if made(name, text).is_err() {
        leptos::logging::error!("the browser makes no files");
    }
}

fn made(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    // A phone opens a calendar file only where it is called one.
    kind.set_type(match name.rsplit('.').next() {
        Some("ics") => "text/calendar;charset=utf-8",
        Some("json") => "application/json",
        _ => "text/plain;charset=utf-8",
    });
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
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
    let text = |settled: JsValue| Reflect::get(&settled, &"value".into()).ok()?.as_string();
    files.iter().zip(read.iter()).map(|(file, settled)| (file.name(), text(settled).unwrap_or_default())).collect()
}

/// Marks what stands in a field and copies it; whether it was copied.
pub async fn copy(field: &str, text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return false };
    let found = document.get_element_by_id(field).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = found {
        let _focused = field.focus();
        field.select();
    }
    if let Some(asked) = ask_clipboard(text)
        && JsFuture::from(asked).await.is_ok()
    {
        return true;
    }
    // A page without a certificate has no clipboard, but may copy what is marked.
    document.dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

fn ask_clipboard(text: &str) -> Option<Promise> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
