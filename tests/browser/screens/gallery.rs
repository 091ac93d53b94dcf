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
        let size = page.evaluate("[innerWidth, Math.max(innerHeight, document.documentElement.scrollHeight)]").await?;
        let clip = json!({"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1});
        let wanted = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let taken = page.cdp("Page.captureScreenshot", wanted).await?;
        let picture = BASE64_STANDARD.decode(taken["data"].as_str().unwrap_or_default()).unwrap();
        let (width, theme) = (form.width.name(), form.theme.name());
        let file = format!("{}-{language}-{width}-{theme}.png", screen.name);
        fs::write(self.folder.join(&file), picture).unwrap();
        let fold = form.width.size().1;
        // What is wider than the window is a fault that a picture does not show.
        let over = page.evaluate("document.documentElement.scrollWidth - innerWidth").await?;
        self.hung.lock().unwrap().push(json!({
            "name": screen.name, "caption": screen.caption, "language": language, "width": width, "theme": theme,
            "file": file, "size": size, "fold": fold, "over": over,
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
