//! What the themes share: files of the project, and the engine's judgement of what was compiled.

use std::fs;
use std::path::{Path, PathBuf};

use vejvalg_author::{CompiledModule, Edition};
use vejvalg_engine::answer::Votes;
use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::view::{OptionState, options};
use vejvalg_engine::{Action, Answer, Module, Session};

/// Plays a module from its first step to its end, open options first, and returns the steps it met.
#[track_caller]
pub(crate) fn play(edition: &Edition, mode: Mode) -> Vec<String> {
    play_variant(edition, mode, 0)
}

/// Plays a variant of a module in the same way.
#[track_caller]
pub(crate) fn play_variant(edition: &Edition, mode: Mode, variant: u16) -> Vec<String> {
    let mut module = Module::new(edition.index.clone()).expect("the engine reads the index");
    edition.chunks.iter().for_each(|chunk| module.add(chunk.clone()).expect("the engine reads the chunk"));
    let mut session = Session::new(&module, Room { mode, people: 4, seed: 7, variant, ..Room::default() });
    let mut met = Vec::new();
    while let Ok(step) = session.current(&module) {
        met.push(step.id.clone());
        let answer = answer(&session, &step.ask);
        session.apply(&module, Action::Answer(answer)).expect("what is asked can be answered");
        assert!(met.len() < 1000, "the module never ends: {:?}", &met[990..]);
    }
    met
}

fn answer(session: &Session, ask: &Ask) -> Answer {
    let Ask::Choose(choose) = ask else { return Answer::Seen };
    let options = options(session, choose);
    let open = options.iter().find(|option| !matches!(option.state, OptionState::Closed(_)));
    // A choice between lines that nobody wrote.
    let Some(open) = open else { return Answer::Seen };
    let id = open.id.to_string();
    match choose.ballot {
        Ballot::One => Answer::Chose(id),
        Ballot::Votes | Ballot::Certain => Answer::Votes(Votes { counts: vec![(id, 4)], certain: [0, 0, 4, 0, 0] }),
    }
}

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
        let index = serde_json::to_string(&edition.index).expect("it has a JSON form");
        let mut played = Module::read(&index).expect("the engine reads the index");
        assert_eq!(played.chunk(0), Some(&edition.index.first), "what is read is what was written");
        for chunk in &edition.chunks {
            let json = serde_json::to_string(chunk).expect("it has a JSON form");
            played.read_chunk(&json).expect("the engine reads the chunk");
            assert_eq!(played.chunk(chunk.number), Some(chunk), "what is read is what was written");
        }
        let found: Vec<String> = played
            .loaded()
            .flat_map(|chunk| chunk.steps.iter().map(|step| format!("{}/{}", chunk.number, step.id)))
            .collect();
        assert_eq!(*ids.get_or_insert_with(|| found.clone()), found, "{} {}", edition.language, edition.alone);
    }
}
