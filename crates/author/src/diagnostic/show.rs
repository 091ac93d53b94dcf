//! How diagnostics are shown: for people, for programs, and for GitHub.

use serde_json::{Value, json};

use super::{Diagnostic, Place, Severity, Tongue};

/// One diagnostic for a person: message, place, the line with a mark under it, hint.
#[must_use]
pub fn text(diagnostic: &Diagnostic, source: &str, tongue: Tongue) -> String {
    let words = diagnostic.words(tongue);
    let place = diagnostic.place;
    let severity = match diagnostic.severity() {
        Severity::Error => tongue.pick("fejl", "error"),
        Severity::Warning => tongue.pick("advarsel", "warning"),
    };
    let margin = margin(diagnostic);
    let pad = " ".repeat(margin);
    let mut out = format!("{severity}[{}]: {}\n", diagnostic.code(), words.message);
    out += &format!("{pad}--> {}:{}:{}\n", diagnostic.file, place.line, place.column);
    out += &snippet(source, place, margin);
    if let Some(first) = diagnostic.first {
        out += &format!("{pad} = {}\n", tongue.pick("det står først her:", "it stands here first:"));
        out += &snippet(source, first, margin);
    }
    if !words.hint.is_empty() {
        out += &format!("{pad} = {}: {}\n", tongue.pick("råd", "hint"), words.hint);
    }
    out
}

/// All diagnostics as JSON, for editors and other programs.
#[must_use]
pub fn json(diagnostics: &[Diagnostic], tongue: Tongue) -> String {
    let place = |place: Place| {
        json!({
            "line": place.line, "column": place.column,
            "end_line": place.end_line, "end_column": place.end_column,
        })
    };
    let entry = |diagnostic: &Diagnostic| {
        let words = diagnostic.words(tongue);
        json!({
            "code": diagnostic.code(),
            "severity": severity_word(diagnostic),
            "file": diagnostic.file,
            "place": place(diagnostic.place),
            "first": diagnostic.first.map_or(Value::Null, place),
            "message": words.message,
            "hint": words.hint,
        })
    };
    let all: Vec<Value> = diagnostics.iter().map(entry).collect();
    format!("{:#}\n", Value::from(all))
}

/// One diagnostic as a workflow command of GitHub Actions.
#[must_use]
pub fn github(diagnostic: &Diagnostic, tongue: Tongue) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let words = diagnostic.words(tongue);
    let place = diagnostic.place;
    let message = if words.hint.is_empty() { words.message } else { format!("{}\n{}", words.message, words.hint) };
    format!(
        "::{} file={},line={},col={},endLine={},title={}::{}\n",
        severity_word(diagnostic),
        property(&diagnostic.file),
        place.line,
        place.column,
        place.end_line,
        property(diagnostic.code()),
        escape(&message)
    )
}

/// The last line of a check: how many files, mistakes and warnings.
#[must_use]
pub fn summary(files: usize, diagnostics: &[Diagnostic], tongue: Tongue) -> String {
    let warnings = diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Warning).count();
    let mistakes = diagnostics.len() - warnings;
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let files = tongue.pick(count(files, "fil", "filer"), count(files, "file", "files"));
    if diagnostics.is_empty() {
        return tongue.pick(format!("{files}, alt er i orden"), format!("{files}, all is well"));
    }
    let mistakes = tongue.pick(count(mistakes, "fejl", "fejl"), count(mistakes, "mistake", "mistakes"));
    let warnings = tongue.pick(count(warnings, "advarsel", "advarsler"), count(warnings, "warning", "warnings"));
    format!("{files}, {mistakes}, {warnings}")
}

fn severity_word(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Width of the widest line number that is shown.
fn margin(diagnostic: &Diagnostic) -> usize {
    let widest = diagnostic.place.line.max(diagnostic.first.map_or(0, |first| first.line));
    widest.to_string().len()
}

/// The line with a mark under the place; nothing where the file has no such line.
fn snippet(source: &str, place: Place, margin: usize) -> String {
    let nth = usize::try_from(place.line.saturating_sub(1)).unwrap_or(usize::MAX);
    let Some(line) = source.lines().nth(nth) else { return String::new() };
    let line = line.trim_start_matches('\u{feff}');
    let before = usize::try_from(place.column.saturating_sub(1)).unwrap_or_default();
    let length = line.chars().count();
    let until = if place.end_line == place.line { place.end_column } else { u32::MAX };
    let until = usize::try_from(until.saturating_sub(1)).unwrap_or_default().clamp(before, length.max(before));
    // Tabs stay tabs, so that the mark stands under the right letter in every terminal.
    let lead: String = line.chars().chain(std::iter::repeat(' ')).take(before).map(blank).collect();
    let mark = "^".repeat((until - before).max(1));
    let pad = " ".repeat(margin);
    format!("{pad} |\n{:>margin$} | {}\n{pad} | {lead}{mark}\n", place.line, line.trim_end())
}

fn blank(c: char) -> char {
    if c == '\t' { '\t' } else { ' ' }
}
