//! The votes of many rooms laid over each other: for each way a bar for the first time and one for the
//! second, and how many rooms decided on it. Knows no room.

use super::elements::{drawing, group, stroke, text};
use super::sign_post::{hue, nth};
use super::tally;
use super::words::{PictureWords, words};
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;

/// What the longest bar measures.
const FULL: u64 = 1000;

/// Votes of many rooms.
#[derive(Debug, Clone)]
pub struct Layers<'a> {
    /// The question.
    pub question: &'a str,
    /// The ways, the rooms' own last.
    pub ways: Vec<Layer<'a>>,
    /// How certain people were at either vote: counts of 1 to 5.
    pub certain: [[u64; 5]; 2],
}

/// A way.
#[derive(Debug, Clone, Copy)]
pub struct Layer<'a> {
    /// What it says; none for what the rooms wrote themselves.
    pub label: Option<&'a str>,
    /// Votes at the first time, at the second, and rooms that decided on it.
    pub counts: [u64; 3],
}

/// The picture of many rooms' votes.
pub fn layers(view: &Layers<'_>, language: &str) -> El {
    let words = words(language);
    let most = view.ways.iter().flat_map(|way| [way.counts[0], way.counts[1]]).max().unwrap_or(0).max(1);
    let mut rows = group("layers__rows");
    for (place, way) in view.ways.iter().enumerate() {
        rows = rows.kid(row(place, way, most, words));
    }
    let legend = group("layers__legend")
        .kid(text("layers__key", words.first))
        .kid(text("layers__key layers__key--second", words.second));
    let drawn = canvas().kid(legend).kid(rows).kid_if(certain(view, words));
    frame("layers", Size::Full, Some(view.question), told(view, words), drawn, words)
}

fn row(place: usize, way: &Layer<'_>, most: u64, words: &PictureWords) -> El {
    let [first, second, rooms] = way.counts;
    let letter = text("layers__letter", &letter(place, way));
    let chosen = (rooms > 0).then(|| text("layers__chosen", &(words.rooms_chose)(rooms)));
    let bars = group("layers__bars").kid(bar("layers__first", first, most)).kid(bar("layers__second", second, most));
    group(&["layers__row ", hue(place)].concat())
        .kid(letter)
        .kid(group("layers__said").kid(text("layers__label", way.label.unwrap_or(words.rooms_own))).kid_if(chosen))
        .kid(bars)
}

fn bar(class: &str, votes: u64, most: u64) -> El {
    let path = format!("M0 0H{}V1000H0Z", FULL * votes / most);
    group("layers__bar")
        .kid(drawing("layers__drawn", "0 0 1000 1000").kid(stroke(class, &path)))
        .kid(text("layers__count", &votes.to_string()))
}

fn letter(place: usize, way: &Layer<'_>) -> String {
    if way.label.is_some() { nth(place).to_string() } else { "+".to_owned() }
}

fn certain(view: &Layers<'_>, words: &PictureWords) -> Option<El> {
    let mut rows = group("stream__certain").kid(text("stream__asked", words.certain));
    let mut any = false;
    for (name, counts) in [words.first, words.second].into_iter().zip(&view.certain) {
        if counts.iter().any(|count| *count > 0) {
            any = true;
            let counts = counts.map(|count| u16::try_from(count).unwrap_or(u16::MAX));
            let row = group("stream__certainty").kid(text("stream__vote", name));
            rows = rows.kid(row.kid(tally::degrees(&counts)).kid(tally::ends(words.certain_ends)));
        }
    }
    any.then_some(rows)
}

/// What the picture says in words and as a table.
fn told(view: &Layers<'_>, words: &PictureWords) -> Told {
    let mut rows = Vec::new();
    let mut description = Vec::new();
    for (place, way) in view.ways.iter().enumerate() {
        let name = [&letter(place, way), ": ", way.label.unwrap_or(words.rooms_own)].concat();
        let [first, second, rooms] = way.counts.map(|count| count.to_string());
        description.push(format!("{name} {first} → {second}, {}", (words.rooms_chose)(way.counts[2])));
        rows.push(vec![name, first, second, rooms]);
    }
    let description = description.join(". ") + ".";
    Told { title: view.question.to_owned(), description, head: heads(words.layer_heads), rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_votes_and_the_decisions_of_the_rooms_are_told() {
        let ways = vec![Layer { label: Some("Bliv."), counts: [8, 6, 1] }, Layer { label: None, counts: [0, 3, 2] }];
        let told = told(&Layers { question: "Hvad nu?", ways, certain: [[0; 5]; 2] }, words("da"));
        assert_eq!(told.rows[0], ["A: Bliv.", "8", "6", "1"]);
        assert_eq!(told.rows[1], ["+: Rummenes egne forslag", "0", "3", "2"]);
        assert!(told.description.starts_with("A: Bliv. 8 → 6, valgt af 1 rum. +"), "{}", told.description);
    }
}
