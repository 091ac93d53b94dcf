//! How the meters moved along the way: a line for each, level between two changes. Knows no session.

use std::fmt::Write;

use super::elements::{drawing, group, stroke, text};
use super::words::{PictureWords, words};
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;

/// What one change takes of the chart's length, and the chart's height.
const UNIT: i64 = 1000;
/// A chart of more changes has no room for the names of the steps.
const NAMED: usize = 9;

/// A meter along the way.
#[derive(Debug, Clone)]
pub struct MeterChart<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Lowest value.
    pub low: i32,
    /// Highest value.
    pub high: i32,
    /// Value when play began.
    pub start: i32,
    /// What changed it, and its value then.
    pub points: Vec<(&'a str, i32)>,
}

/// The pictures of meters.
pub fn meters(charts: &[MeterChart<'_>], language: &str) -> El {
    let words = words(language);
    group("meter-charts").kids(charts.iter().map(|view| chart(view, words)).collect())
}

fn chart(view: &MeterChart<'_>, words: &PictureWords) -> El {
    let values: Vec<i32> = [view.start].into_iter().chain(view.points.iter().map(|(_, value)| *value)).collect();
    let top = top(view, &values);
    let (line, dots) = paths(&values, view.low, top);
    let length = i64::try_from(values.len()).unwrap_or(1) * UNIT;
    let plot = drawing("meter-chart__plot", &format!("0 0 {length} {UNIT}"))
        .kid(stroke("meter-chart__land", &format!("{line}V{UNIT}H0Z")))
        .kid(stroke("meter-chart__line", &line))
        .kid(stroke("meter-chart__dots", &dots));
    let axis = group("meter-chart__axis")
        .kid(text("meter-chart__end", &top.to_string()))
        .kid(text("meter-chart__end", &view.low.to_string()));
    let named =
        if view.points.len() > NAMED { "meter-chart__points meter-chart__points--many" } else { "meter-chart__points" };
    let mut points = group(named).kid(point(words.at_first, view.start));
    for (step, value) in &view.points {
        points = points.kid(point(step, *value));
    }
    let drawn = canvas().kid(group("meter-chart__frame").kid(axis).kid(plot).kid(points));
    frame("meter-chart", Size::Full, Some(view.title), told(view, words), drawn, words)
}

fn point(step: &str, value: i32) -> El {
    group("meter-chart__point").kid(text("meter-chart__value", &value.to_string())).kid(text("meter-chart__step", step))
}

/// The top of the chart: the meter's own, unless that lies far above everything that was reached.
fn top(view: &MeterChart<'_>, values: &[i32]) -> i32 {
    let most = values.iter().copied().max().unwrap_or(view.high).max(view.low.saturating_add(1));
    if view.high.saturating_sub(view.low) > most.saturating_sub(view.low).saturating_mul(10) { most } else { view.high }
}

/// The line, level between changes, and a dot at each value.
fn paths(values: &[i32], low: i32, top: i32) -> (String, String) {
    let span = i64::from(top.saturating_sub(low)).max(1);
    let height = |value: i32| UNIT - UNIT * i64::from(value.clamp(low, top) - low) / span;
    let (mut line, mut dots, mut at) = (String::new(), String::new(), 0);
    for (place, value) in values.iter().enumerate() {
        let y = height(*value);
        // Writing to a string cannot fail.
        let _ = if place == 0 { write!(line, "M0,{y}") } else { write!(line, "H{at}V{y}") };
        let _ = write!(dots, "M{},{y}h1", at + if place == 0 { UNIT / 2 } else { 0 });
        at += if place == 0 { UNIT + UNIT / 2 } else { UNIT };
    }
    let _ = write!(line, "H{}", i64::try_from(values.len()).unwrap_or(1) * UNIT);
    (line, dots)
}

/// What the picture says in words and as a table.
fn told(view: &MeterChart<'_>, words: &PictureWords) -> Told {
    let last = view.points.last().map_or(view.start, |(_, value)| *value);
    let mut rows = vec![vec![words.at_first.to_owned(), view.start.to_string()]];
    rows.extend(view.points.iter().map(|(step, value)| vec![(*step).to_owned(), value.to_string()]));
    let description = (words.meter_moved)(view.start, last);
    Told { title: view.title.to_owned(), description, head: heads(words.meter_heads), rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(high: i32, points: Vec<(&'static str, i32)>) -> MeterChart<'static> {
        MeterChart { title: "Kræfter", low: 0, high, start: 3, points }
    }

    #[test]
    fn a_meter_holds_its_value_until_it_is_changed() {
        let (line, dots) = paths(&[3, 1], 0, 4);
        assert_eq!(line, "M0,250H1500V750H2000");
        assert_eq!(dots, "M500,250h1M1500,750h1");
    }

    #[test]
    fn points_without_a_limit_are_measured_by_the_most_that_was_reached() {
        assert_eq!(top(&view(1_000_000, vec![]), &[0, 4]), 4);
        assert_eq!(top(&view(6, vec![]), &[3, 1]), 6);
    }

    #[test]
    fn every_change_is_told() {
        let told = told(&view(6, vec![("Vagtskiftet", 2)]), words("da"));
        assert_eq!(told.rows, [["Fra start", "3"], ["Vagtskiftet", "2"]]);
        assert_eq!(told.description, "Fra 3 til 2.");
    }
}
