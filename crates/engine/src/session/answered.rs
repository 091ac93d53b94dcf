//! Which entry of the log answered each step last. Knows nothing of what the entries say.

use std::num::NonZeroUsize;

use crate::module::StepRef;

/// For each chunk that play has come through, the number of the last entry of each of its steps,
/// counted from 1: finding one costs the same in a long module as in a short one.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Answered(Vec<Vec<Option<NonZeroUsize>>>);

impl Answered {
    /// Place in the log of the step's last answer.
    pub(super) fn get(&self, step: StepRef) -> Option<usize> {
        let entry = *self.0.get(usize::from(step.0))?.get(usize::from(step.1))?;
        entry.map(|number| number.get() - 1)
    }

    /// Notes that play has come to a chunk of so many steps.
    pub(super) fn open(&mut self, chunk: u16, steps: usize) {
        let chunk = usize::from(chunk);
        if self.0.len() <= chunk {
            self.0.resize(chunk + 1, Vec::new());
        }
        if self.0[chunk].is_empty() {
            self.0[chunk] = vec![None; steps];
        }
    }

    /// Notes the place in the log of a step's last answer; its chunk has been opened.
    pub(super) fn set(&mut self, step: StepRef, entry: usize) {
        if let Some(place) = self.0.get_mut(usize::from(step.0)).and_then(|chunk| chunk.get_mut(usize::from(step.1))) {
            *place = NonZeroUsize::new(entry + 1);
        }
    }

    /// The chunks that play has come through, in order.
    pub(super) fn chunks(&self) -> impl Iterator<Item = u16> {
        (0..).zip(&self.0).filter(|(_, steps)| !steps.is_empty()).map(|(number, _)| number)
    }
}
