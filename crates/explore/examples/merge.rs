//! How long it takes to lay the results of many rooms over each other.
//!
//! `cargo run --release -p vejvalg-explore --example merge [MODULE.yaml [ROOMS]]`

use std::error::Error;
use std::fs;
use std::time::Instant;

use vejvalg_author::compile_module_file;
use vejvalg_engine::save::Save;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::share::{Shared, Writing, line, merge};
use vejvalg_engine::view::{self, Stand};
use vejvalg_engine::{Action, Module, Session};
use vejvalg_explore::offers;

fn main() -> Result<(), Box<dyn Error>> {
    let mut given = std::env::args().skip(1);
    let path = given.next().unwrap_or_else(|| "content/digital-healthcare/users.yaml".to_owned());
    let rooms: u64 = given.next().map_or(Ok(1_000), |n| n.parse())?;
    let module = compiled(&path)?;
    let (mut files, mut lines) = (Vec::new(), Vec::new());
    for room in 1..=rooms {
        let session = played(&module, room)?;
        files.push((room.to_string(), Save::of(&module, &session, 1).write()));
        for activity in 0..u16::try_from(module.index().activities.len())? {
            if let Some(shared) = Shared::of(&module, &session, activity, Writing::Kept)? {
                lines.push((room.to_string(), line(&module, &shared)?));
            }
        }
    }
    for (what, texts) in [("saved files", files), ("lines", lines)] {
        let size: usize = texts.iter().map(|(_, text)| text.len()).sum();
        let begun = Instant::now();
        let merged = merge(&module, texts.iter().map(|(name, text)| (name, text)), Writing::Kept)?;
        println!(
            "{} {what} of {rooms} rooms, {} KB ({} bytes each): {} rooms, {} patterns, {} damaged, in {:.0} ms",
            texts.len(),
            size / 1000,
            size / texts.len().max(1),
            merged.rooms,
            merged.patterns.len(),
            merged.damaged.len(),
            begun.elapsed().as_secs_f64() * 1000.0
        );
    }
    Ok(())
}

fn compiled(path: &str) -> Result<Module, Box<dyn Error>> {
    let compiled = compile_module_file(path, &fs::read_to_string(path)?).output.ok_or("the module has mistakes")?;
    let edition = compiled.editions.into_iter().next().ok_or("the module has no language")?;
    let mut module = Module::new(edition.index)?;
    edition.chunks.into_iter().try_for_each(|chunk| module.add(chunk))?;
    Ok(module)
}

/// A room that answers every step in full, with options by chance.
fn played(module: &Module, number: u64) -> Result<Session, Box<dyn Error>> {
    let room = Room { name: format!("Room {number}"), mode: Mode::Group, people: 5, seed: number, variant: 0 };
    let mut session = Session::new(module, room);
    let mut chance = number;
    while let Stand::Playing(stage) = view::stand(module, &session) {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut answers = offers(&stage, 5);
        let full = if stage.options.is_empty() { answers.len() - 1 } else { (chance >> 33) as usize % answers.len() };
        session.apply(module, Action::Answer(answers.swap_remove(full)))?;
    }
    Ok(session)
}
