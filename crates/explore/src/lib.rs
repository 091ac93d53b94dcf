//! Exploring a module: which steps are reached, which options are never open, where a play cannot end,
//! how long the ways are and where the meters come to stand.
//!
//! **Only the engine plays.** A `graph` remembers where an answer led from a state, so that a million
//! plays cost little more than the states that there are; every transition in it was made by
//! [`Session::apply`](vejvalg_engine::Session::apply) on what [`view::stand`](vejvalg_engine::view::stand)
//! offered, and some plays are played from beginning to end to hold the memory against the engine.
//!
//! Native only. Start reading at [`explore`].

mod better;
mod chance;
mod coverage;
mod facts;
mod findings;
mod graph;
mod offers;
mod play;
mod report;
mod rooms;
mod span;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

use vejvalg_engine::Module;
use vejvalg_engine::session::Room;

pub use better::{Better, better};
pub use coverage::{Spot, coverage, seen};
pub use facts::Facts;
pub use findings::{Findings, RoomFindings};
pub use graph::Graph;
pub use offers::offers;
pub use report::report;
pub use rooms::rooms;

/// What is to be explored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The rooms that play.
    pub rooms: Vec<Room>,
    /// How many random plays, in all rooms together.
    pub plays: u64,
    /// The seed of the plays and of the rooms' cards.
    pub seed: u64,
    /// At most so many states are remembered in all; a module that has no more is walked exhaustively.
    pub states: usize,
    /// On how many cores.
    pub threads: usize,
}

/// A part of the task: plays of one room with one seed.
struct Job {
    room: usize,
    seed: u64,
    plays: u64,
    /// The seed of its own chance.
    chance: u64,
    /// Whether an earlier job walks the same states.
    is_repeated: bool,
}

/// The least jobs that there are, so that all cores have work. It does not depend on the machine: one
/// seed finds the same everywhere.
const JOBS: u64 = 8;

/// How many seeds the rooms of a module with cards are played with.
const SEEDS: u64 = 16;

/// Explores a module, all of whose chunks are loaded. `done` counts the plays.
#[must_use]
pub fn explore(module: &Module, task: &Task, done: &AtomicU64) -> Findings {
    let facts = Facts::of(module);
    let jobs = jobs(module, task);
    let states = task.states / jobs.iter().filter(|job| !job.is_repeated).count().max(1);
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Findings::new(module, &task.rooms));
    thread::scope(|scope| {
        for _ in 0..task.threads.max(1) {
            scope.spawn(|| {
                while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let room = Room { seed: job.seed, ..task.rooms[job.room].clone() };
                    let own = work(job, Graph::new(module, &facts, room, states), &task.rooms, done);
                    if let Ok(mut found) = found.lock() {
                        found.merge(own);
                    }
                }
            });
        }
    });
    found.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Does a job: walks every way, as far as there is room to remember, and plays.
fn work(job: &Job, mut graph: Graph<'_>, rooms: &[Room], done: &AtomicU64) -> Findings {
    let mut found = Findings::new(graph.module(), rooms);
    found.all_ways = graph.walk(&mut found);
    play::plays(&mut graph, job, &mut found, done);
    graph.hand_over(&mut found, job.room);
    if job.is_repeated {
        found.states = 0;
    }
    found
}

/// The jobs: rooms and seeds, as often as it takes to keep the cores busy.
fn jobs(module: &Module, task: &Task) -> Vec<Job> {
    let draws = module.loaded().flat_map(|chunk| &chunk.steps).any(|step| step.draw.is_some());
    let seeds = if draws { SEEDS } else { 1 };
    let pairs = task.rooms.len() as u64 * seeds;
    let shares = JOBS.div_ceil(pairs.max(1));
    let mut jobs = Vec::new();
    for share in 0..shares {
        for seed in 0..seeds {
            for room in 0..task.rooms.len() {
                let number = jobs.len() as u64;
                let (all, chance) = (pairs * shares, chance::mix(task.seed ^ number << 32 ^ share));
                // The remainder of the division goes to the first jobs.
                let plays = task.plays / all + u64::from(number < task.plays % all);
                jobs.push(Job { room, seed: task.seed.wrapping_add(seed), plays, chance, is_repeated: share > 0 });
            }
        }
    }
    jobs
}
