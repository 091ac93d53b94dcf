//! The way through a module as a road: at each crossing it runs on through the way that was taken, and the
//! ways that were not taken part from it and end. A list for everyone, drawn by the style sheet; a table
//! behind it. Knows no session.

use vejvalg_engine::result::{Crossing, Turn};

use super::elements::{drawing, group, stroke, table, text};
use super::sign_post::{hue, nth};
use super::words::{PictureWords, words};
use super::{folded, heads, pictogram};
use crate::ui::el::{El, el};

/// A way that parts from the road, on a field of 1000 by 1000.
const BRANCH: &str = "M0 0C0 820 260 1000 1000 1000";

/// A stop of the way: an activity.
#[derive(Debug, Clone)]
pub struct Stop<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Whether it was begun.
    pub is_begun: bool,
    /// Where the way parted.
    pub crossings: Vec<&'a Crossing<'a>>,
}

/// The way. What can be done at a crossing stands beside it.
pub fn taken(stops: &[Stop<'_>], language: &str, at: &dyn Fn(&Crossing<'_>) -> Option<El>) -> El {
    let words = words(language);
    let road = el("ol").class("taken").kids(stops.iter().map(|shown| stop(shown, words, at)).collect());
    let rows = rows(stops);
    let table = (!rows.is_empty()).then(|| folded(table(&heads(words.taken_heads), &rows), words));
    group("taken-way picture").kid(road).kid_if(table)
}

fn stop(stop: &Stop<'_>, words: &PictureWords, at: &dyn Fn(&Crossing<'_>) -> Option<El>) -> El {
    let title = el("p").class("taken__title").text(stop.title);
    let crossings = stop.crossings.iter().map(|shown| crossing(shown, words, at)).collect();
    if stop.is_begun {
        return el("li").class("taken__stop").kid(title).kids(crossings);
    }
    let passed_by = text("taken__passed-by", words.not_begun);
    el("li").class("taken__stop taken__stop--not-begun").kid(title.text(" ").kid(passed_by))
}

fn crossing(crossing: &Crossing<'_>, words: &PictureWords, at: &dyn Fn(&Crossing<'_>) -> Option<El>) -> El {
    // The way on comes last, so that the road leads from it to the next stop.
    let (on, off): (Vec<_>, Vec<_>) = crossing.turns.iter().enumerate().partition(|(_, turn)| turn.is_taken);
    let turns = off.into_iter().chain(on).map(|(place, shown)| turn(place, shown, words));
    el("div")
        .class("taken__crossing")
        .kid(el("h3").class("taken__question").text(crossing.heading))
        .kid(el("ul").class("taken__turns").kids(turns.collect()))
        .kid_if(at(crossing))
}

fn turn(place: usize, turn: &Turn, words: &PictureWords) -> El {
    let letter = text("taken__letter", &nth(place).to_string());
    let said = group("taken__said").kid(text("taken__label", &turn.label));
    if turn.is_taken {
        let chosen = group("taken__chosen").kid(pictogram::flag()).kid(text("taken__state", words.decided));
        let class = ["taken__turn taken__turn--taken ", hue(place)].concat();
        return el("li").class(&class).kid(letter).kid(said.kid(chosen));
    }
    let (kind, state) = if turn.is_open { ("", words.not_taken) } else { (" taken__turn--closed", words.closed) };
    let branch = drawing("taken__branch", "0 0 1000 1000").kid(stroke("taken__path", BRANCH));
    let class = ["taken__turn ", hue(place), kind].concat();
    el("li").class(&class).kid(branch).kid(letter).kid(said.kid(text("taken__state", state)))
}

/// The way as a table.
fn rows(stops: &[Stop<'_>]) -> Vec<Vec<String>> {
    let row = |stop: &Stop<'_>, crossing: &Crossing<'_>| {
        let labels = |taken: bool| {
            let turns = crossing.turns.iter().filter(|turn| turn.is_taken == taken);
            turns.map(|turn| turn.label.as_str()).collect::<Vec<_>>().join(" / ")
        };
        vec![stop.title.to_owned(), crossing.heading.to_owned(), labels(true), labels(false)]
    };
    stops.iter().flat_map(|stop| stop.crossings.iter().map(move |crossing| row(stop, crossing))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_the_way_taken_and_those_that_were_not() {
        let turn = |id: &str, is_taken| Turn { id: id.into(), label: id.to_uppercase(), is_open: true, is_taken };
        let turns = vec![turn("a", false), turn("b", true), turn("c", false)];
        let crossing = Crossing { entry: 3, activity: 0, step: "s", heading: "Hvad nu?", turns };
        let stops = [
            Stop { title: "Vejen", is_begun: true, crossings: vec![&crossing] },
            Stop { title: "Pause", is_begun: true, crossings: vec![] },
        ];
        assert_eq!(rows(&stops), [["Vejen", "Hvad nu?", "B", "A / C"]]);
    }
}
