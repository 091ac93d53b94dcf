//! Keeps the screen from sleeping while a room looks at it. Asked for and never needed: where a browser says no, the
//! screen sleeps. Knows neither rooms nor modules.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::net;

/// The wish that the screen stays awake, until it is let go.
#[derive(Debug, Clone, Default)]
pub struct Awake(Rc<Lock>);

#[derive(Debug, Default)]
struct Lock {
    /// What the browser gave; it takes it back by itself when the page is hidden.
    given: RefCell<Option<JsValue>>,
    is_asked: Cell<bool>,
    is_over: Cell<bool>,
}

impl Awake {
    /// Asks the browser where nothing is held: at first, and after the page was hidden. Never holds two at once.
    pub fn hold(&self) {
        if self.0.is_asked.get() || self.0.is_held() {
            return;
        }
        let Ok(asked) = ask() else { return };
        self.0.is_asked.set(true);
        let lock = Rc::clone(&self.0);
        net::spawn(Box::pin(async move {
            let given = JsFuture::from(asked).await.ok();
            lock.is_asked.set(false);
            lock.given.replace(given);
            if lock.is_over.get() {
                lock.release();
            }
        }));
    }

    /// From now on the screen may sleep.
    pub fn let_go(&self) {
        self.0.is_over.set(true);
        self.0.release();
    }
}

impl Lock {
    fn is_held(&self) -> bool {
        let released = |given: &JsValue| Reflect::get(given, &"released".into()).is_ok_and(|is| is.is_truthy());
        self.given.borrow().as_ref().is_some_and(|given| !released(given))
    }

    fn release(&self) {
        if let Some(given) = self.given.take() {
            // What is released already does not mind.
            let _released = call(&given, "release", &[]);
        }
    }
}

fn ask() -> Result<Promise, JsValue> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into())?;
    let lock = Reflect::get(&navigator, &"wakeLock".into())?;
    call(&lock, "request", &["screen".into()])?.dyn_into()
}

fn call(object: &JsValue, name: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    function.apply(object, &with.iter().collect())
}
