//! Portraits and scenes: a few words that are drawn, or a file of the author's.

use vejvalg_draw::{
    Age, Beard, Clothes, Colour, Cut, Light, MOST_PEOPLE, MOST_THINGS, Place, Portrait, Shape, Skin, Thing, Tone,
};

use super::Fields;
use crate::diagnostic::{Near, Shape as Problem};
use crate::source::{Id, Image, Label, Setting};
use crate::wording::drawing::ROLES;

impl Fields<'_, '_> {
    /// How a persona looks. What is not written follows from the id and the age.
    pub(crate) fn portrait(&mut self, id: &Id, age: Option<&Label>) -> Image<Portrait> {
        let years = age.and_then(|age| age.versions.first()).and_then(|version| years(&version.value));
        let usual = Portrait::of(&id.text, years);
        let drawn = usual.clone();
        let written = self.image("portrait", move |fields| fields.look(drawn));
        written.unwrap_or(Image::Drawn(usual, None))
    }

    /// What is seen of a moment, where it is written.
    pub(crate) fn scene(&mut self) -> Option<Image<Setting>> {
        self.image("scene", |fields| fields.setting())
    }

    fn image<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Fields<'_, '_>) -> T) -> Option<Image<T>> {
        let is_file = self.has_inner(key, "file");
        if is_file {
            return self.picture(key).map(Image::File);
        }
        self.inner(key, |fields| {
            let what = read(fields);
            Image::Drawn(what, fields.maybe_label("alt"))
        })
    }

    fn look(&mut self, usual: Portrait) -> Portrait {
        let (tone, cut) = self.pair("hair", Tone::WORDS, Cut::WORDS);
        let (colour, wearing) = self.pair("wearing", Colour::WORDS, Clothes::WORDS);
        Portrait {
            age: self.word("age", Age::WORDS).and_then(Age::named).unwrap_or(usual.age),
            face: self.word("face", Shape::WORDS).and_then(Shape::named).unwrap_or(usual.face),
            skin: self.word("skin", Skin::WORDS).and_then(Skin::named).unwrap_or(usual.skin),
            tone: tone.and_then(Tone::named).unwrap_or(usual.tone),
            cut: cut.and_then(Cut::named).unwrap_or(usual.cut),
            beard: self.word("beard", Beard::WORDS).and_then(Beard::named).unwrap_or(usual.beard),
            glasses: self.word("glasses", &["no", "yes"]).map_or(usual.glasses, |word| word == "yes"),
            headscarf: self.flag("headscarf"),
            hearing_aid: self.flag("hearing-aid"),
            wearing: wearing.and_then(Clothes::named).unwrap_or(usual.wearing),
            colour: colour.and_then(Colour::named).unwrap_or(usual.colour),
        }
    }

    fn setting(&mut self) -> Setting {
        Setting {
            place: self.word("place", Place::WORDS).and_then(Place::named),
            light: self.word("light", Light::WORDS).and_then(Light::named),
            people: self.people(),
            with: self
                .set("with", Thing::WORDS, MOST_THINGS)
                .map(|words| words.iter().filter_map(|word| Thing::named(word)).collect()),
        }
    }

    /// Who is there: personas of the file, and people who have no name.
    fn people(&mut self) -> Option<Vec<String>> {
        let (entry, nodes) = self.list("people", 0..=MOST_PEOPLE)?;
        let known: Vec<String> =
            self.decoder.personas.iter().cloned().chain(ROLES.iter().map(|role| (*role).to_owned())).collect();
        let mut found = Vec::new();
        for node in nodes {
            let Some(word) = self.decoder.one_word(node, entry, "people") else { continue };
            if known.contains(&word.text) {
                found.push(word.text);
            } else {
                let near = Near::to(&word.text, known.iter().map(String::as_str));
                let problem = Problem::UnknownWord { what: "people".to_owned(), found: word.text, near };
                self.decoder.report.add(word.place, problem);
            }
        }
        Some(found)
    }

    /// A list of at most so many words of a set.
    fn set(&mut self, key: &'static str, set: &[&'static str], most: usize) -> Option<Vec<&'static str>> {
        let (entry, nodes) = self.list(key, 0..=most)?;
        let mut found = Vec::new();
        for node in nodes {
            let word = self.decoder.one_word(node, entry, key);
            found.extend(word.and_then(|word| self.of_set(key, &word, set)));
        }
        Some(found)
    }

    /// One or two words, one of each set at most, in any order: `grey bun`.
    fn pair(
        &mut self,
        key: &'static str,
        first: &'static [&'static str],
        second: &'static [&'static str],
    ) -> (Option<&'static str>, Option<&'static str>) {
        let Some(text) = self.may(key).and_then(|entry| self.decoder.name(entry)) else { return (None, None) };
        let both: Vec<&'static str> = first.iter().chain(second).copied().collect();
        let mut found = (None, None);
        for word in text.text.split_whitespace() {
            let word = Id { text: word.to_owned(), place: text.place };
            let Some(word) = self.of_set(key, &word, &both) else { continue };
            if first.contains(&word) {
                found.0 = Some(word);
            } else {
                found.1 = Some(word);
            }
        }
        found
    }
}

/// The number that an age begins with.
fn years(age: &str) -> Option<u32> {
    age.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[track_caller]
    fn check_both(portrait: &str, scene: &str) {
        check(&format!(
            "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\npersonas:\n  - persona: lis\n    name: Lis\n    portrait: \
             {portrait}\nactivities:\n  - journey: way\n    title: The way\n    persona: lis\n    stages:\n      - stage: \
             home\n        title: Home\n        text: She waits.\n        scene: {scene}\n"
        ));
    }

    #[test]
    fn a_portrait_is_a_few_words() {
        let scene = "{place: kitchen}";
        check_both("{age: old, hair: grey bun, glasses: yes, wearing: plum cardigan, face: round}", scene);
        check_both("{hair: bun, beard: full, headscarf: yes, hearing-aid: yes, alt: Lis laughs}", scene);
        check_both("{hair: grey bunn} # error: unknown-word", scene);
        check_both("{glases: yes} # error: unknown-key", scene);
        check_both("{wearing: plum tuxedo} # error: unknown-word", scene);
        check_both("old # error: wrong-shape", scene);
    }

    #[test]
    fn a_scene_is_a_place_with_people_and_things() {
        check_both(
            "{age: old}",
            "{place: kitchen, light: evening, people: [lis, nurse], with: [tablet, pulse-oximeter]}",
        );
        check_both("{age: old}", "{place: kichen} # error: unknown-word");
        check_both("{age: old}", "{people: [liz]} # error: unknown-word");
        check_both("{age: old}", "{people: [lis, nurse, doctor, carer]} # error: too-many");
        check_both("{age: old}", "{with: [tablett]} # error: unknown-word");
    }

    #[test]
    fn a_photo_may_stand_instead_and_is_told_to_those_who_do_not_see_it() {
        check_both("{file: media/lis.jpg, alt: Lis}", "{file: media/home.jpg, alt: Her home}");
        check_both("{file: media/lis.jpg} # error: missing-alt", "{place: home}");
        check_both("{file: media/lis.mp3, transcript: Ring me.} # error: media-name", "{place: home}");
    }

    #[test]
    fn ages_are_read_from_their_first_number() {
        assert_eq!(super::years("78"), Some(78));
        assert_eq!(super::years("about 40 years"), Some(40));
        assert_eq!(super::years("old"), None);
    }
}
