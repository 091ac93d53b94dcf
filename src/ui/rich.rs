//! Rich text as elements. There is no way for HTML to come in: the tree has no place for it.

use leptos::prelude::*;
use vejvalg_engine::text::{Block, Span};

/// The elements of a text.
pub(super) fn rich(text: &[Block]) -> AnyView {
    text.iter().map(block).collect::<Vec<_>>().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Para(spans) => view! { <p>{line(spans)}</p> }.into_any(),
        Block::Quote(spans) => view! { <blockquote class="quote"><p>{line(spans)}</p></blockquote> }.into_any(),
        Block::List(entries) => {
            let entries: Vec<AnyView> = entries.iter().map(|entry| view! { <li>{line(entry)}</li> }.into_any()).collect();
            view! { <ul>{entries}</ul> }.into_any()
        }
    }
}

fn line(spans: &[Span]) -> Vec<AnyView> {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> AnyView {
    match span {
        Span::Text(text) => text.clone().into_any(),
        Span::Em(text) => view! { <em>{text.clone()}</em> }.into_any(),
        Span::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
        Span::Link { to, text } => {
            view! { <a href=to.clone() rel="noopener noreferrer" target="_blank">{text.clone()}</a> }.into_any()
        }
    }
}
