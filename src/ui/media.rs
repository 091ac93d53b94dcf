//! What is seen or heard: a picture, or a sound or video with its words. Files are fetched late: pictures
//! when they come near, sound and video when somebody presses play.

use vejvalg_engine::module::{Media, MediaKind};

use super::el::{El, el};
use super::rich::rich;
use crate::words::Words;

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

/// What a step shows or plays, and the words for those who cannot see, hear or load it.
pub(super) fn media(words: &'static Words, media: &Media, language: &str) -> El {
    let tag = match media.kind {
        MediaKind::Picture => return picture("media__picture", &media.file, &media.alt),
        MediaKind::Sound => "audio",
        MediaKind::Video => "video",
    };
    let captions = media.captions.as_ref().map(|file| {
        let track = el("track").attr("kind", "captions").attr("default", "");
        track.attr("srclang", language).attr("src", &address(file))
    });
    let player = el(tag).class("media__player").attr("controls", "").attr("preload", "none");
    let player = player.attr("aria-label", &media.alt).attr("src", &address(&media.file)).kid_if(captions);
    let read = if media.instead.is_empty() { &media.transcript } else { &media.instead };
    let words = el("details").class("media__words").kid(el("summary").text(words.transcript)).kids(rich(read));
    el("figure").class("media").kid(player).kid(words)
}

fn address(file: &str) -> String {
    ["data/", file].concat()
}
