//! A Chromium and its driver: found, or installed where the operating system lets us. Starts neither.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;
use crate::process::{ask, find_on_path, run};

/// The two programs that a browser test needs.
#[derive(Debug)]
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// The program that steers it.
    pub chromedriver: PathBuf,
}

const CHROMIUMS: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// Names of the two in the Debian family, oldest custom last.
const PACKAGES: [[&str; 2]; 2] = [["chromium", "chromium-driver"], ["chromium-browser", "chromium-chromedriver"]];

/// Finds the two, or installs them, or says what to install.
pub fn find_or_install() -> Result<Browser, Failure> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if let Some(apt) = apt_command() {
        println!("Chromium and chromedriver are not here: installing them with apt. This takes about a minute, once.");
        install(&apt);
    }
    find().ok_or_else(|| {
        Failure::new("The browser tests need Chromium (or Chrome) and the chromedriver of the same version: install both, or say where they are with CHROMIUM and CHROMEDRIVER.")
    })
}

fn find() -> Option<Browser> {
    Some(Browser {
        chromium: find_one("CHROMIUM", &CHROMIUMS, &chromium_places())?,
        chromedriver: find_one("CHROMEDRIVER", &DRIVERS, &driver_places())?,
    })
}

fn find_one(variable: &str, names: &[&str], places: &[PathBuf]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file());
    named
        .or_else(|| names.iter().find_map(|name| find_on_path(name)))
        .or_else(|| places.iter().find(|file| file.is_file()).cloned())
}

fn chromium_places() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        let programs = ["Chromium", "Google Chrome"];
        return programs
            .iter()
            .map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}")))
            .collect();
    }
    if cfg!(windows) {
        let homes = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
            .into_iter()
            .filter_map(env::var_os)
            .map(PathBuf::from);
        return homes
            .flat_map(|home| ["Google/Chrome", "Chromium"].map(|name| home.join(name).join("Application/chrome.exe")))
            .collect();
    }
    ["/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"].map(PathBuf::from).to_vec()
}

fn driver_places() -> Vec<PathBuf> {
    let name = format!("chromedriver{}", env::consts::EXE_SUFFIX);
    // Hosted build machines say where theirs is.
    let hosted = env::var_os("CHROMEWEBDRIVER").map(PathBuf::from);
    let usual =
        ["/usr/lib/chromium", "/usr/lib/chromium-browser", "/opt/homebrew/bin", "/usr/local/bin"].map(PathBuf::from);
    hosted.into_iter().chain(usual).map(|folder| folder.join(&name)).collect()
}

/// The words that start apt with the right to install, where there are such.
fn apt_command() -> Option<Vec<&'static str>> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    find_on_path("apt-get")?;
    if ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(vec!["apt-get"]);
    }
    let may = find_on_path("sudo").is_some() && ask(Command::new("sudo").args(["-n", "true"])).is_some();
    may.then(|| vec!["sudo", "-n", "apt-get"])
}

/// Tries the packages of each custom; whether it worked shows when the programs are looked for again.
fn install(apt: &[&str]) {
    let command = |words: &[&str]| {
        let mut command = Command::new(apt[0]);
        command.args(&apt[1..]).args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(&mut command(&["update", "-qq"])).ok();
    for packages in PACKAGES {
        let words = [&["install", "-y", "-qq", "--no-install-recommends"][..], &packages].concat();
        if run(&mut command(&words)).is_ok() {
            return;
        }
    }
}

/// The environment through which the browser tests learn of everything.
pub fn environment(browser: &Browser, release: &Path) -> [(&'static str, PathBuf); 3] {
    [
        ("CHROMIUM", browser.chromium.clone()),
        ("CHROMEDRIVER", browser.chromedriver.clone()),
        ("VEJVALG_DIST", release.to_owned()),
    ]
}
