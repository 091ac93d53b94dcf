//! Which rooms a module is explored in: its lengths, a group and one person, and every size of a group
//! that a condition asks for.

use vejvalg_engine::Module;
use vejvalg_engine::session::{Mode, Room};

/// People in the usual group.
const USUAL: u8 = 5;

/// The rooms of a module.
#[must_use]
pub fn rooms(module: &Module, seed: u64) -> Vec<Room> {
    let plans = &module.index().variants;
    let variants: Vec<u16> = if plans.is_empty() { vec![0] } else { plans.iter().map(|plan| plan.minutes).collect() };
    let players = [(Mode::Group, USUAL), (Mode::Group, 3), (Mode::Alone, 1)];
    let room = |variant, (mode, people)| Room { name: String::new(), mode, people, seed, variant };
    variants.into_iter().flat_map(|variant| players.map(|player| room(variant, player))).collect()
}
