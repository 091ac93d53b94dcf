//! The tree: texts, lists and maps, each with its place in the file.

use crate::diagnostic::Place;

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) place: Place,
}

/// What a node holds. Nothing is typed yet: `no`, `12` and `~` are texts like any other.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Nothing stands there.
    Nothing,
    /// A part that could not be read and has been reported: whatever it should be, it is that.
    Hole,
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Map),
}

/// A text as it is written.
#[derive(Debug, Clone)]
pub(crate) struct Scalar {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// How a text is written, so that a place within it can be found in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// As it is.
    Plain,
    /// In quotation marks.
    Quoted,
    /// Below `|`: every line of the text is a line of the file.
    Literal,
    /// Below `>`: lines are joined.
    Folded,
}

/// Keys and values in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Map {
    pub(crate) entries: Vec<Entry>,
    /// Whether some key could not be read.
    pub(crate) has_hole: bool,
}

/// A key and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_place: Place,
    pub(crate) value: Node,
}

impl Map {
    /// Whether an entry is the rest of the text before it, cut off by a comma: within `{…}` a key without
    /// a value that stands right behind a text on the same line.
    pub(crate) fn is_cut(&self, entry: &Entry) -> bool {
        let before = self.entries.iter().take_while(|other| other.key_place != entry.key_place).last();
        let is_plain = |node: &Node| matches!(&node.value, Value::Scalar(scalar) if scalar.style == Style::Plain);
        // The rest may be cut again.
        let goes_on = |before: &Entry| {
            let is_line = before.key_place.line == entry.key_place.line;
            is_line && (is_plain(&before.value) || matches!(before.value.value, Value::Nothing) && self.is_cut(before))
        };
        matches!(entry.value.value, Value::Nothing) && before.is_some_and(goes_on)
    }
}

impl Node {
    /// A hole at the beginning of the file.
    pub(crate) fn hole() -> Self {
        Self { value: Value::Hole, place: Place::on_line(1, 1, 1) }
    }
}

impl Scalar {
    /// The place of a stretch of the text, given in bytes; the whole where it cannot be told.
    pub(crate) fn place_of(&self, whole: Place, from: usize, to: usize) -> Place {
        let (Some(before), Some(stretch)) = (self.text.get(..from), self.text.get(from..to)) else { return whole };
        let (line, column) = match self.style {
            Style::Literal => {
                let start = before.rfind('\n').map_or(0, |at| at + 1);
                (whole.line + count(before.matches('\n').count()), whole.column + chars(&before[start..]))
            }
            Style::Plain if whole.line == whole.end_line => (whole.line, whole.column + chars(before)),
            Style::Quoted if whole.line == whole.end_line => (whole.line, whole.column + 1 + chars(before)),
            Style::Plain | Style::Quoted | Style::Folded => return whole,
        };
        Place::on_line(line, column, column + chars(stretch.lines().next().unwrap_or("")))
    }
}

fn chars(text: &str) -> u32 {
    count(text.chars().count())
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
