//! Looking back: the form that the room filled in at an earlier step, laid open again as a card. Knows no
//! kind of activity; the earlier step may belong to another module.

use crate::answer::Answer;
use crate::module::{Card, Step};
use crate::session::{Entry, Session};
use crate::text::{Block, Span};

/// The card with what was written last where this step looks back; none where nothing was. A text of one
/// person's own is never laid open: only forms are, which are always shared.
pub(crate) fn card(session: &Session, step: &Step) -> Option<Card> {
    let (of, fields) = step.recall.split_first()?;
    let mut card = Card { title: of.label.clone(), ..Card::default() };
    for entry in session.elsewhere.iter().chain(session.log()) {
        let Entry::Answered(at, Answer::Filled(filled)) = entry else { continue };
        if *at == of.id {
            card.text.clear();
            for field in fields {
                for (_, said) in filled.iter().filter(|(id, said)| *id == field.id && !said.trim().is_empty()) {
                    let label = Span::Strong([&field.label, " "].concat());
                    card.text.push(Block::Para(vec![label, Span::Text(said.clone())]));
                }
            }
        }
    }
    (!card.text.is_empty()).then_some(card)
}
