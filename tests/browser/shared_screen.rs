//! A screen that a room looks at: nobody scrolls in front of the others, whatever the step, and nothing is set smaller
//! than its neighbours need.

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{answer, answer_in_page, step};

/// The modules of the release.
const MODULES: [&str; 4] =
    ["/digital-healthcare/kick-off", "/digital-healthcare/conditions", "/digital-healthcare/users", "/kinds/kinds"];

/// A laptop's or projector's width and height, in CSS pixels. Beyond full HD everything grows with the screen, so a wall
/// shows what full HD does. The last of them lies within the browser's own window, where everything can be pressed.
const SCREENS: [(u32, u32); 3] = [(1920, 1080), (1280, 720), (1024, 768)];

/// A page that shows the app in a frame: that has any size at once, where a window takes its time.
const WALL: &str = "<!doctype html><title>wall</title><body style='margin: 0'><iframe src='/' width=1280 height=720 style='border: 0'></iframe>";

/// Writes a sentence into every field, as a diligent room does.
const WRITE: &str = "document.querySelectorAll('textarea').forEach(one => { \
    one.value = 'Vi ringer selv til Lis fredag, før weekenden begynder.'; \
    one.dispatchEvent(new Event('input', { bubbles: true })) })";

/// By how many pixels the app is higher than its frame at each of the sizes (width, height), and a word of the heading
/// that is torn where nobody would divide it. Only Chromium is asked for that: it knows no syllables here, the others
/// divide at them. The event comes by itself, too, with the next picture that is painted.
const LOOK: &str = "\
    const torn = (heading) => { \
      const text = heading?.firstChild; \
      if (!/Chrome/.test(navigator.userAgent) || text?.nodeType !== Node.TEXT_NODE) return ''; \
      const lines = (word, from) => { \
        const range = document.createRange(); \
        range.setStart(text, from); \
        range.setEnd(text, from + word.length); \
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size }; \
      return [...text.data.matchAll(/[^\\s-]+/g)].find(({ 0: word, index }) => lines(word, index) > 1)?.[0] ?? '' }; \
    return arguments[0].map(([width, height]) => { \
    frameElement.width = width; frameElement.height = height; \
    if (innerWidth !== width || innerHeight !== height) throw new Error(`the frame is ${innerWidth} x ${innerHeight}`); \
    dispatchEvent(new Event('resize')); \
    return [document.documentElement.scrollHeight - innerHeight, torn(document.querySelector('.stage__title'))] })";

/// The size that a step has been given, and the largest at which nobody scrolls: what is found by going on from the
/// step before must not be smaller than what is found by trying them all.
const SIZES: &str = "\
    const [stage, root] = [document.querySelector('.stage'), document.documentElement]; \
    const given = stage.dataset.fit; \
    const largest = ['big grand', 'big', 'roomy', 'usual', 'low', 'low tight'].findIndex(size => { \
      stage.dataset.fit = size; \
      return size === given || root.scrollHeight <= root.clientHeight }); \
    const found = stage.dataset.fit; \
    stage.dataset.fit = given; \
    return [given, largest < 0 ? given : found]";

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

/// What would have to be scrolled on any of the screens, or is torn there.
async fn faults(page: &Page, place: &str) -> WebDriverResult<Vec<String>> {
    // What was done a moment ago has been fitted.
    page.frames().await?;
    let seen = page.browser().execute(LOOK, vec![json!(SCREENS)]).await?;
    let seen: Vec<(i64, String)> = serde_json::from_value(seen.json().clone())?;
    let screens = SCREENS.iter().zip(seen).filter(|(_, (over, torn))| *over > 0 || !torn.is_empty());
    Ok(screens.map(|(size, (over, torn))| format!("{place}: {over} px over, torn {torn:?} at {size:?}")).collect())
}

#[track_caller]
fn nobody_scrolls(language: &'static str) {
    visit(Visit::to("no-scrolling").with_little_motion().speaking(language).with_page("/wall", WALL), async |page| {
        page.open_path("/wall").await?;
        page.browser().enter_frame(0).await?;
        for module in MODULES {
            page.evaluate(&format!("location.hash = {module:?}")).await?;
            page.click("[data-begin=group]").await?;
            close_the_warning(page).await?;
            assert_eq!(faults_in_play(page).await?, Vec::<String>::new(), "{module} in {language}");
        }
        Ok(())
    });
}

/// Says so where a new step stands smaller than it might.
async fn too_small(page: &Page, place: &str) -> WebDriverResult<Option<String>> {
    page.frames().await?;
    let seen = page.browser().execute(SIZES, Vec::new()).await?;
    let (given, largest): (String, String) = serde_json::from_value(seen.json().clone())?;
    Ok((given != largest).then(|| format!("{place}: {given:?}, and {largest:?} has room")))
}

/// Plays to the end, and looks at each step when it is at its fullest.
async fn faults_in_play(page: &Page) -> WebDriverResult<Vec<String>> {
    let (mut all, mut steps) = (Vec::new(), 0);
    loop {
        page.wait_for(".stage, .finished").await?;
        if page.count(".finished").await? > 0 {
            assert!(steps > 3, "only {steps} steps were played");
            return Ok(all);
        }
        let here = step(page).await?;
        all.extend(too_small(page, &here).await?);
        answer_in_page(page, "fully").await?;
        page.evaluate(WRITE).await?;
        all.extend(faults(page, &here).await?);
        if page.count(".vote").await? > 0 {
            // A vote that can be taken back brings a button with it.
            page.click(".vote [data-choice]").await?;
            all.extend(faults(page, &format!("{here}, a vote more")).await?);
        }
        answer_in_page(page, "on").await?;
        steps += 1;
    }
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
        assert_eq!(page.evaluate("document.querySelector('.stage').dataset.fit").await?, json!(null));
        Ok(())
    });
}
