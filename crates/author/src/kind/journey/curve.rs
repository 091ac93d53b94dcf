//! The curves of a journey that are drawn as a whole: again after the event, in another person's shoes,
//! and as it could be.

use vejvalg_engine::StepRef;
use vejvalg_engine::ask::{Ask, Item, Place};

use super::round::{Walk, feeling};
use super::{Journey, Replay, Stage};
use crate::stage::{Draft, Stager};

impl Journey {
    /// The curves that follow the event.
    pub(super) fn curves(&self, on: &mut Stager<'_>, walk: &Walk) {
        if self.has_again() {
            let from = self.felt_at(on);
            let draft = self.curve(on, walk, on.part("again", &on.words.journey.again), from);
            on.add(draft.shows(walk.picture).usually(120));
        }
        if let Some(replay) = &self.replay {
            self.replay(on, walk, replay);
        }
    }

    /// The curve as it could be, beginning where the last one stood.
    pub(super) fn better(&self, on: &mut Stager<'_>, walk: &Walk) {
        if !self.has_better || self.felt().next().is_none() {
            return;
        }
        let from = if self.has_again() { vec![on.own("again")] } else { self.felt_at(on) };
        let draft = self.curve(on, walk, on.part("better", &on.words.journey.better), from);
        on.add(draft.shows(walk.picture).usually(180));
    }

    /// Another person's curve over all stations. Standard texts speak of that person meanwhile.
    fn replay(&self, on: &mut Stager<'_>, walk: &Walk, replay: &Replay) {
        let own = on.fill("{name}");
        let persona = on.persona(&replay.persona);
        let name = persona.map(|persona| on.label(&persona.name)).unwrap_or_default();
        on.call(&name);
        let draft = on.part("replay", &on.words.journey.replay).maybe_say(on, replay.say.as_ref());
        let items = self.stages.iter().map(|stage| on.item(&stage.id, &stage.title)).collect();
        on.add(draft.ask(curve(on, walk, items, Vec::new())).usually(300));
        on.call(&own);
    }

    fn curve(&self, on: &Stager<'_>, walk: &Walk, draft: Draft, from: Vec<StepRef>) -> Draft {
        let items = self.felt().map(|stage| on.item(&stage.id, &stage.title)).collect();
        draft.ask(curve(on, walk, items, from))
    }

    fn has_again(&self) -> bool {
        !self.events.is_empty() && self.felt().next().is_some()
    }

    fn felt(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| stage.is_felt())
    }

    fn felt_at(&self, on: &mut Stager<'_>) -> Vec<StepRef> {
        self.felt().map(|stage| on.own(&stage.id.text)).collect()
    }
}

/// All points on one curve.
fn curve(on: &Stager<'_>, walk: &Walk, items: Vec<Item>, from: Vec<StepRef>) -> Ask {
    let limit = u8::try_from(items.len()).unwrap_or(u8::MAX);
    Ask::Place(Place { items, limit, y: feeling(on), words: walk.feelings.clone(), from, ..Place::default() })
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;
    use vejvalg_engine::text::plain;

    use crate::testing::{check, compiled, steps};

    const TOP: &str = "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\npersonas:\n  - {persona: lis, name: Lis}\n  - \
                       {persona: sami, name: Sami}\nactivities:\n  - journey: way\n    title: The way\n    persona: lis\n    \
                       stages:\n      - {stage: home, title: Home, text: She waits.}\n      - {stage: ward, title: Ward, text: \
                       It is late.}\n";

    fn ids(rest: &str) -> Vec<String> {
        steps(&format!("{TOP}{rest}")).into_iter().map(|step| step.id).skip(6).collect()
    }

    #[test]
    fn other_shoes_come_before_the_hotspot_and_what_could_be_after_the_ideas() {
        let rest = "    replay: {persona: sami, say: The same night.}\n    better: yes\n";
        assert_eq!(ids(rest), ["way.replay", "way.hotspot", "way.how-might-we", "way.better", "way.check", "way.line"]);
        assert_eq!(ids("    better: no\n"), ["way.hotspot", "way.how-might-we", "way.check", "way.line"]);
    }

    #[test]
    fn texts_speak_of_the_other_person_only_meanwhile() {
        let steps = steps(&format!("{TOP}    replay: {{persona: sami}}\n    better: yes\n"));
        let task = |id: &str| plain(&steps.iter().find(|step| step.id == id).expect("the step").task);
        assert!(task("way.replay").contains("Sami") && !task("way.replay").contains("Lis"));
        assert!(task("way.better").contains("Lis"));
    }

    #[test]
    fn what_could_be_begins_with_the_last_curve() {
        let event = "    events:\n      - {event: rain, title: Rain, text: It rains.}\n    better: yes\n";
        let (index, chunks) = compiled(&format!("{TOP}{event}"));
        let chunks = [vec![index.first], chunks].concat();
        let better = chunks.iter().flat_map(|chunk| &chunk.steps).find(|step| step.id == "way.better");
        let Ask::Place(better) = &better.expect("the step").ask else { panic!("a curve") };
        let from: Vec<&str> =
            better.from.iter().map(|from| chunks[usize::from(from.0)].steps[usize::from(from.1)].id.as_str()).collect();
        assert_eq!(from, ["way.again"]);
    }

    #[test]
    fn an_event_has_questions_and_words_for_the_host() {
        let event = "    events:\n      - {event: rain, title: Rain, text: It rains., host: Wait., look: {staff: Who knows?}}\n";
        let steps = steps(&format!("{TOP}{event}"));
        let step = steps.iter().find(|step| step.id == "way.event").expect("the event");
        assert!(plain(&step.host).contains("Rain") && plain(&step.host).contains("Wait."));
        check(&format!("{TOP}{}", event.replace("staff:", "stafff:").trim_end().to_owned() + " # error: unknown-key"));
    }

    #[test]
    fn the_other_person_is_a_persona_of_the_file() {
        check(&format!("{TOP}    replay: {{persona: sam}} # error: unknown-persona"));
        check(&format!("{TOP}    replay: {{say: Who?}} # error: missing-key"));
        check(&format!("{TOP}    better: maybe # error: unknown-word"));
    }
}
