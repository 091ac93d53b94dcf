//! Which fields or variants each type of a file has, one line for each. Knows nothing of how a value is filled.

use super::{Fields, Fill, Mismatch, fields, from_tree, place, tagged, tuple};
use crate::answer::{Answer, Placed, Votes};
use crate::ask::{Ask, Axis, Ballot, Choice, Choose, Form, Item, Keep, Lines, Place, Rate, Text, Words};
use crate::json::Json;
use crate::module::{
    Activity, Card, Chunk, Deck, Draw, Exit, Index, Media, MediaKind, Meter, PictureOf, Scene, Step, StepRef, Target,
    To, VariantPlan,
};
use crate::picture::{Fact, Fork, Journey, Persona, Picture, Radar, RadarAxis, Station};
use crate::programme::{self, Programme, StationKind};
use crate::rule::{Condition, Effect, Later};
use crate::save::Save;
use crate::session::{Entry, Mode, Room};
use crate::text::{Block, Span};

impl Fill for StepRef {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        tuple(&mut [&mut self.0, &mut self.1], json)
    }
}

/// A struct and its fields. The pattern makes the compiler ask for every one of them.
macro_rules! structs {
    ($($type:path { $($field:ident)* })*) => {$(
        impl Fill for $type {
            fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
                let Self { $($field),* } = self;
                fields(&[$(stringify!($field)),*], &mut [$($field),*], json)
            }
        }
    )*};
}

structs! {
    Index { format id language languages fingerprint title summary look picture goals box_list meters activities variants earlier chunks first }
    VariantPlan { minutes activities }
    Meter { id title start low high }
    Activity { id kind title minutes first steps }
    Chunk { number fingerprint steps pictures decks }
    PictureOf { activity picture }
    Deck { id to cards }
    Card { id title text foot when effects }
    Step { id activity part title scene say media task cards host ask seconds when draw first_heard next recall commits picture }
    Scene { time channel with wait }
    Media { kind file alt captions transcript instead }
    Draw { deck count }
    Exit { when to }
    Later { after card }
    Choose { options ballot own }
    Choice { id label gain cost values when closed effects to }
    Rate { items own low high }
    Item { id label hint }
    Words { words }
    Lines { max stem }
    Text { keep stem }
    Place { items own limit y x words from }
    Axis { low high low_label high_label title }
    Form { fields }
    Journey { persona stations words again better hotspot }
    Persona { id name age portrait facts }
    Fact { label text }
    Station { id title channel wait scene begins feel }
    Fork { question posts own first second decision }
    Radar { title axes }
    RadarAxis { label step item }
    Programme { format id language languages title summary look logo cover contact stations }
    programme::Station { id kind title text minutes picture }
    Votes { counts certain }
    Placed { item y x word }
    Room { name mode people seed variant }
}

impl Fill for Save {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let Self { generation, module, fingerprint, room, log, drafts, orphans, others: _ } = self;
        fields(Self::NAMES, &mut [generation, module, fingerprint, room, log, drafts, orphans], json)
    }
}

impl Fields for Save {
    const NAMES: &'static [&'static str] = &["generation", "module", "fingerprint", "room", "log", "drafts", "orphans"];
}

/// An enum whose variants hold one value, a tuple of values, or none.
macro_rules! enums {
    (@fill $variant:ident () $value:ident) => { if $value == Json::Null { Self::$variant } else { return Err(Mismatch::Shape) } };
    (@fill $variant:ident ($one:ident) $value:ident) => {{
        let $one = from_tree($value)?;
        Self::$variant($one)
    }};
    (@fill $variant:ident ($($part:ident)+) $value:ident) => {{
        let ($($part),+) = from_tree($value)?;
        Self::$variant($($part),+)
    }};
    (@fill $variant:ident {$($field:ident)+} $value:ident) => {{
        $(let mut $field = Default::default();)+
        fields(&[$(stringify!($field)),+], &mut [$(&mut $field),+], $value)?;
        Self::$variant { $($field),+ }
    }};
    ($($type:ty { $($tag:literal $variant:ident $parts:tt)* })*) => {$(
        impl Fill for $type {
            fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
                #[derive(Clone, Copy)]
                enum Tag { $($variant),* }
                let (tag, value) = tagged(json)?;
                let tag = place(&[$($tag),*], &tag).and_then(|place| [$(Tag::$variant),*].get(place).copied());
                *self = match tag.ok_or(Mismatch::Shape)? {
                    $(Tag::$variant => enums!(@fill $variant $parts value),)*
                };
                Ok(())
            }
        }
    )*};
}

enums! {
    Block { "p" Para(spans) "ul" List(entries) "q" Quote(spans) }
    Span { "t" Text(text) "e" Em(text) "s" Strong(text) "a" Link{to text} }
    Target { "step" Step(step) "end" End() }
    Ask {
        "continue" Continue() "choose" Choose(ask) "rate" Rate(ask) "words" Words(ask) "lines" Lines(ask) "text" Text(ask)
        "place" Place(ask) "form" Form(ask)
    }
    Ballot { "one" One() "votes" Votes() "certain" Certain() }
    Keep { "shared" Shared() "private" Private() }
    Condition {
        "all" All(parts) "any" Any(parts) "not" Not(part) "atleast" AtLeast(meter n) "atmost" AtMost(meter n)
        "chose" Chose(step option) "visited" Visited(step) "drawn" Drawn(deck card) "mode" Mode(mode)
        "variant" Variant(minutes) "peopleatleast" PeopleAtLeast(n) "peopleatmost" PeopleAtMost(n)
    }
    Effect { "change" Change(meter by) "later" Later(later) }
    Picture { "journey" Journey(journey) "fork" Fork(fork) "tally" Tally(step) "radar" Radar(radar) }
    StationKind { "module" Module() "away" Away() }
    MediaKind { "picture" Picture() "sound" Sound() "video" Video() }
    To { "table" Table() "seats" Seats() }
    Mode { "group" Group() "alone" Alone() "portal" Portal() }
    Answer {
        "seen" Seen() "chose" Chose(option) "votes" Votes(votes) "rated" Rated(rated) "words" Words(words) "lines" Lines(lines)
        "text" Text(text) "placed" Placed(placed) "filled" Filled(filled)
    }
    Entry {
        "a" Answered(step answer) "d" Drew(step deck card) "s" Skipped(step card) "r" Returned(step card)
        "f" Fixed(step deck cards) "j" Jumped(step to)
    }
}
