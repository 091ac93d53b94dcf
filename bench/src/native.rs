//! Choices per second of the engines, natively, on the same story and with the same choices. Each engine reads out
//! the text of every screen; each must end where the story's oracle says.

mod ink;
pub mod ours;
#[cfg(feature = "yarnspinner")]
mod yarn;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use serde_json::{Value, json};

use crate::story::{Story, pick};
use crate::table::{median, print, thousands};
use ours::Pack;

/// Choices of one run.
const CHOICES: usize = 20_000;

/// An engine at a screen of the story.
trait Player {
    /// Reads out the screen: all its text, behind what is in the buffer.
    fn read_out(&mut self, text: &mut String);
    /// Takes a way.
    fn choose(&mut self, way: usize);
    /// The score as the engine keeps it.
    fn score(&mut self) -> i32;
}

/// An engine with the story in it, ready to be begun again and again.
struct Ready<'a> {
    engine: &'static str,
    /// From the source text to here.
    compile_ms: f64,
    begin: Begin<'a>,
}

/// What was measured of an engine at a size.
struct Speed {
    engine: &'static str,
    passages: usize,
    choices_per_second: f64,
    compile_ms: f64,
}

type Begin<'a> = Box<dyn Fn() -> Result<Box<dyn Player + 'a>, Box<dyn Error>> + 'a>;

/// Measures all engines at all sizes, prints a table and returns the numbers.
pub fn measure(sizes: &[usize], packs: &[Pack], runs: usize) -> Result<Value, Box<dyn Error>> {
    let mut rows = Vec::new();
    for (size, pack) in sizes.iter().zip(packs) {
        let story = Story::generate(*size);
        for Ready { engine, compile_ms, begin } in engines(&story, pack)? {
            let speeds = (0..runs).map(|_| one_run(&story, &begin)).collect::<Result<Vec<f64>, _>>()?;
            let choices_per_second = median(speeds).unwrap_or_default();
            rows.push(Speed { engine, passages: *size, choices_per_second, compile_ms });
        }
    }
    show(&rows);
    Ok(rows.iter().map(as_json).collect())
}

fn as_json(row: &Speed) -> Value {
    json!({
        "engine": row.engine,
        "passages": row.passages,
        "choices_per_second": row.choices_per_second.round(),
        "compile_ms": row.compile_ms.round(),
    })
}

fn engines<'a>(story: &'a Story, pack: &'a Pack) -> Result<Vec<Ready<'a>>, Box<dyn Error>> {
    let mut engines = vec![Ready { engine: "vejvalg", compile_ms: pack.compile_ms, begin: ours::player(pack)? }];
    engines.push(timed("bladeink", || ink::player(story))?);
    #[cfg(feature = "yarnspinner")]
    engines.push(timed("yarnspinner", || yarn::player(story))?);
    Ok(engines)
}

fn timed<'a>(
    engine: &'static str,
    compile: impl FnOnce() -> Result<Begin<'a>, Box<dyn Error>>,
) -> Result<Ready<'a>, Box<dyn Error>> {
    let start = Instant::now();
    let begin = compile()?;
    Ok(Ready { engine, compile_ms: start.elapsed().as_secs_f64() * 1e3, begin })
}

fn one_run(story: &Story, begin: &Begin) -> Result<f64, Box<dyn Error>> {
    let mut player = begin()?;
    let mut text = String::new();
    let start = Instant::now();
    for step in 0..CHOICES {
        text.clear();
        player.read_out(&mut text);
        black_box(&text);
        player.choose(pick(step));
    }
    let seconds = start.elapsed().as_secs_f64();
    text.clear();
    player.read_out(&mut text);
    let (at, score) = story.end_of(CHOICES);
    // ink and Yarn count the first passage too: it is reached before the first choice.
    let begun = story.passages[0].add;
    let right = text.contains(&story.passages[at].text) && [score, score + begun].contains(&player.score());
    if right {
        Ok(CHOICES as f64 / seconds)
    } else {
        Err(format!("an engine ended elsewhere: score {}, text {text}", player.score()).into())
    }
}

fn show(rows: &[Speed]) {
    let cells = rows.iter().map(|row| {
        let peer = rows.iter().find(|other| other.engine == "bladeink" && other.passages == row.passages);
        let times = peer.map(|peer| format!("{:.1}", row.choices_per_second / peer.choices_per_second));
        vec![
            row.engine.to_owned(),
            thousands(row.passages as f64),
            thousands(row.choices_per_second),
            times.unwrap_or_default(),
            thousands(row.compile_ms),
        ]
    });
    print(&["engine", "passages", "choices/s", "times bladeink", "compile ms"], &cells.collect::<Vec<_>>());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peers_end_where_the_oracle_says() {
        let story = Story::generate(20);
        assert!(one_run(&story, &ink::player(&story).unwrap()).unwrap() > 0.0);
        #[cfg(feature = "yarnspinner")]
        assert!(one_run(&story, &yarn::player(&story).unwrap()).unwrap() > 0.0);
    }
}
