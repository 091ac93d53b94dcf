//! assessment: where we stand, rated item by item, seen as a spread and never as a mark.

use vejvalg_engine::ask::{Ask, Rate};
use vejvalg_engine::picture::{Picture, Radar, RadarAxis};

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Id, Label, Named};
use crate::stage::Stager;

/// When it is answered.
const TIMINGS: &[&str] = &["before", "after", "then", "follow-up"];
/// What items are about; their words are in the wording catalogue.
pub(crate) const DOMAINS: &[&str] = &[
    "direction",
    "users",
    "equity",
    "staff",
    "technology",
    "ai",
    "data-ethics",
    "benefits",
    "network",
    "trial",
    "climate",
];
/// Items in one assessment.
const MOST: usize = 40;
/// Items on one screen.
const ON_SCREEN: usize = 4;

#[derive(Debug)]
struct Assessment {
    timing: &'static str,
    say: Option<Body>,
    items: Vec<Item>,
    low: Option<Label>,
    high: Option<Label>,
}

#[derive(Debug)]
struct Item {
    named: Named,
    domain: &'static str,
}

/// Reads an assessment.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Assessment {
        timing: fields.must_word("timing", TIMINGS),
        say: fields.maybe_body("say"),
        items: fields.entries("items", "item", 1..=MOST, item),
        low: fields.maybe_label("low"),
        high: fields.maybe_label("high"),
    })
}

fn item(fields: &mut Fields<'_, '_>, id: Id) -> Item {
    Item { named: Named { id, label: fields.label("text") }, domain: fields.must_word("domain", DOMAINS) }
}

impl Kind for Assessment {
    fn minutes(&self) -> u16 {
        u16::try_from(self.items.len()).unwrap_or(u16::MAX / 4).div_ceil(2) + 4
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let radar = self.radar(on);
        let radar = Some(on.picture(Picture::Radar(radar)));
        let words = &on.words.assessment;
        let part =
            words.timings.iter().find(|(timing, _)| *timing == self.timing).map_or(&words.talk, |(_, part)| part);
        for (screen, items) in self.items.chunks(ON_SCREEN).enumerate() {
            let rate = Rate {
                items: items.iter().map(|item| on.item(&item.named.id, &item.named.label)).collect(),
                own: None,
                low: self.low.as_ref().map_or_else(|| words.low.to_owned(), |low| on.label(low)),
                high: self.high.as_ref().map_or_else(|| words.high.to_owned(), |high| on.label(high)),
            };
            let seconds = 30 * u16::try_from(items.len()).unwrap_or(0);
            let mut draft = on.part(&step(screen), part).title(on.label(&on.activity.title)).usually(seconds);
            if screen == 0 {
                draft = draft.maybe_say(on, self.say.as_ref());
            }
            on.add(draft.ask(Ask::Rate(rate)));
        }
        on.add(on.part("talk", &words.talk).shows(radar).usually(240));
    }
}

impl Assessment {
    /// An axis for each domain: its items stand side by side.
    fn radar(&self, on: &mut Stager<'_>) -> Radar {
        let mut axes = Vec::new();
        for (domain, label) in on.words.assessment.domains {
            for (place, item) in self.items.iter().enumerate().filter(|(_, item)| item.domain == domain) {
                let step = on.own(&step(place / ON_SCREEN));
                axes.push(RadarAxis { label: label.to_owned(), step, item: item.named.id.text.clone() });
            }
        }
        Radar { title: on.label(&on.activity.title), axes }
    }
}

fn step(screen: usize) -> String {
    format!("rate-{}", screen + 1)
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::picture::Picture;

    use super::DOMAINS;
    use crate::testing::{check, check_steps, compiled};
    use crate::wording;

    fn assessment(timing: &str) -> String {
        let domains = ["ai", "users", "ai", "trial", "staff"];
        let items =
            domains.iter().zip(1..).map(|(domain, n)| format!("    - {{item: i{n}, text: I, domain: {domain}}}\n"));
        format!("- assessment: us\n  title: Us\n  timing: {timing}\n  items:\n{}", items.collect::<String>())
    }

    #[test]
    fn four_items_are_a_screen() {
        check_steps(
            &assessment("then"),
            "
            us.rate-1: rate 4
            us.rate-2: rate 1
            us.talk: read
            ",
        );
    }

    #[test]
    fn the_axes_of_one_domain_stand_side_by_side() {
        let (index, _) = compiled(&assessment("before"));
        let Picture::Radar(radar) = &index.first.pictures[0].picture else { panic!("a radar") };
        let axes: Vec<_> = radar.axes.iter().map(|axis| (axis.label.as_str(), axis.item.as_str())).collect();
        assert_eq!(axes, [("Users", "i2"), ("Staff", "i5"), ("AI", "i1"), ("AI", "i3"), ("Trial action", "i4")]);
        assert_eq!(radar.axes[1].step.1, 1, "the fifth item is rated on the second screen");
    }

    #[test]
    fn timings_and_domains_are_closed_sets() {
        check(&assessment("before"));
        check(&assessment("later # error: unknown-word"));
        check(&assessment("before").replace("domain: trial}", "domain: trail} # error: unknown-word"));
        check(&assessment("before").replace(", domain: trial}", "} # error: missing-key"));
    }

    #[test]
    fn every_domain_has_a_word() {
        for words in ["da", "en"].map(|language| wording::of(language, false).assessment) {
            assert_eq!(words.domains.map(|(id, _)| id), *DOMAINS);
        }
    }
}
