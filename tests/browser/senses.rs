//! What axe-core cannot see: fingers, a magnified page, forced colours, and people whom motion makes ill.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{MODULE, PLAY, answer, answer_in_page, play_until, step, step_or_end};

/// The module that holds every kind of activity.
const KINDS: &str = "/kinds/kinds";

/// The pages around play, behind a module's address.
const AROUND: [&str; 7] = ["", "/recap", "/revisit", "/share", "/merge", "/paper", "/carry"];

/// What can be pressed and is smaller than a number of CSS pixels. A link in a sentence is as high as its line; a link
/// that covers its card is as large as the card; a field in a label as large as the label.
const SMALL: &str = "(least => [...document.querySelectorAll('a[href], button, summary, select, textarea, input')] \
    .filter(e => { const box = e.getBoundingClientRect(), style = getComputedStyle(e); \
        if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') return false; \
        if (e.closest('[hidden], .visually-hidden, .skip, [aria-hidden=true]')) return false; \
        if (e.tagName === 'A' && style.display === 'inline' && !e.matches('.way__link')) return false; \
        const cover = getComputedStyle(e, '::after'), label = e.closest('label')?.getBoundingClientRect(); \
        const most = (own, side) => Math.max(own, label?.[side] ?? 0, \
            cover.position === 'absolute' ? parseFloat(cover[side]) || 0 : 0); \
        return Math.min(most(box.width, 'width'), most(box.height, 'height')) < least - 0.5 }) \
    .map(e => `${e.tagName}.${e.getAttribute('class')} ${e.textContent.slice(0, 20)}`))";

/// By how many pixels something stands out over the side of the window.
const WIDER: &str = "document.documentElement.scrollWidth - innerWidth";

/// Plays a module through and looks at every step, before and after it is answered.
async fn at_every_step(
    page: &Page,
    module: &str,
    look: impl AsyncFn(&Page, &str) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    page.open(module).await?;
    page.wait_for("[data-begin=group]").await?;
    look(page, module).await?;
    page.click("[data-begin=group]").await?;
    while let Some(here) = step_or_end(page).await? {
        look(page, &here).await?;
        answer_in_page(page, "fully").await?;
        look(page, &format!("{here}, answered")).await?;
        answer_in_page(page, "on").await?;
    }
    Ok(())
}

/// A telephone or tablet: no mouse, only fingers.
async fn touch(page: &Page, width: u32, height: u32) -> WebDriverResult<()> {
    let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
    page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    page.cdp("Emulation.setTouchEmulationEnabled", json!({"enabled": true, "maxTouchPoints": 5})).await?;
    page.frames().await
}

async fn media(page: &Page, name: &str, value: &str) -> WebDriverResult<Value> {
    let features = json!({"features": [{"name": name, "value": value}]});
    page.cdp("Emulation.setEmulatedMedia", features).await
}

async fn nothing_smaller_than(least: u32, page: &Page, place: &str) -> WebDriverResult<()> {
    let small = page.painted(&format!("{SMALL}({least})")).await?;
    assert_eq!(small, json!([]), "{place}, less than {least} px");
    Ok(())
}

#[test]
fn fingers_find_everything_44_pixels_large() {
    for (width, height) in [(375, 812), (1024, 768)] {
        visit(Visit::to("fingers"), async |page| {
            page.open("").await?;
            touch(page, width, height).await?;
            assert_eq!(page.evaluate("matchMedia('(pointer: coarse)').matches").await?, true);
            page.wait_for(".way__module").await?;
            nothing_smaller_than(44, page, "the start").await?;
            at_every_step(page, KINDS, async |page, place| nothing_smaller_than(44, page, place).await).await?;
            for after in AROUND {
                page.open(&format!("{KINDS}{after}")).await?;
                page.wait_for("h1").await?;
                nothing_smaller_than(44, page, after).await?;
            }
            for place in ["/stored", "/rooms", "/statement"] {
                page.open(place).await?;
                page.wait_for("h1").await?;
                nothing_smaller_than(44, page, place).await?;
            }
            Ok(())
        });
    }
}

#[test]
fn a_mouse_finds_everything_24_pixels_large_on_the_fullest_screens() {
    visit(Visit::to("mouse"), async |page| {
        page.viewport(1024, 768).await?;
        at_every_step(page, KINDS, async |page, place| nothing_smaller_than(24, page, place).await).await
    });
}

#[test]
fn magnified_four_times_a_step_reflows_and_nothing_lies_over_it() {
    visit(Visit::to("magnified"), async |page| {
        // 1280 by 1024 at 400 %.
        page.viewport(320, 256).await?;
        at_every_step(page, KINDS, async |page, place| {
            assert!(page.evaluate(WIDER).await?.as_i64() <= Some(0), "{place} is wider than the window");
            let stuck = "[...document.querySelectorAll('#app *')].filter(e => \
                ['fixed', 'sticky'].includes(getComputedStyle(e).position) && e.getBoundingClientRect().height > 0) \
                .map(e => e.className)";
            assert_eq!(page.evaluate(stuck).await?, json!([]), "{place}");
            Ok(())
        })
        .await
    });
}

#[test]
fn magnified_twice_a_step_stays_within_the_window() {
    visit(Visit::to("magnified-twice"), async |page| {
        // 1280 by 720 at 200 %.
        page.viewport(640, 360).await?;
        at_every_step(page, KINDS, async |page, place| {
            assert!(page.painted(WIDER).await?.as_i64() <= Some(0), "{place} is wider than the window");
            Ok(())
        })
        .await
    });
}

#[test]
fn forced_colours_still_show_what_is_pressed_and_where_the_way_goes() {
    visit(Visit::to("forced-colours"), async |page| {
        page.open(PLAY).await?;
        media(page, "forced-colors", "active").await?;
        play_until(page, "arrive.mood").await?;
        let chip =
            |place: u8| format!("getComputedStyle(document.querySelectorAll('.pick .chip')[{place}]).backgroundColor");
        assert_eq!(page.evaluate(&chip(0)).await?, page.evaluate(&chip(1)).await?);
        answer(page).await?;
        page.frames().await?;
        assert_ne!(
            page.evaluate(&chip(0)).await?,
            page.evaluate(&chip(1)).await?,
            "a picked word looks like any other"
        );
        play_until(page, "digital-first.read").await?;
        let ways = "[...document.querySelectorAll('.fork__ways path, .sign-post__outline')] \
            .some(e => getComputedStyle(e).stroke !== 'none')";
        assert_eq!(page.evaluate(ways).await?, true, "the fork has no lines");
        Ok(())
    });
}

#[test]
fn nothing_moves_for_those_who_ask_for_stillness() {
    let moving = "[...document.querySelectorAll('*')].filter(e => { const style = getComputedStyle(e); \
        return Math.max(...[style.animationDuration, style.transitionDuration].flatMap(all => \
            all.split(',').map(one => parseFloat(one) || 0))) > 0.01 }).map(e => e.className)";
    for (still, name) in [(true, "stillness"), (false, "motion")] {
        let usual = Visit::to(name);
        visit(if still { usual.with_little_motion() } else { usual.with_motion() }, async |page| {
            page.open(MODULE).await?;
            page.click("[data-begin=group]").await?;
            page.wait_for(".stage").await?;
            page.settle().await?;
            let found = page.evaluate(moving).await?;
            assert_eq!(found == json!([]), still, "where stillness is wished for is {still}, {found} move");
            Ok(())
        });
    }
}

/// Presses twice at one place, as many people do on everything.
async fn press_twice(page: &Page, css: &str) -> WebDriverResult<()> {
    page.wait_for(css).await?;
    let middle = format!(
        "(({{ left, top, width, height }}) => [left + width / 2, top + height / 2].map(Math.round))\
        (document.querySelector({css:?}).getBoundingClientRect())"
    );
    let place = page.evaluate(&middle).await?;
    let at = |side: usize| place[side].as_i64().unwrap();
    let hand = page.browser().action_chain_with_delay(None, Some(Duration::ZERO));
    hand.move_to(at(0), at(1)).click().click().perform().await
}

#[test]
fn a_double_click_leads_on_and_opens_once_and_still_counts_two() {
    visit(Visit::to("double-click"), async |page| {
        page.open(PLAY).await?;
        // From here on the later parts are here.
        page.wait_for(".tool").await?;
        page.evaluate("pressLikePeople()").await?;
        let counts = "let last = 0; addEventListener('click', event => last = Math.max(last, event.detail), true)";
        page.evaluate(&format!("(() => {{ {counts}; window.mostInARow = () => last }})()")).await?;
        press_twice(page, "[data-word=curious]").await?;
        page.wait_until("document.querySelector('.chip__count')?.textContent.includes('2')", "two are counted").await?;
        assert_eq!(page.evaluate("mostInARow()").await?, 2, "the engine takes it for a double click");
        press_twice(page, ".tool[data-key=n]").await?;
        page.wait_for(".over").await?;
        page.settle().await?;
        assert_eq!(page.count(".over").await?, 1, "the notes stay open");
        page.press(Key::Escape + "").await?;
        page.wait_until_gone(".over").await?;
        press_twice(page, "[data-key=next]").await?;
        page.wait_for("[data-step='arrive.from-the-chair']").await?;
        page.settle().await?;
        assert_eq!(step(page).await?, "arrive.from-the-chair");
        Ok(())
    });
}

#[test]
fn a_key_that_is_held_down_leads_on_once() {
    visit(Visit::to("held-key"), async |page| {
        page.open(PLAY).await?;
        page.wait_for("[data-step='arrive.mood'] [data-key=next]:enabled").await?;
        let key = |is_held| {
            format!(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', \
                {{ key: 'PageDown', repeat: {is_held}, bubbles: true, cancelable: true }}))"
            )
        };
        page.evaluate(&key(false)).await?;
        page.wait_for("[data-step='arrive.from-the-chair']").await?;
        for _ in 0..5 {
            assert_eq!(page.evaluate(&key(true)).await?, false, "and the page does not scroll");
        }
        page.settle().await?;
        assert_eq!(step(page).await?, "arrive.from-the-chair");
        page.evaluate(&key(false)).await?;
        page.wait_for("[data-step='arrive.last-week']").await.map(drop)
    });
}

#[test]
fn a_press_on_the_very_edge_of_a_button_counts() {
    // A button that gave way under the hand was no longer under it when it was let go; with little motion, at once.
    // The warning that one engine shows moves the button, as soon as the part for play has come.
    let unwarned = "Object.defineProperty(navigator, 'vendor', { get: () => '' });";
    visit(Visit::to("edges-of-a-button").with_little_motion().with_script_before(unwarned), async |page| {
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        // Heard above the button: the engine may build another in its place.
        let pressed = "window.pressed = 0, document.querySelector('[data-begin=group]') \
            .scrollIntoView({ block: 'center' }), document.addEventListener('click', e => { \
            window.pressed += e.target.closest('[data-begin=group]') ? 1 : 0; e.stopImmediatePropagation() }, true)";
        page.evaluate(&format!("({pressed}, null)")).await?;
        for (times, edge) in [(1, "Math.ceil(box.top)"), (2, "Math.floor(box.bottom) - 1")] {
            let place = "(box => [Math.round(box.left + box.width / 2), EDGE]) \
                (document.querySelector('[data-begin=group]').getBoundingClientRect())";
            let place = page.evaluate(&place.replace("EDGE", edge)).await?;
            let (Some(x), Some(y)) = (place[0].as_i64(), place[1].as_i64()) else { panic!("no place: {place}") };
            page.browser().action_chain().move_to(x, y).click().perform().await?;
            assert_eq!(page.evaluate("window.pressed").await?, times, "at {y}");
        }
        Ok(())
    });
}
