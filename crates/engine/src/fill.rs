//! From a JSON tree to our types: how a value is filled. Which fields and variants each type has, `shapes` says.
//!
//! serde's derives read these files as well, and tests hold both readings against each other; but
//! they cost the player 20 KB of brotli more. Here a value begins as its default and is filled in
//! place through one small trait. Unknown fields are passed over, missing ones keep their default;
//! what must not be missing is checked after reading.

mod shapes;

use std::fmt;

use crate::drafts::Drafts;
use crate::json::{self, Json};

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
        each(json, &mut |entry| {
            self.push(T::default());
            self.last_mut().map_or(Ok(()), |value| value.fill(entry))
        })
    }
}

impl Fill for Drafts {
    fn fill(&mut self, json: Json<'_>) -> Result<(), Mismatch> {
        let Json::Map(entries) = json else { return Err(Mismatch::Shape) };
        for (step, answer) in entries {
            self.insert(step.into_owned(), from_tree(answer)?);
        }
        Ok(())
    }
}

/// Hands over each entry of a list.
fn each<'a>(json: Json<'a>, take: &mut dyn FnMut(Json<'a>) -> Result<(), Mismatch>) -> Result<(), Mismatch> {
    let Json::List(entries) = json else { return Err(Mismatch::Shape) };
    entries.into_iter().try_for_each(take)
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

/// Fills the fields of a struct by their names, which stand in the same order.
fn fields(names: &[&str], fields: &mut [&mut dyn Fill], json: Json<'_>) -> Result<(), Mismatch> {
    let Json::Map(entries) = json else { return Err(Mismatch::Shape) };
    for (key, value) in entries {
        if let Some(field) = place(names, &key).and_then(|place| fields.get_mut(place)) {
            field.fill(value)?;
        }
    }
    Ok(())
}

/// Which of some names it is.
fn place(names: &[&str], name: &str) -> Option<usize> {
    names.iter().position(|known| *known == name)
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
