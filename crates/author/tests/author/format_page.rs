//! The page that describes the format says the truth: its whole modules compile.

use vejvalg_author::{compile_module, compile_module_file};

use crate::shared::{check_playable, read};

/// The YAML blocks of a page.
fn blocks(page: &str) -> Vec<String> {
    let starts = page.split("```yaml\n").skip(1);
    starts.filter_map(|rest| rest.split("```").next()).map(str::to_owned).collect()
}

#[test]
fn every_whole_module_of_the_page_compiles() {
    let page = read("docs/format.md");
    let modules: Vec<String> = blocks(&page).into_iter().filter(|block| block.contains("\nmodule:")).collect();
    assert!(!modules.is_empty());
    for module in modules {
        let compiled = compile_module_file("format.md", &module);
        assert_eq!(compiled.diagnostics, [], "{module}");
        check_playable(&compiled.output.expect("without mistakes there is output"));
    }
}

#[test]
fn the_first_module_has_twelve_lines_at_most() {
    let page = read("docs/format.md");
    let first = &blocks(&page)[0];
    assert!(first.lines().count() <= 12);
    let (index, chunks) = compile_module(first).expect("it compiles");
    assert_eq!((index.id.as_str(), index.activities.len(), chunks.len()), ("hello", 1, 0));
}

#[test]
fn every_word_that_can_be_drawn_stands_on_the_page() {
    use vejvalg_draw::{Age, Beard, Clothes, Colour, Cut, Light, Place, Shape, Skin, Thing, Tone};
    let page = read("docs/format.md");
    let section = page.split("## Portraits and scenes").nth(1).expect("the section");
    let section = section.split("\n## ").next().expect("its end");
    let sets = [
        Age::WORDS,
        Beard::WORDS,
        Clothes::WORDS,
        Colour::WORDS,
        Cut::WORDS,
        Light::WORDS,
        Place::WORDS,
        Shape::WORDS,
        Skin::WORDS,
        Thing::WORDS,
        Tone::WORDS,
    ];
    for word in sets.concat() {
        assert!(section.contains(&format!("`{word}`")), "{word}");
    }
}
