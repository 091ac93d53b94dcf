//! One browser with a fresh profile, and the driver that all tests of this run share.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use serde_json::json;
use thirtyfour::{Capabilities, LoggingPrefsLogLevel};
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, WebDriver};
use xtask::driver::Driver;
use xtask::server::{Server, Site};

use super::{Scripts, Storage};

/// A browser, the site it visits, and a share in the driver.
pub struct Session {
    pub browser: WebDriver,
    pub server: Server,
    _driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser and the site for it.
    pub async fn begin(site: Site, storage: Storage, scripts: Scripts) -> Self {
        let driver = shared_driver();
        let server = Server::start(site).unwrap();
        let browser = WebDriver::new(driver.url(), capabilities(storage, scripts)).await.unwrap();
        Self { browser, server, _driver: driver }
    }
}

/// The driver of this run: started for the first test that needs it, gone with the last.
fn shared_driver() -> Arc<Driver> {
    static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    running.upgrade().unwrap_or_else(|| {
        let log = target().join("chromedriver.log");
        let driver = Arc::new(Driver::start(&program("CHROMEDRIVER"), &log).unwrap());
        *running = Arc::downgrade(&driver);
        driver
    })
}

fn capabilities(storage: Storage, scripts: Scripts) -> Capabilities {
    let mut wanted = ChromeCapabilities::new();
    wanted.set_binary(&program("CHROMIUM").to_string_lossy()).unwrap();
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,800"]
    {
        wanted.add_arg(word).unwrap();
    }
    let mut preferences = json!({"intl.accept_languages": "en"});
    // 2 is "block" in the browser's own settings.
    if storage == Storage::Denied {
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if scripts == Scripts::Off {
        preferences["profile.default_content_setting_values.javascript"] = json!(2);
    }
    wanted.add_experimental_option("prefs", preferences).unwrap();
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All).unwrap();
    wanted.into()
}

fn program(variable: &str) -> PathBuf {
    env::var_os(variable)
        .map(PathBuf::from)
        .unwrap_or_else(|| panic!("{variable} names a program: run `cargo xtask test`"))
}

/// Where pictures and logs go.
pub fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    fs::create_dir_all(&folder).unwrap();
    folder
}
