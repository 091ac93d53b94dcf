//! The tools that are built from the Rust registry into `target/tools`, at the versions this project is written for.
//! Knows no command that uses them.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::progress;
use crate::Failure;
use crate::process::{ask, cargo, find_on_path, program_in};
use crate::project::Project;

/// Trunk 0.22 needs a newer compiler than this project asks for.
const TRUNK: &str = "0.21.14";
/// Steers Firefox.
const GECKODRIVER: &str = "0.37.1";

/// What wasm-bindgen is busy in: built so, it takes 3 s for a program that is being worked on, as with all of it optimised, and
/// not 11 (195, 330 and 138 s of processor time to build it).
const BINDING: [&str; 6] =
    ["walrus", "wasmparser", "wasm-encoder", "gimli", "wasm-bindgen-cli-support", "rustc-demangle"];

struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    features: &'static [&'static str],
    /// What is built to run fast. Without optimisation a tool is there in a third of the time, and Trunk and geckodriver
    /// only wait for others.
    fast: &'static [&'static str],
}

/// Installs each tool whose right version is neither on PATH nor in `target/tools`, and returns the latter's folder.
pub fn install_missing(project: &Project) -> Result<PathBuf, Failure> {
    install_all(project, &needed(project)?)
}

/// Installs the driver of Firefox, which the app itself does not need.
pub fn geckodriver(project: &Project) -> Result<PathBuf, Failure> {
    let tool = Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER.to_owned(),
        features: &[],
        fast: &[],
    };
    install_all(project, &[tool])
}

fn install_all(project: &Project, tools: &[Tool]) -> Result<PathBuf, Failure> {
    let home = project.tools();
    let programs = home.join("bin");
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !is_there(tool, &programs)).collect();
    for tool in &missing {
        install(tool, &home)?;
    }
    if !missing.is_empty() {
        // Half a gigabyte that nobody needs again; staying behind would do no harm.
        std::fs::remove_dir_all(build_folder(&home)).ok();
    }
    Ok(programs)
}

fn needed(project: &Project) -> Result<[Tool; 2], Failure> {
    let trunk = Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK.to_owned(),
        // It fetches nothing: what it would fetch is here or not used.
        features: &["--no-default-features"],
        fast: &[],
    };
    let bindgen = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        // The program and the crate must agree to the last digit.
        version: project.locked_version("wasm-bindgen")?,
        features: &[],
        fast: &BINDING,
    };
    Ok([bindgen, trunk])
}

/// The right version in `target/tools` comes first on PATH, so a wrong one elsewhere does not matter.
fn is_there(tool: &Tool, programs: &Path) -> bool {
    let places = [program_in(programs, tool.program), find_on_path(tool.program)];
    places.into_iter().flatten().any(|program| version_of(&program).as_deref() == Some(tool.version.as_str()))
}

fn version_of(program: &Path) -> Option<String> {
    let words = ask(Command::new(program).arg("--version"))?;
    words.split_whitespace().nth(1).map(str::to_owned)
}

fn install(tool: &Tool, home: &Path) -> Result<(), Failure> {
    let Tool { package, version, .. } = tool;
    println!(
        "{package} {version} is not here: building it from the Rust registry into target/tools. This takes some minutes, once."
    );
    // The tool's own lock first; where the registry lacks one of its versions, the newest that fit.
    if build(tool, home, &["--locked"]).is_ok() {
        return Ok(());
    }
    println!("  It did not build with the versions it was published with: trying the newest that fit.");
    build(tool, home, &[])
}

fn build(tool: &Tool, home: &Path, lock: &[&str]) -> Result<(), Failure> {
    let mut command = cargo();
    command.args(["install", tool.package, "--version", &tool.version, "--force", "--profile", "dev"]);
    command.args(tool.features).args(lock);
    command.arg("--root").arg(home).arg("--target-dir").arg(build_folder(home));
    command.envs([("CARGO_PROFILE_DEV_DEBUG", "0"), ("CARGO_PROFILE_DEV_STRIP", "true"), ("CARGO_INCREMENTAL", "0")]);
    command.env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
    command
        .args(tool.fast.iter().flat_map(|it| ["--config".to_owned(), format!("profile.dev.package.{it}.opt-level=1")]));
    // What only somebody who works on them would miss: a tenth of the time.
    command.env("CARGO_PROFILE_DEV_PANIC", "abort").env("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false");
    // Every unit that a crate is cut into costs by itself (436 and 355 s of processor time for Trunk, with 16 and 2).
    command.env("CARGO_PROFILE_DEV_CODEGEN_UNITS", "2");
    // Flags that somebody set for the project are not for its tools.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    progress::watch(command, tool.package, &home.join(format!("{}.log", tool.package)))
}

fn build_folder(home: &Path) -> PathBuf {
    home.join("build")
}
