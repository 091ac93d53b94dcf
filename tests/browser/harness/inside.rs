//! The size of a window's inside, which every engine sets in its own way. Knows nothing of the app.

use std::time::{Duration, Instant};

use http::Method;
use serde_json::{Value, json};
use thirtyfour::RequestData;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;
use thirtyfour::session::handle::SessionHandle;
use xtask::browser::Engine;

/// How long a window may take to have its new size.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long is waited before the size is looked at again.
const GLANCE: Duration = Duration::from_millis(25);
/// In the page's own language.
const INSIDE: &str = "[innerWidth, innerHeight]";

/// The width and height of the window's inside, in CSS pixels.
pub async fn size(driver: &WebDriver) -> WebDriverResult<(u32, u32)> {
    Ok(serde_json::from_value(evaluate(driver, INSIDE).await?)?)
}

/// Sets the size of the window's inside, in CSS pixels.
pub async fn set(driver: &WebDriver, engine: Engine, width: u32, height: u32) -> WebDriverResult<()> {
    match engine {
        Engine::Chromium => {
            let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            driver.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        }
        Engine::Firefox => firefox(driver, width, height).await?,
        Engine::WebKit => {}
    }
    let begun = Instant::now();
    loop {
        let inside = evaluate(driver, INSIDE).await?;
        if inside == json!([width, height]) {
            return Ok(());
        }
        assert!(begun.elapsed() < PATIENCE, "the window is {inside} inside, never {width} by {height}");
        if engine == Engine::WebKit {
            grow(driver, width, height).await?;
        }
        tokio::time::sleep(GLANCE).await;
    }
}

/// Only the outside can be set; it is as much larger as it is now.
async fn grow(driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    let frame = evaluate(driver, "[outerWidth - innerWidth, outerHeight - innerHeight]").await?;
    let around = |side: usize| frame[side].as_u64().and_then(|size| u32::try_from(size).ok()).unwrap_or_default();
    driver.set_window_rect(0, 0, width + around(0), height + around(1)).await
}

/// The window itself is never narrower than 500 pixels; the box in it that holds the page may be.
async fn firefox(driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
    let script = "const style = gBrowser.selectedBrowser.style; \
        for (const [side, size] of [['width', arguments[0]], ['height', arguments[1]]]) \
            for (const bound of [side, `min-${side}`, `max-${side}`]) style.setProperty(bound, `${size}px`)";
    speak_to(driver.handle(), "chrome").await?;
    let done = driver.execute(script, vec![json!(width), json!(height)]).await;
    speak_to(driver.handle(), "content").await?;
    done.map(drop)
}

async fn evaluate(driver: &WebDriver, expression: &str) -> WebDriverResult<Value> {
    Ok(driver.execute(format!("return {expression}"), vec![]).await?.json().clone())
}

/// Firefox's own command: scripts run in the browser's window ("chrome") or in the page ("content").
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &thirtyfour::SessionId) -> RequestData {
        let body = json!({"context": self.0});
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(body)
    }
}

/// Says where the next scripts run.
pub async fn speak_to(session: &SessionHandle, context: &'static str) -> WebDriverResult<()> {
    session.cmd(Context(context)).await.map(drop)
}
