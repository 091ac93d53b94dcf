//! The weight of the first load, against its budget. Needs the release folder: run it with `cargo xtask test`.
//! Bytes do not depend on the machine, so this is a test and not a measurement.

use std::path::{Path, PathBuf};

use xtask::release::{Release, files_of};
use xtask::weight::{sum, table, weigh};

/// What a group waits for at most, in bytes of brotli: lowered whenever the load has become lighter, never raised.
const BUDGET: usize = 107 * 1024;
/// What a toolchain without the source of its standard library makes of the same (`xtask::lean`).
const BUDGET_UNTRIMMED: usize = 120 * 1024;
/// What we aim for.
const AIM: usize = 80 * 1024;

#[test]
fn a_release_says_nothing_of_the_machine_that_built_it() {
    let folder = folder();
    let here = [env!("CARGO_MANIFEST_DIR"), ".cargo/registry", ".cargo\\registry"];
    for file in files_of(&folder).unwrap() {
        let bytes = std::fs::read(folder.join(&file)).unwrap();
        for place in here {
            let found = bytes.windows(place.len()).any(|word| word == place.as_bytes());
            assert!(!found, "{} holds {place}", file.display());
        }
    }
}

#[test]
fn the_first_load_stays_within_its_budget() {
    let folder = folder();
    let release = Release::open(&folder).unwrap();
    let weights = weigh(&folder, release.first_load()).unwrap();
    println!("\n{}", table(&weights));
    let together = sum("together", &weights).brotli;
    if together > AIM {
        println!("warning: the first load is {together} bytes of brotli; the aim is {AIM}.");
    }
    let budget = if is_trimmed(&folder) { BUDGET } else { BUDGET_UNTRIMMED };
    assert!(together <= budget, "the first load is {together} bytes of brotli; the budget is {budget}");
}

/// Where the standard library was not compiled anew, its panics still say in which of its files they are.
fn is_trimmed(folder: &Path) -> bool {
    let files = files_of(folder).unwrap_or_default();
    let programs = files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm"));
    let says = b"library/core/src";
    let says_it = |file: &PathBuf| {
        std::fs::read(folder.join(file)).is_ok_and(|bytes| bytes.windows(says.len()).any(|part| part == says))
    };
    !programs.into_iter().any(says_it)
}

fn folder() -> PathBuf {
    let folder = std::env::var_os("VEJVALG_DIST").map(PathBuf::from);
    folder.expect("VEJVALG_DIST names the release folder: run `cargo xtask test`")
}
