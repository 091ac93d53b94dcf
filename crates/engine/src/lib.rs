//! The engine: the pure machine that plays a compiled module.
//!
//! Many activity kinds, few asks, one machine. The author crate stages every kind into *steps*;
//! this crate knows only steps. A step says something, may ask for one thing, may move meters and
//! leads on.
//!
//! **The engine never reads a clock, storage, the DOM or hidden randomness.**
//!
//! **The log of actions is the truth**: [`Session`] is a fold of its log, and the views, the recap,
//! undo and the saved file are folds of the session.
//!
//! **A refusal changes nothing**, and an action that a view offers is never refused.
//!
//! **A module that exists is valid**: [`Module`] is only built by reading, which checks version and
//! references.
//!
//! Start reading at [`module`] (what is played), then [`session`] (how it is played), then [`view`]
//! (what a person sees).

pub mod answer;
pub mod ask;
mod bytes;
pub mod carry;
mod check;
pub mod compact;
pub mod drafts;
mod draw;
mod fill;
mod fit;
mod json;
pub mod module;
pub mod picture;
mod pour;
pub mod programme;
mod read;
mod recall;
pub mod result;
pub mod roles;
pub mod rule;
pub mod save;
pub mod session;
pub mod share;
pub mod text;
pub mod view;

pub use answer::Answer;
pub use fit::{Misfit, TEXT_LIMIT};
pub use module::{Module, StepRef};
pub use read::Unreadable;
pub use session::{Action, Refused, Session};

/// Version of the compiled module that this engine reads; another one is refused with a sentence.
pub const FORMAT: u32 = 1;
