//! The packs of `tests/browser/edges` and `tests/browser/rightward`, compiled: what strains a screen, and a language that
//! is written from right to left, beside the packs of the release.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::harness::release_folder;

/// The page of the pack that is written from right to left.
pub const RIGHTWARD: &str = "/rightward.html";

/// The compiled files, as pages of the site.
pub fn pages() -> Vec<(String, String)> {
    static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
        let mut pages = compile("edges");
        pages.extend(compile("rightward"));
        pages.push((RIGHTWARD.to_owned(), rightward_page()));
        pages
    });
    PAGES.clone()
}

fn compile(id: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser").join(id);
    let read = |name: String| (name.clone(), fs::read_to_string(folder.join(name)).unwrap());
    let files = BTreeMap::from(["programme.yaml".to_owned(), format!("{id}.yaml")].map(read));
    let compiled = vejvalg_author::compile_pack(id, &files);
    let pack = compiled.output.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
    pack.files().into_iter().map(|(path, text)| (format!("/data/{path}"), text)).collect()
}

/// The release's page as the owner of that pack would set it up: another language.
fn rightward_page() -> String {
    let page = fs::read_to_string(release_folder().join("index.html")).unwrap();
    let languages = "data-languages=\"da en\"";
    assert!(page.contains(languages), "the page names its languages in another way");
    page.replace(languages, "data-languages=ar")
}
