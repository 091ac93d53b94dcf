//! The last hand to what Trunk wrote: one style sheet, lean scripts and programs in a release, no inline script while serving.
//! Knows Trunk's folder and HTML tags, not what the page is about.

mod script;
mod tags;
mod wasm;

use std::collections::hash_map::DefaultHasher;
use std::env;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::Failure;
use tags::{Tag, tags_named};

/// Trunk's hook after a build: finishes the page in the folder that Trunk names.
pub fn finish_from_hook() -> Result<(), Failure> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder =
        folder.ok_or_else(|| Failure::new("This step is for Trunk to call; `cargo xtask dist` is for you."))?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| Failure::file("Reading", &page, &error))?;
    let released = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let (html, file) = if released {
        make_files_lean(&folder)?;
        join_style_sheets(&html, &folder)?
    } else {
        move_reload_script_out(&html)
    };
    if let Some((name, text)) = file {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| Failure::file("Writing", &path, &error))?;
    }
    fs::write(&page, html).map_err(|error| Failure::file("Writing", &page, &error))
}

/// Takes out of scripts and programs what no browser needs.
fn make_files_lean(folder: &Path) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("Reading", folder, &error))?;
    for file in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let lean: fn(&[u8]) -> Option<Vec<u8>> = match file.extension().and_then(|ending| ending.to_str()) {
            Some("js") => {
                |bytes| std::str::from_utf8(bytes).ok().map(|text| script::without_comments(text).into_bytes())
            }
            Some("wasm") => wasm::without_custom_sections,
            _ => continue,
        };
        let bytes = fs::read(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
        let lean =
            lean(&bytes).ok_or_else(|| Failure::new(format!("{} is not what its name says.", file.display())))?;
        fs::write(&file, lean).map_err(|error| Failure::file("Writing", &file, &error))?;
    }
    Ok(())
}

/// A page and a file that now goes with it: name and text.
type PageAndFile = (String, Option<(String, String)>);

/// One sheet is one request, and compresses better than many. The order stays: it decides the cascade.
fn join_style_sheets(html: &str, folder: &Path) -> Result<PageAndFile, Failure> {
    let sheets: Vec<Tag> = tags_named(html, "link").into_iter().filter(is_plain_sheet).collect();
    let mut text = String::new();
    for sheet in &sheets {
        let file = folder.join(sheet.value("href").unwrap_or_default());
        text += &fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
        fs::remove_file(&file).map_err(|error| Failure::file("Removing", &file, &error))?;
    }
    let Some(first) = sheets.first() else { return Ok((html.to_owned(), None)) };
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let name = format!("style-{:016x}.css", hasher.finish());
    let mut page = html[..first.start].to_owned() + &format!("<link rel=\"stylesheet\" href=\"./{name}\">");
    let ends = sheets.iter().map(|sheet| sheet.end);
    let starts = sheets.iter().skip(1).map(|sheet| sheet.start).chain([html.len()]);
    page.extend(ends.zip(starts).map(|(end, start)| &html[end..start]));
    Ok((page, Some((name, text))))
}

/// A sheet for everything and of the top folder: a print sheet is not waited for, and paths inside others would break.
fn is_plain_sheet(tag: &Tag) -> bool {
    let here = tag.value("href").is_some_and(|href| !href.trim_start_matches("./").contains('/'));
    tag.value("rel") == Some("stylesheet") && tag.value("media").is_none() && here
}

/// The page forbids inline scripts, and Trunk reloads it with one: as a file it may run.
fn move_reload_script_out(html: &str) -> PageAndFile {
    let inline = tags_named(html, "script")
        .into_iter()
        .find(|tag| tag.value("src").is_none() && html[tag.end..].contains("__TRUNK_WS_BASE__"));
    let Some((tag, length)) = inline.and_then(|tag| html[tag.end..].find("</script>").map(|length| (tag, length)))
    else {
        return (html.to_owned(), None);
    };
    // Trunk fills these in as it serves a page; in a file they are ours to fill.
    let script = html[tag.end..tag.end + length]
        .replace("'{{__TRUNK_ADDRESS__}}'", "location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/");
    let page = format!("{}<script src=\"./reload.js\">{}", &html[..tag.start], &html[tag.end + length..]);
    (page, Some(("reload.js".to_owned(), script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheets_of_a_page_become_one_in_their_order() {
        let folder = env::temp_dir().join(format!("vejvalg-page-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "@layer a,b;").unwrap();
        fs::write(folder.join("b.css"), "b{top:0}").unwrap();
        let html = "<head><link rel=\"stylesheet\" href=\"./a.css\"/><link href=./b.css rel=stylesheet><link rel=stylesheet media=print href=./p.css></head>";
        let (page, file) = join_style_sheets(html, &folder).unwrap();
        let (name, text) = file.unwrap();
        assert_eq!(text, "@layer a,b;b{top:0}");
        assert_eq!(
            page,
            format!(
                "<head><link rel=\"stylesheet\" href=\"./{name}\"><link rel=stylesheet media=print href=./p.css></head>"
            )
        );
        assert!(!folder.join("a.css").exists());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_reload_script_becomes_a_file() {
        let html =
            "<body><p>a</p><script>const a = '{{__TRUNK_ADDRESS__}}', b = '{{__TRUNK_WS_BASE__}}';</script></body>";
        let (page, file) = move_reload_script_out(html);
        assert_eq!(page, "<body><p>a</p><script src=\"./reload.js\"></script></body>");
        assert_eq!(file.unwrap().1, "const a = location.host, b = '/';");
    }
}
