//! Nothing stands out over the edge of a phone: not the longest words that Danish makes, and not a language that is
//! written from right to left. Nothing to press lies over words. And a pack wears its own colours.

use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::screens::{RIGHTWARD, extra_pages};
use crate::table::{PLAY, answer_in_page, step, step_or_end};

/// The two narrowest phones that are in use: in CSS pixels.
const NARROW: [u32; 2] = [320, 375];

/// What stands out over the edges of the window, but for what scrolls by itself or is hidden from the eye.
const OUTSIDE: &str = "(() => { const width = document.documentElement.clientWidth; \
    const scrolls = e => { for (; e; e = e.parentElement) if (getComputedStyle(e).overflowX === 'auto') return true; return false }; \
    const out = [...document.querySelectorAll('#app *')].filter(e => { const box = e.getBoundingClientRect(); \
    return box.width > 1 && (box.right > width + 1 || box.left < -1) && !e.closest('.visually-hidden, .skip, svg') && !scrolls(e) }) \
    .map(e => `${e.tagName}.${e.getAttribute('class')}`); \
    const root = document.documentElement.scrollWidth; return root > width ? [`page ${root}`, ...out] : out })()";

/// Words that something to press lies over. A line is higher than its letters: a little of it may be covered.
const COVERED: &str = "(() => { const seen = e => e.checkVisibility?.() ?? e.offsetParent, found = []; \
    const boxes = node => { const range = new Range(); range.selectNodeContents(node); return [...range.getClientRects()] }; \
    const controls = [...document.querySelectorAll('#app button, #app a')].filter(seen).map(e => [e, e.getBoundingClientRect()]); \
    const walk = document.createTreeWalker(app, NodeFilter.SHOW_TEXT); \
    for (let node = walk.nextNode(); node; node = walk.nextNode()) { const e = node.parentElement; \
      if (!node.data.trim() || !seen(e) || e.closest('.visually-hidden, .skip, svg')) continue; \
      const cut = getComputedStyle(e).overflow === 'visible' ? Infinity : e.getBoundingClientRect().right; \
      for (const box of boxes(node)) for (const [control, its] of controls) { if (control.contains(e)) continue; \
        const wide = Math.min(box.right, its.right, cut) - Math.max(box.left, its.left); \
        const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top); \
        if (wide > 2 && high > 0.2 * box.height) found.push(`${control.className} over ${node.data.slice(0, 30)}`) } } \
    return found })()";

/// Names of buttons that are broken though a line has room for them.
const BROKEN: &str = "[...document.querySelectorAll('#app .button')].filter(button => { \
    const lines = node => { const range = new Range(); range.selectNodeContents(node); return range.getClientRects().length }; \
    if (![...button.childNodes].some(node => node.nodeType === Node.TEXT_NODE && lines(node) > 1)) return false; \
    const room = button.closest('p, div, article').clientWidth; \
    button.style.whiteSpace = 'nowrap'; button.style.maxInlineSize = 'none'; \
    const whole = button.offsetWidth; \
    button.style.whiteSpace = button.style.maxInlineSize = ''; \
    return whole <= room }).map(button => button.textContent)";

/// A phone, a projector, a laptop and a wall: width and height in CSS pixels.
const SCREENS: [(u32, u32); 4] = [(320, 640), (1024, 768), (1280, 800), (3840, 2160)];

#[track_caller]
fn visitor(name: &'static str, language: &str) -> Visit {
    let visit = Visit::to(name).speaking(language);
    extra_pages().into_iter().fold(visit, |visit, (path, text)| visit.with_page(path, text))
}

/// Widths of windows in which a group plays, in CSS pixels: the narrowest phone, half of a large screen, a phone on its side, a
/// projector, and what lies between them.
const GROUPS: [u32; 11] = [320, 390, 700, 880, 896, 932, 960, 1000, 1024, 1100, 1280];

/// Sets the clock to the longest time that it shows.
const LONGEST_TIME: &str = "document.querySelector('.clock').textContent = '59:59'";

/// Looks at the screen in every narrow form.
async fn fits(page: &Page, place: &str) -> WebDriverResult<()> {
    for width in NARROW {
        page.viewport(width, 720).await?;
        let outside = page.painted(OUTSIDE).await?;
        assert_eq!(outside, serde_json::json!([]), "{place} at {width} px");
    }
    Ok(())
}

/// Plays a module to its recap and looks at every screen.
async fn fits_all_the_way(page: &Page, path: &str) -> WebDriverResult<()> {
    page.open_path(path).await?;
    page.wait_for("[data-begin=group]").await?;
    fits(page, path).await?;
    page.click("[data-begin=group]").await?;
    while let Some(here) = step_or_end(page).await? {
        fits(page, &here).await?;
        answer_in_page(page, "fully").await?;
        fits(page, &format!("{here}, answered")).await?;
        answer_in_page(page, "on").await?;
    }
    page.click(".finished a.button").await?;
    page.wait_for(".recap-page").await?;
    fits(page, "the recap").await
}

#[test]
fn the_longest_danish_words_stay_within_a_phone() {
    visit(visitor("long-words", "da"), async |page| {
        page.open_path("/#/edges").await?;
        page.wait_for(".way__module").await?;
        fits(page, "the start").await?;
        fits_all_the_way(page, "/#/edges/edges").await
    });
}

#[test]
fn a_language_from_right_to_left_turns_the_page_and_stays_within_a_phone() {
    visit(visitor("rightward", "ar"), async |page| {
        page.open_path(&format!("{RIGHTWARD}#/rightward")).await?;
        page.wait_for(".way__module").await?;
        let said = page.evaluate("[document.documentElement.dir, document.documentElement.lang, app.dir]").await?;
        assert_eq!(said, serde_json::json!(["rtl", "ar", "rtl"]));
        fits(page, "the start").await?;
        fits_all_the_way(page, &format!("{RIGHTWARD}#/rightward/rightward")).await
    });
}

#[test]
fn a_group_s_bar_has_room_for_its_tools_in_every_window() {
    for language in ["da", "en"] {
        // Where nothing can be stored the bar says so, in its longest words.
        visit(Visit::to("bar").speaking(language).without_storage(), async |page| {
            page.open(PLAY).await?;
            page.wait_for("[data-safety=risk]").await?;
            page.wait_for(".clock").await?;
            for width in GROUPS {
                page.viewport(width, 720).await?;
                page.evaluate(LONGEST_TIME).await?;
                assert_eq!(page.painted(OUTSIDE).await?, serde_json::json!([]), "{language}, {width} px");
            }
            Ok(())
        });
    }
}

/// A magnified laptop has keys, and is as narrow as a phone.
#[test]
fn what_opens_over_a_step_needs_no_scrolling_sideways() {
    for language in ["da", "en"] {
        visit(Visit::to("opened-narrow").speaking(language), async |page| {
            page.viewport(NARROW[0], 640).await?;
            page.open(PLAY).await?;
            // What can be opened comes with the clock.
            page.wait_for(".clock").await?;
            for (key, opened) in [("?", ".over.keys"), ("n", ".over:not(.keys)")] {
                page.press(key).await?;
                page.wait_for(opened).await?;
                let wider =
                    "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.over'))";
                assert_eq!(page.painted(wider).await?, 0, "{opened} in {language}");
                page.press(Key::Escape).await?;
                page.wait_until_gone(".over").await?;
            }
            Ok(())
        });
    }
}

#[test]
fn in_a_language_from_right_to_left_the_left_arrow_goes_on() {
    visit(visitor("leftward", "ar"), async |page| {
        page.open_path(&format!("{RIGHTWARD}#/rightward/rightward")).await?;
        page.click("[data-begin=group]").await?;
        page.wait_for("[data-key=next]").await?;
        let first = step(page).await?;
        assert!(page.text(".stage__keys").await?.contains("Enter or ← goes on, → goes back"));
        page.press(Key::Left + "").await?;
        page.wait_for(&format!(".stage:not([data-step='{first}'])")).await?;
        page.press(Key::Right + "").await?;
        page.wait_for(&format!("[data-step='{first}']")).await
    });
}

#[test]
fn nothing_to_press_lies_over_words() {
    visit(Visit::to("covered").speaking("en"), async |page| {
        for place in played(page).await? {
            arrive(page, &place).await?;
            for (width, height) in SCREENS {
                page.viewport(width, height).await?;
                assert_eq!(page.painted(COVERED).await?, serde_json::json!([]), "{place} at {width} x {height}");
            }
        }
        Ok(())
    });
}

#[test]
fn the_pages_round_play_stay_within_a_phone() {
    visit(Visit::to("round-play").speaking("da"), async |page| {
        for place in played(page).await? {
            arrive(page, &place).await?;
            fits(page, &place).await?;
            assert_eq!(page.evaluate(BROKEN).await?, serde_json::json!([]), "{place}");
        }
        Ok(())
    });
}

/// Plays a module to its end, and gives all the places that can be looked at then.
async fn played(page: &Page) -> WebDriverResult<Vec<String>> {
    let users = "/digital-healthcare/users";
    page.open(&format!("{users}/play")).await?;
    while answer_in_page(page, "all").await? != "end" {}
    let around = ["", "/play", "/recap", "/revisit", "/share", "/merge", "/paper", "/carry", "/host"];
    let places = around.map(|place| [users, place].concat());
    Ok(places.into_iter().chain(["", "/rooms", "/stored", "/statement"].map(str::to_owned)).collect())
}

async fn arrive(page: &Page, place: &str) -> WebDriverResult<()> {
    page.open(place).await?;
    page.wait_for("#app a, #app button").await?;
    page.settle().await
}

#[test]
fn a_way_of_many_activities_leaves_room_for_the_step_beside_it() {
    visit(visitor("many-stops", "da"), async |page| {
        page.open("/kinds/kinds/play").await?;
        page.wait_for(".progress__step").await?;
        for width in NARROW {
            page.viewport(width, 640).await?;
            page.frames().await?;
            let apart = "document.querySelector('.progress__step').getBoundingClientRect().left \
                - Math.max(...[...document.querySelectorAll('.progress__stop')].map(stop => stop.getBoundingClientRect().right))";
            let apart = page.evaluate(apart).await?;
            assert!(apart.as_f64() > Some(4.0), "{apart} px at {width}");
        }
        Ok(())
    });
}

#[test]
fn danish_goes_from_left_to_right() {
    visit(visitor("leftward", "da"), async |page| {
        page.open("").await?;
        page.wait_for(".way__module").await?;
        assert_eq!(page.evaluate("document.documentElement.dir").await?, "ltr");
        Ok(())
    });
}

#[test]
fn a_pack_wears_its_own_colours_and_takes_them_off_again() {
    let colour = "getComputedStyle(document.querySelector('.way__go')).backgroundColor";
    visit(visitor("colours", "ar"), async |page| {
        page.open_path(&format!("{RIGHTWARD}#/rightward")).await?;
        page.wait_for(".way__go").await?;
        page.frames().await?;
        let own = page.evaluate(colour).await?;
        assert!(["rgb(106, 27, 77)", "rgb(227, 154, 198)"].iter().any(|known| own == *known), "{own}");
        page.open("/edges").await?;
        page.wait_for(".way__go").await?;
        page.frames().await?;
        assert_ne!(page.evaluate(colour).await?, own);
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}
