//! The journey board to write on by hand: A3 across, a column for each stage, five levels for how it feels.

use vejvalg_engine::Module;
use vejvalg_engine::ask::{Ask, Axis};
use vejvalg_engine::picture::{Journey, Persona, Picture, Station};

use super::{Sheet, blank, sheet};
use crate::ui::el::{El, el};
use crate::ui::media::picture;
use crate::words::paper::Words;

/// Columns that fit on one sheet.
const COLUMNS: usize = 9;

/// A board for each journey; a long one goes on over several sheets.
pub(super) fn boards(words: &Words, module: &Module) -> Vec<El> {
    let pictures = module.loaded().flat_map(|chunk| &chunk.pictures);
    let journeys = pictures.filter_map(|of| match &of.picture {
        Picture::Journey(journey) => Some((journey, &module.index().activities[usize::from(of.activity)].title)),
        Picture::Fork(_) | Picture::Tally(_) | Picture::Radar(_) => None,
    });
    let sheets = |(journey, title): (&Journey, &String)| {
        let axis = axis(module, journey);
        let columns = even(journey.stations.len());
        let sheets = journey.stations.chunks(columns);
        sheets.map(|stations| board(words, title, &journey.persona, axis, stations)).collect::<Vec<_>>()
    };
    journeys.flat_map(sheets).collect()
}

/// Columns of each sheet, so that the last is not nearly empty.
fn even(stations: usize) -> usize {
    stations.div_ceil(stations.div_ceil(COLUMNS).max(1)).max(1)
}

/// The axis of feeling, from the first stage that asks for it.
fn axis<'a>(module: &'a Module, journey: &Journey) -> Option<&'a Axis> {
    journey.stations.iter().find_map(|station| {
        let Ask::Place(place) = &module.step(station.feel?)?.ask else { return None };
        Some(&place.y)
    })
}

fn board(words: &Words, title: &str, persona: &Persona, axis: Option<&Axis>, stations: &[Station]) -> El {
    let portrait = persona.portrait.as_ref().map(|media| printed("board__portrait", &media.file));
    let (high, low) = axis.map_or(("", ""), |axis| (&axis.high_label, &axis.low_label));
    let ends = el("div").class("board__ends").kid(el("span").text(high)).kid(el("span").text(low));
    // On a phone it is wider than the screen: the keyboard can move it too.
    let sheet = sheet(Sheet::Board).attr("tabindex", "0").attr("aria-label", title);
    let head = el("div").class("board__head").kid_if(portrait).kid(el("h2").class("sheet__title").text(title));
    sheet.kid(head.kid(blank(words))).kid(
        el("div")
            .class("board")
            .kid(ends)
            .kid(el("ol").class("board__columns").kids(stations.iter().map(|one| column(words, one)).collect())),
    )
}

/// A picture that is there when the sheet is printed, wherever it lies on the page. The words beside it say what it is.
fn printed(class: &str, file: &str) -> El {
    picture(class, file, "").attr("loading", "eager")
}

fn column(words: &Words, station: &Station) -> El {
    let levels = el("div").class("board__levels").kids((0..5).map(|_| el("span").class("board__level")).collect());
    let line = |label: &str| el("p").class("board__line").kid(el("span").class("quiet").text(label));
    el("li")
        .class("board__column")
        .kid(levels)
        .kid(el("div").class("board__scene").kid_if(station.scene.as_ref().map(|file| printed("board__picture", file))))
        .kid(
            el("div")
                .class("board__name")
                .kid(el("strong").text(&station.title))
                .kid_if(station.wait.as_ref().map(|wait| el("span").class("quiet").text(wait))),
        )
        .kid(line(words.feeling))
        .kid(line(words.hotspot))
}

#[cfg(test)]
mod tests {
    use super::even;

    #[test]
    fn a_long_journey_is_spread_evenly_over_its_sheets() {
        for (stations, columns) in [(0, 1), (1, 1), (6, 6), (9, 9), (10, 5), (12, 6), (20, 7)] {
            assert_eq!(even(stations), columns, "{stations} stations");
        }
    }
}
