//! A station of the journey board: its mark on the way, the words for the feeling beside it, its name under the land.

use vejvalg_engine::result::{Mark, Reached, StationView};

use super::heights::Heights;
use crate::ui::el::{El, el};
use crate::ui::media::picture;
use crate::ui::picture::elements::{group, text};
use crate::ui::picture::pictogram;
use crate::ui::picture::words::PictureWords;

/// A station, as far as the group has come.
pub(super) fn stop(station: &StationView<'_>, heights: &Heights, place: usize, words: &PictureWords) -> El {
    let class = match station.reached {
        Reached::Ahead => "journey-board__stop journey-board__stop--ahead",
        Reached::Here => "journey-board__stop journey-board__stop--here",
        Reached::Behind => "journey-board__stop",
    };
    let at = level_class(heights.now[place]);
    let then = heights.moved_from(place);
    let dot = then.map(|then| group(&["journey-board__dot ", level_class(then)].concat()));
    // On the mark itself it would hide what stands there.
    let better = heights.better_at(place);
    let better = better.map(|y| group(&["journey-board__dot journey-board__dot--better ", level_class(y)].concat()));
    group(class)
        .kid(group(&["journey-board__stem ", at].concat()))
        .kid_if(dot)
        .kid_if(better)
        .kid(mark(station, at))
        .kid(feelings(station, heights, place))
        .kid(label(station, words))
}

fn mark(station: &StationView<'_>, at: &str) -> El {
    let (kind, drawn) = match station.wait {
        Some(_) => ("journey-board__mark journey-board__mark--wait ", pictogram::clock()),
        None => ("journey-board__mark ", pictogram::channel(station.channel)),
    };
    group(&[kind, at].concat()).kid(drawn).kid_if(station.hotspot.map(|_| pictogram::flag()))
}

/// The words for the feeling, each beside its own line: how it was only where that differs.
fn feelings(station: &StationView<'_>, heights: &Heights, place: usize) -> El {
    let (now, then) = (heights.now[place], heights.moved_from(place));
    let below = heights.word_below(place);
    let then_word = then.and_then(|then| {
        feeling_word("journey-board__word journey-board__word--then ", word(station.before), None, then, !below)
    });
    let said = word(station.after.or(station.before));
    let shift = then.map(|then| shift(now, then));
    let now_word = feeling_word("journey-board__word journey-board__word--now ", said, shift, now, below);
    group("journey-board__words").kid_if(then_word).kid_if(now_word)
}

fn word<'a>(mark: Option<Mark<'a>>) -> &'a str {
    mark.and_then(|mark| mark.word).unwrap_or_default()
}

/// The word, then how far the feeling moved; none where neither is known.
fn feeling_word(class: &str, said: &str, shift: Option<String>, level: i8, below: bool) -> Option<El> {
    let side = if below { "journey-board__word--below " } else { "journey-board__word--above " };
    let word = (!said.is_empty()).then(|| el("span").text(said));
    let space = if word.is_some() && shift.is_some() { " " } else { "" };
    let is_said = word.is_some() || shift.is_some();
    let shift = shift.map(|shift| text("journey-board__shift", &shift));
    is_said.then(|| group(&[class, side, level_class(level)].concat()).kid_if(word).text(space).kid_if(shift))
}

fn shift(now: i8, then: i8) -> String {
    let sign = if now > then { "+" } else { "−" };
    [sign, &now.abs_diff(then).to_string()].concat()
}

fn label(station: &StationView<'_>, words: &PictureWords) -> El {
    let here = (station.reached == Reached::Here).then(|| text("journey-board__here", words.here));
    let scene = station.scene.map(|file| picture("journey-board__scene", file, ""));
    group("journey-board__label")
        .kid_if(scene)
        .kid_if(here)
        .kid(text("journey-board__title", station.title))
        .kid_if(station.wait.map(|wait| text("journey-board__wait", &(words.wait)(wait))))
        .kid_if(station.hotspot.map(|_| text("journey-board__hotspot", words.hotspot)))
}

fn level_class(level: i8) -> &'static str {
    match level {
        i8::MIN..=-2 => "level-lowest",
        -1 => "level-low",
        0 => "level-middle",
        1 => "level-high",
        2..=i8::MAX => "level-highest",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shift_is_said_with_its_sign() {
        assert_eq!(shift(1, -1), "+2");
        assert_eq!(shift(-2, 1), "−3");
    }
}
