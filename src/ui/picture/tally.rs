//! Counts: words as bars, the most first, or the five degrees of a scale as columns. Knows no session
//! and no step.

use vejvalg_engine::result::TallyView;

use super::elements::{Stroke, drawing, group, text};
use super::words::PictureWords;
use super::{Size, Told, frame};
use crate::ui::el::El;

/// What the longest bar measures.
const FULL: u32 = 1000;

/// The picture of a tally.
pub(super) fn tally(view: &TallyView<'_>, size: Size, words: &PictureWords) -> El {
    let drawn = if view.bars.iter().all(|(_, count)| *count == 0) {
        vec![text("tally-chart__empty", words.empty)]
    } else if let Some(meant) = view.ends {
        let counts: Vec<u16> = view.bars.iter().map(|(_, count)| *count).collect();
        vec![degrees(&counts), ends(meant)]
    } else {
        vec![bars(view)]
    };
    frame("tally-chart", size, Some(view.title), &told(view, words), drawn, words)
}

/// The degrees of a scale as columns, from 1.
pub(super) fn degrees(counts: &[u16]) -> El {
    let most = most(counts.iter().copied());
    let columns = counts.iter().zip(1..).map(|(count, degree): (&u16, u8)| {
        let number = if *count > 0 { count.to_string() } else { String::new() };
        let height = FULL - FULL * u32::from(*count) / most;
        let bar = Stroke::new("tally-chart__fill", format!("M0 {FULL}V{height}H{FULL}V{FULL}Z"));
        let column = drawing("tally-chart__column", &format!("0 0 {FULL} {FULL}"), &[bar]);
        let parts = vec![text("tally-chart__count", &number), column, text("tally-chart__degree", &degree.to_string())];
        group("tally-chart__step", parts)
    });
    group("tally-chart__degrees", columns.collect())
}

/// What the ends of a scale mean.
pub(super) fn ends((low, high): (&str, &str)) -> El {
    group("tally-chart__ends", vec![text("", low), text("", high)])
}

fn bars(view: &TallyView<'_>) -> El {
    let most = most(view.bars.iter().map(|(_, count)| *count));
    let rows = sorted(view).into_iter().flat_map(|(label, count)| {
        let width = FULL * u32::from(count) / most;
        let bar = Stroke::new("tally-chart__fill", format!("M0 0H{width}V{FULL}H0Z"));
        let bar = drawing("tally-chart__bar", &format!("0 0 {FULL} {FULL}"), &[bar]);
        [text("tally-chart__word", label), bar, text("tally-chart__count", &count.to_string())]
    });
    group("tally-chart__bars", rows.collect())
}

/// The bars that are not empty, the longest first; equal ones keep the author's order.
fn sorted<'a>(view: &TallyView<'a>) -> Vec<(&'a str, u16)> {
    let mut bars: Vec<(&str, u16)> = view.bars.iter().copied().filter(|(_, count)| *count > 0).collect();
    bars.sort_by_key(|(_, count)| u16::MAX - count);
    bars
}

fn most(counts: impl Iterator<Item = u16>) -> u32 {
    u32::from(counts.max().unwrap_or(0).max(1))
}

/// What the picture says in words and as a table.
fn told(view: &TallyView<'_>, words: &PictureWords) -> Told {
    let bars = if view.ends.is_some() { view.bars.clone() } else { sorted(view) };
    let name = |label: &str| match (view.ends, label) {
        (Some((low, _)), "1") => format!("1 ({low})"),
        (Some((_, high)), "5") => format!("5 ({high})"),
        (Some(_) | None, label) => label.to_owned(),
    };
    let said: Vec<String> = bars.iter().map(|(label, count)| format!("{}: {count}", name(label))).collect();
    let description = if said.is_empty() { words.empty.to_owned() } else { format!("{}.", said.join(", ")) };
    let rows = bars.iter().map(|(label, count)| vec![name(label), count.to_string()]);
    Told { title: view.title.to_owned(), description, head: words.tally_heads.to_vec(), rows: rows.collect() }
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
