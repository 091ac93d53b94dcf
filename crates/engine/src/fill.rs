//! From a JSON tree to our types. Each type says in one line which fields or variants it has.
//!
//! serde's derives read these files as well, and tests hold both readings against each other; but
//! they cost the player 20 KB of brotli more. Here a value begins as its default and is filled in
//! place through one small trait. Unknown fields are passed over, missing ones keep their default;
//! what must not be missing is checked after reading.

use std::collections::BTreeMap;
use std::fmt;

use crate::answer::{Answer, Placed, Votes};
use crate::ask::{Ask, Axis, Ballot, Choice, Choose, Form, Item, Keep, Lines, Place, Rate, Text, Words};
use crate::json::{self, Json};
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

/// Why a text does not hold what was wanted. The compiler wrote it, so the place is all that helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mismatch {
    /// It is not JSON from this byte on.
    NotJson(usize),
    /// It is JSON of another shape.
    Shape,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(at) => write!(f, "at byte {at}"),
            Self::Shape => f.write_str("it has another shape"),
        }
    }
}

/// A value that can be filled from JSON.
pub(crate) trait Fill {
    /// Fills it. What was filled before an error stays.
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch>;
}

/// Reads a value of a type from a JSON text.
pub(crate) fn from_str<T: Fill + Default>(text: &str) -> Result<T, Mismatch> {
    from_tree(parse(text)?)
}

/// Reads a struct from a JSON text, and hands it the fields that it does not know, each with a comma before it.
pub(crate) fn with_others<T: Fill + Fields + Default>(
    text: &str,
    hand: impl FnOnce(&mut T, String),
) -> Result<T, Mismatch> {
    let (mut known, mut others) = (Vec::new(), String::new());
    for (own, key, json) in json::entries(text).map_err(|json::Broken(at)| Mismatch::NotJson(at))? {
        if T::NAMES.contains(&key.as_ref()) {
            known.push((key, json));
        } else {
            others.push(',');
            others.push_str(own);
        }
    }
    let mut value: T = from_tree(Json::Map(known))?;
    hand(&mut value, others);
    Ok(value)
}

/// A struct that knows the names of its fields.
pub(crate) trait Fields {
    /// The names.
    const NAMES: &'static [&'static str];
}

/// Parses a text.
pub(crate) fn parse(text: &str) -> Result<Json<'_>, Mismatch> {
    json::parse(text).map_err(|json::Broken(at)| Mismatch::NotJson(at))
}

/// Reads a value of a type from a tree.
pub(crate) fn from_tree<T: Fill + Default>(tree: Json<'_>) -> Result<T, Mismatch> {
    let mut value = T::default();
    value.fill(tree)?;
    Ok(value)
}

impl Fill for String {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let Json::Text(text) = json else { return Err(Mismatch::Shape) };
        *self = text.into_owned();
        Ok(())
    }
}

impl Fill for bool {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let Json::Bool(value) = json else { return Err(Mismatch::Shape) };
        *self = value;
        Ok(())
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl Fill for $kind {
            fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
                let number = match json {
                    Json::Whole(n) => n.try_into().ok(),
                    Json::Below(n) => n.try_into().ok(),
                    Json::Null | Json::Bool(_) | Json::Text(_) | Json::List(_) | Json::Map(_) => None,
                };
                *self = number.ok_or(Mismatch::Shape)?;
                Ok(())
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 i8 i32 }

impl<T: Fill + Default> Fill for Option<T> {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        if json == Json::Null { Ok(()) } else { self.insert(T::default()).fill(json) }
    }
}

impl<T: Fill + Default> Fill for Box<T> {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        self.as_mut().fill(json)
    }
}

impl<T: Fill + Default> Fill for Vec<T> {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let Json::List(entries) = json else { return Err(Mismatch::Shape) };
        self.reserve_exact(entries.len());
        for entry in entries {
            let mut value = T::default();
            value.fill(entry)?;
            self.push(value);
        }
        Ok(())
    }
}

impl<T: Fill + Default> Fill for BTreeMap<String, T> {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let Json::Map(entries) = json else { return Err(Mismatch::Shape) };
        for (key, value) in entries {
            self.insert(key.into_owned(), from_tree(value)?);
        }
        Ok(())
    }
}

impl Fill for [u16; 5] {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let [a, b, c, d, e] = self;
        tuple(&mut [a, b, c, d, e], json)
    }
}

/// Fills the places of a tuple, all of them.
fn tuple(places: &mut [&mut dyn Fill], json: Json<'_>) -> Result<(), Mismatch> {
    let Json::List(entries) = json else { return Err(Mismatch::Shape) };
    if entries.len() != places.len() {
        return Err(Mismatch::Shape);
    }
    places.iter_mut().zip(entries).try_for_each(|(place, entry)| place.fill(entry))
}

/// Fills the fields of a struct by their names.
fn fields(fields: &mut [(&str, &mut dyn Fill)], json: Json<'_>) -> Result<(), Mismatch> {
    let Json::Map(entries) = json else { return Err(Mismatch::Shape) };
    for (key, value) in entries {
        if let Some((_, field)) = fields.iter_mut().find(|(name, _)| *name == key) {
            field.fill(value)?;
        }
    }
    Ok(())
}

/// The tag of a variant, and what it holds.
fn tagged(json: Json<'_>) -> Result<(std::borrow::Cow<'_, str>, Json<'_>), Mismatch> {
    match json {
        Json::Text(tag) => Ok((tag, Json::Null)),
        Json::Map(mut entries) if entries.len() == 1 => entries.pop().ok_or(Mismatch::Shape),
        Json::Map(_) | Json::Null | Json::Bool(_) | Json::Whole(_) | Json::Below(_) | Json::List(_) => {
            Err(Mismatch::Shape)
        }
    }
}

impl<A: Fill, B: Fill> Fill for (A, B) {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        tuple(&mut [&mut self.0, &mut self.1], json)
    }
}

impl<A: Fill, B: Fill, C: Fill> Fill for (A, B, C) {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        tuple(&mut [&mut self.0, &mut self.1, &mut self.2], json)
    }
}

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
                fields(&mut [$((stringify!($field), $field)),*], json)
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
        let [a, b, c, d, e, f, g] = Self::NAMES else { return Err(Mismatch::Shape) };
        let places: &mut [(&str, &mut dyn Fill)] =
            &mut [(a, generation), (b, module), (c, fingerprint), (d, room), (e, log), (f, drafts), (g, orphans)];
        fields(places, json)
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
        fields(&mut [$((stringify!($field), &mut $field)),+], $value)?;
        Self::$variant { $($field),+ }
    }};
    ($($type:ty { $($tag:literal $variant:ident $parts:tt)* })*) => {$(
        impl Fill for $type {
            fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
                let (tag, value) = tagged(json)?;
                *self = match &*tag {
                    $($tag => enums!(@fill $variant $parts value),)*
                    _ => return Err(Mismatch::Shape),
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
