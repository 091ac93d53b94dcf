//! The pack of `tests/browser/edges`, compiled: what strains a screen, beside the packs of the release.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The compiled files, as pages of the site.
pub fn pages() -> Vec<(String, String)> {
    static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(compile);
    PAGES.clone()
}

fn compile() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/edges");
    let read = |name: &str| (name.to_owned(), fs::read_to_string(folder.join(name)).unwrap());
    let files = BTreeMap::from(["programme.yaml", "edges.yaml"].map(read));
    let compiled = vejvalg_author::compile_pack("edges", &files);
    let pack = compiled.output.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
    pack.files().into_iter().map(|(path, text)| (format!("/data/{path}"), text)).collect()
}
