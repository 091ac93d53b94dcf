//! Words to pick from.

use super::Fields;
use crate::source::Feelings;
use crate::yaml::Value;

/// Words on one screen.
const MOST: usize = 24;
/// What stands for the standard words.
const STANDARD: &str = "feelings";

impl Fields<'_, '_> {
    /// A list of words, or `feelings` for the standard ones; may be there.
    pub(crate) fn feelings(&mut self, key: &'static str) -> Option<Feelings> {
        let entry = self.keys().find(|entry| entry.key == key);
        if let Some(Value::Scalar(_)) = entry.map(|entry| &entry.value.value) {
            self.word(key, &[STANDARD]);
            return Some(Feelings::Standard);
        }
        let words = self.maybe_entries(key, "word", 1..=MOST, |fields, id| {
            let what = id.text.clone();
            (id, fields.label_beside(&what))
        });
        words.map(Feelings::Own)
    }
}
