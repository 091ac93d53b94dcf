//! From what an author wrote to steps: each kind of activity plays its round on a [`Stager`].
//!
//! Staging happens once for each edition: a language, for groups or for one person alone. The steps
//! and their order are the same in every edition.
//!
//! While staging, nobody knows yet where a step will stand. A [`StepRef`] in a draft is the number of
//! an entry in [`Names`]; `link` puts the real places in.

mod condition;
mod draft;
mod feeling;
mod image;
mod item;
mod names;
mod option;
mod seconds;
mod skip;

pub(crate) use draft::Draft;
pub(crate) use image::{Artist, Usual};
pub(crate) use item::titles;
pub(crate) use names::{Names, Use, What};
pub(crate) use option::Votes;

use vejvalg_engine::StepRef;
use vejvalg_engine::module::{Exit, Media, Target};
use vejvalg_engine::picture::Picture;
use vejvalg_engine::text::Rich;

use crate::diagnostic::Place;
use crate::markdown;
use crate::source::{self, Body, Id, Image, Label, Setting, Text, Way};
use crate::wording::{self, Part, Wording};

/// A module staged for one edition.
#[derive(Debug)]
pub(crate) struct Staged {
    pub(crate) language: String,
    pub(crate) alone: bool,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) names: Names,
    /// What stands over the module's page.
    pub(crate) picture: Option<Media>,
    /// What was drawn: file within the folder of the pack, and drawing.
    pub(crate) drawings: Vec<(String, String)>,
}

/// An activity, staged.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) kind: &'static str,
    pub(crate) id: Id,
    pub(crate) title: String,
    pub(crate) minutes: u16,
    pub(crate) drafts: Vec<Draft>,
    pub(crate) pictures: Vec<Picture>,
}

/// Stages a module of a pack for one edition; a module by itself has no pack.
pub(crate) fn stage(pack: &str, module: &source::Module, language: &str, alone: bool) -> Staged {
    let mut names = Names::default();
    let mut pieces = Vec::new();
    let mut artist = Artist::new(pack, &module.id.text, &module.personas, language, alone);
    let picture = module.scene.as_ref().map(|scene| artist.scene("module", Some(scene), &Usual::default()));
    let mut drawings = artist.drawings;
    let files = artist.files;
    for (place, activity) in module.activities.iter().enumerate() {
        let mut on = Stager {
            activity,
            words: wording::of(language, alone),
            module,
            language,
            alone,
            name: String::new(),
            count: String::new(),
            place: u16::try_from(place).unwrap_or(u16::MAX),
            owner: activity.id.clone(),
            names: &mut names,
            drafts: Vec::new(),
            pictures: Vec::new(),
            artist: Artist::new(pack, &module.id.text, &module.personas, language, alone),
        };
        activity.body.stage(&mut on);
        let (piece, drawn) = on.finish();
        pieces.push(piece);
        drawings.extend(drawn);
    }
    if let Some(first) = pieces.first_mut().and_then(|piece| piece.drafts.first_mut()) {
        first.files.extend(files);
    }
    Staged { language: language.to_owned(), alone, pieces, names, picture, drawings }
}

/// Where an activity plays its round.
pub(crate) struct Stager<'m> {
    /// What every activity has.
    pub(crate) activity: &'m source::Activity,
    /// Standard texts in the language of the edition.
    pub(crate) words: &'static Wording,
    module: &'m source::Module,
    language: &'m str,
    alone: bool,
    /// What standard texts call the person they are about.
    name: String,
    /// The number that standard texts speak of.
    count: String,
    /// The place of the activity.
    place: u16,
    /// The stage or activity that steps belong to now.
    owner: Id,
    names: &'m mut Names,
    drafts: Vec<Draft>,
    pictures: Vec<Picture>,
    artist: Artist<'m>,
}

impl<'m> Stager<'m> {
    /// A new step with the standard words of its part. It counts once it is added.
    pub(crate) fn part(&self, name: &str, part: &Part) -> Draft {
        self.draft(&self.step_id(name), part)
    }

    /// A step that belongs to a stage or another part with an id of its own.
    pub(crate) fn draft(&self, id: &str, part: &Part) -> Draft {
        Draft::new(id, self.place, self.owner.clone(), part, |text| self.fill(text))
    }

    /// Gives standard texts the name of the person they are about.
    pub(crate) fn call(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// Gives standard texts the number that they speak of.
    pub(crate) fn number(&mut self, n: i32) {
        self.count = n.to_string();
    }

    /// A standard text with the name and the number in it.
    pub(crate) fn fill(&self, text: &str) -> String {
        text.replace("{name}", &self.name).replace("{n}", &self.count)
    }

    /// Adds a step to the round.
    pub(crate) fn add(&mut self, draft: Draft) {
        self.names.declare_step(&draft.step.id);
        self.drafts.push(draft);
    }

    /// Makes a stage with an id of its own the owner of the steps that follow.
    pub(crate) fn within(&mut self, id: &Id) {
        let name = self.step_id(&id.text);
        self.names.declare_spot(&name, &name);
        self.owner = Id { text: name, place: id.place };
    }

    /// Makes the activity the owner of the steps that follow.
    pub(crate) fn without(&mut self) {
        self.owner = self.activity.id.clone();
    }

    /// Adds a picture; steps show it by its number.
    pub(crate) fn picture(&mut self, picture: Picture) -> usize {
        self.pictures.push(picture);
        self.pictures.len() - 1
    }

    /// A step of this activity.
    pub(crate) fn own(&mut self, name: &str) -> StepRef {
        let id = self.step_id(name);
        self.names.own(&id)
    }

    /// The id of a step of this activity.
    pub(crate) fn step_id(&self, name: &str) -> String {
        format!("{}.{name}", self.activity.id.text)
    }

    /// A plain text in the language of the edition.
    pub(crate) fn label(&self, text: &Label) -> String {
        self.version(text).cloned().unwrap_or_default()
    }

    /// A text of paragraphs in the language of the edition.
    pub(crate) fn body(&self, text: &Body) -> Rich {
        self.version(text).cloned().unwrap_or_default()
    }

    /// Where a text stands in the file, in the language of the edition.
    fn place_of<T>(&self, text: &Text<T>) -> Option<Place> {
        text.version(self.language, self.alone).map(|version| version.place)
    }

    /// Where a text stands, and how many words it has.
    pub(crate) fn counted(&self, text: &Body) -> Option<(Place, usize)> {
        Some((self.place_of(text)?, markdown::count(self.version(text)?)))
    }

    /// The persona with this id, if the file has one.
    pub(crate) fn persona(&mut self, id: &Id) -> Option<&'m source::Persona> {
        self.names.refer(What::Persona, "", id);
        self.module.personas.iter().find(|persona| persona.id == *id || persona.id.text == id.text)
    }

    /// Where a file of the pack lies, seen from the folder of all packs.
    pub(crate) fn in_pack(&self, file: &str) -> String {
        self.artist.in_pack(file)
    }

    /// A persona's face.
    pub(crate) fn portrait(&mut self, persona: &source::Persona) -> Media {
        self.artist.portrait(persona)
    }

    /// A moment; what the author has not said is as usual.
    pub(crate) fn scene(&mut self, name: &str, written: Option<&Image<Setting>>, usual: &Usual) -> Media {
        self.artist.scene(&format!("{}-{name}", self.activity.id.text), written, usual)
    }

    /// Where a way leads.
    pub(crate) fn way(&mut self, way: &Way) -> Target {
        match way {
            Way::End => Target::End,
            Way::To(id) => Target::Step(self.names.refer(What::Spot, &self.activity.id.text, id)),
        }
    }

    /// Notes that a decision leads to an activity further down.
    pub(crate) fn follow(&mut self, id: &Id) {
        self.names.refer(What::Spot, "", id);
    }

    /// A way that is always open.
    pub(crate) fn exit(&mut self, way: &Way) -> Exit {
        Exit { when: None, to: self.way(way) }
    }

    fn version<'t, T>(&self, text: &'t Text<T>) -> Option<&'t T> {
        text.version(self.language, self.alone).map(|version| &version.value)
    }

    /// Ends the round: what holds for the activity as a whole.
    fn finish(mut self) -> (Piece, Vec<(String, String)>) {
        let activity = self.activity;
        let minutes = activity.minutes.unwrap_or_else(|| activity.body.minutes());
        seconds::spread(&mut self.drafts, minutes);
        if let (Some(host), Some(first)) = (&activity.host, self.drafts.first().map(|draft| draft.step.host.clone())) {
            self.drafts[0].step.host = [self.body(host), first].concat();
        }
        // Who plays alone has no host, and need not fetch words for one.
        if self.alone {
            self.drafts.iter_mut().for_each(|draft| draft.step.host.clear());
        }
        if let Some(first) = self.drafts.first() {
            self.names.declare_spot(&activity.id.text, &first.step.id);
        }
        if let Some(first) = self.drafts.first_mut() {
            first.files.append(&mut self.artist.files);
        }
        self.skip_as_a_whole();
        let piece = Piece {
            kind: activity.kind,
            id: activity.id.clone(),
            title: self.label(&activity.title),
            minutes,
            drafts: self.drafts,
            pictures: self.pictures,
        };
        (piece, self.artist.drawings)
    }
}

#[cfg(test)]
mod tests {
    use crate::compile_module_file;
    use crate::testing::{check_steps, steps, story};

    #[test]
    fn questions_reflections_and_breaks() {
        check_steps(
            "
            - check-in: in
              title: In
              questions:
                - {question: mood, text: Which word?, words: feelings}
                - {question: ready, text: How ready?, scale: {low: no, high: yes}}
                - {question: thing, text: One thing?, lines: 2}
            - break: air
              title: Air
            - reflection: quiet
              title: Quiet
              prompts: [{prompt: a, text: A}]
            - reflection: loud
              title: Loud
              keep: shared
              prompts: [{prompt: a, text: A}]
            ",
            "
            in.mood: 14 words
            in.ready: rate 1
            in.thing: 2 lines
            air.pause: read
            quiet.a: Private text
            loud.a: Shared text
            ",
        );
    }

    #[test]
    fn the_host_hears_the_author_first() {
        let steps = steps(
            "- check-in: in\n  title: In\n  host: Smile.\n  questions:\n    - {question: a, text: A, lines: 1}\n    - \
             {question: b, text: B, lines: 1}",
        );
        assert_eq!([steps[0].host.len(), steps[1].host.len()], [2, 1]);
    }

    #[test]
    fn who_plays_alone_is_given_no_words_for_a_host() {
        let stages = "- {stage: door, title: Door, text: Rain., host: Wait.}";
        let compiled = compile_module_file("m.yaml", &story(stages));
        let module = compiled.output.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
        for edition in &module.editions {
            let chunks = std::iter::once(&edition.index.first).chain(&edition.chunks);
            let told = chunks.flat_map(|chunk| &chunk.steps).any(|step| !step.host.is_empty());
            assert_ne!(told, edition.alone, "{}", edition.name());
        }
        assert_eq!(module.editions.len(), 2);
    }
}
