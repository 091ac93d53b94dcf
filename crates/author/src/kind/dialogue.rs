//! dialogue: a talk with a form, so that more than the quickest are heard, and its harvest.

use vejvalg_engine::ask::{Ask, Keep, Text};

use super::Kind;
use crate::decode::Fields;
use crate::source::Label;
use crate::stage::Stager;

/// The formats that authors name, in the order of [`PHASES`].
const FORMATS: &[&str] = &["1-2-4-all", "round", "troika", "fishbowl", "appreciative", "pairs"];

/// The phases of each format: the name of the step, and its seconds.
const PHASES: &[&[(&str, u16)]] = &[
    &[("alone", 60), ("pairs", 120), ("fours", 240), ("all", 300)],
    &[("alone", 60), ("round", 420), ("echo", 120)],
    &[("threes", 120), ("first", 420), ("second", 420), ("third", 420)],
    &[("alone", 60), ("inside", 600), ("outside", 240)],
    &[("story", 120), ("interview", 360), ("root", 300)],
    &[("alone", 60), ("pairs", 300), ("all", 240)],
];

/// Seconds of the harvest.
const HARVEST: u16 = 180;

#[derive(Debug)]
struct Dialogue {
    question: Label,
    format: &'static str,
    harvest: Option<Label>,
}

/// Reads a dialogue.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    Box::new(Dialogue {
        question: fields.label("question"),
        format: fields.must_word("format", FORMATS),
        harvest: fields.maybe_label("harvest"),
    })
}

impl Dialogue {
    fn phases(&self) -> &'static [(&'static str, u16)] {
        let place = FORMATS.iter().position(|format| *format == self.format);
        place.and_then(|place| PHASES.get(place)).copied().unwrap_or_default()
    }
}

impl Kind for Dialogue {
    fn minutes(&self) -> u16 {
        let seconds: u16 = self.phases().iter().map(|(_, seconds)| seconds).sum();
        (seconds + HARVEST) / 60
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.dialogue;
        for (name, seconds) in self.phases() {
            let Some((_, part)) = words.phases.iter().find(|(phase, _)| phase == name) else { continue };
            on.add(on.part(name, part).title(on.label(&self.question)).for_groups().usually(*seconds));
        }
        // One person's time is not planned: the minutes are those of the talk.
        let ask = Ask::Text(Text { keep: Keep::Private, stem: None });
        on.add(on.part("think", &words.think).title(on.label(&self.question)).ask(ask).for_one());
        let mut harvest = on.part("harvest", &words.harvest).lines(3).usually(HARVEST);
        if let Some(question) = &self.harvest {
            harvest = harvest.title(on.label(question));
        }
        on.add(harvest);
    }
}

#[cfg(test)]
mod tests {
    use super::{FORMATS, PHASES};
    use crate::testing::{check, check_steps, steps};
    use crate::wording;

    #[test]
    fn a_group_goes_through_the_phases_and_one_person_thinks() {
        check_steps(
            "- {dialogue: talk, title: Talk, question: What now?, format: 1-2-4-all}",
            "
            talk.alone?: read
            talk.pairs?: read
            talk.fours?: read
            talk.all?: read
            talk.think?: Private text
            talk.harvest: 3 lines
            ",
        );
    }

    #[test]
    fn every_phase_has_words() {
        assert_eq!(FORMATS.len(), PHASES.len());
        for words in ["da", "en"].map(|language| wording::of(language, false).dialogue) {
            let has_words =
                |name: &str| words.phases.iter().any(|(phase, part)| *phase == name && !part.task.is_empty());
            assert!(PHASES.iter().flat_map(|phases| phases.iter()).all(|(name, _)| has_words(name)));
        }
    }

    #[test]
    fn the_harvest_has_a_question_of_its_own() {
        let steps = steps("- {dialogue: talk, title: Talk, question: What now?, format: pairs, harvest: What stays?}");
        assert_eq!(steps.last().map(|step| step.title.as_str()), Some("What stays?"));
    }

    #[test]
    fn formats_are_a_closed_set() {
        check("- {dialogue: talk, title: Talk, question: What now?, format: circle} # error: unknown-word");
        check("- {dialogue: talk, title: Talk, question: What now?} # error: missing-key");
    }
}
