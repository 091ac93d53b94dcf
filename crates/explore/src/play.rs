//! Random plays over the remembered states.

use std::sync::atomic::{AtomicU64, Ordering};

use vejvalg_engine::Session;

use crate::Job;
use crate::chance::Chance;
use crate::findings::Findings;
use crate::graph::{Graph, UNKNOWN, apply};

/// A play of more steps goes round for ever.
const LONGEST: usize = 20_000;

/// One in so many plays is held against the engine.
const HELD: u64 = 1_000;

/// Plays a job's plays.
pub(crate) fn plays(graph: &mut Graph<'_>, job: &Job, found: &mut Findings, done: &AtomicU64) {
    let mut chance = Chance::of(job.chance);
    let mut way = Vec::new();
    for play in 0..job.plays {
        way.clear();
        let seconds = one(graph, &mut chance, &mut way, job.room, found);
        let room = &mut found.rooms[job.room];
        room.plays += 1;
        if let Some(seconds) = seconds {
            room.took(seconds);
        }
        if play % HELD == 0 {
            graph.hold_against(&way, found);
            done.fetch_add(HELD.min(job.plays - play), Ordering::Relaxed);
        }
    }
}

/// One play: its planned seconds, or none when it goes round for ever. Notes the way it went.
fn one(
    graph: &mut Graph<'_>,
    chance: &mut Chance,
    way: &mut Vec<(u32, usize)>,
    room: usize,
    found: &mut Findings,
) -> Option<u32> {
    let (mut node, mut seconds) = (0, 0);
    loop {
        let state = &mut graph.nodes[node as usize];
        state.visits += 1;
        seconds += state.seconds;
        if state.next.is_empty() {
            return Some(seconds);
        }
        if way.len() >= LONGEST {
            found.dead.extend(state.at);
            return None;
        }
        let place = chance.below(state.next.len());
        let next = state.next[place];
        way.push((node, place));
        node = if next == UNKNOWN {
            match graph.find_out(node, place, found) {
                Ok(next) => next,
                Err(session) => return live(graph, *session, chance, room, found).map(|more| seconds + more),
            }
        } else {
            next
        };
    }
}

/// The rest of a play, without memory.
fn live(
    graph: &Graph<'_>,
    mut session: Session,
    chance: &mut Chance,
    room: usize,
    found: &mut Findings,
) -> Option<u32> {
    let mut seconds = 0;
    for _ in 0..LONGEST {
        let (mut offers, more) = graph.look(&session, found);
        seconds += more;
        let Some(at) = session.at().filter(|_| !offers.is_empty()) else {
            let room = &mut found.rooms[room];
            room.ended += 1;
            for (values, value) in room.meters.iter_mut().zip(graph.meters(&session)) {
                *values.entry(value).or_default() += 1;
            }
            return Some(seconds);
        };
        found.visits[usize::from(at.0)][usize::from(at.1)] += 1;
        let answer = offers.swap_remove(chance.below(offers.len()));
        apply(graph.module(), &mut session, answer, found);
    }
    found.dead.extend(session.at());
    None
}
