//! `cargo xtask dist`: the release folder. Knows nothing of serving or testing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;
use crate::lean;
use crate::order;
use crate::page::cut;
use crate::process::run as run_program;
use crate::project::Project;
use crate::setup;
use crate::shorten;
use crate::trunk::trunk;
use crate::wasm_opt;
use crate::worker;

/// The cargo profile that is paid for in bytes over the wire.
const PROFILE: &str = "wasm-release";

/// Writes the release folder and returns where it is.
pub fn run(out: Option<&Path>) -> Result<PathBuf, Failure> {
    let project = Project::here();
    let folder = match out {
        Some(folder) => std::path::absolute(folder).map_err(|error| Failure::file("Finding", folder, &error))?,
        None => project.release_folder(),
    };
    refuse_what_is_no_release(&project, &folder)?;
    let mut ready = setup::for_building()?;
    ready.tool_folders.splice(0..0, lean::folder(&project)?);
    println!("Building the release. The first time takes some minutes.");
    run_program(
        trunk(&project, &ready, "build")
            .args(["--release", "--cargo-profile", PROFILE, "--dist"])
            .arg(&folder)
            .env(cut::PROFILE, PROFILE)
            .envs(shorten::build(&project).map(|program| (shorten::PROGRAM, program)))
            .envs([lean::real()]),
    )?;
    let programs = programs_in(&folder)?;
    wasm_opt::shrink(&project, &programs)?;
    programs.iter().try_for_each(|wasm| order::settle(wasm))?;
    worker::write(&project, &folder)?;
    println!("The release is in {}: put the whole folder on any web host.", folder.display());
    Ok(folder)
}

/// Trunk empties the folder that it writes to. It must not be one that somebody lives in.
fn refuse_what_is_no_release(project: &Project, folder: &Path) -> Result<(), Failure> {
    // A build that was stopped leaves Trunk's stage behind, and nothing else.
    let is_stage = |entry: &fs::DirEntry| entry.file_name() == ".stage";
    let empty = fs::read_dir(folder).map_or(true, |entries| entries.flatten().all(|entry| is_stage(&entry)));
    let written_before = folder.join("index.html").is_file() && !folder.join("Cargo.toml").exists();
    let holds_project = project.root().starts_with(folder);
    if !holds_project && (empty || written_before) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} holds other things, which writing a release there would remove. Name an empty folder.",
        folder.display()
    )))
}

fn programs_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("Reading", folder, &error))?;
    let files = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    Ok(files.filter(|file| file.extension().is_some_and(|ending| ending == "wasm")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_never_replaces_the_project_or_somebodys_folder() {
        let project = Project::here();
        assert!(refuse_what_is_no_release(&project, project.root()).is_err());
        assert!(refuse_what_is_no_release(&project, &project.root().join("crates")).is_err());
        assert!(refuse_what_is_no_release(&project, &project.root().join("never-made")).is_ok());
    }

    #[test]
    fn what_a_stopped_build_left_is_no_obstacle() {
        let folder = std::env::temp_dir().join(format!("vejvalg-stopped-{}", std::process::id()));
        fs::create_dir_all(folder.join(".stage")).unwrap();
        assert!(refuse_what_is_no_release(&Project::here(), &folder).is_ok());
        fs::remove_dir_all(&folder).unwrap();
    }
}
