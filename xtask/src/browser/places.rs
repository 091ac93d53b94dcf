//! Where the programs of each engine usually lie. Asks the disk and the environment only.

use std::env;
use std::path::{Path, PathBuf};

use super::{Browser, Engine};
use crate::process::{find_on_path, program_in};
use crate::project::Project;

/// One program: the variable that overrides, the names on PATH, and the places beside PATH.
struct Wanted {
    variable: &'static str,
    names: &'static [&'static str],
    places: Vec<PathBuf>,
}

/// Finds all programs that an engine needs.
pub(super) fn find(engine: Engine) -> Option<Browser> {
    let (program, driver) = match engine {
        Engine::Chromium => (chromium(), chromedriver()),
        Engine::Firefox => (firefox(), geckodriver()),
        Engine::WebKit => (mini_browser(), webkit_driver()),
    };
    let screen = match engine {
        Engine::Chromium | Engine::Firefox => None,
        // It has no mode without a screen.
        Engine::WebKit => Some(find_one(&xvfb())?),
    };
    Some(Browser { engine, program: find_one(&program)?, driver: find_one(&driver)?, screen })
}

fn find_one(wanted: &Wanted) -> Option<PathBuf> {
    let named = env::var_os(wanted.variable).map(PathBuf::from).filter(|file| file.is_file());
    named
        .or_else(|| wanted.names.iter().find_map(|name| find_on_path(name)))
        .or_else(|| wanted.places.iter().find(|file| file.is_file()).cloned())
}

fn chromium() -> Wanted {
    let names = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    Wanted { variable: "CHROMIUM", names, places: chromium_places() }
}

fn chromium_places() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        return ["Chromium", "Google Chrome"].map(application).to_vec();
    }
    if cfg!(windows) {
        let homes = ["Google/Chrome", "Chromium"].map(|name| format!("{name}/Application/chrome.exe"));
        return homes.iter().flat_map(|home| in_program_files(home)).collect();
    }
    ["/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"].map(PathBuf::from).to_vec()
}

fn chromedriver() -> Wanted {
    let name = format!("chromedriver{}", env::consts::EXE_SUFFIX);
    // Hosted build machines say where theirs is.
    let hosted = env::var_os("CHROMEWEBDRIVER").map(PathBuf::from);
    let usual = ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/homebrew/bin", "/usr/local/bin"];
    let folders = hosted.into_iter().chain(usual.map(PathBuf::from));
    Wanted {
        variable: "CHROMEDRIVER",
        names: &["chromedriver", "chromium.chromedriver"],
        places: folders.map(|folder| folder.join(&name)).collect(),
    }
}

fn firefox() -> Wanted {
    let places = if cfg!(target_os = "macos") {
        vec![PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox")]
    } else if cfg!(windows) {
        in_program_files("Mozilla Firefox/firefox.exe")
    } else {
        ["/usr/lib/firefox-esr/firefox-esr", "/snap/bin/firefox"].map(PathBuf::from).to_vec()
    };
    Wanted { variable: "FIREFOX", names: &["firefox-esr", "firefox"], places }
}

/// On PATH, or the one that the project has built for itself.
fn geckodriver() -> Wanted {
    let own = program_in(&Project::here().tools().join("bin"), "geckodriver");
    Wanted { variable: "GECKODRIVER", names: &["geckodriver"], places: own.into_iter().collect() }
}

/// No distribution puts MiniBrowser on PATH: it lies beside the library, in the folder of the machine's kind.
fn mini_browser() -> Wanted {
    let kind = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    let folders = [kind.as_str(), "/usr/lib64", "/usr/lib", "/usr/libexec"];
    let place = |folder: &str| Path::new(folder).join("webkit2gtk-4.1/MiniBrowser");
    Wanted { variable: "MINIBROWSER", names: &[], places: folders.map(place).to_vec() }
}

fn webkit_driver() -> Wanted {
    Wanted { variable: "WEBKITWEBDRIVER", names: &["WebKitWebDriver"], places: Vec::new() }
}

fn xvfb() -> Wanted {
    Wanted { variable: "XVFB", names: &["Xvfb"], places: Vec::new() }
}

fn application(name: &str) -> PathBuf {
    PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}"))
}

fn in_program_files(path: &str) -> Vec<PathBuf> {
    let homes = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].into_iter().filter_map(env::var_os);
    homes.map(|home| PathBuf::from(home).join(path)).collect()
}
