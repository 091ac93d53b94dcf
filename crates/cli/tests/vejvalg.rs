//! The command as a person uses it: what it prints, what it writes, how it leaves.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PROGRAMME: &str = "vejvalg: 1\nprogramme: demo\nlanguages: [en]\ntitle: Demo\nstations:\n  - module: users\n";
const USERS: &str =
    "vejvalg: 1\nmodule: users\nlanguages: [en]\ntitle: Users\nactivities:\n  - {break: air, title: Break}\n";

/// A folder of packs for one test.
struct Content {
    folder: PathBuf,
}

impl Content {
    fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&folder);
        let content = Self { folder };
        content.write("content/demo/programme.yaml", PROGRAMME);
        content.write("content/demo/users.yaml", USERS);
        content
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    fn run(&self, args: &[&str]) -> Output {
        let command = Command::new(env!("CARGO_BIN_EXE_vejvalg")).args(args).current_dir(&self.folder).output();
        command.expect("the command runs")
    }

    /// The files of a folder, with `/` between the parts of their paths.
    fn files(&self, folder: &str) -> Vec<String> {
        fn walk(folder: &Path, base: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.path().is_dir() {
                    walk(&entry.path(), base, found);
                } else {
                    let path = entry.path().strip_prefix(base).expect("it lies below").to_owned();
                    found.push(path.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        let (base, mut found) = (self.folder.join(folder), Vec::new());
        walk(&base, &base, &mut found);
        found.sort();
        found
    }
}

#[track_caller]
fn check(output: &Output, code: i32, said: &[&str]) {
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{text}");
    said.iter().for_each(|said| assert!(text.contains(said), "`{said}` is not in:\n{text}"));
}

#[test]
fn all_is_well() {
    let content = Content::new("all_is_well");
    check(&content.run(&["check", "content"]), 0, &["2 files, all is well"]);
    check(&content.run(&["check", "content/demo/users.yaml", "--lang", "da"]), 0, &["1 fil, alt er i orden"]);
}

#[test]
fn a_mistake_is_shown_with_its_line() {
    let content = Content::new("a_mistake");
    content.write("content/demo/users.yaml", &USERS.replace("title: Break", "titel: Break"));
    let path = Path::new("content").join("demo").join("users.yaml").display().to_string();
    let said = [
        "error[unknown-key]",
        &format!("{path}:6:18"),
        "^^^^^",
        "did you mean `title`?",
        "2 files, 1 mistake, 0 warnings",
    ];
    check(&content.run(&["check", "content"]), 1, &said);
    check(
        &content.run(&["check", "content", "--lang", "da"]),
        1,
        &["fejl[unknown-key]", "mente du `title`?", "1 fejl"],
    );
    check(&content.run(&["check", "content", "--format", "github"]), 1, &["::error file=", ",line=6,col=18,"]);
    check(&content.run(&["check", "content", "--format", "json"]), 1, &["\"code\": \"unknown-key\"", "\"column\": 18"]);
}

#[test]
fn a_warning_is_no_mistake() {
    let content = Content::new("a_warning");
    content.write("content/demo/staff.yaml", &USERS.replace("module: users", "module: staff"));
    check(&content.run(&["check", "content"]), 0, &["warning[not-listed]", "3 files, 0 mistakes, 1 warning"]);
}

#[test]
fn what_is_compiled_lies_in_its_place() {
    let content = Content::new("compiled");
    check(&content.run(&["compile", "content", "--out", "out"]), 0, &["4 files"]);
    let expected = ["demo/programme.en.json", "demo/users.en-alone.json", "demo/users.en.json", "packs.json"];
    assert_eq!(content.files("out"), expected);
    check(&content.run(&["compile", "content", "--out", "out"]), 0, &["(0 new or changed, 0 removed)"]);
}

#[test]
fn media_are_copied_as_they_are() {
    let content = Content::new("media");
    let clip = "  - clip: voice\n    title: A voice\n    media: {file: media/lis.jpg, alt: Lis}\n";
    content.write("content/demo/users.yaml", &format!("{USERS}{clip}"));
    check(&content.run(&["check", "content"]), 1, &["error[missing-media]"]);
    content.write("content/demo/media/lis.jpg", "a photo");
    content.write("content/demo/media/other.jpg", "nobody shows it");
    check(&content.run(&["compile", "content", "--out", "out"]), 0, &["2 files, all is well", "7 new or changed"]);
    assert!(content.files("out").contains(&"demo/media/lis.jpg".to_owned()));
    assert!(!content.files("out").contains(&"demo/media/other.jpg".to_owned()));
    check(&content.run(&["compile", "content", "--out", "out"]), 0, &["(0 new or changed, 0 removed)"]);
}

#[test]
fn a_broken_file_never_replaces_what_was_good() {
    let content = Content::new("broken");
    content.run(&["compile", "content", "--out", "out"]);
    let before = fs::read(content.folder.join("out/demo/users.en.json")).expect("it was compiled");
    content.write("content/demo/users.yaml", "vejvalg: 1\nmodule: users\n\ttitle");
    check(&content.run(&["compile", "content", "--out", "out"]), 1, &["error[tab]"]);
    assert_eq!(fs::read(content.folder.join("out/demo/users.en.json")).ok(), Some(before));
}

#[test]
fn only_compiled_files_that_are_no_longer_made_are_removed() {
    let content = Content::new("removed");
    content.write("out/demo/old.da.json", "{}");
    content.write("out/gone/old/3-0123456789abcdef.da.json", "{}");
    content.write("out/demo/photo.png", "a photo");
    content.write("out/index.html", "a page");
    check(&content.run(&["compile", "content", "--out", "out"]), 0, &["2 removed"]);
    let files = content.files("out");
    assert!(!files.iter().any(|file| file.contains("old")), "{files:?}");
    assert!(files.contains(&"demo/photo.png".to_owned()) && files.contains(&"index.html".to_owned()), "{files:?}");
    assert!(!content.folder.join("out/gone").exists());
}

#[test]
fn paths_that_cannot_be_read_are_said() {
    let content = Content::new("paths");
    content.write("empty/readme.txt", "nothing");
    check(&content.run(&["check", "nowhere"]), 2, &["cannot read `nowhere`"]);
    check(&content.run(&["check", "empty"]), 2, &["there are no module files in `empty`"]);
    check(&content.run(&["compile", "content/demo/users.yaml"]), 2, &["is a file"]);
    fs::write(content.folder.join("content/demo/users.yaml"), [0xe6, 0xf8, 0xe5]).expect("the file can be written");
    check(&content.run(&["check", "content"]), 2, &["is not saved as UTF-8"]);
}

#[test]
fn help_says_what_there_is() {
    let content = Content::new("help");
    check(&content.run(&["--help"]), 0, &["check", "compile", "docs/format.md"]);
    check(&content.run(&["check", "--help"]), 0, &["--lang", "--format", "vejvalg check content"]);
}

#[test]
fn a_module_is_explored() {
    let content = Content::new("explored");
    let said = [
        "users: 4 states, every way walked; 500 random plays",
        "no steps that are never reached",
        "no faults",
        "say what is played: ",
    ];
    check(&content.run(&["explore", "content/demo/users.yaml", "--plays", "500", "--seed", "7"]), 0, &said);
    check(&content.run(&["explore", "content/demo"]), 2, &["one module is explored at a time"]);
    content.write("content/demo/users.yaml", &USERS.replace("title: Break", "titel: Break"));
    check(&content.run(&["explore", "content/demo/users.yaml"]), 1, &["did you mean `title`?"]);
}
