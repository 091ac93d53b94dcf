//! The keys of one map, taken by name. What is not taken is unknown, what is not there is missing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Decoder;
use crate::diagnostic::{Found, Indent, Layout, Near, Place, Shape, Text as TextProblem, Wanted};
use crate::yaml::{Entry, Map, Value};

/// The keys of one map.
pub(crate) struct Fields<'d, 'n> {
    pub(crate) decoder: &'d mut Decoder,
    map: &'n Map,
    /// What the map is, as the format calls it.
    of: &'static str,
    /// Where missing keys are reported.
    at: Place,
    /// From its first line to its last.
    stretch: Place,
    known: Vec<Cow<'static, str>>,
    /// Keys that were taken but have no value.
    empty: Vec<usize>,
    /// Keys that must be there and are not; of several, one.
    missing: Vec<Vec<&'static str>>,
}

impl<'d, 'n> Fields<'d, 'n> {
    /// Begins to take keys; [`Fields::done`] ends it.
    pub(super) fn new(decoder: &'d mut Decoder, map: &'n Map, of: &'static str, at: Place, stretch: Place) -> Self {
        Self { decoder, map, of, at, stretch, known: Vec::new(), empty: Vec::new(), missing: Vec::new() }
    }

    /// Takes a key that may be there.
    pub(crate) fn may(&mut self, key: impl Into<Cow<'static, str>>) -> Option<&'n Entry> {
        let key = key.into();
        let found = self.map.entries.iter().enumerate().find(|(_, entry)| entry.key == key);
        self.known.push(key);
        let (place, entry) = found?;
        if matches!(entry.value.value, Value::Nothing) {
            self.empty.push(place);
            return None;
        }
        Some(entry)
    }

    /// Takes a key that must be there.
    pub(crate) fn must(&mut self, key: &'static str) -> Option<&'n Entry> {
        let entry = self.may(key);
        if entry.is_none() {
            self.require(&[key]);
        }
        entry
    }

    /// Notes that one of these keys is missing, unless one is there.
    pub(crate) fn require(&mut self, keys: &[&'static str]) {
        let is_there = |key: &&str| self.map.entries.iter().any(|entry| entry.key == **key);
        let is_left_out = |key: &&str| self.decoder.report.left_out(self.stretch, key);
        if !self.map.has_hole && !keys.iter().any(|key| is_there(key) || is_left_out(key)) {
            self.missing.push(keys.to_vec());
        }
    }

    /// The keys as they stand, taken or not.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'n Entry> + use<'n> {
        self.map.entries.iter()
    }

    /// Leaves the keys that have not been taken without a report: what they belong to is not known.
    pub(crate) fn ignore_rest(&mut self) {
        self.known.extend(self.map.entries.iter().map(|entry| Cow::Owned(entry.key.clone())));
    }

    /// Whether a key holds a map with this key.
    pub(crate) fn has_inner(&self, key: &str, inner: &str) -> bool {
        let mut held = self.map.entries.iter().filter(|entry| entry.key == key);
        held.any(
            |entry| matches!(&entry.value.value, Value::Map(map) if map.entries.iter().any(|entry| entry.key == inner)),
        )
    }

    /// Says what the map is, once that is known.
    pub(crate) fn call(&mut self, of: &'static str) {
        self.of = of;
    }

    /// Where the map is reported.
    pub(crate) fn at(&self) -> Place {
        self.at
    }

    /// Reports keys without a value, keys that are not known here, and keys that are missing.
    pub(super) fn done(mut self) {
        let moved = self.report_empty();
        let meant = self.report_unknown(&moved);
        let Self { decoder, at, of, missing, .. } = self;
        // A misspelt key stands for the missing one; one mistake, one message.
        for keys in missing.into_iter().filter(|keys| !keys.iter().any(|key| meant.iter().any(|meant| meant == key))) {
            decoder.report.add(at, Shape::MissingKey { keys, of });
        }
    }

    /// Reports keys without a value. Where the keys after one belong under it but stand beside it, that
    /// is said instead, and their places are returned.
    fn report_empty(&mut self) -> BTreeSet<Place> {
        let mut moved = BTreeSet::new();
        for place in std::mem::take(&mut self.empty) {
            let entry = &self.map.entries[place];
            let strays: Vec<&Entry> =
                self.map.entries[place + 1..].iter().take_while(|stray| !self.is_known(stray)).collect();
            moved.extend(strays.iter().map(|stray| stray.key_place));
            match strays.first() {
                Some(stray) => {
                    let indent = Indent::Beside { key: stray.key.clone(), under: entry.key.clone() };
                    self.decoder.report.add(stray.key_place, Layout::Indentation(indent));
                }
                None => {
                    let what = entry.key.clone();
                    let shape = Shape::WrongShape { what, wanted: Wanted::Text, found: Found::Nothing };
                    self.decoder.report.add(entry.key_place, shape);
                }
            }
        }
        moved
    }

    /// Reports keys that are not known here, and returns those that were meant.
    fn report_unknown(&mut self, moved: &BTreeSet<Place>) -> Vec<String> {
        let is_used = |key: &&str| self.map.entries.iter().any(|entry| entry.key == **key);
        let unused: Vec<&str> = self.known.iter().map(AsRef::as_ref).filter(|key| !is_used(key)).collect();
        let mut meant = Vec::new();
        for entry in self.map.entries.iter().filter(|entry| !moved.contains(&entry.key_place)) {
            if self.is_known(entry) {
                continue;
            }
            if self.map.is_cut(entry) {
                self.decoder.report.add(entry.key_place, TextProblem::Comma { found: entry.key.clone() });
                continue;
            }
            let near = Near::to(&entry.key, unused.iter().copied());
            meant.extend(near.best.clone());
            let shape = Shape::UnknownKey { key: entry.key.clone(), of: self.of, near };
            self.decoder.report.add(entry.key_place, shape);
        }
        meant
    }

    fn is_known(&self, entry: &Entry) -> bool {
        self.known.iter().any(|known| *known == entry.key)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn unknown_keys() {
        check("- break: air\n  titel: Break # error: unknown-key");
        check("- break: air # error: missing-key\n  name: Break # error: unknown-key");
        check("- break: air\n  title: Break\n  situation: Calm # error: unknown-key");
    }

    #[test]
    fn missing_keys_are_reported_where_their_map_begins() {
        check(
            "
            - dilemma: call # error: missing-key
              title: Call
              situation: It is yellow.
              options:
                - {option: one, text: One, gain: Quick} # error: missing-key
                - {option: two, text: Two, gain: Quick, cost: Dear}
            ",
        );
    }

    #[test]
    fn a_text_where_keys_should_be() {
        check("- break: air\n  title: Break\n- a break # error: wrong-shape");
        check("- break: air\n  title: Break\n  when: alone # error: wrong-shape");
    }
}
