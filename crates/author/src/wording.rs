//! The standard texts that authors need not write: names and tasks of the parts of each round,
//! feelings, values, roles, lenses. One catalogue per language, each for groups and for one alone.
//!
//! `{name}` stands for the person that a journey is about.

mod da;
mod en;

/// Languages with a catalogue; the first stands in where a language has none.
pub(crate) const LANGUAGES: [&str; 2] = ["en", "da"];

/// The catalogue for a reader.
pub(crate) fn of(language: &str, alone: bool) -> &'static Wording {
    match (language, alone) {
        ("da", false) => &da::GROUP,
        ("da", true) => &da::ALONE,
        (_, false) => &en::GROUP,
        (_, true) => &en::ALONE,
    }
}

/// The words of one part of a round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    /// Its name.
    pub(crate) part: &'static str,
    /// Its heading, where the author gives none.
    pub(crate) title: &'static str,
    /// What is done now.
    pub(crate) task: &'static str,
    /// Words for a host who does this for the first time.
    pub(crate) host: &'static str,
}

/// A catalogue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wording {
    pub(crate) question: Question,
    pub(crate) journey: Journey,
    pub(crate) dilemma: Dilemma,
    pub(crate) reflection: Reflection,
    pub(crate) pause: Part,
    /// Id and word.
    pub(crate) feelings: [(&'static str, &'static str); 14],
    /// Id and word.
    pub(crate) values: [(&'static str, &'static str); 14],
}

/// Words of check-in and check-out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question {
    pub(crate) arriving: &'static str,
    pub(crate) leaving: &'static str,
    pub(crate) words: Part,
    pub(crate) scale: Part,
    pub(crate) lines: Part,
}

/// Words of a journey.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Journey {
    pub(crate) meet: Part,
    pub(crate) roles: Part,
    pub(crate) feel: Part,
    pub(crate) look: Part,
    pub(crate) choose: Part,
    /// A story of many stages speaks for itself.
    pub(crate) story: Part,
    pub(crate) event: Part,
    pub(crate) again: Part,
    pub(crate) hotspot: Part,
    pub(crate) how_might_we: Part,
    pub(crate) check: Part,
    pub(crate) line: Part,
    /// How an idea begins.
    pub(crate) stem: &'static str,
    /// Headings of the persona's facts.
    pub(crate) about: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) digital: &'static str,
    pub(crate) strengths: &'static str,
    /// Axes: title, low, high.
    pub(crate) feeling: [&'static str; 3],
    pub(crate) value: [&'static str; 3],
    pub(crate) power: [&'static str; 3],
    /// Id, title, question.
    pub(crate) lenses: [[&'static str; 3]; 3],
    /// Id, title, task.
    pub(crate) standard_roles: [[&'static str; 3]; 5],
}

/// Words of a dilemma.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dilemma {
    pub(crate) read: Part,
    pub(crate) silent: Part,
    pub(crate) first: Part,
    pub(crate) reveal: Part,
    pub(crate) reasons: Part,
    pub(crate) perspectives: Part,
    pub(crate) twist: Part,
    /// A fact without a twist.
    pub(crate) fact: Part,
    pub(crate) own: Part,
    pub(crate) second: Part,
    pub(crate) shift: Part,
    pub(crate) decide: Part,
    pub(crate) tell: Part,
    pub(crate) monday: Part,
    pub(crate) notice: Part,
    /// Fields of how the decision is told: id and the beginning of the sentence.
    pub(crate) stem: [(&'static str, &'static str); 4],
    pub(crate) gain: &'static str,
    pub(crate) cost: &'static str,
    pub(crate) source: &'static str,
    pub(crate) reviewed: &'static str,
}

/// Words of a reflection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reflection {
    pub(crate) private: Part,
    pub(crate) shared: Part,
}

/// A part that says only what it is.
const NOTHING: Part = Part { part: "", title: "", task: "", host: "" };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode::VALUES;

    #[test]
    fn every_value_and_feeling_has_a_word_in_every_language() {
        for wording in LANGUAGES.map(|language| of(language, false)) {
            assert_eq!(wording.values.map(|(id, _)| id), *VALUES);
            assert_eq!(wording.feelings.map(|(id, _)| id), of("en", false).feelings.map(|(id, _)| id));
        }
    }

    #[test]
    fn a_language_without_a_catalogue_speaks_english() {
        assert_eq!(of("sv", false).dilemma.read.part, of("en", false).dilemma.read.part);
    }
}
