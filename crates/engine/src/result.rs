//! What a session leaves behind: pictures and words, folded from the log. Draws nothing.

mod commitments;
mod fork;
mod grid;
mod radar;
mod way;

use crate::answer::{Answer, Placed};
use crate::ask::{Ask, Item, Keep};
use crate::module::{Activity, Module, Step, StepRef};
use crate::picture::{Journey, Persona, Picture, Station};
use crate::session::Session;
use crate::view;
pub use commitments::{Committed, commitments};
pub use fork::{Flow, ForkView, PostView};
pub use grid::{GridView, grids};
pub use radar::{RadarView, Spoke};
pub use way::{Crossing, MeterLine, MeterPoint, Turn, Way, way};

/// Everything that one activity leaves behind.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityResult<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// Its pictures.
    pub pictures: Vec<PictureView<'a>>,
    /// What was written and decided, in order.
    pub notes: Vec<Note<'a>>,
}

/// What one step leaves behind in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<'a> {
    /// The step's heading.
    pub heading: &'a str,
    /// The part of the round.
    pub part: &'a str,
    /// Lines with their labels; the label is empty where the heading says it all.
    pub lines: Vec<(&'a str, &'a str)>,
    /// Who may see it.
    pub keep: Keep,
}

/// A picture, folded with a session.
#[derive(Debug, Clone, PartialEq)]
pub enum PictureView<'a> {
    /// A way with stations and the curve of feeling.
    Journey(JourneyView<'a>),
    /// A fork and the shift between two votes.
    Fork(ForkView<'a>),
    /// Counts.
    Tally(TallyView<'a>),
    /// Ratings, an axis each.
    Radar(RadarView<'a>),
}

/// A journey as far as it has been played.
#[derive(Debug, Clone, PartialEq)]
pub struct JourneyView<'a> {
    /// Whose journey it is.
    pub persona: &'a Persona,
    /// The stations.
    pub stations: Vec<StationView<'a>>,
}

/// A station as far as it has been played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationView<'a> {
    /// Id.
    pub id: &'a str,
    /// A few words.
    pub title: &'a str,
    /// Channel, such as `phone`.
    pub channel: Option<&'a str>,
    /// Length of the wait that it is.
    pub wait: Option<&'a str>,
    /// The file with the picture of the moment.
    pub scene: Option<&'a str>,
    /// Whether the group has been there, is there, or has it ahead.
    pub reached: Reached,
    /// The feeling when it was played.
    pub before: Option<Mark<'a>>,
    /// The feeling when the curve was drawn again.
    pub after: Option<Mark<'a>>,
    /// The feeling as it could be.
    pub better: Option<Mark<'a>>,
    /// Where it stands among the hotspots: our power to change, value for the patient.
    pub hotspot: Option<(i8, i8)>,
}

/// Where the group is, seen from a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// It lies ahead.
    Ahead,
    /// The group stands here.
    Here,
    /// The group has been here.
    Behind,
}

/// A height and a word on the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark<'a> {
    /// -2 to 2.
    pub y: i8,
    /// The word for it.
    pub word: Option<&'a str>,
}

/// Counts of words or ratings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyView<'a> {
    /// What was asked.
    pub title: &'a str,
    /// What the ends of a scale mean; none for words.
    pub ends: Option<(&'a str, &'a str)>,
    /// Label and count; for a scale, 1 to 5.
    pub bars: Vec<(&'a str, u16)>,
}

/// The recap of a module: what every activity that was begun leaves behind.
#[must_use]
pub fn recap<'a>(module: &'a Module, session: &'a Session) -> Vec<ActivityResult<'a>> {
    let activities = module.index().activities.iter().zip(0..);
    let results = activities.map(|(activity, place)| ActivityResult {
        activity,
        pictures: pictures(module, session, place),
        notes: notes(module, session, place),
    });
    results.filter(|result| !result.pictures.is_empty() || !result.notes.is_empty()).collect()
}

/// A picture folded with a session; none as long as nothing feeds it.
#[must_use]
pub fn picture<'a>(module: &'a Module, session: &'a Session, picture: &'a Picture) -> Option<PictureView<'a>> {
    match picture {
        Picture::Journey(journey) => Some(PictureView::Journey(journey_view(module, session, journey))),
        Picture::Fork(fork) => Some(PictureView::Fork(fork::fork(session, fork))),
        Picture::Tally(step) => tally(module, session, *step),
        Picture::Radar(radar) => radar::radar(session, radar).map(PictureView::Radar),
    }
}

/// The picture beside the text of a step. Not part of the stage's view: who only reads, as the host's window and the
/// clock do, need not have it drawn.
#[must_use]
pub fn beside<'a>(module: &'a Module, session: &'a Session, step: &Step) -> Option<PictureView<'a>> {
    picture(module, session, module.picture(step.picture?)?)
}

fn pictures<'a>(module: &'a Module, session: &'a Session, activity: u16) -> Vec<PictureView<'a>> {
    let begun = |at: &StepRef| module.step(*at).is_some_and(|step| step.activity == activity);
    if !session.trail().iter().any(begun) {
        return Vec::new();
    }
    let of_it = module.loaded().flat_map(|chunk| &chunk.pictures).filter(|of| of.activity == activity);
    of_it.filter_map(|of| picture(module, session, &of.picture)).collect()
}

fn notes<'a>(module: &'a Module, session: &'a Session, activity: u16) -> Vec<Note<'a>> {
    let mut seen = std::collections::BTreeSet::new();
    let steps = session.trail().iter().filter(|at| seen.insert(**at));
    let of_it = steps.filter_map(|at| Some((*at, module.step(*at).filter(|step| step.activity == activity)?)));
    of_it.filter_map(|(at, step)| note(session, step, session.answer(at)?)).collect()
}

fn note<'a>(session: &'a Session, step: &'a Step, answer: &'a Answer) -> Option<Note<'a>> {
    let label =
        |items: &'a [Item], id: &str| items.iter().find(|item| item.id == *id).map_or("", |item| item.label.as_str());
    let (lines, keep): (Vec<(&str, &str)>, Keep) = match (&step.ask, answer) {
        (Ask::Lines(_), Answer::Lines(lines)) => (lines.iter().map(|line| ("", line.as_str())).collect(), Keep::Shared),
        (Ask::Text(ask), Answer::Text(text)) => (vec![("", text.as_str())], ask.keep),
        (Ask::Form(ask), Answer::Filled(fields)) => {
            (fields.iter().map(|(id, text)| (label(&ask.fields, id), text.as_str())).collect(), Keep::Shared)
        }
        (Ask::Choose(ask), Answer::Chose(id)) => {
            let taken = view::posts(session, ask).find(|(post, _)| post == id);
            (taken.map(|(_, post)| ("", post.label)).into_iter().collect(), Keep::Shared)
        }
        _ => return None,
    };
    let lines: Vec<_> = lines.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect();
    (!lines.is_empty()).then_some(Note { heading: &step.title, part: &step.part, lines, keep })
}

fn journey_view<'a>(module: &'a Module, session: &'a Session, journey: &'a Journey) -> JourneyView<'a> {
    let again = journey.again.and_then(|step| session.answer(step));
    let better = journey.better.and_then(|step| session.answer(step));
    let hotspots = journey.hotspot.and_then(|step| session.answer(step));
    let activity = |at: StepRef| module.step(at).map(|step| step.activity);
    let last = |at: &StepRef| {
        let behind = |station: &Station| station.begins <= *at && activity(station.begins) == activity(*at);
        journey.stations.iter().rposition(behind).filter(|_| Some(*at) != journey.again && Some(*at) != journey.better)
    };
    let here = session.at().and(session.trail().last()).and_then(last);
    let stations = journey.stations.iter().enumerate().map(|(place, station)| StationView {
        id: &station.id,
        title: &station.title,
        channel: station.channel.as_deref(),
        wait: station.wait.as_deref(),
        scene: station.scene.as_deref(),
        reached: match here {
            _ if !session.visited(station.begins) => Reached::Ahead,
            Some(here) if here == place => Reached::Here,
            _ => Reached::Behind,
        },
        before: mark(journey, station.feel.and_then(|step| session.answer(step)), &station.id),
        after: mark(journey, again, &station.id),
        better: mark(journey, better, &station.id),
        hotspot: placed(hotspots, &station.id).map(|placed| (placed.x, placed.y)),
    });
    JourneyView { persona: &journey.persona, stations: stations.collect() }
}

fn placed<'a>(answer: Option<&'a Answer>, item: &str) -> Option<&'a Placed> {
    answer?.placed().iter().find(|placed| placed.item == item)
}

fn mark<'a>(journey: &'a Journey, answer: Option<&'a Answer>, item: &str) -> Option<Mark<'a>> {
    let placed = placed(answer, item)?;
    let word = placed.word.as_ref().and_then(|id| journey.words.iter().find(|word| word.id == *id));
    Some(Mark { y: placed.y, word: word.map(|word| word.label.as_str()) })
}

/// Counts of words, or of the one item that was rated; several items are an axis each.
fn tally<'a>(module: &'a Module, session: &'a Session, at: StepRef) -> Option<PictureView<'a>> {
    const DEGREES: [&str; 5] = ["1", "2", "3", "4", "5"];
    let step = module.step(at)?;
    let (ends, bars) = match (&step.ask, session.answer(at)?) {
        (Ask::Words(ask), Answer::Words(counts)) => {
            let of = |id: &str| counts.iter().filter(|(word, _)| word == id).map(|(_, n)| *n).sum::<u16>();
            let bars = ask.words.iter().map(|word| (word.label.as_str(), of(&word.id)));
            (None, bars.filter(|(_, n)| *n > 0).collect())
        }
        (Ask::Rate(ask), Answer::Rated(rated)) => match rated.as_slice() {
            [(_, counts)] => (Some((ask.low.as_str(), ask.high.as_str())), DEGREES.into_iter().zip(*counts).collect()),
            _ => return radar::rated(session, &step.title, ask, rated).map(PictureView::Radar),
        },
        _ => return None,
    };
    Some(PictureView::Tally(TallyView { title: &step.title, ends, bars }))
}
