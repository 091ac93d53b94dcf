//! A window of a browser whose profile lasts: opens the app, waits, answers any step. Knows no module.

use std::mem::ManuallyDrop;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::PATIENCE;
use crate::table::{MODULE, PLAY, SAVE};

/// What has become of what was done last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is shown as saved.
    Saved,
    /// It is shown as not saved, and rightly: Firefox, killed while it keeps a file of the program, takes that file at
    /// the next start off a sum in which it never was. Below nothing, the sum is 2^64 bytes, and it refuses every byte
    /// in each of its stores until it is started anew. Seen in Firefox 153, once in 54 such kills.
    Miscounted,
}

/// A browser on the profile.
pub struct Window {
    /// Never asked to end: a browser that was killed does not answer, and its driver ends the others.
    pub browser: ManuallyDrop<WebDriver>,
    pub(super) root: String,
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

    /// Opens the module in play, and waits until the engine has it.
    pub async fn play(&self) -> WebDriverResult<()> {
        self.goto(PLAY).await?;
        self.wait_for("#app .stage").await.map(drop)
    }

    /// The step on the screen.
    pub async fn step(&self) -> WebDriverResult<String> {
        self.wait_for("#app .stage").await?;
        let step = self.evaluate("document.querySelector('#app .stage').dataset.step").await?;
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

    /// Waits until what was done last is shown as saved, or until it is plain that the browser cannot.
    pub async fn kept(&self) -> WebDriverResult<Kept> {
        let is_stored = "!!document.querySelector('[data-safety=stored]')";
        self.until(&format!("{is_stored} || {IS_MISCOUNTED}")).await?;
        Ok(if self.evaluate(is_stored).await? == true { Kept::Saved } else { Kept::Miscounted })
    }

    /// Whether the browser cannot count what it stores, and the page says that something is not saved.
    pub async fn is_miscounted(&self) -> WebDriverResult<bool> {
        let script =
            format!("const tell = arguments[0]; navigator.storage.estimate().then(() => tell({IS_MISCOUNTED}))");
        Ok(self.browser.execute_async(script, vec![]).await?.json() == true)
    }

    /// Types into the field of the step, a stroke at a time.
    pub async fn write(&self, text: &str) -> WebDriverResult<()> {
        let script = "const field = document.querySelector('textarea'); for (const sign of arguments[0]) { field.value += sign; \
                      field.dispatchEvent(new Event('input', { bubbles: true })) }";
        self.browser.execute(script, vec![json!(text)]).await.map(drop)
    }
}

/// Whether the page says that something is not saved, in a browser that counts more than anybody can store.
pub const IS_MISCOUNTED: &str = "(navigator.storage.estimate().then(({ usage }) => window.isMiscounted = usage > 2 ** 53), \
    window.isMiscounted === true && !!document.querySelector('[data-safety=risk]'))";

/// One step, from a page that may be another than a moment ago.
const ANSWER_ONCE: &str = concat!(
    include_str!("../harness/answer.js"),
    "\nanswer('briefly').then(arguments[0], (why) => arguments[0](`failed: ${why}`));"
);
