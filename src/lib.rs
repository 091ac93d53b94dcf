//! Vejvalg, the player: shows a compiled module in the browser and keeps its progress there.
//!
//! The layers, from the bottom: plain data ([`route`], [`draft`], [`store`], [`words`]), tested
//! natively; [`browser`], the only code that touches the world outside; [`game`], the verbs of the
//! app; [`ui`], views that hold no rules. [`state`] is the value that views follow.
//!
//! **The rules of play live in the engine crate.** **No request goes to another origin.**
//! **What a person typed is stored before the next thing is shown.**

pub mod browser;
pub mod calendar;
pub mod draft;
pub mod game;
pub mod order;
pub mod qr;
pub mod rooms;
pub mod route;
pub mod shuffle;
pub mod state;
pub mod store;
pub mod timing;
pub mod ui;
pub mod words;
