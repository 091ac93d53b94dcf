//! A browser whose profile lasts: it is killed or closed and started again, with several windows, on a release folder of
//! its own that may change meanwhile. Knows the browser and the files; no module.

mod tally;
mod window;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, WebDriver};
use tokio::runtime;
use xtask::browser::{Browser, Engine};
use xtask::driver::{Driver, Motion};
use xtask::server::{Server, Site};

use crate::harness::{CHROMIUM, Guest, quiet_firefox};
use crate::processes;

pub use tally::{figure, progress, report, times};
pub use window::{Kept, Window};

/// How long something may take to appear. Long, because it only costs time when it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A profile and a site that outlive the browser.
pub struct Lasting {
    /// The release folder that is served: a copy, so that a test may change it.
    pub release: PathBuf,
    home: PathBuf,
    used: Browser,
    root: String,
    server: RefCell<Option<Server>>,
    driver: RefCell<Option<Driver>>,
}

/// Runs a story with a profile of its own, and removes both at the end.
#[track_caller]
pub fn lasting(name: &str, story: impl AsyncFnOnce(&Lasting) -> WebDriverResult<()>) {
    // The browsers of other visits rest meanwhile: this one is none that they could use.
    let _guest = Guest::comes();
    let home = env::temp_dir().join(format!("vejvalg-{name}-{}", std::process::id()));
    let _gone = fs::remove_dir_all(&home);
    let release = home.join("release");
    copy(&PathBuf::from(env::var_os("VEJVALG_DIST").expect("`cargo xtask test` says where")), &release);
    let server = Server::start(Site::plain(&release)).unwrap();
    let lasting = Lasting {
        release,
        used: Browser::from_environment().unwrap(),
        root: server.url(),
        server: RefCell::new(Some(server)),
        driver: RefCell::new(None),
        home,
    };
    let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(story(&lasting)).unwrap();
}

impl Drop for Lasting {
    /// However the story ends, no browser outlives it.
    fn drop(&mut self) {
        self.kill();
        self.driver.take();
        if std::thread::panicking() {
            // Whether the browser could store at all is written here, or nowhere.
            println!("on the disk:\n{}", held(&self.home.join("profile/storage")).join("\n"));
        }
        let _gone = fs::remove_dir_all(&self.home);
    }
}

/// The bytes that lie in each folder of a place, four folders deep: the kinds of storage of each origin.
fn held(place: &Path) -> Vec<String> {
    let mut held = BTreeMap::new();
    for file in xtask::release::files_of(place).unwrap_or_default() {
        let size = fs::metadata(place.join(&file)).map_or(0, |about| about.len());
        *held.entry(file.iter().take(3).collect::<PathBuf>()).or_insert(0) += size;
    }
    held.into_iter().map(|(folder, bytes)| format!("{bytes} bytes in {}", folder.display())).collect()
}

impl Lasting {
    /// Starts the browser on the profile, with a script that runs in every page before the page's own.
    pub async fn open(&self, before: &str) -> WebDriverResult<Window> {
        self.open_with(before, None).await
    }

    /// Starts a browser that has room for so many bytes and no more.
    pub async fn open_small(&self, room: u64) -> WebDriverResult<Window> {
        let window = self.open_with("", Some(room)).await?;
        if self.used.engine == Engine::Chromium {
            let origin = self.root.trim_end_matches('/');
            window.cdp("Storage.overrideQuotaForOrigin", json!({"origin": origin, "quotaSize": room})).await?;
        }
        Ok(window)
    }

    async fn open_with(&self, before: &str, room: Option<u64>) -> WebDriverResult<Window> {
        let wanted = match self.used.engine {
            Engine::Chromium => self.chromium(),
            Engine::Firefox => self.firefox(before, room),
            Engine::WebKit => self.webkit(),
        };
        let browser = WebDriver::new(self.driver_url(), wanted).await?;
        browser.set_script_timeout(PATIENCE).await?;
        let window = Window { browser: ManuallyDrop::new(browser), root: self.root.clone() };
        self.prepare(before, &window).await?;
        Ok(window)
    }

    /// Kills the browser and starts it again; where it keeps nothing between two starts, loads the page again.
    pub async fn restart(&self, window: Window) -> WebDriverResult<Window> {
        self.restart_with("", window).await
    }

    /// The same, with a script that runs in every page before the page's own.
    pub async fn restart_with(&self, before: &str, window: Window) -> WebDriverResult<Window> {
        if self.used.engine == Engine::WebKit {
            window.browser.refresh().await?;
            return Ok(window);
        }
        self.kill();
        self.open(before).await
    }

    /// The next browser for a test that needs another script before the page's own. Starting one costs more than most of what
    /// is done in it: where a window of it has been begun with a script, that goes, and another takes its place that has
    /// seen nothing. What was stored stays.
    pub async fn next(&self, window: Option<Window>, before: &str) -> WebDriverResult<Window> {
        let Some(window) = window.filter(|_| self.used.engine != Engine::WebKit) else {
            // Steered, this one would answer with the page that its worker has kept, and the script that came with it.
            self.kill();
            return self.open(before).await;
        };
        let driver = &window.browser;
        let old = driver.window().await?;
        let fresh = driver.new_tab().await?;
        driver.switch_to_window(old).await?;
        driver.close_window().await?;
        driver.switch_to_window(fresh).await?;
        self.prepare(before, &window).await?;
        Ok(window)
    }

    /// Lets a script run in every page before the page's own.
    async fn prepare(&self, before: &str, window: &Window) -> WebDriverResult<()> {
        if self.used.engine != Engine::Chromium {
            self.server.borrow().iter().for_each(|server| server.run_before(before));
        } else if !before.is_empty() {
            // Pages that a worker has kept run it too.
            window.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": before})).await?;
        }
        Ok(())
    }

    /// Ends the network: nobody answers at the address of the release any more.
    pub fn cut_network(&self) {
        self.server.take();
    }

    fn profile(&self) -> PathBuf {
        let profile = self.home.join("profile");
        fs::create_dir_all(&profile).unwrap();
        profile
    }

    /// Chromium's driver steers one browser after the other; those of the others end with theirs.
    fn driver_url(&self) -> String {
        let mut driver = self.driver.borrow_mut();
        if self.used.engine != Engine::Chromium {
            driver.take();
        }
        let log = self.home.join("driver.log");
        driver.get_or_insert_with(|| Driver::start(&self.used, Motion::Usual, &log).unwrap()).url()
    }

    fn chromium(&self) -> Capabilities {
        let mut wanted = ChromeCapabilities::new();
        wanted.set_binary(&self.used.program.to_string_lossy()).unwrap();
        let profile = format!("--user-data-dir={}", self.profile().display());
        let still = "--force-prefers-reduced-motion";
        for word in CHROMIUM.into_iter().chain([still, &profile]) {
            wanted.add_arg(word).unwrap();
        }
        wanted.add_experimental_option("prefs", json!({"intl.accept_languages": "da"})).unwrap();
        wanted.into()
    }

    fn firefox(&self, before: &str, room: Option<u64>) -> Capabilities {
        let profile = self.profile();
        // What a killed browser left here names a port where nobody listens.
        let _gone = fs::remove_file(profile.join("MarionetteActivePort"));
        let mut preferences = quiet_firefox();
        preferences["intl.accept_languages"] = json!("da");
        preferences["browser.sessionstore.resume_from_crash"] = json!(false);
        if !before.is_empty() {
            // A worker would answer with the page as it was before.
            preferences["dom.serviceWorkers.enabled"] = json!(false);
        }
        if let Some(bytes) = room {
            preferences["dom.quotaManager.temporaryStorage.fixedLimit"] = json!(bytes / 1024);
        }
        let words = ["-headless", "--width=1280", "--height=890", "-profile", &profile.to_string_lossy()];
        let options = json!({"binary": self.used.program, "args": words, "prefs": preferences});
        let mut wanted = Capabilities::new();
        wanted.set("moz:firefoxOptions", options).unwrap();
        wanted
    }

    /// Steered, this browser keeps nothing on the disk: what needs more than one start is left out for it.
    fn webkit(&self) -> Capabilities {
        let words = ["--automation", "--geometry=1280x840"];
        let mut wanted = Capabilities::new();
        wanted.set("webkitgtk:browserOptions", json!({"binary": self.used.program, "args": words})).unwrap();
        wanted
    }

    /// Kills the browser as a fault of the system would: no process of it is asked.
    pub fn kill(&self) {
        let ours = self.driver.borrow().as_ref().map(|driver| processes::below(driver.id())).unwrap_or_default();
        processes::kill(&ours);
        let begun = Instant::now();
        while processes::any_runs(&ours) && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
