//! The round of a journey after its last stage: event, curve drawn again, hotspot, ideas, check, line.

use vejvalg_engine::StepRef;
use vejvalg_engine::ask::{Ask, Axis, Item, Lines, Place};
use vejvalg_engine::module::{Card, Deck};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;

use super::round::{Walk, feeling};
use super::{Event, Journey, Stage};
use crate::source::Label;
use crate::stage::Stager;
use crate::wording::Part;

impl Journey {
    /// What follows the last stage. A story has only what its author writes.
    pub(super) fn end(&self, on: &mut Stager<'_>, walk: &Walk) {
        let words = &on.words.journey;
        let is_round = !self.is_story();
        if !self.events.is_empty() {
            let deck = self.deck(on);
            let counted = self.events.iter().filter_map(|event| on.counted(&event.text)).collect();
            on.add(on.part("event", &words.event).draws(deck, self.draw, counted).shows(walk.picture).usually(120));
        }
        if is_round && !self.events.is_empty() && self.stages.iter().any(Stage::is_felt) {
            self.again(on, walk);
        }
        if is_round {
            self.hotspots(on, walk);
        }
        if is_round || self.how_might_we.is_some() {
            let stem = self.how_might_we.as_ref().map_or_else(|| words.stem.to_owned(), |stem| on.label(stem));
            let ask = Ask::Lines(Lines { max: 3, stem: Some(stem) });
            on.add(on.part("how-might-we", &words.how_might_we).ask(ask).usually(180));
        }
        if is_round || self.check.is_some() {
            self.ask_lines(on, "check", &words.check, self.check.as_ref(), 3, 120);
        }
        if is_round {
            let ask = Ask::Lines(Lines { max: 1, stem: None });
            let line = on.part("line", &words.line).ask(ask).usually(180);
            on.add(line.when(Condition::Mode(Mode::Group)));
        }
    }

    fn deck(&self, on: &mut Stager<'_>) -> Deck {
        let ids: Vec<_> = self.events.iter().map(|event| &event.id).collect();
        let id = on.events(&ids);
        Deck { id, cards: self.events.iter().map(|event| event.card(on)).collect() }
    }

    /// All points on one curve, beginning where they stood.
    fn again(&self, on: &mut Stager<'_>, walk: &Walk) {
        let felt = || self.stages.iter().filter(|stage| stage.is_felt());
        let items: Vec<Item> = felt().map(|stage| on.item(&stage.id, &stage.title)).collect();
        let from: Vec<StepRef> = felt().map(|stage| on.own(&stage.id.text)).collect();
        let ask = Place {
            limit: u8::try_from(items.len()).unwrap_or(u8::MAX),
            items,
            own: None,
            y: feeling(on),
            x: None,
            words: walk.feelings.clone(),
            from,
        };
        on.add(on.part("again", &on.words.journey.again).ask(Ask::Place(ask)).shows(walk.picture).usually(120));
    }

    /// Value for the person, our power to change: three steps each.
    fn hotspots(&self, on: &mut Stager<'_>, walk: &Walk) {
        let words = &on.words.journey;
        let axis = |[title, low, high]: [&str; 3]| Axis {
            low: 1,
            high: 3,
            low_label: low.to_owned(),
            high_label: high.to_owned(),
            title: on.fill(title),
        };
        let items: Vec<Item> = self.stages.iter().map(|stage| on.item(&stage.id, &stage.title)).collect();
        let ask = Place {
            limit: if items.len() == 1 { 1 } else { 2 },
            items,
            own: None,
            y: axis(words.value),
            x: Some(axis(words.power)),
            words: Vec::new(),
            from: Vec::new(),
        };
        let mut draft = on.part("hotspot", &words.hotspot).ask(Ask::Place(ask)).shows(walk.picture).usually(300);
        if let Some(question) = &self.hotspot {
            draft = draft.title(on.label(question));
        }
        on.add(draft);
    }

    fn ask_lines(&self, on: &mut Stager<'_>, name: &str, part: &Part, own: Option<&Label>, max: u8, seconds: u16) {
        let mut draft = on.part(name, part).ask(Ask::Lines(Lines { max, stem: None })).usually(seconds);
        if let Some(question) = own {
            draft = draft.title(on.label(question));
        }
        on.add(draft);
    }
}

impl Event {
    fn card(&self, on: &mut Stager<'_>) -> Card {
        Card {
            id: self.id.text.clone(),
            title: on.label(&self.title),
            text: on.body(&self.text),
            foot: None,
            when: on.maybe(self.when.as_ref()),
            effects: on.effects(&self.change),
        }
    }
}
