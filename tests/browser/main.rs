//! Tests of the release in a real, headless Chromium. Run them with `cargo xtask test`, which provides the release
//! folder, the browser and its driver.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod fallen;
mod harness;
mod harness_works;
mod hosts;
mod keep;
mod kills;
mod lasting;
mod offline;
mod play;
mod smoke;
mod storage_faults;
mod table;
mod windows;
