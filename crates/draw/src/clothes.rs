//! What a person wears, from the shoulders down.

use crate::ink::{self, DARK, GROUND, Ink, LINE, SLATE, STEEL, WAY, WAY_TINT, WHITE};
use crate::portrait::Portrait;
use crate::svg::Svg;
use crate::words::{Clothes, Colour};

/// Shoulders, and a body that goes on far below.
const BODY: &str = "M28 420V204c0-34 14-48 44-56l14-5c6 8 22 8 28 0l14 5c30 8 44 22 44 56v216Z";
/// The side away from the light.
const SHADE: &str = "M134 420V190l6-38c22 8 32 24 32 52v216Z";
/// The skin that an open neck shows.
const NECK: &str = "M86 142h28l-14 26Z";

/// The colour of the cloth.
fn cloth(person: &Portrait) -> Ink {
    match person.wearing {
        Clothes::Uniform => WAY_TINT.with(WAY, 34),
        Clothes::WhiteCoat => WHITE.with(LINE, 20),
        Clothes::Gown => WAY_TINT.with(SLATE, 16),
        Clothes::Polo => ink::clothes(if person.colour == Colour::White { Colour::Blue } else { person.colour }),
        Clothes::Cardigan | Clothes::Sweater | Clothes::Shirt | Clothes::Suit | Clothes::Coat | Clothes::Hoodie => {
            ink::clothes(person.colour)
        }
    }
}

/// The colour of a sleeve.
pub(crate) fn sleeve(person: &Portrait) -> Ink {
    cloth(person).with(DARK, 7)
}

/// The clothed body.
pub(crate) fn draw(svg: &mut Svg, person: &Portrait, skin: Ink) {
    let cloth = cloth(person);
    let deep = cloth.shade();
    svg.fill(cloth, BODY);
    svg.veil(DARK, 14, SHADE);
    match person.wearing {
        Clothes::Cardigan => {
            svg.fill(GROUND, "M80 145h40l4 275H76Z");
            svg.fill(skin, "M86 142h28c-2 16-26 16-28 0Z");
            svg.line(deep, 5, "M80 145c-3 30-4 60-4 275M120 145c3 30 4 60 4 275");
        }
        Clothes::Sweater => {
            svg.line(deep, 8, "M82 146c6 14 30 14 36 0");
            svg.line(deep, 2, "M58 176v40M142 176v40");
        }
        Clothes::Shirt => {
            svg.fill(skin, NECK);
            svg.fill(cloth.lit(), "M84 140l16 28-18 12-10-32ZM116 140l-16 28 18 12 10-32Z");
            svg.line(deep, 3, "M100 170v250");
        }
        Clothes::Suit => {
            svg.fill(WHITE, "M84 142h32l-16 62Z");
            svg.fill(skin, "M88 141h24l-12 15Z");
            svg.fill(deep, "M82 142l18 70-34-40 6-23ZM118 142l-18 70 34-40-6-23Z");
        }
        Clothes::Coat => {
            svg.fill(cloth.lit(), "M76 142l24 36-30 18-12-42ZM124 142l-24 36 30 18 12-42Z");
            svg.fill(skin, "M86 142h28l-14 20Z");
            svg.line(deep, 4, "M100 178v242");
        }
        Clothes::Hoodie => {
            svg.fill(deep, "M66 146c4-16 64-16 68 0 0 30-20 36-34 36s-34-6-34-36Z");
            svg.fill(skin, "M84 138h32c0 26-32 26-32 0Z");
            svg.line(GROUND, 3, "M90 172v22M110 172v22");
        }
        Clothes::Uniform => {
            svg.fill(skin, NECK);
            svg.line(WHITE, 5, "M85 142l15 28 15-28");
            svg.line(deep, 3, "M126 190h20v18h-20Z");
            svg.line(ink::WARM, 3, "M131 182v14");
        }
        Clothes::WhiteCoat => {
            svg.fill(WAY_TINT.with(WAY, 48), "M84 142h32l6 278H78Z");
            svg.fill(skin, NECK);
            svg.fill(WHITE, "M82 142l14 60-26-24-2-28ZM118 142l-14 60 26-24 2-28Z");
            svg.line(LINE, 3, "M96 204v216M104 204v216");
            svg.line(STEEL, 3, "M78 148c0 30 6 42 16 44M122 148c0 20-2 34-8 44");
            svg.dot(STEEL, 114, 196, 5);
        }
        Clothes::Polo => {
            svg.fill(skin, NECK);
            svg.fill(cloth.lit(), "M84 140l16 28-20 6-6-26ZM116 140l-16 28 20 6 6-26Z");
            svg.block(WHITE, [118, 184, 26, 17], 3);
            svg.line(cloth, 3, "M123 192h12");
        }
        Clothes::Gown => {
            svg.fill(skin, "M86 142h28c0 20-28 20-28 0Z");
            svg.line(WHITE, 4, "M84 144c2 22 30 22 32 0");
            svg.line(deep, 4, "M60 190v1M84 206v1M112 198v1M138 206v1M70 232v1M126 230v1");
        }
    }
}
