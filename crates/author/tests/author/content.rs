//! The shipped content: no mistake, no warning, and the engine plays it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use vejvalg_author::diagnostic::{Tongue, text};
use vejvalg_author::{Pack, compile_pack};
use vejvalg_engine::session::Mode;

use crate::shared::{check_playable, play, project};

#[track_caller]
fn compile(folder: &Path) -> Pack {
    let files = fs::read_dir(folder).expect("a pack is a folder").map(|entry| entry.expect("it can be read").path());
    let name = |path: &Path| path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    let files: BTreeMap<String, String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| (name(&path), fs::read_to_string(&path).expect("it is UTF-8")))
        .collect();
    let compiled = compile_pack(&name(folder), &files);
    let told: String = compiled.diagnostics.iter().map(|one| text(one, &files[&one.file], Tongue::English)).collect();
    assert!(told.is_empty(), "{told}");
    compiled.output.expect("without mistakes there is output")
}

#[test]
fn every_pack_compiles_without_mistake_or_warning_and_can_be_played() {
    for entry in fs::read_dir(project("content")).expect("the project has content") {
        let folder = entry.expect("it can be read").path();
        if folder.is_dir() {
            compile(&folder).modules.iter().for_each(check_playable);
        }
    }
}

#[test]
fn every_module_plays_to_its_end_in_every_edition() {
    let pack = compile(&project("content/digital-healthcare"));
    for edition in pack.modules.iter().flat_map(|module| &module.editions) {
        let mode = if edition.alone { Mode::Alone } else { Mode::Group };
        let met = play(edition, mode);
        assert_eq!(met.contains(&"lis.roles".to_owned()), mode == Mode::Group);
        assert!(met.contains(&"sofa.notice".to_owned()), "{met:?}");
    }
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    let folder = project("content/digital-healthcare");
    assert_eq!(compile(&folder).files(), compile(&folder).files());
}
