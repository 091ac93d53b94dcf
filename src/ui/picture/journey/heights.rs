//! How high the way of a journey runs at each station: as it is known last, as it was, as it could be. Knows no
//! element of a page.

use vejvalg_engine::result::{Mark, Reached, StationView};

/// How high the way runs at each station.
pub(super) struct Heights {
    /// As it is known last.
    pub(super) now: Vec<i8>,
    /// As it was played, where it was drawn again later.
    pub(super) then: Option<Vec<i8>>,
    /// As it could be, where that was drawn.
    pub(super) better: Option<Vec<i8>>,
}

impl Heights {
    /// The heights of the stations of a journey.
    pub(super) fn of(stations: &[StationView<'_>]) -> Self {
        let reached = stations.iter().filter(|station| station.reached != Reached::Ahead).count();
        let level = |mark: &Option<Mark<'_>>| mark.as_ref().map(|mark| mark.y.clamp(-2, 2));
        let before: Vec<Option<i8>> = stations.iter().map(|station| level(&station.before)).collect();
        let last: Vec<Option<i8>> =
            stations.iter().map(|station| level(&station.after).or(level(&station.before))).collect();
        let again = stations.iter().any(|station| station.after.is_some());
        // Where nobody moved a point it could be as it is.
        let could =
            |station: &StationView<'_>| level(&station.better).or(level(&station.after)).or(level(&station.before));
        let dreamt = stations.iter().any(|station| station.better.is_some());
        let better = dreamt.then(|| filled(&stations.iter().map(could).collect::<Vec<_>>(), reached));
        Self { now: filled(&last, reached), then: again.then(|| filled(&before, reached)), better }
    }

    /// How high it could run at a station, if that differs from now.
    pub(super) fn better_at(&self, place: usize) -> Option<i8> {
        let better = *self.better.as_ref()?.get(place)?;
        (better != self.now[place]).then_some(better)
    }

    /// How high it ran at a station, if that differs from now.
    pub(super) fn moved_from(&self, place: usize) -> Option<i8> {
        let then = *self.then.as_ref()?.get(place)?;
        (then != self.now[place]).then_some(then)
    }

    /// Whether the word beside a station stands under the way.
    pub(super) fn word_below(&self, place: usize) -> bool {
        let level = self.now[place];
        if let Some(then) = self.moved_from(place) {
            return level < then;
        }
        let neighbours = place.checked_sub(1).map(|before| self.now[before]).zip(self.now.get(place + 1).copied());
        let valley = neighbours.is_some_and(|(before, after)| level <= before.min(after) && level < before.max(after));
        level == -2 || (valley && level < 2)
    }
}

/// A height for every station: between two known ones on the straight line, after the last known one
/// as high as that as far as the group has come, and in the middle ahead of it.
fn filled(known: &[Option<i8>], reached: usize) -> Vec<i8> {
    let mut heights = vec![0; known.len()];
    let mut last: Option<(usize, i8)> = None;
    for (place, level) in known.iter().enumerate() {
        let Some(level) = *level else {
            heights[place] = last.filter(|_| place < reached).map_or(0, |(_, level)| level);
            continue;
        };
        heights[place] = level;
        if let Some((from, start)) = last {
            for (between, height) in heights.iter_mut().enumerate().take(place).skip(from + 1) {
                *height = on_the_line((from, start), (place, level), between);
            }
        }
        last = Some((place, level));
    }
    heights
}

fn on_the_line((from, start): (usize, i8), (to, end): (usize, i8), place: usize) -> i8 {
    let steps = |n: usize| i32::try_from(n).unwrap_or(1);
    let rise = i32::from(end) - i32::from(start);
    let level = i32::from(start) + rise * steps(place - from) / steps(to - from).max(1);
    i8::try_from(level).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{could, station};
    use super::*;

    #[test]
    fn unknown_heights_lie_on_the_line_and_the_way_ahead_in_the_middle() {
        assert_eq!(filled(&[Some(2), None, None, Some(-1), None, None], 5), [2, 1, 0, -1, -1, 0]);
        assert_eq!(filled(&[None, Some(1)], 2), [0, 1]);
    }

    #[test]
    fn the_first_line_is_kept_only_where_the_curve_was_drawn_again() {
        let once = Heights::of(&[station("a", Some(1), None)]);
        assert!(once.then.is_none() && once.moved_from(0).is_none());
        let again = Heights::of(&[station("a", Some(1), Some(1)), station("b", Some(-2), Some(0))]);
        assert_eq!((again.moved_from(0), again.moved_from(1)), (None, Some(-2)));
    }

    #[test]
    fn words_stand_under_valleys_and_apart_where_two_meet() {
        let heights =
            Heights::of(&[station("a", Some(1), None), station("b", Some(-1), None), station("c", Some(1), None)]);
        assert_eq!([0, 1, 2].map(|place| heights.word_below(place)), [false, true, false]);
        let fallen = Heights::of(&[station("a", Some(1), Some(-1))]);
        assert!(fallen.word_below(0));
    }

    #[test]
    fn what_could_be_is_a_line_of_its_own() {
        let heights = Heights::of(&[could("a", -2, 1), could("b", 1, 1)]);
        assert_eq!((heights.better_at(0), heights.better_at(1)), (Some(1), None));
        assert!(Heights::of(&[station("a", Some(1), None)]).better.is_none());
    }
}
