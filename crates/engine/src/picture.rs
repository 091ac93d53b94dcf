//! What can be drawn of a session: pictures name the steps whose answers feed them.
//!
//! A picture knows no kind of activity and no pixel; [`crate::result`] folds it with a session.

use serde::{Deserialize, Serialize};

use crate::ask::Item;
use crate::module::{Media, StepRef};
use crate::text::Rich;

/// A picture beside a step and in the recap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Picture {
    /// A way with stations over which a curve of feeling grows.
    Journey(Journey),
    /// A fork with options, two votes and a decision.
    Fork(Fork),
    /// Counts of words or ratings of one step.
    Tally(StepRef),
    /// Ratings of many steps, an axis each.
    Radar(Radar),
}

impl Default for Picture {
    fn default() -> Self {
        Self::Tally(StepRef::default())
    }
}

/// The picture of a journey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Journey {
    /// Whose journey it is.
    pub persona: Persona,
    /// The stations, in order.
    pub stations: Vec<Station>,
    /// The words for feelings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Item>,
    /// The step where the curve is drawn again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<StepRef>,
    /// The step where the curve is drawn as it could be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<StepRef>,
    /// The step where hotspots are placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hotspot: Option<StepRef>,
}

/// Whose journey it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Persona {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Age, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// How the person looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portrait: Option<Box<Media>>,
    /// Facts with a heading each: who, goal, digital situation, strengths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// A fact of a persona.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Fact {
    /// Heading.
    pub label: String,
    /// Text.
    pub text: Rich,
}

/// A station of a journey.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Station {
    /// Id; the item of `Placed` answers.
    pub id: String,
    /// A few words.
    pub title: String,
    /// Channel, such as `phone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Length of the wait that the station is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<String>,
    /// The file with the picture of the moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<String>,
    /// Where the station's scene begins.
    pub begins: StepRef,
    /// The step where the feeling is placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feel: Option<StepRef>,
}

/// The picture of a dilemma.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Fork {
    /// The question at the fork.
    pub question: String,
    /// The sign posts.
    pub posts: Vec<Item>,
    /// The step with the group's own alternatives.
    pub own: StepRef,
    /// The first vote.
    pub first: StepRef,
    /// The second vote.
    pub second: StepRef,
    /// The decision.
    pub decision: StepRef,
}

/// The picture of many ratings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Radar {
    /// What was rated.
    pub title: String,
    /// The axes in order; neighbours with one label are one axis.
    pub axes: Vec<RadarAxis>,
}

/// An axis: one item of a rating.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RadarAxis {
    /// A word or two.
    pub label: String,
    /// The step where it is rated.
    pub step: StepRef,
    /// Id of the item.
    pub item: String,
}
