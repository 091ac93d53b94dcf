//! Actions of chance in both windows, faster than either can follow: at the end both say the same.

use std::time::{Duration, Instant};

use thirtyfour::error::WebDriverResult;

use super::{Windows, press};
use crate::harness::{Page, Visit, visit};
use crate::table::{PLAY, step};

/// So many actions are taken, unless `VEJVALG_ACTIONS` says otherwise.
const ACTIONS: u32 = 200;
/// How long the windows may take to agree.
const PATIENCE: Duration = Duration::from_secs(15);
/// What can be done at the screen, as keys or as buttons.
const SCREEN: [&str; 7] = [
    "[data-key=next], [data-choice]",
    "[data-key=next], [data-choice]",
    "[data-choice]",
    ".stage__foot [data-key=back]",
    "[data-degree='4'], [data-word], [data-height='1']",
    "[data-key='2']",
    "[data-key='3']",
];
/// What can be asked for in the host's window.
const HOST: [&str; 9] = [
    "[data-order=next]",
    "[data-order=next]",
    "[data-order=back]",
    "[data-order=more]",
    "[data-order=clock]",
    "[data-order=draw]",
    "[data-order=skip]",
    "[data-order=deal], [data-order=move-roles]",
    "[data-order=blank]",
];
/// What the notes say, with the clock's seconds and the minutes left out: they go on between two looks.
const SAID: &str = "(css => document.querySelector(css)?.innerText.replace(/[0-9:−]+/g, '#') ?? '')";

#[test]
fn whatever_both_windows_do_they_end_at_the_same_place() {
    visit(Visit::to("host-chance").with_motion(), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".tool[data-key=w]").await?;
        let windows = Windows::open(page).await?;
        let mut chance: u64 = 0x5eed_cafe;
        for _ in 0..actions() {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from(chance >> 40).unwrap();
            match (chance >> 33) % 7 {
                0..=2 => {
                    windows.screen(page).await?;
                    press(page, SCREEN[pick % SCREEN.len()]).await?;
                }
                3..=5 => {
                    windows.host(page).await?;
                    press(page, HOST[pick % HOST.len()]).await?;
                }
                _ => {
                    windows.host(page).await?;
                    press(page, &format!("[data-go-to='{}']", pick % 9)).await?;
                }
            }
        }
        agree(page, &windows).await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// Both windows stand at one step, and the notes of both say the same of it.
async fn agree(page: &Page, windows: &Windows) -> WebDriverResult<()> {
    windows.screen(page).await?;
    page.press("n").await?;
    page.wait_for(".over [data-shown]").await?;
    let begun = Instant::now();
    loop {
        windows.screen(page).await?;
        page.settle().await?;
        let (here, screen) = (step(page).await?, page.evaluate(&format!("{SAID}('.over__body')")).await?);
        windows.host(page).await?;
        let host = page.evaluate(&format!("{SAID}('[data-host]')")).await?;
        if screen == host {
            return page.wait_for(&format!("[data-shown='{here}']")).await.map(drop);
        }
        assert!(begun.elapsed() < PATIENCE, "the windows differ:\n{screen}\n{host}");
    }
}

/// How many actions of chance are taken.
fn actions() -> u32 {
    std::env::var("VEJVALG_ACTIONS").ok().and_then(|count| count.parse().ok()).unwrap_or(ACTIONS)
}
