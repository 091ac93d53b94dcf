//! Writes compiled files so that a folder never holds half of them: each file is written beside its
//! place and moved there, and files of earlier runs go last.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::packs::Failure;

/// What was done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// Files that are new or other than before.
    pub(crate) changed: usize,
    /// Compiled files that are no longer made.
    pub(crate) removed: usize,
}

/// Makes a folder hold exactly these compiled files, in this order. Other files are left alone.
pub(crate) fn mirror(out: &Path, files: &[(String, String)]) -> Result<Written, Failure> {
    let mut written = Written { changed: 0, removed: 0 };
    for (path, text) in files {
        let target = out.join(path);
        if fs::read_to_string(&target).is_ok_and(|old| old == *text) {
            continue;
        }
        put(&target, text.as_bytes()).map_err(|error| format!("cannot write `{}`: {error}", target.display()))?;
        written.changed += 1;
    }
    let kept: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    for old in compiled(out, "").into_iter().filter(|old| !kept.contains(old.as_str())) {
        let target = out.join(&old);
        fs::remove_file(&target).map_err(|error| format!("cannot remove `{}`: {error}", target.display()))?;
        written.removed += 1;
        remove_empty(out, &target);
    }
    Ok(written)
}

/// Copies a file as it is, and says whether the target was another one.
pub(crate) fn copy(from: &Path, target: &Path) -> Result<bool, Failure> {
    let bytes = fs::read(from).map_err(|error| format!("cannot read `{}`: {error}", from.display()))?;
    if fs::read(target).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    put(target, &bytes).map_err(|error| format!("cannot write `{}`: {error}", target.display()))?;
    Ok(true)
}

fn put(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut beside = target.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    fs::write(&beside, bytes)?;
    fs::rename(&beside, target)
}

/// The files of a folder that this command makes, with `/` between the parts of their paths.
fn compiled(out: &Path, inner: &str) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(out.join(inner)) else { return found };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if inner.is_empty() { name } else { format!("{inner}/{name}") };
        if entry.path().is_dir() && path.matches('/').count() < 2 {
            found.extend(compiled(out, &path));
        } else if is_ours(&path) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Whether a path is one that `compile` makes: drawings, `packs.json`, `pack/module.da.json`,
/// `pack/module/1-0123456789abcdef.da.json`.
fn is_ours(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["packs.json"] => true,
        [pack, file] => is_id(pack) && is_edition(file, is_id),
        [pack, module, file] => is_id(pack) && is_id(module) && (is_edition(file, is_chunk) || is_drawing(file)),
        _ => false,
    }
}

/// Whether a file is named `something.da.json`.
fn is_edition(file: &str, first: fn(&str) -> bool) -> bool {
    let parts: Vec<&str> = file.split('.').collect();
    matches!(parts.as_slice(), [name, language, "json"] if first(name) && is_id(language))
}

/// Whether a file is named `something-0123456789abcdef.svg`.
fn is_drawing(file: &str) -> bool {
    let parts = file.strip_suffix(".svg").and_then(|name| name.rsplit_once('-'));
    parts.is_some_and(|(name, fingerprint)| is_id(name) && is_fingerprint(fingerprint))
}

fn is_fingerprint(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn is_chunk(name: &str) -> bool {
    name.split_once('-')
        .is_some_and(|(number, fingerprint)| number.parse::<u16>().is_ok() && is_fingerprint(fingerprint))
}

fn is_id(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Removes the folders that a removed file leaves empty.
fn remove_empty(out: &Path, removed: &Path) {
    let folders = removed.ancestors().skip(1).take_while(|folder| *folder != out);
    for folder in folders {
        if fs::remove_dir(folder).is_err() {
            // It is not empty, so those around it are not either.
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, ours: bool) {
        assert_eq!(is_ours(path), ours, "{path}");
    }

    #[test]
    fn only_files_of_the_own_layout_are_ever_removed() {
        check("packs.json", true);
        check("kinds/programme.da.json", true);
        check("kinds/users.da-alone.json", true);
        check("kinds/users/12-0123456789abcdef.en.json", true);
        check("kinds/users/lis-yellow-0123456789abcdef.svg", true);
        check("kinds/users/lis.svg", false);
        check("kinds/lis-0123456789abcdef.svg", false);
        check("notes.json", false);
        check("kinds/photo.png", false);
        check("kinds/users.json", false);
        check("kinds/users/12-short.en.json", false);
        check("kinds/users/media/a.en.json", false);
    }
}
