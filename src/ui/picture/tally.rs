//! Counts: words as bars, the most first, or the five degrees of a scale as columns. Knows no session
//! and no step.

use vejvalg_engine::result::TallyView;

use super::elements::{drawing, group, stroke, text};
use super::words::PictureWords;
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;

/// What the longest bar measures.
const FULL: u32 = 1000;

/// The picture of a tally.
pub(super) fn tally(view: &TallyView<'_>, size: Size, words: &PictureWords) -> El {
    let counts: Vec<u16> = view.bars.iter().map(|(_, count)| *count).collect();
    let drawn = match view.ends {
        _ if counts.iter().all(|count| *count == 0) => canvas().kid(text("tally-chart__empty", words.empty)),
        Some(meant) => canvas().kid(degrees(&counts)).kid(ends(meant)),
        None => canvas().kid(bars(view)),
    };
    frame("tally-chart", size, Some(view.title), told(view, words), drawn, words)
}

/// The degrees of a scale as columns, from 1.
pub(super) fn degrees(counts: &[u16]) -> El {
    let most = most(counts);
    let mut columns = group("tally-chart__degrees");
    for (place, count) in counts.iter().enumerate() {
        let number = if *count > 0 { count.to_string() } else { String::new() };
        let height = FULL - FULL * u32::from(*count) / most;
        let column = filled("tally-chart__column", &format!("M0 {FULL}V{height}H{FULL}V{FULL}Z"));
        let degree = text("tally-chart__degree", &(place + 1).to_string());
        columns =
            columns.kid(group("tally-chart__step").kid(text("tally-chart__count", &number)).kid(column).kid(degree));
    }
    columns
}

/// What the ends of a scale mean.
pub(super) fn ends((low, high): (&str, &str)) -> El {
    group("tally-chart__ends").kid(text("tally-chart__end", low)).kid(text("tally-chart__end", high))
}

fn bars(view: &TallyView<'_>) -> El {
    let sorted = sorted(view);
    let most = u32::from(sorted.first().map_or(1, |(_, count)| *count));
    let mut bars = group("tally-chart__bars");
    for (label, count) in sorted {
        let width = FULL * u32::from(count) / most;
        bars = bars
            .kid(text("tally-chart__word", label))
            .kid(filled("tally-chart__bar", &format!("M0 0H{width}V{FULL}H0Z")))
            .kid(text("tally-chart__count", &count.to_string()));
    }
    bars
}

fn filled(class: &str, path: &str) -> El {
    drawing(class, "0 0 1000 1000").kid(stroke("tally-chart__fill", path))
}

/// The bars that are not empty, the longest first; equal ones keep the author's order.
fn sorted<'a>(view: &TallyView<'a>) -> Vec<(&'a str, u16)> {
    let mut sorted: Vec<(&str, u16)> = Vec::new();
    for bar in &view.bars {
        if bar.1 > 0 {
            let place = sorted.iter().take_while(|(_, count)| *count >= bar.1).count();
            sorted.insert(place, *bar);
        }
    }
    sorted
}

fn most(counts: &[u16]) -> u32 {
    u32::from(counts.iter().copied().max().unwrap_or(0).max(1))
}

/// What the picture says in words and as a table.
fn told(view: &TallyView<'_>, words: &PictureWords) -> Told {
    let bars = if view.ends.is_some() { view.bars.clone() } else { sorted(view) };
    let mut description = String::new();
    let mut rows = Vec::new();
    for (label, count) in bars {
        let name = match (view.ends, label) {
            (Some((low, _)), "1") => ["1 (", low, ")"].concat(),
            (Some((_, high)), "5") => ["5 (", high, ")"].concat(),
            (Some(_) | None, label) => label.to_owned(),
        };
        let count = count.to_string();
        let mark = if rows.is_empty() { "" } else { ", " };
        description.push_str(&[mark, &name, ": ", &count].concat());
        rows.push(vec![name, count]);
    }
    description.push_str(if rows.is_empty() { words.empty } else { "." });
    Told { title: view.title.to_owned(), description, head: heads(words.tally_heads), rows }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn words_are_told_with_the_most_first_and_none_that_nobody_chose() {
        let view = TallyView {
            title: "Ét ord",
            ends: None,
            bars: vec![("spændt", 1), ("træt", 0), ("håbefuld", 4), ("rolig", 1)],
        };
        let told = told(&view, words("da"));
        assert_eq!(told.description, "håbefuld: 4, spændt: 1, rolig: 1.");
        assert_eq!(told.rows[0], ["håbefuld", "4"]);
    }

    #[test]
    fn a_scale_keeps_its_order_and_names_its_ends() {
        let bars = vec![("1", 0), ("2", 1), ("3", 0), ("4", 3), ("5", 1)];
        let told = told(&TallyView { title: "?", ends: Some(("slet ikke", "helt")), bars }, words("da"));
        assert_eq!(told.description, "1 (slet ikke): 0, 2: 1, 3: 0, 4: 3, 5 (helt): 1.");
    }

    #[test]
    fn nothing_is_told_as_nothing() {
        let told = told(&TallyView { title: "?", ends: None, bars: Vec::new() }, words("en"));
        assert_eq!(told.description, "No answers yet");
    }
}
