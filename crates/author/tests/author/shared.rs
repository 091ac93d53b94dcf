//! What the themes share: files of the project, and the engine's judgement of what was compiled.

use std::fs;
use std::path::{Path, PathBuf};

use vejvalg_author::CompiledModule;
use vejvalg_engine::Module;

/// A path within the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The text of a file of the project.
#[track_caller]
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(project(path)).expect("the file is part of the project")
}

/// Checks that the engine reads every edition, and that ids and places are the same in all.
#[track_caller]
pub(crate) fn check_playable(module: &CompiledModule) {
    let mut ids: Option<Vec<String>> = None;
    for edition in &module.editions {
        let mut played = Module::new(edition.index.clone()).expect("the engine reads the index");
        for chunk in &edition.chunks {
            played.add(chunk.clone()).expect("the engine reads the chunk");
        }
        let found: Vec<String> = played
            .loaded()
            .flat_map(|chunk| chunk.steps.iter().map(|step| format!("{}/{}", chunk.number, step.id)))
            .collect();
        assert_eq!(*ids.get_or_insert_with(|| found.clone()), found, "{} {}", edition.language, edition.alone);
    }
}
