//! Hair and headscarves: a silhouette behind the head, a front over the brow, one light on it.

use crate::ink::{self, Ink, WHITE};
use crate::portrait::Portrait;
use crate::svg::Svg;
use crate::words::Cut;

/// What hangs or stands behind the head.
pub(crate) fn behind(svg: &mut Svg, person: &Portrait) {
    let tone = ink::hair(person.tone);
    let deep = tone.shade();
    match person.cut {
        Cut::Bun => svg.dot(tone, 108, 30, 17),
        Cut::Bob => svg.fill(deep, "M60 84c0-32 16-48 40-48s40 16 40 48c0 18 2 30 5 40-14 6-76 6-90 0 3-10 5-22 5-40Z"),
        Cut::Long => {
            svg.fill(deep, "M60 84c0-32 16-48 40-48s40 16 40 48c0 30 6 52 14 82-20 10-88 10-108 0 8-30 14-52 14-82Z");
        }
        Cut::Ponytail => svg.fill(deep, "M118 40c30-6 40 22 32 50-4 16-2 28 4 38-16 2-28-8-28-28Z"),
        Cut::Afro => svg.dot(tone, 100, 76, 54),
        Cut::Wavy => svg.fill(
            deep,
            "M62 82c-6-30 16-48 40-46s42 20 36 50c10 8 2 14 6 22s-6 18-16 16H74c-12 2-20-6-15-15s-5-15 3-27Z",
        ),
        Cut::Short | Cut::Cropped | Cut::Curly | Cut::Thin | Cut::Bald => {}
    }
}

/// What lies over the brow and the temples.
pub(crate) fn front(svg: &mut Svg, person: &Portrait) {
    let tone = ink::hair(person.tone);
    match person.cut {
        Cut::Short => cap(
            svg,
            tone,
            "M66 88c-6-34 10-52 36-52 24 0 38 16 32 52-3-12-6-18-10-24-18 2-34-2-44-10-2 8-10 16-14 34Z",
            "M78 54q8-10 22-11",
        ),
        Cut::Cropped => cap(
            svg,
            tone,
            "M67 84c-3-28 9-45 33-45s36 17 33 45c-2-12-5-20-11-24-12-5-32-5-44 0-6 4-9 12-11 24Z",
            "M82 50q6-4 14-4",
        ),
        Cut::Bun | Cut::Ponytail => cap(
            svg,
            tone,
            "M66 90c-5-34 10-53 34-53s39 19 34 53c-2-12-7-22-13-28-14-1-26-4-31-10-6 8-20 16-24 38Z",
            "M76 60q6-12 18-16",
        ),
        Cut::Bob => cap(
            svg,
            tone,
            "M64 116c-8-50 4-80 36-80s44 30 36 80c-6-14-6-30-9-46-16-2-36-6-46-16-2 10-12 32-17 62Z",
            "M74 66q4-16 16-22",
        ),
        Cut::Long => cap(
            svg,
            tone,
            "M62 124c-8-56 6-87 38-87s46 31 38 87c-6-20-6-36-12-52-8-8-18-14-26-24-8 10-16 16-26 24-6 16-6 32-12 52Z",
            "M73 70q4-18 18-25",
        ),
        Cut::Curly => cap(
            svg,
            tone,
            "M66 88c-10-4-10-18-3-22-5-11 5-20 13-18 3-12 17-15 23-8 8-8 22-3 24 7 10-1 17 9 12 19 8 5 6 18-2 22 1-10-3-18-9-20-6 3-13 0-16-5-5 4-12 4-16-1-4 5-11 6-16 3-5 4-10 13-10 23Z",
            "M78 56q4-6 10-7M96 48q5-3 10-2",
        ),
        Cut::Afro => cap(
            svg,
            tone,
            "M66 88c-4-30 10-48 34-48s38 18 34 48c-4-14-8-20-14-24-14-4-26-4-40 0-6 4-10 10-14 24Z",
            "M62 50q12-20 32-22",
        ),
        Cut::Wavy => cap(
            svg,
            tone,
            "M64 96c-10-36 8-60 36-60s48 24 37 60c-4-10-4-20-10-26-10 4-16-6-22-12-6 10-18 8-26 6-8 6-9 20-15 32Z",
            "M75 60q6-13 18-16",
        ),
        Cut::Thin => cap(
            svg,
            tone,
            "M66 94c-8-14-6-32 6-42-2 12-2 28-6 42ZM134 94c8-14 6-32-6-42 2 12 2 28 6 42ZM74 52c10-14 40-16 52 0-16-8-36-8-52 0Z",
            "",
        ),
        Cut::Bald => svg.veil(WHITE, 30, "M80 62a14 9 0 0 1 22-8 16 10 0 0 0-22 8Z"),
    }
}

/// A shape of hair with the light on it.
fn cap(svg: &mut Svg, tone: Ink, shape: &str, light: &str) {
    svg.fill(tone, shape);
    if !light.is_empty() {
        svg.line(tone.lit(), 3, light);
    }
}

/// A headscarf: over the hair, round the face, and laid over one shoulder.
pub(crate) fn scarf(svg: &mut Svg, person: &Portrait) {
    let cloth = ink::behind(person.colour).with(ink::clothes(person.colour), 42);
    svg.fill(
        cloth,
        "M100 32c30 0 44 20 43 52-1 26 6 44 22 66-22 22-108 22-130 0 16-22 23-40 22-66-1-32 13-52 43-52Zm0 22c-20 0-29 14-28 34 1 26 12 41 28 41s27-15 28-41c1-20-8-34-28-34Z",
    );
    svg.fill(cloth.shade(), "M68 118c10 22 48 26 62 2 6 14 18 22 32 32-28 18-60 8-94-34Z");
    svg.line(cloth.lit(), 3, "M72 56q9-14 24-17");
}
