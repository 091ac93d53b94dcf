//! coordination-map: who must work with whom, how it goes, and one tie to work on.

use vejvalg_engine::ask::{Ask, Ballot, Choose, Rate};
use vejvalg_engine::picture::{Picture, Radar, RadarAxis};

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Id, Named};
use crate::stage::Stager;

/// What is asked about every group.
const MOST: usize = 7;

#[derive(Debug)]
struct CoordinationMap {
    groups: Vec<Named>,
    process: Body,
    items: Option<Vec<Named>>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(CoordinationMap {
        groups: fields.named("groups", "group", "title", 2..=8),
        process: fields.body("process"),
        items: fields.maybe_named("items", "item", 1..=MOST),
    })
}

impl Kind for CoordinationMap {
    fn minutes(&self) -> u16 {
        10 + 2 * self.items.as_ref().and_then(|items| u16::try_from(items.len()).ok()).unwrap_or(3)
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.coordination_map;
        let groups = on.items(&self.groups);
        let items = on.own_or(self.items.as_ref(), &words.items);
        let radar = self.radar(on, &items);
        let radar = Some(on.picture(Picture::Radar(radar)));
        for (place, item) in items.iter().enumerate() {
            on.within(&self.id(on, place, &item.id));
            let rate =
                Rate { items: groups.clone(), own: None, low: words.low.to_owned(), high: words.high.to_owned() };
            let mut draft = on.part(&item.id, &words.rate).title(item.label.clone()).ask(Ask::Rate(rate));
            if place == 0 {
                draft = draft.say(on, &self.process);
            }
            on.add(draft.usually(120));
        }
        on.without();
        let options = on.fixed("tie", groups);
        let choose = Choose { options, ballot: Ballot::One, own: None };
        on.add(on.part("tie", &words.tie).ask(Ask::Choose(choose)).shows(radar).usually(240));
        on.add(on.part("talk", &words.talk).lines(2).commits([""; 3]).usually(360));
    }
}

impl CoordinationMap {
    /// Where an item stands in the file; a standard one stands where the activity does.
    fn id(&self, on: &Stager<'_>, place: usize, item: &str) -> Id {
        let own = self.items.as_ref().and_then(|items| items.get(place));
        let at = own.map_or(on.activity.id.place, |own| own.id.place);
        Id { text: item.to_owned(), place: at }
    }

    /// An axis for each group, over all items.
    fn radar(&self, on: &mut Stager<'_>, items: &[vejvalg_engine::ask::Item]) -> Radar {
        let mut axes = Vec::new();
        for group in &self.groups {
            for item in items {
                let (label, step) = (on.label(&group.label), on.own(&item.id));
                axes.push(RadarAxis { label, step, item: group.id.text.clone() });
            }
        }
        Radar { title: on.label(&on.activity.title), axes }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, check_steps};

    const MAP: &str = "
        - coordination-map: ties
          title: Ties
          process: The way home from hospital.
          groups:
            - {group: ward, title: The ward}
            - {group: home-care, title: Home care}
        ";

    #[test]
    fn every_item_is_asked_about_every_group() {
        check_steps(
            MAP,
            "
            ties.know: rate 2
            ties.in-time: rate 2
            ties.solve: rate 2
            ties.tie: One of 2
            ties.talk: 2 lines
            ",
        );
    }

    #[test]
    fn items_of_ones_own_cannot_be_named_like_parts_of_the_round() {
        let with = |item: &str| {
            check(&format!("{}  items:\n    - {item}\n", MAP.replace("\n        ", "\n").trim_end_matches(' ')))
        };
        with("{item: call, text: They ring back.}");
        with("{item: tie, text: They ring back.} # error: bad-id");
    }
}
