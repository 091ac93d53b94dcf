//! Things, standing on the point (0, 0).

use crate::ink::{DARK, GROUND, LINE, MOSS, PLUM, SLATE, STEEL, SUN, SUN_TINT, WARM, WAY, WAY_TINT, WHITE};
use crate::svg::Svg;
use crate::words::Thing;

/// Draws a thing and the shadow that it throws to the right.
pub(crate) fn draw(svg: &mut Svg, thing: Thing) {
    svg.veil(DARK, 14, "M-22-3h50l8 6h-58Z");
    match thing {
        Thing::Phone => {
            svg.block(DARK, [-11, -40, 22, 41], 4);
            svg.block(WAY_TINT, [-8, -36, 16, 32], 1);
            svg.line(WAY, 3, "M-4-28h8M-4-22h5");
            svg.dot(SUN, 0, -12, 4);
        }
        Thing::Tablet => {
            svg.block(DARK, [-28, -40, 56, 41], 4);
            svg.block(WAY_TINT, [-24, -36, 48, 33], 1);
            svg.line(WARM, 3, "M-19-16l9-8 8 6 8-10 12 4");
            svg.line(WAY, 3, "M-19-8h22");
        }
        Thing::Laptop => {
            svg.block(DARK.with(STEEL, 50), [-31, -44, 62, 42], 4);
            svg.dot(LINE, 0, -24, 4);
            svg.fill(STEEL, "M-36-4h72l4 6h-80Z");
        }
        Thing::Letter => {
            svg.fill(WHITE, "M-26-32h52V0h-52Z");
            svg.line(STEEL, 2, "M-26-32 0-12l26-20M-26 0h52v-32h-52Z");
            svg.block(WARM, [12, -8, 9, 5], 0);
        }
        Thing::PulseOximeter => {
            svg.fill(SLATE, "M-20-26q0-6 6-6h24q10 0 10 8v5h-40Z");
            svg.fill(DARK.with(SLATE, 50), "M-20 0v-10h40v4q0 6-8 6Z");
            svg.line(WARM, 3, "M2-16h.1");
            svg.block(WAY_TINT, [-13, -28, 17, 8], 1);
            svg.line(WARM, 2, "M-11-24h3l2-2 2 4 2-2h3");
        }
        Thing::BloodPressure => {
            svg.block(SLATE, [-34, -26, 26, 26], 8);
            svg.line(STEEL, 3, "M-10-10q8 12 16-2");
            svg.block(WHITE, [4, -32, 30, 33], 5);
            svg.block(WAY_TINT, [8, -28, 22, 15], 2);
            svg.line(WAY, 2, "M12-23h14M12-18h8");
            svg.dot(WARM, 19, -6, 3);
        }
        Thing::HomeKit => {
            svg.fill(WAY, "M-34-44h68l-6 18h-56Z");
            svg.fill(WHITE, "M-20-34h26v12h-26Z");
            svg.fill(SLATE, "M10-36h12v14h-12Z");
            svg.fill(SUN_TINT.with(WARM, 34), "M-34-26h68V0h-68Z");
            svg.line(WHITE, 5, "M0-19v12M-6-13h12");
        }
        Thing::PillBox => {
            svg.block(WAY_TINT, [-36, -17, 72, 18], 4);
            svg.line(WAY, 2, "M-26-16v16M-15-16v16M-5-16v16M5-16v16M15-16v16M26-16v16");
            svg.line(WARM, 5, "M-31-6h.1M-10-6h.1M10-6h.1M31-6h.1");
            svg.line(SUN, 5, "M-20-6h.1M0-6h.1M20-6h.1");
        }
        Thing::Cup => {
            svg.line(WHITE, 4, "M12-18q12 0 8 8-3 4-10 3");
            svg.fill(WHITE, "M-14-22h28q0 22-9 22h-10q-9 0-9-22Z");
            svg.line(LINE, 2, "M-4-30q-4-5 0-10M5-30q-4-5 0-10");
        }
        Thing::Papers => {
            svg.block(SUN_TINT.with(WARM, 40), [-22, -44, 44, 45], 3);
            svg.fill(WHITE, "M-18-38h36v34h-36Z");
            svg.block(STEEL, [-8, -47, 16, 7], 2);
            svg.line(LINE, 3, "M-12-28h24M-12-20h24M-12-12h14");
        }
        Thing::Bag => {
            svg.line(DARK.with(WARM, 30), 4, "M-12-30q12-22 24 0");
            svg.block(PLUM, [-26, -32, 52, 33], 7);
            svg.line(SUN_TINT, 3, "M-26-18h52");
        }
        Thing::Bread => {
            svg.fill(SUN.with(WARM, 46), "M-32 0c-8-22 4-28 32-28s40 6 32 28Z");
            svg.line(SUN_TINT, 3, "M-16-20l6 10M-2-22l6 10M12-21l6 10");
        }
        Thing::Flowers => {
            svg.line(MOSS, 3, "M0-16-12-40M0-16v-28M0-16 12-38");
            svg.line(WARM, 13, "M-13-42h.1M13-40h.1");
            svg.line(SUN, 14, "M0-48h.1");
            svg.fill(GROUND.with(SLATE, 24), "M-11-20h22l-3 20h-16Z");
        }
    }
}
