//! Places: what stands behind people, and what stands before them. The window is always on the left, and
//! outside of it the way goes on.

use crate::ink::{
    DARK, GROUND, Ink, LINE, MOSS, MOSS_TINT, PLUM, PLUM_TINT, SLATE, SLATE_TINT, STEEL, SUN, SUN_TINT, WARM,
    WARM_TINT, WAY, WAY_TINT, WHITE,
};
use crate::svg::Svg;
use crate::words::{Light, Place};

/// What people in a place stand or sit at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    /// A table in front of them.
    Table,
    /// A bed over their legs.
    Bed,
    /// Nothing: they stand.
    Open,
}

/// A drawing in a light.
struct Lit<'s> {
    svg: &'s mut Svg,
    light: Light,
}

/// Draws what is behind people, the first of whom is at `x`.
pub(crate) fn behind(svg: &mut Svg, place: Place, light: Light, x: i32) -> Ground {
    let mut on = Lit { svg, light };
    match place {
        Place::Home => {
            on.room(SUN_TINT.with(SUN, 16));
            on.window(22, 20);
            on.fill(WARM.with(SUN_TINT, 30), "M128 48h34v30h-34Z");
            on.fill(WARM_TINT, "M132 52h26v22h-26Z");
            on.line(MOSS, 3, "M134 70q8-12 12-4t10-8");
            on.chair(x);
            on.lamp_on_floor();
            Ground::Table
        }
        Place::Kitchen => {
            on.room(MOSS_TINT.with(MOSS, 10));
            on.window(22, 20);
            on.fill(WHITE, "M246 30h74v46h-74Z");
            on.line(LINE, 2, "M283 32v42M276 54v6M290 54v6");
            on.fill(SUN_TINT.with(WARM, 20), "M122 96h60v5h-60Z");
            on.fill(WARM, "M130 82h14l-2 14h-10Z");
            on.fill(SLATE, "M152 86h20v10h-20Z");
            on.hanging_lamp(150);
            Ground::Table
        }
        Place::Bedroom => {
            on.room(PLUM_TINT.with(PLUM, 12));
            on.window(18, 18);
            on.head_board(x);
            on.pillow(x);
            Ground::Bed
        }
        Place::Garden => {
            on.outdoors();
            on.fill(WARM.with(SUN_TINT, 34), "M0 74l44-36 44 36v70H0Z");
            on.fill(SUN_TINT, "M14 86h24v24H14ZM52 86h22v58H52Z");
            on.fill(MOSS, "M100 148c-4-24 20-30 26-18 10-12 30-2 26 18ZM250 148c-4-30 24-34 32-18 10-12 38-4 38 6v16Z");
            on.line(WARM, 9, "M112 132h.1M130 128h.1M142 138h.1M266 130h.1M284 122h.1M304 132h.1");
            Ground::Open
        }
        Place::Ward => {
            on.room(WAY_TINT.with(WAY, 10));
            on.window(18, 18);
            on.line(STEEL, 3, "M116 14h204");
            on.fill(WAY_TINT.with(WAY, 30), "M254 16h66v128h-66Z");
            on.line(WAY_TINT.with(WAY, 48), 3, "M268 18v122M286 18v122M304 18v122");
            on.line(STEEL, 3, "M130 40v112M122 40h16");
            on.fill(WHITE, "M133 46h14v22h-14Z");
            Ground::Bed
        }
        Place::Corridor => {
            on.room(GROUND.with(WAY, 8));
            on.fill(WAY_TINT.with(WAY, 24), "M20 42h56v106H20ZM252 42h56v106h-56Z");
            on.fill(WHITE, "M30 54h20v28H30ZM262 54h20v28h-20Z");
            on.line(STEEL, 3, "M66 96v8M298 96v8M84 112h158");
            on.fill(SUN_TINT, "M98 12h124l-10 10H108Z");
            on.fill(SLATE, "M96 128h130v8H96ZM104 136h6v16h-6ZM212 136h6v16h-6Z");
            Ground::Open
        }
        Place::Clinic => {
            on.room(SLATE_TINT.with(SLATE, 9));
            on.window(18, 18);
            on.fill(WHITE, "M128 34h34v50h-34Z");
            on.line(WARM, 4, "M145 42v12M139 48h12");
            on.line(LINE, 3, "M135 64h20M135 71h20M135 78h12");
            on.fill(SUN_TINT.with(WARM, 20), "M250 74h70v5h-70Z");
            on.binders(256, 74);
            Ground::Table
        }
        Place::Stairwell => {
            on.room(WARM_TINT.with(WARM, 8));
            on.fill(SUN_TINT.with(WARM, 30), "M0 200V66h26v20h26v20h26v20h26v20h26v20h26v20h26v14Z");
            on.line(DARK.with(WARM, 20), 4, "M4 22 178 150M14 30v36M40 50v36M66 70v36M92 88v38M118 108v38");
            on.fill(WAY_TINT.with(SLATE, 18), "M254 34h42v56h-42Z");
            on.line(WHITE, 3, "M275 36v52M256 62h38");
            Ground::Open
        }
        Place::BusStop => {
            on.outdoors();
            on.fill(SLATE.with(LINE, 50), "M0 168h320v32H0Z");
            on.line(GROUND, 4, "M10 186h36M84 186h36M158 186h36M232 186h36");
            on.svg.veil(WHITE, 45, "M92 42h170v114H92Z");
            on.line(SLATE, 5, "M84 40h186M92 42v116M262 42v116");
            on.line(STEEL, 4, "M44 56v104");
            on.fill(WAY, "M28 26h32v30H28Z");
            on.line(WHITE, 3, "M35 36h18M35 46h12");
            on.fill(SUN_TINT.with(WARM, 34), "M110 132h60v7h-60Z");
            Ground::Open
        }
        Place::Office => {
            on.room(PLUM_TINT.with(SLATE, 12));
            on.window(18, 18);
            on.fill(SUN_TINT.with(WARM, 20), "M240 58h80v5h-80ZM240 108h80v5h-80Z");
            on.binders(248, 58);
            on.binders(262, 108);
            on.plant(140, 154);
            Ground::Table
        }
        Place::MeetingRoom => {
            on.room(WAY_TINT.with(SLATE, 10));
            on.fill(STEEL, "M92 14h142v84H92Z");
            on.fill(WHITE, "M96 18h134v76H96Z");
            on.line(SUN, 4, "M104 82C126 34 140 88 160 62s30-34 62-34");
            on.line(LINE, 2, "M104 86h118");
            on.fill(WAY_TINT.with(WAY, 26), "M18 26h46v112H18Z");
            on.line(WHITE, 3, "M41 28v108");
            on.plant(286, 154);
            Ground::Table
        }
        Place::Canteen => {
            on.room(SUN_TINT.with(MOSS, 14));
            on.window(18, 20);
            on.fill(WHITE, "M236 88h84v66h-84Z");
            on.fill(SUN_TINT.with(WARM, 34), "M230 82h90v8h-90Z");
            on.fill(SLATE, "M258 54h30v28h-30Z");
            on.line(WHITE, 3, "M266 66h14");
            on.hanging_lamp(140);
            on.hanging_lamp(206);
            Ground::Table
        }
    }
}

/// Draws the bed on which somebody sits.
pub(crate) fn bed_behind(svg: &mut Svg, light: Light, x: i32) {
    let mut on = Lit { svg, light };
    on.svg.block(WAY_TINT.with(WAY, 18).under(light), [x - 120, 140, 240, 70], 12);
    on.svg.block(WHITE.under(light), [x - 124, 138, 248, 16], 8);
    on.pillow(x - 62);
}

/// Draws what is before people: the table, or the bed of the one at `x`.
pub(crate) fn before(svg: &mut Svg, place: Place, light: Light, x: i32) {
    let mut on = Lit { svg, light };
    let wood = SUN_TINT.with(WARM, 34).with(SUN, 16);
    match place {
        Place::Home | Place::Kitchen | Place::Canteen => on.table(wood),
        Place::Clinic | Place::Office | Place::MeetingRoom => on.table(GROUND.with(SUN, 16)),
        Place::Bedroom => on.bed(PLUM.with(PLUM_TINT, 46), x),
        Place::Ward => on.bed(WAY_TINT.with(WAY, 18), x),
        Place::Garden | Place::Corridor | Place::Stairwell | Place::BusStop => {}
    }
}

impl Lit<'_> {
    fn fill(&mut self, ink: Ink, d: &str) {
        self.svg.fill(ink.under(self.light), d);
    }

    fn line(&mut self, ink: Ink, width: i32, d: &str) {
        self.svg.line(ink.under(self.light), width, d);
    }

    /// Wall and floor, and the light on the wall.
    fn room(&mut self, wall: Ink) {
        self.fill(wall, "M0 0h320v200H0Z");
        self.fill(wall.with(WARM, 16).shade(), "M0 150h320v50H0Z");
        match self.light {
            Light::Day => self.svg.veil(WHITE, 38, "M104 0H250L142 150H58Z"),
            Light::Evening => self.svg.veil(SUN, 26, "M84 60 300 0h20v52L84 128Z"),
            Light::Night => {}
        }
    }

    /// Sky, hills and the way over them.
    fn outdoors(&mut self) {
        self.fill(WAY_TINT.with(SLATE, 8), "M0 0h320v200H0Z");
        self.sun(274, 38, 17);
        self.fill(MOSS.with(MOSS_TINT, 62), "M0 124c60-40 110-30 160-8s110 6 160-18v102H0Z");
        self.fill(MOSS.with(MOSS_TINT, 40), "M0 146c90-18 210-12 320 0v54H0Z");
        self.line(SUN_TINT, 6, "M150 148c40-10-6-18 34-26s8-16 44-20");
    }

    fn sun(&mut self, x: i32, y: i32, r: i32) {
        let ink = match self.light {
            Light::Day => SUN,
            Light::Evening => WARM.with(SUN, 40),
            Light::Night => SUN_TINT,
        };
        self.svg.dot(ink, x, y, r);
    }

    fn window(&mut self, x: i32, y: i32) {
        let light = self.light;
        self.svg.moved(x, y, 100, |svg| {
            let mut on = Lit { svg, light };
            on.fill(WHITE, "M0 0h76v84H0Z");
            on.fill(WAY_TINT.with(SLATE, 18), "M5 5h66v74H5Z");
            on.sun(54, 22, 8);
            on.fill(MOSS.with(MOSS_TINT, 44), "M5 58c24-20 40-6 66-14v35H5Z");
            on.line(SUN_TINT, 4, "M30 78c14-8-4-12 10-18s6-6 16-8");
            on.line(WHITE, 4, "M38 4v76");
        });
    }

    fn chair(&mut self, x: i32) {
        self.svg.block(MOSS.with(MOSS_TINT, 26).under(self.light), [x - 58, 70, 116, 100], 26);
    }

    fn head_board(&mut self, x: i32) {
        self.svg.block(SUN_TINT.with(WARM, 38).under(self.light), [x - 84, 66, 168, 110], 14);
    }

    fn pillow(&mut self, x: i32) {
        self.svg.block(WHITE.under(self.light), [x - 54, 48, 108, 74], 22);
        self.svg.block(LINE.with(WHITE, 40).under(self.light), [x + 18, 52, 36, 70], 18);
    }

    fn lamp_on_floor(&mut self) {
        self.line(DARK.with(WARM, 20), 3, "M292 62v90");
        self.glow("M292 74m-54 0a54 54 0 1 0 108 0a54 54 0 1 0-108 0");
        self.svg.fill(self.lamp(), "M276 38h32l10 30h-52Z");
    }

    fn hanging_lamp(&mut self, x: i32) {
        self.line(DARK, 2, &format!("M{x} 0v12"));
        self.glow(&format!("M{x} 26m-46 0a46 46 0 1 0 92 0a46 46 0 1 0-92 0"));
        self.svg.fill(self.lamp(), &format!("M{x} 8c10 0 18 8 19 16h-38c1-8 9-16 19-16Z"));
    }

    fn lamp(&self) -> Ink {
        match self.light {
            Light::Day => WARM.with(SUN, 20),
            Light::Evening | Light::Night => SUN,
        }
    }

    fn glow(&mut self, d: &str) {
        match self.light {
            Light::Day => {}
            Light::Evening | Light::Night => self.svg.veil(SUN, 28, d),
        }
    }

    fn binders(&mut self, x: i32, y: i32) {
        let light = self.light;
        self.svg.moved(x, y, 100, |svg| {
            let mut on = Lit { svg, light };
            on.fill(WAY, "M0 0v-30h11V0Z");
            on.fill(WARM, "M13 0v-26h10V0Z");
            on.fill(SUN, "M25 0v-30h11V0Z");
            on.line(WHITE, 2, "M4-20h3M16-18h4M29-20h3");
        });
    }

    fn plant(&mut self, x: i32, y: i32) {
        let light = self.light;
        self.svg.moved(x, y, 100, |svg| {
            let mut on = Lit { svg, light };
            on.fill(MOSS, "M-2-18c-22-6-22-30-16-36 10 4 18 16 18 36ZM2-18c20-4 24-26 18-34-12 4-18 14-18 34ZM-3-18c-8-26-2-42 4-46 8 10 8 28 2 46Z");
            on.fill(WARM.with(SUN_TINT, 24), "M-14-20h28l-4 22h-20Z");
        });
    }

    fn table(&mut self, top: Ink) {
        self.fill(top.shade(), "M0 164h320v40H0Z");
        self.fill(top, "M0 156h320v34H0Z");
        self.svg.veil(WHITE, 30, "M0 156h150l-60 34H0Z");
    }

    fn bed(&mut self, cover: Ink, x: i32) {
        let light = self.light;
        self.svg.moved(x - 196, 0, 100, |svg| {
            let mut on = Lit { svg, light };
            on.fill(cover, "M96 206c-2-40 20-66 60-68h84c40 2 62 28 64 68Z");
            on.fill(WHITE, "M126 156c10-16 24-22 42-22h64c18 0 32 6 42 22-36-12-112-12-148 0Z");
            on.line(cover.shade(), 3, "M168 172q34-8 74 4M150 190q50-14 100-2");
        });
    }
}
