//! Trunk's reload script, moved out of the page while serving: the page's policy forbids inline scripts.

use std::fs;
use std::path::Path;

use super::tags::tags_named;
use crate::Failure;

const FILE: &str = "reload.js";

/// Moves the script into a file beside the page; a page without it stays as it is.
pub fn move_out_of_page(html: &str, folder: &Path) -> Result<String, Failure> {
    let Some((page, script)) = split(html) else { return Ok(html.to_owned()) };
    let file = folder.join(FILE);
    fs::write(&file, script).map_err(|error| Failure::file("Writing", &file, &error))?;
    Ok(page)
}

/// The page without the script, and the script.
fn split(html: &str) -> Option<(String, String)> {
    let inline = |tag: &super::tags::Tag| tag.value("src").is_none() && html[tag.end..].contains("__TRUNK_WS_BASE__");
    let tag = tags_named(html, "script").into_iter().find(inline)?;
    let end = tag.end + html[tag.end..].find("</script>")?;
    // Trunk fills these in as it serves a page; in a file they are ours to fill.
    let script = html[tag.end..end].replace("'{{__TRUNK_ADDRESS__}}'", "location.host");
    let script = script.replace("{{__TRUNK_WS_BASE__}}", "/");
    Some((format!("{}<script src=\"./{FILE}\">{}", &html[..tag.start], &html[end..]), script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reload_script_becomes_a_file() {
        let html =
            "<body><p>a</p><script>const a = '{{__TRUNK_ADDRESS__}}', b = '{{__TRUNK_WS_BASE__}}';</script></body>";
        let (page, script) = split(html).unwrap();
        assert_eq!(page, "<body><p>a</p><script src=\"./reload.js\"></script></body>");
        assert_eq!(script, "const a = location.host, b = '/';");
    }
}
