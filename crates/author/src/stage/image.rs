//! Portraits and scenes of one edition: drawn or the author's file, with words for those who do not see them.
//!
//! A drawing lies beside the chunks of its module and is named by what is in it, so that the same drawing
//! is one file in every edition and a browser may keep it for ever.

use vejvalg_draw::{Light, Place, Portrait, Scene, Thing};
use vejvalg_engine::module::{self, MediaKind};

use crate::source::{Id, Image, Label, Media, Persona, Setting, Text};
use crate::wording::drawing;

/// What is drawn where an author has not said it.
pub(crate) struct Usual {
    pub(crate) place: Place,
    pub(crate) light: Light,
    /// Ids of personas and roles.
    pub(crate) people: Vec<String>,
    pub(crate) with: Vec<Thing>,
}

impl Default for Usual {
    fn default() -> Self {
        Self { place: Place::Home, light: Light::Day, people: Vec::new(), with: Vec::new() }
    }
}

/// Draws for one edition.
pub(crate) struct Artist<'m> {
    /// The id of the pack; empty where there is none.
    pack: &'m str,
    /// The folder of the drawings within the pack.
    folder: &'m str,
    personas: &'m [Persona],
    language: &'m str,
    alone: bool,
    /// What was drawn: file within the folder of the pack, and drawing.
    pub(crate) drawings: Vec<(String, String)>,
    /// The author's files that are shown.
    pub(crate) files: Vec<Id>,
}

impl<'m> Artist<'m> {
    /// Somebody who draws for an edition with these personas.
    pub(crate) fn new(pack: &'m str, folder: &'m str, personas: &'m [Persona], language: &'m str, alone: bool) -> Self {
        Self { pack, folder, personas, language, alone, drawings: Vec::new(), files: Vec::new() }
    }

    /// Where a file of the pack lies, seen from the folder of all packs.
    pub(crate) fn in_pack(&self, file: &str) -> String {
        if self.pack.is_empty() { file.to_owned() } else { [self.pack, "/", file].concat() }
    }

    /// A persona's face.
    pub(crate) fn portrait(&mut self, persona: &Persona) -> module::Media {
        match &persona.portrait {
            Image::File(media) => self.file(media),
            Image::Drawn(portrait, alt) => {
                let alt = alt.as_ref().map_or_else(
                    || drawing::portrait(self.language, &self.read(&persona.name), portrait),
                    |alt| self.read(alt),
                );
                self.drawn(&persona.id.text, portrait.svg(), alt)
            }
        }
    }

    /// A moment; what the author has not said is as usual.
    pub(crate) fn scene(&mut self, name: &str, written: Option<&Image<Setting>>, usual: &Usual) -> module::Media {
        let (setting, alt) = match written {
            Some(Image::File(media)) => return self.file(media),
            Some(Image::Drawn(setting, alt)) => (setting.clone(), alt.as_ref()),
            None => (Setting::default(), None),
        };
        let place = setting.place.unwrap_or(usual.place);
        // What lies about in the usual place need not lie about in another one.
        let with =
            setting.with.unwrap_or_else(|| if setting.place.is_none() { usual.with.clone() } else { Vec::new() });
        let people = setting.people.as_ref().unwrap_or(&usual.people);
        let names: Vec<String> = people.iter().map(|id| self.name(id)).collect();
        let people = people.iter().map(|id| self.looks(id)).collect();
        let scene = Scene { place, light: setting.light.unwrap_or(usual.light), people, with };
        let alt = alt.map_or_else(|| drawing::scene(self.language, &names, &scene), |alt| self.read(alt));
        self.drawn(name, scene.svg(), alt)
    }

    fn name(&self, id: &str) -> String {
        match self.persona(id) {
            Some(persona) => self.read(&persona.name),
            None => drawing::role(self.language, id).to_owned(),
        }
    }

    /// How somebody looks in a scene; one with a photo is drawn as the id has it.
    fn looks(&self, id: &str) -> Portrait {
        match self.persona(id).map(|persona| &persona.portrait) {
            Some(Image::Drawn(portrait, _)) => portrait.clone(),
            Some(Image::File(_)) => Portrait::of(id, None),
            None => drawing::looks(id),
        }
    }

    fn persona(&self, id: &str) -> Option<&'m Persona> {
        self.personas.iter().find(|persona| persona.id.text == id)
    }

    fn drawn(&mut self, name: &str, svg: String, alt: String) -> module::Media {
        let file = format!("{}/{name}-{:016x}.svg", self.folder, fingerprint(&svg));
        let drawn = self.in_pack(&file);
        self.drawings.push((file, svg));
        module::Media { kind: MediaKind::Picture, file: drawn, alt, ..module::Media::default() }
    }

    fn file(&mut self, media: &Media) -> module::Media {
        self.files.push(media.file.clone());
        let alt = media.alt.as_ref().map(|alt| self.read(alt)).unwrap_or_default();
        module::Media { kind: media.kind, file: self.in_pack(&media.file.text), alt, ..module::Media::default() }
    }

    fn read(&self, text: &Label) -> String {
        let version =
            |text: &Text<String>| text.version(self.language, self.alone).map(|version| version.value.clone());
        version(text).unwrap_or_default()
    }
}

/// FNV-1a, 64 bits.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::picture::Picture;

    use crate::testing::{compiled, steps};

    const MODULE: &str = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\npersonas:\n  - {persona: lis, name: Lis, age: 78}\n\
                          activities:\n  - journey: way\n    title: The way\n    persona: lis\n    stages:\n      - {stage: \
                          home, title: Home, text: She waits., channel: phone}\n      - {stage: ward, title: Ward, text: It is \
                          late., scene: {place: ward, people: [lis, nurse], light: night}}\n";

    #[test]
    fn every_stage_of_a_round_has_a_picture_and_its_words() {
        let steps = steps(MODULE);
        let alt = |id: &str| {
            let step = steps.iter().find(|step| step.id == id).expect("the step");
            step.media.as_ref().map(|media| media.alt.clone())
        };
        assert_eq!(alt("way.home").as_deref(), Some("Lis in a living room. In front: a phone."));
        assert_eq!(alt("way.ward").as_deref(), Some("Lis and a nurse on a hospital ward, at night."));
        assert_eq!(alt("way.home.look"), None);
    }

    #[test]
    fn the_board_names_the_portrait_and_the_scenes() {
        let (index, chunks) = compiled(MODULE);
        let mut pictures = index.first.pictures.iter().chain(chunks.iter().flat_map(|chunk| &chunk.pictures));
        let Some(Picture::Journey(journey)) = pictures.next().map(|of| &of.picture) else { panic!("a journey") };
        let portrait = journey.persona.portrait.as_ref().expect("a portrait");
        assert!(portrait.file.starts_with("m/lis-") && portrait.file.ends_with(".svg"), "{}", portrait.file);
        assert!(portrait.alt.starts_with("Portrait of Lis: "), "{}", portrait.alt);
        assert!(journey.stations.iter().all(|station| station.scene.is_some()));
    }
}
