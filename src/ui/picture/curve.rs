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
    written(&pieces(levels), lay)
}

/// The line cut where its stretches change. A station owns the way halfway to its neighbours, but
/// the way to a station that lies ahead is ahead from the start.
pub(super) fn stretches(levels: &[i8], of: &[Stretch], lay: Lay) -> Vec<(Stretch, String)> {
    let halves = pieces(levels);
    let kinds: Vec<Stretch> = (0..halves.len()).map(|half| stretch_of(half, of)).collect();
    let mut cut = Vec::new();
    let mut from = 0;
    for run in kinds.chunk_by(PartialEq::eq) {
        if let Some(kind) = run.first() {
            cut.push((*kind, written(&halves[from..from + run.len()], lay)));
        }
        from += run.len();
    }
    cut
}

/// The land under the line, as far as it does not lie ahead.
pub(super) fn land(levels: &[i8], of: &[Stretch], lay: Lay) -> String {
    let mut halves = pieces(levels);
    let known = (0..halves.len()).take_while(|half| stretch_of(*half, of) != Stretch::Ahead).count();
    halves.truncate(known);
    let Some([.., (end, _)]) = halves.last().copied() else { return String::new() };
    let mut path = written(&halves, lay);
    for corner in [(end, HEIGHT), (0, HEIGHT)] {
        path.push('L');
        push(&mut path, corner, lay);
    }
    path.push('Z');
    path
}

/// The land between two lines.
pub(super) fn between(levels: &[i8], others: &[i8], lay: Lay) -> String {
    let mut path = line(levels, lay);
    let mut back = pieces(others);
    back.reverse();
    for (n, [start, bend, other_bend, end]) in back.into_iter().enumerate() {
        if n == 0 {
            path.push('L');
            push(&mut path, end, lay);
        }
        curve(&mut path, [other_bend, bend, start], lay);
    }
    path.push('Z');
    path
}

/// Straight strokes from one line up to the other, at the stations where it lies higher.
pub(super) fn rises(levels: &[i8], others: &[i8], lay: Lay) -> String {
    let mut path = String::new();
    for (n, (level, other)) in levels.iter().zip(others).enumerate().filter(|(_, (level, other))| level > other) {
        path.push('M');
        push(&mut path, station(n, *other), lay);
        path.push('L');
        push(&mut path, station(n, *level), lay);
    }
    path
}

/// A straight line along a level.
pub(super) fn level_line(stations: usize, level: i8, lay: Lay) -> String {
    let mut path = String::from("M");
    push(&mut path, (0, height(level)), lay);
    path.push('L');
    push(&mut path, (along(stations), height(level)), lay);
    path
}

fn stretch_of(half: usize, of: &[Stretch]) -> Stretch {
    let station = half / 2;
    let next = if half % 2 == 1 && station + 1 < of.len() { station + 1 } else { station };
    if of[next] == Stretch::Ahead { Stretch::Ahead } else { of[station] }
}

/// The line in halves: one before and one after each station.
fn pieces(levels: &[i8]) -> Vec<Piece> {
    let points: Vec<Point> = levels.iter().enumerate().map(|(n, level)| station(n, *level)).collect();
    let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else { return Vec::new() };
    let slopes = slopes(&points);
    let mut halves = vec![straight((0, first.1), first)];
    for ((ends, slope), next_slope) in points.windows(2).zip(&slopes).zip(slopes.iter().skip(1)) {
        let (start, end) = (ends[0], ends[1]);
        let bent = |slope: &i32| slope * BEND / UNIT;
        halves.extend(halved([
            start,
            (start.0 + BEND, start.1 + bent(slope)),
            (end.0 - BEND, end.1 - bent(next_slope)),
            end,
        ]));
    }
    halves.push(straight(last, (along(points.len()), last.1)));
    halves
}

/// How steep the line is at each point: level at the ends and at every turn, elsewhere as the less
/// steep of its two sides, so that it runs past no point.
fn slopes(points: &[Point]) -> Vec<i32> {
    let steps: Vec<i32> = points.windows(2).map(|ends| ends[1].1 - ends[0].1).collect();
    let inner = steps.windows(2).map(|both| {
        let (before, after) = (both[0], both[1]);
        if before.signum() == after.signum() { before.signum() * before.abs().min(after.abs()) } else { 0 }
    });
    std::iter::once(0).chain(inner).chain(std::iter::once(0)).take(points.len()).collect()
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

fn written(pieces: &[Piece], lay: Lay) -> String {
    let mut path = String::new();
    for (n, [start, bend, other_bend, end]) in pieces.iter().enumerate() {
        if n == 0 {
            path.push('M');
            push(&mut path, *start, lay);
        }
        curve(&mut path, [*bend, *other_bend, *end], lay);
    }
    path
}

fn curve(path: &mut String, points: [Point; 3], lay: Lay) {
    path.push('C');
    for (n, point) in points.into_iter().enumerate() {
        if n > 0 {
            path.push(' ');
        }
        push(path, point, lay);
    }
}

fn push(path: &mut String, (along, below): Point, lay: Lay) {
    let (x, y) = match lay {
        Lay::Across => (along, below),
        Lay::Down => (HEIGHT - below, along),
    };
    // Writing to a string cannot fail.
    let _ = write!(path, "{x},{y}");
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
