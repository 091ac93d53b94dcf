//! Rich text as elements. There is no way for HTML to come in: the tree has no place for it.

use vejvalg_engine::text::{Block, Span};

use super::el::{El, el};

/// The elements of a text.
pub(super) fn rich(text: &[Block]) -> Vec<El> {
    text.iter().map(block).collect()
}

fn block(block: &Block) -> El {
    match block {
        Block::Para(spans) => line(el("p"), spans),
        Block::Quote(spans) => el("blockquote").class("quote").kid(line(el("p"), spans)),
        Block::List(entries) => el("ul").kids(entries.iter().map(|entry| line(el("li"), entry)).collect()),
    }
}

fn line(parent: El, spans: &[Span]) -> El {
    spans.iter().fold(parent, |parent, span| match span {
        Span::Text(text) => parent.text(text),
        Span::Em(text) => parent.kid(el("em").text(text)),
        Span::Strong(text) => parent.kid(el("strong").text(text)),
        Span::Link { to, text } => {
            parent.kid(el("a").attr("href", to).attr("rel", "noopener noreferrer").attr("target", "_blank").text(text))
        }
    })
}
