//! Double clicks: many people press twice on everything. The second press counts only where the first has not led on, or
//! it would answer a step that nobody has read. Part of the later parts; knows of a step that it has an id, and no more.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Looks at every press before anything else does, as long as the page lives.
pub fn listen() {
    let Some(window) = web_sys::window() else { return };
    let last = RefCell::new(step());
    let look: Closure<dyn Fn(Event)> = Closure::new(move |event: Event| {
        let here = step();
        let has_led_on = *last.borrow() != here;
        // Whoever goes on pressing means it.
        last.replace(here);
        if has_led_on && is_second(&event) {
            event.stop_immediate_propagation();
            event.prevent_default();
        }
    });
    let _added = window.add_event_listener_with_callback_and_bool("click", look.as_ref().unchecked_ref(), true);
    look.forget();
}

/// Whether the browser counts a press as one of several in a row at the same place.
fn is_second(event: &Event) -> bool {
    let count = Reflect::get(event, &"detail".into()).ok().and_then(|count| count.as_f64());
    count.is_some_and(|count| count > 1.0)
}

/// The step on the screen, if something is in play.
fn step() -> Option<String> {
    web_sys::window()?.document()?.query_selector(".stage").ok()??.get_attribute("data-step")
}
