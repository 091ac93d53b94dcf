//! Ratings of many items: for each, the span from the lowest to the highest, and the mean within it.
//! Knows no session and no step.

use vejvalg_engine::result::{RadarView, Spoke};

use super::elements::{drawing, group, stroke, text};
use super::words::PictureWords;
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;

/// The picture of many ratings.
pub(super) fn radar(view: &RadarView<'_>, size: Size, words: &PictureWords) -> El {
    let mut bars = group("tally-chart__bars");
    for spoke in &view.axes {
        let bar = drawing("tally-chart__bar", "0 0 1000 1000").kid(stroke("tally-chart__fill", &span(spoke)));
        bars = bars
            .kid(text("tally-chart__word", spoke.label))
            .kid(bar)
            .kid(text("tally-chart__count", &tenths(spoke.mean, words)));
    }
    frame("tally-chart", size, Some(view.title), told(view, words), canvas().kid(bars), words)
}

/// The span of a spoke, thin, and its mean, high; 1 is at the left end, 5 at the right one.
fn span(spoke: &Spoke<'_>) -> String {
    if spoke.mean == 0 {
        return String::new();
    }
    let [low, mean, high] =
        [spoke.low * 10, spoke.mean, spoke.high * 10].map(|tenths| u32::from(tenths - 10) * 24 + 20);
    format!("M{} 350H{}V650H{}ZM{} 0H{}V1000H{}Z", low - 20, high + 20, low - 20, mean - 20, mean + 20, mean - 20)
}

/// A number of tenths as people write it.
fn tenths(n: u8, words: &PictureWords) -> String {
    if n == 0 { String::new() } else { [&(n / 10).to_string(), words.decimal, &(n % 10).to_string()].concat() }
}

/// What the picture says in words and as a table.
fn told(view: &RadarView<'_>, words: &PictureWords) -> Told {
    let rows = view.axes.iter().map(|spoke| {
        let ends = if spoke.mean == 0 { String::new() } else { format!("{}–{}", spoke.low, spoke.high) };
        vec![spoke.label.to_owned(), tenths(spoke.mean, words), ends]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let rated = rows.iter().filter(|row| !row[1].is_empty());
    let said: Vec<String> = rated.map(|row| format!("{}: {} ({})", row[0], row[1], row[2])).collect();
    Told { title: view.title.to_owned(), description: said.join(", ") + ".", head: heads(words.radar_heads), rows }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn an_axis_is_told_with_its_mean_and_its_ends_and_one_that_nobody_rated_without() {
        let axes = vec![
            Spoke { label: "retning", mean: 34, low: 2, high: 5 },
            Spoke { label: "klima", mean: 0, low: 0, high: 0 },
        ];
        let told = told(&RadarView { title: "Udgangspunkt", axes }, words("da"));
        assert_eq!(told.description, "retning: 3,4 (2–5).");
        assert_eq!(told.rows, [["retning", "3,4", "2–5"], ["klima", "", ""]]);
    }

    #[test]
    fn a_span_lies_between_the_ends() {
        assert_eq!(span(&Spoke { label: "", mean: 30, low: 1, high: 5 }), "M0 350H1000V650H0ZM480 0H520V1000H480Z");
        assert_eq!(span(&Spoke { label: "", mean: 0, low: 0, high: 0 }), "");
    }
}
