//! The kinds of activity. One file per kind: what its author writes, and the round it becomes.
//!
//! A new kind is one file here, one line in [`KINDS`], and its standard words in the catalogue.
//! Nothing else knows kinds.

mod dilemma;
mod journey;
mod pause;
mod question;
mod reflection;

use std::fmt::Debug;

use crate::decode::Fields;
use crate::stage::Stager;

/// An activity of some kind, as it was read.
pub(crate) trait Kind: Debug {
    /// Minutes that it takes where the author plans none.
    fn minutes(&self) -> u16;

    /// Its round, as steps.
    fn stage(&self, on: &mut Stager<'_>);
}

/// A kind by the name that authors write.
pub(crate) struct Entry {
    /// The name.
    pub(crate) name: &'static str,
    /// Reads what stands beside the keys that every activity has.
    pub(crate) read: fn(&mut Fields<'_, '_>) -> Box<dyn Kind>,
}

/// Every kind there is.
pub(crate) const KINDS: &[Entry] = &[
    Entry { name: "check-in", read: question::read },
    Entry { name: "check-out", read: question::read },
    Entry { name: "journey", read: journey::read },
    Entry { name: "dilemma", read: dilemma::read },
    Entry { name: "reflection", read: reflection::read },
    Entry { name: "break", read: pause::read },
];

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn a_kind_that_does_not_exist() {
        check("- dilema: call # error: unknown-kind\n  title: Call\n- {break: air, title: Break}");
        check("- title: Call # error: unknown-kind\n- {break: air, title: Break}");
    }
}
