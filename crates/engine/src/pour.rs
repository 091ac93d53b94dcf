//! From our types to JSON text: the counterpart of `fill`, for what the player itself writes, which is the saved form.
//! Knows which fields and variants each type has.
//!
//! serde's derives write the same text, and a test holds both against each other; but they cost the player 2 KB of
//! brotli more.

use crate::answer::{Answer, Placed, Votes};
use crate::drafts::Drafts;
use crate::save::Save;
use crate::session::{Entry, Mode, Room};

/// A value that can be written as JSON.
pub(crate) trait Pour {
    /// Adds its text.
    fn pour(&self, out: &mut String);
}

impl Pour for String {
    fn pour(&self, out: &mut String) {
        out.push('"');
        for sign in self.chars() {
            match sign {
                '"' => out.push_str("\\\""),
                '\\' => out.push_str("\\\\"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                '\u{8}' => out.push_str("\\b"),
                '\u{c}' => out.push_str("\\f"),
                '\0'..='\u{1f}' => {
                    out.push_str("\\u00");
                    out.extend([u32::from(sign) >> 4, u32::from(sign) & 15].map(digit));
                }
                sign => out.push(sign),
            }
        }
        out.push('"');
    }
}

fn digit(number: u32) -> char {
    char::from_digit(number, 16).unwrap_or('0')
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl Pour for $kind {
            fn pour(&self, out: &mut String) {
                out.push_str(&self.to_string());
            }
        }
    )*};
}

numbers! { u8 u16 u64 i8 }

impl<T: Pour> Pour for Vec<T> {
    fn pour(&self, out: &mut String) {
        list(&mut self.iter().map(|entry| entry as &dyn Pour), out);
    }
}

impl Pour for [u16; 5] {
    fn pour(&self, out: &mut String) {
        list(&mut self.iter().map(|entry| entry as &dyn Pour), out);
    }
}

impl<A: Pour, B: Pour> Pour for (A, B) {
    fn pour(&self, out: &mut String) {
        tuple(&[&self.0, &self.1], out);
    }
}

impl Pour for Drafts {
    fn pour(&self, out: &mut String) {
        out.push('{');
        for (place, (step, answer)) in self.iter().enumerate() {
            field(place, step, answer, out);
        }
        out.push('}');
    }
}

impl Pour for Mode {
    fn pour(&self, out: &mut String) {
        out.push_str(match self {
            Self::Group => "\"group\"",
            Self::Alone => "\"alone\"",
            Self::Portal => "\"portal\"",
        });
    }
}

/// Structs whose fields are all written.
macro_rules! structs {
    ($($type:ty { $($field:ident)* })*) => {$(
        impl Pour for $type {
            fn pour(&self, out: &mut String) {
                fields(&[$((stringify!($field), &self.$field)),*], out);
            }
        }
    )*};
}

structs! {
    Save { generation module fingerprint room log drafts orphans }
    Room { name mode people seed variant }
    Votes { counts certain }
}

impl Pour for Placed {
    fn pour(&self, out: &mut String) {
        let Self { item, y, x, word } = self;
        match word {
            Some(word) => fields(&[("item", item), ("y", y), ("x", x), ("word", word)], out),
            None => fields(&[("item", item), ("y", y), ("x", x)], out),
        }
    }
}

impl Pour for Answer {
    fn pour(&self, out: &mut String) {
        let (tag, held): (&str, &dyn Pour) = match self {
            Self::Seen => return out.push_str("\"seen\""),
            Self::Chose(option) => ("chose", option),
            Self::Votes(votes) => ("votes", votes),
            Self::Rated(rated) => ("rated", rated),
            Self::Words(words) => ("words", words),
            Self::Lines(lines) => ("lines", lines),
            Self::Text(text) => ("text", text),
            Self::Placed(placed) => ("placed", placed),
            Self::Filled(filled) => ("filled", filled),
        };
        fields(&[(tag, held)], out);
    }
}

impl Pour for Entry {
    fn pour(&self, out: &mut String) {
        let (tag, held): (&str, &[&dyn Pour]) = match self {
            Self::Answered(step, answer) => ("a", &[step, answer]),
            Self::Drew(step, deck, card) => ("d", &[step, deck, card]),
            Self::Skipped(step, card) => ("s", &[step, card]),
            Self::Returned(step, card) => ("r", &[step, card]),
            Self::Fixed(step, deck, cards) => ("f", &[step, deck, cards]),
            Self::Jumped(step, to) => ("j", &[step, to]),
        };
        fields(&[(tag, &Tuple(held))], out);
    }
}

/// Values that are written as one list.
struct Tuple<'a>(&'a [&'a dyn Pour]);

impl Pour for Tuple<'_> {
    fn pour(&self, out: &mut String) {
        tuple(self.0, out);
    }
}

fn tuple(parts: &[&dyn Pour], out: &mut String) {
    list(&mut parts.iter().copied(), out);
}

fn list(entries: &mut dyn Iterator<Item = &dyn Pour>, out: &mut String) {
    out.push('[');
    for (place, entry) in entries.enumerate() {
        if place > 0 {
            out.push(',');
        }
        entry.pour(out);
    }
    out.push(']');
}

fn fields(fields: &[(&str, &dyn Pour)], out: &mut String) {
    out.push('{');
    for (place, (name, value)) in fields.iter().enumerate() {
        field(place, name, *value, out);
    }
    out.push('}');
}

fn field(place: usize, name: &str, value: &dyn Pour, out: &mut String) {
    if place > 0 {
        out.push(',');
    }
    name.to_owned().pour(out);
    out.push(':');
    value.pour(out);
}
