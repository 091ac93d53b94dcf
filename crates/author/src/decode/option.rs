//! Options of a choice.

use std::ops::RangeInclusive;

use super::{Fields, VALUES};
use crate::diagnostic::{Flaw, Shape};
use crate::source::{Change, Id, Label, Later, Opt};
use crate::yaml::Entry;

/// Most that an option can take of a budget.
const MOST_SPENT: i32 = 1_000_000;

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
            change: fields.change("change"),
            spend: fields.spend(),
            later: fields.later(),
            to: fields.way("to"),
            follow: if weighed == Weighed::Yes { fields.maybe_id("follow") } else { None },
        })
    }

    /// What an option takes of budgets; it is written as a whole number above nothing.
    fn spend(&mut self) -> Vec<Change> {
        let spent = self.inner("spend", |fields| {
            let keys: Vec<_> = fields.keys().collect();
            fields.ignore_rest();
            let decoder = &mut fields.decoder;
            let read = |entry: &&Entry| {
                let meter = Id { text: entry.key.clone(), place: entry.key_place };
                Some(Change { meter, by: decoder.number(entry, 1..=MOST_SPENT)? })
            };
            keys.iter().filter_map(read).collect()
        });
        spent.unwrap_or_default()
    }

    fn later(&mut self) -> Option<Later> {
        self.inner("later", |fields| {
            fields.require(&["stations"]);
            Later {
                stations: fields.maybe_number("stations", 1..=40).and_then(|n| u8::try_from(n).ok()).unwrap_or(1),
                when: fields.when(),
                text: fields.body("text"),
                change: fields.change("change"),
            }
        })
    }

    /// The group's own alternatives are options too, by the names `own-1`, `own-2` …
    pub(crate) fn not_own(&mut self, id: Id) -> Id {
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
    fn what_an_option_takes_and_leads_to() {
        let dilemma = |rest: &str| {
            check(&format!(
                "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nbudgets:\n  - {{budget: minutes, title: M, amount: \
                 60}}\nactivities:\n  - dilemma: d\n    title: D\n    situation: S\n    question: Q\n    options:\n      \
                 - option: a\n        text: A\n        gain: G\n        cost: C\n        {rest}\n      - {{option: b, text: B, \
                 gain: G, cost: C}}"
            ));
        };
        dilemma("spend: {minutes: 4}");
        dilemma("spend: {minutes: 0} # error: out-of-range");
        dilemma("spend: {mintues: 4} # error: unknown-meter");
        dilemma("spend: 4 # error: wrong-shape");
        dilemma("later: {stations: 3, when: {at-most: {minutes: 1}}, text: It comes back., change: {minutes: -1}}");
        dilemma("later: {text: It comes back.} # error: missing-key");
        dilemma("later: {stations: 3} # error: missing-key");
        dilemma("later: {stations: 0, text: It comes back.} # error: out-of-range");
        dilemma("later: {stations: 3, text: It comes back., when: {chose: d.c}} # error: unknown-option");
    }

    #[test]
    fn only_dilemmas_have_follow_ups() {
        check(
            "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\npersonas: [{persona: lis, name: Lis}]\nactivities:\n  - \
             journey: way\n    title: W\n    persona: lis\n    stages:\n      - stage: a\n        title: A\n        text: A\n        \
             options:\n          - {option: b, text: B, follow: way} # error: unknown-key",
        );
    }

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
