//! A sound or a video with its words: for those who do not hear or see it, and for everyone where it does not play.
//! It is fetched when somebody presses play. Knows what the browser says of it, not where files lie.

use vejvalg_engine::module::{Media, MediaKind};

use super::el::{El, el, flag};
use super::media::address;
use super::rich::rich;
use crate::state::State;
use crate::words::clip::words;

/// Whether it plays here, as far as the browser has tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Playing {
    /// Nothing speaks against it.
    Can,
    /// No network, no such file, or nothing that this browser understands.
    Cannot,
}

/// The player, and under it the words.
pub(super) fn clip(media: &Media, language: &str) -> El {
    let words = words(language);
    let playing = State::new(Playing::Can);
    let tag = if media.kind == MediaKind::Sound { "audio" } else { "video" };
    let captions = media.captions.as_ref().map(|file| {
        let track = el("track").attr("kind", "captions").attr("default", "");
        track.attr("srclang", language).attr("src", &address(file))
    });
    let player = el(tag)
        .class("media__player")
        .attr("controls", "")
        .attr("preload", "none")
        .attr("aria-label", &media.alt)
        .attr("src", &address(&media.file))
        .kid_if(captions)
        .on("error", move |_| playing.set(Playing::Cannot))
        .on("playing", move |_| playing.set(Playing::Can));
    let cannot = move || playing.get() == Playing::Cannot;
    let said = el("p").class("media__silent").attr("role", "status");
    let said = said.live_text(move || if cannot() { words.silent.to_owned() } else { String::new() });
    let read = if media.instead.is_empty() { &media.transcript } else { &media.instead };
    let read = el("details")
        .class("media__words")
        .live_attr("open", move || flag(cannot()))
        .kid(el("summary").text(words.transcript))
        .kids(rich(read));
    el("figure").class("media").kid(player).kid(said).kid(read)
}
