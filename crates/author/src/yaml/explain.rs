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
    pub(super) fix: Fix,
}

/// What would put a line right, where that can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fix {
    /// It cannot be told.
    None,
    /// To begin at this column, with all that is deeper below it.
    Align(usize),
    /// A dash in front of it.
    Dash,
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
        K::SimpleKeyExpected | K::InvalidSimpleKey => no_key(broken, lines, at),
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
            Explained { place: lines.place(broken.at, broken.at), problem, line: at, fix: Fix::None }
        }
        K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabAtBlockScalarStart => Explained {
            place: lines.place(broken.at, broken.at),
            problem: Layout::Tab.into(),
            line: at,
            fix: Fix::None,
        },
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
        None => no_key(broken, lines, begun),
        Some(above) => {
            let indent = Indent::UnderText { above: above.to_owned() };
            indented(lines, at, indent, Fix::Align(key_column(lines.line(begun))))
        }
    }
}

/// A line that is no key.
fn no_key(broken: &Broken, lines: &Lines, at: usize) -> Explained {
    if let Some(explained) = out_of_text(broken, lines, at) {
        return explained;
    }
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
    if let Some(first) = first.filter(|_| broken.at.col() > lines.indent(at)) {
        let from = line.chars().count() - value.chars().count();
        let place = lines.on_line(at, from, from + 1);
        return Explained { place, problem: Syntax::Sign(Sign::First(first)).into(), line: at, fix: Fix::None };
    }
    if let Some(explained) = out_of_text(broken, lines, at).or_else(|| without_dash(lines, at)) {
        return explained;
    }
    let wanted = belongs_at(lines, at);
    let indent = Indent::Nowhere { spaces: lines.indent(at), wanted };
    indented(lines, at, indent, wanted.map_or(Fix::None, Fix::Align))
}

/// A line without a key right after a text below `|`: it has slipped out of the text.
fn out_of_text(broken: &Broken, lines: &Lines, at: usize) -> Option<Explained> {
    let (start, end) = broken.text.filter(|_| broken.is_block)?;
    let content = lines.line(at).trim_start();
    if number(end) != at || key_on(content).is_some() || content.starts_with("- ") {
        return None;
    }
    Some(indented(lines, at, Indent::OutOfText, Fix::Align(start.col())))
}

/// The first entry of a list that lacks its dash: the next entry then fits nothing.
fn without_dash(lines: &Lines, at: usize) -> Option<Explained> {
    let key = key_on(lines.line(at)).filter(|_| is_entry(lines.line(at)))?;
    let indent = lines.indent(at);
    let inside = |above: &usize| lines.is_blank(*above) || lines.indent(*above) > indent;
    let first = (0..at).rev().take_while(inside).filter(|above| !lines.is_blank(*above)).last()?;
    let line = lines.line(first);
    if is_entry(line) || key_on(line) != Some(key) || lines.indent(first) != indent + 2 {
        return None;
    }
    let indent = Indent::WithoutDash { key: key.to_owned() };
    Some(indented(lines, first, indent, Fix::Dash))
}

/// Where a misplaced line most likely belongs: an entry where the entry before it with the same key
/// begins, a key where the nearest of the keys around it begins.
fn belongs_at(lines: &Lines, at: usize) -> Option<usize> {
    let (line, indent) = (lines.line(at), lines.indent(at));
    let key = key_on(line)?;
    let above = (0..at).rev().filter(|above| !lines.is_blank(*above));
    if is_entry(line) {
        let same = |above: &usize| is_entry(lines.line(*above)) && key_on(lines.line(*above)) == Some(key);
        return above.into_iter().find(same).map(|above| lines.indent(above));
    }
    let (mut least, mut found): (usize, Option<usize>) = (usize::MAX, None);
    for above in above {
        if lines.indent(above) >= least {
            continue;
        }
        least = lines.indent(above);
        let column = key_column(lines.line(above));
        if key_on(lines.line(above)).is_some()
            && found.is_none_or(|best| column.abs_diff(indent) < best.abs_diff(indent))
        {
            found = Some(column);
        }
        if least == 0 {
            break;
        }
    }
    found
}

/// Whether a line is a list entry.
pub(super) fn is_entry(line: &str) -> bool {
    line.trim_start().starts_with("- ")
}

/// Where the key of a line begins, after its dash.
pub(super) fn key_column(line: &str) -> usize {
    let content = if is_entry(line) { line.trim_start_matches([' ', '-']) } else { line.trim_start_matches(' ') };
    line.len() - content.len()
}

fn indented(lines: &Lines, line: usize, indent: Indent, fix: Fix) -> Explained {
    Explained { place: lines.content(line), problem: Layout::Indentation(indent).into(), line, fix }
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
            return Explained { place, problem: Syntax::Sign(problem).into(), line, fix: Fix::None };
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
        return Explained { place, problem: Syntax::Sign(Sign::OpenBracket(opening)).into(), line, fix: Fix::None };
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
    Explained {
        place: lines.place(at, at),
        problem: Syntax::Line(Line::Control).into(),
        line: number(at),
        fix: Fix::None,
    }
}

fn sign(at: Marker, lines: &Lines, sign: Sign) -> Explained {
    Explained { place: lines.place(at, at), problem: Syntax::Sign(sign).into(), line: number(at), fix: Fix::None }
}

fn whole_line(lines: &Lines, line: usize, problem: Syntax) -> Explained {
    Explained { place: lines.content(line), problem: problem.into(), line, fix: Fix::None }
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

    const DILEMMA: &str = "
        - dilemma: alarm
          title: The late alarm
          situation: |
            It turns yellow.
            It is Saturday.
          question: What now?
          options:
            - option: call
              text: Call
              gain: Quick
              cost: Dear
            - option: wait
              text: Wait
              gain: Cheap
              cost: Slow
        - break: air
          title: Break
        ";

    /// Checks a dilemma in which one line stands elsewhere; that is the only mistake.
    #[track_caller]
    fn check_moved(line: &str, moved: &str) {
        let text = DILEMMA.replace(&format!("\n        {line}\n"), &format!("\n        {moved}\n"));
        assert_ne!(text, DILEMMA, "the line is there: {line}");
        check(&text);
    }

    #[test]
    fn one_line_in_the_wrong_place_is_one_mistake() {
        check_moved("    - option: wait", "   - option: wait # error: indentation");
        check_moved("    - option: wait", "  - option: wait # error: indentation");
        check_moved("    - option: wait", "      - option: wait # error: indentation");
        check_moved("      gain: Quick", "     gain: Quick # error: indentation");
        check_moved("      gain: Quick", "       gain: Quick # error: indentation");
        check_moved("    - option: call", "      option: call # error: indentation");
    }

    #[test]
    fn a_line_that_slips_out_of_its_text_is_one_mistake() {
        check_moved("  question: What now?", "  It is late.\n          question: What now? # error(-1): indentation");
        check_moved("    It is Saturday.", "   It is Saturday.\n          # error(-1): indentation");
    }

    #[test]
    fn a_key_beside_the_one_it_belongs_under() {
        check("- break: air\n  title: Break\n  say:\n  en: Hello # error: indentation");
        check("- break: air\n  title: Break\n  say: # error: wrong-shape");
    }
}
