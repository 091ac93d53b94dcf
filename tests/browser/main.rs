//! Tests of the release in real browsers. Run them with `cargo xtask test`, which provides the release folder, the
//! browsers and their drivers.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod access;
mod board;
mod by_tree;
mod carry;
mod clock;
mod fallen;
mod figures;
mod first_screen;
mod fits;
mod forbidden;
mod full;
mod harness;
mod harness_works;
mod hosting;
mod hosts;
mod keep;
mod kills;
mod lasting;
mod late;
mod media;
mod no_room;
mod offline;
mod paper;
mod play;
mod processes;
mod results;
mod rooms;
mod screens;
mod senses;
mod shared_screen;
mod smoke;
mod storage_faults;
mod table;
mod titles;
mod turns;
mod windows;
