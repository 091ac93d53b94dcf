//! Pictures of a pack, fetched when they come near. What is played stands in `clip`.

use super::el::{El, el};

/// The frame of a picture, in CSS pixels; the style sheet crops what has another shape.
const FRAME: [&str; 2] = ["320", "200"];

/// A picture. Its room is there before it is.
pub(super) fn picture(class: &str, file: &str, alt: &str) -> El {
    el("img")
        .class(class)
        .attr("loading", "lazy")
        .attr("width", FRAME[0])
        .attr("height", FRAME[1])
        .attr("alt", alt)
        .attr("src", &address(file))
}

/// Where a file lies, as seen from the page.
pub(super) fn address(file: &str) -> String {
    ["data/", file].concat()
}
