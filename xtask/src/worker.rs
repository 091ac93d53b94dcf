//! Writes the worker that keeps a release for use without a network: the template in `src/page/worker.js`, filled with the
//! files that lie in the release folder. Knows names and sums, nothing of what the worker does with them.

mod bundle;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use crate::Failure;
use crate::project::Project;
use crate::release;

/// The name is fixed: a browser asks for this one again to learn of a newer release.
pub const WORKER: &str = "sw.js";
const PAGE: &str = "index.html";
const TEMPLATE: &str = "src/page/worker.js";
/// The page names its set at its script.
const MARK: &str = " data-wasm=";

/// Writes the bundles and the worker into a finished release folder, and the name of the set into its page.
pub fn write(project: &Project, folder: &Path) -> Result<(), Failure> {
    let read = |file: &Path| fs::read(file).map_err(|error| Failure::file("Reading", file, &error));
    let _gone = fs::remove_file(folder.join(WORKER));
    let bundled = bundle::write(folder)?;
    let mut sums = BTreeMap::new();
    for file in release::files_of(folder)? {
        let name = file.to_string_lossy().replace('\\', "/");
        if name != PAGE {
            sums.insert(name, sum(&read(&folder.join(&file))?));
        }
    }
    let page_file = folder.join(PAGE);
    let page = String::from_utf8_lossy(&read(&page_file)?).into_owned();
    let set = fingerprint(&sums, &page);
    let page = page.replacen(MARK, &format!(" data-set=\"{set}\"{MARK}"), 1);
    fs::write(&page_file, &page).map_err(|error| Failure::file("Writing", &page_file, &error))?;
    sums.insert(PAGE.to_owned(), sum(page.as_bytes()));
    let template_file = project.root().join(TEMPLATE);
    let template = String::from_utf8_lossy(&read(&template_file)?).into_owned();
    let file = folder.join(WORKER);
    fs::write(&file, filled(&template, &set, &sums, &bundled)).map_err(|error| Failure::file("Writing", &file, &error))
}

fn filled(template: &str, set: &str, sums: &BTreeMap<String, String>, bundled: &BTreeSet<String>) -> String {
    let (data, program): (Vec<_>, Vec<_>) = sums.iter().partition(|(name, _)| name.starts_with("data/"));
    let (bundles, files): (Vec<_>, Vec<_>) = data.into_iter().partition(|(name, _)| bundle::is_one(name));
    let (bundled, apart): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| bundled.contains(*name));
    let lists = [("{{program}}", program), ("{{bundles}}", bundles), ("{{apart}}", apart), ("{{bundled}}", bundled)];
    let named = template.replace("{{set}}", set);
    lists.iter().fold(named, |text, (place, entries)| text.replace(place, &list(entries)))
}

/// Names with sums, as a script writes them. Names of ours hold nothing that a script would read otherwise.
fn list(entries: &[(&String, &String)]) -> String {
    let mut text = String::from("{");
    for (name, sum) in entries {
        let _infallible = write!(text, "\n  \"{name}\": \"{sum}\",");
    }
    text + "\n}"
}

fn sum(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(&Sha256::digest(bytes)[..9])
}

/// One fingerprint for everything that a release holds.
fn fingerprint(sums: &BTreeMap<String, String>, page: &str) -> String {
    let mut all = Sha256::new();
    for (name, sum) in sums {
        all.update(name);
        all.update(sum);
    }
    all.update(page);
    BASE64_URL_SAFE_NO_PAD.encode(&all.finalize()[..9])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_names_every_file_and_the_page_names_the_set() {
        let folder = std::env::temp_dir().join(format!("vejvalg-worker-{}", std::process::id()));
        fs::create_dir_all(folder.join("data/p")).unwrap();
        fs::write(folder.join("index.html"), "<script src=boot.js data-wasm=\"a.wasm\">").unwrap();
        fs::write(folder.join("a.wasm"), "x").unwrap();
        fs::write(folder.join("data/p/m.da.json"), "{}").unwrap();
        fs::write(folder.join("data/p/lis.mp4"), "film").unwrap();
        write(&Project::here(), &folder).unwrap();
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap();
        let set = page.split("data-set=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(worker.contains(&format!("const SET = \"{set}\"")), "{page}");
        let lists: Vec<&str> = worker.split("\nconst ").collect();
        let holds = |list: &str, file: &str| {
            lists.iter().any(|text| text.starts_with(list) && text.contains(&format!("\"{file}\":")))
        };
        assert!(holds("PROGRAM", "a.wasm") && holds("PROGRAM", "index.html"));
        assert!(holds("BUNDLES", "data/p.da-1.json") && holds("BUNDLED", "data/p/m.da.json"));
        assert!(holds("APART", "data/p/lis.mp4") && !worker.contains("{{"));
        assert!(!worker.contains("\"sw.js\""), "a worker does not keep itself");
        fs::remove_dir_all(&folder).unwrap();
    }
}
