//! One browser and the site it visits. Knows how browsers are started; which of them are used again, `rest.rs` says.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use thirtyfour::error::WebDriverResult;
use thirtyfour::{WebDriver, WindowHandle};
use tokio::runtime::{Builder, Runtime};
use xtask::browser::Browser;
use xtask::driver::{Driver, Motion, Sessions};
use xtask::server::{Server, Site};

use super::engine::{browser, capabilities};
use super::{Kind, inside, rest};
use crate::processes::{below, kill};

/// A browser that falls over before it has seen a page says nothing about the app.
const TRIES: usize = 3;

/// A browser, and the site it visits.
pub struct Session {
    pub started: Started,
    pub server: Server,
}

/// A running browser, with a share in its driver and the run time that its connection lives in.
pub struct Started {
    pub browser: WebDriver,
    pub runtime: Runtime,
    pub kind: Kind,
    /// The window that a visit begins in.
    pub window: WindowHandle,
    /// The width and height of its inside, in CSS pixels.
    pub size: (u32, u32),
    driver: Arc<Driver>,
}

impl Session {
    /// Starts the site and a browser for it, or takes one that has made a visit before.
    pub fn begin(site: Site, kind: Kind) -> Self {
        let server = at_a_new_address(&site);
        Self { started: rest::wake(kind).unwrap_or_else(|| Started::new(kind)), server }
    }
}

impl Started {
    fn new(kind: Kind) -> Self {
        let used = browser();
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let mut tries = 1..TRIES;
        loop {
            let driver = match used.engine.sessions() {
                Sessions::Many => shared_driver(&used, kind.motion),
                Sessions::One => Arc::new(start(&used, kind.motion)),
            };
            let begun = async {
                let browser = WebDriver::new(driver.url(), capabilities(&used, kind)).await?;
                let (window, size) = (browser.window().await?, inside::size(&browser).await?);
                WebDriverResult::Ok((browser, window, size))
            };
            match runtime.block_on(begun) {
                Ok((browser, window, size)) => return Self { browser, runtime, kind, window, size, driver },
                Err(error) => println!("the browser did not start: {error}"),
            }
            tries.next().expect("a browser starts");
        }
    }

    /// Everything that its driver has started.
    pub fn processes(&self) -> Vec<u32> {
        below(self.driver.id())
    }

    /// Ends the browser.
    pub fn quit(self) {
        let processes = self.processes();
        // One that has crashed or hangs cannot be left politely.
        if self.runtime.block_on(self.browser.quit()).is_err() && browser().engine.sessions() == Sessions::One {
            kill(&processes);
        }
    }
}

/// A site at an address that no visit of this run had before it: what a browser kept for another is not found there.
fn at_a_new_address(site: &Site) -> Server {
    static HAD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    loop {
        let server = Server::start(site.clone()).unwrap();
        if HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(server.host()) {
            return server;
        }
    }
}

/// The driver of this run: started for the first test that needs it, gone with the last.
fn shared_driver(used: &Browser, motion: Motion) -> Arc<Driver> {
    static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    running.upgrade().unwrap_or_else(|| {
        let driver = Arc::new(start(used, motion));
        *running = Arc::downgrade(&driver);
        driver
    })
}

fn start(used: &Browser, motion: Motion) -> Driver {
    static STARTED: AtomicUsize = AtomicUsize::new(1);
    let folder = target().join("drivers");
    fs::create_dir_all(&folder).unwrap();
    let log = folder.join(format!("{}-{}.log", used.engine.id(), STARTED.fetch_add(1, Ordering::Relaxed)));
    Driver::start(used, motion, &log).unwrap()
}

/// Where pictures and logs go.
pub fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    fs::create_dir_all(&folder).unwrap();
    folder
}
