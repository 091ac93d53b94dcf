//! The mark and the few small signs of the interface, drawn by hand. Never the only bearer of a meaning.

use super::el::{El, svg};

/// The mark: a way that parts.
pub(super) fn mark() -> El {
    let path = |class: &str, d: &str| svg("path").class(class).attr("d", d);
    let stop = |class: &str, x: &str| svg("circle").class(class).attr("cx", x).attr("cy", "8").attr("r", "2.6");
    svg("svg").class("mark").attr("viewBox", "0 0 32 32").attr("aria-hidden", "true").kids(vec![
        path("mark__ground", "M16 1a15 15 0 1 1 0 30a15 15 0 1 1 0-30z"),
        path("mark__way", "M16 31V21C16 15 9 15 9 8"),
        path("mark__choice", "M16 21C16 15 23 15 23 8"),
        stop("mark__stop", "9"),
        stop("mark__goal", "23"),
    ])
}

/// Done.
pub(super) fn tick() -> El {
    sign("M4 10.5 8.5 15 16 5.5")
}

/// At risk.
pub(super) fn warning() -> El {
    sign("M10 4v8M10 15.6v.4")
}

/// On.
pub(super) fn onward() -> El {
    sign("M4 10h12M11 5l5 5-5 5")
}

/// Back.
pub(super) fn backward() -> El {
    sign("M16 10H4M9 5l-5 5 5 5")
}

/// One more.
pub(super) fn plus() -> El {
    sign("M10 4v12M4 10h12")
}

/// One fewer.
pub(super) fn minus() -> El {
    sign("M4 10h12")
}

fn sign(path: &str) -> El {
    svg("svg").class("sign").attr("viewBox", "0 0 20 20").attr("aria-hidden", "true").kid(svg("path").attr("d", path))
}
