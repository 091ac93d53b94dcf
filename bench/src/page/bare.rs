//! The bare page: the same story in one file of plain HTML and script, without engine, style or saving. No tool can be
//! faster, so its row is the limit: what it takes is the browser's, the network's and the probe's.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::json;

use crate::story::{Passage, Story};

const PAGE: &str = include_str!("bare.html");

/// Writes the page of a story into a folder of the site and returns the folder's name.
pub fn lay_out(site: &Path, size: usize) -> io::Result<String> {
    let name = format!("bare-{size}");
    let passages: Vec<_> = Story::generate(size).passages.iter().map(as_json).collect();
    fs::create_dir_all(site.join(&name))?;
    fs::write(site.join(&name).join("index.html"), PAGE.replace("PASSAGES", &json!(passages).to_string()))?;
    Ok(name)
}

fn as_json(passage: &Passage) -> serde_json::Value {
    json!({"text": passage.text, "add": passage.add, "ways": passage.ways})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_every_passage_with_its_ways() {
        let site = std::env::temp_dir().join(format!("vejvalg-bare-{}", std::process::id()));
        let name = lay_out(&site, 20).unwrap();
        let page = fs::read_to_string(site.join(name).join("index.html")).unwrap();
        fs::remove_dir_all(&site).unwrap();
        for passage in Story::generate(20).passages {
            assert!(page.contains(&passage.text));
            assert!(passage.ways.iter().all(|(label, to)| page.contains(&json!([label, to]).to_string())));
        }
    }
}
