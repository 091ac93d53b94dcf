//! Writes an HTML page with every word drawn once: `cargo run -p vejvalg-draw --example gallery > gallery.html`.

use vejvalg_draw::{Age, Beard, Clothes, Colour, Cut, Light, Place, Portrait, Scene, Shape, Skin, Thing, Tone};

fn main() {
    println!(
        "<!doctype html><meta charset=utf-8><style>svg{{width:200px;height:auto;margin:4px}}.s svg{{width:420px}}</style>"
    );
    let base = Portrait::of("lis", Some(44));
    let show = |portrait: &Portrait| println!("{}", portrait.svg());
    for (n, cut) in Cut::ALL.iter().enumerate() {
        show(&Portrait {
            cut: *cut,
            skin: Skin::ALL[n % 5],
            tone: Tone::ALL[n % 6],
            age: Age::ALL[n % 5],
            face: Shape::ALL[n % 4],
            wearing: Clothes::ALL[n % 10],
            colour: Colour::ALL[n % 8],
            glasses: n % 3 == 1,
            beard: Beard::None,
            headscarf: false,
            hearing_aid: n.is_multiple_of(4),
        });
    }
    for (n, beard) in Beard::ALL.iter().enumerate() {
        show(&Portrait { beard: *beard, cut: Cut::Short, face: Shape::Square, colour: Colour::ALL[n], ..base.clone() });
    }
    show(&Portrait { headscarf: true, skin: Skin::Olive, ..base.clone() });
    show(&Portrait {
        headscarf: true,
        skin: Skin::Brown,
        colour: Colour::Plum,
        wearing: Clothes::Uniform,
        ..base.clone()
    });
    for (n, wearing) in Clothes::ALL.iter().enumerate() {
        show(&Portrait { wearing: *wearing, colour: Colour::ALL[n % 8], ..Portrait::of(&n.to_string(), None) });
    }
    println!("<div class=s>");
    for (n, place) in Place::ALL.iter().enumerate() {
        let people = (0..=n % 3).map(|m| Portrait::of(&format!("{n}{m}"), None)).collect();
        let with = (0..2).map(|m| Thing::ALL[(2 * n + m) % Thing::ALL.len()]).collect();
        println!("{}", Scene { place: *place, light: Light::ALL[n % 3], people, with }.svg());
    }
    println!("</div>");
}
