//! The pictures in `target/screens`, and the page that shows them.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use super::{Form, Screen};
use crate::harness::{Page, target};

const INDEX: &str = include_str!("gallery.html");

/// What sticks to the window's edge would lie across the middle of a longer picture. Gives the page's width and height,
/// and by how much it is wider than the window: a fault that no picture shows.
const LET_GO: &str = "(() => { for (const one of document.querySelectorAll('body *')) \
    if (getComputedStyle(one).position === 'sticky') { one.style.position = 'static'; one.toggleAttribute('data-let-go', true) } \
    const whole = document.documentElement; \
    return [innerWidth, Math.max(innerHeight, whole.scrollHeight), whole.scrollWidth - innerWidth] })()";
const HOLD_AGAIN: &str = "document.querySelectorAll('[data-let-go]').forEach(one => { one.style.position = ''; \
    one.removeAttribute('data-let-go') })";

/// A folder of pictures in the making.
pub struct Gallery {
    folder: PathBuf,
    hung: Mutex<Vec<Value>>,
}

impl Gallery {
    /// Opens the gallery. Pictures of an earlier run stay only where some are taken anew.
    pub fn open(only_some: bool) -> Self {
        let folder = target().join("screens");
        if !only_some {
            fs::remove_dir_all(&folder).ok();
        }
        fs::create_dir_all(&folder).unwrap();
        Self { folder, hung: Mutex::default() }
    }

    /// Takes a picture of the whole page, as far down as it goes.
    pub async fn hang(&self, page: &Page, screen: &Screen, language: &str, form: Form) -> WebDriverResult<()> {
        let size = page.evaluate(LET_GO).await?;
        let clip = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
        // Only where the page is longer than the window: in a language from right to left the browser then paints a page
        // that is not beside where it stands.
        let is_longer = size[1].as_u64() > Some(u64::from(form.width.size().1));
        let wanted =
            json!({"format": "png", "optimizeForSpeed": true, "captureBeyondViewport": is_longer, "clip": clip});
        let taken = page.cdp("Page.captureScreenshot", wanted).await?;
        page.evaluate(HOLD_AGAIN).await?;
        let picture = BASE64_STANDARD.decode(taken["data"].as_str().unwrap_or_default()).unwrap();
        let (width, theme) = (form.width.name(), form.theme.name());
        let file = format!("{}-{language}-{width}-{theme}.png", screen.name);
        fs::write(self.folder.join(&file), picture).unwrap();
        self.hung.lock().unwrap().push(json!({
            "name": screen.name, "caption": screen.caption, "language": language, "width": width, "theme": theme,
            "file": file, "size": [size[0], size[1]], "fold": form.width.size().1, "over": size[2],
        }));
        Ok(())
    }

    /// Writes the page and says how many pictures there are.
    pub fn close(self) -> usize {
        let hung = self.hung.into_inner().unwrap();
        // A `<` in a caption must not end the script.
        let list = Value::from(hung.clone()).to_string().replace('<', "\\u003c");
        fs::write(self.folder.join("index.html"), INDEX.replace("[/* pictures */]", &list)).unwrap();
        hung.len()
    }
}
