//! Options, from the author's to the engine's.

use vejvalg_engine::ask::Choice;

use super::Stager;
use crate::source::{Label, Opt};

/// What taking an option means at a step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Votes {
    /// It is only a vote.
    Only,
    /// It moves meters.
    Count,
    /// It moves meters and leads where the option says.
    Lead,
}

impl Stager<'_> {
    /// The options as a step asks for them.
    pub(crate) fn choices(&mut self, options: &[Opt], votes: Votes) -> Vec<Choice> {
        options.iter().map(|option| self.choice(option, votes)).collect()
    }

    /// Declares where options are taken, for conditions that ask.
    pub(crate) fn taken_at(&mut self, name: &str, step: &str, options: &[Opt]) {
        let ids = options.iter().map(|option| option.id.text.clone()).collect();
        self.names.declare_choice(name, step, ids);
    }

    fn choice(&mut self, option: &Opt, votes: Votes) -> Choice {
        let words = self.words;
        let label = |text: &Option<Label>| text.as_ref().map(|text| self.label(text));
        let word = |id: &&str| words.values.iter().find(|(known, _)| known == id).map(|(_, word)| (*word).to_owned());
        Choice {
            id: option.id.text.clone(),
            label: self.label(&option.text),
            gain: label(&option.gain),
            cost: label(&option.cost),
            values: option.values.iter().filter_map(word).collect(),
            closed: label(&option.closed),
            when: self.maybe(option.when.as_ref()),
            effects: if votes == Votes::Only { Vec::new() } else { self.effects(&option.change) },
            to: option.to.as_ref().filter(|_| votes == Votes::Lead).map(|way| self.way(way)),
        }
    }
}
