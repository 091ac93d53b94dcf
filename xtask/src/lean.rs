//! A release with a standard library that is compiled for it: small before fast, and a panic is a trap at once instead of a
//! sentence that nobody sees (`src/page/boot.js` hears either). Cargo and the compiler do that only when told in a way for
//! which Trunk has no words, so this program stands in for the `cargo` that Trunk starts. Where the toolchain cannot do it,
//! the release is made without, and is larger. Knows no step of a build.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::Failure;
use crate::process::{ask, cannot_start, cargo, find_on_path, run};
use crate::project::Project;
use crate::setup::{self, WASM};

/// Tells the stand-in which cargo it stands in for.
const REAL: &str = "VEJVALG_CARGO";
/// Lets a stable toolchain do what is not promised to stay: a later one may not know the words below any more, and then
/// the release is made without them.
const UNPROMISED: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");
/// What cargo is told beside what Trunk tells it.
const CARGO_WORDS: [&str; 2] = ["-Zbuild-std=std", "-Zbuild-std-features=optimize_for_size"];
/// What the compiler is told. `page::names` knows the old form of names, which a stable compiler writes by itself. Loops get
/// no counters of their own for what they could reckon each time, and nothing is reckoned ahead on several ways so as to be
/// at hand where they meet: either is faster on a processor, and more bytes for an engine that compiles them again.
const RUSTC_WORDS: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Csymbol-mangling-version=legacy",
    "-Cllvm-args=-disable-lsr",
    "-Cllvm-args=-enable-pre=false",
];

/// The variable that tells the stand-in which cargo it stands in for, by its place: looked up by its name, it would find
/// itself.
pub fn real() -> (&'static str, OsString) {
    let program = cargo().get_program().to_owned();
    let is_name = Path::new(&program).components().count() == 1;
    (REAL, is_name.then(|| find_on_path("cargo")).flatten().map_or(program, PathBuf::into_os_string))
}

/// The folder that has to come first on Trunk's PATH, with this program in it under the name of cargo; none where this
/// toolchain cannot build a lean program, which is said.
///
/// # Errors
///
/// Where it can, and the folder cannot be written: a larger release would go unseen.
pub fn folder(project: &Project) -> Result<Option<PathBuf>, Failure> {
    if let Err(why) = prepare(project) {
        println!(
            "The standard library cannot be compiled anew here, so the program becomes about a tenth larger: {why}"
        );
        return Ok(None);
    }
    let folder = project.tools().join("lean");
    let name = folder.join(format!("cargo{}", env::consts::EXE_SUFFIX));
    copy_of_this_program(&folder, &name).map_err(|error| Failure::file("Writing", &name, &error))?;
    Ok(Some(folder))
}

/// Gets all that the stand-in will ask for.
fn prepare(project: &Project) -> Result<(), Failure> {
    setup::standard_library()?;
    let words = ["--print", "cfg", "--target", WASM];
    if ask(Command::new("rustc").args(words).args(RUSTC_WORDS).env(UNPROMISED.0, UNPROMISED.1)).is_none() {
        return Err(Failure::new(format!("this compiler does not know {}.", RUSTC_WORDS.join(" "))));
    }
    let mut fetch = cargo();
    fetch.args(["fetch", CARGO_WORDS[0], "--target", WASM]).env(UNPROMISED.0, UNPROMISED.1);
    run(fetch.current_dir(project.root()))
}

/// By way of a name of its own: another build may be running the old one.
fn copy_of_this_program(folder: &Path, name: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let copy = folder.join(format!("{}.new", std::process::id()));
    fs::copy(this_program()?, &copy)?;
    fs::rename(&copy, name)
}

/// The file that is running. The tests of the workspace put a new one in its place, and Linux then names ours as deleted;
/// it can still be read by the other way.
fn this_program() -> std::io::Result<PathBuf> {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { Ok(running) } else { env::current_exe() }
}

/// Does what cargo was called for, where this program was started under its name.
pub fn stand_in() -> Option<ExitCode> {
    let is_cargo = env::current_exe().is_ok_and(|file| file.file_stem() == Some(OsStr::new("cargo")));
    let real = env::var_os(REAL).filter(|_| is_cargo)?;
    let words: Vec<OsString> = env::args_os().skip(1).collect();
    let mut command = Command::new(real);
    command.args(&words);
    if builds_the_program(&words) {
        // It would be taken in the place of the other one.
        command.env_remove("CARGO_ENCODED_RUSTFLAGS");
        command.args(CARGO_WORDS).env(UNPROMISED.0, UNPROMISED.1).env("RUSTFLAGS", with_ours(env::var_os("RUSTFLAGS")));
    }
    Some(match command.status() {
        Ok(status) => ExitCode::from(u8::try_from(status.code().unwrap_or(1)).unwrap_or(1)),
        Err(error) => {
            eprintln!("{}", cannot_start(&command, &error));
            ExitCode::FAILURE
        }
    })
}

/// Hooks call cargo as well, for programs that run here.
fn builds_the_program(words: &[OsString]) -> bool {
    let names_it = |word: &OsString| word.to_string_lossy().contains(WASM);
    words.first().is_some_and(|word| word == "build") && words.iter().any(names_it)
}

fn with_ours(flags: Option<OsString>) -> OsString {
    let mut flags = flags.unwrap_or_default();
    for word in RUSTC_WORDS {
        flags.push(" ");
        flags.push(word);
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_program_for_the_browser_is_built_lean() {
        for (words, expected) in [
            (&["build", "--target=wasm32-unknown-unknown", "--profile", "wasm-release"][..], true),
            (&["build", "--target", WASM], true),
            (&["build", "--package", "xtask"], false),
            (&["run", "--package", "vejvalg-cli", "--", WASM], false),
            (&[], false),
        ] {
            let words: Vec<_> = words.iter().map(OsString::from).collect();
            assert_eq!(builds_the_program(&words), expected, "{words:?}");
        }
    }

    /// Runs itself from a folder of its own, since nothing else may lose the file it runs from.
    #[test]
    #[cfg(unix)]
    fn a_program_that_was_built_anew_while_it_runs_is_copied_all_the_same() {
        const ROLE: &str = "VEJVALG_TEST_REPLACED";
        let own = env::current_exe().unwrap();
        let Some(folder) = env::var_os(ROLE).map(PathBuf::from) else {
            let folder = env::temp_dir().join(format!("vejvalg-replaced-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            fs::copy(own, folder.join("tests")).unwrap();
            let name = "lean::tests::a_program_that_was_built_anew_while_it_runs_is_copied_all_the_same";
            let mut again = Command::new(folder.join("tests"));
            let ran = again.args(["--exact", name]).env(ROLE, &folder).output().unwrap();
            let copied = fs::metadata(folder.join("lean/cargo")).map(|file| file.len()).unwrap_or_default();
            fs::remove_dir_all(&folder).unwrap();
            assert!(ran.status.success(), "{ran:?}");
            assert!(copied > 100, "{copied} bytes were copied");
            return;
        };
        fs::write(folder.join("new"), "built anew").unwrap();
        fs::rename(folder.join("new"), &own).unwrap();
        copy_of_this_program(&folder.join("lean"), &folder.join("lean/cargo")).unwrap();
    }

    #[test]
    fn flags_that_somebody_has_set_stay() {
        let flags = with_ours(Some("-Cdebuginfo=0".into())).into_string().unwrap();
        assert!(
            flags.starts_with("-Cdebuginfo=0 ") && RUSTC_WORDS.last().is_some_and(|last| flags.ends_with(last)),
            "{flags}"
        );
    }

    #[test]
    fn the_real_cargo_is_named_by_its_place() {
        assert!(Path::new(&real().1).components().count() > 1);
    }

    #[test]
    fn a_program_of_another_name_stands_in_for_nothing() {
        assert!(stand_in().is_none());
    }
}
