//! The picture of a journey: whose it is, and its stations.

use vejvalg_engine::picture::{self, Fact, Picture, Station};

use super::Journey;
use crate::source::Persona;
use crate::stage::Stager;

impl Journey {
    /// The way with its stations; the steps that feed it are named before they are there.
    pub(super) fn picture(&self, on: &mut Stager<'_>, persona: Option<&Persona>) -> Picture {
        let stations = self.stages.iter().map(|stage| {
            let begins = on.own(&stage.id.text);
            Station {
                id: stage.id.text.clone(),
                title: on.label(&stage.title),
                channel: stage.channel.map(str::to_owned),
                wait: stage.wait.as_ref().map(|wait| on.label(wait)),
                begins,
                feel: stage.is_felt().then_some(begins),
            }
        });
        let stations = stations.collect();
        let has_curve = self.stages.iter().any(super::Stage::is_felt);
        Picture::Journey(picture::Journey {
            persona: persona.map(|persona| self.persona(on, persona)).unwrap_or_default(),
            stations,
            words: on.feelings(self.words.as_ref()),
            again: (has_curve && !self.events.is_empty()).then(|| on.own("again")),
            better: (has_curve && self.has_better).then(|| on.own("better")),
            hotspot: Some(on.own("hotspot")),
        })
    }

    fn persona(&self, on: &Stager<'_>, persona: &Persona) -> picture::Persona {
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
            facts: facts.into_iter().filter_map(fact).collect(),
        }
    }
}
