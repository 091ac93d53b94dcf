//! Reading a compiled module. A module that exists is valid: version, edition and references are
//! checked here, so the rest of the engine can trust them.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::FORMAT;
use crate::ask::Ask;
use crate::module::{Chunk, Index, Module, Step, StepRef, Target};
use crate::picture::Picture;
use crate::programme::Programme;
use crate::rule::{Condition, Effect};

/// Why a compiled file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not JSON, or cut off.
    #[error("the file is damaged or incomplete ({0})")]
    Damaged(String),
    /// Made by another version of the compiler.
    #[error("the file has format {found}, this player reads format {FORMAT}")]
    OtherFormat {
        /// The version found.
        found: u32,
    },
    /// The chunk belongs to another edition of the module.
    #[error("part {0} belongs to another edition of the module")]
    OtherEdition(u16),
    /// A reference leads nowhere.
    #[error("the file contradicts itself ({0})")]
    Contradicts(String),
}

impl Programme {
    /// Reads a programme.
    ///
    /// # Errors
    /// Says whether the file is damaged or of another version.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        versioned(json)
    }
}

impl Module {
    /// Reads the index of a module, with its first chunk.
    ///
    /// # Errors
    /// Says whether the file is damaged, of another version, or contradicts itself.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        Self::new(versioned(json)?)
    }

    /// Builds a module from an index; `read` without the text.
    ///
    /// # Errors
    /// When a reference leads nowhere.
    pub fn new(mut index: Index) -> Result<Self, Unreadable> {
        let lost = |what: &str| Err(Unreadable::Contradicts(what.to_owned()));
        if index.first.number != 0 || index.chunks == 0 || index.first.steps.is_empty() {
            return lost("no first step");
        }
        if index.activities.is_empty() || index.activities.iter().any(|activity| activity.first.0 >= index.chunks) {
            return lost("an activity without a beginning");
        }
        if index.meters.iter().any(|meter| meter.low > meter.start || meter.start > meter.high) {
            return lost("a meter outside its bounds");
        }
        let first = std::mem::replace(
            &mut index.first,
            Chunk { number: 0, fingerprint: String::new(), steps: Vec::new(), pictures: Vec::new(), decks: Vec::new() },
        );
        let mut module = Self { chunks: vec![None; usize::from(index.chunks)], index };
        module.add(first)?;
        Ok(module)
    }

    /// Reads a further chunk into the module.
    ///
    /// # Errors
    /// As [`Module::read`], and when the chunk belongs to another edition.
    pub fn read_chunk(&mut self, json: &str) -> Result<(), Unreadable> {
        self.add(serde_json::from_str(json).map_err(damaged)?)
    }

    /// Adds a chunk; `read_chunk` without the text.
    ///
    /// # Errors
    /// When the chunk belongs to another edition or a reference leads nowhere.
    pub fn add(&mut self, chunk: Chunk) -> Result<(), Unreadable> {
        if chunk.fingerprint != self.index.fingerprint || chunk.number >= self.index.chunks {
            return Err(Unreadable::OtherEdition(chunk.number));
        }
        check(&self.index, &chunk).map_err(Unreadable::Contradicts)?;
        let place = usize::from(chunk.number);
        self.chunks[place] = Some(chunk);
        Ok(())
    }
}

/// Parses a file that names its version, the version first.
fn versioned<T: DeserializeOwned>(json: &str) -> Result<T, Unreadable> {
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    let Version { format } = serde_json::from_str(json).map_err(damaged)?;
    if format != FORMAT {
        return Err(Unreadable::OtherFormat { found: format });
    }
    serde_json::from_str(json).map_err(damaged)
}

fn damaged(error: serde_json::Error) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}

fn check(index: &Index, chunk: &Chunk) -> Result<(), String> {
    if chunk.steps.is_empty() || chunk.steps.len() > usize::from(u16::MAX) {
        return Err(format!("part {} has no steps", chunk.number));
    }
    for step in &chunk.steps {
        check_step(index, chunk, step).map_err(|what| format!("step `{}`: {what}", step.id))?;
    }
    for of in &chunk.pictures {
        if usize::from(of.activity) >= index.activities.len()
            || !picture_steps(&of.picture).iter().all(|step| step.0 < index.chunks)
        {
            return Err("a picture of nothing".to_owned());
        }
    }
    let cards = chunk.decks.iter().flat_map(|deck| &deck.cards);
    cards.into_iter().try_for_each(|card| rules(index, card.when.as_ref(), &card.effects))
}

fn check_step(index: &Index, chunk: &Chunk, step: &Step) -> Result<(), String> {
    if usize::from(step.activity) >= index.activities.len() {
        return Err("no such activity".to_owned());
    }
    if step.draw.is_some_and(|draw| usize::from(draw.deck) >= chunk.decks.len()) {
        return Err("no such deck".to_owned());
    }
    rules(index, step.when.as_ref(), &[])?;
    for exit in &step.next {
        rules(index, exit.when.as_ref(), &[])?;
        way(index, chunk, exit.to)?;
    }
    if let Ask::Choose(ask) = &step.ask {
        if ask.options.is_empty() {
            return Err("a choice without options".to_owned());
        }
        for option in &ask.options {
            rules(index, option.when.as_ref(), &option.effects)?;
            option.to.map_or(Ok(()), |to| way(index, chunk, to))?;
        }
    }
    Ok(())
}

/// A way must lead to a chunk of the module and, within this chunk, to a step.
fn way(index: &Index, chunk: &Chunk, to: Target) -> Result<(), String> {
    match to {
        Target::End => Ok(()),
        Target::Step(StepRef(number, place)) if number == chunk.number && usize::from(place) >= chunk.steps.len() => {
            Err("a way that leads nowhere".to_owned())
        }
        Target::Step(StepRef(number, _)) if number < index.chunks => Ok(()),
        Target::Step(_) => Err("a way out of the module".to_owned()),
    }
}

fn rules(index: &Index, when: Option<&Condition>, effects: &[Effect]) -> Result<(), String> {
    let (mut steps, mut meters) = (Vec::new(), Vec::new());
    if let Some(when) = when {
        when.steps(&mut steps);
        when.meters(&mut meters);
    }
    meters.extend(effects.iter().map(|Effect::Change(meter, _)| *meter));
    if meters.iter().any(|meter| usize::from(*meter) >= index.meters.len()) {
        return Err("no such meter".to_owned());
    }
    if steps.iter().any(|step| step.0 >= index.chunks) {
        return Err("a condition on nothing".to_owned());
    }
    Ok(())
}

fn picture_steps(picture: &Picture) -> Vec<StepRef> {
    match picture {
        Picture::Journey(journey) => {
            let stations = journey.stations.iter().flat_map(|s| std::iter::once(s.begins).chain(s.feel));
            stations.chain(journey.again).chain(journey.hotspot).collect()
        }
        Picture::Fork(fork) => vec![fork.own, fork.first, fork.second, fork.decision],
        Picture::Tally(step) => vec![*step],
    }
}
