//! Going a way once more: the session as it was at every entry of its log, and a copy that turns off
//! from any of them. The session itself is never changed.

use crate::module::Module;

use super::{Refused, Session};

impl Session {
    /// Folds the log again and shows the session before each entry, by its place, and once more at the
    /// end. Stops early where a chunk is not loaded.
    pub(crate) fn again(&self, module: &Module, mut each: impl FnMut(&Self, usize)) {
        let mut session = Self::blank(module, self.room.clone());
        session.enter(module);
        for (place, entry) in self.log.iter().enumerate() {
            each(&session, place);
            if session.fold(module, entry.clone()).is_err() {
                return;
            }
        }
        each(&session, self.log.len());
    }

    /// A copy that stands where this one stood before an entry of its log, so that the room can try
    /// another branch. The answer that was given there is its draft; this session stays as it is.
    /// An entry beyond the end gives a copy of the whole.
    ///
    /// # Errors
    /// [`Refused::NotLoaded`] names a chunk to load before trying again.
    pub fn branch_at(&self, module: &Module, entry: usize) -> Result<Self, Refused> {
        let kept = self.log.len().min(entry);
        let mut branch = Self::replay(module, self.room.clone(), self.log[..kept].to_vec())?;
        branch.elsewhere.clone_from(&self.elsewhere);
        if let Some(super::Entry::Answered(step, answer)) = self.log.get(kept) {
            branch.drafts.insert(step.clone(), answer.clone());
        }
        Ok(branch)
    }
}
