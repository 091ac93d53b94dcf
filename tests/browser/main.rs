//! Tests of the release in a real, headless Chromium. Run them with `cargo xtask test`, which provides the release
//! folder, the browser and its driver.

mod harness;
mod smoke;
