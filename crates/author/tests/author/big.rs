//! A story of ten thousand passages: what is loaded first does not grow with it.

use std::fmt::Write;

use vejvalg_author::{CompiledModule, compile_module_file};

use crate::shared::check_playable;

/// A story in which every passage leads to three others, and each chapter to the end.
fn story(passages: usize) -> String {
    let mut text = "vejvalg: 1\nmodule: story\nlanguages: [en]\ntitle: Story\nmeters:\n  - {meter: score, title: \
                    Score}\nactivities:\n  - story: s\n    title: S\n    passages:\n"
        .to_owned();
    for n in 0..passages {
        let to = |k: usize| match (n * 7 + k * 13) % (passages + 1) {
            end if end == passages => "end".to_owned(),
            passage => format!("p{passage}"),
        };
        let _ = write!(
            text,
            "      - passage: p{n}\n        title: Passage {n}\n        text: {}\n        options:\n          - {{option: a, \
             text: On, to: {}, change: {{score: +1}}}}\n          - {{option: b, text: Left, to: {}}}\n          - \
             {{option: c, text: Right, to: {}}}\n",
            "word ".repeat(12),
            if n + 1 == passages { "end".to_owned() } else { format!("p{}", n + 1) },
            to(1),
            to(2)
        );
    }
    text
}

#[track_caller]
fn compile(passages: usize) -> CompiledModule {
    let compiled = compile_module_file("story.yaml", &story(passages));
    assert_eq!(compiled.diagnostics.first(), None);
    compiled.output.expect("without mistakes there is output")
}

fn json(value: &impl serde::Serialize) -> usize {
    serde_json::to_string(value).expect("it has a JSON form").len()
}

#[test]
fn the_index_and_every_chunk_are_bounded() {
    let small = compile(100);
    let large = compile(10_000);
    check_playable(&large);
    let steps = |module: &CompiledModule| module.editions[0].index.activities[0].steps;
    assert_eq!((steps(&small), steps(&large)), (100, 10_000));
    let (small, large) = (&small.editions[0], &large.editions[0]);
    assert!(json(&large.index) < json(&small.index) + 4096, "{} {}", json(&large.index), json(&small.index));
    let chunks = large.chunks.iter().chain([&large.index.first]);
    assert!(chunks.clone().all(|chunk| chunk.steps.len() <= 64 && json(chunk) <= 28 << 10));
    assert!(chunks.count() < 400);
}
