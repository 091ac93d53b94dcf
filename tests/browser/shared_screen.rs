//! A screen that a room looks at: nobody scrolls in front of the others, whatever the step, and nothing is set smaller
//! than its neighbours need.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{answer, answer_in_page, step};

/// The modules of the release.
const MODULES: [&str; 3] =
    ["/digital-healthcare/kick-off", "/digital-healthcare/conditions", "/digital-healthcare/users"];

/// A laptop's or projector's width and height, in CSS pixels: the main use first. Beyond full HD everything grows with
/// the screen, so a wall shows what full HD does.
const SCREENS: [(u32, u32); 3] = [(1280, 720), (1024, 768), (1920, 1080)];

/// Writes a sentence into every field, as a diligent room does.
const WRITE: &str = "document.querySelectorAll('textarea').forEach(one => { \
    one.value = 'Vi ringer selv til Lis fredag, før weekenden begynder.'; \
    one.dispatchEvent(new Event('input', { bubbles: true })) })";

/// By how many pixels the page is higher than the window.
const OVER: &str = "document.documentElement.scrollHeight - innerHeight";

/// Closes the warning that an engine shows once: a room has read it and goes on.
async fn close_the_warning(page: &Page) -> WebDriverResult<()> {
    page.wait_for(".tool").await?;
    page.settle().await?;
    if page.count("[data-about=week]").await? > 0 {
        page.click("[data-about=week] .button--quiet").await?;
        page.wait_until_gone("[data-about=week]").await?;
    }
    Ok(())
}

/// What would have to be scrolled on any of the screens.
async fn scrolled(page: &Page, place: &str) -> WebDriverResult<Vec<String>> {
    let mut scrolled = Vec::new();
    for (width, height) in SCREENS {
        page.viewport(width, height).await?;
        page.frames().await?;
        let over = page.evaluate(OVER).await?.as_i64().unwrap_or(i64::MAX);
        if over > 0 {
            scrolled.push(format!("{place}: {over} px at {width} x {height}"));
        }
    }
    Ok(scrolled)
}

#[track_caller]
fn nobody_scrolls(module: &'static str, language: &'static str) {
    visit(Visit::to("no-scrolling").speaking(language), async |page| {
        page.open(module).await?;
        page.click("[data-begin=group]").await?;
        close_the_warning(page).await?;
        let mut all = Vec::new();
        loop {
            page.wait_for(".stage, .finished").await?;
            if page.count(".finished").await? > 0 {
                break;
            }
            let here = step(page).await?;
            // Answered, a step is at its fullest.
            answer_in_page(page, "fully").await?;
            page.evaluate(WRITE).await?;
            all.extend(scrolled(page, &here).await?);
            if page.count(".vote").await? > 0 {
                // A vote that can be taken back brings a button with it.
                page.click(".vote [data-choice]").await?;
                all.extend(scrolled(page, &format!("{here}, a vote more")).await?);
            }
            answer_in_page(page, "on").await?;
        }
        assert_eq!(all, Vec::<String>::new(), "{module} in {language}");
        Ok(())
    });
}

#[test]
fn nobody_scrolls_while_a_group_plays_in_danish() {
    for module in MODULES {
        nobody_scrolls(module, "da");
    }
}

#[test]
fn nobody_scrolls_while_a_group_plays_in_english() {
    for module in MODULES {
        nobody_scrolls(module, "en");
    }
}

#[test]
fn a_short_step_is_set_larger_than_a_full_one_and_nothing_grows_while_it_is_answered() {
    let size = "parseFloat(getComputedStyle(document.querySelector('.stage__body')).fontSize)";
    visit(Visit::to("size"), async |page| {
        page.viewport(1280, 720).await?;
        page.open(MODULES[2]).await?;
        page.click("[data-begin=group]").await?;
        close_the_warning(page).await?;
        let mut sizes = Vec::new();
        for wanted in ["arrive.mood", "digital-first.second"] {
            crate::table::play_until(page, wanted).await?;
            page.frames().await?;
            sizes.push(page.evaluate(size).await?.as_f64().unwrap_or_default());
        }
        assert!(sizes[0] > 1.15 * sizes[1], "{sizes:?}");
        answer(page).await?;
        page.frames().await?;
        let answered = page.evaluate(size).await?.as_f64().unwrap_or_default();
        assert!(answered <= sizes[1], "{answered} after {}", sizes[1]);
        // A larger window is another matter.
        page.viewport(1920, 1080).await?;
        page.frames().await?;
        assert!(page.evaluate(size).await?.as_f64() > Some(answered));
        // One person's phone is left alone.
        page.viewport(375, 812).await?;
        page.frames().await?;
        assert_eq!(page.evaluate("document.querySelector('.stage').dataset.fit").await?, json!(null));
        Ok(())
    });
}
