//! The standard texts that authors need not write: names and tasks of the parts of each round,
//! feelings, values, roles, lenses. One catalogue per language, each for groups and for one alone.
//!
//! `{name}` stands for the person that a journey is about, `{n}` for a number that the author gives.

mod da;
pub(crate) mod drawing;
mod en;
mod words;

pub(crate) use words::{
    Assessment, Barriers, Clip, CoordinationMap, Dialogue, Dilemma, FollowUp, Journey, KpiBoard, MergeBoard, PeerHelp,
    Prioritise, ProjectPicker, Question, Quiz, Reflection, TrialAction, Visit,
};

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
    pub(crate) clip: Clip,
    pub(crate) dialogue: Dialogue,
    pub(crate) assessment: Assessment,
    pub(crate) quiz: Quiz,
    pub(crate) prioritise: Prioritise,
    pub(crate) project_picker: ProjectPicker,
    pub(crate) barriers: Barriers,
    pub(crate) trial_action: TrialAction,
    pub(crate) follow_up: FollowUp,
    pub(crate) kpi_board: KpiBoard,
    pub(crate) coordination_map: CoordinationMap,
    pub(crate) peer_help: PeerHelp,
    pub(crate) visit: Visit,
    pub(crate) merge_board: MergeBoard,
    pub(crate) card: Part,
    pub(crate) letter: Part,
    pub(crate) pause: Part,
    /// What stands before what is taken from the box.
    pub(crate) from_box: &'static str,
    /// Where a text comes from, when somebody last read it critically, and where there is more.
    pub(crate) source: &'static str,
    pub(crate) reviewed: &'static str,
    pub(crate) more: &'static str,
    /// Why an option cannot be paid; `{name}` is the budget.
    pub(crate) too_dear: &'static str,
    /// Heading of a consequence that turns up later.
    pub(crate) later: &'static str,
    /// The meter of a module with points.
    pub(crate) points: &'static str,
    /// Id and word.
    pub(crate) feelings: [(&'static str, &'static str); 14],
    /// Id and word.
    pub(crate) values: [(&'static str, &'static str); 14],
}

/// A part whose author says everything.
pub(crate) const NOTHING: Part = Part { part: "", title: "", task: "", host: "" };

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
