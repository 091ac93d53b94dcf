//! What was found, in words for the author.

use std::fmt::{self, Write};

use vejvalg_engine::Module;
use vejvalg_engine::ask::Ask;
use vejvalg_engine::session::Mode;

use crate::better::better;
use crate::findings::{Findings, RoomFindings, steps};

/// Most names of one list.
const MANY: usize = 20;

/// The whole report.
///
/// # Errors
/// When it cannot be written, which a text always can.
pub fn report(module: &Module, found: &Findings) -> Result<String, fmt::Error> {
    let mut out = String::new();
    let plays: u64 = found.rooms.iter().map(|room| room.plays).sum();
    let walked = if found.all_ways { "every way walked" } else { "too many to walk every way" };
    writeln!(out, "{}: {} states, {walked}; {plays} random plays\n", module.index().id, found.states)?;
    activities(&mut out, module, found)?;
    for room in &found.rooms {
        in_room(&mut out, module, room)?;
    }
    let id = |at| module.step(at).map_or_else(String::new, |step| step.id.clone());
    list(&mut out, "steps that are never reached", found.never(module).map(|step| step.id.clone()).collect())?;
    list(&mut out, "steps without a way to the end", found.dead.iter().map(|at| id(*at)).collect())?;
    list(&mut out, "choices where at times nothing can be taken", found.stuck.iter().map(|at| id(*at)).collect())?;
    list(&mut out, "options that are never open", never_open(module, found))?;
    list(&mut out, "cards that are never drawn", never_drawn(module, found))?;
    let better = better(module).into_iter().map(|better| format!("{} of {}", better.option, better.step));
    list(&mut out, "options at least as high on every meter as all others", better.collect())?;
    list(&mut out, "faults of the engine", found.faults.clone())?;
    Ok(out)
}

fn activities(out: &mut String, module: &Module, found: &Findings) -> fmt::Result {
    let plays = found.rooms.iter().map(|room| room.plays).sum::<u64>().max(1);
    writeln!(out, "{:<28}{:>14}{:>12}", "activity", "steps reached", "plays")?;
    for (activity, place) in module.index().activities.iter().zip(0..) {
        let own: Vec<_> = steps(module).filter(|(_, step)| step.activity == place).collect();
        let reached = own.iter().filter(|(at, _)| found.reached.contains(at)).count();
        let visits = own.iter().map(|(at, _)| found.visits_of(*at)).max().unwrap_or(0);
        let share = (visits.min(plays) * 100).div_euclid(plays);
        writeln!(out, "{:<28}{:>14}{:>11}%", activity.id, format!("{reached} of {}", own.len()), share)?;
    }
    writeln!(out)
}

fn in_room(out: &mut String, module: &Module, room: &RoomFindings) -> fmt::Result {
    let players = match room.room.mode {
        Mode::Group => format!("group of {}", room.room.people),
        Mode::Alone => "alone".to_owned(),
        Mode::Portal => "portal".to_owned(),
    };
    let variant = if room.room.variant > 0 { format!(", {} minutes", room.room.variant) } else { String::new() };
    write!(out, "{players}{variant}: {} of {} plays ended", room.ended, room.plays)?;
    if let Some((shortest, longest)) = room.seconds {
        write!(out, ", planned {} to {} minutes", shortest.div_ceil(60), longest.div_ceil(60))?;
    }
    writeln!(out)?;
    for (meter, values) in module.index().meters.iter().zip(&room.meters) {
        let all: u64 = values.values().sum();
        let at = |share: u64| {
            let mut left = all * share / 100;
            let place = values.iter().find(|(_, n)| {
                let is_here = left < **n;
                left = left.saturating_sub(**n);
                is_here
            });
            place.or(values.last_key_value()).map_or(0, |(value, _)| *value)
        };
        let (low, high) = (at(0), at(100));
        writeln!(out, "  {}: {low} to {high} at the end, half of the plays {} to {}", meter.id, at(25), at(75))?;
    }
    Ok(())
}

fn list(out: &mut String, heading: &str, names: Vec<String>) -> fmt::Result {
    if names.is_empty() {
        return writeln!(out, "no {heading}");
    }
    writeln!(out, "{heading}: {}", names.len())?;
    names.iter().take(MANY).try_for_each(|name| writeln!(out, "  {name}"))?;
    if names.len() > MANY { writeln!(out, "  … and {} more", names.len() - MANY) } else { Ok(()) }
}

fn never_open(module: &Module, found: &Findings) -> Vec<String> {
    let mut closed = Vec::new();
    for (at, step) in steps(module).filter(|(at, _)| found.reached.contains(at)) {
        if let Ask::Choose(ask) = &step.ask {
            let never = ask.options.iter().filter(|option| !found.open.contains(&(at, option.id.clone())));
            closed.extend(never.map(|option| format!("{} of {}", option.id, step.id)));
        }
    }
    closed
}

fn never_drawn(module: &Module, found: &Findings) -> Vec<String> {
    let decks = module.loaded().flat_map(|chunk| &chunk.decks);
    let cards = decks.flat_map(|deck| deck.cards.iter().map(|card| (deck.id.clone(), card.id.clone())));
    cards.filter(|card| !found.cards.contains(card)).map(|(deck, card)| format!("{card} of {deck}")).collect()
}
