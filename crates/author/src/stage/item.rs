//! Items, fields and cards, from the author's texts or the standard ones.

use vejvalg_engine::ask::{Choice, Item};
use vejvalg_engine::module::Card;

use super::Stager;
use crate::source::{Id, Label, Named};

impl Stager<'_> {
    /// A labelled item.
    pub(crate) fn item(&self, id: &Id, label: &Label) -> Item {
        Item { id: id.text.clone(), label: self.label(label), hint: None }
    }

    /// The author's items.
    pub(crate) fn items(&self, named: &[Named]) -> Vec<Item> {
        named.iter().map(|one| self.item(&one.id, &one.label)).collect()
    }

    /// Standard items: an id and what it says.
    pub(crate) fn standard(&self, pairs: &[(&str, &str)]) -> Vec<Item> {
        let item = |(id, label): &(&str, &str)| Item { id: (*id).to_owned(), label: self.fill(label), hint: None };
        pairs.iter().map(item).collect()
    }

    /// The author's items, or the standard ones where there are none.
    pub(crate) fn own_or(&self, named: Option<&Vec<Named>>, pairs: &[(&str, &str)]) -> Vec<Item> {
        named.map_or_else(|| self.standard(pairs), |named| self.items(named))
    }

    /// The author's texts as they are read.
    pub(crate) fn labels(&self, labels: &[Label]) -> Vec<String> {
        labels.iter().map(|label| self.label(label)).collect()
    }

    /// Items as the options of a choice that leads nowhere else, named for conditions that ask.
    pub(crate) fn fixed(&mut self, name: &str, items: Vec<Item>) -> Vec<Choice> {
        let step = self.step_id(name);
        self.taken(&step, &step, items.iter().map(|item| item.id.clone()).collect());
        items.into_iter().map(|item| Choice { id: item.id, label: item.label, ..Choice::default() }).collect()
    }

    /// The line under a card: where its text comes from, and when it was last read critically.
    pub(crate) fn foot(&self, source: Option<&Label>, reviewed: Option<&Label>) -> Option<String> {
        let part = |label: &str, text: Option<&Label>| Some(format!("{label} {}", self.label(text?)));
        let parts = [part(self.words.source, source), part(self.words.reviewed, reviewed)];
        let parts: Vec<String> =
            parts.into_iter().flatten().map(|part| part.trim_end_matches('.').to_owned()).collect();
        (!parts.is_empty()).then(|| parts.join(". "))
    }
}

/// Items as cards with nothing but their title.
pub(crate) fn titles(items: Vec<Item>) -> Vec<Card> {
    items.into_iter().map(|item| Card { id: item.id, title: item.label, ..Card::default() }).collect()
}
