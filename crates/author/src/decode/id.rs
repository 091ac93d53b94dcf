//! Ids, and names made of ids.

use super::{Decoder, Fields};
use crate::diagnostic::{Flaw, Shape, Wanted};
use crate::source::{Id, Way};
use crate::yaml::{Entry, Node, Value};

/// Longest id in characters.
const LONGEST: usize = 40;

impl Fields<'_, '_> {
    /// An id that must be there; empty where it is not.
    pub(crate) fn id(&mut self, key: &'static str) -> Id {
        self.must(key).and_then(|entry| self.decoder.id(entry)).unwrap_or_default()
    }

    /// An id that may be there.
    pub(crate) fn maybe_id(&mut self, key: &'static str) -> Option<Id> {
        let entry = self.may(key)?;
        self.decoder.id(entry)
    }

    /// A word that refers to something with that id; empty where it is not there.
    pub(crate) fn name(&mut self, key: &'static str) -> Id {
        self.must(key).and_then(|entry| self.decoder.name(entry)).unwrap_or_default()
    }

    /// A word that may be there.
    pub(crate) fn maybe_name(&mut self, key: &'static str) -> Option<Id> {
        let entry = self.may(key)?;
        self.decoder.name(entry)
    }

    /// Where a way leads, if it says so.
    pub(crate) fn way(&mut self, key: &'static str) -> Option<Way> {
        let entry = self.may(key)?;
        let name = self.decoder.name(entry)?;
        Some(if name.text == "end" { Way::End } else { Way::To(name) })
    }
}

impl Decoder {
    /// An id.
    pub(super) fn id(&mut self, entry: &Entry) -> Option<Id> {
        let id = self.name(entry)?;
        self.check_id(&id, &["end"]);
        Some(id)
    }

    /// Reports what cannot be an id, and what has another meaning already.
    pub(super) fn check_id(&mut self, id: &Id, taken: &[&str]) {
        let flaw = if id.text.chars().count() > LONGEST {
            Flaw::Length
        } else if id.text.is_empty() || !id.text.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            Flaw::Characters
        } else if taken.contains(&id.text.as_str()) {
            Flaw::Taken
        } else {
            return;
        };
        self.report.add(id.place, Shape::BadId { id: id.text.clone(), flaw });
    }

    /// A single word that names something.
    pub(super) fn name(&mut self, entry: &Entry) -> Option<Id> {
        self.one_word(&entry.value, entry, &entry.key)
    }

    /// A single word.
    pub(super) fn one_word(&mut self, node: &Node, entry: &Entry, what: &str) -> Option<Id> {
        match &node.value {
            Value::Scalar(scalar) => Some(Id { text: scalar.text.trim().to_owned(), place: node.place }),
            Value::Nothing | Value::Hole | Value::List(_) | Value::Map(_) => {
                self.wrong_shape(node, entry.key_place, what, Wanted::Word);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn ids_are_lower_case_letters_digits_and_hyphens() {
        check("- break: fresh-air-2\n  title: Break");
        check("- break: Fresh air # error: bad-id\n  title: Break");
        check("- break: pausé # error: bad-id\n  title: Break");
        check("- break: end # error: bad-id\n  title: Break");
        check(&format!("- break: {} # error: bad-id\n  title: Break", "a".repeat(41)));
        check(&format!("- break: {}\n  title: Break", "a".repeat(40)));
    }
}
