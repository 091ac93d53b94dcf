//! `cargo xtask screens` and `cargo xtask access`: every screen of the release, as a picture or looked over for
//! barriers. Both are tests of `tests/browser` that no ordinary run asks for; here they are given what they need.

use std::process::Command;

use crate::Failure;
use crate::browser::{self, Engine};
use crate::dist;
use crate::process::run;
use crate::project::Project;
use crate::setup;
use crate::test::{Tally, count, release_test};

/// Which screens: those whose names hold this word.
const ONLY: &str = "VEJVALG_ONLY";
/// Where axe-core is.
const AXE: &str = "VEJVALG_AXE";
/// How many languages, widths and themes of each screen are looked over.
const LOOK: &str = "VEJVALG_LOOK";

/// Writes pictures of the screens into `target/screens`.
pub fn pictures(only: Option<&str>) -> Result<(), Failure> {
    dist::run(None)?;
    let mut command = screen_test("screens::")?;
    command.envs(only.map(|word| (ONLY, word)));
    run(&mut command)?;
    let page = Project::here().target().join("screens/index.html");
    println!("The pictures are in {}: open it in a browser.", page.display());
    Ok(())
}

/// Looks for barriers on the screens in every language, width and theme.
pub fn barriers(only: Option<&str>) -> Result<(), Failure> {
    dist::run(None)?;
    let mut command = barrier_test("all")?;
    command.envs(only.map(|word| (ONLY, word)));
    run(&mut command)
}

/// Looks for barriers on every screen, in two forms that between them have every width's and theme's troubles.
pub(crate) fn some_barriers() -> Result<Tally, Failure> {
    count(barrier_test("some")?)
}

fn barrier_test(look: &str) -> Result<Command, Failure> {
    let mut command = screen_test("access::")?;
    command.env(AXE, setup::axe(&Project::here())?).env(LOOK, look);
    Ok(command)
}

/// The tests of a file that no ordinary run asks for.
fn screen_test(file: &str) -> Result<Command, Failure> {
    let browser = browser::find_or_install(Engine::Chromium)?;
    let mut command = release_test("browser");
    command.envs(browser.environment(&Project::here().release_folder()));
    // Not in silence: it says how far it is.
    command.args(["--", "--ignored", "--nocapture", file]);
    Ok(command)
}
