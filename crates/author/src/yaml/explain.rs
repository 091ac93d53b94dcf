//! From the parser's error to plain words: what an author most likely did, and where.

use granit_parser::{ErrorKind, Marker};

use super::MOST_DEPTH;
use super::build::Broken;
use super::lines::Lines;
use crate::diagnostic::{Indent, Layout, Limit, Line, Place, Problem, Sign, Syntax};

/// An error in plain words, and the line (from 0) where a repair begins.
pub(super) struct Explained {
    pub(super) place: Place,
    pub(super) problem: Problem,
    pub(super) line: usize,
}

/// Signs that mean something at the beginning of a text.
const SIGNS: &[char] = &['*', '&', '!', '%', '@', '`', '|', '>', '[', ']', '{', '}', ',', '?', '-', '#'];

/// Explains why the parser stopped.
#[expect(clippy::wildcard_enum_match_arm, reason = "a foreign enum of ninety kinds; what is not named is unreadable")]
pub(super) fn explain(broken: &Broken, lines: &Lines) -> Explained {
    use ErrorKind as K;
    let at = number(broken.at);
    match &broken.kind {
        K::MappingValueNotAllowed | K::InvalidMappingValueWhitespace => colon(broken, lines),
        K::SimpleKeyExpected | K::InvalidSimpleKey => no_key(lines, at),
        K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry | K::InvalidIndentation => misplaced(broken, lines),
        K::BlockSequenceEntryNotAllowed | K::InvalidBlockScalarHeader | K::ExpectedNodeContent => {
            misplaced(broken, lines)
        }
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => {
            quote(broken, lines, Sign::OpenQuote)
        }
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
            quote(broken, lines, Sign::AfterQuote)
        }
        K::UnclosedFlowCollection { open } => bracket(broken.at, lines, *open),
        K::MisplacedFlowCollectionEnd | K::MismatchedFlowCollectionEnd { .. } => {
            sign(broken.at, lines, Sign::StrayBracket)
        }
        K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::InvalidColonPlacement
        | K::BlockEntryInFlowCollection
        | K::InvalidFlowScalarIndent => in_brackets(broken, lines),
        K::UnexpectedCharacter { character } if character.is_control() => control(broken.at, lines),
        K::UnexpectedCharacter { character } => sign(broken.at, lines, Sign::First(*character)),
        K::DirectiveDisallowed => sign(broken.at, lines, Sign::First('%')),
        K::RecursionLimitExceeded => {
            let problem = Syntax::TooLarge(Limit::Depth(MOST_DEPTH)).into();
            Explained { place: lines.place(broken.at, broken.at), problem, line: at }
        }
        K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabAtBlockScalarStart => {
            Explained { place: lines.place(broken.at, broken.at), problem: Layout::Tab.into(), line: at }
        }
        _ => whole_line(lines, at, Syntax::Line(Line::Unreadable)),
    }
}

/// The key of a line such as `  - title: …`, without its dash.
pub(super) fn key_on(line: &str) -> Option<&str> {
    let content = line.trim_start_matches([' ', '-']);
    let end = content.find(": ").or_else(|| content.strip_suffix(':').map(str::len))?;
    let key = &content[..end];
    (!key.contains([' ', '"', '\'', '{', '['])).then_some(key)
}

/// A colon where none may stand.
fn colon(broken: &Broken, lines: &Lines) -> Explained {
    let at = number(broken.at);
    let Some((start, _)) = broken.text.filter(|(start, _)| number(*start) < at) else {
        return sign(broken.at, lines, Sign::ColonInText);
    };
    let begun = number(start);
    match key_on(lines.line(begun)) {
        // The text began on a line of its own: a key without its colon.
        None => no_key(lines, begun),
        Some(above) => {
            let indent = Indent::UnderText { above: above.to_owned() };
            Explained { place: lines.content(at), problem: Layout::Indentation(indent).into(), line: at }
        }
    }
}

/// A line that is no key.
fn no_key(lines: &Lines, at: usize) -> Explained {
    let line = lines.line(at);
    let word = line.trim_start_matches([' ', '-']).split(' ').next().unwrap_or_default();
    let no_space = word.find(':').is_some_and(|colon| colon + 1 < word.len());
    whole_line(lines, at, Syntax::Line(if no_space { Line::MissingSpace } else { Line::MissingColon }))
}

/// A line, or the rest of one, that fits nothing above it.
fn misplaced(broken: &Broken, lines: &Lines) -> Explained {
    let at = number(broken.at);
    let line = lines.line(at);
    let value = key_on(line).and_then(|key| Some(&line[line.find(key)? + key.len() + 1..])).unwrap_or("").trim_start();
    let first = value.chars().next().filter(|first| SIGNS.contains(first));
    match first {
        Some(first) if broken.at.col() > lines.indent(at) => {
            let from = line.chars().count() - value.chars().count();
            let place = lines.on_line(at, from, from + 1);
            Explained { place, problem: Syntax::Sign(Sign::First(first)).into(), line: at }
        }
        _ => {
            let indent = Indent::Nowhere { spaces: lines.indent(at) };
            Explained { place: lines.content(at), problem: Layout::Indentation(indent).into(), line: at }
        }
    }
}

/// A quotation mark, which stands after everything that was read.
fn quote(broken: &Broken, lines: &Lines, problem: Sign) -> Explained {
    for line in number(broken.end)..=number(broken.at) {
        let from = if line == number(broken.end) { broken.end.col() } else { 0 };
        let found = lines.line(line).chars().skip(from).position(|c| matches!(c, '"' | '\''));
        if let Some(column) = found.map(|found| found + from) {
            let place = if problem == Sign::AfterQuote {
                lines.place(broken.at, broken.at)
            } else {
                lines.on_line(line, column, column + 1)
            };
            return Explained { place, problem: Syntax::Sign(problem).into(), line };
        }
    }
    sign(broken.at, lines, problem)
}

/// Something within brackets.
fn in_brackets(broken: &Broken, lines: &Lines) -> Explained {
    let Some((line, column)) = open_bracket(broken, lines) else {
        return sign(broken.at, lines, Sign::ColonInText);
    };
    if line < number(broken.at) {
        let opening = lines.line(line).chars().nth(column).unwrap_or('{');
        let place = lines.on_line(line, column, column + 1);
        return Explained { place, problem: Syntax::Sign(Sign::OpenBracket(opening)).into(), line };
    }
    let at = lines.line(number(broken.at)).chars().nth(broken.at.col());
    sign(broken.at, lines, if at == Some(':') { Sign::ColonInText } else { Sign::MissingComma })
}

/// The line and column of the bracket that is open. The parser looks ahead, so it may stand after
/// everything that was read.
fn open_bracket(broken: &Broken, lines: &Lines) -> Option<(usize, usize)> {
    if let Some(open) = broken.bracket {
        return Some((number(open), open.col()));
    }
    (number(broken.end)..=number(broken.at)).find_map(|line| {
        let from = if line == number(broken.end) { broken.end.col() } else { 0 };
        let found = lines.line(line).chars().skip(from).position(|c| matches!(c, '{' | '['));
        found.map(|column| (line, column + from))
    })
}

fn bracket(open: Marker, lines: &Lines, opening: char) -> Explained {
    sign(open, lines, Sign::OpenBracket(opening))
}

fn control(at: Marker, lines: &Lines) -> Explained {
    Explained { place: lines.place(at, at), problem: Syntax::Line(Line::Control).into(), line: number(at) }
}

fn sign(at: Marker, lines: &Lines, sign: Sign) -> Explained {
    Explained { place: lines.place(at, at), problem: Syntax::Sign(sign).into(), line: number(at) }
}

fn whole_line(lines: &Lines, line: usize, problem: Syntax) -> Explained {
    Explained { place: lines.content(line), problem: problem.into(), line }
}

fn number(mark: Marker) -> usize {
    mark.line().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    /// Checks one wrong line within an activity that is right before and after it.
    #[track_caller]
    fn check_line(line: &str) {
        check(&format!("- break: air\n  title: Break\n  {line}\n- break: bred # error: missing-key\n  minutes: 3"));
    }

    #[test]
    fn a_colon_in_a_text() {
        check_line("say: Remember: call her # error: syntax");
        check_line("when: {mode: group: alone} # error: syntax");
        check_line("say: 'Remember: call her'");
        check_line("say: At 10:40 she calls");
    }

    #[test]
    fn quotation_marks() {
        check_line("say: \"Wait # error: syntax");
        check_line("say: \"Wait\" she says # error: syntax");
        check_line("say: 'It's late' # error: syntax");
        check_line("say: It's late");
    }

    #[test]
    fn brackets() {
        check_line("when: {mode: group # error: syntax");
        check_line("when: {mode: group] # error: syntax");
        check_line("when: } # error: syntax");
        check_line("say: [link](https://a.dk) and more # error: syntax");
    }

    #[test]
    fn texts_that_begin_with_a_sign() {
        for sign in ["@home", "`code`", "%", "- apples", "> quoted", "*hello* world", "| text", "[a] b", "{a} b"] {
            check_line(&format!("say: {sign} # error: syntax"));
        }
        check_line("say: (hello)");
    }

    #[test]
    fn lines_that_are_neither_key_nor_entry() {
        check_line("say Hello # error: syntax");
        check_line("say:Hello # error: syntax");
    }

    #[test]
    fn lines_in_the_wrong_place() {
        check_line("  say: Hello # error: indentation");
        check("- break: air\n  title: Break\n- break: bred\n title: Break # error: indentation");
    }

    #[test]
    fn a_key_beside_the_one_it_belongs_under() {
        check("- break: air\n  title: Break\n  say:\n  en: Hello # error: indentation");
        check("- break: air\n  title: Break\n  say: # error: wrong-shape");
    }
}
