//! What people must know about their progress: how safe it is, and what has happened to it. Knows neither the store
//! nor the sentences.

/// How safe the progress is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safety {
    /// Nothing to store yet.
    Idle,
    /// The last change is on its way to the disk.
    Saving,
    /// The last change is stored: the browser has said that it is on the disk.
    Stored,
    /// The last change is not stored.
    AtRisk,
}

/// Something that the people must know, shown until they close it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What about.
    pub about: About,
    /// A text that is offered as a file; none offers the current session.
    pub file: Option<String>,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The browser stores nothing.
    Denied,
    /// The last change could not be stored.
    Full,
    /// Only one of the two places took it.
    Half,
    /// A newer version's save lies here.
    TooNew,
    /// The save was damaged.
    Damaged,
    /// One copy of the save was damaged, another is used.
    Spare,
    /// The module was edited; so many entries no longer fit.
    Edited(usize),
    /// Another window writes.
    Viewer,
    /// What was stored had gone.
    Emptied,
    /// Another window erased everything.
    Erased,
    /// The browser forgets a site after a week.
    Week,
    /// Nothing is stored, as was wished.
    NoTrace,
    /// A newer release is ready.
    Update,
    /// The texts did not come in the language that was wished for.
    Mute,
}

impl About {
    /// The name, as the page carries it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::Full => "full",
            Self::Half => "half",
            Self::TooNew => "too-new",
            Self::Damaged => "damaged",
            Self::Spare => "spare",
            Self::Edited(_) => "edited",
            Self::Viewer => "viewer",
            Self::Emptied => "emptied",
            Self::Erased => "erased",
            Self::Week => "week",
            Self::NoTrace => "no-trace",
            Self::Update => "update",
            Self::Mute => "mute",
        }
    }
}
