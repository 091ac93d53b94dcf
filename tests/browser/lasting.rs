//! A browser whose profile lasts: it is killed or closed and started again, with several windows, on a release folder of
//! its own that may change meanwhile. Knows the browser and the files, and how to answer any step; no module.

use std::env;
use std::fs;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, WebDriver};
use tokio::runtime;
use xtask::browser::Browser;
use xtask::driver::Driver;
use xtask::server::{Server, Site};

use crate::table::PLAY;

/// How long something may take to appear. Long, because it only costs time when it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A profile and a site that outlive the browser.
pub struct Lasting {
    /// The release folder that is served: a copy, so that a test may change it.
    pub release: PathBuf,
    profile: PathBuf,
    server: Server,
    driver: Driver,
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
    let browser = Browser::from_environment().unwrap();
    let lasting = Lasting {
        profile: home.join("profile"),
        server: Server::start(Site::plain(&release)).unwrap(),
        driver: Driver::start(&browser, &home.join("driver.log")).unwrap(),
        release,
    };
    let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let ending = runtime.block_on(story(&lasting));
    lasting.kill();
    drop(lasting);
    let _gone = fs::remove_dir_all(&home);
    ending.unwrap();
}

impl Lasting {
    /// Starts the browser on the profile, with a script that runs in every page before the page's own.
    pub async fn open(&self, before: &str) -> WebDriverResult<Window> {
        let mut wanted = ChromeCapabilities::new();
        wanted.set_binary(&Browser::from_environment().unwrap().program.to_string_lossy()).unwrap();
        let profile = format!("--user-data-dir={}", self.profile.display());
        for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", &profile] {
            wanted.add_arg(word).unwrap();
        }
        let preferences = json!({"intl.accept_languages": "da"});
        wanted.add_experimental_option("prefs", preferences).unwrap();
        let browser = WebDriver::new(self.driver.url(), wanted).await?;
        browser.set_script_timeout(PATIENCE).await?;
        let window = Window { browser: ManuallyDrop::new(browser), root: self.server.url() };
        if !before.is_empty() {
            window.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": before})).await?;
        }
        Ok(window)
    }

    /// Kills the browser as a fault of the system would: no process of it is asked.
    pub fn kill(&self) {
        let ours = self.profile.to_string_lossy().into_owned();
        for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let id = process.file_name().to_string_lossy().into_owned();
            let words = fs::read(process.path().join("cmdline")).unwrap_or_default();
            let words = String::from_utf8_lossy(&words);
            // Its own words name the profile; ours, and the driver's, do not.
            if id.bytes().all(|byte| byte.is_ascii_digit()) && words.contains(&format!("--user-data-dir={ours}")) {
                Command::new("kill").args(["-KILL", &id]).status().ok();
            }
        }
        let begun = Instant::now();
        while self.is_running() && begun.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn is_running(&self) -> bool {
        let ours = format!("--user-data-dir={}", self.profile.display());
        fs::read_dir("/proc").into_iter().flatten().flatten().any(|process| {
            let words = fs::read(process.path().join("cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&words).contains(&ours)
        })
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
        let next = self.browser.execute_async(ANSWER, vec![]).await?;
        let next = next.json().as_str().unwrap_or("nothing").to_owned();
        assert!(!next.starts_with("failed"), "{next}: {}", self.seen().await?);
        Ok(next)
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

/// Answers any step: takes the first of what is offered, writes where there is a field, and goes on.
const ANSWER: &str = r#"
const done = arguments[0];
const pause = () => new Promise((go) => setTimeout(go, 10));
const find = async (css) => {
  for (let n = 0; n < 1500; n++) {
    const found = document.querySelector(css);
    if (found && !found.disabled) return found;
    await pause();
  }
  throw css;
};
const step = () => document.querySelector(".stage")?.dataset.step;
(async () => {
  const { step: here, ask } = (await find(".stage")).dataset;
  if (ask === "votes") { (await find("[data-choice]")).click(); await pause(); (await find("[data-degree='4']")).click(); await pause(); }
  if (["lines", "text", "form"].includes(ask)) {
    const field = await find("textarea");
    field.value = "Aftalt.";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await pause();
  }
  (await find(ask === "choice" ? "[data-choice]" : "[data-key=next]")).click();
  for (let n = 0; n < 1500 && step() === here; n++) await pause();
  for (let n = 0; n < 1500 && !step() && !document.querySelector(".finished"); n++) await pause();
  done(step() ?? "end");
})().catch((why) => done("failed: " + why));
"#;

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

/// How often something is done: a few times, or as often as `cargo xtask faults` says.
pub fn times(few: usize) -> usize {
    env::var("VEJVALG_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(few)
}

/// A line for the table of `cargo xtask faults`.
pub fn report(promise: &str, fault: &str, done: usize, promised: usize, lost: usize) {
    println!("\nfault-table|{promise}|{fault}|{done}|{promised}|{lost}");
}
