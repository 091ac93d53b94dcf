//! axe-core, which looks for barriers on a page: fetched from the npm registry at the version this project is written
//! for, and held against its sum. It is used by tests only and never part of a release.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha512};

use crate::Failure;
use crate::process::ask;
use crate::project::Project;

const VERSION: &str = "4.14.1";
/// The registry's own sum of the package.
const SUM: &str = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// Fetches axe-core unless it is there, and returns its script.
pub fn axe(project: &Project) -> Result<PathBuf, Failure> {
    let home = project.tools().join("axe-core").join(VERSION);
    let script = home.join("axe.min.js");
    if script.is_file() {
        return Ok(script);
    }
    println!("axe-core {VERSION} is not here: fetching it from the npm registry. This takes seconds, once.");
    fs::create_dir_all(&home).map_err(|error| Failure::file("Making", &home, &error))?;
    let package = fetch(&home)?;
    check(&package)?;
    unpack(&package, &script)?;
    Ok(script)
}

/// With curl, or with npm where that is what a machine has.
fn fetch(home: &Path) -> Result<PathBuf, Failure> {
    let file = format!("axe-core-{VERSION}.tgz");
    let package = home.join(&file);
    let address = format!("https://registry.npmjs.org/axe-core/-/{file}");
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--silent", "--show-error", "--location", "--output", &file, &address]);
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(["pack", "--silent", &format!("axe-core@{VERSION}")]);
    for mut way in [curl, npm] {
        if ask(way.current_dir(home)).is_some() && package.is_file() {
            return Ok(package);
        }
    }
    Err(Failure::new(format!(
        "Neither curl nor npm could fetch {address}. Check the network, or put the file into {}.",
        home.display()
    )))
}

fn check(package: &Path) -> Result<(), Failure> {
    let bytes = fs::read(package).map_err(|error| Failure::file("Reading", package, &error))?;
    if sum(&bytes) == SUM {
        return Ok(());
    }
    fs::remove_file(package).ok();
    Err(Failure::new(
        "The axe-core that came is not the one this project is written for: its sum differs. It was removed.",
    ))
}

fn sum(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha512::digest(bytes))
}

fn unpack(package: &Path, script: &Path) -> Result<(), Failure> {
    let mut tar = Command::new("tar");
    // To its standard output: nothing in the package decides where a file goes.
    let text = ask(tar.arg("-xzOf").arg(package).arg("package/axe.min.js"));
    let text = text.ok_or_else(|| Failure::new("`tar` could not take axe.min.js out of the package."))?;
    fs::write(script, text).map_err(|error| Failure::file("Writing", script, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_written_as_the_registry_writes_them() {
        let empty = "z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
        assert_eq!(sum(b""), empty);
    }
}
