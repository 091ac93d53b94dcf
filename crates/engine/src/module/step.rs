//! One step and what stands on it: what is said, seen and asked, and where it leads.

use serde::{Deserialize, Serialize};

use super::{Card, StepRef};
use crate::ask::{Ask, Item};
use crate::rule::Condition;
use crate::text::Rich;

/// One step: what is said, what is asked, where it leads.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Step {
    /// Id, unique in the module and the same for ever, such as `lis.alarm.feel`.
    pub id: String,
    /// Place of the activity in [`super::Index::activities`].
    pub activity: u16,
    /// Name of this part of the round, such as "Silent choice".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// Heading.
    pub title: String,
    /// Time, place and people of a journey's stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<Scene>,
    /// What is read aloud.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub say: Rich,
    /// What is seen or heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Box<Media>>,
    /// The instruction: what the group does now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub task: Rich,
    /// Cards that lie open where their conditions hold: voices, roles, a fact.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Card>,
    /// Words for the host.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub host: Rich,
    /// What is asked.
    #[serde(default)]
    pub ask: Ask,
    /// Planned seconds, 0 when nothing is planned.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub seconds: u16,
    /// The step is passed over where this does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Cards drawn when the step is reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draw: Option<Draw>,
    /// What reads the votes aloud: who is heard first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_heard: Option<StepRef>,
    /// Ways on, the first whose condition holds; none of them means the next step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next: Vec<Exit>,
    /// The form that the room filled in earlier and sees again here, as a card: the id of the earlier step with the
    /// heading of the card, then its fields. The step may stand in another
    /// module, one of [`super::Index::earlier`], so the labels are here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recall: Vec<Item>,
    /// What is written here is something that somebody will do: the ids of the fields that say what, who
    /// and when, empty where there is no such field. Where lines are asked for, each says what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commits: Vec<String>,
    /// The picture beside the text: chunk and place, since a long activity spans chunks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<StepRef>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(n: &u16) -> bool {
    *n == 0
}

/// Time, place and people of a journey's stage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Scene {
    /// When, such as "Saturday 10:40".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Channel as the author wrote it, such as `phone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Whom the persona meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// Length of a wait: the stage is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<String>,
}

/// A picture, a sound or a video. Its files are named as seen from the folder of all packs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// The file, such as `hospital/media/lis.mp4`.
    pub file: String,
    /// What it shows, for those who do not see it; a picture always has it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// The file with captions in the language of the edition; a video always has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captions: Option<String>,
    /// What is said and heard; a sound and a video always have it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transcript: Rich,
    /// What is read where it cannot be played, if not the transcript.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Rich,
}

/// What is seen or heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MediaKind {
    /// A picture.
    #[default]
    Picture,
    /// A sound.
    Sound,
    /// A video.
    Video,
}

/// How many cards a step draws from a deck of its chunk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draw {
    /// Place of the deck in [`super::Chunk::decks`].
    pub deck: u16,
    /// How many cards.
    pub count: u8,
}

/// A way on.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Exit {
    /// Open where this holds; always, if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Where it leads.
    pub to: Target,
}

/// Where a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Target {
    /// To a step.
    #[serde(rename = "step")]
    Step(StepRef),
    /// To the end of the module.
    #[serde(rename = "end")]
    #[default]
    End,
}
