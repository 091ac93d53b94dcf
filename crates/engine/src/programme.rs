//! The compiled programme: a way with stations, some of which are modules.

use serde::{Deserialize, Serialize};

use crate::module::Media;
use crate::text::Rich;

/// A programme in one language.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Programme {
    /// Version of the compiled form, see [`crate::FORMAT`].
    pub format: u32,
    /// Id.
    pub id: String,
    /// Language of the texts.
    pub language: String,
    /// Every language that it can be had in.
    pub languages: Vec<String>,
    /// Title.
    pub title: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summary: Rich,
    /// The pack's own colours: declarations of custom properties for the page's root, made by the compiler.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub look: String,
    /// Stands over the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Box<Media>>,
    /// A wide picture under the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Box<Media>>,
    /// Who answers for the site.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact: Rich,
    /// The stations in order.
    pub stations: Vec<Station>,
}

/// A station of the programme.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Station {
    /// Id; of a module, its id.
    pub id: String,
    /// What waits there.
    pub kind: StationKind,
    /// Title.
    pub title: String,
    /// A few sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Rich,
    /// Planned minutes, 0 when none are planned.
    #[serde(default)]
    pub minutes: u16,
    /// What is seen there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Box<Media>>,
}

/// What waits at a station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StationKind {
    /// A module that can be played.
    Module,
    /// Something that happens away from the screen.
    #[default]
    Away,
}
