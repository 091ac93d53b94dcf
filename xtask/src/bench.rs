//! `cargo xtask bench`: builds what is measured and starts the benchmark, a package of its own in `bench/` so that
//! the engines it compares with never burden a normal build. Measures nothing itself.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::browser::{self, Engine};
use crate::dist;
use crate::process::{cargo, run as run_program};
use crate::project::Project;
use crate::wanted::Extent;

/// Builds the release, the compiler and the benchmark, then measures.
pub fn run(extent: Extent) -> Result<(), Failure> {
    let project = Project::here();
    let release = dist::run(None)?;
    let browser = browser::find_or_install(Engine::Chromium)?;
    println!("Building the benchmark with the engines it compares with. The first time takes some minutes.");
    let builds = project.target().join("bench-build");
    run_program(build(&project, &builds).args(["--package", "vejvalg-cli"]))?;
    build_benchmark(&project, &builds)?;
    let mut command = Command::new(program(&builds, "vejvalg-bench"));
    if extent == Extent::Quick {
        command.arg("--quick");
    }
    command.arg("--out").arg(project.target().join("bench.json")).env("VEJVALG", program(&builds, "vejvalg"));
    command.envs(browser.environment(&release)).current_dir(project.root());
    run_program(&mut command)
}

/// One of the peers asks much of a compiler: where it does not build, the others are measured.
fn build_benchmark(project: &Project, builds: &Path) -> Result<(), Failure> {
    let manifest = ["--manifest-path", "bench/Cargo.toml"];
    if run_program(build(project, builds).args(manifest)).is_ok() {
        return Ok(());
    }
    println!("It did not build; trying without yarnspinner.");
    run_program(build(project, builds).args(manifest).arg("--no-default-features"))
}

fn build(project: &Project, builds: &Path) -> Command {
    let mut command = cargo();
    command.args(["build", "--release", "--target-dir"]).arg(builds).current_dir(project.root());
    command
}

fn program(builds: &Path, name: &str) -> PathBuf {
    builds.join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
