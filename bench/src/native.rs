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

type Begin<'a> = Box<dyn Fn() -> Result<Box<dyn Player + 'a>, Box<dyn Error>> + 'a>;

/// Measures all engines at all sizes, prints a table and returns the numbers.
pub fn measure(sizes: &[usize], packs: &[Pack], runs: usize) -> Result<Value, Box<dyn Error>> {
    let mut rows = Vec::new();
    for (size, pack) in sizes.iter().zip(packs) {
        let story = Story::generate(*size);
        for (engine, ready, begin) in engines(&story, pack)? {
            let speeds = (0..runs).map(|_| one_run(&story, &begin)).collect::<Result<Vec<f64>, _>>()?;
            let speed = median(speeds).unwrap_or_default();
            rows.push((engine, *size, speed, ready));
        }
    }
    show(&rows);
    let entry = |(engine, size, speed, ready): &(&str, usize, f64, f64)| json!({"engine": engine, "passages": size, "choices_per_second": speed.round(), "ready_ms": ready.round()});
    Ok(rows.iter().map(entry).collect())
}

/// Every engine by name, with the milliseconds from its source text to the first screen.
fn engines<'a>(story: &'a Story, pack: &'a Pack) -> Result<Vec<(&'static str, f64, Begin<'a>)>, Box<dyn Error>> {
    let mut engines = vec![("vejvalg", pack.compile_ms, ours::player(pack)?)];
    let start = Instant::now();
    let ink = ink::player(story)?;
    engines.push(("bladeink", start.elapsed().as_secs_f64() * 1e3, ink));
    #[cfg(feature = "yarnspinner")]
    {
        let start = Instant::now();
        let yarn = yarn::player(story)?;
        engines.push(("yarnspinner", start.elapsed().as_secs_f64() * 1e3, yarn));
    }
    Ok(engines)
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

fn show(rows: &[(&str, usize, f64, f64)]) {
    let cells = rows.iter().map(|(engine, size, speed, ready)| {
        let best_peer =
            rows.iter().filter(|(other, n, ..)| *other == "bladeink" && n == size).map(|(_, _, speed, _)| speed);
        let times = best_peer.map(|peer| format!("{:.1}", speed / peer)).collect();
        vec![(*engine).to_owned(), thousands(*size as f64), thousands(*speed), times, thousands(*ready)]
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
