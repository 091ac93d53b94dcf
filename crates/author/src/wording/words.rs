//! Which words each kind of activity needs: parts of its round, axes, fields, fixed options.
//!
//! Pairs are an id and what it says; the ids are the same in every catalogue.

use super::Part;

/// An id and what it says.
pub(crate) type Said = (&'static str, &'static str);

/// Words of check-in and check-out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question {
    pub(crate) arriving: &'static str,
    pub(crate) leaving: &'static str,
    pub(crate) words: Part,
    pub(crate) scale: Part,
    pub(crate) lines: Part,
    /// The same where the room has one answer.
    pub(crate) room_words: Part,
    pub(crate) room_scale: Part,
    pub(crate) room_lines: Part,
}

/// Words of a journey.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Journey {
    pub(crate) meet: Part,
    pub(crate) roles: Part,
    pub(crate) feel: Part,
    pub(crate) look: Part,
    pub(crate) choose: Part,
    pub(crate) event: Part,
    pub(crate) again: Part,
    /// The same way in another person's shoes.
    pub(crate) replay: Part,
    pub(crate) hotspot: Part,
    pub(crate) how_might_we: Part,
    /// The curve as it could be.
    pub(crate) better: Part,
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
}

/// Words of a reflection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reflection {
    pub(crate) private: Part,
    pub(crate) shared: Part,
}

/// Words of a clip.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clip {
    pub(crate) watch: Part,
    /// A clip without media is read.
    pub(crate) read: Part,
    pub(crate) notes: Part,
    pub(crate) watch_for: &'static str,
}

/// Words of a dialogue.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dialogue {
    /// The phases of all formats.
    pub(crate) phases: [(&'static str, Part); 15],
    pub(crate) think: Part,
    pub(crate) harvest: Part,
}

/// Words of an assessment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assessment {
    /// The rating by its timing.
    pub(crate) timings: [(&'static str, Part); 4],
    pub(crate) talk: Part,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) domains: [Said; 11],
}

/// Words of a quiz.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quiz {
    pub(crate) ask: Part,
    pub(crate) answer: Part,
    pub(crate) right: &'static str,
    pub(crate) wrong: &'static str,
}

/// Words of putting things in order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Prioritise {
    pub(crate) place: Part,
    /// `{n}` is how many dots everybody has.
    pub(crate) dots: Part,
}

/// Words of choosing a local project.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ProjectPicker {
    pub(crate) ideas: Part,
    pub(crate) score: Part,
    pub(crate) challenge: Part,
    pub(crate) choose: Part,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) criteria: [Said; 5],
}

/// Words of the barrier board.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Barriers {
    pub(crate) list: Part,
    pub(crate) board: Part,
    pub(crate) step: Part,
    /// What stands before the types.
    pub(crate) think_of: &'static str,
    /// Axes: title, low, high.
    pub(crate) weight: [&'static str; 3],
    pub(crate) power: [&'static str; 3],
    pub(crate) fields: [Said; 5],
    pub(crate) types: [Said; 8],
}

/// Words of a trial action.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TrialAction {
    /// `{n}` is the weeks it may take.
    pub(crate) plan: Part,
    pub(crate) promise: Part,
    pub(crate) fields: [Said; 9],
}

/// Words of following a trial action up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FollowUp {
    /// Heading over the plan that was written earlier.
    pub(crate) plan: &'static str,
    pub(crate) done: Part,
    pub(crate) effect: Part,
    pub(crate) learned: Part,
    pub(crate) next: Part,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) was_done: [Said; 3],
    pub(crate) effects: [Said; 4],
    pub(crate) ways: [Said; 4],
}

/// Words of a board of indicators.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KpiBoard {
    pub(crate) rate: Part,
    pub(crate) agree: Part,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) quadrants: [Said; 4],
}

/// Words of a map of who works with whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CoordinationMap {
    pub(crate) rate: Part,
    pub(crate) tie: Part,
    pub(crate) talk: Part,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) items: [Said; 3],
}

/// Words of help between peers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PeerHelp {
    pub(crate) case: Part,
    pub(crate) clarify: Part,
    pub(crate) questions: Part,
    pub(crate) summary: Part,
    pub(crate) action: Part,
}

/// Words of a visit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visit {
    pub(crate) purpose: Part,
    pub(crate) look: Part,
    pub(crate) translate: Part,
    pub(crate) fields: [Said; 4],
}

/// Words of gathering lines across rooms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MergeBoard {
    pub(crate) line: Part,
    pub(crate) others: Part,
    pub(crate) pattern: Part,
}
