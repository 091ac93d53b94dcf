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

/// How the tool's script asks for a part, up to the part's name and after it; and how it does in a release, where the part
/// may be on its way already (`src/page/boot.js`).
const FETCH: [&str; 2] = ["fetch(new URL(", ", import.meta.url))"];
const ASK: [&str; 2] = ["vejvalg.part(", ")"];

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
    let link = work.join(LINK);
    let script = fs::read_to_string(&link).map_err(|error| Failure::file("Reading", &link, &error))?;
    fs::write(&link, asking_the_page(&script)).map_err(|error| Failure::file("Writing", &link, &error))?;
    let written = tags_named(html, "script").into_iter().find_map(|tag| {
        let name = |attribute| tag.value(attribute).map(file_name).map(str::to_owned);
        Some((name("data-js")?, name("data-wasm")?))
    });
    let (glue, first) =
        written.ok_or_else(|| Failure::new("The page names no program: `pattern_script` in Trunk.toml writes it."))?;
    let mark = fingerprint(&work)?;
    let shared = shared(&script);
    let renamed = |name: &str| name.replacen('.', &format!("-{mark}."), 1);
    let mut names = vec![
        (GLUE.to_owned(), renamed(GLUE)),
        (FIRST.to_owned(), renamed("player.wasm")),
        (LINK.to_owned(), renamed("later.js")),
    ];
    names.extend(later_parts(&work)?.into_iter().map(|part| {
        let of = shared.iter().find(|(chunk, _)| *chunk == part).map(|(_, of)| of.as_str());
        let plain = renamed(&format!("later-{}", of.unwrap_or(part.trim_start_matches("split_"))));
        (part, plain)
    }));
    for (from, to) in &names {
        put(&work.join(from), &folder.join(to), &names)?;
    }
    for old in [&glue, &first] {
        fs::remove_file(folder.join(old)).map_err(|error| Failure::file("Removing", &folder.join(old), &error))?;
    }
    let html = html.replace(&first, &names[1].1).replace(&glue, &names[0].1);
    let later: Vec<&str> = names.iter().skip(3).map(|(_, plain)| plain.as_str()).collect();
    name_later(&html, &names[2].1, &later)
}

/// Names the later parts in the page: their script is fetched with the glue, which waits for it, and the parts themselves
/// as soon as there is room on the wire.
fn name_later(html: &str, script: &str, parts: &[&str]) -> Result<String, Failure> {
    let program = tags_named(html, "script").into_iter().find(|tag| tag.value("data-wasm").is_some());
    let glue = tags_named(html, "link").into_iter().find(|tag| tag.value("rel") == Some("modulepreload"));
    let (Some(program), Some(glue)) = (program, glue) else {
        return Err(Failure::new("The page has no script that names the program, or does not fetch its glue."));
    };
    let parts = parts.iter().map(|part| format!("./{part}")).collect::<Vec<_>>().join(" ");
    let mut inserts = [
        (program.end - 1, format!(" data-later=\"{parts}\"")),
        (glue.start, format!("<link rel=\"modulepreload\" href=\"./{script}\">")),
    ];
    inserts.sort_by_key(|(place, _)| std::cmp::Reverse(*place));
    let mut html = html.to_owned();
    for (place, insert) in &inserts {
        html.insert_str(*place, insert);
    }
    Ok(html)
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

/// The files that several parts share, each with the name that says which: the page fetches what a place needs by it. The
/// tool's script has the parts in a comment before each.
fn shared(script: &str) -> Vec<(String, String)> {
    let pairs = script.lines().zip(script.lines().skip(1));
    let named = pairs.filter_map(|(before, line)| {
        let parts = before.strip_prefix("/* ")?.strip_suffix(" */")?.replace(", ", "-");
        let chunk = line.strip_prefix("const __")?.split_once(' ')?.0;
        Some((format!("{chunk}.wasm"), format!("shared-{parts}.wasm")))
    });
    named.collect()
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
        let text = String::from_utf8_lossy(&bytes).into_owned();
        bytes = names.iter().fold(text, |text, (old, new)| with_new_name(&text, old, new)).into_bytes();
    }
    fs::write(to, bytes).map_err(|error| Failure::file("Writing", to, &error))
}

/// A script with the new name of a file where it fetches it. Inside the program the old name stays: the parts find each
/// other's functions by it.
fn with_new_name(script: &str, old: &str, new: &str) -> String {
    let renamed =
        |script: String, before: &str| script.replace(&format!("{before}\"./{old}\""), &format!("{before}\"./{new}\""));
    renamed(renamed(script.to_owned(), "from "), ASK[0])
}

/// The tool's script as one that asks the page for the parts. A part that does not come is told on the screen; a page that
/// is being left would complain to nobody.
fn asking_the_page(script: &str) -> String {
    let script = script.replace(COMPLAINT, "");
    let mut pieces = script.split(FETCH[0]);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |asked, piece| asked + ASK[0] + &piece.replacen(FETCH[1], ASK[1], 1))
}

fn file_name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_fetches_by_the_new_name_and_links_by_the_old() {
        let script = "import * as a from \"./b.js\";\nlink({\"./b.js\": a});\nvejvalg.part(\"./b.js\")";
        let expected = "import * as a from \"./b-1.js\";\nlink({\"./b.js\": a});\nvejvalg.part(\"./b-1.js\")";
        assert_eq!(with_new_name(script, "b.js", "b-1.js"), expected);
    }

    #[test]
    fn what_parts_share_is_called_after_them() {
        let script = "}\n/* pages, play */\nconst __chunk_3 = makeLoad(() => {\n    x\n/* b */\nexport const y = 1;\n";
        assert_eq!(shared(script), [("chunk_3.wasm".to_owned(), "shared-pages-play.wasm".to_owned())]);
    }

    #[test]
    fn a_script_asks_the_page_for_the_parts() {
        let script = "const a = fetch(new URL(\"./a.wasm\", import.meta.url));\nconsole.error(e);fetch(new URL(\"./b.wasm\", import.meta.url));";
        let expected = "const a = vejvalg.part(\"./a.wasm\");\nvejvalg.part(\"./b.wasm\");";
        assert_eq!(asking_the_page(script), expected);
    }

    #[test]
    fn the_page_names_the_later_parts_and_fetches_their_script_with_the_glue() {
        let html =
            "<script data-js=a.js data-wasm=a.wasm></script><link rel=icon><link rel=\"modulepreload\" href=a.js>";
        let named = name_later(html, "b.js", &["c.wasm", "d.wasm"]).unwrap();
        let expected = "<script data-js=a.js data-wasm=a.wasm data-later=\"./c.wasm ./d.wasm\"></script><link rel=icon><link rel=\"modulepreload\" href=\"./b.js\"><link rel=\"modulepreload\" href=a.js>";
        assert_eq!(named, expected);
        assert!(name_later("<p>", "b.js", &[]).is_err());
    }
}
