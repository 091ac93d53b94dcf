//! Holes: the innermost part that cannot be read is replaced by a sign that can, and the rest is
//! read again. Each time the same line fails, the hole grows: value, block, the block around it.

use std::collections::HashMap;

use super::explain::{self, Fix};
use super::lines::Lines;
use crate::diagnostic::Report;

/// The sign of a hole; no author types it.
pub(super) const HOLE: &str = "\u{fffc}";

/// What has been tried so far, by line.
#[derive(Default)]
pub(super) struct Repairs {
    tried: HashMap<usize, usize>,
}

impl Repairs {
    /// Whether an error on this line is news, or only comes from an earlier repair.
    pub(super) fn is_new(&self, line: usize) -> bool {
        !self.tried.contains_key(&line)
    }

    /// Puts right or replaces what fails. Says no when there is nothing left to leave out.
    pub(super) fn repair(&mut self, lines: &mut Lines, line: usize, fix: Fix, report: &mut Report) -> bool {
        let mut line = line.min(lines.lines.len().saturating_sub(1));
        loop {
            let tries = self.tried.entry(line).or_default();
            *tries += 1;
            match *tries {
                1 => match fix {
                    Fix::Align(column) => align(lines, line, column),
                    Fix::Dash => put_dash(lines, line),
                    Fix::None => continue,
                },
                2 => cut(lines, line, report, true),
                3 => cut(lines, line, report, false),
                _ => match parent(lines, line) {
                    Some(parent) => {
                        line = parent;
                        continue;
                    }
                    None => return false,
                },
            }
            return true;
        }
    }
}

/// Leaves out a line and everything deeper below it; the key or the dash may stay with a hole.
fn cut(lines: &mut Lines, first: usize, report: &mut Report, keep: bool) {
    let lead = lead(lines.line(first));
    let below = (first + 1..lines.lines.len()).take_while(|at| lines.is_blank(*at) || lines.indent(*at) > lead.column);
    let last = below.filter(|at| !lines.is_blank(*at)).last().unwrap_or(first);
    let head = lead.with_hole(lines.line(first)).filter(|_| keep);
    report.leave_out(count(first) + 1, count(last) + 1, &lines.lines[first..=last].join("\n"));
    lines.lines[first..=last].iter_mut().for_each(String::clear);
    if let Some(head) = head {
        lines.lines[first] = head;
    }
}

/// Moves a line to where it belongs. What is below moves too where it fits the line as it stood.
fn align(lines: &mut Lines, line: usize, column: usize) {
    let text = lines.line(line);
    let inner = if explain::is_entry(text) { explain::key_column(text) } else { lines.indent(line) + 2 };
    let next = (line + 1..lines.lines.len()).find(|at| !lines.is_blank(*at));
    let fits = explain::key_on(text).is_some() && next.is_some_and(|next| lines.indent(next) == inner);
    let last = if fits { lines.last_below(line) } else { line };
    lines.align(line, last, column);
}

/// Puts the dash in front of a list entry that lacks it.
fn put_dash(lines: &mut Lines, line: usize) {
    let indent = lines.indent(line);
    let content = lines.line(line).trim_start().to_owned();
    lines.lines[line] = format!("{}- {content}", " ".repeat(indent.saturating_sub(2)));
}

/// How a line begins: spaces and dashes, then perhaps a key.
struct Lead {
    /// Where its key begins; what belongs to it stands deeper.
    column: usize,
    /// Bytes up to the end of the key, and whether there is one.
    key: Option<usize>,
    dashes: bool,
}

fn lead(line: &str) -> Lead {
    let content = line.trim_start_matches([' ', '-']);
    let before = line.len() - content.len();
    let dashes = line[..before].contains("- ") || content.is_empty();
    let before = if dashes { before } else { line.len() - line.trim_start_matches(' ').len() };
    let key = explain::key_on(line).map(|key| before + key.len());
    // Below a list entry without a key everything deeper than its dash belongs to it.
    let column = if dashes && key.is_none() { line.len() - line.trim_start_matches(' ').len() } else { before };
    Lead { column, key, dashes }
}

impl Lead {
    /// The line with a hole in place of its value.
    fn with_hole(&self, line: &str) -> Option<String> {
        let dash = line.find('-').filter(|_| self.dashes);
        match (self.key, dash) {
            (Some(end), _) => Some(format!("{}: {HOLE}", line.get(..end)?)),
            (None, Some(dash)) => Some(format!("{}- {HOLE}", line.get(..dash)?)),
            (None, None) => Some(format!("{}{HOLE}: {HOLE}", " ".repeat(self.column))),
        }
    }
}

/// The line that a line belongs under: the nearest above that begins further left.
fn parent(lines: &Lines, line: usize) -> Option<usize> {
    // The line itself may be blank by now, so the nearest written line above stands for it.
    let near = (0..line).rev().find(|above| !lines.is_blank(*above))?;
    let indent = lines.indent(near);
    if indent == 0 {
        Some(near)
    } else {
        (0..near).rev().find(|above| is_left_of(lines, *above, indent)).or(Some(near))
    }
}

fn is_left_of(lines: &Lines, line: usize, indent: usize) -> bool {
    !lines.is_blank(line) && lines.indent(line) < indent
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn seven_mistakes_of_reading_in_one_run() {
        check(
            "
            vejvalg: 1
            module: m
            languages: [da, en]
            title: {da: Titel, en: Title}
            activities:
              - break: one
                title: {da: Pause, en: Break}
                say: Husk: ring # error: syntax
              - break: two
            \t  title: {da: Pause, en: Break} # error: tab
              - break: three
                 title: {da: Pause, en: Break} # error: indentation
              - break: four
                title: {da: Pause # error: syntax
              - brake: five # error: unknown-kind
                title: {da: Pause, en: Break}
              - break: six
                title: {da: Pause} # error: missing-language
                minuts: 4 # error: unknown-key
              - break: seven
                titel: {da: Pause, en: Break} # error: unknown-key
              - break: two # error: duplicate-id
                title: {da: Pause, en: Break}
            ",
        );
    }

    #[test]
    fn what_was_left_out_is_not_missed() {
        check(
            "
            vejvalg: 1
            module: m
            languages: [en]
            title: T
            personas:
              - {persona: lis, name: Lis}
            activities:
              - journey: lis
                title: Lis
                persona: lis
                stages:
                  - stage: home
                    title: Home
                    text: She waits.
                    options:
                      - {option: call, text: Call, to: alarm}
                      - {option: wait, text: Wait, to: end}
                  - {stage: alarm, title: Alarm: text: Yellow.} # error: syntax
            ",
        );
    }

    #[test]
    fn a_file_that_is_no_module_at_all() {
        check("vejvalg: [[[ # error: syntax, missing-key");
        check("vejvalg: 1\n'unclosed # error: syntax");
        check("hello # vejvalg: # error: wrong-shape");
    }
}
