//! Two windows where a broadcast channel is missing or heard by nobody else: they speak from window to window.

use super::{Windows, load_both_again, order, shown};
use crate::harness::{Visit, visit};
use crate::table::{PLAY, step};

/// An older browser.
const MISSING: &str = "delete window.BroadcastChannel;\n";
/// A browser that keeps the windows of a frame apart: the channel is there, and nobody hears it.
const APART: &str = "window.BroadcastChannel = class extends EventTarget { postMessage() {} close() {} };\n";

#[test]
fn without_a_broadcast_channel_the_windows_stay_in_step() {
    in_step("no-channel", MISSING);
}

#[test]
fn with_a_channel_that_nobody_hears_the_windows_stay_in_step() {
    in_step("deaf-channel", APART);
}

#[track_caller]
fn in_step(name: &'static str, script: &str) {
    visit(Visit::to(name).with_script_before(script), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=w]").await?;
        let windows = Windows::open(page).await?;
        load_both_again(page, &windows).await?;
        windows.host(page).await?;
        // The host's window asks again by itself, and so the screen comes to know it again.
        page.wait_until_gone("[role=alert]").await?;
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.last-week']").await?;
        windows.screen(page).await?;
        assert_eq!(step(page).await?, "arrive.last-week");
        page.click(".stage__foot [data-key=back]").await?;
        page.wait_for("[data-step='arrive.from-the-chair']").await?;
        windows.host(page).await?;
        page.wait_for("[data-shown='arrive.from-the-chair']").await?;

        windows.screen(page).await?;
        page.browser().close_window().await?;
        windows.host(page).await?;
        page.wait_for("[role=alert]").await?;
        page.click("[role=alert] button").await?;
        page.wait_until_gone("[role=alert]").await?;
        assert_eq!(shown(page).await?, "arrive.from-the-chair");
        order(page, "next").await?;
        page.wait_for("[data-shown='arrive.last-week']").await.map(drop)
    });
}
