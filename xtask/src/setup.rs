//! Setting up what a fresh machine lacks, and saying so. Knows what is needed, not what it is used for.

mod axe;
mod progress;
mod rustup;
mod tools;

use std::path::PathBuf;

use crate::Failure;
use crate::process::{cargo, run};
use crate::project::Project;

pub use axe::axe;
pub use rustup::{WASM, formatting_and_clippy, standard_library, wasm_target};
pub use tools::geckodriver;

/// What a build of the app stands on, once it is there.
#[derive(Debug)]
pub struct Ready {
    /// Folders that come first on PATH while Trunk runs.
    pub tool_folders: Vec<PathBuf>,
}

/// Sets up everything that a build of the app needs.
pub fn for_building() -> Result<Ready, Failure> {
    let project = Project::here();
    wasm_target()?;
    fetch_crates(&project)?;
    let tools = tools::install_missing(&project)?;
    Ok(Ready { tool_folders: vec![tools] })
}

/// Fetches the crates of the project: Trunk builds without the network.
fn fetch_crates(project: &Project) -> Result<(), Failure> {
    run(cargo().args(["fetch"]).current_dir(project.root()))
}
