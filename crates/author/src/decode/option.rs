//! Options of a choice.

use std::ops::RangeInclusive;

use super::{Fields, VALUES};
use crate::diagnostic::{Flaw, Shape};
use crate::source::{Id, Label, Opt};

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
            id: fields.not_own(id),
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

    /// The group's own alternatives are options too, by the names `own-1`, `own-2` …
    fn not_own(&mut self, id: Id) -> Id {
        if id.text.starts_with("own-") {
            self.decoder.report.add(id.place, Shape::BadId { id: id.text.clone(), flaw: Flaw::Taken });
        }
        id
    }

    fn weight(&mut self, key: &'static str, weighed: Weighed) -> Option<Label> {
        match weighed {
            Weighed::Yes => Some(self.label(key)),
            Weighed::No => self.maybe_label(key),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn the_names_of_own_alternatives_are_taken() {
        let dilemma = |id: &str| {
            check(&format!(
                "- dilemma: d\n  title: D\n  situation: S\n  question: Q\n  options:\n    - option: {id}\n      text: \
                 A\n      gain: G\n      cost: C\n    - {{option: b, text: B, gain: G, cost: C}}"
            ));
        };
        dilemma("own-1 # error: bad-id");
        dilemma("owner");
    }
}
