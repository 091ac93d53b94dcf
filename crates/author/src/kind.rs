//! The kinds of activity. One file per kind: what its author writes, and the round it becomes.
//!
//! A new kind is one file here, one line in [`KINDS`], and its standard words in the catalogue.
//! Nothing else knows kinds.

mod assessment;
mod barriers;
mod card;
mod clip;
mod coordination_map;
mod dialogue;
mod dilemma;
mod follow_up;
mod journey;
mod kpi_board;
mod letter;
mod merge_board;
mod pause;
mod peer_help;
mod prioritise;
mod project_picker;
mod question;
mod quiz;
mod reflection;
mod story;
mod trial_action;
mod visit;

use std::fmt::Debug;

use crate::decode::Fields;
use crate::source::Id;
use crate::stage::Stager;

/// An activity of some kind, as it was read.
pub(crate) trait Kind: Debug {
    /// Minutes that it takes where the author plans none.
    fn minutes(&self) -> u16;

    /// An activity of any module that it looks back on.
    fn of(&self) -> Option<&Id> {
        None
    }

    /// The options whose decision leads to a follow-up, each with the follow-up.
    fn follows(&self) -> Vec<(&Id, &Id)> {
        Vec::new()
    }

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
    Entry { name: "story", read: story::read },
    Entry { name: "reflection", read: reflection::read },
    Entry { name: "clip", read: clip::read },
    Entry { name: "dialogue", read: dialogue::read },
    Entry { name: "assessment", read: assessment::read },
    Entry { name: "quiz", read: quiz::read },
    Entry { name: "prioritise", read: prioritise::read },
    Entry { name: "project-picker", read: project_picker::read },
    Entry { name: "barriers", read: barriers::read },
    Entry { name: "trial-action", read: trial_action::read },
    Entry { name: "follow-up", read: follow_up::read },
    Entry { name: "kpi-board", read: kpi_board::read },
    Entry { name: "coordination-map", read: coordination_map::read },
    Entry { name: "peer-help", read: peer_help::read },
    Entry { name: "visit", read: visit::read },
    Entry { name: "merge-board", read: merge_board::read },
    Entry { name: "card", read: card::read },
    Entry { name: "letter", read: letter::read },
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
