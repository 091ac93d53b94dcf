//! Which element is meant, asked within the page in one go: between finding an element and asking about it the page may
//! have built another. And what drivers say where it has. Knows nothing of the app.

use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

/// In the page's own language: the first element of that kind that is visible, and true to a condition on `e`.
fn such(css: &str, condition: &str) -> String {
    format!(
        "[...document.querySelectorAll({css:?})].find(e => e.getClientRects().length \
         && getComputedStyle(e).visibility === 'visible' && {condition})"
    )
}

/// The first element of that kind that is visible.
pub fn visible(css: &str) -> String {
    such(css, "true")
}

/// A visible element that can be pressed or written into.
pub fn usable(css: &str, condition: &str) -> String {
    such(css, &format!("!e.disabled && {condition}"))
}

/// Something lies over it, or it has not come to rest.
pub fn is_covered(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::ElementClickIntercepted(_))
}

/// Between finding an element and using it the page may have built it anew: then the new one is meant. WebKitGTK's
/// driver loses some while it hands them over, and says so in words of its own.
pub fn is_stale(error: &WebDriverError) -> bool {
    matches!(error.as_inner(), WebDriverErrorInner::StaleElementReference(_))
        || error.to_string().contains("Could not parse element info")
}
