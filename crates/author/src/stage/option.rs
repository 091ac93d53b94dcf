//! Options, from the author's to the engine's.

use vejvalg_engine::ask::{Ask, Ballot, Choice, Choose};
use vejvalg_engine::module::Card;
use vejvalg_engine::rule::{Condition, Effect, Later};

use super::condition::all;
use super::{Draft, Stager};
use crate::diagnostic::Place;
use crate::line::{Line, Spot};
use crate::source::{Change, Label, Opt};

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
    /// A step that is a choice, and leads where its options say.
    pub(crate) fn choose(&mut self, mut draft: Draft, options: &[Opt]) -> Draft {
        draft.cards = self.consequences(options);
        let choose = Choose { options: self.choices(options, Votes::Lead), ballot: Ballot::One, own: None };
        let id = draft.step.id.clone();
        self.taken_at(&id, &id, options);
        draft.ask(Ask::Choose(choose))
    }

    /// The options as a step asks for them.
    pub(crate) fn choices(&mut self, options: &[Opt], votes: Votes) -> Vec<Choice> {
        options.iter().map(|option| self.choice(option, votes)).collect()
    }

    /// Declares where options are taken, for conditions that ask.
    pub(crate) fn taken_at(&mut self, name: &str, step: &str, options: &[Opt]) {
        let line = |option: &Opt| Line {
            line: option.id.place.line,
            spot: Spot::Option(step.to_owned(), option.id.text.clone()),
        };
        self.names.lines.extend(options.iter().map(line));
        self.taken(name, step, options.iter().map(|option| option.id.text.clone()).collect());
    }

    /// The same for options of which only the ids are known.
    pub(crate) fn taken(&mut self, name: &str, step: &str, ids: Vec<String>) {
        self.names.declare_choice(name, step, ids);
    }

    /// The consequences among options: where each text stands, and how many words it has.
    pub(crate) fn consequences(&self, options: &[Opt]) -> Vec<(Place, usize)> {
        options.iter().filter_map(|option| self.counted(&option.later.as_ref()?.text)).collect()
    }

    fn choice(&mut self, option: &Opt, votes: Votes) -> Choice {
        let words = self.words;
        let word = |id: &&str| words.values.iter().find(|(known, _)| known == id).map(|(_, word)| (*word).to_owned());
        let label = |on: &Self, text: &Option<Label>| text.as_ref().map(|text| on.label(text));
        Choice {
            id: option.id.text.clone(),
            label: self.label(&option.text),
            gain: label(self, &option.gain),
            cost: label(self, &option.cost),
            values: option.values.iter().filter_map(word).collect(),
            closed: self.closed(option),
            when: self.open(option),
            effects: if votes == Votes::Only { Vec::new() } else { self.taking(option) },
            to: option.to.as_ref().filter(|_| votes == Votes::Lead).map(|way| self.way(way)),
        }
    }

    /// When an option can be taken: its own condition, and what it takes of budgets must be there.
    pub(crate) fn open(&mut self, option: &Opt) -> Option<Condition> {
        let mut parts: Vec<Condition> = self.maybe(option.when.as_ref()).into_iter().collect();
        for Change { meter, by } in &option.spend {
            let least = self.lowest(&meter.text).saturating_add(*by);
            parts.push(Condition::AtLeast(self.meter(meter), least));
        }
        all(parts)
    }

    /// Why an option is closed, where it says so.
    pub(crate) fn closed(&self, option: &Opt) -> Option<String> {
        option.closed.as_ref().map(|reason| self.label(reason)).or_else(|| self.too_dear(option))
    }

    /// Why an option is closed that only its price can close.
    fn too_dear(&self, option: &Opt) -> Option<String> {
        let first = option.spend.first().filter(|_| option.when.is_none())?;
        let title = self.title_of(&first.meter.text)?;
        Some(self.words.too_dear.replace("{name}", &title))
    }

    /// What taking an option does.
    fn taking(&mut self, option: &Opt) -> Vec<Effect> {
        let spent = option.spend.iter().map(|spent| Effect::Change(self.meter(&spent.meter), -spent.by));
        let mut effects: Vec<Effect> = spent.collect();
        effects.extend(self.effects(&option.change));
        if let Some(later) = &option.later {
            let card = Card {
                id: format!("{}.{}", self.owner.text, option.id.text),
                title: self.words.later.to_owned(),
                text: self.body(&later.text),
                when: self.maybe(later.when.as_ref()),
                effects: self.effects(&later.change),
                ..Card::default()
            };
            effects.push(Effect::Later(Box::new(Later { after: later.stations, card })));
        }
        effects
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::{Ask, Choice};
    use vejvalg_engine::module::Step;
    use vejvalg_engine::rule::{Condition, Effect};

    use crate::testing::steps;

    /// The first option of a dilemma, at its vote and at its decision.
    #[track_caller]
    fn first(rest: &str) -> [Choice; 2] {
        let text = format!(
            "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\nmeters:\n  - {{meter: trust, title: Trust, low: 2, \
             high: 9}}\nbudgets:\n  - {{budget: minutes, title: Minutes, amount: 60}}\nactivities:\n  - dilemma: d\n    \
             title: D\n    situation: S\n    question: Q\n    options:\n      - option: a\n        text: A\n        gain: \
             G\n        cost: C\n        {rest}\n      - {{option: b, text: B, gain: G, cost: C}}"
        );
        let first = |step: Step| {
            let Ask::Choose(choose) = step.ask else { return None };
            choose.options.into_iter().next()
        };
        let options: Vec<Choice> = steps(&text).into_iter().filter_map(first).collect();
        [options[0].clone(), options[2].clone()]
    }

    #[test]
    fn an_option_that_cannot_be_paid_is_closed_and_says_why() {
        let [vote, decision] = first("spend: {minutes: 4, trust: 1}");
        let paid = Condition::All(vec![Condition::AtLeast(1, 4), Condition::AtLeast(0, 3)]);
        assert_eq!(vote.when, Some(paid));
        assert_eq!(vote.closed.as_deref(), Some("Your budget does not stretch to this (Minutes)"));
        assert_eq!(vote.effects, []);
        assert_eq!(decision.effects, [Effect::Change(1, -4), Effect::Change(0, -1)]);
    }

    #[test]
    fn a_condition_of_ones_own_keeps_its_silence() {
        assert_eq!(first("spend: {minutes: 4}\n        when: {mode: group}")[0].closed, None);
        assert_eq!(first("spend: {minutes: 4}\n        closed: Not now.")[0].closed.as_deref(), Some("Not now."));
    }

    #[test]
    fn a_consequence_is_planted_by_the_decision() {
        let later = "later: {stations: 3, when: {at-most: {trust: 3}}, text: It comes back., change: {trust: -1}}";
        let [vote, decision] = first(later);
        assert_eq!(vote.effects, []);
        let [Effect::Later(later)] = decision.effects.as_slice() else { panic!("{:?}", decision.effects) };
        assert_eq!((later.after, later.card.id.as_str()), (3, "d.a"));
        assert_eq!(later.card.when, Some(Condition::AtMost(0, 3)));
        assert_eq!(later.card.effects, [Effect::Change(0, -1)]);
    }
}
