//! A face: shape, the shadow on its right, features, and what age writes into it.

use crate::ink::{self, DARK, Ink, WARM};
use crate::portrait::Portrait;
use crate::svg::Svg;
use crate::words::{Age, Beard, Shape, Tone};

/// The face without hair and glasses.
pub(crate) fn draw(svg: &mut Svg, person: &Portrait) {
    let [base, shade, line] = ink::skin(person.skin);
    svg.fill(base, "M66 80a8 10 0 1 0 4 20Z");
    svg.fill(shade, "M134 80a8 10 0 1 1-4 20Z");
    let (outline, shadow) = outline(person.face);
    svg.fill(base, outline);
    svg.fill(shade, shadow);
    svg.veil(WARM, 13, "M72 103a9 7 0 1 0 18 0 9 7 0 1 0-18 0M110 103a9 7 0 1 0 18 0 9 7 0 1 0-18 0");
    if person.age == Age::Old || person.age == Age::Middle {
        svg.line(shade.with(line, 30), 2, lines(person.age));
    }
    beard(svg, person);
    features(svg, person, line);
}

/// The outline, and the part of it away from the light.
fn outline(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Round => (
            "M66 86c0-28 14-42 34-42s34 14 34 42c0 26-15 42-34 42S66 112 66 86Z",
            "M118 48c11 7 16 20 16 38 0 26-15 42-34 42 15-6 24-18 24-40 0-16-2-30-6-40Z",
        ),
        Shape::Oval => (
            "M68 84c0-26 13-40 32-40s32 14 32 40c0 28-15 46-32 46S68 112 68 84Z",
            "M117 48c10 7 15 19 15 36 0 28-15 46-32 46 13-7 22-21 22-44 0-15-1-28-5-38Z",
        ),
        Shape::Square => (
            "M68 82c0-24 12-38 32-38s32 14 32 38v18c0 18-12 29-32 29S68 118 68 100Z",
            "M117 47c10 6 15 18 15 35v18c0 18-12 29-32 29 14-5 22-15 22-31V82c0-14-1-25-5-35Z",
        ),
        Shape::Long => (
            "M70 82c0-25 12-39 30-39s30 14 30 39c0 32-13 52-30 52S70 114 70 82Z",
            "M116 47c9 7 14 18 14 35 0 32-13 52-30 52 12-8 20-24 20-50 0-14-1-27-4-37Z",
        ),
    }
}

fn lines(age: Age) -> &'static str {
    match age {
        Age::Old => {
            "M84 64q16-4 32 0M87 57q13-3 26 0M80 107q-4 5-2 11M120 107q4 5 2 11M76 84l-4-2M124 84l4-2M83 99q4 2 8 0M109 99q4 2 8 0"
        }
        Age::Middle => "M80 107q-3 4-2 8M120 107q3 4 2 8M83 98q4 2 8 0M109 98q4 2 8 0",
        Age::Child | Age::Young | Age::Adult => "",
    }
}

fn features(svg: &mut Svg, person: &Portrait, line: Ink) {
    let brow = match person.tone {
        Tone::White | Tone::Grey => ink::hair(person.tone).with(line, 45),
        Tone::Black | Tone::Brown | Tone::Blonde | Tone::Red => ink::hair(person.tone).with(DARK, 35),
    };
    match person.age {
        Age::Child => {
            svg.line(DARK, 8, "M86 92v1M114 92v1");
            svg.line(brow, 3, "M80 82q6-4 12-1M108 81q6-3 12 1");
            svg.line(line, 2.6, "M101 98q4 4-2 6");
        }
        Age::Young | Age::Adult | Age::Middle | Age::Old => {
            svg.line(DARK, 6, "M87 88v2M113 88v2");
            svg.line(brow, 3.4, "M79 79q7-5 14-2M107 77q7-3 14 2");
            svg.line(line, 2.8, "M102 88c1 6 5 11 3 14s-5 2-8 1");
        }
    }
    svg.line(line.with(WARM, 25), 3.2, "M90 115c6 5 14 5 20-1");
}

fn beard(svg: &mut Svg, person: &Portrait) {
    let tone = ink::hair(person.tone);
    let full = "M67 92c2 26 14 46 33 46s31-20 33-46c-4 10-9 16-19 15-8-2-20-2-28 0-10 1-15-5-19-15Z";
    let moustache = "M84 113c3-7 10-9 16-6 6-3 13-1 16 6-6 2-12 0-16-2-4 2-10 4-16 2Z";
    match person.beard {
        Beard::None => {}
        Beard::Full => svg.fill(tone, full),
        Beard::Stubble => svg.veil(tone, 32, full),
        Beard::Moustache => svg.fill(tone, moustache),
    }
}

/// Glasses, over the hair at the temples.
pub(crate) fn glasses(svg: &mut Svg, person: &Portrait) {
    if person.glasses {
        svg.veil(ink::WHITE, 22, "M75 82h22v10q0 8-11 8t-11-8ZM103 82h22v10q0 8-11 8t-11-8Z");
        svg.line(
            DARK,
            2.6,
            "M75 82h22v10q0 8-11 8t-11-8ZM103 82h22v10q0 8-11 8t-11-8ZM97 86q3-2 6 0M75 85l-8-1M125 85l8-1",
        );
    }
}

/// A hearing aid behind the ear that the light falls on.
pub(crate) fn hearing_aid(svg: &mut Svg, person: &Portrait) {
    if person.hearing_aid && !person.headscarf {
        svg.line(ink::WAY, 5, "M62 80q-5 7-1 16");
        svg.line(ink::LINE, 2, "M62 79q5-2 6 8v6");
    }
}
