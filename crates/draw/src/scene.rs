//! A scene: a place in some light, the people in it, and what lies before them.

use crate::place::{self, Ground};
use crate::portrait::Portrait;
use crate::svg::Svg;
use crate::words::{Clothes, Light, Place, Thing};
use crate::{figure, thing};

/// Width and height of a scene.
pub const SCENE: [u16; 2] = [320, 200];
/// People that a scene has room for.
pub const MOST_PEOPLE: usize = 3;
/// Things that a scene has room for.
pub const MOST_THINGS: usize = 3;

/// Where a table begins.
const TABLE: i32 = 156;
/// How far below the top of its space a person's hands lie.
const HANDS: i32 = 281;

/// What is seen of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// Where it is.
    pub place: Place,
    /// At what time of day.
    pub light: Light,
    /// Who is there; more than [`MOST_PEOPLE`] are not drawn.
    pub people: Vec<Portrait>,
    /// What lies in front; more than [`MOST_THINGS`] are not drawn.
    pub with: Vec<Thing>,
}

impl Scene {
    /// The drawing.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = Svg::default();
        let people = &self.people[..self.people.len().min(MOST_PEOPLE)];
        let stand = Stand::of(people.len());
        let mut ground = place::behind(&mut svg, self.place, self.light, stand.first());
        let is_dressed = people.first().is_some_and(|person| person.wearing != Clothes::Gown);
        if self.place == Place::Ward && is_dressed {
            // Whoever is dressed sits on the bed.
            place::bed_behind(&mut svg, self.light, stand.first());
            ground = Ground::Open;
        }
        let mut figures: Vec<(usize, &Portrait)> = people.iter().enumerate().collect();
        if ground == Ground::Bed {
            // Whoever lies in the bed is in front of those who stand beside it.
            figures.reverse();
        }
        for (n, person) in figures {
            stand.at(&mut svg, ground, n, |svg| figure::draw(svg, person));
        }
        if ground != Ground::Open {
            place::before(&mut svg, self.place, self.light, stand.first());
        }
        match ground {
            Ground::Table => {
                for (n, person) in people.iter().enumerate() {
                    stand.at(&mut svg, ground, n, |svg| figure::arms(svg, person));
                }
                self.things(&mut svg, stand.things, 190);
            }
            Ground::Bed => self.things(&mut svg, stand.things, 196),
            Ground::Open => self.held(&mut svg, people, &stand),
        }
        svg.document(SCENE)
    }

    /// Things in the hands of those who stand; those for which there is no hand stand on the ground.
    fn held(&self, svg: &mut Svg, people: &[Portrait], stand: &Stand) {
        for (n, thing) in self.with.iter().enumerate() {
            match people.get(n) {
                Some(person) => {
                    stand.at(svg, Ground::Open, n, |svg| figure::arms(svg, person));
                    let hands = stand.top(Ground::Open, n) + HANDS * stand.size / 100;
                    svg.moved(stand.people[n], hands - 2, 80, |svg| thing::draw(svg, *thing));
                    stand.at(svg, Ground::Open, n, |svg| figure::thumbs(svg, person));
                }
                None => svg.moved(stand.things[n.min(2)], 196, 100, |svg| thing::draw(svg, *thing)),
            }
        }
    }

    fn things(&self, svg: &mut Svg, places: &[i32], y: i32) {
        for (thing, x) in self.with.iter().zip(places) {
            svg.moved(*x, y, 100, |svg| thing::draw(svg, *thing));
        }
    }
}

/// Where people and things stand.
struct Stand {
    people: &'static [i32],
    things: &'static [i32],
    /// How large people are drawn, in percent.
    size: i32,
}

impl Stand {
    /// Room for so many.
    fn of(people: usize) -> Self {
        match people {
            0 => Self { people: &[], things: &[160, 96, 226], size: 60 },
            1 => Self { people: &[196], things: &[112, 276, 52], size: 62 },
            2 => Self { people: &[112, 224], things: &[168, 44, 288], size: 56 },
            _ => Self { people: &[70, 164, 254], things: &[116, 212, 26], size: 50 },
        }
    }

    fn first(&self) -> i32 {
        self.people.first().copied().unwrap_or(160)
    }

    /// Draws in the space of the person at a place.
    fn at(&self, svg: &mut Svg, ground: Ground, n: usize, draw: impl FnOnce(&mut Svg)) {
        svg.moved(self.people[n] - self.size, self.top(ground, n), self.size, draw);
    }

    /// Where the space of a person begins.
    fn top(&self, ground: Ground, n: usize) -> i32 {
        match ground {
            Ground::Table => TABLE + 12 - HANDS * self.size / 100,
            Ground::Bed if n == 0 => 66 - 60 * self.size / 100,
            Ground::Bed => 30 - 36 * self.size / 100,
            Ground::Open => 32 - 36 * self.size / 100,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_no_room_is_left_out() {
        let person = Portrait::of("lis", Some(78));
        let scene = |people: usize| Scene {
            place: Place::Kitchen,
            light: Light::Day,
            people: vec![person.clone(); people],
            with: Vec::new(),
        };
        assert_eq!(scene(9).svg(), scene(MOST_PEOPLE).svg());
    }
}
