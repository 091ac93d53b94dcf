//! Rich text as a closed tree. It has no variant for HTML, so no scenario can inject any.

use serde::{Deserialize, Serialize};

/// A text of paragraphs, lists and quotations.
pub type Rich = Vec<Block>;

/// One block of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    #[serde(rename = "p")]
    Para(Vec<Span>),
    /// A list; each entry is one line of text.
    #[serde(rename = "ul")]
    List(Vec<Vec<Span>>),
    /// Somebody's words.
    #[serde(rename = "q")]
    Quote(Vec<Span>),
}

impl Default for Block {
    fn default() -> Self {
        Self::Para(Vec::new())
    }
}

/// A run of text within a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Plain text.
    #[serde(rename = "t")]
    Text(String),
    /// Emphasis.
    #[serde(rename = "e")]
    Em(String),
    /// Strong emphasis.
    #[serde(rename = "s")]
    Strong(String),
    /// A link. `to` is https or mailto: the compiler refuses anything else.
    #[serde(rename = "a")]
    Link {
        /// Address.
        to: String,
        /// What the reader sees.
        text: String,
    },
}

impl Default for Span {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Span {
    /// The words of the run, without its form.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Text(text) | Self::Em(text) | Self::Strong(text) | Self::Link { text, .. } => text,
        }
    }
}

/// The text without its form, blocks separated by one space; used for labels and read-outs.
#[must_use]
pub fn plain(rich: &[Block]) -> String {
    let mut out = String::new();
    push_plain(&mut out, rich);
    out
}

/// As [`plain`], at the end of a text that can be used again.
pub fn push_plain(out: &mut String, rich: &[Block]) {
    let begin = out.len();
    let mut push = |spans: &[Span]| {
        if out.len() > begin {
            out.push(' ');
        }
        spans.iter().for_each(|span| out.push_str(span.words()));
    };
    for block in rich {
        match block {
            Block::Para(spans) | Block::Quote(spans) => push(spans),
            Block::List(entries) => entries.iter().for_each(|entry| push(entry)),
        }
    }
}
