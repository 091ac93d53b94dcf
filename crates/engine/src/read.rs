//! Reading a compiled module. A module that exists is valid: version, edition and references are
//! checked here, so the rest of the engine can trust them.

use crate::FORMAT;
use crate::check::Needs;
use crate::fill::{self, Fill, Mismatch};
use crate::json::Json;
use crate::module::{Chunk, Index, Module};
use crate::programme::Programme;

/// Why a compiled file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not JSON, or cut off.
    #[error("the file is damaged or incomplete ({0})")]
    Damaged(String),
    /// Made by another version of the compiler.
    #[error("the file has format {found}, this player reads format {FORMAT}")]
    OtherFormat {
        /// The version found.
        found: u32,
    },
    /// The chunk belongs to another edition of the module.
    #[error("part {0} belongs to another edition of the module")]
    OtherEdition(u16),
    /// A reference leads nowhere.
    #[error("the file contradicts itself ({0})")]
    Contradicts(String),
}

impl Programme {
    /// Reads a programme.
    ///
    /// # Errors
    /// Says whether the file is damaged or of another version.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        versioned(json)
    }
}

impl Module {
    /// Reads the index of a module, with its first chunk.
    ///
    /// # Errors
    /// Says whether the file is damaged, of another version, or contradicts itself.
    pub fn read(json: &str) -> Result<Self, Unreadable> {
        Self::new(versioned(json)?)
    }

    /// Builds a module from an index; `read` without the text.
    ///
    /// # Errors
    /// When a reference leads nowhere.
    pub fn new(mut index: Index) -> Result<Self, Unreadable> {
        let needs = Needs::of(&index).map_err(Unreadable::Contradicts)?;
        let first = std::mem::take(&mut index.first);
        let mut module = Self { chunks: vec![None; usize::from(index.chunks)], awaited: index.chunks, needs, index };
        module.add(first)?;
        Ok(module)
    }

    /// Reads a further chunk into the module.
    ///
    /// # Errors
    /// As [`Module::read`], and when the chunk belongs to another edition.
    pub fn read_chunk(&mut self, json: &str) -> Result<(), Unreadable> {
        self.add(fill::from_str(json).map_err(damaged)?)
    }

    /// Adds a chunk; `read_chunk` without the text.
    ///
    /// # Errors
    /// When the chunk belongs to another edition or a reference leads nowhere.
    pub fn add(&mut self, chunk: Chunk) -> Result<(), Unreadable> {
        if chunk.fingerprint != self.index.fingerprint || chunk.number >= self.index.chunks {
            return Err(Unreadable::OtherEdition(chunk.number));
        }
        self.needs = self.needs.with(&self.index, &chunk, self.loaded()).map_err(Unreadable::Contradicts)?;
        let place = usize::from(chunk.number);
        if self.chunks[place].replace(chunk).is_none() {
            self.awaited -= 1;
        }
        Ok(())
    }
}

/// Reads a file that names its version; a file of another version is not tried.
fn versioned<T: Fill + Default>(json: &str) -> Result<T, Unreadable> {
    let tree = fill::parse(json).map_err(damaged)?;
    match version(&tree) {
        Some(format) if format == u64::from(FORMAT) => fill::from_tree(tree).map_err(damaged),
        Some(format) => Err(Unreadable::OtherFormat { found: u32::try_from(format).unwrap_or(u32::MAX) }),
        None => Err(damaged(Mismatch::Shape)),
    }
}

fn version(tree: &Json<'_>) -> Option<u64> {
    let Json::Map(entries) = tree else { return None };
    let (_, format) = entries.iter().find(|(key, _)| key == "format")?;
    if let Json::Whole(format) = format { Some(*format) } else { None }
}

fn damaged(error: Mismatch) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}
