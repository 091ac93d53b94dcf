//! `vejvalg explore`: plays a module in every way there is, or a great many, and tells what it found.

use std::io::{IsTerminal, Write, stderr};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use vejvalg_author::{CompiledModule, compile_module_file};
use vejvalg_engine::Module;
use vejvalg_explore::{Findings, Spot, Task, coverage, explore, report, rooms};

use crate::args::ExploreArgs;
use crate::check;
use crate::packs::{self, Failure};

/// How often the progress is shown.
const BEAT: Duration = Duration::from_millis(200);

/// Explores the module of a file.
pub(crate) fn run(args: &ExploreArgs) -> Result<ExitCode, Failure> {
    if !args.module.is_file() {
        return Err(format!(
            "`{}` is no file; one module is explored at a time, so name its file",
            args.module.display()
        ));
    }
    let packs = packs::find(std::slice::from_ref(&args.module))?;
    let compiled = packs.iter().find_map(|pack| {
        let name = pack.only.as_ref()?;
        Some(compile_module_file(name, pack.files.get(name)?))
    });
    let compiled = compiled.ok_or_else(|| format!("`{}` is no module file", args.module.display()))?;
    let Some(output) = compiled.output else {
        check::tell(&packs, &[compiled.diagnostics], &args.told);
        return Ok(ExitCode::FAILURE);
    };
    let lines = output.lines.clone();
    let module = built(output)?;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let task =
        Task { rooms: rooms(&module, args.seed), plays: args.plays, seed: args.seed, states: args.states, threads };
    let begun = Instant::now();
    let found = with_progress(&module, &task);
    print!("{}", report(&module, &found).map_err(|error| error.to_string())?);
    let told = coverage(&module, &found, lines.iter().map(|line| (line.line, spot(&line.spot))));
    print!("{}", told.map_err(|error| error.to_string())?);
    println!("explored in {:.1} s on {threads} cores", begun.elapsed().as_secs_f64());
    let is_sound = found.faults.is_empty() && found.dead.is_empty();
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What stands on a line of the module file.
fn spot(spot: &vejvalg_author::Spot) -> Spot<'_> {
    match spot {
        vejvalg_author::Spot::Step(step) => Spot::Step(step),
        vejvalg_author::Spot::Option(step, option) => Spot::Option(step, option),
        vejvalg_author::Spot::Card(deck, card) => Spot::Card(deck, card),
    }
}

/// The module of the first edition; ids, ways and conditions are the same in all of them.
fn built(compiled: CompiledModule) -> Result<Module, Failure> {
    let edition = compiled.editions.into_iter().next().ok_or("the module has no language")?;
    let mut module = Module::new(edition.index).map_err(|error| error.to_string())?;
    edition.chunks.into_iter().try_for_each(|chunk| module.add(chunk)).map_err(|error| error.to_string())?;
    Ok(module)
}

/// Explores, and shows a person how far it is.
fn with_progress(module: &Module, task: &Task) -> Findings {
    let (done, is_over) = (AtomicU64::new(0), AtomicBool::new(false));
    thread::scope(|scope| {
        let shown = stderr().is_terminal().then(|| scope.spawn(|| show(&done, &is_over, task.plays)));
        let found = explore(module, task, &done);
        is_over.store(true, Ordering::Relaxed);
        if let Some(shown) = shown {
            shown.thread().unpark();
        }
        found
    })
}

fn show(done: &AtomicU64, is_over: &AtomicBool, plays: u64) {
    while !is_over.load(Ordering::Relaxed) {
        let done = done.load(Ordering::Relaxed);
        let said = if done == 0 { "walking".to_owned() } else { format!("{done} of {plays} plays") };
        // A progress that cannot be shown is no reason to stop.
        let _shown = write!(stderr(), "\r\x1b[K{said}");
        thread::park_timeout(BEAT);
    }
    let _shown = write!(stderr(), "\r\x1b[K");
}
