//! How a pack looks: its colours in both themes, its logo and its cover.
//!
//! A pack names at most three colours; what follows from them (tints, a stronger shade, the dark theme's) is made
//! here, and every pair that the style uses is held against WCAG. The player only passes on what stands in
//! `Look::style`.

mod colour;
mod theme;

pub use colour::Colour;
pub use theme::{Own, SIGN, SIGNS, TEXT, TEXTS, Theme};

use crate::decode::Fields;
use crate::diagnostic::Look as Problem;
use crate::source::{Id, Media};

/// How a pack looks, as its author wrote it.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// The colours of the light and of the dark theme, where they are usable.
    colours: Vec<(Theme, Own, Colour)>,
    /// Stands over the start page.
    pub(crate) logo: Option<Media>,
    /// A wide picture on the start page.
    pub(crate) cover: Option<Media>,
}

/// Reads the key `look`, and reports colours that do not stand out.
pub(crate) fn read(fields: &mut Fields<'_, '_>) -> Look {
    let look = fields.inner("look", |fields| {
        let mut colours = of_theme(fields, Theme::Light);
        colours.extend(fields.inner("dark", |fields| of_theme(fields, Theme::Dark)).unwrap_or_default());
        Look { colours, logo: fields.picture("logo"), cover: fields.picture("cover") }
    });
    look.unwrap_or_default()
}

fn of_theme(fields: &mut Fields<'_, '_>, theme: Theme) -> Vec<(Theme, Own, Colour)> {
    let mut found = Vec::new();
    for own in Own::ALL {
        let Some(written) = fields.maybe_name(own.name()) else { continue };
        let Some(colour) = Colour::read(&written.text) else {
            fields.decoder.report.add(written.place, Problem::NotAColour { found: written.text });
            continue;
        };
        check(fields, theme, own, colour, &written);
        found.push((theme, own, colour));
    }
    found
}

/// Reports a colour that lacks contrast, with the nearest that has it.
fn check(fields: &mut Fields<'_, '_>, theme: Theme, own: Own, colour: Colour, written: &Id) {
    let Some(pale) = theme.palest(&own.tokens(theme, colour)) else { return };
    let problem = Problem::Contrast {
        theme,
        front: pale.front,
        on: pale.on,
        ground: pale.ground.to_string(),
        found: format!("{:.1}", (pale.found * 10.0).floor() / 10.0),
        least: pale.least.to_string(),
        nearest: stands_out(theme, own, colour).map(|colour| colour.to_string()),
    };
    fields.decoder.report.add(written.place, problem);
}

/// The nearest shade of a colour that stands out in a theme.
fn stands_out(theme: Theme, own: Own, colour: Colour) -> Option<Colour> {
    theme.nearest(colour, |theme, shade| theme.palest(&own.tokens(theme, shade)).is_none())
}

impl Look {
    /// Declarations of custom properties, as `style/tokens.css` takes them up; empty without colours of one's own.
    pub(crate) fn style(&self) -> String {
        let of = |theme: Theme, own: Own| {
            let found = self.colours.iter().find(|(of, named, _)| (*of, *named) == (theme, own));
            found.map(|(_, _, colour)| *colour)
        };
        let mut style = String::new();
        for own in Own::ALL {
            let (light, dark) = (of(Theme::Light, own), of(Theme::Dark, own));
            // One colour is enough: the other theme takes its nearest shade.
            let dark = dark.or_else(|| stands_out(Theme::Dark, own, light?));
            for (theme, prefix, colour) in [(Theme::Light, "light", light), (Theme::Dark, "dark", dark)] {
                for (token, colour) in colour.map(|colour| own.tokens(theme, colour)).unwrap_or_default() {
                    style += &format!("--{prefix}-{token}:{colour};");
                }
            }
        }
        style
    }

    /// The files that it shows.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = &Media> {
        self.logo.iter().chain(&self.cover)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::diagnostic::Tongue;
    use crate::{Diagnostic, compile_pack};

    /// The style of a pack with this look in its programme and modules, or what is wrong with it.
    fn style(look: &str) -> Result<String, Vec<Diagnostic>> {
        let top = "vejvalg: 1\nlanguages: [en]\ntitle: T\n";
        let programme = format!("{top}programme: p\nstations: [{{module: m}}]\nlook:\n  {look}\n");
        let module = format!("{top}module: m\nactivities: [{{break: air, title: Air}}]\n");
        let files = [("programme.yaml", programme), ("m.yaml", module), ("media/logo.svg", String::new())];
        let compiled = compile_pack("p", &BTreeMap::from(files.map(|(name, text)| (name.to_owned(), text))));
        let pack = compiled.output.ok_or(compiled.diagnostics)?;
        assert!(pack.modules[0].editions.iter().all(|edition| edition.index.look == pack.programmes[0].look));
        Ok(pack.programmes[0].look.clone())
    }

    #[track_caller]
    fn refuse(look: &str, code: &str, words: &str) {
        let found = style(look).expect_err("it is refused");
        let told: Vec<_> = found.iter().map(|one| (one.code(), one.words(Tongue::English))).collect();
        let holds = told
            .iter()
            .any(|(found, told)| *found == code && format!("{} {}", told.message, told.hint).contains(words));
        assert!(holds, "{look}: {told:?}");
    }

    #[test]
    fn one_colour_gives_both_themes_their_shades() {
        let style = style("way: \"#0b6472\"").expect("the usual colour");
        assert!(style.starts_with("--light-way:#0b6472;--light-way-strong:#"), "{style}");
        assert!(style.contains("--dark-way:#") && style.contains("--dark-focus:#"), "{style}");
        assert!(!style.contains("warm"), "{style}");
    }

    #[test]
    fn a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can() {
        refuse("way: \"#7fd0d8\"", "low-contrast", "`#");
        refuse("warm: f29a66", "low-contrast", "light");
        refuse("dark: {way: 0b6472}", "low-contrast", "dark");
    }

    #[test]
    fn the_nearest_colour_is_taken() {
        let found = style("way: \"#7fd0d8\"").expect_err("it is pale");
        let hint = found[0].words(Tongue::English).hint;
        let nearest = hint.split('`').nth(1).expect("a colour");
        assert!(style(&format!("way: \"{nearest}\"")).is_ok(), "{hint}");
    }

    #[test]
    fn other_words_and_keys_are_refused() {
        refuse("way: teal", "not-a-colour", "six");
        refuse("ground: \"#ffffff\"", "unknown-key", "ground");
        refuse("logo: {file: media/logo.svg}", "missing-alt", "alt");
        refuse("logo: {file: media/other.svg, alt: Logo}", "missing-media", "logo.svg");
    }

    #[test]
    fn without_colours_nothing_is_written() {
        assert_eq!(style("logo: {file: media/logo.svg, alt: The region}").as_deref(), Ok(""));
    }
}
