//! kpi-board: how a partnership is, indicator by indicator, and what its partners agree on.

use vejvalg_engine::ask::{Ask, Item, Rate};
use vejvalg_engine::module::Card;
use vejvalg_engine::picture::{Picture, Radar, RadarAxis};

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Id, Label};
use crate::stage::Stager;

/// The quadrants in their order; their words are in the wording catalogue.
const QUADRANTS: &[&str] = &["internal-progress", "internal-impact", "external-progress", "external-impact"];
/// Indicators on a board that somebody keeps up.
const MOST: usize = 12;

#[derive(Debug)]
struct KpiBoard {
    indicators: Vec<Indicator>,
}

#[derive(Debug)]
struct Indicator {
    id: Id,
    title: Label,
    text: Option<Label>,
    quadrant: &'static str,
    prompt: Option<Body>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    let indicators = fields.entries("indicators", "indicator", 1..=MOST, |fields, id| Indicator {
        id,
        title: fields.label("title"),
        text: fields.maybe_label("text"),
        quadrant: fields.must_word("quadrant", QUADRANTS),
        prompt: fields.maybe_body("prompt"),
    });
    Box::new(KpiBoard { indicators })
}

impl Kind for KpiBoard {
    fn minutes(&self) -> u16 {
        u16::try_from(self.indicators.len()).unwrap_or(u16::MAX / 4) + 10
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let radar = self.radar(on);
        let radar = Some(on.picture(Picture::Radar(radar)));
        let words = &on.words.kpi_board;
        for (quadrant, title) in words.quadrants {
            let items: Vec<Item> = self.of(quadrant).map(|indicator| indicator.item(on)).collect();
            if items.is_empty() {
                continue;
            }
            let seconds = 60 * u16::try_from(items.len()).unwrap_or(0);
            let rate = Rate { items, own: None, low: words.low.to_owned(), high: words.high.to_owned() };
            let draft = on.part(quadrant, &words.rate).title(title.to_owned()).ask(Ask::Rate(rate));
            on.add(draft.usually(seconds));
        }
        let cards = self.indicators.iter().filter_map(|indicator| indicator.card(on)).collect();
        on.add(on.part("agree", &words.agree).cards(cards).shows(radar).lines(3).usually(600));
    }
}

impl KpiBoard {
    fn of(&self, quadrant: &str) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(move |indicator| indicator.quadrant == quadrant)
    }

    fn radar(&self, on: &mut Stager<'_>) -> Radar {
        let mut axes = Vec::new();
        for quadrant in QUADRANTS {
            for indicator in self.of(quadrant) {
                let (label, step) = (on.label(&indicator.title), on.own(quadrant));
                axes.push(RadarAxis { label, step, item: indicator.id.text.clone() });
            }
        }
        Radar { title: on.label(&on.activity.title), axes }
    }
}

impl Indicator {
    fn item(&self, on: &Stager<'_>) -> Item {
        let hint = self.text.as_ref().map(|text| on.label(text));
        Item { hint, ..on.item(&self.id, &self.title) }
    }

    /// What to talk about, where the author says it.
    fn card(&self, on: &Stager<'_>) -> Option<Card> {
        let text = on.body(self.prompt.as_ref()?);
        Some(Card { id: self.id.text.clone(), title: on.label(&self.title), text, ..Card::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::QUADRANTS;
    use crate::testing::{check, check_steps};
    use crate::wording;

    const BOARD: &str = "
        - kpi-board: board
          title: Board
          indicators:
            - {indicator: sites, title: In operation, quadrant: external-impact}
            - {indicator: trust, title: Trust, text: We say it early., quadrant: internal-progress, prompt: When last?}
        ";

    #[test]
    fn one_rating_for_each_quadrant_in_use() {
        check_steps(
            BOARD,
            "
            board.internal-progress: rate 1
            board.external-impact: rate 1
            board.agree: 3 lines
            ",
        );
    }

    #[test]
    fn quadrants_are_a_closed_set() {
        check(BOARD);
        check(&BOARD.replace("quadrant: external-impact}", "quadrant: outside} # error: unknown-word"));
        for words in ["da", "en"].map(|language| wording::of(language, false).kpi_board) {
            assert_eq!(words.quadrants.map(|(id, _)| id), *QUADRANTS);
        }
    }
}
