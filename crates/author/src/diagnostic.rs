//! What is wrong with an author's file: a place, a typed problem, and plain words for it in Danish
//! and English.
//!
//! Knows every problem that can be reported, and nothing about how it is found. Messages are for
//! somebody who writes documents, not code: lower case, no full stop, things in backticks.

mod file;
mod layout;
mod look;
mod media;
mod name;
mod near;
mod report;
mod shape;
mod show;
mod sign;
mod syntax;
mod text;
mod way;

pub use file::File;
pub use layout::{Indent, Layout};
pub use look::Look;
pub use media::Media;
pub use name::Name;
pub use near::Near;
pub(crate) use report::Report;
pub use shape::{Flaw, Found, Shape, Wanted};
pub use show::{github, json, summary, text};
pub use sign::{Line, Sign};
pub use syntax::{Limit, Sharing, Syntax};
pub use text::{Form, Text};
pub use way::Way;

/// Every code, in the order of `docs/errors.md`.
pub const CODES: &[&str] = &[
    "tab",
    "indentation",
    "syntax",
    "anchor",
    "duplicate-key",
    "too-large",
    "version",
    "unknown-key",
    "missing-key",
    "unknown-kind",
    "wrong-shape",
    "not-a-number",
    "out-of-range",
    "too-few",
    "too-many",
    "unknown-word",
    "bad-id",
    "duplicate-id",
    "unknown-step",
    "unknown-option",
    "unknown-card",
    "unknown-meter",
    "unknown-persona",
    "unknown-variant",
    "empty-variant",
    "unknown-trial",
    "missing-language",
    "unknown-language",
    "comma",
    "standard-wording",
    "html",
    "link",
    "markdown",
    "too-long",
    "missing-media",
    "media-name",
    "missing-alt",
    "missing-captions",
    "missing-transcript",
    "not-a-colour",
    "low-contrast",
    "unreachable",
    "never-ends",
    "follow",
    "file-name",
    "no-programme",
    "unknown-module",
    "not-listed",
    "more",
];

/// A mistake, or something worth a second look, in one of the author's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Name of the file, as it was given.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is wrong.
    pub problem: Problem,
    /// Another place in the file that belongs to it: where the same id was used first.
    pub first: Option<Place>,
}

/// A stretch of text: lines and columns from 1, columns counted in characters, the end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the last character.
    pub end_line: u32,
    /// Column after the last character.
    pub end_column: u32,
}

/// Whether the file can be played in spite of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot: nothing is compiled.
    Error,
    /// It can, but somebody should look.
    Warning,
}

/// The language in which a person reads diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tongue {
    /// Danish.
    Danish,
    /// English.
    #[default]
    English,
}

/// A problem in words: what is wrong, and what to do instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What is wrong.
    pub message: String,
    /// What to write instead; empty where nobody can know.
    pub hint: String,
}

/// Every problem, by the part of the compiler's work that finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file as a whole, or how it stands among others.
    File(File),
    /// Spaces and tabs at the beginning of lines.
    Layout(Layout),
    /// Signs that YAML reads in their own way.
    Syntax(Syntax),
    /// Keys and values that do not fit the format.
    Shape(Shape),
    /// What people will read.
    Text(Text),
    /// Pictures, sounds and videos.
    Media(Media),
    /// A pack's colours.
    Look(Look),
    /// Ids that are given twice or lead nowhere.
    Name(Name),
    /// Ways that nobody can take, or never leave.
    Way(Way),
}

impl Diagnostic {
    /// The stable code; `docs/errors.md` has a section for each.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Whether the file can be played in spite of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }

    /// What a person reads.
    #[must_use]
    pub fn words(&self, tongue: Tongue) -> Words {
        self.problem.words(tongue)
    }
}

impl Problem {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::File(problem) => problem.code(),
            Self::Layout(problem) => problem.code(),
            Self::Syntax(problem) => problem.code(),
            Self::Shape(problem) => problem.code(),
            Self::Text(problem) => problem.code(),
            Self::Media(problem) => problem.code(),
            Self::Look(problem) => problem.code(),
            Self::Name(problem) => problem.code(),
            Self::Way(problem) => problem.code(),
        }
    }

    /// Warnings are few, and named here.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Text(Text::TooLong { .. } | Text::StandardWording { .. })
            | Self::Way(Way::Unreachable { .. } | Way::EndUnreachable { .. })
            | Self::File(File::NotListed) => Severity::Warning,
            Self::File(_)
            | Self::Layout(_)
            | Self::Syntax(_)
            | Self::Shape(_)
            | Self::Text(_)
            | Self::Media(_)
            | Self::Look(_)
            | Self::Name(_)
            | Self::Way(_) => Severity::Error,
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn words(&self, tongue: Tongue) -> Words {
        match self {
            Self::File(problem) => problem.words(tongue),
            Self::Layout(problem) => problem.words(tongue),
            Self::Syntax(problem) => problem.words(tongue),
            Self::Shape(problem) => problem.words(tongue),
            Self::Text(problem) => problem.words(tongue),
            Self::Media(problem) => problem.words(tongue),
            Self::Look(problem) => problem.words(tongue),
            Self::Name(problem) => problem.words(tongue),
            Self::Way(problem) => problem.words(tongue),
        }
    }
}

impl Tongue {
    /// The version in this language; both stand side by side in the catalogue.
    fn pick<T>(self, danish: T, english: T) -> T {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }

    /// A message and its hint in this language.
    fn words(self, danish: [String; 2], english: [String; 2]) -> Words {
        let [message, hint] = self.pick(danish, english);
        Words { message, hint }
    }
}

impl Place {
    /// A place on one line.
    #[must_use]
    pub fn on_line(line: u32, column: u32, end_column: u32) -> Self {
        Self { line, column, end_line: line, end_column }
    }
}

macro_rules! problem_from {
    ($($family:ident),*) => {
        $(impl From<$family> for Problem {
            fn from(problem: $family) -> Self {
                Self::$family(problem)
            }
        })*
    };
}
problem_from!(File, Layout, Syntax, Shape, Text, Media, Look, Name, Way);
