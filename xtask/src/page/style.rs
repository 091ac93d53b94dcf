//! The style sheets of a release, put into the page itself: the first paint then waits for one answer, not for a second
//! that shares its way with the program. Knows tags and the page's policy, no style.

use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::tags::{Tag, tags_named};
use crate::Failure;

/// Replaces the sheets by their text, in their order, since that decides the cascade.
pub fn put_into_page(html: &str, folder: &Path) -> Result<String, Failure> {
    let sheets: Vec<Tag> = tags_named(html, "link").into_iter().filter(is_plain_sheet).collect();
    let Some(first) = sheets.first() else { return Ok(html.to_owned()) };
    let mut text = String::new();
    for sheet in &sheets {
        let file = folder.join(sheet.value("href").unwrap_or_default());
        text += &fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
        fs::remove_file(&file).map_err(|error| Failure::file("Removing", &file, &error))?;
    }
    let mut page = format!("{}<style>{text}</style>", &html[..first.start]);
    let ends = sheets.iter().map(|sheet| sheet.end);
    let starts = sheets.iter().skip(1).map(|sheet| sheet.start).chain([html.len()]);
    page.extend(ends.zip(starts).map(|(end, start)| &html[end..start]));
    Ok(allow(&page, &text))
}

/// The page's policy forbids inline styles, but for those whose sum it names.
fn allow(page: &str, style: &str) -> String {
    let sum = BASE64_STANDARD.encode(Sha256::digest(style));
    page.replacen("style-src 'self'", &format!("style-src 'self' 'sha256-{sum}'"), 1)
}

/// A sheet for everything and of the top folder: one for print is not waited for, and paths inside others would break.
fn is_plain_sheet(tag: &Tag) -> bool {
    let here = tag.value("href").is_some_and(|href| !href.trim_start_matches("./").contains('/'));
    tag.value("rel") == Some("stylesheet") && tag.value("media").is_none() && here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheets_of_a_page_become_one_style_that_its_policy_allows() {
        let folder = std::env::temp_dir().join(format!("vejvalg-page-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "@layer a,b;").unwrap();
        fs::write(folder.join("b.css"), "b{top:0}").unwrap();
        let html = "<meta content=\"style-src 'self'\"><link rel=\"stylesheet\" href=\"./a.css\"/><link href=./b.css rel=stylesheet><link rel=stylesheet media=print href=./p.css>";
        let page = put_into_page(html, &folder).unwrap();
        assert_eq!(
            page,
            "<meta content=\"style-src 'self' 'sha256-s6dS827MXeut0yJNTriGS/wmfJiMqivFGnNr/eqmbL8='\"><style>@layer a,b;b{top:0}</style><link rel=stylesheet media=print href=./p.css>"
        );
        assert!(!folder.join("a.css").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
