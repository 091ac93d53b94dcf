//! The lines of a file, with tabs in the indentation replaced, and the way back from a place in
//! them to a place in the author's file.

use std::collections::HashMap;

use granit_parser::Marker;

use super::repair::HOLE;
use crate::diagnostic::{Layout, Line, Place, Report, Syntax};

/// Spaces that stand for a tab: one step.
const STEP: usize = 2;

/// The lines as they are parsed. Repairs change them, but never their number.
pub(super) struct Lines {
    pub(super) lines: Vec<String>,
    /// Lines (counted from 0) whose indentation is another than in the file: width then and now.
    moved: HashMap<usize, (usize, usize)>,
}

impl Lines {
    /// Splits the text and reports every tab in an indentation.
    pub(super) fn new(text: &str, report: &mut Report) -> Self {
        let mut moved = HashMap::new();
        let text = text.trim_start_matches('\u{feff}');
        let lines = text.split('\n').enumerate().map(|(number, line)| {
            let line = &without_holes(number, line, report);
            let content = line.trim_start_matches([' ', '\t']);
            let indent = &line[..line.len() - content.len()];
            let Some(tab) = indent.find('\t').filter(|_| !content.trim_end().is_empty()) else {
                return line.to_owned();
            };
            let end = indent[tab..].find(' ').map_or(indent.len(), |at| tab + at);
            report.add(Place::on_line(count(number) + 1, count(tab) + 1, count(end) + 1), Layout::Tab);
            let spaces = indent.replace('\t', &" ".repeat(STEP));
            moved.insert(number, (indent.len(), spaces.len()));
            spaces + content
        });
        Self { lines: lines.collect(), moved }
    }

    /// The text to parse.
    pub(super) fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// A line, counted from 0; empty where there is none.
    pub(super) fn line(&self, number: usize) -> &str {
        self.lines.get(number).map_or("", |line| line.trim_end())
    }

    /// Spaces at the beginning of a line.
    pub(super) fn indent(&self, number: usize) -> usize {
        let line = self.line(number);
        line.len() - line.trim_start_matches(' ').len()
    }

    /// Moves a line so that it begins at a column, and with it the lines up to `last`.
    pub(super) fn align(&mut self, number: usize, last: usize, column: usize) {
        let old = self.indent(number);
        for at in number..=last {
            let then = self.indent(at);
            let now = (then + column).saturating_sub(old);
            if !self.is_blank(at) {
                self.lines[at] = " ".repeat(now) + self.lines[at].trim_start_matches(' ');
                self.moved.entry(at).and_modify(|moved| moved.1 = now).or_insert((then, now));
            }
        }
    }

    /// The last line that is deeper than this one, with only such lines in between.
    pub(super) fn last_below(&self, number: usize) -> usize {
        let indent = self.indent(number);
        let below = (number + 1..self.lines.len()).take_while(|at| self.is_blank(*at) || self.indent(*at) > indent);
        below.filter(|at| !self.is_blank(*at)).last().unwrap_or(number)
    }

    /// Whether nothing stands on a line.
    pub(super) fn is_blank(&self, number: usize) -> bool {
        self.line(number).trim_start().is_empty()
    }

    /// The author's place of a stretch between two marks of the parser.
    pub(super) fn place(&self, start: Marker, end: Marker) -> Place {
        let (line, column) = self.back(start);
        let (end_line, end_column) = self.back(end);
        Place {
            line,
            column,
            end_line,
            end_column: if end_line == line { end_column.max(column + 1) } else { end_column },
        }
    }

    /// The author's place of a line's content, counted from 0.
    pub(super) fn content(&self, number: usize) -> Place {
        let from = self.indent(number);
        self.on_line(number, from, self.line(number).chars().count().max(from + 1))
    }

    /// The author's place of columns on a line, all counted from 0.
    pub(super) fn on_line(&self, number: usize, from: usize, to: usize) -> Place {
        Place::on_line(count(number) + 1, self.column(number, from) + 1, self.column(number, to) + 1)
    }

    fn back(&self, mark: Marker) -> (u32, u32) {
        let number = mark.line().saturating_sub(1);
        (count(number) + 1, self.column(number, mark.col()) + 1)
    }

    fn column(&self, number: usize, column: usize) -> u32 {
        let moved = self.moved.get(&number).filter(|(_, now)| column >= *now);
        count(moved.map_or(column, |(then, now)| column - now + then))
    }
}

/// The sign that stands for a hole must not come from the author: word processors leave it where a
/// picture was.
fn without_holes(number: usize, line: &str, report: &mut Report) -> String {
    if let Some(at) = line.find(HOLE) {
        let column = count(line[..at].chars().count()) + 1;
        report.add(Place::on_line(count(number) + 1, column, column + 1), Syntax::Line(Line::Control));
    }
    line.replace(HOLE, "?")
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn every_tab_in_an_indentation_is_found_and_the_rest_is_read() {
        check(
            "
            - break: air
            \ttitle: Break # error: tab
            \tminutes: ten # error: tab, not-a-number
            ",
        );
    }

    #[test]
    fn a_tab_within_a_text_is_a_space() {
        check("- break: air\n  title: A\tbreak");
    }

    #[test]
    fn places_after_a_tab_are_those_of_the_file() {
        let text = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nactivities:\n- break: air\n\ttitel: Break\n";
        let found = crate::compile_module_file("m.yaml", text).diagnostics;
        let unknown = found.iter().find(|one| one.code() == "unknown-key").expect("the key is unknown");
        assert_eq!((unknown.place.column, unknown.place.end_column), (2, 7));
    }

    #[test]
    fn the_sign_of_a_hole_in_the_file_is_a_mistake() {
        check("- break: air\n  title: \u{fffc} # error: syntax");
    }
}
