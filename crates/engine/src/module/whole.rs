//! A module in play: its parts as far as they have been loaded.

use crate::check::Needs;
use crate::picture::Picture;

use super::{Activity, Chunk, Index, Step, StepRef};

/// A module in play: the index and the chunks that have been loaded so far.
#[derive(Debug, Clone)]
pub struct Module {
    pub(crate) index: Index,
    pub(crate) chunks: Vec<Option<Chunk>>,
    /// How many chunks have not been loaded.
    pub(crate) awaited: u16,
    /// What the loaded chunks ask of each other and of those to come.
    pub(crate) needs: Needs,
}

impl Module {
    /// What is known of the module before its steps.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The step at a place, if its chunk has been loaded.
    #[must_use]
    pub fn step(&self, at: StepRef) -> Option<&Step> {
        self.chunk(at.0)?.steps.get(usize::from(at.1))
    }

    /// A chunk, if it has been loaded.
    #[must_use]
    pub fn chunk(&self, number: u16) -> Option<&Chunk> {
        self.chunks.get(usize::from(number))?.as_ref()
    }

    /// The picture at a place, if its chunk has been loaded.
    #[must_use]
    pub fn picture(&self, at: StepRef) -> Option<&Picture> {
        Some(&self.chunk(at.0)?.pictures.get(usize::from(at.1))?.picture)
    }

    /// The activity of a step.
    #[must_use]
    pub fn activity(&self, step: &Step) -> &Activity {
        // Reading has checked that every step names an activity of the index.
        &self.index.activities[usize::from(step.activity)]
    }

    /// Whether all chunks have been loaded.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.awaited == 0
    }

    /// The first chunk that has not been loaded.
    #[must_use]
    pub fn missing(&self) -> Option<u16> {
        (0..self.index.chunks).find(|chunk| self.chunk(*chunk).is_none())
    }

    /// Where a step stands, if its chunk has been loaded.
    #[must_use]
    pub fn place_of(&self, id: &str) -> Option<StepRef> {
        let places =
            self.loaded().flat_map(|chunk| (0..).zip(&chunk.steps).map(|(n, step)| (StepRef(chunk.number, n), step)));
        places.into_iter().find(|(_, step)| step.id == id).map(|(at, _)| at)
    }

    /// The loaded chunks, in order.
    pub fn loaded(&self) -> impl Iterator<Item = &Chunk> {
        self.chunks.iter().flatten()
    }
}
