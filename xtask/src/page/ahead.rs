//! The scripts that run before the engine, put into the page of a release: what the address asks for is then fetched while
//! the page is still coming, and the first screen waits for no second answer. Knows tags and the page's policy, not what
//! the scripts do.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::tags::{Tag, tags_named};
use crate::Failure;

/// The very first script, and the one that runs when the page is there. They stay in the folder as well: a host's own rules
/// may forbid scripts in the page.
pub const FILES: [&str; 2] = ["ahead.js", "boot.js"];
/// What starts the files there.
const FALLBACK: &str = "fallback.js";
/// What its author wrote on the place of the app, which comes after the first script in the page.
const FACTS: [&str; 2] = ["data-pack", "data-languages"];

/// Puts the first script behind the tag that names the program, which only names it from now on, and the other at the
/// end of the page; the page's policy allows both.
pub fn put_into_page(html: &str, folder: &Path) -> Result<String, Failure> {
    let [ahead, boot] = [read(folder, FILES[0])?, read(folder, FILES[1])?];
    let tags = tags_named(html, "script");
    let program = tags.iter().find(|tag| tag.value("data-wasm").is_some());
    let app = tags_named(html, "div").into_iter().find(|tag| tag.value("id") == Some("app"));
    let (Some(program), Some(app)) = (program, app) else {
        return Err(Failure::new("The page has no script that names the program, or no place for the app."));
    };
    let facts = FACTS.iter().filter_map(|name| Some(format!(" {name}=\"{}\"", app.value(name)?)));
    let first = format!("<script{}>{ahead}</script>", facts.collect::<String>());
    let fallback = format!("<script type=\"module\" async src=\"./{FALLBACK}\"></script>");
    let (before, rest) = (&html[..program.start], &html[program.end..]);
    let rest = rest.strip_prefix("</script>").unwrap_or(rest);
    let (rest, end) = rest.split_at(rest.rfind("</body>").unwrap_or(rest.len()));
    let page = format!(
        "{before}{}{first}{fallback}{rest}<script type=\"module\">{boot}</script>{end}",
        that_only_names(program)
    );
    Ok(allow(&page, &[&ahead, &boot]))
}

fn read(folder: &Path, name: &str) -> Result<String, Failure> {
    let file = folder.join(name);
    let script = fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
    Ok(script.trim_end().to_owned())
}

/// A tag with the same facts that runs nothing.
fn that_only_names(program: &Tag) -> String {
    let facts = program.attributes().filter(|(name, _)| name.starts_with("data-"));
    let facts: String = facts.map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    format!("<script type=\"text/plain\"{facts}></script>")
}

/// The page's policy forbids scripts in it, but for those whose sums it names.
fn allow(page: &str, scripts: &[&str]) -> String {
    let sums = scripts.iter().map(|script| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script))));
    page.replacen("script-src 'self'", &format!("script-src 'self'{}", sums.collect::<String>()), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_stand_in_the_page_and_the_tag_of_the_program_only_names_it() {
        let folder = std::env::temp_dir().join(format!("vejvalg-ahead-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(FILES[0]), "{\n1\n}\n").unwrap();
        fs::write(folder.join(FILES[1]), "2;\n").unwrap();
        let html = "<meta content=\"script-src 'self'\"><script src=./boot.js type=module data-wasm=a.wasm></script><p><div data-languages=\"da en\" data-pack=p id=app></div></body>";
        assert_eq!(
            put_into_page(html, &folder).unwrap(),
            "<meta content=\"script-src 'self' 'sha256-UeEalXezjJYMj9xcLI4qQmPKg2vTjONqVK1jQkX7qro=' 'sha256-6ebDVMEX0Q2RjAHSOjG9gqwf5tL025wC5//fwos0ewY='\"><script type=\"text/plain\" data-wasm=\"a.wasm\"></script><script data-pack=\"p\" data-languages=\"da en\">{\n1\n}</script><script type=\"module\" async src=\"./fallback.js\"></script><p><div data-languages=\"da en\" data-pack=p id=app></div><script type=\"module\">2;</script></body>"
        );
        assert!(put_into_page("<p>", &folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
