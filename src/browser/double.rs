//! Double clicks: many people press twice on everything. The second half of one counts only where presses are counted
//! (`data-counts`): elsewhere it would answer a step that nobody has read, or close what the first half has opened.
//! Part of the later parts; knows of no control what it does.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// Looks at every press before anything else does, as long as the page lives.
pub fn listen() {
    let Some(window) = web_sys::window() else { return };
    let look: Closure<dyn Fn(Event)> = Closure::new(|event: Event| {
        if is_second(&event) && !is_counted(&event) {
            event.stop_immediate_propagation();
            event.prevent_default();
        }
    });
    let _added = window.add_event_listener_with_callback_and_bool("click", look.as_ref().unchecked_ref(), true);
    look.forget();
}

/// Whether a press is the second half of a double click: the browser counts those that come soon and at one place. Whoever
/// goes on pressing means every other one; keys and what the page presses itself are not counted.
fn is_second(event: &Event) -> bool {
    let count = Reflect::get(event, &"detail".into()).ok().and_then(|count| count.as_f64());
    count.is_some_and(|count| count > 0.0 && count % 2.0 == 0.0)
}

fn is_counted(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("[data-counts]").is_ok_and(|found| found.is_some()))
}
