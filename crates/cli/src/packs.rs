//! Which files a path means: a module, a pack, or a folder of packs.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use vejvalg_author::PROGRAMME;

/// The folder of a pack's media.
const MEDIA: &str = "media";

/// The files of a pack, or some of them.
pub(crate) struct PackFiles {
    /// Name of the folder.
    pub(crate) id: String,
    pub(crate) folder: PathBuf,
    /// Every YAML file of the folder: name and text. Its media are there too, by name only.
    pub(crate) files: BTreeMap<String, String>,
    /// What to look at: one file, or the whole pack.
    pub(crate) only: Option<String>,
}

impl PackFiles {
    /// How many files people wrote.
    pub(crate) fn written(&self) -> usize {
        self.files.keys().filter(|name| !name.starts_with(MEDIA)).count()
    }
}

/// Why files cannot be read, in words.
pub(crate) type Failure = String;

/// Finds the packs that paths mean.
pub(crate) fn find(paths: &[PathBuf]) -> Result<Vec<PackFiles>, Failure> {
    let mut packs = Vec::new();
    for path in paths {
        if path.is_file() {
            packs.push(single(path)?);
        } else {
            packs.extend(folder(path)?);
        }
    }
    Ok(packs)
}

/// The packs of a folder: itself, or the folders in it.
pub(crate) fn folder(path: &Path) -> Result<Vec<PackFiles>, Failure> {
    if path.join(PROGRAMME).is_file() {
        return Ok(vec![pack(path, None)?]);
    }
    let mut packs = Vec::new();
    for inner in entries(path)?.into_iter().filter(|inner| inner.is_dir()) {
        let inner = pack(&inner, None)?;
        if inner.written() > 0 {
            packs.push(inner);
        }
    }
    if packs.is_empty() {
        let own = pack(path, None)?;
        if own.written() == 0 {
            return Err(format!("there are no module files in `{}`", path.display()));
        }
        packs.push(own);
    }
    Ok(packs)
}

fn single(path: &Path) -> Result<PackFiles, Failure> {
    let name = name_of(path);
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    pack(folder, Some(name))
}

fn pack(folder: &Path, only: Option<String>) -> Result<PackFiles, Failure> {
    let mut files = BTreeMap::new();
    for path in entries(folder)?.into_iter().filter(|path| path.is_file()) {
        let name = name_of(&path);
        let is_wanted = only.as_ref().is_none_or(|only| *only == name || only == PROGRAMME);
        if is_wanted && (name.ends_with(".yaml") || only.as_ref() == Some(&name)) {
            files.insert(name, read(&path)?);
        }
    }
    files.extend(media(folder).into_iter().map(|name| (name, String::new())));
    let full = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    Ok(PackFiles { id: name_of(&full), folder: folder.to_owned(), files, only })
}

/// The names of a pack's media, such as `media/lis.jpg`.
fn media(folder: &Path) -> Vec<String> {
    let found = entries(&folder.join(MEDIA)).unwrap_or_default();
    found.iter().filter(|path| path.is_file()).map(|path| format!("{MEDIA}/{}", name_of(path))).collect()
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: io::Error| format!("cannot read `{}`: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        found.push(entry.map_err(failed)?.path());
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
    String::from_utf8(bytes).map_err(|_| {
        format!("`{}` is not saved as UTF-8: choose \"UTF-8\" where your editor asks for an encoding", path.display())
    })
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
