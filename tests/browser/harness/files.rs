//! Files that a visitor takes from a page and gives to one. Knows nothing of what is in them.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use super::Page;

impl Page {
    /// Chooses a file of these words in a field for files, as a person does.
    pub async fn choose_file(&self, css: &str, name: &str, words: &str) -> WebDriverResult<()> {
        let script = "const [css, name, words] = arguments, box = new DataTransfer(), field = document.querySelector(css); \
            box.items.add(new File([words], name)); field.files = box.files; field.dispatchEvent(new Event('change'))";
        self.browser().execute(script, vec![json!(css), json!(name), json!(words)]).await.map(drop)
    }

    /// Keeps what the page hands over as files from now on; see [`Self::handed`].
    pub async fn keep_files(&self) -> WebDriverResult<()> {
        let script = "window.files = []; URL.createObjectURL = blob => { \
            blob.text().then(text => window.files.push(text)); return location.hash }";
        self.browser().execute(script, vec![]).await.map(drop)
    }

    /// The words of the first file that was handed over, once it is there.
    pub async fn handed(&self) -> WebDriverResult<String> {
        self.wait_until("window.files.length > 0", "a file is handed over").await?;
        Ok(self.evaluate("window.files[0]").await?.as_str().unwrap_or_default().to_owned())
    }
}
