//! The line of a way that rises and falls: plain geometry in whole numbers, written as SVG paths.
//! Knows levels and stretches; knows no journey, no colour and no element.

use std::fmt::Write;

/// What one station takes of the way's length, and one level of its height.
const UNIT: i32 = 1000;
/// Room above the highest level and below the lowest, for the words there.
const ROOM: i32 = UNIT + UNIT / 4;
/// Levels reach from -2 to 2. The style sheet's `--strip` is as many levels high.
const HEIGHT: i32 = 4 * UNIT + 2 * ROOM;
/// How far from a station the line is bent: less than half the way, so that it never runs back.
const BEND: i32 = 9 * UNIT / 20;

/// Which way the line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lay {
    /// From one side to the other, high levels on top.
    Across,
    /// From top to bottom, high levels at the far side.
    Down,
}

/// How a stretch of the way is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Walked.
    Walked,
    /// Waited through.
    Waited,
    /// Not reached yet.
    Ahead,
}

/// A point: how far along, and how far below the highest edge.
type Point = (i32, i32);
/// A piece of a smooth line: both ends and the two points that bend it.
type Piece = [Point; 4];

/// The view box for a way of so many stations.
pub(super) fn view_box(stations: usize, lay: Lay) -> String {
    let length = along(stations);
    match lay {
        Lay::Across => format!("0 0 {length} {HEIGHT}"),
        Lay::Down => format!("0 0 {HEIGHT} {length}"),
    }
}

/// The whole line through the levels.
pub(super) fn line(levels: &[i8], lay: Lay) -> String {
    let mut pen = Pen::new(lay);
    pieces(levels).iter().for_each(|piece| pen.draw(piece));
    pen.path
}

/// The line cut where its stretches change. A station owns the way halfway to its neighbours, but
/// the way to a station that lies ahead is ahead from the start.
pub(super) fn stretches(levels: &[i8], of: &[Stretch], lay: Lay) -> Vec<(Stretch, String)> {
    let mut cut: Vec<(Stretch, Pen)> = Vec::new();
    for (half, piece) in pieces(levels).iter().enumerate() {
        let stretch = stretch_of(half, of);
        match cut.last_mut() {
            Some((last, pen)) if *last == stretch => pen.draw(piece),
            _ => {
                let mut pen = Pen::new(lay);
                pen.draw(piece);
                cut.push((stretch, pen));
            }
        }
    }
    cut.into_iter().map(|(stretch, pen)| (stretch, pen.path)).collect()
}

/// The land under the line, as far as it does not lie ahead.
pub(super) fn land(levels: &[i8], of: &[Stretch], lay: Lay) -> String {
    let mut pen = Pen::new(lay);
    let mut end = 0;
    for (half, piece) in pieces(levels).iter().enumerate() {
        if stretch_of(half, of) == Stretch::Ahead {
            break;
        }
        pen.draw(piece);
        end = piece[3].0;
    }
    pen.put('L', (end, HEIGHT));
    pen.put('L', (0, HEIGHT));
    pen.closed()
}

/// The land between two lines.
pub(super) fn between(levels: &[i8], others: &[i8], lay: Lay) -> String {
    let mut pen = Pen::new(lay);
    pieces(levels).iter().for_each(|piece| pen.draw(piece));
    let back = pieces(others);
    pen.put('L', back.last().map_or((0, 0), |piece| piece[3]));
    for [start, bend, other_bend, _] in back.into_iter().rev() {
        pen.curve([other_bend, bend, start]);
    }
    pen.closed()
}

/// Straight strokes from one line up to the other, at the stations where it lies higher.
pub(super) fn rises(levels: &[i8], others: &[i8], lay: Lay) -> String {
    let mut pen = Pen::new(lay);
    for (place, (level, other)) in levels.iter().zip(others).enumerate() {
        if level > other {
            pen.put('M', station(place, *other));
            pen.put('L', station(place, *level));
        }
    }
    pen.path
}

/// A straight line along a level.
pub(super) fn level_line(stations: usize, level: i8, lay: Lay) -> String {
    let mut pen = Pen::new(lay);
    pen.put('M', (0, height(level)));
    pen.put('L', (along(stations), height(level)));
    pen.path
}

/// Writes a path.
struct Pen {
    path: String,
    lay: Lay,
}

impl Pen {
    fn new(lay: Lay) -> Self {
        Self { path: String::new(), lay }
    }

    fn draw(&mut self, [start, bend, other_bend, end]: &Piece) {
        if self.path.is_empty() {
            self.put('M', *start);
        }
        self.curve([*bend, *other_bend, *end]);
    }

    fn curve(&mut self, [bend, other_bend, end]: [Point; 3]) {
        self.put('C', bend);
        self.put(' ', other_bend);
        self.put(' ', end);
    }

    fn put(&mut self, command: char, (along, below): Point) {
        let (x, y) = match self.lay {
            Lay::Across => (along, below),
            Lay::Down => (HEIGHT - below, along),
        };
        // Writing to a string cannot fail.
        let _ = write!(self.path, "{command}{x},{y}");
    }

    fn closed(mut self) -> String {
        self.path.push('Z');
        self.path
    }
}

fn stretch_of(half: usize, of: &[Stretch]) -> Stretch {
    let here = of.get(half / 2).copied().unwrap_or(Stretch::Ahead);
    let next = of.get(half.div_ceil(2)).copied().unwrap_or(here);
    if next == Stretch::Ahead { Stretch::Ahead } else { here }
}

/// The line in halves: one before and one after each station.
fn pieces(levels: &[i8]) -> Vec<Piece> {
    let mut halves = Vec::new();
    for (place, level) in levels.iter().enumerate() {
        let here = station(place, *level);
        if place == 0 {
            halves.push(straight((0, here.1), here));
        }
        let Some(next) = levels.get(place + 1) else {
            halves.push(straight(here, (along(place + 1), here.1)));
            break;
        };
        let there = station(place + 1, *next);
        let bend = (here.0 + BEND, here.1 + slope(levels, place) * BEND / UNIT);
        let other_bend = (there.0 - BEND, there.1 - slope(levels, place + 1) * BEND / UNIT);
        halves.extend(halved([here, bend, other_bend, there]));
    }
    halves
}

/// How steep the line is at a station: level at the ends and at every turn, elsewhere as the less
/// steep of its two sides, so that it runs past no station.
fn slope(levels: &[i8], place: usize) -> i32 {
    let around = (place.checked_sub(1).and_then(|before| levels.get(before)), levels.get(place), levels.get(place + 1));
    let (Some(before), Some(here), Some(after)) = around else { return 0 };
    let (down, on) = (height(*here) - height(*before), height(*after) - height(*here));
    if down.signum() == on.signum() { down.signum() * down.abs().min(on.abs()) } else { 0 }
}

fn straight(start: Point, end: Point) -> Piece {
    let third = (end.0 - start.0) / 3;
    [start, (start.0 + third, start.1), (end.0 - third, end.1), end]
}

fn halved([start, bend, other_bend, end]: Piece) -> [Piece; 2] {
    let middle = |a: Point, b: Point| ((a.0 + b.0) / 2, (a.1 + b.1) / 2);
    let (first, inner, last) = (middle(start, bend), middle(bend, other_bend), middle(other_bend, end));
    let (left, right) = (middle(first, inner), middle(inner, last));
    // From the ends, not from the rounded points between: the halves meet exactly in the middle.
    let exact = |a: i32, b: i32, c: i32, d: i32| (a + 3 * b + 3 * c + d) / 8;
    let half = (exact(start.0, bend.0, other_bend.0, end.0), exact(start.1, bend.1, other_bend.1, end.1));
    [[start, first, left, half], [half, right, last, end]]
}

fn station(place: usize, level: i8) -> Point {
    (along(place) + UNIT / 2, height(level))
}

fn along(stations: usize) -> i32 {
    i32::try_from(stations).map_or(0, |stations| stations.saturating_mul(UNIT))
}

fn height(level: i8) -> i32 {
    (2 - i32::from(level.clamp(-2, 2))) * UNIT + ROOM
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points along a piece, end included.
    fn walked(piece: &Piece) -> Vec<i32> {
        let mix = |a: i32, b: i32, t: i32| a + (b - a) * t / 16;
        (0..=16)
            .map(|t| {
                let [a, b, c, d] = piece.map(|point| point.1);
                let (ab, bc, cd) = (mix(a, b, t), mix(b, c, t), mix(c, d, t));
                mix(mix(ab, bc, t), mix(bc, cd, t), t)
            })
            .collect()
    }

    #[test]
    fn the_line_never_runs_past_its_stations() {
        for levels in [[0, 2, -2, -1, 1, 1, 2, -2], [-2, -1, 0, 1, 2, 2, 2, 1], [2, -2, 2, -2, 2, -2, 2, -2]] {
            let halves = pieces(&levels);
            for (n, pair) in levels.windows(2).enumerate() {
                let ends = [height(pair[0]), height(pair[1])];
                let (top, bottom) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
                let between: Vec<i32> = halves[2 * n + 1..2 * n + 3].iter().flat_map(walked).collect();
                assert!(between.iter().all(|y| (top - 3..=bottom + 3).contains(y)), "{levels:?} at {n}: {between:?}");
            }
        }
    }

    #[test]
    fn the_line_passes_through_every_station() {
        let halves = pieces(&[0, 2, -1]);
        let ends: Vec<Point> = halves.iter().map(|piece| piece[3]).collect();
        assert_eq!(halves.len(), 6);
        assert!([(500, 3250), (1500, 1250), (2500, 4250)].iter().all(|point| ends.contains(point)), "{ends:?}");
    }

    #[test]
    fn a_wait_owns_the_way_halfway_to_its_neighbours() {
        let of = [Stretch::Walked, Stretch::Waited, Stretch::Walked];
        let cut = stretches(&[0, 0, 0], &of, Lay::Across);
        let kinds: Vec<Stretch> = cut.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, of);
        assert!(cut[1].1.starts_with("M1000,3250"), "{}", cut[1].1);
    }

    #[test]
    fn the_way_ahead_begins_where_the_group_stands() {
        let cut = stretches(&[1, 0], &[Stretch::Walked, Stretch::Ahead], Lay::Across);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].1.starts_with("M500,2250"), "{}", cut[1].1);
    }

    #[test]
    fn laid_down_a_high_level_is_at_the_far_side() {
        assert_eq!(level_line(2, 2, Lay::Down), "M5250,0L5250,2000");
        assert_eq!(level_line(2, 2, Lay::Across), "M0,1250L2000,1250");
    }

    #[test]
    fn areas_are_closed_and_an_empty_way_has_no_line() {
        assert!(land(&[0, 1], &[Stretch::Walked; 2], Lay::Across).ends_with("L2000,6500L0,6500Z"));
        assert!(land(&[0, 1], &[Stretch::Walked, Stretch::Ahead], Lay::Across).ends_with("L500,6500L0,6500Z"));
        assert!(between(&[0, 1], &[0, 2], Lay::Across).ends_with('Z'));
        assert_eq!(line(&[], Lay::Across), "");
    }

    #[test]
    fn rises_stand_only_where_a_line_lies_higher() {
        assert_eq!(rises(&[0, 2, -1], &[0, -1, 1], Lay::Across), "M1500,4250L1500,1250");
    }
}
