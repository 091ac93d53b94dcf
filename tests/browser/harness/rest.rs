//! Browsers between two visits. To start one costs more than many a visit does, so one whose visit went well makes
//! the next, in a window of its own, at an address where it never was: it knows nothing of what came before. Knows
//! what a visit leaves behind in a browser, and nothing of the app.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::json;
use thirtyfour::WindowHandle;
use thirtyfour::error::{WebDriverError, WebDriverResult};
use xtask::browser::Engine;

use super::engine::browser;
use super::inside::speak_to;
use super::session::Started;
use super::{Kind, Scripts, Storage, inside};

/// What WebDriver allows a script until a test says otherwise.
const SCRIPTS: Duration = Duration::from_secs(30);

/// Firefox's own word for everything that a browser keeps: it counts what all addresses of this machine store as one.
const FORGET: &str = "Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: arguments[0] })";

static RESTING: Mutex<Rest> = Mutex::new(Rest { guests: 0, browsers: Vec::new() });

struct Rest {
    guests: usize,
    browsers: Vec<Started>,
}

/// Somebody on a visit. Browsers rest as long as there is one; with the last of a run they go, since nobody else could
/// end them.
pub struct Guest(());

impl Guest {
    pub fn comes() -> Self {
        resting().guests += 1;
        Self(())
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let mut rest = resting();
        rest.guests -= 1;
        let all = if rest.guests == 0 { std::mem::take(&mut rest.browsers) } else { Vec::new() };
        drop(rest);
        all.into_iter().for_each(Started::quit);
    }
}

/// A browser of that kind that has rested and is still well.
pub fn wake(kind: Kind) -> Option<Started> {
    loop {
        let found = {
            let mut rest = resting();
            let place = rest.browsers.iter().position(|one| one.kind == kind)?;
            rest.browsers.swap_remove(place)
        };
        if found.runtime.block_on(found.browser.title()).is_ok() {
            return Some(found);
        }
        found.quit();
    }
}

/// Takes a browser whose visit went well; ends it where what was special about it would stay.
pub fn receive(mut found: Started) {
    let is_usual = found.kind.storage == Storage::Allowed && found.kind.scripts == Scripts::Run;
    let window = if is_usual { found.runtime.block_on(fresh_window(&found)) } else { Ok(None) };
    match window {
        Ok(Some(window)) => {
            found.window = window;
            return resting().browsers.push(found);
        }
        Ok(None) => {}
        Err(error) => println!("the browser makes no other visit: {error}"),
    }
    found.quit();
}

/// A window that has seen nothing, and no other; none where the one that the visit began in is gone, since only there
/// another can be opened: the host's has no tabs.
async fn fresh_window(found: &Started) -> WebDriverResult<Option<WindowHandle>> {
    let driver = &found.browser;
    let old = driver.windows().await?;
    if !old.contains(&found.window) {
        return Ok(None);
    }
    driver.switch_to_window(found.window.clone()).await?;
    let fresh = driver.new_tab().await?;
    for window in old {
        driver.switch_to_window(window).await?;
        driver.close_window().await?;
    }
    driver.switch_to_window(fresh.clone()).await?;
    driver.set_script_timeout(SCRIPTS).await?;
    forget(found).await?;
    Ok(Some(fresh))
}

/// Puts back what is the browser's and not the window's.
async fn forget(found: &Started) -> WebDriverResult<()> {
    let driver = &found.browser;
    match browser().engine {
        Engine::Chromium => driver.browser_log().await.map(drop),
        Engine::Firefox => {
            speak_to(driver.handle(), "chrome").await?;
            let failed = driver.execute_async(FORGET, vec![]).await?.json().clone();
            speak_to(driver.handle(), "content").await?;
            if failed == json!(0) { Ok(()) } else { Err(WebDriverError::FatalError(format!("kept: {failed}"))) }
        }
        // Its tabs have the size of their frame.
        Engine::WebKit => inside::set(driver, Engine::WebKit, found.size.0, found.size.1).await,
    }
}

fn resting() -> MutexGuard<'static, Rest> {
    RESTING.lock().unwrap_or_else(PoisonError::into_inner)
}
