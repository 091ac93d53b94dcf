//! What each engine is asked for when a visit begins, and what it needs to be heard. Knows the settings of each
//! browser; how its programs are started is `xtask::driver`'s.

use serde_json::json;
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use xtask::browser::{Browser, Engine};
use xtask::driver::Motion;

use super::{Kind, Scripts, Storage};

/// Keeps what a page complains about, for drivers that do not hand out the console.
const LISTENER: &str = include_str!("complaints.js");

/// Lets a test press as quickly as it can.
const QUICK: &str = include_str!("quick.js");

/// How Chromium is started for any test.
pub const CHROMIUM: [&str; 5] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    // Two pages under the address bar, made ready for somebody who types there: half of what a start costs.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

/// How Firefox is set for any test. A process kept ready for a page that nobody opens, add-ons of the system and a process
/// for them, what it shows to somebody who comes without an address, and what looks after a person's browser: a quarter of
/// what a start costs (5.1 and 6.9 s of processor time with and without, median of four and three in turn).
pub fn quiet_firefox() -> serde_json::Value {
    json!({
        "dom.ipc.processPrelaunch.enabled": false,
        "extensions.enabledScopes": 0,
        "extensions.installDistroAddons": false,
        "extensions.systemAddon.update.enabled": false,
        "extensions.webextensions.remote": false,
        "browser.newtab.preload": false,
        "browser.newtabpage.enabled": false,
        "browser.search.update": false,
        "browser.startup.homepage": "about:blank",
        "browser.startup.page": 0,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "toolkit.telemetry.enabled": false,
        "toolkit.telemetry.unified": false,
    })
}

/// The browser of this run.
pub fn browser() -> Browser {
    Browser::from_environment().unwrap()
}

/// What a new session is asked for.
pub fn capabilities(browser: &Browser, kind: Kind) -> Capabilities {
    match browser.engine {
        Engine::Chromium => chromium(browser, kind),
        Engine::Firefox => firefox(browser, kind),
        Engine::WebKit => webkit(browser, kind),
    }
}

/// The script before all others, with what every test needs, and the listener where the engine needs it.
pub fn prepared(script: &str) -> String {
    match browser().engine {
        Engine::Chromium => format!("{QUICK}\n{script}"),
        Engine::Firefox | Engine::WebKit => format!("{QUICK}\n{LISTENER}\n{script}"),
    }
}

fn chromium(browser: &Browser, Kind { storage, scripts, motion }: Kind) -> Capabilities {
    let mut wanted = ChromeCapabilities::new();
    wanted.set_binary(&browser.program.to_string_lossy()).unwrap();
    for word in CHROMIUM.into_iter().chain(["--window-size=1280,800"]) {
        wanted.add_arg(word).unwrap();
    }
    if motion == Motion::Little {
        wanted.add_arg("--force-prefers-reduced-motion").unwrap();
    }
    let mut preferences = json!({"intl.accept_languages": "en"});
    // 2 is "block" in the browser's own settings.
    if storage == Storage::Denied {
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if storage == Storage::DeniedToOthers {
        // 1 is "block third parties".
        preferences["profile.cookie_controls_mode"] = json!(1);
        preferences["profile.block_third_party_cookies"] = json!(true);
    }
    if storage == Storage::Forgotten {
        wanted.add_arg("--incognito").unwrap();
    }
    if scripts == Scripts::Off {
        preferences["profile.default_content_setting_values.javascript"] = json!(2);
    }
    wanted.add_experimental_option("prefs", preferences).unwrap();
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All).unwrap();
    wanted.into()
}

fn firefox(browser: &Browser, Kind { storage, scripts, motion }: Kind) -> Capabilities {
    let mut preferences = quiet_firefox();
    preferences["intl.accept_languages"] = json!("en");
    match storage {
        Storage::Allowed => {}
        // 2 is "block all" in the browser's own settings, 1 "block what comes from other sites".
        Storage::Denied => preferences["network.cookie.cookieBehavior"] = json!(2),
        Storage::DeniedToOthers => preferences["network.cookie.cookieBehavior"] = json!(1),
        Storage::Forgotten => preferences["browser.privatebrowsing.autostart"] = json!(true),
    }
    if scripts == Scripts::Off {
        preferences["javascript.enabled"] = json!(false);
    }
    if motion == Motion::Little {
        preferences["ui.prefersReducedMotion"] = json!(1);
    }
    let words = ["-headless", "--width=1280", "--height=890"];
    let options = json!({"binary": browser.program, "args": words, "prefs": preferences});
    asked("moz:firefoxOptions", options)
}

fn webkit(browser: &Browser, Kind { storage, scripts, .. }: Kind) -> Capabilities {
    let mut words = vec!["--automation", "--geometry=1280x840"];
    match storage {
        Storage::Allowed => {}
        Storage::Denied => words.extend(["--enable-html5-local-storage=false", "--enable-html5-database=false"]),
        Storage::DeniedToOthers => words.push("--cookies-policy=no-third-party"),
        // Steered, this browser forgets in any case.
        Storage::Forgotten => words.push("--private"),
    }
    if scripts == Scripts::Off {
        words.push("--enable-javascript=false");
    }
    asked("webkitgtk:browserOptions", json!({"binary": browser.program, "args": words}))
}

fn asked(key: &str, options: serde_json::Value) -> Capabilities {
    let mut wanted = Capabilities::new();
    wanted.set(key, options).unwrap();
    wanted
}
