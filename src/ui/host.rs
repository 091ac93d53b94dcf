//! Words for the host: out of the way until somebody asks for them.

use vejvalg_engine::text::Block;

use super::el::{El, el};
use super::rich::rich;
use crate::words::Words;

/// The host's words of a step, folded.
pub(super) fn host(words: &'static Words, text: &[Block]) -> Option<El> {
    let summary = el("summary").class("host__summary").text(words.for_host);
    (!text.is_empty())
        .then(|| el("details").class("host").kid(summary).kid(el("div").class("host__text").kids(rich(text))))
}
