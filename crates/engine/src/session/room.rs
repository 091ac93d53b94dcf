//! Who plays, how, and with which chance.

use serde::{Deserialize, Serialize};

/// Who plays, and the seed of their chance.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Room {
    /// What the room calls itself; never a person's name.
    #[serde(default)]
    pub name: String,
    /// How it is played.
    pub mode: Mode,
    /// How many people play, at least 1.
    pub people: u8,
    /// The seed: two rooms with one seed meet the same events.
    pub seed: u64,
    /// Minutes of the variant that is played; 0 for the module's default.
    #[serde(default)]
    pub variant: u16,
}

/// How a session is played; a fact that conditions can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// A group round one shared screen.
    #[default]
    Group,
    /// One person.
    Alone,
    /// Inside a learning portal.
    Portal,
}
