//! What lies in a release folder, and which of it a visitor waits for. Knows names of files, not what is in them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;

/// The folder of a release whose data are compiled packs.
const DATA: &str = "data";

/// The script that lets the worker keep a release; the engine is there before it.
const KEEPING: &str = "program.js";

/// A release folder that has been looked through.
#[derive(Debug)]
pub struct Release {
    first_load: Vec<PathBuf>,
}

impl Release {
    /// Looks through a release folder.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let files = files_of(folder)?.into_iter().filter(|file| !comes_after(name_of(file)));
        // The later parts of the program are fetched when the first screen stands.
        let files = files.filter(|file| !name_of(file).starts_with("later-") || is_script(file));
        let (data, mut first_load): (Vec<PathBuf>, Vec<PathBuf>) = files.partition(|file| file.starts_with(DATA));
        let size = |file: &&PathBuf| fs::metadata(folder.join(file)).map_or(0, |about| about.len());
        // The worst case: the largest programme and the largest beginning of a module, each in one language.
        let is_programme = |file: &&PathBuf| begins_a_module(file) && name_of(file).starts_with("programme.");
        let (programmes, others): (Vec<&PathBuf>, Vec<&PathBuf>) = data.iter().partition(is_programme);
        first_load.extend(programmes.into_iter().max_by_key(size).cloned());
        first_load.extend(others.into_iter().filter(begins_a_module).max_by_key(size).cloned());
        first_load.sort();
        Ok(Self { first_load })
    }

    /// What a browser fetches until the first choice of a module can be taken: paths inside the folder.
    pub fn first_load(&self) -> &[PathBuf] {
        &self.first_load
    }
}

/// All files of a folder, as paths inside it.
pub fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let files = files_below(folder).map_err(|error| Failure::file("Reading", folder, &error))?;
    Ok(files.into_iter().filter_map(|file| file.strip_prefix(folder).map(Path::to_path_buf).ok()).collect())
}

/// What is only for keeping and installing the app is asked for once the first screen stands; the scripts that stand in the
/// page itself are fetched only where a host forbids that.
fn comes_after(name: &str) -> bool {
    name == crate::worker::WORKER
        || name == KEEPING
        || crate::page::ahead::FILES.contains(&name)
        || name.ends_with(".webmanifest")
        || name.starts_with("icon-")
}

/// `data/<pack>/users.da.json` is a module's index with its first part; later parts lie in a folder of their own.
fn begins_a_module(file: &&PathBuf) -> bool {
    file.components().count() == 3
}

/// The script that will fetch the later parts comes with the first.
fn is_script(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "js")
}

fn name_of(file: &Path) -> &str {
    file.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn files_below(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_the_page_and_one_beginning() {
        let folder = std::env::temp_dir().join(format!("vejvalg-release-{}", std::process::id()));
        fs::create_dir_all(folder.join("data/pack/users")).unwrap();
        let files = [
            ("index.html", 1),
            ("player.wasm", 9),
            ("later-x.wasm", 9),
            ("later-x.js", 1),
            ("sw.js", 9),
            ("program.js", 9),
            ("ahead.js", 1),
            ("boot.js", 1),
            ("icon-192.png", 9),
            ("manifest.webmanifest", 9),
            ("data/pack/programme.da.json", 2),
            ("data/pack/programme.en.json", 3),
            ("data/pack/users.da.json", 5),
            ("data/pack/users/1-77.da.json", 8),
        ];
        for (file, size) in files {
            fs::write(folder.join(file), vec![b'x'; size]).unwrap();
        }
        let release = Release::open(&folder).unwrap();
        let names: Vec<&str> = release.first_load().iter().map(|file| name_of(file)).collect();
        assert_eq!(names, ["programme.en.json", "users.da.json", "index.html", "later-x.js", "player.wasm"]);
        fs::remove_dir_all(&folder).unwrap();
    }
}
