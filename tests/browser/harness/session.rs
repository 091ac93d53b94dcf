//! One browser with a fresh profile, and the driver behind it: shared by all tests of a run where it can be.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use thirtyfour::WebDriver;
use xtask::browser::Browser;
use xtask::driver::{Driver, Sessions};
use xtask::server::{Server, Site};

use super::engine::{browser, capabilities};
use super::{Motion, Scripts, Storage};
use crate::processes::below;

/// A browser that falls over before it has seen a page says nothing about the app.
const TRIES: usize = 3;

/// A browser, the site it visits, and a share in the driver.
pub struct Session {
    pub browser: WebDriver,
    pub server: Server,
    driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser and the site for it.
    pub async fn begin(site: Site, storage: Storage, scripts: Scripts, motion: Motion) -> Self {
        let used = browser();
        let server = Server::start(site).unwrap();
        let mut tries = 1..TRIES;
        loop {
            let driver = match used.engine.sessions() {
                Sessions::Many => shared_driver(&used),
                Sessions::One => Arc::new(start(&used)),
            };
            match WebDriver::new(driver.url(), capabilities(&used, storage, scripts, motion)).await {
                Ok(browser) => return Self { browser, server, driver },
                Err(error) => println!("the browser did not start: {error}"),
            }
            tries.next().expect("a browser starts");
        }
    }
}

impl Session {
    /// Everything that its driver has started.
    pub fn processes(&self) -> Vec<u32> {
        below(self.driver.id())
    }
}

/// The driver of this run: started for the first test that needs it, gone with the last.
fn shared_driver(used: &Browser) -> Arc<Driver> {
    static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    running.upgrade().unwrap_or_else(|| {
        let driver = Arc::new(start(used));
        *running = Arc::downgrade(&driver);
        driver
    })
}

fn start(used: &Browser) -> Driver {
    static STARTED: AtomicUsize = AtomicUsize::new(1);
    let folder = target().join("drivers");
    fs::create_dir_all(&folder).unwrap();
    let log = folder.join(format!("{}-{}.log", used.engine.id(), STARTED.fetch_add(1, Ordering::Relaxed)));
    Driver::start(used, &log).unwrap()
}

/// Where pictures and logs go.
pub fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    fs::create_dir_all(&folder).unwrap();
    folder
}
