//! What a visitor can do on a page, and what can be seen of it.

use std::cell::Cell;
use std::fs;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;
use xtask::browser::Engine;

use super::engine::browser;
use super::find::visible;
use super::session::{Session, target};
use super::{inside, rest};

/// How long something may take to appear. Long, because it only costs time when it fails.
pub(super) const PATIENCE: Duration = Duration::from_secs(15);
/// How long is waited before it is looked for again.
pub(super) const GLANCE: Duration = Duration::from_millis(25);

/// The page of one visit.
pub struct Page {
    session: Session,
    name: &'static str,
    /// Whether the visit changed the browser itself.
    is_spent: Cell<bool>,
}

impl Page {
    pub(super) fn new(session: Session, name: &'static str) -> Self {
        Self { session, name, is_spent: Cell::new(false) }
    }

    /// Waits for what is done with the page.
    pub(super) fn wait<T>(&self, done: impl Future<Output = T>) -> T {
        self.session.started.runtime.block_on(done)
    }

    /// Ends a visit that went well.
    pub(super) fn leave(self) {
        if self.is_spent.get() {
            self.session.started.quit();
        } else {
            rest::receive(self.session.started);
        }
    }

    /// Ends a visit and the browser with it.
    pub(super) fn leave_for_good(self) {
        self.session.started.quit();
    }

    /// Whether the engine itself has fallen over. WebKitGTK's compositor does now and then, in the library that paints
    /// where there is no graphics card; its driver then forgets the session.
    pub(super) async fn has_fallen(&self) -> bool {
        browser().engine == Engine::WebKit && self.evaluate("true").await.is_err()
    }

    /// The engine that shows the page, for what only one of them does.
    pub fn engine(&self) -> Engine {
        browser().engine
    }

    /// Opens the app at a place behind the `#`; "" is its home.
    pub async fn open(&self, hash: &str) -> WebDriverResult<()> {
        let hash = if hash.is_empty() { String::new() } else { format!("#{hash}") };
        self.session.started.browser.goto(format!("{}{hash}", self.session.server.url())).await
    }

    /// Opens a page of the same host by its path.
    pub async fn open_path(&self, path: &str) -> WebDriverResult<()> {
        let root = self.session.server.url();
        let host = root.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        self.session.started.browser.goto(format!("{host}{path}")).await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> WebDriverResult<()> {
        self.session.started.browser.refresh().await
    }

    /// Waits until an element is there and visible. Asked in one go within the page: between finding an element and
    /// asking about it the page may have built another.
    pub async fn wait_for(&self, css: &str) -> WebDriverResult<()> {
        self.wait_until(&format!("{} !== undefined", visible(css)), &format!("{css} is seen")).await
    }

    /// Waits until no element of that kind is there.
    pub async fn wait_until_gone(&self, css: &str) -> WebDriverResult<()> {
        self.wait_until(&format!("document.querySelector({css:?}) === null"), &format!("{css} is gone")).await
    }

    /// How many elements of that kind are there now.
    pub async fn count(&self, css: &str) -> WebDriverResult<usize> {
        let count = self.evaluate(&format!("document.querySelectorAll({css:?}).length")).await?;
        Ok(count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default())
    }

    /// The words of an element, as a visitor sees them.
    pub async fn text(&self, css: &str) -> WebDriverResult<String> {
        self.wait_for(css).await?;
        let text = self.evaluate(&format!("{}?.innerText.trim()", visible(css))).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The words of all elements of that kind.
    pub async fn texts(&self, css: &str) -> WebDriverResult<Vec<String>> {
        // Asked in one go, as below.
        let texts =
            self.evaluate(&format!("[...document.querySelectorAll({css:?})].map(e => e.innerText.trim())")).await?;
        Ok(texts.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect())
    }

    /// Waits until the words of an element contain others.
    pub async fn wait_for_text(&self, css: &str, words: &str) -> WebDriverResult<()> {
        // Asked in one go: between finding an element and reading it the page may have built another.
        let found = format!("[...document.querySelectorAll({css:?})].some(e => e.innerText.includes({words:?}))");
        self.wait_until(&found, &format!("`{words}` stands in {css}")).await
    }

    /// Evaluates an expression again and again until it is true.
    pub async fn wait_until(&self, expression: &str, what: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        while self.evaluate(expression).await? != true {
            assert!(begun.elapsed() < PATIENCE, "never: {what}");
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// What stands in a field, once it is there.
    pub async fn value(&self, css: &str) -> WebDriverResult<String> {
        self.wait_for(css).await?;
        let value = self.evaluate(&format!("{}?.value", visible(css))).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// What an expression of the page's own language gives.
    pub async fn evaluate(&self, expression: &str) -> WebDriverResult<Value> {
        Ok(self.session.started.browser.execute(format!("return {expression}"), vec![]).await?.json().clone())
    }

    /// Lets the page finish what it does at once: two frames and a moment.
    pub async fn settle(&self) -> WebDriverResult<()> {
        self.frames().await?;
        tokio::time::sleep(Duration::from_millis(50)).await;
        Ok(())
    }

    /// Lets the page paint twice. A window behind others paints nothing and is not waited for.
    pub async fn frames(&self) -> WebDriverResult<()> {
        self.painted("null").await.map(drop)
    }

    /// What an expression gives once the page has painted twice.
    pub async fn painted(&self, expression: &str) -> WebDriverResult<Value> {
        let script = format!(
            "const paint = () => new Promise(requestAnimationFrame); \
             const late = new Promise(done => setTimeout(done, document.hidden ? 100 : 2000)); \
             Promise.race([late, paint().then(paint)]).then(() => arguments[0]({expression}))"
        );
        Ok(self.browser().execute_async(script, vec![]).await?.json().clone())
    }

    /// Sets the size of the window's inside, as of a phone or a projector.
    pub async fn viewport(&self, width: u32, height: u32) -> WebDriverResult<()> {
        inside::set(self.browser(), browser().engine, width, height).await
    }

    /// Sends a command of the browser's developer tools. What it changes stays: the browser makes no other visit.
    pub async fn cdp(&self, command: &str, parameters: Value) -> WebDriverResult<Value> {
        self.is_spent.set(true);
        self.session.started.browser.cdp().send_raw(command, parameters).await
    }

    /// Paths that the page asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.session.server.asked()
    }

    /// Takes a picture into `target/screenshots`.
    pub async fn screenshot(&self, what: &str) -> WebDriverResult<()> {
        let folder = target().join("screenshots");
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{}-{}-{what}.png", browser().engine.id(), self.name));
        self.session.started.browser.screenshot(&file).await
    }

    /// The processes of the browser, which makes no other visit.
    pub fn processes(&self) -> Vec<u32> {
        self.is_spent.set(true);
        self.session.started.processes()
    }

    /// The browser itself, for what is not here.
    pub fn browser(&self) -> &WebDriver {
        &self.session.started.browser
    }
}
