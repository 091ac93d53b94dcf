//! Cuts the player in parts: what a first screen needs, and what is fetched after it. Trunk cannot do this, so
//! the program that the compiler wrote is cut here and takes the place of Trunk's. Knows the names that the tools give
//! their files, not what is in a part.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use wasm_split_cli_support::{Options, transform};

use super::tags::tags_named;
use super::{names, unasked};
use crate::Failure;
use crate::process::{find_on_path, program_in, run};
use crate::project::Project;

/// The name of the program, as `Cargo.toml` has it.
const PROGRAM: &str = "player";
/// The script that fetches the later parts, as the tool names it and as the release does.
const LINK: &str = "__wasm_split.js";
/// The first part's glue, as wasm-bindgen writes it.
const GLUE: &str = "player.js";
/// The first part, as wasm-bindgen writes it.
const FIRST: &str = "player_bg.wasm";
/// All parts before wasm-bindgen, as we name them.
const UNBOUND: &str = "first.wasm";

/// What the tool's script does beside telling the program when a part does not come.
const COMPLAINT: &str = "console.error(e);";

/// Tells the hook which cargo profile is being built: Trunk does not.
pub const PROFILE: &str = "VEJVALG_CARGO_PROFILE";

/// Puts the parts in the place of the program that Trunk wrote, and names them in the page.
pub fn cut(html: &str, folder: &Path) -> Result<String, Failure> {
    let project = Project::here();
    let whole = compiled(&project)?;
    let work = project.target().join("parts");
    let _gone = fs::remove_dir_all(&work);
    split(&whole, &work)?;
    bind(&project, &work)?;
    shorten(&work)?;
    let written = tags_named(html, "script").into_iter().find_map(|tag| {
        let name = |attribute| tag.value(attribute).map(file_name).map(str::to_owned);
        Some((name("data-js")?, name("data-wasm")?))
    });
    let (glue, first) =
        written.ok_or_else(|| Failure::new("The page names no program: `pattern_script` in Trunk.toml writes it."))?;
    let mark = fingerprint(&work)?;
    let renamed = |name: &str| name.replacen('.', &format!("-{mark}."), 1);
    let mut names = vec![
        (GLUE.to_owned(), renamed(GLUE)),
        (FIRST.to_owned(), renamed("player.wasm")),
        (LINK.to_owned(), renamed("later.js")),
    ];
    names.extend(later_parts(&work)?.into_iter().map(|part| {
        let plain = renamed(&format!("later-{}", part.trim_start_matches("split_").replace("chunk_", "shared-")));
        (part, plain)
    }));
    for (from, to) in &names {
        put(&work.join(from), &folder.join(to), &names)?;
    }
    for old in [&glue, &first] {
        fs::remove_file(folder.join(old)).map_err(|error| Failure::file("Removing", &folder.join(old), &error))?;
    }
    Ok(html.replace(&first, &names[1].1).replace(&glue, &names[0].1))
}

/// The program as the compiler wrote it.
fn compiled(project: &Project) -> Result<PathBuf, Failure> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.target(), PathBuf::from);
    let profile = env::var(PROFILE).unwrap_or_else(|_| "debug".to_owned());
    let program = target.join("wasm32-unknown-unknown").join(profile).join(format!("{PROGRAM}.wasm"));
    if program.is_file() {
        return Ok(program);
    }
    Err(Failure::new(format!(
        "{} is not there. Build with `cargo xtask dist` or `cargo xtask serve`.",
        program.display()
    )))
}

fn split(whole: &Path, work: &Path) -> Result<(), Failure> {
    let bytes = fs::read(whole).map_err(|error| Failure::file("Reading", whole, &error))?;
    let bytes = unasked::without_streams(&bytes).map_err(|error| no_program(whole, &error))?;
    let first = work.join(UNBOUND);
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &first;
    let glue = format!("./{GLUE}");
    options.main_module = &glue;
    transform(options)
        .map(|_parts| ())
        .map_err(|error| Failure::new(format!("The program could not be cut in parts: {error:#}")))
}

/// Writes the glue of the first part. The later ones have none of their own: what they ask of the page, the first hands over.
fn bind(project: &Project, work: &Path) -> Result<(), Failure> {
    let name = "wasm-bindgen";
    let program = program_in(&project.tools().join("bin"), name).or_else(|| find_on_path(name));
    let mut command = Command::new(program.unwrap_or_else(|| name.into()));
    command.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", PROGRAM]);
    run(command.arg("--out-dir").arg(work).arg(work.join(UNBOUND)))
}

/// Gives the first part and its glue short names for what they hand each other.
fn shorten(work: &Path) -> Result<(), Failure> {
    let (first, glue) = (work.join(FIRST), work.join(GLUE));
    let program = fs::read(&first).map_err(|error| Failure::file("Reading", &first, &error))?;
    let script = fs::read_to_string(&glue).map_err(|error| Failure::file("Reading", &glue, &error))?;
    let (program, script) = names::shortened(&program, &script).map_err(|error| no_program(&first, &error))?;
    fs::write(&first, program).map_err(|error| Failure::file("Writing", &first, &error))?;
    fs::write(&glue, script).map_err(|error| Failure::file("Writing", &glue, &error))
}

fn no_program(file: &Path, why: &dyn std::error::Error) -> Failure {
    Failure::new(format!("{} is not what its name says: {why}", file.display()))
}

/// The parts after the first, and what several of them share, as the tool names them.
fn later_parts(work: &Path) -> Result<Vec<String>, Failure> {
    let files = crate::release::files_of(work)?.into_iter().map(|file| file.to_string_lossy().into_owned());
    let mut parts: Vec<_> = files.filter(|name| name.ends_with(".wasm") && name != FIRST && name != UNBOUND).collect();
    parts.sort();
    Ok(parts)
}

/// One fingerprint for the set: parts of two builds never meet.
fn fingerprint(work: &Path) -> Result<String, Failure> {
    let mut sum = Sha256::new();
    for name in [GLUE, FIRST, LINK].into_iter().map(str::to_owned).chain(later_parts(work)?) {
        let file = work.join(name);
        sum.update(fs::read(&file).map_err(|error| Failure::file("Reading", &file, &error))?);
    }
    Ok(BASE64_URL_SAFE_NO_PAD.encode(&sum.finalize()[..9]))
}

/// Copies a part under its new name; a script learns the new names of the others.
fn put(from: &Path, to: &Path, names: &[(String, String)]) -> Result<(), Failure> {
    let mut bytes = fs::read(from).map_err(|error| Failure::file("Reading", from, &error))?;
    if from.extension().is_some_and(|ending| ending == "js") {
        // A part that does not come is told on the screen. A page that is being left would complain to nobody.
        let text = String::from_utf8_lossy(&bytes).replace(COMPLAINT, "");
        bytes = names.iter().fold(text, |text, (old, new)| with_new_name(&text, old, new)).into_bytes();
    }
    fs::write(to, bytes).map_err(|error| Failure::file("Writing", to, &error))
}

/// A script with the new name of a file where it fetches it. Inside the program the old name stays: the parts find each
/// other's functions by it.
fn with_new_name(script: &str, old: &str, new: &str) -> String {
    let renamed =
        |script: String, before: &str| script.replace(&format!("{before}\"./{old}\""), &format!("{before}\"./{new}\""));
    renamed(renamed(script.to_owned(), "from "), "new URL(")
}

fn file_name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_fetches_by_the_new_name_and_links_by_the_old() {
        let script = "import * as a from \"./b.js\";\nlink({\"./b.js\": a});\nfetch(new URL(\"./b.js\", x))";
        let expected = "import * as a from \"./b-1.js\";\nlink({\"./b.js\": a});\nfetch(new URL(\"./b-1.js\", x))";
        assert_eq!(with_new_name(script, "b.js", "b-1.js"), expected);
    }
}
