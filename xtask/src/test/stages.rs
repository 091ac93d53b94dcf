//! The stages of `cargo xtask test`, in their order: what is cheap and often wrong comes first.

use std::fmt;
use std::process::Command;

use super::tally::{Tally, count};
use super::{ahead, left_out};
use crate::Failure;
use crate::browser::{self, Browser, Engine};
use crate::process::{cargo, find_on_path, run};
use crate::project::Project;
use crate::wanted::{Engines, Extent, Testing};
use crate::{dist, screens};

/// One stage.
pub struct Stage {
    /// What the person reads.
    pub name: &'static str,
    /// The shortest run that still has it.
    pub extent: Extent,
    /// What it does.
    pub work: fn(Testing) -> Result<Outcome, Failure>,
}

/// How a stage went that did not fail.
pub enum Outcome {
    /// It was run.
    Done(Tally),
    /// It was run but for so many tests, which an engine cannot do.
    Without(Tally, usize),
    /// What it needs is not here, and was not asked for.
    Absent,
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Done(tally) | Self::Without(tally, 0) => tally.fmt(formatter),
            Self::Without(tally, count) => write!(formatter, "{tally}, {count} left out"),
            Self::Absent => formatter.write_str("not installed"),
        }
    }
}

/// All stages.
pub const STAGES: [Stage; 13] = [
    Stage { name: "formatting", extent: Extent::Quick, work: |_| formatting().map(Outcome::Done) },
    Stage { name: "clippy for this machine", extent: Extent::Quick, work: |_| native_clippy().map(Outcome::Done) },
    Stage { name: "clippy for wasm32", extent: Extent::Full, work: |_| wasm_clippy().map(Outcome::Done) },
    Stage { name: "docs", extent: Extent::Full, work: |_| docs().map(Outcome::Done) },
    Stage { name: "native tests", extent: Extent::Quick, work: |_| native_tests().map(Outcome::Done) },
    Stage { name: "content", extent: Extent::Quick, work: |_| content().map(Outcome::Done) },
    Stage { name: "release folder", extent: Extent::Full, work: |_| release_folder().map(Outcome::Done) },
    Stage { name: "chance in wasm", extent: Extent::Full, work: |_| chance_in_wasm() },
    Stage { name: "weight of the first load", extent: Extent::Full, work: |_| first_load().map(Outcome::Done) },
    Stage {
        name: "browser tests: Chromium",
        extent: Extent::Full,
        work: |_| in_engine(Engine::Chromium, Engines::All),
    },
    Stage { name: "browser tests: Firefox", extent: Extent::Full, work: |how| in_engine(Engine::Firefox, how.engines) },
    Stage {
        name: "browser tests: WebKitGTK",
        extent: Extent::Full,
        work: |how| in_engine(Engine::WebKit, how.engines),
    },
    Stage { name: "access", extent: Extent::Full, work: |_| screens::some_barriers().map(Outcome::Done) },
];

fn formatting() -> Result<Tally, Failure> {
    check(&mut in_project(&["fmt", "--all", "--check"]))?;
    // These are no members of the workspace: their dependencies are not for everyone.
    for other in ["bench/Cargo.toml", "xtask/shorten/Cargo.toml"] {
        check(&mut in_project(&["fmt", "--manifest-path", other, "--check"]))?;
    }
    Ok(Tally::default())
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

/// The command's pages lie where the app's do, which has the same name: so they are written first, and by themselves.
fn docs() -> Result<Tally, Failure> {
    for target in [&["--bin", "vejvalg"][..], &[]] {
        // All packages are named both times: for one alone its dependencies would be looked at with other features, anew.
        let mut command = in_project(&["doc", "--workspace", "--no-deps", "--document-private-items"]);
        check(command.args(target).env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(Tally::default())
}

fn native_tests() -> Result<Tally, Failure> {
    if !cfg!(windows) {
        return count(in_project(&["test", "--workspace", "--no-fail-fast"]));
    }
    // We are running from `xtask` itself, which Windows would not let cargo write: built alone it is up to date.
    let mut tally = count(in_project(&["test", "--workspace", "--exclude", "xtask", "--no-fail-fast"]))?;
    tally += count(in_project(&["test", "--package", "xtask", "--lib", "--test", "style"]))?;
    Ok(tally)
}

fn content() -> Result<Tally, Failure> {
    check(&mut in_project(&["run", "--quiet", "--package", "vejvalg-cli", "--", "check", "content"]))
}

fn release_folder() -> Result<Tally, Failure> {
    ahead::wait();
    dist::run(None)?;
    // Built with what the release was just made with.
    let shortening =
        ["test", "--locked", "--manifest-path", "xtask/shorten/Cargo.toml", "--target-dir", "target/shorten"];
    count(in_project(&shortening))
}

/// Draws, saves and lines are the same on the browser's machine as on this one. Node runs it; where there is none,
/// the stage says so.
fn chance_in_wasm() -> Result<Outcome, Failure> {
    if find_on_path("node").is_none() {
        return Ok(Outcome::Absent);
    }
    count(in_project(&["alike"])).map(Outcome::Done)
}

fn first_load() -> Result<Tally, Failure> {
    let mut command = release_test("first_load");
    command.env("VEJVALG_DIST", Project::here().release_folder());
    // The table is worth seeing when nothing is wrong, too.
    command.args(["--", "--nocapture"]);
    count(command)
}

/// Runs the browser tests in an engine. One that is not here is installed or refused where all are asked for, and
/// else said and passed over.
fn in_engine(engine: Engine, engines: Engines) -> Result<Outcome, Failure> {
    let browser = match (Browser::find(engine), engines) {
        (Some(browser), _) => browser,
        (None, Engines::All) => browser::find_or_install(engine)?,
        (None, Engines::Present) => {
            println!("{}", engine.absent());
            return Ok(Outcome::Absent);
        }
    };
    let left_out = left_out::in_engine(engine)?;
    for (test, reason) in &left_out {
        println!("left out in {}: {test}: {reason}", engine.name());
    }
    let mut command = release_test("browser");
    command.envs(browser.environment(&Project::here().release_folder()));
    // Two browsers at once is what a small machine bears without making tests slow.
    command.args(["--", "--test-threads=2", "--exact"]);
    command.args(left_out.iter().flat_map(|(test, _)| ["--skip", test.as_str()]));
    let tally = count(command)?;
    left_out::all_were_there(&left_out, tally.passed_over)?;
    Ok(Outcome::Without(tally, left_out.len()))
}

/// The tests that need a release folder are behind this feature of the app's package.
const BROWSER_TESTS: &str = "vejvalg/browser-tests";

/// The command for one target of tests that need a release folder. All packages are named, so that it stands on what
/// the native tests were built from.
pub(crate) fn release_test(target: &str) -> Command {
    in_project(&["test", "--workspace", "--features", BROWSER_TESTS, "--test", target])
}

fn in_project(words: &[&str]) -> Command {
    let mut command = cargo();
    command.args(words).current_dir(Project::here().root());
    command
}

fn check(command: &mut Command) -> Result<Tally, Failure> {
    run(command).map(|()| Tally::default())
}
