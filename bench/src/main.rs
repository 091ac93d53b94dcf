//! The benchmark: the same generated story in our engine and in its peers, the weight of the first load, and what a
//! visitor waits for in a real browser. Started by `cargo xtask bench`, which builds what is measured.
//!
//! Read [`story`] first: everything else plays it.

mod native;
mod page;
mod story;
mod table;
mod weight;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

/// Sizes of the generated story, in passages.
const SIZES: [usize; 3] = [20, 1_000, 10_000];

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = Wanted::read()?;
    warn_of_other_work();
    let packs = native::ours::compile_all(&wanted.work, &SIZES)?;
    println!("\nChoices per second, the text of every screen read out (median of {} runs)\n", wanted.native_runs);
    let engines = native::measure(&SIZES, &packs, wanted.native_runs)?;
    println!("\nThe first load, in bytes\n");
    let weights = weight::measure(&wanted.release)?;
    println!("\nIn headless Chromium, in milliseconds (median of {} runs)\n", wanted.page_runs);
    let pages = page::measure(&wanted, &packs)?;
    let all = json!({"choices_per_second": engines, "first_load": weights, "browser": pages});
    fs::write(&wanted.out, serde_json::to_string_pretty(&all)?)?;
    println!("\nAll of it as JSON: {}", wanted.out.display());
    Ok(())
}

/// Times are only worth reading from a quiet machine, and not every system says whether it is one.
fn warn_of_other_work() {
    let load = fs::read_to_string("/proc/loadavg").ok();
    let load = load.and_then(|words| words.split(' ').next()?.parse::<f64>().ok());
    if let Some(load) = load.filter(|load| *load > 1.0) {
        println!("Other work runs on this machine (load {load}): every time below is longer than it should be.");
    }
}

/// What `cargo xtask bench` asks for.
struct Wanted {
    release: PathBuf,
    out: PathBuf,
    work: PathBuf,
    native_runs: usize,
    page_runs: usize,
}

impl Wanted {
    fn read() -> Result<Self, Box<dyn Error>> {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let quick = words.iter().any(|word| word == "--quick");
        let out = words.iter().skip_while(|word| *word != "--out").nth(1).ok_or("--out names a file")?;
        let release = std::env::var_os("VEJVALG_DIST").ok_or("VEJVALG_DIST is not set: run `cargo xtask bench`")?;
        let work = Path::new(out).with_extension("work");
        fs::create_dir_all(&work)?;
        let (native_runs, page_runs) = if quick { (3, 3) } else { (7, 7) };
        Ok(Self { release: release.into(), out: out.into(), work, native_runs, page_runs })
    }
}
