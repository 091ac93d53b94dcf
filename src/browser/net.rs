//! Fetching our own files. The page's first script may have begun before us; it hands over what it has.

use std::pin::Pin;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotFetched {
    /// The host has no such file.
    Missing,
    /// The network, or the host, did not answer.
    Unreachable,
}

/// Fetches a text file of ours, by its address relative to the page.
///
/// # Errors
/// Says whether the file is missing or out of reach.
pub async fn text(address: &str) -> Result<String, NotFetched> {
    let promise = begin(address).map_err(|_| NotFetched::Unreachable)?;
    match JsFuture::from(promise).await {
        Ok(text) => text.as_string().ok_or(NotFetched::Unreachable),
        // The first script rejects with the status number where the host answered.
        Err(status) if status.as_f64().is_some() => Err(NotFetched::Missing),
        Err(_) => Err(NotFetched::Unreachable),
    }
}

/// Begins to fetch a file that will be wanted soon; a failure is silent, since it is asked for again.
pub fn ahead(address: &str) {
    if let Ok(promise) = begin(address) {
        spawn(Box::pin(async move {
            let _unused = JsFuture::from(promise).await;
        }));
    }
}

/// Runs a task beside everything else. Boxed, so that the machinery is compiled once.
pub fn spawn(task: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(task);
}

fn begin(address: &str) -> Result<Promise, JsValue> {
    let ours = Reflect::get(&js_sys::global(), &JsValue::from_str("vejvalg"))?;
    let fetch: Function = Reflect::get(&ours, &JsValue::from_str("text"))?.dyn_into()?;
    fetch.call1(&ours, &JsValue::from_str(address))?.dyn_into()
}
