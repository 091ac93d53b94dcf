//! The stages of `cargo xtask test`, in their order: what is cheap and often wrong comes first.

use std::process::Command;

use super::tally::{Tally, count};
use crate::Failure;
use crate::process::{cargo, run};
use crate::project::Project;
use crate::wanted::Extent;
use crate::{browser, dist};

/// One stage.
pub struct Stage {
    /// What the person reads.
    pub name: &'static str,
    /// The shortest run that still has it.
    pub extent: Extent,
    /// What it does.
    pub work: fn() -> Result<Tally, Failure>,
}

/// All stages.
pub const STAGES: [Stage; 9] = [
    Stage { name: "formatting", extent: Extent::Quick, work: formatting },
    Stage { name: "clippy for this machine", extent: Extent::Quick, work: native_clippy },
    Stage { name: "clippy for wasm32", extent: Extent::Full, work: wasm_clippy },
    Stage { name: "docs", extent: Extent::Full, work: docs },
    Stage { name: "native tests", extent: Extent::Quick, work: native_tests },
    Stage { name: "content", extent: Extent::Quick, work: content },
    Stage { name: "release folder", extent: Extent::Full, work: release_folder },
    Stage { name: "weight of the first load", extent: Extent::Full, work: first_load },
    Stage { name: "browser tests", extent: Extent::Full, work: browser_tests },
];

fn formatting() -> Result<Tally, Failure> {
    check(&mut in_project(&["fmt", "--all", "--check"]))?;
    // The benchmark is no member of the workspace: its dependencies are not for everyone.
    check(&mut in_project(&["fmt", "--manifest-path", "bench/Cargo.toml", "--check"]))
}

fn native_clippy() -> Result<Tally, Failure> {
    check(&mut in_project(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        BROWSER_TESTS,
        "--",
        "-D",
        "warnings",
    ]))
}

fn wasm_clippy() -> Result<Tally, Failure> {
    check(&mut in_project(&[
        "clippy",
        "--package",
        "vejvalg",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "-D",
        "warnings",
    ]))
}

fn docs() -> Result<Tally, Failure> {
    let mut command = in_project(&["doc", "--workspace", "--no-deps", "--document-private-items"]);
    check(command.env("RUSTDOCFLAGS", "-D warnings"))
}

fn native_tests() -> Result<Tally, Failure> {
    // We are running from `xtask` itself, which Windows would not let cargo write: built alone it is up to date.
    let mut tally = count(in_project(&["test", "--workspace", "--exclude", "xtask", "--no-fail-fast"]))?;
    tally += count(in_project(&["test", "--package", "xtask", "--lib"]))?;
    Ok(tally)
}

fn content() -> Result<Tally, Failure> {
    check(&mut in_project(&["run", "--quiet", "--package", "vejvalg-cli", "--", "check", "content"]))
}

fn release_folder() -> Result<Tally, Failure> {
    dist::run(None).map(|_| Tally::default())
}

fn first_load() -> Result<Tally, Failure> {
    let mut command = release_test("first_load");
    command.env("VEJVALG_DIST", Project::here().release_folder());
    // The table is worth seeing when nothing is wrong, too.
    command.args(["--", "--nocapture"]);
    count(command)
}

fn browser_tests() -> Result<Tally, Failure> {
    let browser = browser::find_or_install()?;
    let mut command = release_test("browser");
    command.envs(browser::environment(&browser, &Project::here().release_folder()));
    // Two browsers at once is what a small machine bears without making tests slow.
    command.args(["--", "--test-threads=2"]);
    count(command)
}

/// The tests that need a release folder are behind this feature of the app's package.
const BROWSER_TESTS: &str = "vejvalg/browser-tests";

fn release_test(target: &str) -> Command {
    in_project(&["test", "--package", "vejvalg", "--features", "browser-tests", "--test", target])
}

fn in_project(words: &[&str]) -> Command {
    let mut command = cargo();
    command.args(words).current_dir(Project::here().root());
    command
}

fn check(command: &mut Command) -> Result<Tally, Failure> {
    run(command).map(|()| Tally::default())
}
