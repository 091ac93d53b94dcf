//! The compiled module: an index and chunks of steps, in one language.
//!
//! Ids are for logs and people, [`StepRef`]s are for the machine: a compiled module finds its steps
//! by place, a log names them by id. The same ids and places stand in every language of a module.

mod chunk;
mod step;
mod whole;

use serde::{Deserialize, Serialize};

use crate::text::Rich;
pub use chunk::{Card, Chunk, Deck, PictureOf, To};
pub use step::{Draw, Exit, Media, MediaKind, Scene, Step, Target};
pub use whole::Module;

/// Where a step stands in the compiled module: chunk number and place in the chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct StepRef(
    /// Number of the chunk.
    pub u16,
    /// Place within the chunk.
    pub u16,
);

/// What must be known of a module before its first step: loaded first, its size does not grow with
/// the number of steps.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Index {
    /// Version of the compiled form, see [`crate::FORMAT`].
    pub format: u32,
    /// Id of the module.
    pub id: String,
    /// Language of the texts, such as `da`.
    pub language: String,
    /// Every language that the module can be had in.
    pub languages: Vec<String>,
    /// Hash over all languages of the compiled module; names the chunk files and marks saves.
    pub fingerprint: String,
    /// Title.
    pub title: String,
    /// What the module is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summary: Rich,
    /// The pack's colours, see [`crate::programme::Programme::look`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub look: String,
    /// What stands over it on its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Box<Media>>,
    /// What participants can do afterwards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Rich>,
    /// What lies on the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub box_list: Vec<Rich>,
    /// Meters that options move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meters: Vec<Meter>,
    /// The activities in order.
    pub activities: Vec<Activity>,
    /// The lengths that the module can be played in, the default first; none where it has one plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<VariantPlan>,
    /// Other modules of the programme that steps look back on, see [`Step::recall`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<String>,
    /// How many chunks the module has, the first included.
    pub chunks: u16,
    /// The first chunk, so that play begins after one request.
    pub first: Chunk,
}

/// A quantity that options move, such as trust.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Meter {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Value when play begins.
    pub start: i32,
    /// Lowest value.
    pub low: i32,
    /// Highest value.
    pub high: i32,
}

/// One activity, as the module page and the recap list it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Activity {
    /// Id.
    pub id: String,
    /// Kind as the author wrote it, such as `journey`; only for drawing and wording.
    pub kind: String,
    /// Title.
    pub title: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Where it begins.
    pub first: StepRef,
    /// How many steps it has.
    pub steps: u16,
}

/// A length that the module can be played in, and what is played then.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct VariantPlan {
    /// Its minutes, which name it.
    pub minutes: u16,
    /// The activities that belong to it: places in [`Index::activities`].
    pub activities: Vec<u16>,
}

impl Index {
    /// The variant of so many minutes, or the default; none where the module has one plan.
    #[must_use]
    pub fn plan(&self, minutes: u16) -> Option<&VariantPlan> {
        self.variants.iter().find(|plan| plan.minutes == minutes).or(self.variants.first())
    }

    /// The activities of a variant with their places, in order; all of them where the module has one plan.
    pub fn planned(&self, minutes: u16) -> impl Iterator<Item = (u16, &Activity)> {
        let places = self.plan(minutes).map(|plan| &plan.activities);
        (0..).zip(&self.activities).filter(move |(place, _)| places.is_none_or(|places| places.contains(place)))
    }
}
