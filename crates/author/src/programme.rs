//! A programme file: a way with stations, some of which are modules.

use vejvalg_engine::module::{Index, Media};
use vejvalg_engine::programme::{Programme, Station, StationKind};

use crate::decode::{Decoder, Fields, Ids};
use crate::diagnostic::{File, Near, Report, Text as TextProblem};
use crate::link::CompiledModule;
use crate::look::{self, Look};
use crate::module;
use crate::source::{self, Body, Id, Image, Label, Setting, Text};
use crate::stage::{Artist, Usual};
use crate::yaml;

/// Stations of a programme.
const MOST: usize = 100;

/// A programme as its author wrote it.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: Id,
    pub(crate) languages: Vec<Id>,
    title: Label,
    summary: Option<Body>,
    look: Look,
    /// Who answers for the site, for its accessibility statement.
    contact: Option<Body>,
    stations: Vec<Stop>,
}

/// A station of the way.
#[derive(Debug)]
enum Stop {
    /// A module beside the programme.
    Module(Id),
    /// Something away from the screen.
    Away { id: Id, title: Label, text: Option<Body>, minutes: u16, scene: Option<Image<Setting>> },
}

/// Reads a programme.
pub(crate) fn read(text: &str, report: Report) -> (Option<Source>, Report) {
    let mut decoder = Decoder { report, ..Decoder::default() };
    let root = yaml::read(text, &mut decoder.report);
    let source = decoder.map(&root, "programme", root.place, |fields| {
        module::version(fields);
        Source {
            id: fields.id("programme"),
            languages: module::languages(fields),
            title: fields.label("title"),
            summary: fields.maybe_body("summary"),
            look: look::read(fields),
            contact: fields.maybe_body("contact"),
            stations: stations(fields),
        }
    });
    (source, decoder.report)
}

fn stations(fields: &mut Fields<'_, '_>) -> Vec<Stop> {
    fields.require(&["stations"]);
    let mut ids = Ids::default();
    let found = fields.maps("stations", "station", 1..=MOST, |fields| {
        fields.require(&["module", "station"]);
        if let Some(id) = fields.maybe_id("module") {
            ids.add(fields.decoder, &id);
            return Stop::Module(id);
        }
        let id = fields.maybe_id("station").unwrap_or_default();
        ids.add(fields.decoder, &id);
        let (title, text) = (fields.label("title"), fields.maybe_body("text"));
        Stop::Away { id, title, text, minutes: fields.minutes().unwrap_or(0), scene: fields.scene() }
    });
    found.unwrap_or_default()
}

impl Source {
    /// The modules that the programme names.
    pub(crate) fn modules(&self) -> impl Iterator<Item = &Id> {
        self.stations.iter().filter_map(|stop| match stop {
            Stop::Module(id) => Some(id),
            Stop::Away { .. } => None,
        })
    }

    /// Checks the programme against the files of its pack: names of modules, with their languages
    /// where they could be read.
    pub(crate) fn check(&self, pack: &str, modules: &[(String, Option<Vec<String>>)], report: &mut Report) {
        if self.id.text != pack {
            report.add(self.id.place, File::FileName { id: self.id.text.clone(), name: pack.to_owned() });
        }
        for id in self.modules().filter(|id| !id.text.is_empty()) {
            let Some((_, languages)) = modules.iter().find(|(name, _)| *name == id.text) else {
                let near = Near::to(&id.text, modules.iter().map(|(name, _)| name.as_str()));
                report.add(id.place, File::UnknownModule { id: id.text.clone(), near });
                continue;
            };
            let spoken = |language: &Id| languages.as_ref().is_none_or(|known| known.contains(&language.text));
            let missing: Vec<String> = self
                .languages
                .iter()
                .filter(|language| !spoken(language))
                .map(|language| language.text.clone())
                .collect();
            if !missing.is_empty() {
                report.add(id.place, TextProblem::MissingLanguage { what: id.text.clone(), missing });
            }
        }
    }

    /// The files that it and its stations show.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = &Id> {
        let of_stations = self.stations.iter().filter_map(|stop| match stop {
            Stop::Away { scene: Some(Image::File(media)), .. } => Some(&media.file),
            Stop::Away { scene: Some(Image::Drawn(..)) | None, .. } | Stop::Module(_) => None,
        });
        self.look.pictures().map(|media| &media.file).chain(of_stations)
    }

    /// The pack's colours, as the player takes them up.
    pub(crate) fn style(&self) -> String {
        self.look.style()
    }

    /// The programme in each of its languages, and what was drawn for it.
    pub(crate) fn compile(&self, modules: &[CompiledModule]) -> (Vec<Programme>, Vec<(String, String)>) {
        let mut drawings = Vec::new();
        let languages: Vec<String> = self.languages.iter().map(|language| language.text.clone()).collect();
        let mut programme = |language: &String| Programme {
            format: vejvalg_engine::FORMAT,
            id: self.id.text.clone(),
            language: language.clone(),
            languages: languages.clone(),
            title: in_language(&self.title, language),
            summary: self.summary.as_ref().map(|summary| in_language(summary, language)).unwrap_or_default(),
            look: self.style(),
            logo: self.look.logo.as_ref().map(|media| self.shown(media, language)),
            cover: self.look.cover.as_ref().map(|media| self.shown(media, language)),
            contact: self.contact.as_ref().map(|contact| in_language(contact, language)).unwrap_or_default(),
            stations: self
                .stations
                .iter()
                .filter_map(|stop| stop.compile(language, modules, &mut drawings, &self.id.text))
                .collect(),
        };
        let programmes = languages.iter().map(&mut programme).collect();
        (programmes, drawings)
    }

    /// A file of the pack that the start page shows.
    fn shown(&self, media: &source::Media, language: &str) -> Box<Media> {
        let alt = media.alt.as_ref().map(|alt| in_language(alt, language)).unwrap_or_default();
        Box::new(Media {
            kind: media.kind,
            file: format!("{}/{}", self.id.text, media.file.text),
            alt,
            ..Media::default()
        })
    }
}

impl Stop {
    /// The station; a module gives its own title, summary and minutes.
    fn compile(
        &self,
        language: &str,
        modules: &[CompiledModule],
        drawings: &mut Vec<(String, String)>,
        pack: &str,
    ) -> Option<Station> {
        match self {
            Self::Module(id) => {
                let module = modules.iter().find(|module| module.id == id.text)?;
                let index = &module.edition(language, false)?.index;
                Some(Station {
                    id: id.text.clone(),
                    kind: StationKind::Module,
                    title: index.title.clone(),
                    text: index.summary.clone(),
                    minutes: minutes(index),
                    picture: index.picture.clone().map(beside),
                })
            }
            Self::Away { id, title, text, minutes, scene } => Some(Station {
                id: id.text.clone(),
                kind: StationKind::Away,
                title: in_language(title, language),
                text: text.as_ref().map(|text| in_language(text, language)).unwrap_or_default(),
                minutes: *minutes,
                picture: scene.as_ref().map(|scene| {
                    let mut artist = Artist::new(pack, "programme", &[], language, false);
                    let picture = artist.scene(&id.text, Some(scene), &Usual::default());
                    drawings.append(&mut artist.drawings);
                    beside(Box::new(picture))
                }),
            }),
        }
    }
}

/// A picture beside its station's title, which says what it would say.
fn beside(mut picture: Box<Media>) -> Box<Media> {
    picture.alt.clear();
    picture
}

/// The minutes of a module as it is played when nobody chooses a variant.
fn minutes(index: &Index) -> u16 {
    let belongs = |place| index.variants.first().is_none_or(|plan| plan.activities.contains(&place));
    let played = (0..).zip(&index.activities).filter(|(place, _)| belongs(*place));
    played.fold(0, |sum, (_, activity)| sum.saturating_add(activity.minutes))
}

fn in_language<T: Clone + Default>(text: &Text<T>, language: &str) -> T {
    text.version(language, false).map(|version| version.value.clone()).unwrap_or_default()
}
