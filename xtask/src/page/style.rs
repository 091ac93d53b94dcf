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

/// Makes one file of the sheets that wait for the later parts, in the place of the first of them.
pub fn gather_later(html: &str, folder: &Path) -> Result<String, Failure> {
    let sheets: Vec<Tag> = tags_named(html, "link").into_iter().filter(waits).collect();
    let Some((first, others)) = sheets.split_first() else { return Ok(html.to_owned()) };
    let name = first.value("href").unwrap_or_default();
    let whole = folder.join(name);
    let mut text = fs::read_to_string(&whole).map_err(|error| Failure::file("Reading", &whole, &error))?;
    let mut page = html.to_owned();
    for sheet in others.iter().rev() {
        page.replace_range(sheet.start..sheet.end, "");
    }
    for sheet in others {
        let file = folder.join(sheet.value("href").unwrap_or_default());
        text += &fs::read_to_string(&file).map_err(|error| Failure::file("Reading", &file, &error))?;
        fs::remove_file(&file).map_err(|error| Failure::file("Removing", &file, &error))?;
    }
    // Its name is made of what is in it: a host that keeps the old one must not give it out.
    let sum = Sha256::digest(&text);
    let renamed =
        format!("later-{:02x}{:02x}{:02x}{:02x}{:02x}{:02x}.css", sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]);
    fs::write(folder.join(&renamed), text).map_err(|error| Failure::file("Writing", &folder.join(&renamed), &error))?;
    fs::remove_file(&whole).map_err(|error| Failure::file("Removing", &whole, &error))?;
    Ok(page.replacen(name, &format!("./{renamed}"), 1))
}

/// A sheet that fits no medium until a later part puts it to use.
fn waits(tag: &Tag) -> bool {
    tag.value("rel") == Some("stylesheet") && tag.value("media") == Some("not all")
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

    #[test]
    fn the_sheets_of_the_second_part_become_one_file() {
        let folder = std::env::temp_dir().join(format!("vejvalg-later-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "a{top:0}").unwrap();
        fs::write(folder.join("b.css"), "b{top:0}").unwrap();
        let sheet = |name: &str| format!("<link rel=\"stylesheet\" href=\"./{name}.css\" media=\"not all\">");
        let page = gather_later(&format!("{}<p>{}", sheet("a"), sheet("b")), &folder).unwrap();
        let name = page.split("./").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        assert_eq!(page, format!("<link rel=\"stylesheet\" href=\"./{name}\" media=\"not all\"><p>"));
        assert_eq!(fs::read_to_string(folder.join(&name)).unwrap(), "a{top:0}b{top:0}");
        assert!(!folder.join("a.css").exists() && !folder.join("b.css").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
