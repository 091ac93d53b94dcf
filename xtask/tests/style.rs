//! What holds for all style sheets: text can be read in both themes, and nothing knows left from right.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

// Which colour stands on which, the compiler knows too: it holds the colours of packs against the same pairs.
use vejvalg_author::look::{Colour, SIGN, SIGNS, TEXT, TEXTS};

fn style() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../style")
}

/// Every sheet: path, as the page writes it also where the system writes it otherwise, and text.
fn sheets(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sheets(&path));
        } else if path.extension().is_some_and(|ending| ending == "css") {
            let named = path.display().to_string().replace('\\', "/");
            found.push((named, fs::read_to_string(&path).expect("the file can be read")));
        }
    }
    found
}

/// The colours of a block of tokens.
fn colours(block: &str) -> BTreeMap<String, Colour> {
    // A remark may stand before a declaration, on lines of its own.
    let declared =
        block.split(';').filter_map(|one| one.rsplit('\n').next()?.trim().strip_prefix("--")?.split_once(':'));
    let colour = |(name, value): (&str, &str)| {
        // Where a pack may set its own, the usual one stands behind a comma.
        let usual = value.rsplit_once(',').filter(|_| value.contains("var(")).map_or(value, |(_, usual)| usual);
        let hex = usual.trim().trim_end_matches(')').strip_prefix('#')?;
        Some((name.trim().to_owned(), Colour::read(hex)?))
    };
    declared.filter_map(colour).collect()
}

fn check(theme: &str, colours: &BTreeMap<String, Colour>) {
    for (pairs, least) in [(TEXTS, TEXT), (SIGNS, SIGN)] {
        for (front, grounds) in pairs {
            for ground in *grounds {
                let found = colours[*front].contrast(colours[*ground]);
                assert!(found >= least, "{theme}: --{front} on --{ground} has {found:.2}, and needs {least}");
            }
        }
    }
}

#[test]
fn every_text_can_be_read_in_both_themes() {
    let (mut light, mut own) = (BTreeMap::new(), BTreeMap::new());
    for (_, tokens) in sheets(&style()).into_iter().filter(|(path, _)| path.ends_with("tokens.css")) {
        let (day, rest) = tokens.split_once("prefers-color-scheme: dark").expect("a dark theme");
        light.extend(colours(day));
        own.extend(colours(rest.split("@media").next().expect("what follows")));
    }
    assert!(light.len() > 20, "{light:?}");
    check("light", &light);
    let mut both = light;
    both.extend(own);
    check("dark", &both);
}

#[test]
fn nothing_knows_left_from_right() {
    let physical = [
        "margin-left",
        "margin-right",
        "margin-top",
        "margin-bottom",
        "padding-left",
        "padding-right",
        "padding-top",
        "padding-bottom",
        "border-left",
        "border-right",
        "border-top",
        "border-bottom",
        "left:",
        "right:",
        "top:",
        "bottom:",
        "text-align: left",
        "text-align: right",
        "float: left",
        "float: right",
        "width:",
        "height:",
        "min-width:",
        "max-width:",
        "min-height:",
        "max-height:",
    ];
    for (path, text) in sheets(&style()) {
        for (number, line) in text.lines().enumerate() {
            // A question about the screen or a box knows width and height; so does a stroke.
            for declaration in
                line.split(['{', '}', ';']).map(str::trim).filter(|one| !one.starts_with(['@', '/', '*']))
            {
                let found = physical.iter().find(|word| declaration.starts_with(**word));
                assert!(found.is_none(), "{path}:{}: `{declaration}` is not logical", number + 1);
                assert!(is_even(declaration), "{path}:{}: `{declaration}` knows left from right", number + 1);
            }
        }
    }
}

/// Whether a short form with four sides has the same value on the left as on the right.
fn is_even(declaration: &str) -> bool {
    let short = ["padding: ", "margin: ", "inset: "].iter().find_map(|name| declaration.strip_prefix(name));
    let values: Vec<&str> =
        short.filter(|values| !values.contains("calc(")).unwrap_or_default().split_whitespace().collect();
    values.len() != 4 || values[1] == values[3]
}

#[test]
fn colours_are_named_in_the_tokens_and_nowhere_else() {
    for (path, text) in sheets(&style()).into_iter().filter(|(path, _)| !path.ends_with("tokens.css")) {
        for (number, line) in text.lines().enumerate() {
            let values = line.split(':').skip(1).collect::<String>();
            let hex = values.split('#').skip(1).find(|rest| rest.bytes().take(3).all(|b| b.is_ascii_hexdigit()));
            let raw = hex.is_some() || ["rgb(", "hsl(", "oklch("].iter().any(|name| values.contains(name));
            assert!(!raw, "{path}:{}: a raw colour", number + 1);
        }
    }
}

#[test]
fn every_sheet_is_in_the_page() {
    let page = fs::read_to_string(style().join("../index.html")).expect("the file can be read");
    for (path, _) in sheets(&style()) {
        let name = path.rsplit_once("style/").map_or(path.as_str(), |(_, name)| name);
        assert!(page.contains(&format!("style/{name}\"")), "{name} is not in index.html");
    }
}

#[test]
fn what_a_sheet_uses_some_sheet_declares() {
    let sheets = sheets(&style());
    let all: String = sheets.iter().map(|(_, text)| text.as_str()).collect();
    for (path, text) in &sheets {
        // A use with a comma has its own value to fall back on.
        let uses = text.split("var(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(name, _)| name);
        for name in uses.filter(|name| !name.contains(',')) {
            assert!(all.contains(&format!("{name}:")), "{path}: nothing declares {name}");
        }
    }
}
