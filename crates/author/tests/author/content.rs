//! The shipped content: no mistake, no warning, and the engine plays it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use vejvalg_author::diagnostic::{Tongue, text};
use vejvalg_author::{Pack, compile_pack};
use vejvalg_engine::session::Mode;

use crate::shared::{check_playable, play, play_variant, project, read};

#[track_caller]
fn compile(folder: &Path) -> Pack {
    let files = fs::read_dir(folder).expect("a pack is a folder").map(|entry| entry.expect("it can be read").path());
    let name = |path: &Path| path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    let mut files: BTreeMap<String, String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| (name(&path), fs::read_to_string(&path).expect("it is UTF-8")))
        .collect();
    let media = fs::read_dir(folder.join("media")).into_iter().flatten().flatten();
    files.extend(media.map(|file| (format!("media/{}", name(&file.path())), String::new())));
    let compiled = compile_pack(&name(folder), &files);
    let told: String = compiled.diagnostics.iter().map(|one| text(one, &files[&one.file], Tongue::English)).collect();
    assert!(told.is_empty(), "{told}");
    compiled.output.expect("without mistakes there is output")
}

fn packs() -> Vec<Pack> {
    let entries = fs::read_dir(project("content")).expect("the project has content");
    let folders = entries.map(|entry| entry.expect("it can be read").path()).filter(|path| path.is_dir());
    folders.map(|folder| compile(&folder)).collect()
}

#[test]
fn every_pack_compiles_without_mistake_or_warning_and_can_be_played() {
    packs().iter().flat_map(|pack| &pack.modules).for_each(check_playable);
}

#[test]
fn every_variant_of_every_module_plays_to_its_end_in_every_edition() {
    for edition in packs().iter().flat_map(|pack| &pack.modules).flat_map(|module| &module.editions) {
        let mode = if edition.alone { Mode::Alone } else { Mode::Group };
        let variants = edition.index.variants.iter().map(|plan| plan.minutes);
        for variant in variants.chain([0]) {
            let met = play_variant(edition, mode, variant);
            assert!(!met.is_empty(), "{} {variant}", edition.index.id);
        }
    }
}

#[test]
fn roles_are_dealt_to_groups_only() {
    let pack = compile(&project("content/digital-healthcare"));
    let users = pack.modules.iter().find(|module| module.id == "users").expect("the pack has the module");
    for edition in &users.editions {
        let mode = if edition.alone { Mode::Alone } else { Mode::Group };
        assert_eq!(play(edition, mode).contains(&"lis.roles".to_owned()), mode == Mode::Group);
    }
}

#[test]
fn the_pack_of_all_kinds_has_every_kind() {
    let pack = compile(&project("content/kinds"));
    let index = &pack.modules[0].editions[0].index;
    let found: BTreeSet<&str> = index.activities.iter().map(|activity| activity.kind.as_str()).collect();
    let page = read("docs/format.md");
    let row = page.lines().find(|line| line.starts_with("| *kind*`:`")).expect("the page lists the kinds");
    let known: BTreeSet<&str> = row.split('`').skip(3).step_by(2).collect();
    assert_eq!(found, known);
}

#[test]
fn compiling_twice_gives_the_same_bytes() {
    let folder = project("content/digital-healthcare");
    assert_eq!(compile(&folder).files(), compile(&folder).files());
}
