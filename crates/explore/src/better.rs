//! Options that no meter speaks against: at least as high on every meter as each sibling, and higher
//! on one. A dilemma with such an option is none.

use vejvalg_engine::Module;
use vejvalg_engine::ask::{Ask, Ballot, Choice};
use vejvalg_engine::rule::Effect;

use crate::findings::steps;

/// An option that is better on every meter than its siblings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Better {
    /// Id of the step.
    pub step: String,
    /// Id of the option.
    pub option: String,
}

/// Finds the options that are better on every meter than all their siblings.
#[must_use]
pub fn better(module: &Module) -> Vec<Better> {
    let meters = module.index().meters.len();
    let mut found = Vec::new();
    for (_, step) in steps(module) {
        let Ask::Choose(ask) = &step.ask else { continue };
        if ask.ballot != Ballot::One {
            continue;
        }
        let moves: Vec<Option<Vec<i32>>> = ask.options.iter().map(|option| moves(option, meters)).collect();
        for (place, option) in ask.options.iter().enumerate() {
            let others = || moves.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, moves)| moves);
            if others().next().is_some() && others().all(|other| is_better(&moves[place], other)) {
                found.push(Better { step: step.id.clone(), option: option.id.clone() });
            }
        }
    }
    found
}

/// How far an option moves each meter; none where a consequence of it is still to come.
fn moves(option: &Choice, meters: usize) -> Option<Vec<i32>> {
    let mut moves = vec![0; meters];
    for effect in &option.effects {
        match effect {
            Effect::Change(meter, by) => *moves.get_mut(usize::from(*meter))? += by,
            Effect::Later(_) => return None,
        }
    }
    Some(moves)
}

fn is_better(one: &Option<Vec<i32>>, other: &Option<Vec<i32>>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one.iter().zip(other).all(|(one, other)| one >= other) && one != other
}
