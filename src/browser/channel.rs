//! Messages between the windows of one browser: over a broadcast channel, and from window to window
//! where a browser keeps the windows of a frame apart. What arrives twice is heard once, and what comes
//! from another origin is not heard at all.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Math;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, MessageEvent, Window};

/// What listens to the browser's messages, as long as the line is open.
type Ears = Closure<dyn Fn(Event)>;

/// A line to the other windows that open it by the same name.
#[derive(Clone)]
pub struct Channel(Rc<Line>);

struct Line {
    name: String,
    /// Tells this window's messages from others'.
    sender: u32,
    sent: Cell<u32>,
    broadcast: Option<BroadcastChannel>,
    /// The window that opened this one, that this one opened, or that spoke to this one last.
    partner: RefCell<Option<Window>>,
    /// The last message heard, by sender.
    heard: RefCell<Vec<(u32, u32)>>,
    hear: Box<dyn Fn(&str)>,
    ears: RefCell<Option<Ears>>,
}

/// Opens a line; what others say on it is heard until it is closed.
#[must_use]
pub fn open(name: &str, hear: Box<dyn Fn(&str)>) -> Channel {
    let broadcast = BroadcastChannel::new("vejvalg").ok();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any number will do")]
    let sender = (Math::random() * f64::from(u32::MAX)) as u32;
    let opener = web_sys::window().and_then(|window| window.opener().ok()).and_then(as_window);
    let line = Rc::new(Line {
        name: name.to_owned(),
        sender,
        sent: Cell::new(0),
        broadcast,
        partner: RefCell::new(opener),
        heard: RefCell::default(),
        hear,
        ears: RefCell::default(),
    });
    let listening = Rc::downgrade(&line);
    let ears: Ears = Closure::new(move |event: Event| {
        if let (Some(line), Some(event)) = (listening.upgrade(), event.dyn_ref::<MessageEvent>()) {
            line.receive(event);
        }
    });
    let listener = ears.as_ref().unchecked_ref();
    if let Some(broadcast) = &line.broadcast {
        broadcast.set_onmessage(Some(listener));
    }
    if let Some(window) = web_sys::window() {
        let _added = window.add_event_listener_with_callback("message", listener);
    }
    *line.ears.borrow_mut() = Some(ears);
    Channel(line)
}

impl Channel {
    /// Says something to the others.
    pub fn say(&self, text: &str) {
        let line = &self.0;
        line.sent.set(line.sent.get() + 1);
        let message = JsValue::from_str(&format!("{}\n{} {}\n{text}", line.name, line.sender, line.sent.get()));
        if let Some(broadcast) = &line.broadcast {
            let _said = broadcast.post_message(&message);
        }
        if let (Some(partner), Some(origin)) = (line.partner.borrow().as_ref(), origin()) {
            let _said = partner.post_message(&message, &origin);
        }
    }

    /// Knows the window that was opened from here.
    pub fn set_partner(&self, partner: Window) {
        *self.0.partner.borrow_mut() = Some(partner);
    }

    /// Hears nothing more.
    pub fn close(&self) {
        if let Some(broadcast) = &self.0.broadcast {
            broadcast.close();
        }
        if let (Some(window), Some(ears)) = (web_sys::window(), self.0.ears.borrow_mut().take()) {
            let _gone = window.remove_event_listener_with_callback("message", ears.as_ref().unchecked_ref());
        }
    }
}

impl Line {
    fn receive(&self, event: &MessageEvent) {
        // A broadcast names our origin; a message from another page names its own.
        if Some(event.origin()) != origin() {
            return;
        }
        let Some(text) = event.data().as_string() else { return };
        let Some(rest) = text.strip_prefix(self.name.as_str()).and_then(|rest| rest.strip_prefix('\n')) else { return };
        let Some((head, body)) = rest.split_once('\n') else { return };
        let Some((Ok(sender), Ok(number))) = head.split_once(' ').map(|(a, b)| (a.parse(), b.parse())) else { return };
        // A window that was loaded again has forgotten whom it opened; the other one's first word brings it back. A
        // broadcast has no source.
        if let Some(source) = event.source().and_then(|source| as_window(source.into())) {
            *self.partner.borrow_mut() = Some(source);
        }
        if self.is_new(sender, number) {
            (self.hear)(body);
        }
    }

    fn is_new(&self, sender: u32, number: u32) -> bool {
        let mut heard = self.heard.borrow_mut();
        match heard.iter_mut().find(|(known, _)| *known == sender) {
            Some((_, last)) if *last >= number => false,
            Some((_, last)) => {
                *last = number;
                true
            }
            None => {
                heard.push((sender, number));
                sender != self.sender
            }
        }
    }
}

/// A window of another page, where there is one. It is no instance of this page's own kind of window, so nothing but
/// whether it is there can be asked.
fn as_window(value: JsValue) -> Option<Window> {
    value.is_truthy().then(|| value.unchecked_into())
}

fn origin() -> Option<String> {
    web_sys::window()?.location().origin().ok()
}
