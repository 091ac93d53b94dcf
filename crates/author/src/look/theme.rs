//! The colours of the player in both themes, which of them stand on which, and what follows from a pack's own.
//!
//! The numbers are those of `style/tokens.css` and `style/later/later-tokens.css`; a test holds them together.

use super::colour::{BLACK, Colour, WHITE};

/// Contrast that a text needs, and what a sign or a line needs that carries meaning (WCAG 2.2, 1.4.3 and 1.4.11).
pub const TEXT: f64 = 4.5;
/// See [`TEXT`].
pub const SIGN: f64 = 3.0;

/// Which colour is written on which.
pub const TEXTS: &[(&str, &[&str])] = &[
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
pub const SIGNS: &[(&str, &[&str])] = &[
    ("line-strong", &["ground", "surface"]),
    ("focus", &["ground", "surface", "way-tint"]),
    ("way", &["sun-tint", "ground"]),
    ("warm", &["surface", "sun-tint"]),
];

/// A theme of the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A colour that a pack can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// The way, buttons and links.
    Way,
    /// The second colour: part names, prices, the second way of a fork.
    Warm,
    /// The accent: where one stands, cards that are drawn.
    Sun,
}

/// The names and numbers of a theme that a pack's colours meet: name, light, dark.
const COLOURS: &[(&str, u32, u32)] = &[
    ("ground", 0x00f2_f5f3, 0x000d_1a1f),
    ("surface", 0x00ff_ffff, 0x0014_252b),
    ("ink", 0x0014_282e, 0x00e9_f1ef),
    ("ink-soft", 0x0047_595f, 0x00a9_bcbc),
    ("on-way", 0x00ff_ffff, 0x0006_222a),
    ("way", 0x000b_6472, 0x006c_c3cd),
    ("way-strong", 0x0007_4954, 0x009a_dbe2),
    ("way-tint", 0x00dc_ecec, 0x0015_383f),
    ("focus", 0x000b_6472, 0x009a_dbe2),
    ("warm", 0x00b8_4a12, 0x00f2_9a66),
    ("warm-tint", 0x00fb_e8dc, 0x0043_261a),
    ("sun", 0x00e2_a52b, 0x00ec_c05c),
    ("sun-tint", 0x00fb_f1d9, 0x003a_2f16),
];

/// A colour on another that does not stand out enough.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pale {
    pub(super) on: &'static str,
    pub(super) ground: Colour,
    pub(super) front: &'static str,
    pub(super) found: f64,
    pub(super) least: f64,
}

impl Own {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::Way, Self::Warm, Self::Sun];

    /// Its name, in a file and in the style.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Way => "way",
            Self::Warm => "warm",
            Self::Sun => "sun",
        }
    }

    /// The colour and what follows from it, as the style names them.
    pub(super) fn tokens(self, theme: Theme, colour: Colour) -> Vec<(&'static str, Colour)> {
        let surface = theme.of("surface");
        let (tint, strong) = match theme {
            Theme::Light => (86, colour.towards(BLACK, 28)),
            Theme::Dark => (80, colour.towards(WHITE, 32)),
        };
        let tint = colour.towards(surface, tint);
        match self {
            Self::Way => {
                let focus = if theme == Theme::Light { colour } else { strong };
                vec![("way", colour), ("way-strong", strong), ("way-tint", tint), ("focus", focus)]
            }
            Self::Warm => vec![("warm", colour), ("warm-tint", tint)],
            Self::Sun => vec![("sun", colour), ("sun-tint", tint)],
        }
    }

    /// The usual colour of a theme.
    #[cfg(test)]
    pub(super) fn usual(self, theme: Theme) -> Colour {
        theme.of(self.name())
    }
}

impl Theme {
    /// A colour by its name; of a name that is not in the list, black.
    pub(super) fn of(self, name: &str) -> Colour {
        let found = COLOURS.iter().find(|(known, _, _)| *known == name);
        let [_, red, green, blue] = found
            .map(|(_, light, dark)| if self == Self::Light { *light } else { *dark })
            .unwrap_or_default()
            .to_be_bytes();
        Colour([red, green, blue])
    }

    /// The pair that stands out least of those that lack contrast once these colours are set.
    pub(super) fn palest(self, tokens: &[(&'static str, Colour)]) -> Option<Pale> {
        let set = |name: &str| tokens.iter().find(|(token, _)| *token == name).map(|(_, colour)| *colour);
        let colour = |name: &str| set(name).unwrap_or_else(|| self.of(name));
        let known = |name: &str| COLOURS.iter().any(|(known, _, _)| *known == name);
        let pairs = [(TEXTS, TEXT), (SIGNS, SIGN)].into_iter().flat_map(|(pairs, least)| {
            pairs.iter().flat_map(move |(front, grounds)| grounds.iter().map(move |on| (*front, *on, least)))
        });
        pairs
            .filter(|(front, on, _)| known(front) && known(on) && (set(front).is_some() || set(on).is_some()))
            .map(|(front, on, least)| Pale {
                front,
                on,
                ground: colour(on),
                found: colour(front).contrast(colour(on)),
                least,
            })
            .filter(|pale| pale.found < pale.least)
            .min_by(|one, other| (one.found / one.least).total_cmp(&(other.found / other.least)))
    }

    /// Of the shades of a colour, the nearest that stands out everywhere.
    pub(super) fn nearest(self, colour: Colour, stands_out: impl Fn(Self, Colour) -> bool) -> Option<Colour> {
        let shades = (0..=100).flat_map(|step| [colour.towards(BLACK, step), colour.towards(WHITE, step)]);
        shades.into_iter().find(|shade| stands_out(self, *shade))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// The tokens of the light theme and of the dark one: those of a first screen, and those of what comes later.
    fn tokens() -> (String, String) {
        let mut both = (String::new(), String::new());
        for sheet in ["tokens.css", "later/later-tokens.css"] {
            let style = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style");
            let tokens = fs::read_to_string(format!("{style}/{sheet}")).expect("the sheet");
            let (light, dark) = tokens.split_once("prefers-color-scheme: dark").expect("a dark theme");
            both.0 += light;
            both.1 += dark;
        }
        both
    }

    #[test]
    fn the_colours_are_those_of_the_style() {
        let (light, dark) = tokens();
        for (name, _, _) in COLOURS {
            for (theme, sheet) in [(Theme::Light, &light), (Theme::Dark, &dark)] {
                let line = sheet.lines().find(|line| line.trim().starts_with(&format!("--{name}:")));
                let number = theme.of(name).to_string();
                let found = line.is_some_and(|line| line.contains(&number));
                // The dark theme leaves out what stays as it is.
                assert!(found || (line.is_none() && theme == Theme::Dark), "{theme:?} --{name} {number}: {line:?}");
            }
        }
    }

    #[test]
    fn what_a_pack_can_set_the_style_takes_up() {
        let (light, dark) = tokens();
        for own in Own::ALL {
            for (theme, prefix, sheet) in [(Theme::Light, "light", &light), (Theme::Dark, "dark", &dark)] {
                for (token, _) in own.tokens(theme, WHITE) {
                    assert!(sheet.contains(&format!("--{token}: var(--{prefix}-{token}, #")), "{prefix} {token}");
                }
            }
        }
    }

    #[test]
    fn the_usual_colours_stand_out_and_so_do_the_shades_that_follow_from_them() {
        for own in Own::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                assert_eq!(theme.palest(&own.tokens(theme, own.usual(theme))), None, "{own:?} {theme:?}");
            }
        }
    }
}
