//! Stations for tests.

use vejvalg_engine::result::{Mark, Reached, StationView};

/// A station where somebody was alone before, and feels safe after.
pub(super) fn station(title: &'static str, before: Option<i8>, after: Option<i8>) -> StationView<'static> {
    let mark = |word| move |y| Mark { y, word: Some(word) };
    StationView {
        id: title,
        title,
        channel: Some("phone"),
        wait: None,
        scene: None,
        reached: if before.is_some() { Reached::Behind } else { Reached::Ahead },
        before: before.map(mark("alene")),
        after: after.map(mark("tryg")),
        better: None,
        hotspot: None,
    }
}

/// A station that could be better.
pub(super) fn could(title: &'static str, before: i8, better: i8) -> StationView<'static> {
    StationView { better: Some(Mark { y: better, word: None }), ..station(title, Some(before), None) }
}
