//! The last hand to what Trunk wrote: the program in parts; in a release style and small scripts in the page, all of
//! them lean; no inline script while serving. Knows Trunk's folder, not what the page is about.

pub mod ahead;
mod bundle;
pub mod cut;
mod names;
mod reload;
mod script;
mod style;
mod tags;
mod unasked;
mod wasm;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;
use crate::shorten::{Form, shorten};

/// Trunk's hook after a build: finishes the page in the folder that Trunk names.
pub fn finish_from_hook() -> Result<(), Failure> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder =
        folder.ok_or_else(|| Failure::new("This step is for Trunk to call; `cargo xtask dist` is for you."))?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| Failure::file("Reading", &page, &error))?;
    let html = cut::cut(&html, &folder)?;
    let released = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let html = if released {
        let html = bundle::join(&html, &folder)?;
        make_files_lean(&folder)?;
        let html = ahead::put_into_page(&html, &folder)?;
        style::put_into_page(&style::gather_later(&html, &folder)?, &folder)?
    } else {
        reload::move_out_of_page(&html, &folder)?
    };
    fs::write(&page, html).map_err(|error| Failure::file("Writing", &page, &error))
}

/// Where this machine keeps the sources of libraries. The compiler writes it into the program, and nobody else is to read
/// whose machine it was.
fn sources() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    home.map(|home| home.join("registry").join("src").display().to_string()).unwrap_or_default()
}

/// Takes out of scripts and programs what no browser needs.
fn make_files_lean(folder: &Path) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("Reading", folder, &error))?;
    for file in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let lean = match file.extension() {
            Some(ending) if ending == "js" => lean_script,
            Some(ending) if ending == "wasm" => lean_program,
            _ => continue,
        };
        let bytes = fs::read(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
        let lean = lean(&bytes, &file)?;
        let lean = lean.ok_or_else(|| Failure::new(format!("{} is not what its name says.", file.display())))?;
        fs::write(&file, lean).map_err(|error| Failure::file("Writing", &file, &error))?;
    }
    Ok(())
}

fn lean_program(bytes: &[u8], _: &Path) -> Result<Option<Vec<u8>>, Failure> {
    Ok(wasm::without_custom_sections(bytes).map(|program| wasm::without_word(program, &sources())))
}

/// All scripts are modules but the very first, which a page runs before it goes on.
fn lean_script(bytes: &[u8], file: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let Ok(script) = std::str::from_utf8(bytes) else { return Ok(None) };
    let form = if file.ends_with(ahead::FILES[0]) { Form::Script } else { Form::Module };
    let short = shorten(script, form)?;
    Ok(Some(short.unwrap_or_else(|| script::lean(script)).into_bytes()))
}
