//! A browser whose profile lasts: it is killed or closed and started again, with several windows, on a release folder of
//! its own that may change meanwhile. Knows the browser and the files, and how to answer any step; no module.

use std::cell::RefCell;
use std::env;
use std::fs;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, WebDriver};
use tokio::runtime;
use xtask::browser::{Browser, Engine};
use xtask::driver::Driver;
use xtask::server::{Server, Site};

use crate::processes;
use crate::table::{MODULE, PLAY, SAVE};

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

/// A browser on the profile.
pub struct Window {
    /// Never asked to end: a browser that was killed does not answer, and its driver ends the others.
    pub browser: ManuallyDrop<WebDriver>,
    root: String,
}

/// Runs a story with a profile of its own, and removes both at the end.
#[track_caller]
pub fn lasting(name: &str, story: impl AsyncFnOnce(&Lasting) -> WebDriverResult<()>) {
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
            println!("on the disk:\n{}", listed(&self.home.join("profile/storage")).join("\n"));
        }
        let _gone = fs::remove_dir_all(&self.home);
    }
}

/// The files below a folder, with how many bytes each holds.
fn listed(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        match fs::metadata(&path) {
            Ok(about) if about.is_file() => found.push(format!("{} {}", about.len(), path.display())),
            Ok(_) | Err(_) => found.extend(listed(&path)),
        }
    }
    found
}

impl Lasting {
    /// Starts the browser on the profile, with a script that runs in every page before the page's own.
    pub async fn open(&self, before: &str) -> WebDriverResult<Window> {
        let wanted = match self.used.engine {
            Engine::Chromium => self.chromium(),
            Engine::Firefox => self.firefox(before),
            Engine::WebKit => self.webkit(),
        };
        let browser = WebDriver::new(self.driver_url(), wanted).await?;
        browser.set_script_timeout(PATIENCE).await?;
        let window = Window { browser: ManuallyDrop::new(browser), root: self.root.clone() };
        if self.used.engine != Engine::Chromium {
            self.server.borrow().iter().for_each(|server| server.run_before(before));
        } else if !before.is_empty() {
            // Pages that a worker has kept run it too.
            window.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": before})).await?;
        }
        Ok(window)
    }

    /// Kills the browser and starts it again; where it keeps nothing between two starts, loads the page again.
    pub async fn restart(&self, window: Window) -> WebDriverResult<Window> {
        if self.used.engine == Engine::WebKit {
            window.browser.refresh().await?;
            return Ok(window);
        }
        self.kill();
        self.open("").await
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
        driver.get_or_insert_with(|| Driver::start(&self.used, &self.home.join("driver.log")).unwrap()).url()
    }

    fn chromium(&self) -> Capabilities {
        let mut wanted = ChromeCapabilities::new();
        wanted.set_binary(&self.used.program.to_string_lossy()).unwrap();
        let profile = format!("--user-data-dir={}", self.profile().display());
        for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", &profile] {
            wanted.add_arg(word).unwrap();
        }
        wanted.add_experimental_option("prefs", json!({"intl.accept_languages": "da"})).unwrap();
        wanted.into()
    }

    fn firefox(&self, before: &str) -> Capabilities {
        let profile = self.profile();
        // What a killed browser left here names a port where nobody listens.
        let _gone = fs::remove_file(profile.join("MarionetteActivePort"));
        let mut preferences = json!({"intl.accept_languages": "da", "browser.sessionstore.resume_from_crash": false});
        if !before.is_empty() {
            // A worker would answer with the page as it was before.
            preferences["dom.serviceWorkers.enabled"] = json!(false);
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

impl Window {
    pub async fn cdp(&self, command: &str, parameters: Value) -> WebDriverResult<Value> {
        self.browser.cdp().send_raw(command, parameters).await
    }

    /// The address of the release.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// Opens a place of the app.
    pub async fn goto(&self, hash: &str) -> WebDriverResult<()> {
        self.browser.goto(format!("{}#{hash}", self.root)).await
    }

    /// The value of an expression.
    pub async fn evaluate(&self, expression: &str) -> WebDriverResult<Value> {
        Ok(self.browser.execute(format!("return {expression}"), vec![]).await?.json().clone())
    }

    /// Waits until an expression is true.
    pub async fn until(&self, expression: &str) -> WebDriverResult<Duration> {
        let begun = Instant::now();
        while self.evaluate(expression).await.unwrap_or_default() != true {
            assert!(begun.elapsed() < PATIENCE, "it never comes that {expression}: {}", self.seen().await?);
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
        Ok(begun.elapsed())
    }

    /// Waits until an element is there.
    pub async fn wait_for(&self, css: &str) -> WebDriverResult<Duration> {
        self.until(&format!("!!document.querySelector({css:?})")).await
    }

    /// Presses an element once it is there.
    pub async fn press(&self, css: &str) -> WebDriverResult<()> {
        self.wait_for(css).await?;
        self.evaluate(&format!("document.querySelector({css:?}).click()")).await.map(drop)
    }

    /// The words on the page.
    pub async fn seen(&self) -> WebDriverResult<String> {
        Ok(self.evaluate("document.body.innerText").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Opens the module in play.
    pub async fn play(&self) -> WebDriverResult<()> {
        self.goto(PLAY).await?;
        self.wait_for(".stage").await.map(drop)
    }

    /// The step on the screen.
    pub async fn step(&self) -> WebDriverResult<String> {
        self.wait_for(".stage").await?;
        let step = self.evaluate("document.querySelector('.stage').dataset.step").await?;
        Ok(step.as_str().unwrap_or_default().to_owned())
    }

    /// Answers the step on the screen and goes on. Gives the step that comes, or `end`.
    pub async fn answer(&self) -> WebDriverResult<String> {
        let next = self.browser.execute_async(ANSWER_ONCE, vec![]).await?;
        let next = next.json().as_str().unwrap_or("nothing").to_owned();
        assert!(!next.starts_with("failed"), "{next}: {}", self.seen().await?);
        Ok(next)
    }

    /// Answers the step on the screen; where the module is over, begins it again first.
    pub async fn answer_or_begin(&self) -> WebDriverResult<String> {
        let next = self.answer().await?;
        if next != "end" {
            return Ok(next);
        }
        self.goto(MODULE).await?;
        self.press("[data-begin=group]").await?;
        self.answer().await
    }

    /// Opens the module in play once no other window has the turn to write.
    pub async fn play_as_writer(&self) -> WebDriverResult<()> {
        self.play().await?;
        self.until("!document.querySelector('[data-watching]')").await.map(drop)
    }

    /// What the newest save of the module says, from whatever place; how often it was saved is not part of it.
    pub async fn newest(&self) -> WebDriverResult<String> {
        let newest = format!(
            "(vejvalg.keeper.copies('{SAVE}').sort((one, other) => other.split(' ')[2] - one.split(' ')[2])[0] ?? '') \
             .replace(/^.*\\n\\{{\"generation\":\\d+,/, '')"
        );
        Ok(self.evaluate(&newest).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until what was done last is shown as saved.
    pub async fn saved(&self) -> WebDriverResult<()> {
        self.wait_for("[data-safety=stored]").await.map(drop)
    }

    /// Types into the field of the step, a stroke at a time.
    pub async fn write(&self, text: &str) -> WebDriverResult<()> {
        let script = "const field = document.querySelector('textarea'); for (const sign of arguments[0]) { field.value += sign; \
                      field.dispatchEvent(new Event('input', { bubbles: true })) }";
        self.browser.execute(script, vec![json!(text)]).await.map(drop)
    }
}

/// One step, from a page that may be another than a moment ago.
const ANSWER_ONCE: &str = concat!(
    include_str!("harness/answer.js"),
    "\nanswer('briefly').then(arguments[0], (why) => arguments[0](`failed: ${why}`));"
);

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

/// How often something is done: a few times, or as often as is promised where `cargo xtask faults` asks for that.
pub fn times(few: usize, promised: usize) -> usize {
    match env::var("VEJVALG_TIMES").as_deref() {
        Ok("promised") => promised,
        Ok(number) => number.parse::<usize>().map_or(few, |number| number.min(promised)),
        Err(_) => few,
    }
}

/// Says now and then how far a long run is.
pub fn progress(promise: &str, fault: &str, done: usize, wanted: usize) {
    if wanted > 10 && done > 0 && done.is_multiple_of(10) {
        println!("promise {promise}, {fault}: {done} of {wanted}");
    }
}

/// A line for the table of `cargo xtask faults`.
pub fn report(promise: &str, fault: &str, done: usize, promised: usize, lost: usize) {
    let engine = Browser::from_environment().unwrap().engine.name();
    println!("\nfault-table|{promise}|{fault}|{engine}|{done}|{promised}|{lost}");
}

/// A line for the figures of `cargo xtask faults`: what was measured, and what is asked for.
pub fn figure(what: &str, measured: &str, asked: &str) {
    let engine = Browser::from_environment().unwrap().engine.name();
    println!("\nfault-figure|{what}|{engine}|{measured}|{asked}");
}
