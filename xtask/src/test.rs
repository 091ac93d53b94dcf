//! `cargo xtask test`: every check there is, one stage after the other, and a table at the end.
//! Knows the order of the stages, not what they look at.

mod ahead;
pub(crate) mod left_out;
mod stages;
mod tally;

use std::time::{Duration, Instant};

use crate::Failure;
use crate::setup;
use crate::wanted::{Extent, Testing};
use stages::{Outcome, STAGES, Stage};

pub(crate) use stages::release_test;
pub(crate) use tally::{Tally, count};

enum Ending {
    Done(Outcome),
    Failed,
    NotRun,
}

/// Sets up what is missing and runs the stages; after the first that fails, the rest is not run.
pub fn run(testing: Testing) -> Result<(), Failure> {
    setup::formatting_and_clippy()?;
    setup::wasm_target()?;
    ahead::begin(testing);
    let wanted: Vec<&Stage> =
        STAGES.iter().filter(|stage| testing.extent == Extent::Full || stage.extent == Extent::Quick).collect();
    let mut rows = Vec::new();
    let mut stopped = None;
    for (place, stage) in wanted.iter().enumerate() {
        if stopped.is_some() {
            rows.push((stage.name, Ending::NotRun, Duration::ZERO));
            continue;
        }
        println!("\n== {} of {}: {} ==", place + 1, wanted.len(), stage.name);
        let start = Instant::now();
        let ending = match (stage.work)(testing) {
            Ok(outcome) => Ending::Done(outcome),
            Err(failure) => {
                stopped = Some(Failure::new(format!("{}: {failure}", stage.name)));
                Ending::Failed
            }
        };
        println!("== {} took {} ==", stage.name, in_words(start.elapsed()));
        rows.push((stage.name, ending, start.elapsed()));
    }
    show(&rows);
    stopped.map_or(Ok(()), Err)
}

fn show(rows: &[(&str, Ending, Duration)]) {
    println!();
    for (name, ending, time) in rows {
        let result = match ending {
            Ending::Done(outcome) => outcome.to_string(),
            Ending::Failed => "FAILED".to_owned(),
            Ending::NotRun => "not run".to_owned(),
        };
        println!("{name:<28} {result:<32} {:>12}", in_words(*time));
    }
    let whole = rows.iter().map(|(_, _, time)| *time).sum();
    println!("{:<28} {:<32} {:>12}", "together", "", in_words(whole));
}

fn in_words(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{} ms", time.as_millis()),
        seconds @ 1..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_people_say_them() {
        assert_eq!(in_words(Duration::from_millis(340)), "340 ms");
        assert_eq!(in_words(Duration::from_secs(59)), "59 s");
        assert_eq!(in_words(Duration::from_secs(185)), "3 min 05 s");
    }
}
