//! The story as an author of ours would write it: passages whose options move one meter. Compiled
//! by the project's own command, then played by the engine.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use vejvalg_engine::ask::Ask;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::text::{Block, Rich};
use vejvalg_engine::view::{Stand, stand};
use vejvalg_engine::{Action, Answer, Module, Session};

use super::{Begin, Player};
use crate::story::Story;

/// A generated story, compiled.
pub struct Pack {
    /// The pack's id.
    pub id: String,
    /// The folder of its compiled files.
    pub folder: PathBuf,
    /// What compiling it took.
    pub compile_ms: f64,
}

/// Writes a pack for each size and compiles it.
pub fn compile_all(work: &Path, sizes: &[usize]) -> Result<Vec<Pack>, Box<dyn Error>> {
    sizes.iter().map(|size| compile(work, *size)).collect()
}

fn compile(work: &Path, size: usize) -> Result<Pack, Box<dyn Error>> {
    let id = format!("story-{size}");
    let (sources, compiled) = (work.join(format!("{id}-source")), work.join(format!("{id}-compiled")));
    let folder = sources.join(&id);
    fs::remove_dir_all(&compiled).ok();
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("programme.yaml"), PROGRAMME.replace("PACK", &id))?;
    fs::write(folder.join("story.yaml"), source(&Story::generate(size)))?;
    let compiler = std::env::var_os("VEJVALG").ok_or("VEJVALG is not set: run `cargo xtask bench`")?;
    let start = Instant::now();
    let output = Command::new(compiler).arg("compile").arg(&sources).arg("--out").arg(&compiled).output()?;
    let compile_ms = start.elapsed().as_secs_f64() * 1e3;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the generated story of {size} passages did not compile:\n{words}").into());
    }
    Ok(Pack { folder: compiled.join(&id), id, compile_ms })
}

const PROGRAMME: &str = "\
vejvalg: 1
programme: PACK
languages: [en]
title: A generated story
stations:
  - module: story
";

fn source(story: &Story) -> String {
    let mut yaml = String::from(
        "\
vejvalg: 1
module: story
languages: [en]
title: A generated story
meters:
  - {meter: score, title: Score, start: 0, low: 0, high: 1000000}
activities:
  - story: way
    title: The way
    passages:
",
    );
    for (place, passage) in story.passages.iter().enumerate() {
        let _ = write!(
            yaml,
            "      - passage: p{place}\n        title: Passage {place}\n        text: {}\n        options:\n",
            passage.text
        );
        if place + 1 == story.passages.len() {
            // A module must have a way out; this one opens at a score that nobody reaches, so each passage shows three. It
            // stands at the last: the first has three choices and nothing else, as in the stories of the peers.
            yaml.push_str("          - {option: z, text: Stop, when: {at-least: {score: 1000000}}, to: end}\n");
        }
        for ((label, to), id) in passage.ways.iter().zip(["a", "b", "c"]) {
            let add = story.passages[*to].add;
            let _ =
                writeln!(yaml, "          - {{option: {id}, text: \"{label}\", change: {{score: +{add}}}, to: p{to}}}");
        }
    }
    yaml
}

pub(super) fn player(pack: &Pack) -> Result<Begin<'_>, Box<dyn Error>> {
    let module = load(&pack.folder)?;
    Ok(Box::new(move || Ok(Box::new(OurPlayer::begin(module.clone())))))
}

/// Reads the index and then every part; the player of the app fetches parts as it needs them.
fn load(folder: &Path) -> Result<Module, Box<dyn Error>> {
    let mut module = Module::read(&fs::read_to_string(folder.join("story.en.json"))?)?;
    // The parts lie in a folder of the module's name, which a short one has not; those for one person alone have names of their own.
    for path in fs::read_dir(folder.join("story"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
    {
        if path.to_string_lossy().ends_with(".en.json") {
            module.read_chunk(&fs::read_to_string(&path)?)?;
        }
    }
    Ok(module)
}

struct OurPlayer {
    module: Module,
    session: Session,
}

impl OurPlayer {
    fn begin(module: Module) -> Self {
        let room = Room { name: String::new(), mode: Mode::Group, people: 5, seed: 1, variant: 0 };
        let session = Session::new(&module, room);
        let mut player = Self { module, session };
        player.go_to_choice();
        player
    }

    /// Answers what stands before the next choice: a journey begins with its roles.
    fn go_to_choice(&mut self) {
        while let Ok(step) = self.session.current(&self.module) {
            if matches!(step.ask, Ask::Choose(_)) {
                return;
            }
            self.session.apply(&self.module, Action::Answer(Answer::Seen)).expect("what is read may be left");
        }
    }
}

impl Player for OurPlayer {
    fn read_out(&mut self, text: &mut String) {
        let Stand::Playing(view) = stand(&self.module, &self.session) else { panic!("the story has no dead end") };
        text.push_str(&view.step.title);
        words_of(&view.step.say, text);
        view.options.iter().for_each(|option| text.push_str(option.label));
        for (meter, value) in &view.meters {
            let _ = write!(text, "{}: {value}", meter.title);
        }
    }

    fn choose(&mut self, way: usize) {
        let answer = Answer::Chose(["a", "b", "c"][way].to_owned());
        self.session.apply(&self.module, Action::Answer(answer)).expect("every passage has three ways");
        self.go_to_choice();
    }

    fn score(&mut self) -> i32 {
        self.session.meter(0)
    }
}

fn words_of(rich: &Rich, text: &mut String) {
    for block in rich {
        match block {
            Block::Para(spans) | Block::Quote(spans) => spans.iter().for_each(|span| text.push_str(span.words())),
            Block::List(entries) => entries.iter().flatten().for_each(|span| text.push_str(span.words())),
        }
    }
}
