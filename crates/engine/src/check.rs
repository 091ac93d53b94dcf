//! Whether the parts of a module fit together: every reference leads somewhere, no id stands twice,
//! every number is within its bounds. Reads no text.

use crate::ask::{Ask, Item};
use crate::fit;
use crate::module::{Card, Chunk, Index, Step, StepRef, Target};
use crate::picture::Picture;
use crate::rule::{Condition, Effect, Later};
use crate::session::planted;

/// Most lines that a step may ask for.
const LINES: u8 = 9;

/// How many steps and pictures each chunk must have for the references to it that are known so far.
/// A reference into a chunk that is not loaded yet is checked when that chunk comes.
#[derive(Debug, Clone)]
pub(crate) struct Needs(Vec<(usize, usize)>);

impl Needs {
    /// What the index needs.
    pub(crate) fn of(index: &Index) -> Result<Self, String> {
        if index.first.number != 0 || index.chunks == 0 || index.first.steps.is_empty() {
            return Err("no first step".to_owned());
        }
        if index.meters.iter().any(|meter| meter.low > meter.start || meter.start > meter.high) {
            return Err("a meter outside its bounds".to_owned());
        }
        let mut needs = Self(vec![(1, 0); usize::from(index.chunks)]);
        if index.activities.is_empty() || !index.activities.iter().all(|activity| needs.step(activity.first)) {
            return Err("an activity without a beginning".to_owned());
        }
        let activities = index.activities.len();
        if index.variants.iter().flat_map(|plan| &plan.activities).any(|place| usize::from(*place) >= activities) {
            return Err("a variant of no activity".to_owned());
        }
        Ok(needs)
    }

    /// What is needed once a chunk has joined the others; says what is wrong with it otherwise.
    pub(crate) fn with<'a>(
        &self,
        index: &Index,
        chunk: &'a Chunk,
        loaded: impl Iterator<Item = &'a Chunk>,
    ) -> Result<Self, String> {
        let mut needs = self.clone();
        for step in &chunk.steps {
            needs.take(index, chunk, step).map_err(|what| format!("step `{}`: {what}", step.id))?;
        }
        let mut named = Named::default();
        chunk.decks.iter().for_each(|deck| named.cards(&deck.cards));
        chunk.pictures.iter().for_each(|of| named.picture(&of.picture));
        needs.all(index, &named)?;
        if chunk.pictures.iter().any(|of| usize::from(of.activity) >= index.activities.len()) {
            return Err("a picture of no activity".to_owned());
        }
        unique(chunk.steps.iter().map(|step| step.id.as_str()).collect())?;
        // A deck without an id is that of the consequences.
        unique(chunk.decks.iter().map(|deck| deck.id.as_str()).chain([""]).collect())?;
        chunk.decks.iter().try_for_each(|deck| unique(deck.cards.iter().map(|card| card.id.as_str()).collect()))?;
        for chunk in loaded.chain([chunk]) {
            let (steps, pictures) = needs.0[usize::from(chunk.number)];
            if chunk.steps.len() < steps || chunk.pictures.len() < pictures || chunk.steps.len() > usize::from(u16::MAX)
            {
                return Err(format!("part {} is shorter or longer than it must be", chunk.number));
            }
        }
        Ok(needs)
    }

    fn take(&mut self, index: &Index, chunk: &Chunk, step: &Step) -> Result<(), String> {
        if usize::from(step.activity) >= index.activities.len() {
            return Err("no such activity".to_owned());
        }
        if step.draw.is_some_and(|draw| usize::from(draw.deck) >= chunk.decks.len()) {
            return Err("no such deck".to_owned());
        }
        let mut named = Named::default();
        named.step(step);
        self.all(index, &named)?;
        asked(&step.ask)
    }

    fn all(&mut self, index: &Index, named: &Named<'_>) -> Result<(), String> {
        if named.meters.iter().any(|meter| usize::from(*meter) >= index.meters.len()) {
            return Err("no such meter".to_owned());
        }
        if !named.steps.iter().all(|step| self.step(*step)) || !named.pictures.iter().all(|place| self.picture(*place))
        {
            return Err("a way out of the module".to_owned());
        }
        if named.is_buried {
            return Err("a consequence that a card plants".to_owned());
        }
        unique(named.planted.clone())
    }

    /// Needs a step; false if its chunk is none of the module's.
    fn step(&mut self, step: StepRef) -> bool {
        self.0.get_mut(usize::from(step.0)).map(|(n, _)| *n = (*n).max(usize::from(step.1) + 1)).is_some()
    }

    /// Needs a picture.
    fn picture(&mut self, at: StepRef) -> bool {
        self.0.get_mut(usize::from(at.0)).map(|(_, n)| *n = (*n).max(usize::from(at.1) + 1)).is_some()
    }
}

/// What a step, a card or a picture refers to.
#[derive(Default)]
struct Named<'a> {
    steps: Vec<StepRef>,
    pictures: Vec<StepRef>,
    meters: Vec<u16>,
    /// Cards of consequences.
    planted: Vec<&'a str>,
    /// Whether a card plants a consequence.
    is_buried: bool,
}

impl<'a> Named<'a> {
    fn step(&mut self, step: &'a Step) {
        self.when(step.when.as_ref());
        self.cards(&step.cards);
        self.steps.extend(step.first_heard);
        self.pictures.extend(step.picture);
        for exit in &step.next {
            self.when(exit.when.as_ref());
            self.way(Some(exit.to));
        }
        match &step.ask {
            Ask::Choose(ask) => {
                self.steps.extend(ask.own);
                for option in &ask.options {
                    self.when(option.when.as_ref());
                    self.way(option.to);
                    self.effects(&option.effects);
                    for Later { card, .. } in planted(option.effects.iter()) {
                        self.planted.push(&card.id);
                        self.cards(std::slice::from_ref(card));
                    }
                }
            }
            Ask::Rate(ask) => self.steps.extend(ask.own),
            Ask::Place(ask) => self.steps.extend(ask.from.iter().copied().chain(ask.own)),
            Ask::Continue | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) => {}
        }
    }

    fn cards(&mut self, cards: &[Card]) {
        for card in cards {
            self.when(card.when.as_ref());
            self.effects(&card.effects);
            self.is_buried |= planted(card.effects.iter()).next().is_some();
        }
    }

    fn picture(&mut self, picture: &Picture) {
        match picture {
            Picture::Journey(journey) => {
                journey
                    .stations
                    .iter()
                    .for_each(|station| self.steps.extend([station.begins].into_iter().chain(station.feel)));
                self.steps.extend(journey.again.into_iter().chain(journey.better).chain(journey.hotspot));
            }
            Picture::Fork(fork) => self.steps.extend([fork.own, fork.first, fork.second, fork.decision]),
            Picture::Tally(step) => self.steps.push(*step),
            Picture::Radar(radar) => self.steps.extend(radar.axes.iter().map(|axis| axis.step)),
        }
    }

    fn when(&mut self, when: Option<&Condition>) {
        if let Some(when) = when {
            when.steps(&mut self.steps);
            when.meters(&mut self.meters);
        }
    }

    fn effects(&mut self, effects: &[Effect]) {
        self.meters.extend(effects.iter().filter_map(|effect| match effect {
            Effect::Change(meter, _) => Some(*meter),
            Effect::Later(_) => None,
        }));
    }

    fn way(&mut self, to: Option<Target>) {
        if let Some(Target::Step(step)) = to {
            self.steps.push(step);
        }
    }
}

/// Whether an ask can be answered.
fn asked(ask: &Ask) -> Result<(), String> {
    match ask {
        Ask::Choose(ask) if ask.options.is_empty() && ask.own.is_none() => Err("a choice without options".to_owned()),
        Ask::Choose(ask) => with_own(ask.options.iter().map(|option| option.id.as_str()).collect(), ask.own),
        Ask::Lines(ask) if !(1..=LINES).contains(&ask.max) => Err("too many lines".to_owned()),
        Ask::Place(ask) if ask.x.iter().chain([&ask.y]).any(|axis| axis.low > axis.high) => {
            Err("an axis without a place".to_owned())
        }
        Ask::Place(ask) => with_own(ids(&ask.items), ask.own).and_then(|()| unique(ids(&ask.words))),
        Ask::Rate(ask) => with_own(ids(&ask.items), ask.own),
        Ask::Words(ask) => unique(ids(&ask.words)),
        Ask::Form(ask) => unique(ids(&ask.fields)),
        Ask::Continue | Ask::Lines(_) | Ask::Text(_) => Ok(()),
    }
}

fn ids(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}

/// Whether no id stands twice, those of the group's own lines among them.
fn with_own(mut ids: Vec<&str>, own: Option<StepRef>) -> Result<(), String> {
    if own.is_some() {
        ids.extend(fit::OWN);
    }
    unique(ids)
}

/// No id stands twice. Lists are short, and a sort costs the player 3 KB; a list that is too long for
/// this comparison is none of ours.
fn unique(ids: Vec<&str>) -> Result<(), String> {
    const LONGEST: usize = 4_096;
    let twice = ids.iter().enumerate().find(|(place, id)| *place >= LONGEST || ids[..*place].contains(id));
    twice.map_or(Ok(()), |(_, id)| Err(format!("`{id}` stands twice, or in too long a list")))
}
