//! The one view type of the player: an element of the page, built in place.
//!
//! Leptos gives the signals, effects and owners; its typed view tree is not used here, because each
//! tree shape becomes code of its own, and the player is paid for in bytes (ARCHITECTURE.md has the
//! measured difference). An effect or listener lives as long as the owner it was made under: a
//! `live` part owns what stands in it, so what is replaced is also let go.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, Node};

use super::follow::{follow, keep};

/// An element in the making.
#[derive(Clone)]
pub struct El(Element);

/// A new element.
#[must_use]
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).expect("the tag names in this crate are valid"))
}

/// A new element of a drawing.
#[must_use]
#[inline(never)]
pub fn svg(tag: &str) -> El {
    El(document()
        .create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
        .expect("the tag names in this crate are valid"))
}

impl El {
    /// Sets the class.
    #[must_use]
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        set(&self.0, name, Some(value));
        self
    }

    /// Sets an attribute, if there is a value.
    #[must_use]
    #[inline(never)]
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Self {
        set(&self.0, name, value);
        self
    }

    /// Adds text.
    #[must_use]
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        let _added = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// Adds an element.
    #[must_use]
    #[inline(never)]
    pub fn kid(self, kid: El) -> Self {
        let _added = self.0.append_child(&kid.0);
        self
    }

    /// Adds an element, if there is one.
    #[must_use]
    #[inline(never)]
    pub fn kid_if(self, kid: Option<El>) -> Self {
        match kid {
            Some(kid) => self.kid(kid),
            None => self,
        }
    }

    /// Adds elements.
    #[must_use]
    #[inline(never)]
    pub fn kids(self, kids: Vec<El>) -> Self {
        kids.into_iter().fold(self, Self::kid)
    }

    /// An attribute that follows signals; without a value it is taken away.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.follow_attr(name, Box::new(value))
    }

    /// The element's text, following signals.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.follow_text(Box::new(text))
    }

    /// The element's content, following signals.
    #[must_use]
    pub fn live(self, kids: impl Fn() -> Vec<El> + 'static) -> Self {
        self.follow_kids(Box::new(kids))
    }

    /// Listens for an event.
    #[must_use]
    pub fn on(self, event: &str, act: impl Fn(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(act));
        self
    }

    /// Listens for a click, or the key that stands for it.
    #[must_use]
    pub fn press(self, act: impl Fn() + 'static) -> Self {
        self.on("click", move |_| act())
    }

    // The halves below are compiled once, however many closures there are.

    #[inline(never)]
    fn follow_attr(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || set(&element, name, value().as_deref())));
        self
    }

    #[inline(never)]
    fn follow_text(self, text: Box<dyn Fn() -> String>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || element.set_text_content(Some(&text()))));
        self
    }

    #[inline(never)]
    fn follow_kids(self, kids: Box<dyn Fn() -> Vec<El>>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let kids = kids();
            element.set_text_content(None);
            for kid in kids {
                let _added = element.append_child(&kid.0);
            }
        }));
        self
    }

    /// The node, to be put into the page.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.0
    }
}

/// Yes as an attribute without a value, no as its absence.
#[must_use]
pub fn flag(on: bool) -> Option<String> {
    on.then(String::new)
}

#[inline(never)]
fn set(element: &Element, name: &str, value: Option<&str>) {
    let _done = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

#[inline(never)]
fn listen(element: &Element, event: &str, act: Box<dyn Fn(Event)>) {
    let act: Closure<dyn Fn(Event)> = Closure::wrap(act);
    let _added = element.add_event_listener_with_callback(event, act.as_ref().unchecked_ref());
    keep(Box::new(act));
}
