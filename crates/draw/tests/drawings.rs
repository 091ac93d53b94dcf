//! What holds for every drawing: it is well formed, small, closed to the world outside and always the same.

use vejvalg_draw::{Age, Beard, Clothes, Colour, Cut, Light, Place, Portrait, Scene, Shape, Skin, Thing, Tone};

/// Bytes that a drawing may have as text; compressed it is a third of that.
const PORTRAIT_BYTES: usize = 3 << 10;
const SCENE_BYTES: usize = 10 << 10;

#[track_caller]
fn check(svg: &str, most: usize) {
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "), "{svg}");
    assert!(svg.len() <= most, "{} bytes", svg.len());
    for foreign in ["href", "url(", "<script", "<style", "<text", "<!", "on"] {
        let inner = svg.replace("http://www.w3.org/2000/svg", "").replace("transform", "").replace("round", "");
        assert!(
            !inner.contains(&format!(" {foreign}")) && (foreign.len() == 2 || !inner.contains(foreign)),
            "{foreign}"
        );
    }
    let opened = svg.matches("<g").count();
    assert_eq!(opened, svg.matches("</g>").count(), "groups are closed");
    assert_eq!(svg.matches('<').count() - svg.matches("</").count() - opened - 1, svg.matches("/>").count());
}

fn everybody() -> Vec<Portrait> {
    let one = |n: usize| Portrait {
        age: Age::ALL[n % Age::ALL.len()],
        face: Shape::ALL[n % Shape::ALL.len()],
        skin: Skin::ALL[n % Skin::ALL.len()],
        tone: Tone::ALL[n % Tone::ALL.len()],
        cut: Cut::ALL[n % Cut::ALL.len()],
        beard: Beard::ALL[n % Beard::ALL.len()],
        glasses: n.is_multiple_of(2),
        headscarf: n.is_multiple_of(5),
        hearing_aid: n.is_multiple_of(3),
        wearing: Clothes::ALL[n % Clothes::ALL.len()],
        colour: Colour::ALL[n % Colour::ALL.len()],
    };
    (0..660).map(one).collect()
}

#[test]
fn every_portrait_is_small_and_closed() {
    for portrait in everybody() {
        check(&portrait.svg(), PORTRAIT_BYTES);
    }
}

#[test]
fn every_scene_is_small_and_closed() {
    let people = everybody();
    for (n, place) in Place::ALL.iter().enumerate() {
        for light in Light::ALL {
            for room in 0..=3 {
                let people = people[n * 7..n * 7 + room].to_vec();
                let with = (0..3).map(|m| Thing::ALL[(n + m * 4) % Thing::ALL.len()]).collect();
                let scene = Scene { place: *place, light: *light, people, with };
                check(&scene.svg(), SCENE_BYTES);
                assert_eq!(scene.svg(), scene.clone().svg());
            }
        }
    }
}

#[test]
fn every_word_changes_the_drawing() {
    let base = Portrait { headscarf: false, ..Portrait::of("lis", Some(44)) };
    let mut seen = std::collections::BTreeSet::new();
    let mut add = |portrait: Portrait| assert!(seen.insert(portrait.svg()), "{portrait:?}");
    Cut::ALL.iter().for_each(|cut| add(Portrait { cut: *cut, ..base.clone() }));
    Skin::ALL.iter().filter(|skin| **skin != base.skin).for_each(|skin| add(Portrait { skin: *skin, ..base.clone() }));
    add(Portrait { headscarf: true, ..base.clone() });
    add(Portrait { hearing_aid: true, ..base.clone() });
    add(Portrait { glasses: !base.glasses, ..base.clone() });
    add(Portrait { beard: Beard::Full, ..base });
}
