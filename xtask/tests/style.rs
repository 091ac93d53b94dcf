//! What holds for all style sheets: text can be read in both themes, and nothing knows left from right.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Contrast that text needs, and what a sign or a line needs that carries meaning (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const SIGN: f64 = 3.0;

/// Which colour is written on which.
const TEXTS: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "ground",
            "surface",
            "way-tint",
            "warm-tint",
            "sun-tint",
            "moss-tint",
            "plum-tint",
            "slate-tint",
            "danger-tint",
        ],
    ),
    ("ink-soft", &["ground", "surface", "way-tint", "sun-tint"]),
    ("way", &["ground", "surface", "way-tint"]),
    ("way-strong", &["ground", "surface", "way-tint"]),
    ("warm", &["ground", "surface"]),
    ("moss", &["ground", "surface"]),
    ("plum", &["ground", "surface"]),
    ("slate", &["ground", "surface"]),
    ("danger", &["ground", "surface", "danger-tint"]),
    ("on-way", &["way", "way-strong", "warm", "moss", "plum", "slate"]),
    ("surface", &["way", "warm", "moss", "plum", "slate", "danger"]),
];
/// Which colour draws a sign or a line on which.
const SIGNS: &[(&str, &[&str])] = &[
    ("line-strong", &["ground", "surface"]),
    ("focus", &["ground", "surface", "way-tint"]),
    ("way", &["sun-tint", "ground"]),
    ("warm", &["surface", "sun-tint"]),
];

fn style() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../style")
}

/// Every sheet: path and text.
fn sheets(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sheets(&path));
        } else if path.extension().is_some_and(|ending| ending == "css") {
            found.push((path.display().to_string(), fs::read_to_string(&path).expect("the file can be read")));
        }
    }
    found
}

/// The colours of a block of tokens.
fn colours(block: &str) -> BTreeMap<String, u32> {
    let declared = block.split(';').filter_map(|line| line.rsplit_once("--")?.1.split_once(':'));
    let colour = |(name, value): (&str, &str)| {
        let value = value.trim().strip_prefix('#')?;
        let full = if value.len() == 3 { value.chars().flat_map(|c| [c, c]).collect() } else { value.to_owned() };
        Some((name.trim().to_owned(), u32::from_str_radix(&full, 16).ok()?))
    };
    declared.filter_map(colour).collect()
}

fn luminance(colour: u32) -> f64 {
    let part = |shift: u32| {
        let part = f64::from((colour >> shift) & 0xff) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

fn contrast(one: u32, other: u32) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn check(theme: &str, colours: &BTreeMap<String, u32>) {
    for (pairs, least) in [(TEXTS, TEXT), (SIGNS, SIGN)] {
        for (front, grounds) in pairs {
            for ground in *grounds {
                let found = contrast(colours[*front], colours[*ground]);
                assert!(found >= least, "{theme}: --{front} on --{ground} has {found:.2}, and needs {least}");
            }
        }
    }
}

#[test]
fn every_text_can_be_read_in_both_themes() {
    let tokens = fs::read_to_string(style().join("tokens.css")).expect("the file can be read");
    let (light, rest) = tokens.split_once("prefers-color-scheme: dark").expect("a dark theme");
    let dark = rest.split("@media").next().expect("what follows");
    let light = colours(light);
    assert!(light.len() > 20, "{light:?}");
    check("light", &light);
    let mut both = light;
    both.extend(colours(dark));
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
            }
        }
    }
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
