//! What a step can ask for. Few asks carry all activity kinds: aim for fewer, not more.

use serde::{Deserialize, Serialize};

use crate::module::{StepRef, Target};
use crate::rule::{Condition, Effect};

/// What is asked of the group or the person.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// Nothing but to go on.
    #[default]
    Continue,
    /// To choose between options, by one choice or by votes.
    Choose(Choose),
    /// To rate items on a scale of 1 to 5.
    Rate(Rate),
    /// To pick words.
    Words(Words),
    /// To write a few lines.
    Lines(Lines),
    /// To write a text.
    Text(Text),
    /// To place items along a curve or on a grid.
    Place(Place),
    /// To fill in fields of one line each.
    Form(Form),
}

/// A choice between options.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Choose {
    /// The options, in the author's order; their letters A, B, C follow it. There are none where all
    /// of them are the group's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// How it is answered.
    pub ballot: Ballot,
    /// A step whose written lines are options too: the group's own alternatives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<StepRef>,
}

/// How a choice is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ballot {
    /// One option is taken, by all together.
    #[default]
    One,
    /// Everybody votes; the counts are the answer.
    Votes,
    /// As `Votes`, and everybody says how certain they are, 1 to 5.
    Certain,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Choice {
    /// Id.
    pub id: String,
    /// What it says.
    pub label: String,
    /// What is won.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gain: Option<String>,
    /// What it costs, and whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// Values at stake, as words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Closed where this does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Why it is closed; a closed option without a reason is not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<String>,
    /// What taking it does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// Where it leads, if not on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Target>,
}

/// Items rated from 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rate {
    /// What is rated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// A step whose written lines are rated too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<StepRef>,
    /// What 1 means.
    pub low: String,
    /// What 5 means.
    pub high: String,
}

/// Something that is rated, placed or filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Item {
    /// Id.
    pub id: String,
    /// What it says.
    pub label: String,
    /// A hint, or the beginning of the sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// Words to pick.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// The words.
    pub words: Vec<Item>,
}

/// Lines to write.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Lines {
    /// At most so many lines, 1 to 9.
    pub max: u8,
    /// How a line begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stem: Option<String>,
}

/// A text to write.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    /// Who may see it.
    pub keep: Keep,
    /// How it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stem: Option<String>,
}

/// Who may see what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Keep {
    /// It stands in the recap and goes into exports.
    #[default]
    Shared,
    /// It stays with the person who wrote it.
    Private,
}

/// Items placed by height, and on a grid by width too.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// What is placed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// A step whose written lines are placed too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<StepRef>,
    /// At most so many of them.
    pub limit: u8,
    /// The upright axis.
    pub y: Axis,
    /// The level axis of a grid; a curve has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<Axis>,
    /// Words that can stand beside a place, such as feelings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Item>,
    /// Steps whose places are the beginning of this one, item by item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<StepRef>,
}

/// An axis with whole numbers from `low` to `high`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Axis {
    /// Lowest number.
    pub low: i8,
    /// Highest number.
    pub high: i8,
    /// What the lowest means.
    pub low_label: String,
    /// What the highest means.
    pub high_label: String,
    /// What the axis is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// Fields of one line each.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Form {
    /// The fields.
    pub fields: Vec<Item>,
}
