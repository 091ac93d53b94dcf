//! journey: a service seen through one person, stage by stage, with a curve of feeling.

mod curve;
mod ending;
mod round;
mod way;

use super::Kind;
use crate::decode::option::Weighed;
use crate::decode::{CHANNELS, Fields};
use crate::source::{Body, Change, Condition, Feelings, Id, Image, Label, Opt, Setting, Way};
use crate::stage::Stager;

/// Entries of a list; more stages than this are no curve to draw, but a story to walk through.
const MOST: usize = 40;

#[derive(Debug)]
struct Journey {
    persona: Id,
    opening: Option<Body>,
    roles: Option<Vec<Role>>,
    words: Option<Feelings>,
    lenses: Option<Vec<Lens>>,
    stages: Vec<Stage>,
    events: Vec<Event>,
    draw: u8,
    replay: Option<Replay>,
    /// Whether the curve is drawn as it could be.
    has_better: bool,
    hotspot: Option<Label>,
    how_might_we: Option<Label>,
    check: Option<Label>,
}

/// What somebody at the table keeps an eye on.
#[derive(Debug)]
struct Role {
    id: Id,
    title: Label,
    task: Body,
}

/// A way of looking at every stage.
#[derive(Debug)]
struct Lens {
    id: Id,
    title: Label,
    question: Label,
}

/// A station of the way.
#[derive(Debug)]
struct Stage {
    id: Id,
    title: Label,
    time: Option<Label>,
    channel: Option<&'static str>,
    with: Option<Label>,
    wait: Option<Label>,
    text: Body,
    quote: Option<Body>,
    scene: Option<Image<Setting>>,
    /// Questions of its own, by the id of the lens.
    look: Vec<(String, Label)>,
    host: Option<Body>,
    minutes: Option<u16>,
    when: Option<Condition>,
    options: Option<Vec<Opt>>,
    to: Option<Way>,
}

/// The same way in another person's shoes.
#[derive(Debug)]
struct Replay {
    persona: Id,
    say: Option<Body>,
}

/// An event card.
#[derive(Debug)]
struct Event {
    id: Id,
    title: Label,
    text: Body,
    /// Questions of its own, by the id of the lens.
    look: Vec<(String, Label)>,
    host: Option<Body>,
    when: Option<Condition>,
    change: Vec<Change>,
}

/// Reads a journey.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    let lenses = fields.maybe_entries("lenses", "lens", 1..=MOST, |fields, id| Lens {
        id,
        title: fields.label("title"),
        question: fields.label("question"),
    });
    let standard = || ["patient", "staff", "management"].map(str::to_owned).to_vec();
    let ids = lenses.as_ref().map_or_else(standard, |own| own.iter().map(|lens| lens.id.text.clone()).collect());
    Box::new(Journey {
        persona: fields.name("persona"),
        opening: fields.maybe_body("opening"),
        roles: fields.maybe_entries("roles", "role", 0..=MOST, |fields, id| Role {
            id,
            title: fields.label("title"),
            task: fields.body("task"),
        }),
        words: fields.feelings("words"),
        lenses,
        stages: fields.entries("stages", "stage", 1..=MOST, |fields, id| stage(fields, id, &ids)),
        events: fields
            .maybe_entries("events", "event", 1..=MOST, |fields, id| event(fields, id, &ids))
            .unwrap_or_default(),
        draw: fields.maybe_number("draw", 1..=9).and_then(|draw| u8::try_from(draw).ok()).unwrap_or(1),
        replay: fields
            .inner("replay", |fields| Replay { persona: fields.name("persona"), say: fields.maybe_body("say") }),
        has_better: fields.flag("better"),
        hotspot: fields.maybe_label("hotspot"),
        how_might_we: fields.maybe_label("how-might-we"),
        check: fields.maybe_label("check"),
    })
}

fn stage(fields: &mut Fields<'_, '_>, id: Id, lenses: &[String]) -> Stage {
    Stage {
        id,
        title: fields.label("title"),
        time: fields.maybe_label("time"),
        channel: fields.word("channel", CHANNELS),
        with: fields.maybe_label("with"),
        wait: fields.maybe_label("wait"),
        text: fields.body("text"),
        quote: fields.maybe_body("quote"),
        scene: fields.scene(),
        look: fields.inner("look", |fields| fields.labels_by_id(lenses)).unwrap_or_default(),
        host: fields.maybe_body("host"),
        minutes: fields.minutes(),
        when: fields.when(),
        options: fields.maybe_options(1..=9, Weighed::No),
        to: fields.way("to"),
    }
}

fn event(fields: &mut Fields<'_, '_>, id: Id, lenses: &[String]) -> Event {
    Event {
        id,
        title: fields.label("title"),
        text: fields.body("text"),
        look: fields.inner("look", |fields| fields.labels_by_id(lenses)).unwrap_or_default(),
        host: fields.maybe_body("host"),
        when: fields.when(),
        change: fields.change("change"),
    }
}

impl Kind for Journey {
    fn minutes(&self) -> u16 {
        let stages = u16::try_from(self.stages.len()).unwrap_or(u16::MAX);
        // The usual round: four to meet the persona, four for each stage, four for the event, five for
        // another persona, five for the hotspot, five for ideas and checking, three for the curve as it
        // could be, three for the room's line.
        let parts = [(!self.events.is_empty(), 4), (self.replay.is_some(), 5), (self.has_better, 3)];
        let parts: u16 = parts.into_iter().filter(|(is_there, _)| *is_there).map(|(_, minutes)| minutes).sum();
        4 + 4 * stages + parts + 13
    }

    fn stage(&self, on: &mut Stager<'_>) {
        self.round(on);
    }
}

impl Stage {
    /// Whether a feeling is placed here: a choice is one screen of its own.
    fn is_felt(&self) -> bool {
        self.options.is_none()
    }
}
