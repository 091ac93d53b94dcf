//! The engines that the app is tested in, and where this machine has their programs. Installs and starts nothing.

mod apt;
mod install;
mod places;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::Failure;

pub use install::{all, find_or_install};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, which Chrome, Edge and Android's browsers are built on.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK's MiniBrowser: the nearest thing to Safari that Linux has.
    WebKit,
}

/// An engine's programs on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// Which engine.
    pub engine: Engine,
    /// The browser itself.
    pub program: PathBuf,
    /// The program that steers it.
    pub driver: PathBuf,
    /// The screen in memory for a browser that cannot do without one (Xvfb).
    pub screen: Option<PathBuf>,
}

/// Through these the tests and the benchmark learn of everything.
const ENGINE: &str = "VEJVALG_ENGINE";
const PROGRAM: &str = "VEJVALG_BROWSER";
const DRIVER: &str = "VEJVALG_DRIVER";
const SCREEN: &str = "VEJVALG_SCREEN";
const RELEASE: &str = "VEJVALG_DIST";

impl Engine {
    /// All of them, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name that people know.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// The name in files and in the environment.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of that id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.id() == id)
    }
}

impl Browser {
    /// Finds an engine's programs: where the environment says, on PATH, in the usual places.
    pub fn find(engine: Engine) -> Option<Self> {
        places::find(engine)
    }

    /// The browser that the environment names.
    pub fn from_environment() -> Result<Self, Failure> {
        let missing = || {
            Failure::new(format!(
                "{ENGINE}, {PROGRAM} and {DRIVER} name no browser: `cargo xtask test` or `cargo xtask bench` sets them."
            ))
        };
        let engine = env::var(ENGINE).ok().and_then(|id| Engine::of(&id)).ok_or_else(missing)?;
        let path = |variable| env::var_os(variable).map(PathBuf::from);
        Ok(Self {
            engine,
            program: path(PROGRAM).ok_or_else(missing)?,
            driver: path(DRIVER).ok_or_else(missing)?,
            screen: path(SCREEN),
        })
    }

    /// The environment that names this browser and a release folder.
    pub fn environment(&self, release: &Path) -> Vec<(&'static str, OsString)> {
        let always = [
            (ENGINE, OsString::from(self.engine.id())),
            (PROGRAM, self.program.clone().into()),
            (DRIVER, self.driver.clone().into()),
            (RELEASE, release.into()),
        ];
        always.into_iter().chain(self.screen.clone().map(|screen| (SCREEN, screen.into()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_is_known_by_its_id() {
        for engine in Engine::ALL {
            assert_eq!(Engine::of(engine.id()), Some(engine));
        }
        assert_eq!(Engine::of("trident"), None);
    }

    #[test]
    fn the_environment_names_the_whole_browser() {
        let browser = Browser {
            engine: Engine::WebKit,
            program: "mini".into(),
            driver: "driver".into(),
            screen: Some("xvfb".into()),
        };
        let names: Vec<_> = browser.environment(Path::new("dist")).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [ENGINE, PROGRAM, DRIVER, RELEASE, SCREEN]);
    }
}
