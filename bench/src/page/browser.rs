//! One visit in a browser with an empty profile: opens the page, takes the first choice at once, then some with real
//! mouse clicks. The times are the page's own, taken by `probe.js` after each paint; WebDriver only fetches them.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, WebDriver};

use crate::story::pick;

/// How long a page may take for one thing.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two choices, so that one does not pay for the work of another.
const PAUSE: Duration = Duration::from_millis(400);
const PROBE: &str = include_str!("probe.js");

/// What is opened and what counts as a choice there.
pub struct Target {
    /// The address.
    pub url: String,
    /// What can be chosen, as CSS.
    pub choice: &'static str,
    /// What leads on where there is nothing to choose, as CSS: clicked at once, in the measured time.
    pub onward: &'static str,
}

/// The machine and the network.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Conditions {
    /// This machine as it is.
    Plain,
    /// Four times slower, with 1.6 Mbit/s and 150 ms to every answer.
    Slow,
}

/// The times of one visit, in milliseconds.
pub struct Visit {
    /// Until something is painted.
    pub first_paint: f64,
    /// Until anything is painted that leads on and can be clicked.
    pub first_press: f64,
    /// Until a choice is painted that can be clicked.
    pub first_choice: f64,
    /// Until that choice, clicked at once, has been answered: the next one is painted.
    pub first_answer: f64,
    /// From each click to the next paint that shows something new.
    pub to_paint: Vec<f64>,
    /// From each click to the paint of the next choice.
    pub to_choice: Vec<f64>,
}

impl Conditions {
    /// As in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Slow => "slow",
        }
    }
}

/// Makes one visit.
pub async fn visit(
    driver: &str,
    target: &Target,
    conditions: Conditions,
    choices: usize,
) -> Result<Visit, Box<dyn Error>> {
    let browser = WebDriver::new(driver, capabilities()?).await?;
    let seen = look_round(&browser, target, conditions, choices).await;
    browser.quit().await?;
    seen.map_err(|error| format!("{}: {error}", target.url).into())
}

async fn look_round(
    browser: &WebDriver,
    target: &Target,
    conditions: Conditions,
    choices: usize,
) -> Result<Visit, Box<dyn Error>> {
    // The browser's own beginnings must not be measured.
    tokio::time::sleep(Duration::from_secs(1)).await;
    slow_down(browser, conditions).await?;
    let probe = PROBE.replace("CHOICE", target.choice).replace("ONWARD", target.onward);
    send(browser, "Page.addScriptToEvaluateOnNewDocument", json!({"source": probe})).await?;
    send(browser, "Page.navigate", json!({"url": target.url})).await?;
    let first_choice = wait_for(browser, "window.bench && bench.firstChoice").await?;
    let first_answer = wait_for(browser, "bench.firstAnswer").await?;
    let first_press = wait_for(browser, "bench.firstPress").await?;
    let paint = "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0]";
    let first_paint = wait_for(browser, paint).await?;
    let mut visit =
        Visit { first_paint, first_press, first_choice, first_answer, to_paint: Vec::new(), to_choice: Vec::new() };
    for step in 0..choices {
        tokio::time::sleep(PAUSE).await;
        let place = evaluate(browser, &format!("bench.aim({})", pick(step))).await?;
        // A story can end, and a shipped module asks for more than going on.
        let (Some(x), Some(y)) = (place["x"].as_f64(), place["y"].as_f64()) else { break };
        click(browser, x, y).await?;
        visit.to_choice.push(wait_for(browser, "bench.toChoice").await?);
        visit.to_paint.push(wait_for(browser, "bench.toPaint").await?);
    }
    Ok(visit)
}

async fn slow_down(browser: &WebDriver, conditions: Conditions) -> Result<(), Box<dyn Error>> {
    if conditions == Conditions::Plain {
        return Ok(());
    }
    send(browser, "Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
    send(browser, "Network.enable", json!({})).await?;
    let network = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750});
    send(browser, "Network.emulateNetworkConditions", network).await
}

async fn click(browser: &WebDriver, x: f64, y: f64) -> Result<(), Box<dyn Error>> {
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let event = json!({"type": kind, "x": x, "y": y, "button": button, "clickCount": 1});
        send(browser, "Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

async fn wait_for(browser: &WebDriver, expression: &str) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if let Some(number) = evaluate(browser, expression).await?.as_f64() {
            return Ok(number);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let page = evaluate(browser, "document.body && document.body.innerText.slice(0, 400)").await?;
    Err(format!("waited in vain for {expression}; the page says: {page}").into())
}

async fn evaluate(browser: &WebDriver, expression: &str) -> Result<Value, Box<dyn Error>> {
    let answer =
        browser.cdp().send_raw("Runtime.evaluate", json!({"expression": expression, "returnByValue": true})).await?;
    Ok(answer["result"]["value"].clone())
}

async fn send(browser: &WebDriver, command: &str, parameters: Value) -> Result<(), Box<dyn Error>> {
    browser.cdp().send_raw(command, parameters).await?;
    Ok(())
}

fn capabilities() -> Result<Capabilities, Box<dyn Error>> {
    let mut wanted = ChromeCapabilities::new();
    wanted.set_binary(&xtask::browser::Browser::from_environment()?.program.to_string_lossy())?;
    let usual = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--window-size=1280,800",
    ];
    let quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
    // The browser's own interface is a web page too, and would load while ours does.
    let interface = "--disable-features=SpareRendererForSitePerProcess,PreloadTopChromeWebUI,WebUIOmniboxPopup,OmniboxPopup,WebUIOmniboxAimPopup,SidePanel,InitialWebUI,WebUIReloadButton,WebUIToolbar,Translate,HttpsUpgrades,MediaRouter,OptimizationHints";
    for word in usual.into_iter().chain(quiet).chain([interface]) {
        wanted.add_arg(word)?;
    }
    wanted.add_experimental_option("prefs", json!({"intl.accept_languages": "en"}))?;
    Ok(wanted.into())
}
