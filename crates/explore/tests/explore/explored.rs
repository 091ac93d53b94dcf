//! What exploring finds, in small modules and in the shipped ones.

use std::fs;
use std::sync::atomic::{AtomicU64, Ordering};

use proptest::prelude::*;
use vejvalg_engine::ask::{Ask, Ballot, Choice, Choose, Lines};
use vejvalg_engine::module::{Activity, Card, Chunk, Deck, Draw, Exit, Index, Meter, Step, Target};
use vejvalg_engine::rule::{Condition, Effect, Later};
use vejvalg_engine::session::Mode;
use vejvalg_engine::{FORMAT, Module, StepRef};
use vejvalg_explore::{Better, Findings, Spot, Task, better, coverage, explore, report, rooms};

use crate::content::{built, editions, project};

/// A module of one chunk and one meter from 0 to 9 that starts at 5.
fn small(steps: Vec<Step>, decks: Vec<Deck>) -> Module {
    let id = || "small".to_owned();
    let count = u16::try_from(steps.len()).expect("it is small");
    let activity = Activity { id: id(), first: StepRef(0, 0), steps: count, ..Activity::default() };
    let index = Index {
        format: FORMAT,
        id: id(),
        meters: vec![Meter { id: "trust".to_owned(), start: 5, low: 0, high: 9, ..Meter::default() }],
        activities: vec![activity],
        chunks: 1,
        first: Chunk { steps, decks, ..Chunk::default() },
        ..Index::default()
    };
    Module::new(index).expect("it is valid")
}

fn step(id: &str) -> Step {
    Step { id: id.to_owned(), seconds: 60, ..Step::default() }
}

fn option(id: &str, by: i32) -> Choice {
    Choice { id: id.to_owned(), effects: vec![Effect::Change(0, by)], ..Choice::default() }
}

fn fork(id: &str, options: Vec<Choice>) -> Step {
    Step { ask: Ask::Choose(Choose { options, ballot: Ballot::One, own: None }), ..step(id) }
}

fn to(mut option: Choice, place: u16) -> Choice {
    option.to = Some(Target::Step(StepRef(0, place)));
    option
}

fn explored(module: &Module, plays: u64, states: usize) -> Findings {
    let task = Task { rooms: rooms(module, 1), plays, seed: 1, states, threads: 2 };
    let done = AtomicU64::new(0);
    let found = explore(module, &task, &done);
    assert_eq!(done.load(Ordering::Relaxed), plays);
    assert_eq!(found.rooms.iter().map(|room| room.plays).sum::<u64>(), plays);
    found
}

#[test]
fn steps_that_nothing_leads_to_are_named() {
    let module =
        small(vec![fork("fork", vec![to(option("a", 0), 2), to(option("b", 1), 2)]), step("no"), step("end")], vec![]);
    let found = explored(&module, 100, 1000);
    assert_eq!(found.never(&module).map(|step| step.id.as_str()).collect::<Vec<_>>(), ["no"]);
    assert!(found.all_ways && found.dead.is_empty() && found.faults.is_empty());
}

#[test]
fn a_way_round_without_an_exit_is_dead_with_memory_and_without() {
    let module = small(vec![fork("a", vec![to(option("a", 0), 1)]), fork("b", vec![to(option("b", 0), 0)])], vec![]);
    for states in [1000, 3] {
        let found = explored(&module, 3, states);
        assert!(!found.dead.is_empty());
        assert_eq!(found.rooms[0].ended, 0);
    }
}

#[test]
fn options_that_are_never_open_and_choices_of_nothing_are_told() {
    let mut shut = option("shut", 0);
    shut.when = Some(Condition::AtLeast(0, 9));
    let mut late = option("late", 0);
    late.when = Some(Condition::AtLeast(0, 6));
    let module = small(
        vec![fork("fork", vec![option("a", 1), shut.clone()]), fork("next", vec![shut]), fork("last", vec![late])],
        vec![],
    );
    let found = explored(&module, 10, 1000);
    let told = report(&module, &found).expect("a text can be written");
    assert!(told.contains("options that are never open: 2\n  shut of fork\n  shut of next\n"), "{told}");
    assert!(told.contains("choices where at times nothing can be taken: 1\n  next\n"), "{told}");
}

#[test]
fn lines_that_no_play_sees_are_named() {
    let mut shut = option("shut", 0);
    shut.when = Some(Condition::AtLeast(0, 9));
    let module = small(vec![fork("fork", vec![to(option("a", 1), 2), shut]), step("never"), step("last")], vec![]);
    let found = explored(&module, 10, 1000);
    let lines = [
        (3, Spot::Step("fork")),
        (4, Spot::Option("fork", "a")),
        (5, Spot::Option("fork", "shut")),
        (6, Spot::Step("never")),
        (6, Spot::Step("last")),
        (7, Spot::Step("never")),
        (8, Spot::Card("deck", "c")),
    ];
    let told = coverage(&module, &found, lines).expect("a text can be written");
    assert_eq!(told, "lines of the file that say what is played: 3 of 6 seen\n  never: 5, 7, 8\n");
}

#[test]
fn the_shortest_and_the_longest_way_are_told_and_where_the_meters_stand() {
    let module = small(
        vec![fork("fork", vec![to(option("a", -9), 3), option("b", 2)]), step("x"), step("y"), step("z")],
        vec![],
    );
    let found = explored(&module, 3000, 1000);
    assert_eq!(found.rooms[0].seconds, Some((120, 240)));
    let meters = &found.rooms[0].meters[0];
    assert_eq!(meters.keys().copied().collect::<Vec<_>>(), [0, 7]);
    assert!(meters.values().all(|n| (600..900).contains(n)), "{meters:?}");
}

#[test]
fn one_seed_finds_the_same_with_memory_and_without() {
    let card = |id: &str| Card { id: id.to_owned(), effects: vec![Effect::Change(0, 1)], ..Card::default() };
    let mut event = step("event");
    event.draw = Some(Draw { deck: 0, count: 1 });
    event.next = vec![Exit { when: Some(Condition::Drawn("deck".to_owned(), "a".to_owned())), to: Target::End }];
    let deck = Deck { id: "deck".to_owned(), cards: ["a", "b", "c"].map(card).to_vec(), ..Deck::default() };
    let module = small(vec![fork("fork", vec![option("a", 0), option("b", -1)]), event, step("last")], vec![deck]);
    let (memory, live) = (explored(&module, 1000, 10_000), explored(&module, 1000, 1));
    assert!(memory.all_ways && !live.all_ways);
    assert_eq!((&memory.reached, &memory.open, &memory.cards), (&live.reached, &live.open, &live.cards));
    assert_eq!(memory.cards.len(), 3);
    let ended = |found: &Findings| found.rooms.iter().map(|room| room.ended).collect::<Vec<_>>();
    assert_eq!(ended(&memory), ended(&live));
}

#[test]
fn an_option_that_no_meter_speaks_against_is_told() {
    let plants = |mut option: Choice| {
        option
            .effects
            .push(Effect::Later(Box::new(Later { after: 1, card: Card { id: option.id.clone(), ..Card::default() } })));
        option
    };
    let module = small(
        vec![
            fork("clear", vec![option("a", 1), option("b", 0), option("c", -1)]),
            fork("even", vec![option("a", 1), option("b", 1)]),
            fork("later", vec![plants(option("a", 1)), option("b", 0)]),
            fork("single", vec![option("a", 1)]),
        ],
        vec![],
    );
    assert_eq!(better(&module), [Better { step: "clear".to_owned(), option: "a".to_owned() }]);
}

#[test]
fn every_shipped_module_is_reached_everywhere_and_ends() {
    for entry in
        fs::read_dir(project("content")).expect("there is content").flatten().filter(|entry| entry.path().is_dir())
    {
        let pack = entry.file_name().to_string_lossy().into_owned();
        for file in fs::read_dir(entry.path()).expect("it can be read").flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let Some(name) = name.strip_suffix(".yaml").filter(|name| *name != "programme") else { continue };
            let edition = editions(&format!("{pack}/{name}")).expect("it has no mistake").swap_remove(0);
            let module = built(edition).expect("the engine reads it");
            let found = explored(&module, 2000, 100_000);
            let told = report(&module, &found).expect("a text can be written");
            assert!(found.faults.is_empty() && found.dead.is_empty(), "{told}");
            assert_eq!(found.never(&module).count(), 0, "{told}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_remembered_is_what_the_engine_plays(
        made in prop::collection::vec(any::<(u8, u8, u8, u8)>(), 2..9),
    ) {
        let module = small(random(&made), vec![]);
        for states in [5000, 20] {
            let found = explored(&module, 300, states);
            prop_assert_eq!(&found.faults, &Vec::<String>::new());
            let alone = found.rooms.iter().filter(|room| room.room.mode == Mode::Alone).count();
            prop_assert_eq!(alone, 1);
        }
    }
}

/// Steps with choices, lines and conditions of all sorts; the ways lead on only.
fn random(made: &[(u8, u8, u8, u8)]) -> Vec<Step> {
    let count = made.len();
    let place = |n: usize| StepRef(0, u16::try_from(n % count).unwrap_or(0));
    let when = |byte: u8| match byte % 5 {
        0 => Some(Condition::Chose(place(byte.into()), "a".to_owned())),
        1 => Some(Condition::Visited(place(byte.into()))),
        2 => Some(Condition::AtLeast(0, 5)),
        _ => None,
    };
    let steps = made.iter().enumerate().map(|(n, (kind, first, second, third))| {
        let mut made = match kind % 3 {
            0 => Step { ask: Ask::Lines(Lines { max: 2, stem: None }), ..step(&format!("s{n}")) },
            1 => step(&format!("s{n}")),
            _ => {
                let mut b = option("b", -1);
                b.when = when(*third);
                b.effects.push(Effect::Later(Box::new(Later {
                    after: third % 3,
                    card: Card {
                        id: format!("late{n}"),
                        when: when(*second),
                        effects: vec![Effect::Change(0, 2)],
                        ..Card::default()
                    },
                })));
                let own = (first % 2 == 0).then(|| place(usize::from(*third)));
                let ask = Choose { options: vec![option("a", 1), b], ballot: Ballot::One, own };
                Step { ask: Ask::Choose(ask), ..step(&format!("s{n}")) }
            }
        };
        made.when = when(*first);
        let to = n + 1 + usize::from(*second) % count;
        if to < count {
            made.next = vec![Exit { when: when(*second), to: Target::Step(place(to)) }];
        }
        made
    });
    steps.collect()
}

#[test]
fn groups_of_every_size_that_is_asked_for_play() {
    let many = Step { when: Some(Condition::PeopleAtLeast(8)), ..step("many") };
    let few = Step { when: Some(Condition::Any(vec![Condition::PeopleAtMost(2)])), ..step("few") };
    let module = small(vec![many, few, step("all")], vec![]);
    let sizes: Vec<u8> = rooms(&module, 1).iter().map(|room| room.people).collect();
    assert_eq!(sizes, [2, 3, 5, 7, 8, 1]);
    assert_eq!(explored(&module, 10, 1000).never(&module).count(), 0);
}
