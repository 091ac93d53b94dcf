//! The keys of one map, taken by name. What is not taken is unknown, what is not there is missing.

use std::borrow::Cow;

use super::Decoder;
use crate::diagnostic::{Found, Indent, Layout, Near, Place, Shape, Wanted};
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
}

impl<'d, 'n> Fields<'d, 'n> {
    /// Begins to take keys; [`Fields::done`] ends it.
    pub(super) fn new(decoder: &'d mut Decoder, map: &'n Map, of: &'static str, at: Place, stretch: Place) -> Self {
        Self { decoder, map, of, at, stretch, known: Vec::new(), empty: Vec::new() }
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

    /// Reports that one of these keys is missing, unless one is there.
    pub(crate) fn require(&mut self, keys: &[&'static str]) {
        let is_there = |key: &&str| self.map.entries.iter().any(|entry| entry.key == **key);
        let is_left_out = |key: &&str| self.decoder.report.left_out(self.stretch, key);
        if !self.map.has_hole && !keys.iter().any(|key| is_there(key) || is_left_out(key)) {
            self.decoder.report.add(self.at, Shape::MissingKey { keys: keys.to_vec(), of: self.of });
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

    /// Where the map is reported.
    pub(crate) fn at(&self) -> Place {
        self.at
    }

    /// Reports keys without a value and keys that are not known here.
    pub(super) fn done(self) {
        let Self { decoder, map, of, known, empty, .. } = self;
        let is_known = |entry: &Entry| known.contains(&Cow::Borrowed(entry.key.as_str()));
        let mut moved = Vec::new();
        for place in empty {
            let entry = &map.entries[place];
            let strays = map.entries[place + 1..].iter().take_while(|stray| !is_known(stray));
            moved.extend(strays.clone().map(|stray| stray.key_place));
            match strays.into_iter().next() {
                // The keys below belong under this one, but stand beside it.
                Some(stray) => {
                    let indent = Indent::Beside { key: stray.key.clone(), under: entry.key.clone() };
                    decoder.report.add(stray.key_place, Layout::Indentation(indent));
                }
                None => {
                    let what = entry.key.clone();
                    let shape = Shape::WrongShape { what, wanted: Wanted::Text, found: Found::Nothing };
                    decoder.report.add(entry.key_place, shape);
                }
            }
        }
        for entry in map.entries.iter().filter(|entry| !is_known(entry) && !moved.contains(&entry.key_place)) {
            let unused = known.iter().map(AsRef::as_ref).filter(|key| !map.entries.iter().any(|e| e.key == *key));
            let near = Near::to(&entry.key, unused);
            decoder.report.add(entry.key_place, Shape::UnknownKey { key: entry.key.clone(), of, near });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn unknown_keys() {
        check("- break: air\n  titel: Break # error: unknown-key\n  # error(-2): missing-key");
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
