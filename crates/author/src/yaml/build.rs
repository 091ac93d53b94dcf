//! From the parser's events to the tree, without recursion.

use std::collections::HashMap;

use granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, Span, StructureStyle};

use super::lines::Lines;
use super::node::{Entry, Map, Node, Scalar, Style, Value};
use super::repair::HOLE;
use super::{MOST_DEPTH, MOST_NODES};
use crate::diagnostic::{Indent, Layout, Limit, Line, Place, Problem, Sharing, Sign, Syntax};

/// A tree, and what is wrong with it although it could be built.
pub(super) struct Built {
    pub(super) root: Node,
    pub(super) problems: Vec<(Place, Problem)>,
    pub(super) again: Vec<(Place, Place, Problem)>,
}

/// Where the parser stopped, and what it stood in.
pub(super) struct Broken {
    pub(super) kind: ErrorKind,
    pub(super) at: Marker,
    /// Where the last text began and ended.
    pub(super) text: Option<(Marker, Marker)>,
    /// Whether it stood below `|` or `>`.
    pub(super) is_block: bool,
    /// Where everything read so far ends.
    pub(super) end: Marker,
    /// Where the outermost open bracket stands.
    pub(super) bracket: Option<Marker>,
}

/// Builds the tree of the lines.
pub(super) fn build(lines: &Lines) -> Result<Built, Box<Broken>> {
    let text = lines.text();
    let options = granit_parser::options! {
        disallow_directives: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: MOST_DEPTH,
        block_nesting_limit: MOST_DEPTH,
    };
    let mut builder = Builder::new(lines);
    for event in Parser::new_from_str_with_options(&text, options) {
        match event {
            Ok((event, span)) if builder.documents < 2 && builder.nodes <= MOST_NODES => builder.take(event, span),
            Ok(_) => break,
            Err(error) => return Err(Box::new(builder.broken(error.kind().clone(), *error.marker()))),
        }
    }
    Ok(builder.finish())
}

struct Builder<'l> {
    lines: &'l Lines,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    nodes: usize,
    text: Option<(Marker, Marker)>,
    is_block: bool,
    end: Marker,
    problems: Vec<(Place, Problem)>,
    again: Vec<(Place, Place, Problem)>,
}

/// A list or map that has not ended yet.
struct Open {
    start: Marker,
    is_flow: bool,
    /// Where its children begin, once the first has been seen.
    column: Option<usize>,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map(Map, Option<(String, Place)>, HashMap<String, Place>),
}

impl<'l> Builder<'l> {
    fn new(lines: &'l Lines) -> Self {
        Self {
            lines,
            open: Vec::new(),
            root: None,
            documents: 0,
            nodes: 0,
            text: None,
            is_block: false,
            end: Marker::new(0, 1, 0),
            problems: Vec::new(),
            again: Vec::new(),
        }
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        let anchored = event.anchor_id().is_some_and(|id| id != 0);
        let tagged = event.tag().is_some();
        let place = self.lines.place(span.start, span.end);
        if anchored {
            self.problems.push((place, Syntax::Anchor(Sharing::Anchor).into()));
        } else if tagged {
            self.problems.push((place, Syntax::Sign(Sign::First('!')).into()));
        }
        match event {
            Event::DocumentStart(..) => self.document(place),
            Event::Scalar(..) if tagged => self.add(Node { value: Value::Hole, place }),
            Event::Scalar(text, style, ..) => self.scalar(&text, style, span, place),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.problems.push((place, Syntax::Anchor(Sharing::Alias).into()));
                self.child(span.start);
                self.add(Node { value: Value::Hole, place });
            }
            Event::SequenceStart(style, ..) => self.begin(span, style, Content::List(Vec::new())),
            Event::MappingStart(style, ..) => {
                self.begin(span, style, Content::Map(Map::default(), None, HashMap::new()))
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            Event::StreamStart | Event::StreamEnd | Event::DocumentEnd | Event::Anchor(..) | _ => {}
        }
        self.end = span.end;
    }

    fn document(&mut self, place: Place) {
        self.documents += 1;
        if self.documents == 2 {
            let above = Place::on_line(place.line, 1, 4);
            self.problems.push((above, Syntax::Line(Line::SecondDocument).into()));
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span, place: Place) {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal => Style::Literal,
            ScalarStyle::Folded => Style::Folded,
        };
        let value = if span.start == span.end && style == Style::Plain {
            Value::Nothing
        } else if text == HOLE {
            Value::Hole
        } else {
            Value::Scalar(Scalar { text: text.to_owned(), style })
        };
        if matches!(value, Value::Scalar(_)) {
            self.child(span.start);
            self.entries_in_text(style, span);
            self.text = Some((span.start, span.end));
            self.is_block = matches!(style, Style::Literal | Style::Folded);
        }
        self.add(Node { value, place });
    }

    /// A list below a key that already has its text is read as more of that text.
    fn entries_in_text(&mut self, style: Style, span: Span) {
        if style != Style::Plain || span.start.line() == span.end.line() {
            return;
        }
        for number in span.start.line()..span.end.line() {
            if self.lines.line(number).trim_start().starts_with("- ") {
                let above = super::explain::key_on(self.lines.line(span.start.line() - 1));
                let indent = Indent::EntryUnderText { above: above.unwrap_or_default().to_owned() };
                self.problems.push((self.lines.content(number), Layout::Indentation(indent).into()));
                return;
            }
        }
    }

    fn begin(&mut self, span: Span, style: StructureStyle, content: Content) {
        self.child(span.start);
        let is_flow = style == StructureStyle::Flow;
        self.open.push(Open { start: span.start, is_flow, column: None, content });
        if self.open.len() > MOST_DEPTH {
            let place = self.lines.place(span.start, span.end);
            self.problems.push((place, Syntax::TooLarge(Limit::Depth(MOST_DEPTH)).into()));
        }
    }

    /// Notes where the first child of a list or map begins, and whether that is a whole number of
    /// steps in.
    fn child(&mut self, start: Marker) {
        let number = start.line().saturating_sub(1);
        let outer = self.open.iter().rev().skip(1).find_map(|open| open.column).unwrap_or(0);
        let Some(open) = self.open.last_mut().filter(|open| !open.is_flow && open.column.is_none()) else { return };
        let lead: String = self.lines.line(number).chars().take(start.col()).collect();
        let (column, is_first) = match open.content {
            Content::List(_) => (lead.rfind('-').unwrap_or(start.col()), lead.trim() == "-"),
            Content::Map(..) => (start.col(), lead.trim().is_empty()),
        };
        open.column = Some(column);
        if is_first && column.abs_diff(outer) % 2 == 1 {
            let indent = Indent::Odd { spaces: self.lines.indent(number) };
            self.problems.push((self.lines.content(number), Layout::Indentation(indent).into()));
        }
    }

    fn close(&mut self, end: Marker) {
        let Some(open) = self.open.pop() else { return };
        let place = self.lines.place(open.start, end);
        let value = match open.content {
            Content::List(entries) => Value::List(entries),
            Content::Map(map, ..) => Value::Map(map),
        };
        self.add(Node { value, place });
    }

    fn add(&mut self, node: Node) {
        self.nodes += 1;
        if self.nodes == MOST_NODES {
            self.problems.push((node.place, Syntax::TooLarge(Limit::Nodes(MOST_NODES)).into()));
        }
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = self.root.take().or(Some(node)),
            Some(Content::List(entries)) => entries.push(node),
            Some(Content::Map(map, key @ None, _)) => match node.value {
                Value::Scalar(scalar) => *key = Some((scalar.text, node.place)),
                Value::Hole => {
                    map.has_hole = true;
                    *key = Some((HOLE.to_owned(), node.place));
                }
                Value::Nothing | Value::List(_) | Value::Map(_) => {
                    self.problems.push((node.place, Syntax::Sign(Sign::OddKey).into()));
                    map.has_hole = true;
                    *key = Some((HOLE.to_owned(), node.place));
                }
            },
            Some(Content::Map(map, key, seen)) => {
                let (key, key_place) = key.take().unwrap_or_default();
                let first = seen.get(&key).copied();
                if key == "<<" {
                    self.problems.push((key_place, Syntax::Anchor(Sharing::Merge).into()));
                } else if let Some(first) = first {
                    self.again.push((key_place, first, Syntax::DuplicateKey { key }.into()));
                } else if key != HOLE {
                    seen.insert(key.clone(), key_place);
                    map.entries.push(Entry { key, key_place, value: node });
                }
            }
        }
    }

    fn broken(self, kind: ErrorKind, at: Marker) -> Broken {
        let bracket = self.open.iter().find(|open| open.is_flow).map(|open| open.start);
        Broken { kind, at, text: self.text, is_block: self.is_block, end: self.end, bracket }
    }

    fn finish(self) -> Built {
        let nothing = Node { value: Value::Nothing, place: Place::on_line(1, 1, 1) };
        let root = if self.open.is_empty() { self.root.unwrap_or(nothing) } else { Node::hole() };
        Built { root, problems: self.problems, again: self.again }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn three_spaces_are_no_step() {
        check(
            "
            - break: air
              title: Break
              when:
                 mode: group # error: indentation
            ",
        );
    }

    #[test]
    fn children_of_an_odd_line_are_measured_from_it() {
        check(
            "
            - break: air
              title: Break
              when:
                 not: # error: indentation
                   mode: group
            ",
        );
    }

    #[test]
    fn lists_may_stand_below_their_key_or_further_in() {
        check("- check-in: a\n  title: A\n  questions:\n  - {question: q, text: Q, lines: 1}");
        check("- check-in: a\n  title: A\n  questions:\n    - {question: q, text: Q, lines: 1}");
        check("- check-in: a\n  title: A\n  questions:\n   - {question: q, text: Q, lines: 1} # error: indentation");
    }

    #[test]
    fn a_list_below_a_key_that_has_its_text() {
        check("- break: air\n  title: Break # error(+2): indentation\n  say: Bring\n    - an apple\n    - a pear");
        check("- break: air\n  title: Break\n  say: Bring\n    an apple");
    }

    #[test]
    fn keys_twice() {
        check("- break: air\n  title: Break\n  title: Again # error: duplicate-key");
        check("- break: air\n  title: Break\n- break: wind\n  title: Break");
    }

    #[test]
    fn shortcuts_of_yaml_are_not_used() {
        check("- break: air\n  title: &name Break # error: anchor");
        check("- break: air\n  title: *hello* # error: anchor");
        check("- break: air\n  title: Break\n  <<: {say: Hello} # error: anchor");
        check("- break: air\n  title: '*hello*'");
    }

    #[test]
    fn other_signs_of_yaml() {
        check("- break: air\n  title: !Break # error: syntax");
        check("- break: air\n  title: Break\n  {say}: Hello # error: syntax");
        check("- break: air\n  title: Break\n--- # error: syntax\nmodule: n");
    }

    #[test]
    fn a_file_may_begin_with_three_dashes() {
        check("---\nvejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nactivities:\n  - {break: air, title: Break}");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep =
            format!("- break: air\n  title: Break\n  when: {}mode: group{}", "{not: ".repeat(30), "}".repeat(30));
        check(&format!("{deep} # error: too-large"));
    }
}
