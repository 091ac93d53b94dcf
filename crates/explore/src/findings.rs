//! What exploring finds, and how the findings of many plays are put together.

use std::collections::{BTreeMap, BTreeSet};

use vejvalg_engine::module::Step;
use vejvalg_engine::session::Room;
use vejvalg_engine::{Module, StepRef};

/// What was found in a module.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// How many different states were met.
    pub states: u64,
    /// Whether every way was walked, with every seed that was tried.
    pub all_ways: bool,
    /// How often each step was reached in random plays, by chunk and place.
    pub visits: Vec<Vec<u64>>,
    /// The steps that are reached at all.
    pub reached: BTreeSet<StepRef>,
    /// The options that were open, by step and id.
    pub open: BTreeSet<(StepRef, String)>,
    /// The cards that were drawn, by deck and id.
    pub cards: BTreeSet<(String, String)>,
    /// Choices where nothing could be taken, so that one could only go on.
    pub stuck: BTreeSet<StepRef>,
    /// Steps from which no way leads to the end.
    pub dead: BTreeSet<StepRef>,
    /// What must never happen: an offer was refused, or the memory and the engine disagree.
    pub faults: Vec<String>,
    /// What was found in each room.
    pub rooms: Vec<RoomFindings>,
}

/// What was found in a room.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoomFindings {
    /// The room.
    pub room: Room,
    /// How many plays were begun.
    pub plays: u64,
    /// How many of them came to the end.
    pub ended: u64,
    /// Planned seconds of the shortest and of the longest way that was found.
    pub seconds: Option<(u32, u32)>,
    /// How often each value stood at the end of a play, for each meter.
    pub meters: Vec<BTreeMap<i32, u64>>,
}

impl Findings {
    /// Nothing found yet.
    #[must_use]
    pub fn new(module: &Module, rooms: &[Room]) -> Self {
        let meters = vec![BTreeMap::new(); module.index().meters.len()];
        let rooms =
            rooms.iter().map(|room| RoomFindings { room: room.clone(), meters: meters.clone(), ..Default::default() });
        Self {
            all_ways: true,
            visits: module.loaded().map(|chunk| vec![0; chunk.steps.len()]).collect(),
            rooms: rooms.collect(),
            ..Self::default()
        }
    }

    /// Adds what another found in the same module and rooms.
    pub fn merge(&mut self, other: Self) {
        self.states += other.states;
        self.all_ways &= other.all_ways;
        let visits = self.visits.iter_mut().flatten().zip(other.visits.into_iter().flatten());
        visits.for_each(|(sum, n)| *sum += n);
        self.reached.extend(other.reached);
        self.open.extend(other.open);
        self.cards.extend(other.cards);
        self.stuck.extend(other.stuck);
        self.dead.extend(other.dead);
        self.faults.extend(other.faults);
        self.rooms.iter_mut().zip(other.rooms).for_each(|(sum, room)| sum.merge(room));
    }

    /// The steps that nothing reached.
    pub fn never<'m>(&self, module: &'m Module) -> impl Iterator<Item = &'m Step> {
        steps(module).filter(|(at, _)| !self.reached.contains(at)).map(|(_, step)| step)
    }

    /// How often a step was reached in random plays.
    #[must_use]
    pub fn visits_of(&self, at: StepRef) -> u64 {
        self.visits.get(usize::from(at.0)).and_then(|chunk| chunk.get(usize::from(at.1))).copied().unwrap_or(0)
    }
}

impl RoomFindings {
    fn merge(&mut self, other: Self) {
        self.plays += other.plays;
        self.ended += other.ended;
        if let Some((shortest, longest)) = other.seconds {
            self.took(shortest);
            self.took(longest);
        }
        for (sum, values) in self.meters.iter_mut().zip(other.meters) {
            values.into_iter().for_each(|(value, n)| *sum.entry(value).or_default() += n);
        }
    }

    /// Notes the length of a way.
    pub(crate) fn took(&mut self, seconds: u32) {
        let (shortest, longest) = self.seconds.get_or_insert((seconds, seconds));
        *shortest = seconds.min(*shortest);
        *longest = seconds.max(*longest);
    }
}

/// All steps of a module and where they stand.
pub(crate) fn steps(module: &Module) -> impl Iterator<Item = (StepRef, &Step)> {
    module.loaded().flat_map(|chunk| (0..).zip(&chunk.steps).map(|(place, step)| (StepRef(chunk.number, place), step)))
}
