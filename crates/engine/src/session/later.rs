//! Consequences that turn up later: planted by an option, counted down by the steps of its activity,
//! drawn as a card when they are due.

use crate::ask::Ask;
use crate::module::{Card, Module, Step, StepRef};
use crate::rule::{Effect, Later};

use super::{Entry, Session};

/// A consequence that has been planted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pending {
    /// The step whose option planted it.
    pub(super) from: StepRef,
    /// Its card.
    pub(super) card: String,
    /// The activity whose steps count.
    activity: u16,
    /// At how many steps from here it turns up; 0 is here.
    pub(super) left: u8,
}

/// The card of a consequence that an option of a step plants.
pub(super) fn card<'m>(module: &'m Module, from: StepRef, id: &str) -> Option<&'m Card> {
    let Ask::Choose(ask) = &module.step(from)?.ask else { return None };
    planted(ask.options.iter().flat_map(|option| &option.effects)).map(|later| &later.card).find(|card| card.id == id)
}

/// The consequences among effects.
pub(crate) fn planted<'a>(effects: impl Iterator<Item = &'a Effect>) -> impl Iterator<Item = &'a Later> {
    effects.filter_map(|effect| match effect {
        Effect::Later(later) => Some(&**later),
        Effect::Change(..) => None,
    })
}

impl Session {
    /// Plants what the effects of an option hold for later; planted again, a consequence is late.
    pub(super) fn plant(&mut self, from: StepRef, step: &Step, effects: &[Effect]) {
        for Later { after, card } in planted(effects.iter()) {
            self.pending.retain(|pending| pending.card != card.id);
            let (card, left) = (card.id.clone(), (*after).max(1));
            self.pending.push(Pending { from, card, activity: step.activity, left });
        }
    }

    /// Counts a step that has been reached.
    pub(super) fn count_down(&mut self, activity: u16) {
        for pending in self.pending.iter_mut().filter(|pending| pending.activity == activity) {
            pending.left = pending.left.saturating_sub(1);
        }
    }

    /// The first consequence that is due here and whose condition holds, as an entry.
    pub(super) fn due(&self, module: &Module) -> Option<Entry> {
        let mut due = self.pending.iter().filter(|pending| pending.left == 0);
        let card = due.find_map(|pending| {
            let card = card(module, pending.from, &pending.card)?;
            card.when.as_ref().is_none_or(|when| when.holds(self)).then_some(card)
        })?;
        Some(Entry::Drew(self.current(module).ok()?.id.clone(), String::new(), card.id.clone()))
    }
}
