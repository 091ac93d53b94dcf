//! Colours: those of the interface, the tones of skin and hair, and how light changes them.
//!
//! The colours of the interface are those of the light theme in `style/tokens.css` and `style/later/later-tokens.css`; a test holds them
//! together.

use std::fmt;

use crate::words::{Colour, Light, Skin, Tone};

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink(pub(crate) u32);

/// `--ink`.
pub(crate) const DARK: Ink = Ink(0x14282e);
/// `--surface`.
pub(crate) const WHITE: Ink = Ink(0xffffff);
/// `--ground`.
pub(crate) const GROUND: Ink = Ink(0xf2f5f3);
/// `--line`.
pub(crate) const LINE: Ink = Ink(0xcbd6d4);
/// `--line-strong`.
pub(crate) const STEEL: Ink = Ink(0x6d8085);
/// `--way`.
pub(crate) const WAY: Ink = Ink(0x0b6472);
/// `--way-tint`.
pub(crate) const WAY_TINT: Ink = Ink(0xdcecec);
/// `--warm`.
pub(crate) const WARM: Ink = Ink(0xb84a12);
/// `--warm-tint`.
pub(crate) const WARM_TINT: Ink = Ink(0xfbe8dc);
/// `--sun`.
pub(crate) const SUN: Ink = Ink(0xe2a52b);
/// `--sun-tint`.
pub(crate) const SUN_TINT: Ink = Ink(0xfbf1d9);
/// `--moss`.
pub(crate) const MOSS: Ink = Ink(0x3f7346);
/// `--moss-tint`.
pub(crate) const MOSS_TINT: Ink = Ink(0xe2eee1);
/// `--plum`.
pub(crate) const PLUM: Ink = Ink(0x7a4276);
/// `--plum-tint`.
pub(crate) const PLUM_TINT: Ink = Ink(0xf1e4ef);
/// `--slate`.
pub(crate) const SLATE: Ink = Ink(0x4a5f8a);
/// `--slate-tint`.
pub(crate) const SLATE_TINT: Ink = Ink(0xe3e8f2);

impl Ink {
    /// Mixed with so many percent of another.
    pub(crate) fn with(self, other: Self, percent: u32) -> Self {
        let part = |shift: u32| {
            let of = |ink: Self| (ink.0 >> shift) & 0xff;
            ((of(self) * (100 - percent) + of(other) * percent + 50) / 100) << shift
        };
        Self(part(16) | part(8) | part(0))
    }

    /// Away from the light.
    pub(crate) fn shade(self) -> Self {
        self.with(DARK, 22)
    }

    /// Towards it.
    pub(crate) fn lit(self) -> Self {
        self.with(WHITE, 28)
    }

    /// In this light.
    pub(crate) fn under(self, light: Light) -> Self {
        match light {
            Light::Day => self,
            Light::Evening => self.with(WARM.with(SUN, 55), 24),
            Light::Night => self.with(DARK.with(SLATE, 45), 72),
        }
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = [16, 8, 0].map(|shift| (self.0 >> shift) & 0xff);
        if [r, g, b].iter().all(|part| part % 17 == 0) {
            write!(f, "#{:x}{:x}{:x}", r / 17, g / 17, b / 17)
        } else {
            write!(f, "#{:06x}", self.0)
        }
    }
}

/// Skin in the light, away from it, and the lines in it.
pub(crate) fn skin(skin: Skin) -> [Ink; 3] {
    let (base, shade, line) = match skin {
        Skin::Pale => (0xf4d9c6, 0xe6bda3, 0xa9684c),
        Skin::Light => (0xeac2a2, 0xd6a37f, 0x8f5639),
        Skin::Olive => (0xd2a176, 0xb8845a, 0x74462a),
        Skin::Brown => (0xa56f47, 0x8a5935, 0x4f2d18),
        Skin::Dark => (0x6f4832, 0x593725, 0x2b180f),
    };
    [Ink(base), Ink(shade), Ink(line)]
}

/// Hair.
pub(crate) fn hair(tone: Tone) -> Ink {
    Ink(match tone {
        Tone::Black => 0x262427,
        Tone::Brown => 0x5c3b29,
        Tone::Blonde => 0xd8ae62,
        Tone::Red => 0xa8522c,
        Tone::Grey => 0x9fa8aa,
        Tone::White => 0xe9e8e2,
    })
}

/// Clothes.
pub(crate) fn clothes(colour: Colour) -> Ink {
    match colour {
        Colour::Teal => WAY,
        Colour::Rust => WARM,
        Colour::Yellow => SUN,
        Colour::Green => MOSS,
        Colour::Plum => PLUM,
        Colour::Blue => SLATE,
        Colour::Navy => DARK.with(SLATE, 35),
        Colour::White => GROUND,
    }
}

/// What stands behind clothes of this colour, so that they stand out.
pub(crate) fn behind(colour: Colour) -> Ink {
    match colour {
        Colour::Teal | Colour::Navy => SUN_TINT.with(SUN, 34),
        Colour::Rust => WAY_TINT.with(WAY, 22),
        Colour::Yellow => SLATE_TINT.with(SLATE, 24),
        Colour::Green => WARM_TINT.with(WARM, 18),
        Colour::Plum => MOSS_TINT.with(MOSS, 24),
        Colour::Blue => WARM_TINT.with(SUN, 26),
        Colour::White => WAY_TINT.with(WAY, 30),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_mix_and_are_written_short() {
        assert_eq!(WHITE.to_string(), "#fff");
        assert_eq!(WHITE.with(Ink(0), 100), Ink(0));
        assert_eq!(WHITE.with(Ink(0), 0), WHITE);
        assert_eq!(WAY.to_string(), "#0b6472");
    }

    #[test]
    fn the_palette_is_that_of_the_interface() {
        let sheets = [include_str!("../../../style/tokens.css"), include_str!("../../../style/later/later-tokens.css")];
        // The light theme comes first.
        let light: String = sheets.iter().filter_map(|sheet| sheet.split("prefers-color-scheme").next()).collect();
        let named = [
            ("ink", DARK),
            ("surface", WHITE),
            ("ground", GROUND),
            ("line", LINE),
            ("line-strong", STEEL),
            ("way", WAY),
            ("way-tint", WAY_TINT),
            ("warm", WARM),
            ("warm-tint", WARM_TINT),
            ("sun", SUN),
            ("sun-tint", SUN_TINT),
            ("moss", MOSS),
            ("moss-tint", MOSS_TINT),
            ("plum", PLUM),
            ("plum-tint", PLUM_TINT),
            ("slate", SLATE),
            ("slate-tint", SLATE_TINT),
        ];
        for (name, ink) in named {
            // A colour that a pack may set stands behind the pack's own.
            let token = format!("--{name}: #{:06x};", ink.0);
            let of_pack = format!("--{name}: var(--light-{name}, #{:06x});", ink.0);
            assert!(light.contains(&token) || light.contains(&of_pack), "{token}");
        }
    }
}
