//! How many choices a second the engine plays with every screen read out, by the number of steps.
//!
//! `cargo run --release -p vejvalg-engine --example throughput [CHOICES [STEPS…]]`

use std::error::Error;
use std::fmt::{self, Write};
use std::hint::black_box;
use std::time::Instant;

use vejvalg_engine::ask::{Ask, Ballot, Choice, Choose};
use vejvalg_engine::module::{Activity, Chunk, Index, Meter, Step, Target};
use vejvalg_engine::rule::Effect;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::text::{Block, Span, push_plain};
use vejvalg_engine::view::{self, StageView, Stand};
use vejvalg_engine::{Action, Answer, FORMAT, Module, Session, StepRef};

/// Most steps of a chunk.
const CHUNK: usize = 64;
/// Words of a step's text.
const WORDS: usize = 60;
/// How often a session is played; the median counts.
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let mut given = std::env::args().skip(1).map(|n| n.parse::<usize>());
    let choices = given.next().unwrap_or(Ok(20_000))?;
    let mut sizes = given.collect::<Result<Vec<_>, _>>()?;
    if sizes.is_empty() {
        sizes.extend([20, 1_000, 10_000]);
    }
    println!("{choices} choices a session, every screen read out, median of {ROUNDS}");
    for steps in sizes {
        let module = story(steps)?;
        let mut rates = Vec::new();
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            black_box(play(&module, choices)?);
            rates.push(choices as f64 / begun.elapsed().as_secs_f64());
        }
        rates.sort_by(f64::total_cmp);
        println!("{steps:>6} steps: {:>10.0} choices/s", rates[ROUNDS / 2]);
    }
    Ok(())
}

/// Plays a session and returns how many bytes were read out.
fn play(module: &Module, choices: usize) -> Result<usize, Box<dyn Error>> {
    let room = Room { name: String::new(), mode: Mode::Group, people: 5, seed: 7, variant: 0 };
    let mut session = Session::new(module, room);
    let mut chance = 1;
    let (mut screen, mut read) = (String::new(), 0);
    for _ in 0..choices {
        let Stand::Playing(stage) = view::stand(module, &session) else { return Err("the story has no end".into()) };
        read_out(&stage, &mut screen)?;
        read += black_box(&screen).len();
        let taken = &stage.options[next(&mut chance) % stage.options.len()];
        let answer = Answer::Chose(taken.id.to_owned());
        session.apply(module, Action::Answer(answer))?;
    }
    Ok(read)
}

/// Writes down everything that stands on a screen.
fn read_out(stage: &StageView<'_>, screen: &mut String) -> fmt::Result {
    screen.clear();
    push_plain(screen, &stage.step.say);
    for option in &stage.options {
        screen.push('\n');
        screen.push_str(option.label);
    }
    stage.meters.iter().try_for_each(|(meter, value)| write!(screen, "\n{} {value}", meter.title))
}

/// A story of so many passages with three choices each, which can be played for ever.
fn story(steps: usize) -> Result<Module, Box<dyn Error>> {
    let mut chance = 42;
    let all = (0..steps).map(|n| passage(n, steps, &mut chance)).collect::<Result<Vec<_>, _>>()?;
    let mut chunks = Vec::new();
    for (number, steps) in (0..).zip(all.chunks(CHUNK)) {
        let (fingerprint, steps) = ("story".to_owned(), steps.to_vec());
        chunks.push(Chunk { number, fingerprint, steps, pictures: Vec::new(), decks: Vec::new() });
    }
    let activity = Activity {
        id: "story".to_owned(),
        kind: "story".to_owned(),
        title: "Story".to_owned(),
        minutes: 0,
        first: StepRef(0, 0),
        steps: u16::try_from(steps)?,
    };
    let score = Meter { id: "score".to_owned(), title: "Score".to_owned(), start: 0, low: 0, high: 1_000_000 };
    let mut further = chunks.into_iter();
    let mut module = Module::new(Index {
        format: FORMAT,
        id: "story".to_owned(),
        language: "en".to_owned(),
        languages: vec!["en".to_owned()],
        fingerprint: "story".to_owned(),
        title: "Story".to_owned(),
        summary: Vec::new(),
        look: String::new(),
        picture: None,
        goals: Vec::new(),
        box_list: Vec::new(),
        meters: vec![score],
        activities: vec![activity],
        earlier: Vec::new(),
        variants: Vec::new(),
        chunks: u16::try_from(steps.div_ceil(CHUNK))?,
        first: further.next().ok_or("a story has a passage")?,
    })?;
    further.try_for_each(|chunk| module.add(chunk))?;
    Ok(module)
}

fn passage(n: usize, steps: usize, chance: &mut u64) -> Result<Step, Box<dyn Error>> {
    let vocabulary: Vec<&str> = VOCABULARY.split(' ').collect();
    let words: Vec<&str> = (0..WORDS).map(|_| vocabulary[next(chance) % vocabulary.len()]).collect();
    let mut options = Vec::new();
    for id in ["a", "b", "c"] {
        let to = if id == "a" { n + 1 } else { next(chance) } % steps;
        options.push(Choice {
            id: id.to_owned(),
            label: words[..5].join(" "),
            effects: vec![Effect::Change(0, i32::try_from(n % 5)? + 1)],
            to: Some(Target::Step(StepRef(u16::try_from(to / CHUNK)?, u16::try_from(to % CHUNK)?))),
            ..Choice::default()
        });
    }
    Ok(Step {
        id: format!("p{n}"),
        title: format!("Passage {n}"),
        say: vec![Block::Para(vec![Span::Text(words.join(" "))])],
        ask: Ask::Choose(Choose { options, ballot: Ballot::One, own: None }),
        ..Step::default()
    })
}

/// The next random number of a small generator that is the same everywhere.
fn next(chance: &mut u64) -> usize {
    *chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*chance >> 40) as usize
}

const VOCABULARY: &str =
    "the colleague way patient signal trust and decision of morning budget is care asked promise waits";
