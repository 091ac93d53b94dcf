//! Words of closed sets.

use super::Fields;
use crate::diagnostic::{Near, Shape, Wanted};
use crate::source::Id;
use crate::yaml::Value;

/// How a stage of a journey meets the persona.
pub(crate) const CHANNELS: &[&str] =
    &["talk", "visit", "phone", "letter", "app", "video", "device", "message", "paper", "nobody"];

/// Values at stake in a choice; their words are in the wording catalogue.
pub(crate) const VALUES: &[&str] = &[
    "welfare",
    "dignity",
    "privacy",
    "self-determination",
    "equality",
    "freedom",
    "legal-certainty",
    "transparency",
    "security",
    "accountability",
    "quality",
    "workload",
    "economy",
    "law",
];

impl Fields<'_, '_> {
    /// One word of a set that may be there.
    pub(crate) fn word(&mut self, key: &'static str, set: &[&'static str]) -> Option<&'static str> {
        let entry = self.may(key)?;
        let word = self.decoder.name(entry)?;
        self.of_set(key, &word, set)
    }

    /// One word of a set that must be there; the first of the set where it is not.
    pub(crate) fn must_word(&mut self, key: &'static str, set: &[&'static str]) -> &'static str {
        self.require(&[key]);
        self.word(key, set).or(set.first().copied()).unwrap_or_default()
    }

    /// Whether something holds: `yes`, or `no` where it is not written.
    pub(crate) fn flag(&mut self, key: &'static str) -> bool {
        self.word(key, &["no", "yes"]) == Some("yes")
    }

    /// A list of words of a set that may be there.
    pub(crate) fn words(&mut self, key: &'static str, set: &[&'static str]) -> Vec<&'static str> {
        let Some(entry) = self.may(key) else { return Vec::new() };
        let Value::List(nodes) = &entry.value.value else {
            self.decoder.wrong_shape(&entry.value, entry.key_place, key, Wanted::List);
            return Vec::new();
        };
        let mut found = Vec::new();
        for node in nodes {
            let word = self.decoder.one_word(node, entry, key);
            found.extend(word.and_then(|word| self.of_set(key, &word, set)));
        }
        found
    }

    /// The word of the set, or a report.
    pub(crate) fn of_set(&mut self, what: &str, word: &Id, set: &[&'static str]) -> Option<&'static str> {
        let known = set.iter().find(|known| **known == word.text).copied();
        if known.is_none() {
            let near = Near::to(&word.text, set.iter().copied());
            let shape = Shape::UnknownWord { what: what.to_owned(), found: word.text.clone(), near };
            self.decoder.report.add(word.place, shape);
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn words_of_closed_sets() {
        let reflection = |keep: &str| {
            check(&format!(
                "- reflection: quiet\n  title: Quiet\n  keep: {keep}\n  prompts:\n    - {{prompt: a, text: A}}"
            ));
        };
        reflection("shared");
        reflection("secret # error: unknown-word");
        reflection("[shared] # error: wrong-shape");
    }

    #[test]
    fn values_are_a_list() {
        let dilemma = |values: &str| {
            check(&format!(
                "- dilemma: d\n  title: D\n  situation: S\n  question: Q\n  options:\n    - option: a\n      text: A\n      \
                 gain: G\n      cost: C\n      values: {values}\n    - {{option: b, text: B, gain: G, cost: C}}"
            ));
        };
        dilemma("[dignity, workload]");
        dilemma("[dignity, wrokload] # error: unknown-word");
        dilemma("dignity # error: wrong-shape");
    }
}
