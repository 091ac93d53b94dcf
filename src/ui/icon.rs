//! The mark and the few small signs of the interface, drawn by hand. Never the only bearer of a meaning.

use leptos::prelude::*;

/// The mark: a way that parts.
pub(super) fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <path class="mark__ground" d="M16 1a15 15 0 1 1 0 30a15 15 0 1 1 0-30z" />
            <path class="mark__way" d="M16 31V21C16 15 9 15 9 8" />
            <path class="mark__choice" d="M16 21C16 15 23 15 23 8" />
            <circle class="mark__stop" cx="9" cy="8" r="2.6" />
            <circle class="mark__goal" cx="23" cy="8" r="2.6" />
        </svg>
    }
    .into_any()
}

/// Done.
pub(super) fn tick() -> AnyView {
    sign("M4 10.5 8.5 15 16 5.5")
}

/// At risk.
pub(super) fn warning() -> AnyView {
    sign("M10 4v8M10 15.6v.4")
}

/// On.
pub(super) fn onward() -> AnyView {
    sign("M4 10h12M11 5l5 5-5 5")
}

/// Back.
pub(super) fn backward() -> AnyView {
    sign("M16 10H4M9 5l-5 5 5 5")
}

/// One more.
pub(super) fn plus() -> AnyView {
    sign("M10 4v12M4 10h12")
}

/// One fewer.
pub(super) fn minus() -> AnyView {
    sign("M4 10h12")
}

fn sign(path: &'static str) -> AnyView {
    view! { <svg class="sign" viewBox="0 0 20 20" aria-hidden="true"><path d=path /></svg> }.into_any()
}
