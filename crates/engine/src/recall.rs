//! Looking back: what the room wrote at an earlier step, laid open again as a card. Knows no kind of
//! activity; the earlier step may belong to another module.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::ask::Item;
use crate::module::Card;
use crate::session::{Entry, Session};
use crate::text::{Block, Span};

/// What a step looks back on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Recall {
    /// Id of the earlier step, in this module or in one of [`Index::earlier`](crate::module::Index::earlier).
    pub step: String,
    /// Heading of the card.
    pub title: String,
    /// The fields of the earlier step's form, in order. It may stand in a module that is not loaded, so
    /// their labels are here.
    pub fields: Vec<Item>,
}

impl Recall {
    /// The card with what was written last; none where nothing was. A text of one person's own is not
    /// laid open: only lines and forms are, which are always shared.
    pub(crate) fn card(&self, session: &Session) -> Option<Card> {
        let mut all = session.log().iter().rev().chain(session.elsewhere.iter().rev());
        let answer = all.find_map(|entry| {
            let Entry::Answered(step, answer) = entry else { return None };
            (*step == self.step).then_some(answer)
        })?;
        let mut text = Vec::new();
        let mut line = |label: &str, said: &str| {
            if !said.trim().is_empty() {
                let label = (!label.is_empty()).then(|| Span::Strong([label, " "].concat()));
                text.push(Block::Para(label.into_iter().chain([Span::Text(said.to_owned())]).collect()));
            }
        };
        answer.lines().iter().for_each(|said| line("", said));
        if let Answer::Filled(filled) = answer {
            for field in &self.fields {
                filled.iter().filter(|(id, _)| *id == field.id).for_each(|(_, said)| line(&field.label, said));
            }
        }
        (!text.is_empty()).then(|| Card { title: self.title.clone(), text, ..Card::default() })
    }
}
