//! story: what its author writes, passage by passage, and nothing else. Every passage is one screen, and the way through
//! them may branch.

use super::Kind;
use crate::decode::Fields;
use crate::decode::option::Weighed;
use crate::source::{Body, Condition, Id, Image, Label, Opt, Setting, Way};
use crate::stage::{Stager, Usual};
use crate::wording::NOTHING;

/// Passages of the longest story.
const MOST: usize = 20_000;

#[derive(Debug)]
struct Story {
    passages: Vec<Passage>,
}

#[derive(Debug)]
struct Passage {
    id: Id,
    title: Label,
    text: Body,
    quote: Option<Body>,
    scene: Option<Image<Setting>>,
    host: Option<Body>,
    minutes: Option<u16>,
    when: Option<Condition>,
    options: Vec<Opt>,
    to: Option<Way>,
}

/// Reads a story.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Story { passages: fields.entries("passages", "passage", 1..=MOST, passage) })
}

fn passage(fields: &mut Fields<'_, '_>, id: Id) -> Passage {
    Passage {
        id,
        title: fields.label("title"),
        text: fields.body("text"),
        quote: fields.maybe_body("quote"),
        scene: fields.scene(),
        host: fields.maybe_body("host"),
        minutes: fields.minutes(),
        when: fields.when(),
        options: fields.maybe_options(1..=9, Weighed::No).unwrap_or_default(),
        to: fields.way("to"),
    }
}

impl Kind for Story {
    fn minutes(&self) -> u16 {
        u16::try_from(self.passages.len()).unwrap_or(u16::MAX).min(240)
    }

    fn stage(&self, on: &mut Stager<'_>) {
        for passage in &self.passages {
            on.within(&passage.id);
            passage.stage(on);
        }
        on.without();
    }
}

impl Passage {
    fn stage(&self, on: &mut Stager<'_>) {
        let part = on.part(&self.id.text, &NOTHING).title(on.label(&self.title));
        let mut draft = part.say(on, &self.text).quote(on, self.quote.as_ref()).timed(self.minutes, 60);
        if let Some(scene) = &self.scene {
            draft.step.media = Some(Box::new(on.scene(&self.id.text, Some(scene), &Usual::default())));
        }
        if let Some(host) = &self.host {
            draft = draft.host(on.body(host));
        }
        draft.step.when = on.maybe(self.when.as_ref());
        if !self.options.is_empty() {
            draft = on.choose(draft, &self.options);
        }
        let exit = self.to.as_ref().map(|way| on.exit(way));
        on.add(draft.next(exit));
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;
    use vejvalg_engine::module::Target;
    use vejvalg_engine::text::Block;

    use crate::testing::{check, check_steps, steps};

    const STORY: &str = "
        - story: night
          title: A night
          passages:
            - passage: bell
              title: The bell
              text: It rings.
              quote: Hello?
              options:
                - {option: go, text: Go, to: ward}
                - {option: wait, text: Wait}
            - {passage: dark, title: Dark, text: Nobody comes., to: end}
            - {passage: ward, title: Ward, text: A lamp is lit., scene: {place: ward, light: night}}
        ";

    #[test]
    fn every_passage_is_one_screen() {
        check_steps(STORY, "night.bell: One of 2\nnight.dark: read\nnight.ward: read");
    }

    #[test]
    fn a_passage_shows_what_is_written_and_nothing_else() {
        let [bell, dark, ward] = &steps(STORY)[..] else { panic!("three passages") };
        assert!(matches!(bell.say.as_slice(), [Block::Para(_), Block::Quote(_)]));
        for step in [bell, dark, ward] {
            assert!(step.picture.is_none() && step.task.is_empty() && step.host.is_empty(), "{}", step.id);
        }
        assert_eq!([bell, dark, ward].map(|step| step.media.is_some()), [false, false, true]);
    }

    #[test]
    fn ways_lead_from_options_and_from_passages() {
        let steps = steps(STORY);
        let Ask::Choose(choose) = &steps[0].ask else { panic!("a choice: {:?}", steps[0].ask) };
        assert!(matches!(choose.options[0].to, Some(Target::Step(to)) if to.1 == 2));
        assert_eq!(choose.options[1].to, None);
        assert_eq!(steps[1].next[0].to, Target::End);
    }

    #[test]
    fn a_way_to_a_passage_that_does_not_exist() {
        check(&STORY.replace("to: ward}", "to: word} # error: unknown-step"));
    }

    #[test]
    fn planned_minutes_of_a_passage_stay() {
        let steps = steps(&STORY.replace("text: Nobody comes.,", "text: Nobody comes., minutes: 3,"));
        assert_eq!(steps[1].seconds, 180);
    }
}
