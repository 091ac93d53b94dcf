//! The round of a journey after its last stage: event, curve drawn again, in other shoes, hotspot, ideas,
//! curve as it could be, check, line.

use vejvalg_engine::ask::{Ask, Axis, Item, Lines, Place};
use vejvalg_engine::module::{Card, Deck, To};
use vejvalg_engine::rule::Condition;
use vejvalg_engine::session::Mode;
use vejvalg_engine::text::{Block, Rich, Span};

use super::round::Walk;
use super::{Event, Journey};
use crate::source::Label;
use crate::stage::Stager;
use crate::wording::Part;

impl Journey {
    /// What follows the last stage.
    pub(super) fn end(&self, on: &mut Stager<'_>, walk: &Walk) {
        let words = &on.words.journey;
        if !self.events.is_empty() {
            let deck = self.deck(on);
            let counted = self.events.iter().filter_map(|event| on.counted(&event.text)).collect();
            let mut event = on.part("event", &words.event).draws(deck, self.draw, counted);
            event.step.host.extend(self.events.iter().flat_map(|event| event.for_host(on)));
            on.add(event.shows(walk.picture).usually(120));
        }
        self.curves(on, walk);
        self.hotspots(on, walk);
        let stem = self.how_might_we.as_ref().map_or_else(|| words.stem.to_owned(), |stem| on.label(stem));
        let ideas = Ask::Lines(Lines { max: 3, stem: Some(stem) });
        on.add(on.part("how-might-we", &words.how_might_we).ask(ideas).usually(180));
        self.better(on, walk);
        self.ask_lines(on, "check", &words.check, self.check.as_ref(), 3, 120);
        let line = on.part("line", &words.line).ask(Ask::Lines(Lines { max: 1, stem: None })).usually(180);
        on.add(line.when(Condition::Mode(Mode::Group)));
    }

    fn deck(&self, on: &mut Stager<'_>) -> Deck {
        let ids: Vec<_> = self.events.iter().map(|event| &event.id).collect();
        let id = on.events(&ids);
        Deck { id, cards: self.events.iter().map(|event| event.card(on)).collect(), to: To::Table }
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
        let mut text = on.body(&self.text);
        if !self.look.is_empty() {
            let questions = self.look.iter().map(|(_, question)| vec![Span::Text(on.label(question))]);
            text.push(Block::List(questions.collect()));
        }
        Card {
            id: self.id.text.clone(),
            title: on.label(&self.title),
            text,
            foot: None,
            when: on.maybe(self.when.as_ref()),
            effects: on.effects(&self.change),
        }
    }

    /// The host does not know which card will come, so each has its heading.
    fn for_host(&self, on: &Stager<'_>) -> Rich {
        let Some(host) = &self.host else { return Rich::new() };
        let title = Block::Para(vec![Span::Strong(on.label(&self.title))]);
        [vec![title], on.body(host)].concat()
    }
}
