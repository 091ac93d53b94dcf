//! What drawings show, in words, for those who do not see them; and the people in them who have no name.

use vejvalg_draw::{Age, Beard, Clothes, Colour, Cut, Light, Place, Portrait, Scene, Skin, Thing, Tone};

/// People who may be in a scene without being a persona of the file.
pub(crate) const ROLES: &[&str] = &[
    "nurse",
    "doctor",
    "carer",
    "manager",
    "secretary",
    "relative",
    "neighbour",
    "courier",
    "technician",
    "colleague",
    "patient",
    "citizen",
];

/// Danish or English.
#[derive(Clone, Copy)]
struct Tongue {
    is_danish: bool,
}

impl Tongue {
    fn of(language: &str) -> Self {
        Self { is_danish: language == "da" }
    }

    fn pick(self, danish: &'static str, english: &'static str) -> &'static str {
        if self.is_danish { danish } else { english }
    }

    fn list(self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [one] => one.clone(),
            [before @ .., last] => [&before.join(", "), self.pick(" og ", " and "), last].concat(),
        }
    }
}

/// Somebody without a name: "a nurse".
pub(crate) fn role(language: &str, id: &str) -> &'static str {
    let tongue = Tongue::of(language);
    match id {
        "nurse" => tongue.pick("en sygeplejerske", "a nurse"),
        "doctor" => tongue.pick("en læge", "a doctor"),
        "carer" => tongue.pick("en medarbejder fra hjemmeplejen", "a home carer"),
        "manager" => tongue.pick("en leder", "a manager"),
        "secretary" => tongue.pick("en sekretær", "a secretary"),
        "relative" => tongue.pick("en pårørende", "a relative"),
        "neighbour" => tongue.pick("en nabo", "a neighbour"),
        "courier" => tongue.pick("et bud", "a courier"),
        "technician" => tongue.pick("en tekniker", "a technician"),
        "colleague" => tongue.pick("en kollega", "a colleague"),
        "patient" => tongue.pick("en patient", "a patient"),
        _ => tongue.pick("en borger", "a citizen"),
    }
}

/// How somebody without a name looks.
pub(crate) fn looks(id: &str) -> Portrait {
    let usual = Portrait { glasses: false, ..Portrait::of(id, None) };
    let (wearing, colour, cut, tone, beard) = match id {
        "nurse" => (Clothes::Uniform, Colour::Teal, Cut::Ponytail, Tone::Brown, Beard::None),
        "doctor" => (Clothes::WhiteCoat, Colour::White, Cut::Short, Tone::Black, Beard::Stubble),
        "carer" => (Clothes::Polo, Colour::Blue, Cut::Curly, Tone::Black, Beard::None),
        "manager" => (Clothes::Suit, Colour::Navy, Cut::Bob, Tone::Grey, Beard::None),
        "secretary" => (Clothes::Shirt, Colour::Rust, Cut::Wavy, Tone::Red, Beard::None),
        "relative" => (Clothes::Hoodie, Colour::Green, Cut::Short, Tone::Blonde, Beard::Full),
        "neighbour" => (Clothes::Sweater, Colour::Yellow, Cut::Thin, Tone::White, Beard::None),
        "courier" => (Clothes::Hoodie, Colour::Rust, Cut::Cropped, Tone::Black, Beard::None),
        "technician" => (Clothes::Shirt, Colour::Blue, Cut::Short, Tone::Brown, Beard::Full),
        "colleague" => (Clothes::Uniform, Colour::Teal, Cut::Bun, Tone::Black, Beard::None),
        "patient" => (Clothes::Gown, Colour::White, Cut::Short, Tone::Grey, Beard::None),
        _ => (Clothes::Coat, Colour::Plum, Cut::Bob, Tone::Brown, Beard::None),
    };
    let skin = match id {
        "doctor" | "citizen" => Skin::Brown,
        "courier" | "colleague" => Skin::Olive,
        "manager" | "neighbour" => Skin::Pale,
        _ => Skin::Light,
    };
    let age = match id {
        "neighbour" | "patient" => Age::Old,
        "manager" => Age::Middle,
        _ => Age::Adult,
    };
    Portrait { age, skin, wearing, colour, cut, tone, beard, glasses: id == "manager" || id == "technician", ..usual }
}

/// A portrait in words: "Portrait of Lis: grey hair in a bun, glasses, a cardigan."
pub(crate) fn portrait(language: &str, name: &str, portrait: &Portrait) -> String {
    let tongue = Tongue::of(language);
    let mut words = vec![if portrait.headscarf {
        tongue.pick("tørklæde", "a headscarf").to_owned()
    } else {
        hair(tongue, portrait)
    }];
    let beard = match portrait.beard {
        Beard::None => None,
        Beard::Full => Some(tongue.pick("skæg", "a beard")),
        Beard::Stubble => Some(tongue.pick("skægstubbe", "stubble")),
        Beard::Moustache => Some(tongue.pick("overskæg", "a moustache")),
    };
    let extra = [
        beard,
        portrait.glasses.then_some(tongue.pick("briller", "glasses")),
        portrait.hearing_aid.then_some(tongue.pick("høreapparat", "a hearing aid")),
        Some(clothes(tongue, portrait.wearing)),
    ];
    words.extend(extra.into_iter().flatten().map(str::to_owned));
    format!("{} {name}: {}.", tongue.pick("Portræt af", "Portrait of"), words.join(", "))
}

fn hair(tongue: Tongue, portrait: &Portrait) -> String {
    let tone = match portrait.tone {
        Tone::Black => tongue.pick("sort", "black"),
        Tone::Brown => tongue.pick("brunt", "brown"),
        Tone::Blonde => tongue.pick("lyst", "blonde"),
        Tone::Red => tongue.pick("rødt", "red"),
        Tone::Grey => tongue.pick("gråt", "grey"),
        Tone::White => tongue.pick("hvidt", "white"),
    };
    let cut = match portrait.cut {
        Cut::Short => tongue.pick("kort {} hår", "short {} hair"),
        Cut::Cropped => tongue.pick("helt kort {} hår", "closely cropped {} hair"),
        Cut::Bun => tongue.pick("{} hår i knold", "{} hair in a bun"),
        Cut::Bob => tongue.pick("{} hår til hagen", "{} hair to the chin"),
        Cut::Long => tongue.pick("langt {} hår", "long {} hair"),
        Cut::Ponytail => tongue.pick("{} hår i hestehale", "{} hair in a ponytail"),
        Cut::Curly => tongue.pick("krøllet {} hår", "curly {} hair"),
        Cut::Afro => tongue.pick("stort {} krøllet hår", "full {} curls"),
        Cut::Wavy => tongue.pick("bølget {} hår", "wavy {} hair"),
        Cut::Thin => tongue.pick("tyndt {} hår", "thin {} hair"),
        Cut::Bald => tongue.pick("skaldet", "bald"),
    };
    cut.replace("{}", tone)
}

fn clothes(tongue: Tongue, clothes: Clothes) -> &'static str {
    match clothes {
        Clothes::Cardigan => tongue.pick("cardigan", "a cardigan"),
        Clothes::Sweater => tongue.pick("trøje", "a sweater"),
        Clothes::Shirt => tongue.pick("skjorte", "a shirt"),
        Clothes::Suit => tongue.pick("jakke og skjorte", "jacket and shirt"),
        Clothes::Coat => tongue.pick("frakke", "a coat"),
        Clothes::Hoodie => tongue.pick("hættetrøje", "a hooded sweater"),
        Clothes::Uniform => tongue.pick("uniform", "a uniform"),
        Clothes::WhiteCoat => tongue.pick("hvid kittel", "a white coat"),
        Clothes::Polo => tongue.pick("poloskjorte med navneskilt", "a polo shirt with a name badge"),
        Clothes::Gown => tongue.pick("hospitalsskjorte", "a hospital gown"),
    }
}

/// A scene in words: "Lis and a nurse in a kitchen, in the evening. In front: a tablet."
pub(crate) fn scene(language: &str, names: &[String], scene: &Scene) -> String {
    let tongue = Tongue::of(language);
    let people = tongue.list(names);
    let place = place(tongue, scene.place);
    let light = match scene.light {
        Light::Day => "",
        Light::Evening => tongue.pick(", om aftenen", ", in the evening"),
        Light::Night => tongue.pick(", om natten", ", at night"),
    };
    let space = if people.is_empty() { "" } else { " " };
    let mut told = capital(&format!("{people}{space}{place}{light}."));
    if !scene.with.is_empty() {
        let things: Vec<String> = scene.with.iter().map(|with| thing(tongue, *with).to_owned()).collect();
        told.push_str(&format!(" {}: {}.", tongue.pick("Forrest", "In front"), tongue.list(&things)));
    }
    told
}

fn place(tongue: Tongue, place: Place) -> &'static str {
    match place {
        Place::Home => tongue.pick("i en stue", "in a living room"),
        Place::Kitchen => tongue.pick("i et køkken", "in a kitchen"),
        Place::Bedroom => tongue.pick("i et soveværelse", "in a bedroom"),
        Place::Garden => tongue.pick("i en have", "in a garden"),
        Place::Ward => tongue.pick("på et sengeafsnit", "on a hospital ward"),
        Place::Corridor => tongue.pick("på en gang", "in a corridor"),
        Place::Clinic => tongue.pick("i en konsultation", "in a consulting room"),
        Place::Stairwell => tongue.pick("på en trappe", "on a staircase"),
        Place::BusStop => tongue.pick("ved et busstoppested", "at a bus stop"),
        Place::Office => tongue.pick("på et kontor", "in an office"),
        Place::MeetingRoom => tongue.pick("i et mødelokale", "in a meeting room"),
        Place::Canteen => tongue.pick("i en kantine", "in a lunch room"),
    }
}

fn thing(tongue: Tongue, thing: Thing) -> &'static str {
    match thing {
        Thing::Phone => tongue.pick("en telefon", "a phone"),
        Thing::Tablet => tongue.pick("en tablet", "a tablet"),
        Thing::Laptop => tongue.pick("en bærbar computer", "a laptop"),
        Thing::Letter => tongue.pick("et brev", "a letter"),
        Thing::PulseOximeter => tongue.pick("et pulsoximeter", "a pulse oximeter"),
        Thing::BloodPressure => tongue.pick("et blodtryksapparat", "a blood pressure monitor"),
        Thing::HomeKit => tongue.pick("en kasse med måleudstyr", "a box of monitoring equipment"),
        Thing::PillBox => tongue.pick("en doseringsæske", "a pill box"),
        Thing::Cup => tongue.pick("en kop", "a cup"),
        Thing::Papers => tongue.pick("papirer", "papers"),
        Thing::Bag => tongue.pick("en taske", "a bag"),
        Thing::Bread => tongue.pick("et brød", "a loaf of bread"),
        Thing::Flowers => tongue.pick("blomster", "flowers"),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scene_is_told_in_both_languages() {
        let people = ["Lis".to_owned(), "en sygeplejerske".to_owned()];
        let shown = Scene {
            place: Place::Kitchen,
            light: Light::Evening,
            people: Vec::new(),
            with: vec![Thing::Tablet, Thing::Cup],
        };
        assert_eq!(
            scene("da", &people, &shown),
            "Lis og en sygeplejerske i et køkken, om aftenen. Forrest: en tablet og en kop."
        );
        let empty = Scene { light: Light::Day, with: Vec::new(), ..shown };
        assert_eq!(scene("en", &[], &empty), "In a kitchen.");
    }

    #[test]
    fn every_role_has_a_name_and_looks_like_nobody_else() {
        let mut seen = std::collections::BTreeSet::new();
        for id in ROLES {
            assert!(seen.insert(looks(id).svg()), "{id}");
            assert!(*id == "citizen" || role("en", id) != "a citizen", "{id}");
        }
    }
}
