//! Who is going to travel: the persona of a journey before its first station.

use vejvalg_engine::picture::Persona;

use super::el::{El, el};
use super::media::picture;
use super::rich::rich;

/// The persona with what is known of it.
pub(super) fn persona(persona: &Persona) -> El {
    let age = persona.age.as_ref().map(|age| el("span").class("persona__age").text(age));
    let facts = persona.facts.iter().flat_map(|fact| {
        [el("dt").class("persona__label").text(&fact.label), el("dd").class("persona__fact").kids(rich(&fact.text))]
    });
    let portrait = persona.portrait.as_ref().map(|media| picture("persona__portrait", &media.file, &media.alt));
    el("section")
        .class("persona")
        .attr("aria-label", &persona.name)
        .kid_if(portrait)
        .kid(el("h2").class("persona__name").text(&persona.name).kid_if(age))
        .kid(el("dl").class("persona__facts").kids(facts.collect()))
}
