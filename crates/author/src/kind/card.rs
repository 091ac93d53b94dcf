//! card: a tool or a fact just when it is needed.

use vejvalg_engine::module::Card as Laid;
use vejvalg_engine::text::{Block, Span};

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Label};
use crate::stage::Stager;

/// Words on a card: it is read, not read aloud.
const MOST_WORDS: usize = 120;

#[derive(Debug)]
struct Card {
    text: Body,
    source: Option<Label>,
    reviewed: Option<Label>,
    link: Option<String>,
}

/// Reads a card.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Card {
        text: fields.body("text"),
        source: fields.maybe_plain("source"),
        reviewed: fields.maybe_plain("reviewed"),
        link: fields.address("link"),
    })
}

impl Kind for Card {
    fn minutes(&self) -> u16 {
        5
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let mut text = on.body(&self.text);
        if let Some(to) = &self.link {
            let link = Span::Link { to: to.clone(), text: on.words.more.to_owned() };
            text.push(Block::Para(vec![link]));
        }
        let card = Laid {
            id: "card".to_owned(),
            title: on.label(&on.activity.title),
            text,
            foot: on.foot(self.source.as_ref(), self.reviewed.as_ref()),
            ..Laid::default()
        };
        let mut draft = on.part("read", &on.words.card).cards(vec![card]).usually(300).at_most(MOST_WORDS);
        draft.said(on, &self.text);
        on.add(draft);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, steps};

    #[track_caller]
    fn check_card(rest: &str) {
        check(&format!("- card: fact\n  title: Fact\n  {rest}"));
    }

    #[test]
    fn a_card_says_where_it_comes_from() {
        let steps = steps(
            "- {card: fact, title: Fact, text: It is so., source: A book., reviewed: 2026-11, link: 'https://a.dk'}",
        );
        let card = &steps[0].cards[0];
        assert_eq!(card.foot.as_deref(), Some("Source: A book. Reviewed 2026-11"));
        assert_eq!(card.text.len(), 2);
    }

    #[test]
    fn a_card_holds_more_words_than_a_text_that_is_read_aloud() {
        let words = |n: usize| vec!["word"; n].join(" ");
        check_card(&format!("text: {}", words(120)));
        check_card(&format!("text: {} # warning: too-long", words(121)));
    }

    #[test]
    fn links_lead_to_https() {
        check_card("text: T\n  link: https://example.org/a");
        check_card("text: T\n  link: http://example.org/a # error: link");
    }
}
