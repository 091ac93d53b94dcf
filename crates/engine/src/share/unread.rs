//! Why a result cannot be read. What people are told about it stands among the words of the player.

/// Why a line or a file holds no result that can be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// There is no code in the text.
    #[error("no result code")]
    NoCode,
    /// The code ends too early.
    #[error("the code is cut off")]
    Cut,
    /// The check sum is wrong.
    #[error("the code is damaged")]
    Damaged,
    /// Another version of the engine made it.
    #[error("the code has version {0}")]
    OtherVersion(u8),
    /// It belongs to another module.
    #[error("the result belongs to another module")]
    OtherModule,
    /// The module has no such activity.
    #[error("the module has no such activity")]
    NoActivity,
    /// A saved file that is damaged.
    #[error("the saved file is damaged ({0})")]
    File(String),
    /// A saved file of a newer version.
    #[error("the saved file has version {0}")]
    NewerFile(u32),
    /// A chunk of the module must be loaded first.
    #[error("part {0} of the module is not loaded")]
    NotLoaded(u16),
}
