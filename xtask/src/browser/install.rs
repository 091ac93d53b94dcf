//! Installing the engines, where the operating system lets us, and saying how where it does not.

use super::apt::Apt;
use super::{Browser, Engine};
use crate::Failure;
use crate::process::find_on_path;
use crate::project::Project;
use crate::setup;

impl Engine {
    /// The packages of the Debian family; a second set where another custom names them otherwise.
    fn packages(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[&["chromium", "chromium-driver"], &["chromium-browser", "chromium-chromedriver"]],
            Self::Firefox => &[&["firefox-esr"], &["firefox"]],
            Self::WebKit => &[&["webkit2gtk-driver", "xvfb"]],
        }
    }

    /// What has to be there, for people whose system has no apt.
    fn by_hand(self) -> &'static str {
        match self {
            Self::Chromium => {
                "Chromium (or Chrome) and the chromedriver of the same version; CHROMIUM and CHROMEDRIVER say where they are"
            }
            Self::Firefox => "Firefox and geckodriver; FIREFOX and GECKODRIVER say where they are",
            Self::WebKit => {
                "WebKitGTK's WebKitWebDriver and MiniBrowser, and Xvfb (Linux only); WEBKITWEBDRIVER, MINIBROWSER and XVFB say where they are"
            }
        }
    }

    /// The sentence for an engine that is not here.
    pub fn absent(self) -> String {
        format!(
            "{} is not installed here: `cargo xtask setup --browsers` installs it, or install {}.",
            self.name(),
            self.by_hand()
        )
    }
}

/// Finds an engine's programs, or installs them, or says what to install.
pub fn find_or_install(engine: Engine) -> Result<Browser, Failure> {
    if let Some(browser) = Browser::find(engine) {
        return Ok(browser);
    }
    if let Some(apt) = Apt::here() {
        println!("{} is not all here: installing it with apt. This takes a minute or two, once.", engine.name());
        apt.install(engine.packages());
    }
    if engine == Engine::Firefox {
        // Debian has no package of its driver.
        setup::geckodriver(&Project::here())?;
    }
    Browser::find(engine).ok_or_else(|| Failure::new(format!("Needed: {}.", engine.by_hand())))
}

/// What reads the codes on a screen, in the tests: a program that nobody here has written.
const READER: &str = "zbarimg";
/// The package of the Debian family that has it.
const READER_PACKAGE: &str = "zbar-tools";

/// Finds the reader of codes, or installs it. Tests that need it say so where it is missing.
fn reader() {
    if find_on_path(READER).is_none()
        && let Some(apt) = Apt::here()
    {
        println!("{READER} is not here: installing {READER_PACKAGE} with apt.");
        apt.install(&[&[READER_PACKAGE]]);
    }
    match find_on_path(READER) {
        Some(program) => println!("{READER}: {}", program.display()),
        None => println!("{READER} is not here: install {READER_PACKAGE}, or the tests that scan codes fail."),
    }
}

/// Finds or installs every engine, and what the tests read codes with.
pub fn all() -> Result<(), Failure> {
    reader();
    for engine in Engine::ALL {
        let browser = find_or_install(engine)?;
        println!("{}: {}, steered by {}", engine.name(), browser.program.display(), browser.driver.display());
    }
    Ok(())
}
