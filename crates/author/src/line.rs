//! Which lines of a module file say what can be reached in play, for whoever tells an author how much of
//! the file a play has seen.

/// A line of a module file, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub line: u32,
    /// What begins there.
    pub spot: Spot,
}

/// What a play can come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// A step, by its id.
    Step(String),
    /// An option: the step where it is taken, and its id.
    Option(String, String),
    /// A card: its deck, and its id.
    Card(String, String),
}
