//! Which rooms a module is explored in: all its lengths, a group and one person, and groups at both
//! sides of every size that a condition asks for.

use vejvalg_engine::Module;
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::{Mode, Room};

use crate::facts::conditions;

/// People in the usual group.
const USUAL: u8 = 5;

/// The rooms of a module.
#[must_use]
pub fn rooms(module: &Module, seed: u64) -> Vec<Room> {
    let plans = &module.index().variants;
    let variants: Vec<u16> = if plans.is_empty() { vec![0] } else { plans.iter().map(|plan| plan.minutes).collect() };
    let groups = sizes(module).into_iter().map(|people| (Mode::Group, people));
    let players: Vec<(Mode, u8)> = groups.chain([(Mode::Alone, 1)]).collect();
    let room = |variant, &(mode, people)| Room { name: String::new(), mode, people, seed, variant };
    variants.into_iter().flat_map(|variant| players.iter().map(move |player| room(variant, player))).collect()
}

/// The usual size of a group, and those where a condition comes to hold or ceases to.
fn sizes(module: &Module) -> Vec<u8> {
    let mut sizes = vec![USUAL];
    for chunk in module.loaded() {
        for step in &chunk.steps {
            conditions(module, chunk.number, step, &mut |condition| match condition {
                Condition::PeopleAtLeast(n) => sizes.extend([*n, n.saturating_sub(1)]),
                Condition::PeopleAtMost(n) => sizes.extend([*n, n.saturating_add(1)]),
                Condition::All(_)
                | Condition::Any(_)
                | Condition::Not(_)
                | Condition::AtLeast(..)
                | Condition::AtMost(..)
                | Condition::Chose(..)
                | Condition::Visited(_)
                | Condition::Drawn(..)
                | Condition::Mode(_)
                | Condition::Variant(_) => {}
            });
        }
    }
    sizes.sort_unstable();
    sizes.dedup();
    sizes.retain(|n| *n > 0);
    sizes
}
