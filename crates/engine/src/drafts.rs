//! Answers begun or taken back, by the id of their step: a small map in the order of the ids. A session has a few dozen
//! of them, for which the library's own maps cost the player 4 KB of brotli. Knows no rule of when a draft is kept.

use serde::ser::{Serialize, Serializer};
use serde::{Deserialize, Deserializer};

use crate::answer::Answer;

/// Answers that nobody has given yet, or that were taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drafts(Vec<(String, Answer)>);

impl Drafts {
    /// The draft of a step.
    #[must_use]
    pub fn get(&self, step: &str) -> Option<&Answer> {
        self.place(step).ok().map(|place| &self.0[place].1)
    }

    /// Puts a draft in the place of an earlier one.
    pub fn insert(&mut self, step: String, answer: Answer) {
        match self.place(&step) {
            Ok(place) => self.0[place].1 = answer,
            Err(place) => self.0.insert(place, (step, answer)),
        }
    }

    /// Takes a draft out.
    pub fn remove(&mut self, step: &str) -> Option<Answer> {
        self.place(step).ok().map(|place| self.0.remove(place).1)
    }

    /// Takes all of them out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Every draft with the id of its step, in the order of the ids.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, Answer)> {
        self.0.iter()
    }

    /// Where the draft of a step lies, or where it would be put.
    fn place(&self, step: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(step))
    }
}

impl Extend<(String, Answer)> for Drafts {
    fn extend<I: IntoIterator<Item = (String, Answer)>>(&mut self, drafts: I) {
        drafts.into_iter().for_each(|(step, answer)| self.insert(step, answer));
    }
}

impl FromIterator<(String, Answer)> for Drafts {
    fn from_iter<I: IntoIterator<Item = (String, Answer)>>(drafts: I) -> Self {
        let mut all = Self::default();
        all.extend(drafts);
        all
    }
}

impl<'a> IntoIterator for &'a Drafts {
    type Item = &'a (String, Answer);
    type IntoIter = std::slice::Iter<'a, (String, Answer)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Drafts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(step, answer)| (step, answer)))
    }
}

impl<'de> Deserialize<'de> for Drafts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let drafts = std::collections::BTreeMap::<String, Answer>::deserialize(deserializer)?;
        Ok(drafts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn drafts_are_kept_as_a_map_keeps_them(done in prop::collection::vec((any::<bool>(), 0_u8..6, 0_u8..3), 0..40)) {
            let (mut drafts, mut wanted) = (Drafts::default(), BTreeMap::new());
            for (is_kept, step, text) in done {
                let (step, answer) = (format!("step-{step}"), Answer::Text(text.to_string()));
                if is_kept {
                    drafts.insert(step.clone(), answer.clone());
                    wanted.insert(step, answer);
                } else {
                    prop_assert_eq!(drafts.remove(&step), wanted.remove(&step));
                }
            }
            let all: Vec<_> = wanted.into_iter().collect();
            prop_assert!(all.iter().all(|(step, answer)| drafts.get(step) == Some(answer)));
            prop_assert_eq!(drafts.iter().cloned().collect::<Vec<_>>(), all);
        }
    }
}
