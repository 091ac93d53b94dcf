//! What rustup has to add to a fresh toolchain. Knows no tool that is built from source.

use std::path::PathBuf;
use std::process::Command;

use crate::Failure;
use crate::process::{ask, cargo, find_on_path, run};

/// The compile target of the browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the compile target of the browser.
pub fn wasm_target() -> Result<(), Failure> {
    if target_is_there() {
        return Ok(());
    }
    println!("The compile target {WASM} is not here: adding it with rustup. This takes seconds, once.");
    rustup(&["target", "add", WASM], "the package of your Rust installation that holds this target")
}

/// Adds rustfmt and clippy.
pub fn formatting_and_clippy() -> Result<(), Failure> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if ask(cargo().args([command, "--version"])).is_none() {
            println!("{component} is not here: adding it with rustup. This takes seconds, once.");
            rustup(&["component", "add", component], component)?;
        }
    }
    Ok(())
}

/// Adds the source of the standard library.
pub fn standard_library() -> Result<(), Failure> {
    let sysroot = ask(Command::new("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    if sysroot.is_some_and(|root| root.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()) {
        return Ok(());
    }
    println!("The source of the standard library is not here: adding it with rustup. This takes seconds, once.");
    rustup(&["component", "add", "rust-src"], "the source of its standard library")
}

/// Asks the compiler, not rustup: a distribution's own Rust has no rustup and may have the target.
fn target_is_there() -> bool {
    let folder = ask(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    folder.is_some_and(|folder| PathBuf::from(folder).is_dir())
}

fn rustup(words: &[&str], instead: &str) -> Result<(), Failure> {
    if find_on_path("rustup").is_none() {
        return Err(Failure::new(format!("There is no rustup on PATH to add it with: install rustup, or {instead}.")));
    }
    run(Command::new("rustup").args(words))
}
