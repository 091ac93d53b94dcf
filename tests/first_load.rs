//! The weight of the first load, against its budget. Needs the release folder: run it with `cargo xtask test`.
//! Bytes do not depend on the machine, so this is a test and not a measurement.

use std::path::{Path, PathBuf};

use xtask::release::{Release, files_of};
use xtask::weight::{sum, table, weigh};

/// What a group waits for at most, in bytes of brotli: lowered whenever the load has become lighter, never raised.
const BUDGET: usize = 104 * 1024;
/// What a toolchain without the source of its standard library makes of the same (`xtask::lean`), or one that cannot build
/// what makes scripts short (`xtask::shorten`).
const BUDGET_UNTRIMMED: usize = 120 * 1024;
/// What a group waits for at most before it can press something, where its first step is painted while the program is still
/// on its way: the page, its mark, the programme and the beginning of a module. Lowered likewise.
const PRESS: usize = 20 * 1024;
/// The same with scripts that were not made short.
const PRESS_LONG: usize = 22 * 1024;
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
    let budget = if is_trimmed(&folder) && has_short_scripts(&folder) { BUDGET } else { BUDGET_UNTRIMMED };
    assert!(together <= budget, "the first load is {together} bytes of brotli; the budget is {budget}");
}

#[test]
fn what_is_painted_and_pressed_before_the_program_stays_within_its_budget() {
    let folder = folder();
    let is_program = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "wasm" || ending == "js");
    let (program, painted): (Vec<_>, Vec<_>) =
        Release::open(&folder).unwrap().first_load().iter().cloned().partition(is_program);
    assert_eq!((program.len(), painted.len()), (4, 4), "{painted:?}");
    let together = sum("until the first press", &weigh(&folder, &painted).unwrap()).brotli;
    println!("\nuntil the first press: {together} bytes of brotli");
    let budget = if has_short_scripts(&folder) { PRESS } else { PRESS_LONG };
    assert!(together <= budget, "until the first press it is {together} bytes of brotli; the budget is {budget}");
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

/// A script that only lost its air still has its lines.
fn has_short_scripts(folder: &Path) -> bool {
    std::fs::read_to_string(folder.join("boot.js")).is_ok_and(|script| script.lines().count() < 9)
}

fn folder() -> PathBuf {
    let folder = std::env::var_os("VEJVALG_DIST").map(PathBuf::from);
    folder.expect("VEJVALG_DIST names the release folder: run `cargo xtask test`")
}
