//! Somebody's face and shoulders.

use crate::figure;
use crate::ink::{self, WHITE};
use crate::svg::Svg;
use crate::words::{Age, Beard, Clothes, Colour, Cut, Shape, Skin, Tone};

/// Width and height of a portrait.
pub const PORTRAIT: [u16; 2] = [200, 200];

/// How somebody looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// How old.
    pub age: Age,
    /// The shape of the face.
    pub face: Shape,
    /// The tone of the skin.
    pub skin: Skin,
    /// The colour of the hair.
    pub tone: Tone,
    /// The cut of the hair.
    pub cut: Cut,
    /// Hair on the face.
    pub beard: Beard,
    /// Whether with glasses.
    pub glasses: bool,
    /// Whether under a headscarf.
    pub headscarf: bool,
    /// Whether with a hearing aid.
    pub hearing_aid: bool,
    /// What is worn.
    pub wearing: Clothes,
    /// In which colour.
    pub colour: Colour,
}

impl Portrait {
    /// Somebody of whom only an id and perhaps the age are known: always the same for the same.
    #[must_use]
    pub fn of(id: &str, years: Option<u32>) -> Self {
        let mut dice = Dice::of(id);
        let age = years.map_or_else(|| dice.pick(&[Age::Young, Age::Adult, Age::Middle]), age_of);
        let skin = dice.pick(&[Skin::Pale, Skin::Light, Skin::Light, Skin::Olive, Skin::Brown, Skin::Dark]);
        let cuts = [Cut::Short, Cut::Bob, Cut::Bun, Cut::Wavy, Cut::Curly, Cut::Long, Cut::Ponytail];
        Self {
            age,
            face: dice.pick(Shape::ALL),
            skin,
            tone: tone_of(age, skin, &mut dice),
            cut: dice.pick(&cuts),
            beard: Beard::None,
            glasses: dice.pick(&[true, false, false]),
            headscarf: false,
            hearing_aid: false,
            wearing: dice.pick(&[Clothes::Cardigan, Clothes::Sweater, Clothes::Shirt]),
            colour: dice.pick(&Colour::ALL[..6]),
        }
    }

    /// The drawing.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = Svg::default();
        let wall = ink::behind(self.colour);
        svg.block(wall, [0, 0, 200, 200], 0);
        // The light falls in from the upper left, and the way leads past behind the shoulders.
        svg.veil(WHITE, 32, "M0 0H132L46 200H0Z");
        svg.line(wall.with(ink::DARK, 12), 9, "M-8 176C40 128 58 196 112 158S176 84 210 96");
        figure::draw(&mut svg, self);
        svg.document(PORTRAIT)
    }
}

/// How old somebody of so many years looks.
fn age_of(years: u32) -> Age {
    match years {
        0..=12 => Age::Child,
        13..=29 => Age::Young,
        30..=49 => Age::Adult,
        50..=67 => Age::Middle,
        _ => Age::Old,
    }
}

fn tone_of(age: Age, skin: Skin, dice: &mut Dice) -> Tone {
    match (age, skin) {
        (Age::Old, _) => dice.pick(&[Tone::Grey, Tone::White]),
        (Age::Middle, _) => dice.pick(&[Tone::Grey, Tone::Brown, Tone::Grey]),
        (_, Skin::Pale | Skin::Light) => dice.pick(&[Tone::Brown, Tone::Blonde, Tone::Red, Tone::Black]),
        (_, Skin::Olive | Skin::Brown | Skin::Dark) => Tone::Black,
    }
}

/// Choices that follow from an id alone.
struct Dice(u64);

impl Dice {
    fn of(id: &str) -> Self {
        // FNV-1a: short, and the same for ever.
        Self(
            id.bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)),
        )
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        let n = usize::try_from(self.0 >> 33).unwrap_or_default();
        from[n % from.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_person_looks_the_same_every_time_and_as_old_as_they_are() {
        assert_eq!(Portrait::of("lis", Some(78)), Portrait::of("lis", Some(78)));
        assert_eq!(Portrait::of("lis", Some(78)).age, Age::Old);
        assert_eq!(Portrait::of("emil", Some(9)).age, Age::Child);
        assert_ne!(Portrait::of("lis", None), Portrait::of("karen", None));
    }
}
