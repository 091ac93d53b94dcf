//! Binaryen's `wasm-opt`, where a new enough one is at hand. The release is whole without it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::process::{ask, find_on_path, program_in, run};
use crate::project::Project;

/// Older ones refuse what the compiler writes since Rust 1.82.
const OLDEST: u32 = 120;

/// What the compiler may use; named because the section that lists it is gone by now.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes programs smaller in place, or says in a sentence that nothing at hand can.
pub fn shrink(project: &Project, programs: &[PathBuf]) -> Result<(), Failure> {
    let Some(program) = find(project) else {
        println!(
            "wasm-opt (Binaryen {OLDEST} or newer) is not here: the program stays a little larger than it could be."
        );
        return Ok(());
    };
    for wasm in programs {
        let smaller = wasm.with_extension("smaller");
        run(Command::new(&program).arg("-Oz").args(FEATURES).arg(wasm).arg("-o").arg(&smaller))?;
        fs::rename(&smaller, wasm).map_err(|error| Failure::file("Replacing", wasm, &error))?;
    }
    Ok(())
}

fn find(project: &Project) -> Option<PathBuf> {
    let from_npm = program_in(&project.root().join("node_modules").join(".bin"), "wasm-opt");
    let places = [find_on_path("wasm-opt"), from_npm];
    places.into_iter().flatten().find(|program| version_of(program).is_some_and(|version| version >= OLDEST))
}

/// "wasm-opt version 132 (version_132)" is 132.
fn version_of(program: &Path) -> Option<u32> {
    let words = ask(Command::new(program).arg("--version"))?;
    words.split_whitespace().find_map(|word| word.parse().ok())
}
