//! Reading a compiled module: what is damaged, of another version or contradicts itself is refused.

use proptest::prelude::*;
use vejvalg_engine::ask::{Ask, Ballot, Choose, Keep, Rate};
use vejvalg_engine::module::{Chunk, Media, MediaKind, Step, Target};
use vejvalg_engine::picture::{Fork, Journey, Persona, Picture, Radar, RadarAxis, Station};
use vejvalg_engine::programme::{self, Programme, StationKind};
use vejvalg_engine::rule::{Condition, Effect, Later};
use vejvalg_engine::text::{Block, Span};
use vejvalg_engine::{FORMAT, Module, StepRef, Unreadable};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Cards, Chain, Options, Steps, asks, card, choose, curve, form, items, json, lines, option, rate, step, text, way,
    words,
};

/// A module with everything in it, of two chunks.
fn full() -> Plan {
    let spans = vec![
        Span::Text("Say \"æøå\" \\ 😀\n".to_owned()),
        Span::Em("em".to_owned()),
        Span::Strong("strong".to_owned()),
        Span::Link { to: "https://example.org".to_owned(), text: "there".to_owned() },
    ];
    let say = vec![Block::Para(spans.clone()), Block::List(vec![spans.clone(), Vec::new()]), Block::Quote(spans)];
    let met = Condition::All(vec![
        Condition::Any(vec![Condition::AtLeast(0, -1), Condition::AtMost(0, 3)]),
        Condition::Not(Box::new(Condition::Chose(StepRef(1, 1), "b".to_owned()))),
        Condition::Visited(StepRef(1, 0)),
    ]);
    let journey = Journey {
        persona: Persona {
            id: "lis".to_owned(),
            name: "Lis".to_owned(),
            portrait: drawing("lis"),
            ..Persona::default()
        },
        stations: vec![Station {
            id: "s".to_owned(),
            title: "S".to_owned(),
            channel: None,
            wait: None,
            scene: Some("pack/m/s.svg".to_owned()),
            begins: StepRef(0, 0),
            feel: Some(StepRef(1, 2)),
        }],
        words: items(&["calm"]),
        again: None,
        better: Some(StepRef(1, 2)),
        hotspot: Some(StepRef(1, 2)),
    };
    let place = curve(&["a"])
        .but(|ask| (ask.x, ask.from, ask.own) = (Some(curve(&[]).y), vec![StepRef(1, 2)], Some(StepRef(1, 0))));
    let later = Effect::Later(Box::new(Later { after: 2, card: card("late").changing(0, -1) }));
    let axis = RadarAxis { label: "A".to_owned(), step: StepRef(0, 2), item: "a".to_owned() };
    let radar = Radar { title: "Rated".to_owned(), axes: vec![axis] };
    let media = Media {
        kind: MediaKind::Video,
        file: "media/lis.mp4".to_owned(),
        captions: Some("media/lis.da.vtt".to_owned()),
        transcript: vec![Block::Para(vec![Span::Text("Hello".to_owned())])],
        ..Media::default()
    };
    Plan::of(vec![
        step("say").but(|step| (step.say, step.media) = (say, Some(Box::new(media)))).draws(0, 1),
        choose(
            "fork",
            vec![
                option("a").to(way(1, 2)).changes(0, -2).but(|option| option.effects.push(later)),
                option("b").open_when(met).closed("No"),
            ],
        )
        .own(StepRef(1, 0))
        .shows(StepRef(1, 1)),
        asks("rate", rate(&["a"])).exit(None, Target::End),
        asks("words", words(&["a"])).shows(StepRef(0, 0)).when(Condition::Any(vec![
            Condition::Variant(240),
            Condition::PeopleAtLeast(4),
            Condition::PeopleAtMost(9),
        ])),
    ])
    .meter(0, -5, 5)
    .but(|plan| plan.index.earlier = vec!["other".to_owned()])
    .picture(0, Picture::Journey(journey))
    .deck("events", vec![card("c").changing(0, 1).drawn_when(Condition::Drawn("events".to_owned(), "c".to_owned()))])
    .chunk(vec![
        asks("lines", lines(2)).but(|step| step.recall = items(&["other.plan", "who"])),
        asks("text", text(Keep::Private)).hears(StepRef(0, 1)).shows(StepRef(0, 0)),
        asks("place", Ask::Place(place)),
        asks("form", form(&["a"]))
            .exit(None, way(0, 3))
            .but(|step| step.commits = ["a", "", "b"].map(str::to_owned).to_vec()),
    ])
    .picture(0, Picture::Tally(StepRef(0, 3)))
    .picture(
        0,
        Picture::Fork(Fork {
            question: "Which?".to_owned(),
            posts: items(&["a"]),
            own: StepRef(1, 0),
            first: StepRef(0, 1),
            second: StepRef(0, 1),
            decision: StepRef(0, 1),
        }),
    )
    .picture(0, Picture::Radar(radar))
}

#[test]
fn what_was_written_is_read_again() {
    let plan = full();
    let mut module = Module::read(&json(&plan.index)).expect("the index is valid");
    module.read_chunk(&json(&plan.further[0])).expect("the chunk is valid");
    assert_eq!(module.chunk(0), Some(&plan.index.first));
    assert_eq!(module.chunk(1), Some(&plan.further[0]));
    assert_eq!(module.index().meters, plan.index.meters);
    assert_eq!(module.index().earlier, plan.index.earlier);
    assert_eq!(module.loaded().count(), 2);
}

#[test]
fn a_file_cut_off_anywhere_is_damaged() {
    let plan = full();
    let (index, chunk) = (json(&plan.index), json(&plan.further[0]));
    let mut module = plan.first();
    let damaged = |read: Result<(), Unreadable>| matches!(read, Err(Unreadable::Damaged(_)));
    for cut in (0..index.len()).filter(|cut| index.is_char_boundary(*cut)) {
        assert!(damaged(Module::read(&index[..cut]).map(drop)), "the index, cut at {cut}");
    }
    for cut in (0..chunk.len()).filter(|cut| chunk.is_char_boundary(*cut)) {
        assert!(damaged(module.read_chunk(&chunk[..cut])), "the chunk, cut at {cut}");
    }
    assert_eq!(module.chunk(1), None);
}

#[test]
fn a_file_of_another_format_says_so_whatever_else_it_holds() {
    for found in [0, FORMAT + 1, u32::MAX] {
        let text = format!(r#"{{"new":[{{}}],"format":{found},"id":7}}"#);
        assert_eq!(Module::read(&text).map(drop), Err(Unreadable::OtherFormat { found }));
        assert_eq!(Programme::read(&text).map(drop), Err(Unreadable::OtherFormat { found }));
    }
    let mut plan = full();
    plan.index.format = FORMAT + 1;
    assert_eq!(Module::read(&json(&plan.index)).map(drop), Err(Unreadable::OtherFormat { found: FORMAT + 1 }));
}

#[test]
fn what_is_not_a_module_is_damaged() {
    for text in ["", "null", "[]", "{}", "\"format\"", r#"{"format":"1"}"#, r#"{"format":-1}"#, "\u{feff}{}"] {
        assert!(matches!(Module::read(text), Err(Unreadable::Damaged(_))), "{text}");
    }
    let empty = format!(r#"{{"format":{FORMAT}}}"#);
    assert!(matches!(Module::read(&empty), Err(Unreadable::Contradicts(_))));
}

#[test]
fn a_chunk_of_another_edition_is_refused() {
    let plan = full();
    let mut module = plan.first();
    let other = Chunk { fingerprint: "other".to_owned(), ..plan.further[0].clone() };
    assert_eq!(module.add(other), Err(Unreadable::OtherEdition(1)));
    let beyond = Chunk { number: 2, ..plan.further[0].clone() };
    assert_eq!(module.add(beyond), Err(Unreadable::OtherEdition(2)));
    let mut plan = plan;
    plan.index.first.fingerprint = "other".to_owned();
    assert_eq!(plan.read().map(drop), Err(Unreadable::OtherEdition(0)));
}

/// The full module, broken so, is refused because it contradicts itself.
#[track_caller]
fn contradicts(change: impl FnOnce(&mut Plan)) {
    let mut plan = full();
    change(&mut plan);
    match plan.read().map(drop) {
        Err(Unreadable::Contradicts(_)) => {}
        other => panic!("the module is not refused: {other:?}"),
    }
}

/// A step of the first or of the second chunk, broken so, is refused.
#[track_caller]
fn step_contradicts(change: impl Fn(&mut Step)) {
    contradicts(|plan| change(&mut plan.index.first.steps[0]));
    contradicts(|plan| change(&mut plan.further[0].steps[0]));
}

/// Step references that lead nowhere: beyond the first chunk, beyond the second, out of the module.
const NOWHERE: [StepRef; 4] = [StepRef(0, 4), StepRef(1, 4), StepRef(1, u16::MAX), StepRef(2, 0)];

#[test]
fn a_module_has_a_beginning() {
    contradicts(|plan| plan.index.first.steps.clear());
    contradicts(|plan| plan.further[0].steps.clear());
    contradicts(|plan| plan.index.chunks = 0);
    contradicts(|plan| plan.index.first.number = 1);
    contradicts(|plan| plan.index.activities.clear());
    for nowhere in NOWHERE {
        contradicts(|plan| plan.index.activities[0].first = nowhere);
    }
}

#[test]
fn ways_lead_somewhere() {
    for nowhere in NOWHERE {
        step_contradicts(|step| *step = step.clone().exit(None, Target::Step(nowhere)));
        step_contradicts(|step| step.ask = choose("", vec![option("x").to(Target::Step(nowhere))]).ask);
    }
}

#[test]
fn conditions_and_pictures_name_steps_of_the_module() {
    for nowhere in NOWHERE {
        let visited = || Condition::Any(vec![Condition::Not(Box::new(Condition::Visited(nowhere)))]);
        step_contradicts(|step| step.when = Some(visited()));
        step_contradicts(|step| step.when = Some(Condition::Chose(nowhere, "a".to_owned())));
        step_contradicts(|step| *step = step.clone().exit(Some(visited()), Target::End));
        step_contradicts(|step| step.ask = choose("", vec![option("x").open_when(visited())]).ask);
        step_contradicts(|step| step.ask = choose("", vec![option("x")]).own(nowhere).ask);
        step_contradicts(|step| step.ask = Ask::Place(curve(&["a"]).but(|ask| ask.from = vec![nowhere])));
        step_contradicts(|step| step.ask = Ask::Place(curve(&["a"]).but(|ask| ask.own = Some(nowhere))));
        step_contradicts(|step| step.ask = Ask::Rate(Rate { own: Some(nowhere), ..Rate::default() }));
        step_contradicts(|step| {
            let card = card("late").drawn_when(visited());
            let later = Effect::Later(Box::new(Later { after: 1, card }));
            step.ask = choose("", vec![option("x").but(|option| option.effects.push(later))]).ask;
        });
        step_contradicts(|step| step.first_heard = Some(nowhere));
        contradicts(|plan| plan.index.first.decks[0].cards[0].when = Some(visited()));
        contradicts(|plan| plan.further[0].pictures[0].picture = Picture::Tally(nowhere));
        contradicts(|plan| {
            if let Picture::Fork(fork) = &mut plan.further[0].pictures[1].picture {
                fork.decision = nowhere;
            }
        });
        contradicts(|plan| {
            if let Picture::Radar(radar) = &mut plan.further[0].pictures[2].picture {
                radar.axes[0].step = nowhere;
            }
        });
        contradicts(|plan| {
            if let Picture::Journey(journey) = &mut plan.index.first.pictures[0].picture {
                journey.stations[0].begins = nowhere;
            }
        });
    }
}

#[test]
fn pictures_decks_and_activities_exist() {
    for nowhere in [StepRef(0, 1), StepRef(1, 3), StepRef(2, 0)] {
        step_contradicts(|step| step.picture = Some(nowhere));
    }
    contradicts(|plan| plan.further[0].pictures[0].activity = 1);
    step_contradicts(|step| step.activity = 1);
    step_contradicts(|step| *step = step.clone().draws(1, 1));
}

#[test]
fn meters_exist_and_begin_within_their_bounds() {
    step_contradicts(|step| step.when = Some(Condition::AtLeast(1, 0)));
    step_contradicts(|step| step.when = Some(Condition::Not(Box::new(Condition::AtMost(1, 0)))));
    step_contradicts(|step| step.ask = choose("", vec![option("x").changes(1, 1)]).ask);
    contradicts(|plan| plan.index.first.decks[0].cards[0].effects.push(Effect::Change(1, 1)));
    contradicts(|plan| plan.index.meters[0].start = 6);
    contradicts(|plan| plan.index.meters[0].start = -6);
    contradicts(|plan| plan.index.meters[0].low = 6);
}

#[test]
fn no_id_stands_twice() {
    contradicts(|plan| plan.index.first.steps[0].id = "fork".to_owned());
    contradicts(|plan| plan.index.first.decks.push(plan.index.first.decks[0].clone()));
    contradicts(|plan| plan.index.first.decks[0].cards.push(card("c")));
    step_contradicts(|step| step.ask = choose("", vec![option("x"), option("x")]).ask);
    for ask in [rate(&["x", "x"]), words(&["x", "x"]), form(&["x", "x"]), Ask::Place(curve(&["x", "x"]))] {
        step_contradicts(|step| step.ask = ask.clone());
    }
    step_contradicts(|step| step.ask = choose("", vec![option("own-1")]).own(StepRef(1, 0)).ask);
}

#[test]
fn every_ask_can_be_answered() {
    step_contradicts(|step| step.ask = Ask::Choose(Choose { options: Vec::new(), ballot: Ballot::One, own: None }));
    step_contradicts(|step| step.ask = lines(0));
    step_contradicts(|step| step.ask = lines(10));
    step_contradicts(|step| step.ask = Ask::Place(curve(&["a"]).but(|ask| ask.y.low = 3)));
    step_contradicts(|step| {
        step.ask = Ask::Place(curve(&["a"]).but(|ask| {
            ask.x = Some(curve(&[]).y.clone());
            ask.x.iter_mut().for_each(|axis| axis.high = -3);
        }))
    });
}

#[test]
fn a_refused_chunk_leaves_the_module_as_it_was() {
    let plan = full();
    let mut module = plan.first();
    let mut short = plan.further[0].clone();
    short.steps.truncate(2);
    assert!(matches!(module.add(short), Err(Unreadable::Contradicts(_))));
    let mut beyond = plan.further[0].clone();
    beyond.steps[0] = beyond.steps[0].clone().exit(None, way(0, 99));
    assert!(matches!(module.add(beyond), Err(Unreadable::Contradicts(_))));
    assert_eq!(module.chunk(1), None);
    assert_eq!(module.add(plan.further[0].clone()), Ok(()));
}

/// A picture with its words.
fn drawing(id: &str) -> Option<Box<Media>> {
    Some(Box::new(Media { file: format!("pack/m/{id}.svg"), alt: "Alt".to_owned(), ..Media::default() }))
}

#[test]
fn a_programme_is_read_again_and_refused_when_cut_off() {
    let station = |id: &str, kind| programme::Station {
        id: id.to_owned(),
        kind,
        title: "Title".to_owned(),
        text: vec![Block::Para(vec![Span::Text("Text".to_owned())])],
        minutes: 90,
        picture: drawing(id),
    };
    let programme = Programme {
        format: FORMAT,
        id: "digital".to_owned(),
        language: "da".to_owned(),
        languages: vec!["da".to_owned(), "en".to_owned()],
        title: "Vejen".to_owned(),
        summary: Vec::new(),
        look: "--light-way:#0b6472;".to_owned(),
        logo: drawing("logo"),
        cover: None,
        contact: vec![Block::Para(vec![Span::Text("Who answers".to_owned())])],
        stations: vec![station("users", StationKind::Module), station("away", StationKind::Away)],
    };
    let text = json(&programme);
    assert_eq!(Programme::read(&text), Ok(programme));
    for cut in 0..text.len() {
        assert!(matches!(Programme::read(&text[..cut]), Err(Unreadable::Damaged(_))), "cut at {cut}");
    }
}

proptest! {
    /// Whatever is changed, a file is read or refused, and what is read can be begun.
    #[test]
    fn a_changed_byte_is_never_a_panic(at in any::<prop::sample::Index>(), byte in 0u8..128, chunk in any::<bool>()) {
        let plan = full();
        let mut text = if chunk { json(&plan.further[0]) } else { json(&plan.index) }.into_bytes();
        let at = at.index(text.len());
        text[at] = byte;
        if let Ok(text) = String::from_utf8(text) {
            if chunk {
                let mut module = plan.first();
                let _either = module.read_chunk(&text);
            } else if let Ok(module) = Module::read(&text) {
                Play::of(module);
            }
        }
    }
}
