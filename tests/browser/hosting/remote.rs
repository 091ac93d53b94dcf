//! A presenter's remote and the keys of the help sheet, the whole screen, and a screen that does not sleep.

use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;
use xtask::browser::Engine;

use crate::harness::{Page, Visit, visit};
use crate::table::{MODULE, PLAY, play_until, step};

/// A page of another host's making that shows the module in a frame, which may not fill the screen.
const FRAME: &str = "<!doctype html><title>portal</title><iframe allow=\"fullscreen 'none'\" src='/#/digital-healthcare/users/play' width=900 height=600></iframe>";

/// Gives locks on sleep as a browser does, and tells how many were asked for and how many are held.
const LOCKS: &str = "window.locks = []; Object.defineProperty(navigator, 'wakeLock', { value: { request: async kind => { \
    const lock = { kind, released: false, release: async () => { lock.released = true; } }; \
    window.locks.push(lock); return lock; } } });\n";
const HELD: &str = "window.locks.filter(lock => lock.kind === 'screen' && !lock.released).length";

/// Waits until the page fills the screen, or no longer does.
async fn is_whole(page: &Page, whole: bool, how: &str) -> WebDriverResult<()> {
    page.wait_until(&format!("(document.fullscreenElement !== null) === {whole}"), how).await
}

#[test]
fn a_remote_goes_on_and_back_and_hides_the_screen() {
    visit(Visit::to("remote"), async |page| {
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, "arrive.mood");
        // The controls come with a later part of the program, a moment after the step.
        page.wait_for(".stage__foot [data-key=next]").await?;
        for (key, then) in [
            (Key::PageDown, "arrive.from-the-chair"),
            (Key::PageDown, "arrive.last-week"),
            (Key::PageUp, "arrive.from-the-chair"),
        ] {
            page.press(key + "").await?;
            page.wait_for(&format!("[data-step='{then}']")).await?;
        }
        page.press("b").await?;
        page.wait_for(".blank:not([hidden])").await?;
        page.press("b").await?;
        page.wait_until_gone(".blank:not([hidden])").await
    });
}

#[test]
fn b_is_a_vote_where_an_option_is_called_so() {
    visit(Visit::to("remote-b"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.first").await?;
        page.press("bbbbb").await?;
        page.wait_for_text(".votes__total", "5").await?;
        assert_eq!(page.texts(".vote__number").await?[..2], ["0", "5"]);
        assert_eq!(page.count(".blank:not([hidden])").await?, 0);
        Ok(())
    });
}

#[test]
fn the_whole_screen_comes_and_goes_with_what_a_remote_sends_to_begin() {
    visit(Visit::to("remote-f5"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=f]").await?;
        page.evaluate("window.same = true").await?;
        for whole in [true, false] {
            page.press(Key::F5 + "").await?;
            is_whole(page, whole, "the screen follows F5").await?;
        }
        page.click(".tool[data-key=f]").await?;
        is_whole(page, true, "the screen follows the tool").await?;
        // What is played goes on in it.
        page.press(Key::PageDown + "").await?;
        page.wait_for("[data-step='arrive.from-the-chair']").await?;
        assert_eq!(page.evaluate("document.fullscreenElement !== null").await?, true);
        // On the whole screen WebKitGTK keeps F for itself and lets no page hear it, and sometimes does nothing with it.
        match page.engine() {
            Engine::Chromium | Engine::Firefox => page.press("f").await?,
            Engine::WebKit => page.press(Key::F5 + "").await?,
        }
        is_whole(page, false, "the last key gives the screen back").await?;
        assert_eq!(page.evaluate("window.same").await?, true, "F5 loads nothing anew in play");
        Ok(())
    });
}

#[test]
fn where_the_screen_cannot_be_filled_nothing_offers_it_and_its_key_harms_nothing() {
    visit(Visit::to("remote-frame").with_page("/portal", FRAME), async |page| {
        page.open_path("/portal").await?;
        page.browser().enter_frame(0).await?;
        assert_eq!(step(page).await?, "arrive.mood");
        assert_eq!(page.evaluate("document.fullscreenEnabled").await?, false);
        assert_eq!(page.count(".tool[data-key=f]").await?, 0);
        page.click(".stage__title").await?;
        page.press("f").await?;
        page.press(Key::PageDown + "").await?;
        page.wait_for("[data-step='arrive.from-the-chair']").await.map(drop)
    });
}

#[test]
fn what_the_bar_leaves_out_in_a_narrow_window_stands_among_the_keys() {
    // What the list offers as buttons, at a size: the bar has the others.
    let sizes =
        [(1024, 768, &[][..]), (1000, 900, &["blank", "whole"]), (834, 900, &["notes", "window", "blank", "whole"])];
    let seen = "[...document.querySelectorAll('[data-tool]')].filter((it) => it.checkVisibility()).map((it) => it.dataset.tool)";
    let edge = |css: &str, edge: &str| format!("document.querySelector('{css}').getBoundingClientRect().{edge}");
    let bar_is_free = format!("{} >= {} - 1", edge(".over", "top"), edge(".bar", "bottom"));
    visit(Visit::to("no-keys"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".clock").await?;
        page.click(".tool[data-key='?']").await?;
        page.wait_for(".keys").await?;
        for (width, height, offered) in sizes {
            page.viewport(width, height).await?;
            assert_eq!(page.painted(seen).await?, serde_json::json!(offered), "{width} px");
            assert_eq!(page.evaluate(&bar_is_free).await?, true, "{width} px");
        }
        page.click("[data-tool=notes]").await?;
        page.wait_for(".notes__heading").await?;
        assert_eq!(page.count(".keys").await?, 0, "one thing lies over the screen at a time");
        page.click(".tool[data-key='?']").await?;
        page.click("[data-tool=blank]").await?;
        page.click(".blank:not([hidden])").await?;
        page.wait_until_gone(".blank:not([hidden])").await?;
        assert_eq!(page.count(".keys").await?, 0);
        page.click(".tool[data-key='?']").await?;
        page.click("[data-tool=whole]").await?;
        is_whole(page, true, "the screen follows the list").await
    });
}

#[test]
fn the_screen_of_a_room_stays_awake_in_play_and_sleeps_afterwards() {
    visit(Visit::to("awake").with_script_before(LOCKS), async |page| {
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        assert_eq!(page.evaluate("window.locks.length").await?, 0, "nobody plays yet");
        page.click("[data-begin=group]").await?;
        page.wait_until(&format!("{HELD} === 1"), "the screen is held awake").await?;
        // The browser lets go where the page was hidden; a moment later it is asked again.
        page.evaluate("window.locks[0].released = true").await?;
        page.wait_until(&format!("{HELD} === 1"), "it is held again").await?;
        assert_eq!(page.evaluate("window.locks.length").await?, 2, "never two at once");
        page.open(MODULE).await?;
        page.wait_until(&format!("{HELD} === 0"), "the screen may sleep").await
    });
}

#[test]
fn nobody_s_own_phone_is_kept_awake() {
    visit(Visit::to("asleep").with_script_before(LOCKS), async |page| {
        page.open(MODULE).await?;
        page.click("[data-begin=alone]").await?;
        page.wait_for(".stage").await?;
        page.settle().await?;
        assert_eq!(page.evaluate("window.locks.length").await?, 0);
        Ok(())
    });
}
