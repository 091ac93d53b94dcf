//! Conditions and changes, from the author's names to the engine's numbers.

use vejvalg_engine::rule::{Condition, Effect};

use super::{Stager, What};
use crate::line::{Line, Spot};
use crate::module::POINTS;
use crate::source::{self, Change, Id};

/// Where a journey's event cards lie.
const EVENTS: &str = "events";

impl Stager<'_> {
    /// A condition of the author's.
    pub(crate) fn condition(&mut self, condition: &source::Condition) -> Condition {
        let scope = self.activity.id.text.clone();
        match condition {
            source::Condition::All(parts) => Condition::All(parts.iter().map(|part| self.condition(part)).collect()),
            source::Condition::Any(parts) => Condition::Any(parts.iter().map(|part| self.condition(part)).collect()),
            source::Condition::Not(part) => Condition::Not(Box::new(self.condition(part))),
            source::Condition::AtLeast(meter, n) => Condition::AtLeast(self.meter(meter), *n),
            source::Condition::AtMost(meter, n) => Condition::AtMost(self.meter(meter), *n),
            source::Condition::Visited(id) => Condition::Visited(self.names.refer(What::Spot, &scope, id)),
            source::Condition::Mode(mode) => Condition::Mode(*mode),
            source::Condition::Variant(minutes) => Condition::Variant(*minutes),
            source::Condition::PeopleAtLeast(n) => Condition::PeopleAtLeast(*n),
            source::Condition::PeopleAtMost(n) => Condition::PeopleAtMost(*n),
            source::Condition::Chose(id) => {
                let option = id.text.rsplit('.').next().unwrap_or_default().to_owned();
                Condition::Chose(self.names.refer(What::Option, &scope, id), option)
            }
            source::Condition::Drawn(id) => {
                self.names.refer(What::Card, &scope, id);
                let (journey, card) = id.text.rsplit_once('.').unwrap_or((&scope, &id.text));
                Condition::Drawn(format!("{journey}.{EVENTS}"), card.to_owned())
            }
        }
    }

    /// A condition that may be there.
    pub(crate) fn maybe(&mut self, condition: Option<&source::Condition>) -> Option<Condition> {
        condition.map(|condition| self.condition(condition))
    }

    /// How meters move.
    pub(crate) fn effects(&mut self, changes: &[Change]) -> Vec<Effect> {
        changes.iter().map(|change| Effect::Change(self.meter(&change.meter), change.by)).collect()
    }

    /// The id of this activity's event deck, and the names that conditions can use for its cards.
    pub(crate) fn events(&mut self, cards: &[&Id]) -> String {
        for card in cards {
            let name = self.step_id(&card.text);
            self.names.declare_card(&name);
            let spot = Spot::Card(self.step_id(EVENTS), card.text.clone());
            self.names.lines.push(Line { line: card.place.line, spot });
        }
        self.step_id(EVENTS)
    }

    /// The meter of points, where the module has one.
    pub(crate) fn points(&self) -> Option<u16> {
        self.place_of_meter(POINTS).filter(|_| self.module.has_points)
    }

    fn place_of_meter(&self, id: &str) -> Option<u16> {
        let place = self.module.meters.iter().position(|meter| meter.id.text == id)?;
        u16::try_from(place).ok()
    }

    /// The lowest that a meter can be.
    pub(super) fn lowest(&self, meter: &str) -> i32 {
        self.module.meters.iter().find(|found| found.id.text == meter).map_or(0, |found| found.low)
    }

    /// What a meter is called.
    pub(super) fn title_of(&self, meter: &str) -> Option<String> {
        self.module.meters.iter().find(|found| found.id.text == meter).map(|found| self.label(&found.title))
    }

    pub(super) fn meter(&mut self, id: &Id) -> u16 {
        self.names.refer(What::Meter, "", id);
        self.place_of_meter(&id.text).unwrap_or(u16::MAX)
    }
}

/// A condition that holds where all of these do; none where there are none.
pub(super) fn all(mut parts: Vec<Condition>) -> Option<Condition> {
    if parts.len() < 2 { parts.pop() } else { Some(Condition::All(parts)) }
}
