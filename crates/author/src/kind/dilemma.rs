//! dilemma: a choice without a right answer, made in silence, talked about, made again and told.

mod round;

use super::Kind;
use crate::decode::Fields;
use crate::decode::option::Weighed;
use crate::source::{Body, Id, Image, Label, Opt, Setting};
use crate::stage::Stager;

/// Voices that fit round a table.
const MOST_VOICES: usize = 12;

#[derive(Debug)]
struct Dilemma {
    situation: Body,
    scene: Option<Image<Setting>>,
    question: Label,
    options: Vec<Opt>,
    perspectives: Vec<Perspective>,
    twist: Option<Body>,
    fact: Option<Fact>,
    notice: Option<Body>,
    monday: Option<Label>,
}

/// A stakeholder to speak as.
#[derive(Debug)]
struct Perspective {
    voice: Id,
    who: Label,
    says: Body,
}

/// What is known, and from where.
#[derive(Debug)]
struct Fact {
    title: Label,
    text: Body,
    source: Label,
    reviewed: Option<Label>,
}

/// Reads a dilemma.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Dilemma {
        situation: fields.body("situation"),
        scene: fields.scene(),
        question: fields.label("question"),
        options: fields.options(2..=5, Weighed::Yes),
        perspectives: fields.maybe_entries("perspectives", "voice", 1..=MOST_VOICES, perspective).unwrap_or_default(),
        twist: fields.maybe_body("twist"),
        fact: fields.inner("fact", |fields| Fact {
            title: fields.label("title"),
            text: fields.body("text"),
            source: fields.plain("source"),
            reviewed: fields.maybe_plain("reviewed"),
        }),
        notice: fields.maybe_body("notice"),
        monday: fields.maybe_label("monday"),
    })
}

fn perspective(fields: &mut Fields<'_, '_>, voice: Id) -> Perspective {
    Perspective { voice, who: fields.label("who"), says: fields.body("says") }
}

impl Kind for Dilemma {
    fn minutes(&self) -> u16 {
        23
    }

    fn follows(&self) -> Vec<(&Id, &Id)> {
        self.options.iter().filter_map(|option| Some((&option.id, option.follow.as_ref()?))).collect()
    }

    fn stage(&self, on: &mut Stager<'_>) {
        self.round(on);
    }
}
