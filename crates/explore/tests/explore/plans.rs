//! Every plan of `tests/plans`, and what plans that go wrong say.

use std::fs;

use crate::content::project;
use crate::plan;

#[test]
fn every_plan_goes_as_it_says() {
    let files = fs::read_dir(project("tests/plans")).expect("there are plans").flatten().map(|entry| entry.path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "plan")).collect();
    files.sort();
    assert!(files.len() >= 3, "{files:?}");
    let wrong = files.iter().filter_map(|path| {
        let text = fs::read_to_string(path).expect("it is UTF-8");
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        plan::run(&text).err().map(|wrong| format!("tests/plans/{name}:{wrong}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A plan stops at a line, and says why.
#[track_caller]
fn check(lines: &str, line: usize, said: &str) {
    let wrong =
        plan::run(&format!("module digital-healthcare/users\ngroup of 5, seed 7\n{lines}")).expect_err("it goes wrong");
    assert!(wrong.line == line && wrong.why.contains(said), "{wrong}");
}

#[test]
fn a_plan_that_goes_wrong_names_the_line() {
    check("expect step lis.meet", 3, "stands at `arrive.mood`");
    check("\n# A remark.\n  expect end", 5, "stands at `arrive.mood`");
    check("at lis.meet", 3, "stands at `arrive.mood`");
    check("words curious 2, happy 1", 3, "there is no `happy` here");
    check("choose a", 3, "asks for something else");
    check("words curious two", 3, "`two` is no number");
    check("back", 3, "this is the first step");
    check("expect meter luck 3", 3, "no meter `luck`");
    check("expect option a open", 3, "no option `a`");
    check("on to nowhere", 3, "never comes to `nowhere`");
    check("dance", 3, "nobody knows what `dance` means");
}

#[test]
fn a_plan_begins_with_its_module_and_its_room() {
    let wrong = |text: &str| plan::run(text).expect_err("it goes wrong").to_string();
    assert_eq!(wrong("on"), "1: a plan begins with `module` and a room");
    assert!(
        wrong("module nowhere/none\ngroup of 5").starts_with("2: nowhere/none: "),
        "{}",
        wrong("module nowhere/none\ngroup of 5")
    );
    assert_eq!(wrong("module digital-healthcare/users\ngroup of many"), "2: `many` is no number");
}
