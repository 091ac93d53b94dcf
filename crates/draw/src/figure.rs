//! A person: what is behind the head, body, face, hair, one over the other.
//!
//! Drawn in a space of 200 by 200; the body goes on below it, for scenes in which somebody stands.

use crate::portrait::Portrait;
use crate::svg::Svg;
use crate::{clothes, face, hair, ink};

/// A person down to far below the frame of a portrait.
pub(crate) fn draw(svg: &mut Svg, person: &Portrait) {
    if !person.headscarf {
        hair::behind(svg, person);
    }
    let [base, shade, _] = ink::skin(person.skin);
    svg.fill(shade, "M84 108h32v40c0 12-32 12-32 0Z");
    clothes::draw(svg, person, base);
    face::draw(svg, person);
    if person.headscarf {
        hair::scarf(svg, person);
    } else {
        hair::front(svg, person);
    }
    face::glasses(svg, person);
    face::hearing_aid(svg, person);
}

/// Arms that lie on a table, with the hands before the body.
pub(crate) fn arms(svg: &mut Svg, person: &Portrait) {
    let sleeve = clothes::sleeve(person);
    let [base, ..] = ink::skin(person.skin);
    svg.line(sleeve, 30, "M46 196C24 262 40 282 76 280");
    svg.line(sleeve.shade(), 30, "M154 196c22 66 6 86-30 84");
    svg.line(base, 22, "M84 281h8M116 281h-8");
}

/// Thumbs over what is held.
pub(crate) fn thumbs(svg: &mut Svg, person: &Portrait) {
    let [base, shade, _] = ink::skin(person.skin);
    svg.line(base, 11, "M78 276l10-8");
    svg.line(shade, 11, "M122 276l-10-8");
}
