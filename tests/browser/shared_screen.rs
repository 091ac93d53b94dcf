//! A screen that a room looks at: nobody scrolls in front of the others, whatever the step, and nothing is set smaller
//! than its neighbours need.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{ANSWER, TORN, answer, step};

/// The modules of the release.
const MODULES: [&str; 4] =
    ["/digital-healthcare/kick-off", "/digital-healthcare/conditions", "/digital-healthcare/users", "/kinds/kinds"];

/// A laptop's or projector's width and height, in CSS pixels. Beyond full HD everything grows with the screen, so a wall
/// shows what full HD does; a laptop's window is lower than its screen by the bars of the browser and the desktop, and lower
/// still where the desktop magnifies everything (full HD at 175 %, or 1366 x 768 at 125 %).
const SCREENS: [(u32, u32); 5] = [(1920, 1080), (1280, 720), (1280, 585), (1093, 500), (1024, 768)];

/// A page that shows the app in a frame: that has any size at once, where a window takes its time. Only a corner of it is to
/// be seen, since nobody looks and painting all of it is a tenth to a fifth of the work.
const WALL: &str = "<!doctype html><title>wall</title><body style='margin: 0'><div style='overflow: hidden; width: 64px; height: 64px'><iframe src='/' width=1280 height=720 style='border: 0'></iframe></div>";

/// Gives a page `look()` and `lookAgain()`.
const LOOK: &str = include_str!("shared_screen/look.js");

/// A step as a room sees it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Look {
    /// The size that it has been given, and the largest at which nobody scrolls.
    given: String,
    largest: String,
    /// By how many pixels it is higher than each of the screens, and a word that is torn there.
    seen: Seen,
    has_votes: bool,
}

type Seen = Vec<(i64, String)>;

/// Closes the warning that an engine shows once: a room has read it and goes on.
async fn close_the_warning(page: &Page) -> WebDriverResult<()> {
    page.wait_for(".tool").await?;
    page.settle().await?;
    if page.count("[data-about=week]").await? > 0 {
        tap(page, "[data-about=week] .button--quiet").await?;
        page.wait_until_gone("[data-about=week]").await?;
    }
    Ok(())
}

/// Presses something within the page, since most of it is not to be seen.
async fn tap(page: &Page, css: &str) -> WebDriverResult<()> {
    page.wait_for(css).await?;
    page.evaluate(&format!("(document.querySelector({css:?}).click(), 0)")).await.map(drop)
}

/// Does something in the page that `look.js` or `answer.js` can do.
async fn in_page<T: DeserializeOwned>(page: &Page, what: &str) -> WebDriverResult<T> {
    let script = format!(
        "{ANSWER}\n{TORN}\n{LOOK}\nconst [sizes, done] = arguments; {what}.then(done, (why) => done(`failed: ${{why}}`))"
    );
    let said = page.browser().execute_async(script, vec![json!(SCREENS)]).await?.json().clone();
    assert!(!said.as_str().is_some_and(|said| said.starts_with("failed")), "{said}");
    Ok(serde_json::from_value(said)?)
}

/// What would have to be scrolled on any of the screens, or is torn there.
fn faults(seen: Seen, place: &str) -> Vec<String> {
    let screens = SCREENS.iter().zip(seen).filter(|(_, (over, torn))| *over > 0 || !torn.is_empty());
    screens.map(|(size, (over, torn))| format!("{place}: {over} px over, torn {torn:?} at {size:?}")).collect()
}

#[track_caller]
fn nobody_scrolls(language: &'static str) {
    visit(Visit::to("no-scrolling").speaking(language).with_page("/wall", WALL), async |page| {
        page.open_path("/wall").await?;
        page.browser().enter_frame(0).await?;
        for module in MODULES {
            page.evaluate(&format!("location.hash = {module:?}")).await?;
            tap(page, "#app [data-begin=group]").await?;
            close_the_warning(page).await?;
            assert_eq!(faults_in_play(page).await?, Vec::<String>::new(), "{module} in {language}");
        }
        Ok(())
    });
}

/// Plays to the end, and looks at each step when it is at its fullest.
async fn faults_in_play(page: &Page) -> WebDriverResult<Vec<String>> {
    let (mut all, mut steps, mut here) = (Vec::new(), 0, step(page).await?);
    while here != "end" {
        let Look { given, largest, seen, has_votes } = in_page(page, "look(sizes)").await?;
        if given != largest {
            all.push(format!("{here}: {given:?}, and {largest:?} has room"));
        }
        all.extend(faults(seen, &here));
        if has_votes {
            // A vote that can be taken back brings a button with it.
            tap(page, ".vote [data-choice]").await?;
            all.extend(faults(in_page(page, "lookAgain(sizes)").await?, &format!("{here}, a vote more")));
        }
        here = in_page(page, "answer('on')").await?;
        steps += 1;
    }
    assert!(steps > 3, "only {steps} steps were played");
    Ok(all)
}

#[test]
fn nobody_scrolls_while_a_group_plays_in_danish() {
    nobody_scrolls("da");
}

#[test]
fn nobody_scrolls_while_a_group_plays_in_english() {
    nobody_scrolls("en");
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
        let fit = "document.querySelector('.stage').dataset.fit";
        assert_eq!(page.evaluate(fit).await?, json!(null));
        // Nor is it on its side, when it is as wide as a screen for a room.
        page.viewport(1280, 720).await?;
        page.frames().await?;
        assert_ne!(page.evaluate(fit).await?, json!(null));
        page.viewport(932, 430).await?;
        page.frames().await?;
        assert_eq!(page.evaluate(fit).await?, json!(null));
        Ok(())
    });
}
