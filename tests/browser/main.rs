//! Tests of the release in a real, headless Chromium. Run them with `cargo xtask test`, which provides the release
//! folder, the browser and its driver.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod harness;
mod harness_works;
mod hosts;
mod fallen;
mod keep;
mod kills;
mod lasting;
mod play;
mod offline;
mod smoke;
mod storage_faults;
mod table;
mod windows;
