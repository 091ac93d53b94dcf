//! Words to pick from, the author's or the standard ones.

use vejvalg_engine::ask::Item;

use super::Stager;
use crate::source::Feelings;

impl Stager<'_> {
    /// The words; the standard feelings where the author gives none.
    pub(crate) fn feelings(&self, feelings: Option<&Feelings>) -> Vec<Item> {
        match feelings {
            Some(Feelings::Own(words)) => words.iter().map(|(id, label)| self.item(id, label)).collect(),
            Some(Feelings::Standard) | None => {
                let item =
                    |(id, word): &(&str, &str)| Item { id: (*id).to_owned(), label: (*word).to_owned(), hint: None };
                self.words.feelings.iter().map(item).collect()
            }
        }
    }
}
