//! `cargo xtask bench`: builds what is measured and starts the benchmark, a package of its own in `bench/` so that
//! the engines it compares with never burden a normal build. Measures nothing itself.

use crate::Failure;
use crate::process::{cargo, run as run_program};
use crate::project::Project;
use crate::wanted::Extent;
use crate::{browser, dist};

/// Builds the release, then measures.
pub fn run(extent: Extent) -> Result<(), Failure> {
    let project = Project::here();
    let release = dist::run(None)?;
    let browser = browser::find_or_install()?;
    println!("Building the benchmark with the engines it compares with. The first time takes some minutes.");
    let mut command = cargo();
    command.args([
        "run",
        "--release",
        "--quiet",
        "--manifest-path",
        "bench/Cargo.toml",
        "--target-dir",
        "target/bench-build",
        "--",
    ]);
    if extent == Extent::Quick {
        command.arg("--quick");
    }
    command.arg("--out").arg(project.target().join("bench.json"));
    command.envs(browser::environment(&browser, &release)).current_dir(project.root());
    run_program(&mut command)
}
