//! Options of a choice.

use std::ops::RangeInclusive;

use super::{Fields, VALUES};
use crate::source::{Label, Opt};

/// What an option must say beside its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weighed {
    /// What is won and what it costs.
    Yes,
    /// Nothing more.
    No,
}

impl Fields<'_, '_> {
    /// The options, that must be there.
    pub(crate) fn options(&mut self, count: RangeInclusive<usize>, weighed: Weighed) -> Vec<Opt> {
        self.require(&["options"]);
        self.maybe_options(count, weighed).unwrap_or_default()
    }

    /// The options, that may be there.
    pub(crate) fn maybe_options(&mut self, count: RangeInclusive<usize>, weighed: Weighed) -> Option<Vec<Opt>> {
        self.maybe_entries("options", "option", count, |fields, id| Opt {
            id,
            text: fields.label("text"),
            gain: fields.weight("gain", weighed),
            cost: fields.weight("cost", weighed),
            values: fields.words("values", VALUES),
            when: fields.when(),
            closed: fields.maybe_label("closed"),
            change: fields.change(),
            to: fields.way("to"),
        })
    }

    fn weight(&mut self, key: &'static str, weighed: Weighed) -> Option<Label> {
        match weighed {
            Weighed::Yes => Some(self.label(key)),
            Weighed::No => self.maybe_label(key),
        }
    }
}
