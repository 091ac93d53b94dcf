//! The picture of a journey: whose it is, and its stations.

use vejvalg_draw::{Light, Place as Spot, Thing};
use vejvalg_engine::module::Media;
use vejvalg_engine::picture::{self, Fact, Picture, Station};

use super::{Journey, Stage};
use crate::source::Persona;
use crate::stage::{Stager, Usual};

impl Journey {
    /// The way with its stations; the steps that feed it are named before they are there.
    pub(super) fn picture(&self, on: &mut Stager<'_>, persona: Option<&Persona>) -> Picture {
        let stations = self.stages.iter().map(|stage| {
            let begins = on.own(&stage.id.text);
            let scene = Some(self.scene(on, stage).file);
            Station {
                id: stage.id.text.clone(),
                title: on.label(&stage.title),
                channel: stage.channel.map(str::to_owned),
                wait: stage.wait.as_ref().map(|wait| on.label(wait)),
                scene,
                begins,
                feel: stage.is_felt().then_some(begins),
            }
        });
        let stations = stations.collect();
        let has_curve = self.stages.iter().any(Stage::is_felt);
        Picture::Journey(picture::Journey {
            persona: persona.map(|persona| self.persona(on, persona)).unwrap_or_default(),
            stations,
            words: on.feelings(self.words.as_ref()),
            again: (has_curve && !self.events.is_empty()).then(|| on.own("again")),
            better: (has_curve && self.has_better).then(|| on.own("better")),
            hotspot: Some(on.own("hotspot")),
        })
    }

    fn persona(&self, on: &mut Stager<'_>, persona: &Persona) -> picture::Persona {
        let portrait = on.portrait(persona);
        let words = &on.words.journey;
        let facts = [
            (words.about, &persona.about),
            (words.goal, &persona.goal),
            (words.digital, &persona.digital),
            (words.strengths, &persona.strengths),
        ];
        let fact =
            |(label, text): (&str, &Option<_>)| Some(Fact { label: label.to_owned(), text: on.body(text.as_ref()?) });
        picture::Persona {
            id: persona.id.text.clone(),
            name: on.label(&persona.name),
            age: persona.age.as_ref().map(|age| on.label(age)),
            portrait: Some(Box::new(portrait)),
            facts: facts.into_iter().filter_map(fact).collect(),
        }
    }

    /// What is seen at a stage.
    pub(super) fn scene(&self, on: &mut Stager<'_>, stage: &Stage) -> Media {
        on.scene(&stage.id.text, stage.scene.as_ref(), &self.usual(stage))
    }

    /// What a stage looks like of which nothing is said: the persona, and the channel.
    fn usual(&self, stage: &Stage) -> Usual {
        let (place, with) = match stage.channel {
            Some("talk") => (Spot::Clinic, None),
            Some("phone" | "app" | "message") => (Spot::Home, Some(Thing::Phone)),
            Some("letter") => (Spot::Home, Some(Thing::Letter)),
            Some("video") => (Spot::Home, Some(Thing::Tablet)),
            Some("device") => (Spot::Home, Some(Thing::HomeKit)),
            Some("paper") => (Spot::Office, Some(Thing::Papers)),
            _ => (Spot::Home, None),
        };
        let light = if stage.wait.is_some() { Light::Evening } else { Light::Day };
        Usual { place, light, people: vec![self.persona.text.clone()], with: with.into_iter().collect() }
    }
}
