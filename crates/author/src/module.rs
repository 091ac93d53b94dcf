//! A module file: its top, and the keys that every activity has.

mod meters;

use crate::decode::{Decoder, Fields, Ids};
use crate::diagnostic::{File, Flaw, Near, Report, Shape};
use crate::kind::{self, KINDS};
use crate::source::{Activity, Id, Module, Persona};
use crate::yaml::{self, Value};
pub(crate) use meters::POINTS;
use meters::meters;

/// Languages of one file.
const MOST_LANGUAGES: usize = 12;
/// Entries of the short lists at the top.
const MOST: usize = 40;
/// Activities of one module.
const MOST_ACTIVITIES: usize = 200;

/// Reads a module. Nothing where the file holds no map at all.
pub(crate) fn read(text: &str, report: Report) -> (Option<Module>, Report) {
    let mut decoder = Decoder { report, ..Decoder::default() };
    let root = yaml::read(text, &mut decoder.report);
    let module = decoder.map(&root, "module", root.place, |fields| {
        version(fields);
        let id = fields.id("module");
        let languages = languages(fields);
        let (meters, has_points) = meters(fields);
        let variants = fields.variants();
        let personas = fields.maybe_entries("personas", "persona", 1..=MOST, persona).unwrap_or_default();
        fields.decoder.personas = personas.iter().map(|persona| persona.id.text.clone()).collect();
        Module {
            id,
            languages,
            title: fields.label("title"),
            summary: fields.maybe_body("summary"),
            scene: fields.scene(),
            goals: fields.bodies("goals"),
            box_list: fields.bodies("box"),
            meters,
            has_points,
            personas,
            activities: activities(fields),
            variants,
        }
    });
    (module, decoder.report)
}

/// The version of the format.
pub(crate) fn version(fields: &mut Fields<'_, '_>) {
    let Some(entry) = fields.must("vejvalg") else { return };
    let found = match &entry.value.value {
        Value::Scalar(scalar) => scalar.text.trim().to_owned(),
        Value::Hole => return,
        Value::Nothing | Value::List(_) | Value::Map(_) => String::new(),
    };
    if found != vejvalg_engine::FORMAT.to_string() {
        fields.decoder.report.add(entry.key_place, File::Version { found });
    }
}

/// The languages, which every text that follows must have.
pub(crate) fn languages(fields: &mut Fields<'_, '_>) -> Vec<Id> {
    let languages = fields.ids("languages", 1..=MOST_LANGUAGES);
    for language in languages.iter().filter(|language| language.text.ends_with("-alone")) {
        let shape = Shape::BadId { id: language.text.clone(), flaw: Flaw::Taken };
        fields.decoder.report.add(language.place, shape);
    }
    fields.decoder.languages = languages.iter().map(|language| language.text.clone()).collect();
    languages
}

fn persona(fields: &mut Fields<'_, '_>, id: Id) -> Persona {
    let age = fields.maybe_plain("age");
    Persona {
        portrait: fields.portrait(&id, age.as_ref()),
        id,
        name: fields.plain("name"),
        age,
        about: fields.maybe_body("about"),
        goal: fields.maybe_body("goal"),
        digital: fields.maybe_body("digital"),
        strengths: fields.maybe_body("strengths"),
    }
}

/// The activities; an entry opens with its kind, and its kind's key holds its id.
fn activities(fields: &mut Fields<'_, '_>) -> Vec<Activity> {
    fields.require(&["activities"]);
    let mut ids = Ids::default();
    let found = fields.maps("activities", "activity", 1..=MOST_ACTIVITIES, |fields| {
        let kind = kind_of(fields)?;
        fields.call(kind.name);
        let id = fields.id(kind.name);
        ids.add(fields.decoder, &id);
        Some(Activity {
            kind: kind.name,
            id,
            title: fields.label("title"),
            minutes: fields.minutes(),
            when: fields.when(),
            host: fields.maybe_body("host"),
            variants: fields.of_variants(),
            body: (kind.read)(fields),
        })
    });
    found.unwrap_or_default().into_iter().flatten().collect()
}

/// The kind that an entry opens with. Where there is none, the rest of the entry is not looked at.
fn kind_of(fields: &mut Fields<'_, '_>) -> Option<&'static kind::Entry> {
    let found = fields.keys().find_map(|entry| KINDS.iter().find(|kind| kind.name == entry.key));
    if found.is_none() {
        if let Some(first) = fields.keys().next() {
            let near = Near::to(&first.key, KINDS.iter().map(|kind| kind.name));
            fields.decoder.report.add(first.key_place, Shape::UnknownKind { found: first.key.clone(), near });
        }
        fields.ignore_rest();
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[track_caller]
    fn check_top(top: &str) {
        check(&format!("{top}\nmodule: m\ntitle: T\nactivities:\n  - {{break: air, title: Break}}"));
    }

    #[test]
    fn the_version_is_the_one_that_is_read() {
        check_top("vejvalg: 1\nlanguages: [en]");
        check_top("vejvalg: 2 # error: version\nlanguages: [en]");
        check_top("vejvalg: one # error: version\nlanguages: [en]");
    }

    #[test]
    fn languages_are_a_list_of_ids_and_name_files() {
        check_top("vejvalg: 1\nlanguages: en # error: wrong-shape");
        check_top("vejvalg: 1\nlanguages: [] # error: too-few");
        check_top("vejvalg: 1\nlanguages: [en, en] # error: duplicate-id");
        check_top("vejvalg: 1\nlanguages: [../en] # error: bad-id\n# warning(-1): standard-wording");
        check_top("vejvalg: 1\nlanguages: [en-alone] # error: bad-id\n# warning(-1): standard-wording");
    }
}
