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
    let mut module = Module::new(edition.index.clone()).expect("the engine reads the index");
    edition.chunks.iter().for_each(|chunk| module.add(chunk.clone()).expect("the engine reads the chunk"));
    let mut session = Session::new(&module, Room { name: String::new(), mode, people: 4, seed: 7 });
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
    let id = open.expect("some option is open").id.to_string();
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
