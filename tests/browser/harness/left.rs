//! What a page leaves behind: texts in local storage, complaints, requests in vain. Knows nothing of what they mean.

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use xtask::browser::Engine;

use super::Page;
use super::engine::browser;

impl Page {
    /// What local storage holds under a key.
    pub async fn stored(&self, key: &str) -> WebDriverResult<Option<String>> {
        let value = self.browser().execute("return localStorage.getItem(arguments[0])", vec![json!(key)]).await?;
        Ok(value.json().as_str().map(str::to_owned))
    }

    /// The keys that local storage holds.
    pub async fn stored_keys(&self) -> WebDriverResult<Vec<String>> {
        let keys = self.evaluate("Array.from(localStorage, (_, n) => localStorage.key(n))").await?;
        Ok(keys.as_array().into_iter().flatten().filter_map(|key| key.as_str().map(str::to_owned)).collect())
    }

    /// Puts a value into local storage.
    pub async fn store(&self, key: &str, value: &str) -> WebDriverResult<()> {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.browser().execute(script, vec![json!(key), json!(value)]).await.map(drop)
    }

    /// What the page complained about so far: errors and warnings in its console, refused and missing files.
    /// Reading empties the list.
    pub async fn complaints(&self) -> WebDriverResult<Vec<String>> {
        let complaints: Vec<String> = match browser().engine {
            Engine::Chromium => {
                let log = self.browser().browser_log().await?;
                let serious = log.into_iter().filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
                serious.map(|entry| entry.message).collect()
            }
            Engine::Firefox | Engine::WebKit => {
                let kept = self.evaluate("takeComplaints()").await?;
                kept.as_array().into_iter().flatten().filter_map(|words| words.as_str().map(str::to_owned)).collect()
            }
        };
        // The browser asks for this picture by itself.
        Ok(complaints.into_iter().filter(|words| !words.contains("favicon.ico")).collect())
    }

    /// Paths that the page asked for in vain.
    pub fn missing_files(&self) -> Vec<String> {
        self.asked().into_iter().filter(|path| path.ends_with(" 404") && !path.contains("favicon.ico")).collect()
    }
}
