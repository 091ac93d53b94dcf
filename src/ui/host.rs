//! Words for the host: out of the way until somebody asks for them.

use leptos::prelude::*;
use vejvalg_engine::text::Block;

use super::rich::rich;
use crate::words::Words;

/// The host's words of a step, folded.
pub(super) fn host(words: &'static Words, text: &[Block]) -> Option<AnyView> {
    (!text.is_empty()).then(|| {
        view! {
            <details class="host">
                <summary class="host__summary">{words.for_host}</summary>
                <div class="host__text">{rich(text)}</div>
            </details>
        }
        .into_any()
    })
}
