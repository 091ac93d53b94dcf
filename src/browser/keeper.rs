//! The page's keeper of texts (`src/page/keeper.js`) as a [`Store`], and what it tells. It stands outside the engine, so that
//! nothing is written once the engine has fallen; here are only the calls.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::store::{NotKept, Store};

/// What the keeper tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Everything handed over is on the disk.
    Saved,
    /// Something has not come to the disk in time. It is tried again.
    Unsaved,
    /// Only one of the two places takes what is handed over.
    Half,
    /// What lies there is newer than ours: another window wrote it, or a newer version.
    Newer,
    /// The window that writes has written.
    Changed,
    /// Another window writes; this one watches.
    Viewer,
    /// This window writes.
    Writer,
    /// What was stored is gone although we did not remove it.
    Emptied,
    /// Another window erased everything on purpose.
    Erased,
    /// A newer release is ready.
    Update,
}

/// The keeper as a store.
pub struct Keeper;

impl Store for Keeper {
    fn copies(&self, key: &str) -> Vec<String> {
        texts(&call("copies", &[key]))
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), NotKept> {
        if call("set", &[key, text]).is_truthy() { Ok(()) } else { Err(NotKept) }
    }

    fn remove(&mut self, key: &str) {
        call("remove", &[key]);
    }

    fn keys(&self) -> Vec<String> {
        texts(&call("keys", &[]))
    }

    fn outlives_page(&self) -> bool {
        call("outlives", &[]).is_truthy()
    }
}

/// Calls back with what the keeper tells, as long as the page lives.
pub fn listen(act: impl Fn(News, String) + 'static) {
    let act: Closure<dyn Fn(String, String)> = Closure::wrap(Box::new(move |word: String, text: String| {
        if let Some(news) = news(&word) {
            act(news, text);
        }
    }));
    apply("listen", &Array::of1(act.as_ref()));
    act.forget();
}

fn news(word: &str) -> Option<News> {
    Some(match word {
        "saved" => News::Saved,
        "unsaved" => News::Unsaved,
        "half" => News::Half,
        "newer" => News::Newer,
        "news" => News::Changed,
        "viewer" => News::Viewer,
        "writer" => News::Writer,
        "emptied" => News::Emptied,
        "erased" => News::Erased,
        "update" => News::Update,
        _ => return None,
    })
}

/// Waits until both places have been looked into, for a second at most.
pub async fn ready() {
    let ready = keeper().and_then(|keeper| Reflect::get(&keeper, &"ready".into()).ok());
    wait(ready).await;
}

/// Asks for the turn to write under a key, and reads what other windows have written there. Whether the turn is ours.
pub async fn claim(key: &str) -> bool {
    wait(Some(call("claim", &[key]))).await.is_truthy()
}

/// Takes the turn from the window that has it.
pub fn take_over() {
    call("takeOver", &[]);
}

/// Asks the browser to give up last of all what is stored here; asked again, it does nothing.
pub fn persist() {
    call("persist", &[]);
}

/// From now on nothing is stored.
pub fn leave_no_trace() {
    call("leaveNoTrace", &[]);
}

/// Everything that is stored, as one text to take home.
#[must_use]
pub fn pack() -> String {
    call("pack", &[]).as_string().unwrap_or_default()
}

/// The keys and texts of such a text; none if it is something else.
#[must_use]
pub fn unpack(text: &str) -> Vec<(String, String)> {
    let mut parts = texts(&call("unpack", &[text])).into_iter();
    std::iter::from_fn(|| Some((parts.next()?, parts.next()?))).collect()
}

/// Erases both places, the stored program and the worker that keeps it.
pub async fn erase() {
    wait(Some(call("erase", &[]))).await;
}

/// Goes over to the newer release.
pub fn update() {
    if let Some(ours) = ours() {
        run(&ours, "update", &Array::new());
    }
}

/// Whether this browser forgets a site after seven days without a visit, and nobody has been told.
#[must_use]
pub fn is_weekly() -> bool {
    ours().is_some_and(|ours| run(&ours, "isWeekly", &Array::new()).is_truthy())
}

fn call(name: &str, words: &[&str]) -> JsValue {
    apply(name, &words.iter().map(|word| JsValue::from_str(word)).collect())
}

#[inline(never)]
fn apply(name: &str, words: &Array) -> JsValue {
    keeper().map_or(JsValue::UNDEFINED, |keeper| run(&keeper, name, words))
}

fn run(holder: &JsValue, name: &str, words: &Array) -> JsValue {
    let function: Option<Function> = Reflect::get(holder, &name.into()).ok().and_then(|found| found.dyn_into().ok());
    function.and_then(|function| function.apply(holder, words).ok()).unwrap_or_default()
}

fn keeper() -> Option<JsValue> {
    Reflect::get(&ours()?, &"keeper".into()).ok()
}

fn ours() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"vejvalg".into()).ok()
}

async fn wait(promise: Option<JsValue>) -> JsValue {
    match promise.map(Promise::from) {
        Some(promise) => JsFuture::from(promise).await.unwrap_or_default(),
        None => JsValue::UNDEFINED,
    }
}

fn texts(list: &JsValue) -> Vec<String> {
    list.dyn_ref::<Array>().into_iter().flat_map(Array::iter).filter_map(|text| text.as_string()).collect()
}
