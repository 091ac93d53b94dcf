//! Views. They show plain data and call the verbs of [`crate::game`]; they hold no rules.

mod app;
mod ask;
mod carry;
mod clip;
pub mod el;
mod files;
mod follow;
mod home;
mod host;
mod hosting;
mod icon;
mod keys;
mod later;
mod media;
mod merge;
mod meters;
mod module_page;
mod named;
mod notice;
mod paper;
mod persona;
pub mod picture;
mod play;
pub mod recap;
mod recap_page;
mod revisit;
mod rich;
mod rooms;
mod share;
mod statement;
mod stored;

pub use app::mount;
