//! The very first script of a release, put into the page itself: what the address asks for is then fetched while the page
//! is still coming. Knows tags and the page's policy, not what the script does.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::tags::tags_named;
use crate::Failure;

/// It stays in the folder: a host's own rules may forbid scripts in the page.
pub const FILE: &str = "ahead.js";
/// What its author wrote on the place of the app, which comes after it in the page.
const FACTS: [&str; 2] = ["data-pack", "data-languages"];

/// Puts the script behind the one that names the program, and lets the page's policy allow it.
pub fn put_into_page(html: &str, folder: &Path) -> Result<String, Failure> {
    let file = folder.join(FILE);
    let script = fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
    let script = script.trim_end();
    let names_program = |tag: &super::tags::Tag| tag.value("data-wasm").is_some();
    let place = tags_named(html, "script").into_iter().find(names_program).and_then(|tag| {
        let end = "</script>";
        Some(tag.end + html[tag.end..].find(end)? + end.len())
    });
    let app = tags_named(html, "div").into_iter().find(|tag| tag.value("id") == Some("app"));
    let (Some(place), Some(app)) = (place, app) else {
        return Err(Failure::new("The page has no script that names the program, or no place for the app."));
    };
    let facts = FACTS.iter().filter_map(|name| Some(format!(" {name}=\"{}\"", app.value(name)?)));
    let tag = format!("<script{}>{script}</script>", facts.collect::<String>());
    Ok(allow(&format!("{}{tag}{}", &html[..place], &html[place..]), script))
}

/// The page's policy forbids scripts in it, but for those whose sum it names.
fn allow(page: &str, script: &str) -> String {
    let sum = BASE64_STANDARD.encode(Sha256::digest(script));
    page.replacen("script-src 'self'", &format!("script-src 'self' 'sha256-{sum}'"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_script_stands_behind_the_one_that_names_the_program() {
        let folder = std::env::temp_dir().join(format!("vejvalg-ahead-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(FILE), "{\n1\n}\n").unwrap();
        let html = "<meta content=\"script-src 'self'\"><script data-wasm=a.wasm></script><p><div data-languages=\"da en\" data-pack=p id=app></div>";
        assert_eq!(
            put_into_page(html, &folder).unwrap(),
            "<meta content=\"script-src 'self' 'sha256-UeEalXezjJYMj9xcLI4qQmPKg2vTjONqVK1jQkX7qro='\"><script data-wasm=a.wasm></script><script data-pack=\"p\" data-languages=\"da en\">{\n1\n}</script><p><div data-languages=\"da en\" data-pack=p id=app></div>"
        );
        assert!(put_into_page("<p>", &folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
