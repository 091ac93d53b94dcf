//! Lists whose entries are maps, most of them with an id.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::text::first_line;
use super::{Decoder, Fields};
use crate::diagnostic::{Name, Place, Shape, Wanted};
use crate::source::{Id, Named};
use crate::yaml::{Entry, Node, Value};

impl<'n> Fields<'_, 'n> {
    /// Entries with an id each, that must be there.
    pub(crate) fn entries<T>(
        &mut self,
        key: &'static str,
        id_key: &'static str,
        count: RangeInclusive<usize>,
        read: impl FnMut(&mut Fields<'_, '_>, Id) -> T,
    ) -> Vec<T> {
        self.require(&[key]);
        self.maybe_entries(key, id_key, count, read).unwrap_or_default()
    }

    /// Entries with an id each, that may be there.
    pub(crate) fn maybe_entries<T>(
        &mut self,
        key: &'static str,
        id_key: &'static str,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(&mut Fields<'_, '_>, Id) -> T,
    ) -> Option<Vec<T>> {
        let mut ids = Ids::default();
        self.maps(key, id_key, count, |fields| {
            let id = fields.id(id_key);
            ids.add(fields.decoder, &id);
            read(fields, id)
        })
    }

    /// Entries that are maps, that may be there.
    pub(crate) fn maps<T>(
        &mut self,
        key: &'static str,
        of: &'static str,
        count: RangeInclusive<usize>,
        mut read: impl FnMut(&mut Fields<'_, '_>) -> T,
    ) -> Option<Vec<T>> {
        let (_, nodes) = self.list(key, count)?;
        let decoder = &mut self.decoder;
        Some(nodes.iter().filter_map(|node| decoder.map(node, of, first_line(node), &mut read)).collect())
    }

    /// Plain texts with an id each, that must be there.
    pub(crate) fn named(
        &mut self,
        key: &'static str,
        id_key: &'static str,
        text: &'static str,
        count: RangeInclusive<usize>,
    ) -> Vec<Named> {
        self.entries(key, id_key, count, |fields, id| Named { id, label: fields.label(text) })
    }

    /// Plain texts with an id each, that may be there.
    pub(crate) fn maybe_named(
        &mut self,
        key: &'static str,
        id_key: &'static str,
        count: RangeInclusive<usize>,
    ) -> Option<Vec<Named>> {
        self.maybe_entries(key, id_key, count, |fields, id| Named { id, label: fields.label("text") })
    }

    /// A map within the map, that may be there.
    pub(crate) fn inner<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Fields<'_, '_>) -> T) -> Option<T> {
        let entry = self.may(key)?;
        self.decoder.map(&entry.value, key, entry.key_place, read)
    }

    /// A list of ids, that must be there.
    pub(crate) fn ids(&mut self, key: &'static str, count: RangeInclusive<usize>) -> Vec<Id> {
        self.require(&[key]);
        let Some((entry, nodes)) = self.list(key, count) else { return Vec::new() };
        let mut ids = Ids::default();
        let mut found = Vec::new();
        for node in nodes {
            let Some(id) = self.decoder.one_word(node, entry, key) else { continue };
            self.decoder.check_id(&id, &[]);
            if ids.add(self.decoder, &id) {
                found.push(id);
            }
        }
        found
    }

    /// A list of a length within bounds.
    pub(super) fn list(&mut self, key: &'static str, count: RangeInclusive<usize>) -> Option<(&'n Entry, &'n [Node])> {
        let entry = self.may(key)?;
        let Value::List(nodes) = &entry.value.value else {
            self.decoder.wrong_shape(&entry.value, entry.key_place, key, Wanted::List);
            return None;
        };
        let what = || key.to_owned();
        if nodes.len() < *count.start() {
            self.decoder.report.add(entry.key_place, Shape::TooFew { what: what(), least: *count.start() });
        } else if nodes.len() > *count.end() {
            self.decoder.report.add(entry.key_place, Shape::TooMany { what: what(), most: *count.end() });
        }
        // What is beyond the limit is not looked at: it would drown everything else.
        Some((entry, &nodes[..nodes.len().min(*count.end())]))
    }
}

/// The ids of one list, to find what is given twice.
#[derive(Default)]
pub(crate) struct Ids {
    first: HashMap<String, Place>,
}

impl Ids {
    /// Adds an id. Where it stands already that is reported, and the answer is no.
    pub(crate) fn add(&mut self, decoder: &mut Decoder, id: &Id) -> bool {
        if id.text.is_empty() {
            return false;
        }
        let first = *self.first.entry(id.text.clone()).or_insert(id.place);
        if first != id.place {
            decoder.report.add_again(id.place, first, Name::DuplicateId { id: id.text.clone() });
        }
        first == id.place
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn ids_are_given_once_in_their_list() {
        check("- {break: air, title: Break}\n- {break: air, title: Break} # error: duplicate-id");
        check("- {break: air, title: Break}\n- {break: bred, title: Break}");
    }

    #[test]
    fn lists_have_a_least_and_a_most() {
        let dilemma = |mark: &str, n: usize| {
            let options: String =
                (0..n).map(|n| format!("    - {{option: o{n}, text: A, gain: G, cost: C}}\n")).collect();
            check(&format!("- dilemma: d\n  title: D\n  situation: S\n  question: Q\n  options: {mark}\n{options}"));
        };
        dilemma("# error: too-few", 1);
        dilemma("", 2);
        dilemma("", 5);
        dilemma("# error: too-many", 6);
    }

    #[test]
    fn a_list_is_a_list() {
        check("- check-in: a\n  title: A\n  questions: none # error: wrong-shape");
    }
}
