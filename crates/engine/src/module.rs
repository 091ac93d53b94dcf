//! The compiled module: an index and chunks of steps, in one language.
//!
//! Ids are for logs and people, [`StepRef`]s are for the machine: a compiled module finds its steps
//! by place, a log names them by id. The same ids and places stand in every language of a module.

mod whole;

use serde::{Deserialize, Serialize};

use crate::ask::{Ask, Item};
use crate::picture::Picture;
use crate::rule::{Condition, Effect};
use crate::text::Rich;
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

/// A bounded part of a module: the steps of one activity, or a slice of a long one.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Chunk {
    /// Its number, from 0.
    pub number: u16,
    /// Equals the index's fingerprint, or the chunk belongs to another edition.
    pub fingerprint: String,
    /// The steps.
    pub steps: Vec<Step>,
    /// Pictures that steps of this chunk show and that the recap draws.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<PictureOf>,
    /// Decks that steps of this chunk draw from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decks: Vec<Deck>,
}

/// A picture and the activity that it belongs to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PictureOf {
    /// Place of the activity in [`Index::activities`].
    pub activity: u16,
    /// What is drawn.
    pub picture: Picture,
}

/// Cards that chance deals from.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Deck {
    /// Id, such as `lis.events`.
    pub id: String,
    /// Who gets its cards.
    #[serde(default, skip_serializing_if = "is_for_table")]
    pub to: To,
    /// The cards, in the author's order.
    pub cards: Vec<Card>,
}

/// Who gets the cards of a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum To {
    /// Everybody: they lie open on the table.
    #[default]
    Table,
    /// One seat each: they are roles, see [`crate::roles`].
    Seats,
}

/// A card: an event, a stakeholder's voice, a fact.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Card {
    /// Id.
    pub id: String,
    /// Title, or who speaks.
    pub title: String,
    /// Text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Rich,
    /// A line under the text, such as a source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foot: Option<String>,
    /// The card stays in the deck, or is not shown, while this does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What drawing it does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
}

/// One step: what is said, what is asked, where it leads.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Step {
    /// Id, unique in the module and the same for ever, such as `lis.alarm.feel`.
    pub id: String,
    /// Place of the activity in [`Index::activities`].
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
    /// module, one of [`Index::earlier`], so the labels are here.
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_for_table(to: &To) -> bool {
    *to == To::Table
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
    /// Place of the deck in [`Chunk::decks`].
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

impl Chunk {
    /// Where a way without an own target leads from a place in this chunk, of `chunks` in all.
    #[must_use]
    pub(crate) fn following(&self, place: u16, chunks: u16) -> Target {
        if usize::from(place) + 1 < self.steps.len() {
            Target::Step(StepRef(self.number, place + 1))
        } else if self.number + 1 < chunks {
            Target::Step(StepRef(self.number + 1, 0))
        } else {
            Target::End
        }
    }
}
