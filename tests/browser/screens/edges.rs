//! The packs of `tests/browser/edges` and `tests/browser/rightward`, compiled: what strains a screen, and a language that
//! is written from right to left, beside the packs of the release.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::harness::release_folder;

/// The page of the pack that is written from right to left.
pub const RIGHTWARD: &str = "/rightward.html";

/// What the pack plays: made for it, a dot that walks and three seconds of silence.
const MEDIA: [&str; 4] = ["walk.webm", "walk.da.vtt", "walk.en.vtt", "voice.mp3"];

/// The compiled files, as pages of the site.
pub fn pages() -> Vec<(String, Vec<u8>)> {
    static PAGES: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
        let mut pages = compile("edges");
        pages.extend(compile("rightward"));
        pages.push((RIGHTWARD.to_owned(), rightward_page().into_bytes()));
        pages.extend(MEDIA.iter().map(|name| {
            let file = folder("edges").join("media").join(name);
            (format!("/data/edges/media/{name}"), fs::read(file).unwrap())
        }));
        pages
    });
    PAGES.clone()
}

fn compile(id: &str) -> Vec<(String, Vec<u8>)> {
    let read = |name: String| (name.clone(), fs::read_to_string(folder(id).join(name)).unwrap());
    let mut files = BTreeMap::from(["programme.yaml".to_owned(), format!("{id}.yaml")].map(read));
    // Of media only the names count.
    files.extend(MEDIA.map(|name| (format!("media/{name}"), String::new())));
    let compiled = vejvalg_author::compile_pack(id, &files);
    let pack = compiled.output.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
    pack.files().into_iter().map(|(path, text)| (format!("/data/{path}"), text.into_bytes())).collect()
}

fn folder(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser").join(id)
}

/// The release's page as the owner of that pack would set it up: another language.
fn rightward_page() -> String {
    let page = fs::read_to_string(release_folder().join("index.html")).unwrap();
    let languages = "data-languages=\"da en\"";
    assert!(page.contains(languages), "the page names its languages in another way");
    page.replace(languages, "data-languages=ar")
}
