//! Joins the texts and drawings of a pack in bundles, so that a browser which keeps them for use without a network asks
//! a few times and stores a few files, and not one for each step and drawing. A bundle is a JSON object of paths and
//! contents. Knows names of files, nothing of what is in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::Failure;
use crate::release;

const DATA: &str = "data";
/// A bundle ends with the file that reaches so many bytes: what has come of a pack stays when a train enters a tunnel.
const ENOUGH: usize = 200_000;

/// Writes the bundles of every pack beside its folder, in the place of earlier ones, and names what is in them.
pub fn write(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut kinds: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in release::files_of(&folder.join(DATA)).unwrap_or_default() {
        let (path, place) =
            (format!("{DATA}/{}", file.to_string_lossy().replace('\\', "/")), folder.join(DATA).join(&file));
        if is_one(&path) {
            fs::remove_file(&place).map_err(|error| Failure::file("Removing", &place, &error))?;
        } else if let (Some(kind), Ok(text)) = (kind_of(&path), fs::read_to_string(&place)) {
            kinds.entry(kind).or_default().insert(path, text);
        }
    }
    for (kind, files) in &kinds {
        for (bundle, number) in cut(files).iter().zip(1..) {
            let place = folder.join(format!("{DATA}/{kind}-{number}.json"));
            let text = serde_json::to_string(bundle).map_err(|error| Failure::new(error.to_string()))?;
            fs::write(&place, text).map_err(|error| Failure::file("Writing", &place, &error))?;
        }
    }
    Ok(kinds.into_values().flat_map(BTreeMap::into_keys).collect())
}

/// Whether a path of a release names a bundle: of all JSON they alone lie beside the folders of the packs.
pub fn is_one(path: &str) -> bool {
    path.strip_prefix("data/").is_some_and(|name| !name.contains('/') && name.ends_with(".json"))
}

/// Which bundles of its pack a file belongs to, as their names begin: those of its language, or the drawings. Sounds,
/// videos and photographs are in none.
fn kind_of(path: &str) -> Option<String> {
    let (pack, file) = path.strip_prefix("data/")?.split_once('/')?;
    if file.ends_with(".svg") {
        return Some(format!("{pack}.drawings"));
    }
    let (_, edition) = file.strip_suffix(".json")?.rsplit_once('.')?;
    let language = edition.strip_suffix("-alone").unwrap_or(edition);
    Some(format!("{pack}.{language}"))
}

/// Cuts files in bundles of a bounded size.
fn cut(files: &BTreeMap<String, String>) -> Vec<BTreeMap<&str, &str>> {
    let (mut bundles, mut size) = (vec![BTreeMap::new()], 0);
    for (path, text) in files {
        if size >= ENOUGH {
            bundles.push(BTreeMap::new());
            size = 0;
        }
        size += text.len();
        if let Some(bundle) = bundles.last_mut() {
            bundle.insert(path.as_str(), text.as_str());
        }
    }
    bundles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_to_its_language_or_to_the_drawings() {
        let cases = [
            ("data/p/users.da.json", Some("p.da")),
            ("data/p/users/1-c1.da.json", Some("p.da")),
            ("data/p/users/1-c1.da-alone.json", Some("p.da")),
            ("data/p/users/lis-c1.svg", Some("p.drawings")),
            ("data/p/media/lis.mp4", None),
            ("data/p.da-1.json", None),
        ];
        for (path, kind) in cases {
            assert_eq!(kind_of(path).as_deref(), kind, "{path}");
        }
    }

    #[test]
    fn bundles_hold_every_file_once_and_none_is_much_too_large() {
        let files: BTreeMap<String, String> = (0..10).map(|n| (n.to_string(), "x".repeat(90_000))).collect();
        let bundles = cut(&files);
        assert_eq!(bundles.iter().map(BTreeMap::len).collect::<Vec<_>>(), [3, 3, 3, 1]);
        assert!(bundles.iter().flat_map(BTreeMap::keys).eq(files.keys()));
    }

    #[test]
    fn what_an_earlier_release_bundled_is_gone() {
        let folder = std::env::temp_dir().join(format!("vejvalg-bundle-{}", std::process::id()));
        fs::create_dir_all(folder.join("data/p")).unwrap();
        fs::write(folder.join("data/p.da-7.json"), "{}").unwrap();
        fs::write(folder.join("data/p/m.da.json"), "{\"æ\":1}").unwrap();
        assert_eq!(write(&folder).unwrap().into_iter().collect::<Vec<_>>(), ["data/p/m.da.json"]);
        let text = fs::read_to_string(folder.join("data/p.da-1.json")).unwrap();
        assert_eq!(text, r#"{"data/p/m.da.json":"{\"æ\":1}"}"#);
        assert!(!folder.join("data/p.da-7.json").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
