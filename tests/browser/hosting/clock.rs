//! The clock of a step, and the signs that its time is up: each can be turned off by itself, and stays off.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::PLAY;

/// Where the time of these tests is kept.
const TIME: &str = "vejvalg/time/digital-healthcare/users";
/// Counts the sounds instead of making them.
const COUNTED: &str =
    "window.sounds = 0; window.AudioContext = class { constructor() { window.sounds += 1; throw new Error(); } };\n";

#[test]
fn the_screen_hides_and_the_clock_stops_and_gets_more() {
    visit(Visit::to("clock"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".clock[data-state=running]").await?;
        page.press("t").await?;
        page.wait_for(".clock[data-state=paused]").await?;
        let before = page.text(".clock").await?;
        page.press("+").await?;
        page.wait_until_gone(".clock:not([data-state=paused])").await?;
        assert_ne!(page.text(".clock").await?, before, "two minutes are more");
        page.press(".").await?;
        page.wait_for(".blank:not([hidden])").await?;
        page.press("b").await?;
        page.wait_until_gone(".blank:not([hidden])").await?;
        page.reload().await?;
        page.wait_for(".clock[data-state=paused]").await.map(drop)
    });
}

#[test]
fn each_sign_that_the_time_is_up_can_be_turned_off_by_itself() {
    visit(Visit::to("signs").with_script_before(COUNTED), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".clock[data-state=running]").await?;
        assert_eq!(when_the_time_is_up(page).await?, (true, 1));
        turn(page, "still").await?;
        assert_eq!(when_the_time_is_up(page).await?, (false, 1), "the sound alone");
        turn(page, "quiet").await?;
        assert_eq!(when_the_time_is_up(page).await?, (false, 0), "neither");
        turn(page, "still").await?;
        assert_eq!(when_the_time_is_up(page).await?, (true, 0), "the flash alone");
        Ok(())
    });
}

#[test]
fn the_flash_is_calm_and_stands_still_for_those_who_want_less_motion() {
    visit(Visit::to("calm").with_motion(), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".clock[data-state=running]").await?;
        assert!(when_the_time_is_up(page).await?.0);
        // One swelling takes so many seconds, and three in one would be too many (WCAG 2.3.1).
        let seconds = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.edge')).animationDuration)");
        assert!(seconds.await?.as_f64().unwrap() >= 1.0);
        let inside = "(() => { let found = null; for (const sheet of document.styleSheets) { const look = (rules, calm) => { for (const rule of rules) { if (rule.cssRules && rule.type !== CSSRule.KEYFRAMES_RULE) look(rule.cssRules, calm || (rule.conditionText ?? '').includes('prefers-reduced-motion: no-preference')); if ((rule.selectorText ?? '').includes('.edge') && rule.cssText.includes('animation')) found = calm; } }; look(sheet.cssRules, false); } return found; })()";
        assert_eq!(page.evaluate(inside).await?, true, "it moves only where motion is welcome");
        Ok(())
    });
}

/// Lets the step's time run out: whether the edge of the screen shows it, and how many sounds there were.
async fn when_the_time_is_up(page: &Page) -> WebDriverResult<(bool, u64)> {
    // The clock is stopped before the stored time is changed, so that nothing is stored over it.
    page.store(TIME, "vejvalg-time 1\nrunning 0 0 arrive.mood\n0 0").await?;
    page.reload().await?;
    page.wait_for(".clock[data-state=running]").await?;
    let left = page.text(".clock").await?;
    let (minutes, seconds) = left.split_once(':').unwrap();
    let whole = minutes.parse::<u32>().unwrap() * 60 + seconds.parse::<u32>().unwrap();
    page.store(TIME, &format!("vejvalg-time 1\nrunning {} 0 arrive.mood\n0 0", whole - 1)).await?;
    page.reload().await?;
    page.wait_for(".clock[data-state=over]").await?;
    let shows = page.count(".edge:not([hidden])").await? > 0;
    Ok((shows, page.evaluate("window.sounds ?? 0").await?.as_u64().unwrap_or_default()))
}

/// Turns a sign off or on, in the list of keys.
async fn turn(page: &Page, sign: &str) -> WebDriverResult<()> {
    page.press("?").await?;
    page.click(&format!(".keys [data-sign='vejvalg/{sign}']")).await?;
    page.press("\u{e00c}").await?;
    page.wait_until_gone(".over").await
}
