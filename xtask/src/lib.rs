//! The project's own commands, and what its tests and its benchmark share with them.
//!
//! Read in this order: [`wanted`] (the command line), then the commands [`serve`], [`dist`], [`mod@test`],
//! [`screens`] and [`mod@bench`], then what they stand on.
//!
//! **Nothing here knows the game.** These modules know folders, tools, processes and a browser; what a module,
//! a step or a choice is stays in `crates/`.

pub mod wanted;

pub mod bench;
pub mod dist;
pub mod faults;
pub mod screens;
pub mod serve;
pub mod test;

pub mod setup;

pub mod browser;
pub mod lean;
pub mod order;
pub mod page;
pub mod release;
pub mod shorten;
pub mod trunk;
pub mod wasm_opt;
pub mod worker;

pub mod driver;
pub mod server;
#[cfg(feature = "measure")]
pub mod weight;

pub mod failure;
pub mod process;
pub mod project;

pub use failure::Failure;
