//! Ways as bands whose width is a number of votes: plain geometry in whole numbers, written as SVG
//! paths. Knows rows and numbers; knows no dilemma, no colour and no element.

use vejvalg_engine::result::Flow;

/// The height of one row, and the length from one end to the other.
const UNIT: i32 = 1000;
/// The widest that all ways at one row may be together.
const WIDEST: i32 = 640;
/// The width of a way before anybody has chosen.
const UNCHOSEN: i32 = 220;
/// A narrower band has no room for a road marking.
const MARKED: i32 = 100;
/// The sides of a trunk that comes from the top.
const TRUNK: (i32, i32) = (80, 720);

/// A band between two ends: where its middle is at either end, and its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Band {
    /// Middle at the near end.
    pub(super) from: i32,
    /// Middle at the far end.
    pub(super) to: i32,
    /// Width; 0 for a way without votes.
    pub(super) width: i32,
}

impl Band {
    /// Whether it is wide enough for a road marking.
    pub(super) fn is_marked(self) -> bool {
        self.width >= MARKED
    }
}

/// How a band is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paths {
    /// Its area.
    pub(super) area: String,
    /// Its middle line.
    pub(super) centre: String,
}

/// The view box for so many rows.
pub(super) fn view_box(rows: usize) -> String {
    format!("0 0 {UNIT} {}", length(rows))
}

/// The ways of a fork, one for each row, out of one trunk. Without votes they are equally wide.
pub(super) fn fork(votes: Option<&[u16]>, rows: usize) -> Vec<Band> {
    let widths: Vec<i32> = match votes {
        Some(votes) => {
            let unit = unit(votes.iter().copied().max().unwrap_or(0).into());
            votes.iter().map(|votes| i32::from(*votes) * unit).collect()
        }
        None => vec![UNCHOSEN; rows],
    };
    let total: i32 = widths.iter().sum();
    let mut lane = length(rows) / 2 - total / 2;
    let bands = widths.into_iter().enumerate().map(|(row, width)| {
        let from = lane + width / 2;
        lane += width;
        Band { from, to: middle(row), width }
    });
    bands.collect()
}

/// The bands of a stream from rows to rows. At either end the bands of a row lie side by side in the
/// order of the other end, so that they cross as little as they can.
pub(super) fn stream(flows: &[Flow], rows: usize) -> Vec<Band> {
    let most = (0..rows).flat_map(|row| [lane(flows, row, rows, near), lane(flows, row, rows, far)]).max();
    let unit = unit(most.unwrap_or(0));
    let mut bands = Vec::new();
    for flow in flows {
        let at = |mine: usize, there: usize, ends: Ends| {
            let (before, all) = (lane(flows, mine, there, ends), lane(flows, mine, rows, ends));
            middle(mine) + unit * (2 * before + i32::from(flow.votes) - all) / 2
        };
        bands.push(Band {
            from: at(flow.from, flow.to, near),
            to: at(flow.to, flow.from, far),
            width: unit * i32::from(flow.votes),
        });
    }
    bands
}

/// The end of a flow that is looked at, and its other end.
type Ends = fn(&Flow) -> (usize, usize);

fn near(flow: &Flow) -> (usize, usize) {
    (flow.from, flow.to)
}

fn far(flow: &Flow) -> (usize, usize) {
    (flow.to, flow.from)
}

/// The votes at one row of the flows whose other end lies above another row.
fn lane(flows: &[Flow], row: usize, above: usize, ends: Ends) -> i32 {
    let mut votes = 0;
    for flow in flows {
        let (mine, there) = ends(flow);
        if mine == row && there < above {
            votes += i32::from(flow.votes);
        }
    }
    votes
}

/// Bands from one end to the other.
pub(super) fn spread(bands: &[Band]) -> Vec<Paths> {
    bands.iter().map(|band| Paths { area: area(*band), centre: centre(*band) }).collect()
}

fn area(band: Band) -> String {
    let half = band.width / 2;
    let upper = centre(Band { from: band.from - half, to: band.to - half, ..band });
    let (near, far, bend) = (band.from + half, band.to + half, UNIT / 2);
    format!("{upper}L{UNIT},{far}C{bend},{far} {bend},{near} 0,{near}Z")
}

fn centre(band: Band) -> String {
    let (from, to, bend) = (band.from, band.to, UNIT / 2);
    format!("M0,{from}C{bend},{from} {bend},{to} {UNIT},{to}")
}

/// The ways of a fork that come down a trunk from the top and bend off to their rows: for each its
/// area and its middle line. The first row leaves the trunk first, so its lane lies nearest to it.
pub(super) fn bends(ways: &[Band]) -> Vec<Paths> {
    let total: i32 = ways.iter().map(|way| way.width).sum();
    let mut right = TRUNK.1;
    let bends = ways.iter().map(|way| {
        let left = right - (TRUNK.1 - TRUNK.0) * way.width / total.max(1);
        let bend = bend(*way, left, right);
        right = left;
        bend
    });
    bends.collect()
}

fn bend(way: Band, left: i32, right: i32) -> Paths {
    let (lane, to) = ((left + right) / 2, way.to);
    let (upper, lower) = (to - way.width / 2, to + way.width / 2);
    // The further a lane lies from the posts, the earlier and the wider it turns.
    let turn = |x: i32, y: i32| (y - (UNIT - x) / 2).max(0);
    let (inner, middle, outer) = (turn(right, upper), turn(lane, to), turn(left, lower));
    let area = format!(
        "M{right},0L{right},{inner}Q{right},{upper} {UNIT},{upper}L{UNIT},{lower}Q{left},{lower} {left},{outer}L{left},0Z"
    );
    Paths { area, centre: format!("M{lane},0L{lane},{middle}Q{lane},{to} {UNIT},{to}") }
}

fn unit(most: i32) -> i32 {
    WIDEST / most.max(1)
}

fn middle(row: usize) -> i32 {
    length(row) + UNIT / 2
}

fn length(rows: usize) -> i32 {
    i32::try_from(rows).map_or(0, |rows| rows.saturating_mul(UNIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_as_wide_as_their_votes_and_fill_the_trunk() {
        let bands = fork(Some(&[4, 0, 2]), 3);
        assert_eq!(bands.iter().map(|band| band.width).collect::<Vec<_>>(), [640, 0, 320]);
        assert_eq!(bands.iter().map(|band| band.to).collect::<Vec<_>>(), [500, 1500, 2500]);
        assert_eq!(bands[0].from + 320, bands[2].from - 160);
    }

    #[test]
    fn before_the_vote_all_ways_are_equally_wide() {
        let bands = fork(None, 4);
        assert_eq!(bands.len(), 4);
        assert!(bands.iter().all(|band| band.width == UNCHOSEN));
        assert_eq!(bands[0].from + bands[3].from, 4000);
    }

    #[test]
    fn a_stream_keeps_the_bands_of_a_row_side_by_side() {
        let flow = |from, to, votes| Flow { from, to, votes };
        let bands = stream(&[flow(0, 0, 2), flow(0, 2, 2), flow(1, 1, 1)], 3);
        assert_eq!(bands[0].from + bands[0].width / 2, bands[1].from - bands[1].width / 2);
        assert_eq!((bands[0].from + bands[1].from) / 2, 500);
        assert_eq!((bands[0].to, bands[1].to, bands[2].to), (500, 2500, 1500));
        assert_eq!(bands[1].width, 2 * bands[2].width);
    }

    #[test]
    fn paths_are_whole_numbers_and_areas_closed() {
        let band = Band { from: 500, to: 1500, width: 200 };
        assert_eq!(area(band), "M0,400C500,400 500,1400 1000,1400L1000,1600C500,1600 500,600 0,600Z");
        assert_eq!(centre(band), "M0,500C500,500 500,1500 1000,1500");
    }

    #[test]
    fn the_first_row_leaves_the_trunk_nearest_to_the_posts() {
        let bends = bends(&fork(None, 2));
        assert!(bends[0].area.starts_with("M720,0") && bends[0].area.ends_with("L400,0Z"), "{}", bends[0].area);
        assert!(bends[1].area.starts_with("M400,0") && bends[1].area.ends_with("L80,0Z"), "{}", bends[1].area);
    }

    #[test]
    fn a_way_without_votes_takes_no_lane() {
        let bends = bends(&fork(Some(&[1, 0, 1]), 3));
        assert!(bends[1].centre.starts_with("M400,0"), "{}", bends[1].centre);
        assert!(bends[2].area.starts_with("M400,0"), "{}", bends[2].area);
    }

    #[test]
    fn no_votes_at_all_leave_ways_without_width() {
        assert!(fork(Some(&[0, 0]), 2).iter().all(|band| band.width == 0));
        assert!(stream(&[], 2).is_empty());
    }
}
