//! The journey board: a way that rises and falls with the persona's feeling, drawn across and, where it stands on its
//! own, down as well; the style sheet shows the one that fits. How high it runs is reckoned in `heights`, a station is drawn in
//! `stop`, and `told` says it all in words. Knows no session and no step.

mod heights;
#[cfg(test)]
mod sample;
mod stop;
mod told;

use vejvalg_engine::result::{JourneyView, Reached, StationView};

use super::curve::{self, Lay, Stretch};
use super::elements::{drawing, group, stroke, text};
use super::pictogram;
use super::words::PictureWords;
use super::{Size, canvas, frame};
use crate::ui::el::El;
use heights::Heights;
use stop::stop;
use told::told;

/// The picture of a journey.
pub(super) fn journey(view: &JourneyView<'_>, size: Size, words: &PictureWords) -> El {
    let title = (words.journey)(&view.persona.name);
    drawn(view, &title, Lines { then: words.before, now: words.after }, size, words)
}

/// The picture of a journey in two persons' shoes.
pub(super) fn shoes(view: &JourneyView<'_>, title: &str, words: &PictureWords) -> El {
    drawn(view, title, Lines { then: &view.persona.name, now: words.other }, Size::Full, words)
}

/// What the two lines of a board are called.
#[derive(Clone, Copy)]
struct Lines<'a> {
    then: &'a str,
    now: &'a str,
}

fn drawn(view: &JourneyView<'_>, title: &str, lines: Lines<'_>, size: Size, words: &PictureWords) -> El {
    let heights = Heights::of(&view.stations);
    let mut stops = group("journey-board__stops");
    for (place, station) in view.stations.iter().enumerate() {
        stops = stops.kid(stop(station, &heights, place, words));
    }
    let down = match size {
        Size::Compact => None,
        Size::Full => Some(way(&view.stations, &heights, Lay::Down)),
    };
    let plot = group("journey-board__plot").kid(way(&view.stations, &heights, Lay::Across)).kid_if(down).kid(stops);
    let drawn = canvas().kid_if(legend(&heights, lines, words));
    let drawn = drawn.kid(group("journey-board__frame").kid(axis(words)).kid(plot));
    let class = match view.stations.len() {
        0..=5 => "journey-board journey-board--few",
        6..=8 => "journey-board",
        _ => "journey-board journey-board--many",
    };
    frame(class, size, Some(title), told(view, title, lines, words), drawn, words)
}

fn stretch(station: &StationView<'_>) -> Stretch {
    match (station.reached, station.wait) {
        (Reached::Ahead, _) => Stretch::Ahead,
        (Reached::Here | Reached::Behind, Some(_)) => Stretch::Waited,
        (Reached::Here | Reached::Behind, None) => Stretch::Walked,
    }
}

fn way(stations: &[StationView<'_>], heights: &Heights, lay: Lay) -> El {
    let (now, then) = (&heights.now, heights.then.as_deref());
    let of: Vec<Stretch> = stations.iter().map(stretch).collect();
    let class = match lay {
        Lay::Across => "journey-board__way journey-board__way--across",
        Lay::Down => "journey-board__way journey-board__way--down",
    };
    let mut drawing = drawing(class, &curve::view_box(now.len(), lay))
        .kid(stroke("journey-board__land", &curve::land(now, &of, lay)))
        .kid(stroke("journey-board__middle", &curve::level_line(now.len(), 0, lay)));
    if let Some(then) = then {
        drawing = drawing
            .kid(stroke("journey-board__moved", &curve::between(now, then, lay)))
            .kid(stroke("journey-board__then", &curve::line(then, lay)));
    }
    for (stretch, path) in curve::stretches(now, &of, lay) {
        drawing = match stretch {
            Stretch::Ahead => drawing.kid(stroke("journey-board__ahead", &path)),
            Stretch::Waited => drawing.kid(bed(&path)).kid(stroke("journey-board__waited", &path)),
            Stretch::Walked => drawing
                .kid(bed(&path))
                .kid(stroke("journey-board__walked", &path))
                .kid(stroke("journey-board__marking", &path)),
        };
    }
    if let Some(then) = then {
        drawing = drawing
            .kid(stroke("journey-board__rises", &curve::rises(now, then, lay)))
            .kid(stroke("journey-board__falls", &curve::rises(then, now, lay)));
    }
    if let Some(better) = &heights.better {
        drawing = drawing.kid(stroke("journey-board__better", &curve::line(better, lay)));
    }
    drawing
}

/// What sets the road off from the land.
fn bed(path: &str) -> El {
    stroke("journey-board__bed", path)
}

fn axis(words: &PictureWords) -> El {
    let high = group("journey-board__end").kid(pictogram::high()).kid(text("journey-board__name", words.high));
    let low = group("journey-board__end journey-board__end--low").kid(pictogram::low());
    group("journey-board__axis").kid(high).kid(low.kid(text("journey-board__name", words.low)))
}

/// What the lines mean, where there is more than one.
fn legend(heights: &Heights, lines: Lines<'_>, words: &PictureWords) -> Option<El> {
    let then = heights.then.is_some().then_some(("journey-board__key", lines.then));
    let better = heights.better.is_some().then_some(("journey-board__key journey-board__key--better", words.better));
    if then.is_none() && better.is_none() {
        return None;
    }
    let now = ("journey-board__key journey-board__key--now", if then.is_some() { lines.now } else { words.as_it_is });
    let keys = [then, Some(now), better].into_iter().flatten();
    Some(group("journey-board__legend").kids(keys.map(|(class, said)| text(class, said)).collect()))
}
