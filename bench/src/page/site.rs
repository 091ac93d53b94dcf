//! The folder that is measured: a copy of the release with the generated packs in its data. Starts no server.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::native::ours::Pack;

/// Lays out the folder anew and returns it.
pub fn lay_out(release: &Path, site: &Path, packs: &[Pack]) -> io::Result<PathBuf> {
    fs::remove_dir_all(site).ok();
    copy(release, site)?;
    for pack in packs {
        copy(&pack.folder, &site.join("data").join(&pack.id))?;
    }
    Ok(site.to_owned())
}

/// The first module of the pack that the release came with.
pub fn shipped(site: &Path, packs: &[Pack]) -> Result<(String, String), Box<dyn Error>> {
    let data = site.join("data");
    let own = |name: &String| data.join(name).is_dir() && packs.iter().all(|pack| pack.id != *name);
    let pack = names(&data)?.into_iter().find(own).ok_or("the release has no pack")?;
    let modules = names(&data.join(&pack))?;
    let indexes = modules.iter().filter_map(|name| name.strip_suffix(".en.json"));
    let module = indexes.into_iter().find(|name| *name != "programme").ok_or("the release has no module in English")?;
    Ok((pack, module.to_owned()))
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names: Vec<String> =
        fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
