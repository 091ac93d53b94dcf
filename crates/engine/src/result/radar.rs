//! Ratings of many steps, an axis each.

use crate::answer::Answer;
use crate::ask::Rate;
use crate::fit;
use crate::picture::Radar;
use crate::session::Session;

/// Ratings, an axis each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RadarView<'a> {
    /// What was rated.
    pub title: &'a str,
    /// The axes; those that nobody rated are there too.
    pub axes: Vec<Spoke<'a>>,
}

/// An axis of a radar: how far out the ratings lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoke<'a> {
    /// A word or two.
    pub label: &'a str,
    /// The mean in tenths, 10 to 50; 0 where nobody rated.
    pub mean: u8,
    /// The lowest rating; 0 where nobody rated.
    pub low: u8,
    /// The highest rating; 0 where nobody rated.
    pub high: u8,
}

/// A radar, once anybody has rated.
pub(super) fn radar<'a>(session: &Session, picture: &'a Radar) -> Option<RadarView<'a>> {
    let mut axes: Vec<(&str, [u32; 5])> = Vec::new();
    for axis in &picture.axes {
        if axes.last().is_none_or(|(label, _)| *label != axis.label) {
            axes.push((&axis.label, [0; 5]));
        }
        if let (Some((_, sum)), Some(Answer::Rated(rated))) = (axes.last_mut(), session.answer(axis.step)) {
            let counts = rated.iter().find(|(item, _)| *item == axis.item).map_or(&[0; 5], |(_, counts)| counts);
            sum.iter_mut().zip(counts).for_each(|(sum, n)| *sum += u32::from(*n));
        }
    }
    drawn(&picture.title, axes)
}

/// The items of one rating, an axis each, the room's own lines among them.
pub(super) fn rated<'a>(
    session: &'a Session,
    title: &'a str,
    ask: &'a Rate,
    rated: &[(String, [u16; 5])],
) -> Option<RadarView<'a>> {
    let counts = |id: &str| rated.iter().find(|(item, _)| item == id).map_or([0; 5], |(_, counts)| *counts);
    let axes = fit::items(session, &ask.items, ask.own).map(|(id, label)| (label, counts(id).map(u32::from)));
    drawn(title, axes.collect())
}

fn drawn<'a>(title: &'a str, axes: Vec<(&'a str, [u32; 5])>) -> Option<RadarView<'a>> {
    let axes: Vec<Spoke<'a>> = axes.into_iter().map(|(label, counts)| spoke(label, counts)).collect();
    axes.iter().any(|spoke| spoke.mean > 0).then_some(RadarView { title, axes })
}

fn spoke(label: &str, counts: [u32; 5]) -> Spoke<'_> {
    let (mut all, mut sum, mut low, mut high) = (0, 0, 0, 0);
    for (n, degree) in counts.into_iter().zip(1..) {
        all += n;
        sum += n * u32::from(degree);
        if n > 0 {
            low = if low == 0 { degree } else { low };
            high = degree;
        }
    }
    // The mean of degrees up to 5 is at most 50 tenths.
    let mean = (sum * 10 + all / 2).checked_div(all).unwrap_or(0);
    Spoke { label, mean: u8::try_from(mean).unwrap_or(0), low, high }
}
