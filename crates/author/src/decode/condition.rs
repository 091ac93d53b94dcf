//! Conditions and changes of meters.

use vejvalg_engine::session::Mode;

use super::{Decoder, Fields};
use crate::diagnostic::{Near, Shape, Wanted};
use crate::source::{Change, Condition, Id};
use crate::yaml::{Entry, Map, Node, Value};

/// The words that a condition is made of.
const WORDS: &[&str] = &[
    "all",
    "any",
    "not",
    "at-least",
    "at-most",
    "chose",
    "visited",
    "drawn",
    "mode",
    "variant",
    "people-at-least",
    "people-at-most",
];
/// Most people that a condition can ask for.
const MOST_PEOPLE: i32 = 99;
/// How a session can be played.
const MODES: &[&str] = &["group", "alone", "portal"];
/// How far a meter can move at once.
const FAR: i32 = 1_000_000;

impl Fields<'_, '_> {
    /// A condition that may be there.
    pub(crate) fn when(&mut self) -> Option<Condition> {
        let entry = self.may("when")?;
        self.decoder.condition(&entry.value, entry)
    }

    /// How meters move.
    pub(crate) fn change(&mut self, key: &'static str) -> Vec<Change> {
        let Some(entry) = self.may(key) else { return Vec::new() };
        let Value::Map(map) = &entry.value.value else {
            self.decoder.wrong_shape(&entry.value, entry.key_place, key, Wanted::Keys);
            return Vec::new();
        };
        let decoder = &mut self.decoder;
        decoder.meters(map).into_iter().map(|(meter, by)| Change { meter, by }).collect()
    }
}

impl Decoder {
    /// A condition; several words in one map must all hold.
    fn condition(&mut self, node: &Node, entry: &Entry) -> Option<Condition> {
        let Value::Map(map) = &node.value else {
            self.wrong_shape(node, entry.key_place, &entry.key, Wanted::Condition);
            return None;
        };
        if map.entries.is_empty() && !map.has_hole {
            self.wrong_shape(node, entry.key_place, &entry.key, Wanted::Condition);
        }
        let mut parts: Vec<Condition> = map.entries.iter().filter_map(|part| self.part(part)).collect();
        if parts.len() == 1 { parts.pop() } else { Some(Condition::All(parts)) }
    }

    fn part(&mut self, entry: &Entry) -> Option<Condition> {
        match entry.key.as_str() {
            "all" => Some(Condition::All(self.conditions(entry))),
            "any" => Some(Condition::Any(self.conditions(entry))),
            "not" => Some(Condition::Not(Box::new(self.condition(&entry.value, entry)?))),
            "at-least" => self.meter_parts(entry, Condition::AtLeast),
            "at-most" => self.meter_parts(entry, Condition::AtMost),
            "chose" => self.name(entry).map(Condition::Chose),
            "visited" => self.name(entry).map(Condition::Visited),
            "drawn" => self.name(entry).map(Condition::Drawn),
            "mode" => self.mode(entry),
            "variant" => self.variant(entry).map(Condition::Variant),
            "people-at-least" => self.people(entry).map(Condition::PeopleAtLeast),
            "people-at-most" => self.people(entry).map(Condition::PeopleAtMost),
            key => {
                let near = Near::to(key, WORDS.iter().copied());
                self.report.add(entry.key_place, Shape::UnknownKey { key: key.to_owned(), of: "when", near });
                None
            }
        }
    }

    fn conditions(&mut self, entry: &Entry) -> Vec<Condition> {
        let Value::List(nodes) = &entry.value.value else {
            self.wrong_shape(&entry.value, entry.key_place, &entry.key, Wanted::List);
            return Vec::new();
        };
        nodes.iter().filter_map(|node| self.condition(node, entry)).collect()
    }

    fn meter_parts(&mut self, entry: &Entry, part: fn(Id, i32) -> Condition) -> Option<Condition> {
        let Value::Map(map) = &entry.value.value else {
            self.wrong_shape(&entry.value, entry.key_place, &entry.key, Wanted::Keys);
            return None;
        };
        let mut parts: Vec<Condition> = self.meters(map).into_iter().map(|(meter, n)| part(meter, n)).collect();
        if parts.len() == 1 { parts.pop() } else { Some(Condition::All(parts)) }
    }

    fn meters(&mut self, map: &Map) -> Vec<(Id, i32)> {
        let read = |entry: &Entry| {
            let id = Id { text: entry.key.clone(), place: entry.key_place };
            Some((id, self.number(entry, -FAR..=FAR)?))
        };
        map.entries.iter().filter_map(read).collect()
    }

    fn people(&mut self, entry: &Entry) -> Option<u8> {
        self.number(entry, 1..=MOST_PEOPLE).and_then(|people| u8::try_from(people).ok())
    }

    fn mode(&mut self, entry: &Entry) -> Option<Condition> {
        let word = self.name(entry)?;
        let mode = match word.text.as_str() {
            "group" => Mode::Group,
            "alone" => Mode::Alone,
            "portal" => Mode::Portal,
            found => {
                let near = Near::to(found, MODES.iter().copied());
                let shape = Shape::UnknownWord { what: "mode".to_owned(), found: found.to_owned(), near };
                self.report.add(word.place, shape);
                return None;
            }
        };
        Some(Condition::Mode(mode))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[track_caller]
    fn check_when(when: &str) {
        check(&format!("- break: air\n  title: Break\n  when: {when}"));
    }

    #[test]
    fn conditions_are_a_closed_set() {
        check_when("{mode: group}");
        check_when("{all: [{mode: group}, {not: {visited: air}}]}");
        check_when("{any: [{mode: alone}, {mode: portal}], visited: air}");
        check_when("{moed: group} # error: unknown-key");
        check_when("{mode: gruop} # error: unknown-word");
        check_when("{any: {mode: group}} # error: wrong-shape");
        check_when("{} # error: wrong-shape");
        check_when("{at-least: 3} # error: wrong-shape");
        check_when("{people-at-least: 4, people-at-most: 8}");
        check_when("{people-at-least: 0} # error: out-of-range");
        check_when("{people-at-most: many} # error: not-a-number");
    }
}
