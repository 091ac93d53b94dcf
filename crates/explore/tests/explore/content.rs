//! The shipped modules, compiled, and what a group answers to them.

use std::fs;
use std::path::{Path, PathBuf};

use vejvalg_author::diagnostic::{Tongue, text};
use vejvalg_author::{Edition, compile_module_file};
use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::view::{OptionState, StageView};
use vejvalg_engine::{Answer, Module};

/// A path within the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The editions of a module, such as `digital-healthcare/users`.
pub(crate) fn editions(name: &str) -> Result<Vec<Edition>, String> {
    let source =
        fs::read_to_string(project(&format!("content/{name}.yaml"))).map_err(|error| format!("{name}: {error}"))?;
    let compiled = compile_module_file(name, &source);
    let told: String = compiled.diagnostics.iter().map(|one| text(one, &source, Tongue::English)).collect();
    compiled.output.map(|module| module.editions).ok_or(told)
}

/// An edition as the engine reads it.
pub(crate) fn built(edition: Edition) -> Result<Module, String> {
    let mut module = Module::new(edition.index).map_err(|error| error.to_string())?;
    edition.chunks.into_iter().try_for_each(|chunk| module.add(chunk)).map_err(|error| error.to_string())?;
    Ok(module)
}

/// The module in its first language, as a group plays it.
#[track_caller]
pub(crate) fn module(name: &str) -> Module {
    let edition = editions(name).expect("the module has no mistake").into_iter().find(|edition| !edition.alone);
    built(edition.expect("there is an edition for groups")).expect("the engine reads it")
}

/// What a talkative group of five answers: opinions differ, nothing is left out.
pub(crate) fn talkative(stage: &StageView<'_>) -> Answer {
    let ids = || stage.items.iter().map(|(id, _)| (*id).to_owned());
    let open: Vec<String> = stage
        .options
        .iter()
        .filter(|option| !matches!(option.state, OptionState::Closed(_)))
        .map(|option| option.id.to_owned())
        .collect();
    match &stage.step.ask {
        Ask::Choose(_) if open.is_empty() => Answer::Seen,
        Ask::Continue => Answer::Seen,
        Ask::Choose(ask) if ask.ballot == Ballot::One => Answer::Chose(open[open.len() / 2].clone()),
        Ask::Choose(ask) => {
            let counts = open.into_iter().map(|id| (id, 1)).collect();
            Answer::Votes(Votes { counts, certain: if ask.ballot == Ballot::Certain { [1; 5] } else { [0; 5] } })
        }
        Ask::Rate(_) => Answer::Rated(ids().map(|id| (id, [0, 1, 2, 1, 1])).collect()),
        Ask::Words(ask) => Answer::Words(ask.words.iter().map(|word| (word.id.clone(), 1)).collect()),
        Ask::Lines(ask) => Answer::Lines((1..=ask.max).map(|n| format!("Line {n} of {}", stage.step.id)).collect()),
        Ask::Text(_) => Answer::Text("What I take with me.".to_owned()),
        Ask::Place(ask) => {
            let word = ask.words.last().map(|word| word.id.clone());
            let x = ask.x.as_ref().map_or(0, |x| x.high);
            let place = |item| Placed { item, y: ask.y.low, x, word: word.clone() };
            Answer::Placed(ids().take(ask.limit.into()).map(place).collect())
        }
        Ask::Form(ask) => Answer::Filled(ask.fields.iter().map(|f| (f.id.clone(), "Something".to_owned())).collect()),
    }
}
