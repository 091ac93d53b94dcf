//! Two windows of one module: one writes, the other follows, and nothing is lost or doubled.

use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverResult;

use crate::lasting::{Window, lasting, progress, report, times};

async fn another(window: &Window) -> WebDriverResult<(WindowHandle, WindowHandle)> {
    let first = window.browser.window().await?;
    let second = window.browser.new_tab().await?;
    window.browser.switch_to_window(second.clone()).await?;
    Ok((first, second))
}

#[test]
fn the_second_window_follows_and_takes_over_with_one_press() {
    lasting("windows", async |lasting| {
        let window = lasting.open("").await?;
        window.play().await?;
        window.answer().await?;
        window.saved().await?;
        let (first, second) = another(&window).await?;
        window.play().await?;
        window.wait_for("[data-about=viewer]").await?;
        window.browser.switch_to_window(first.clone()).await?;
        let step = window.answer().await?;
        window.saved().await?;
        window.browser.switch_to_window(second).await?;
        window.wait_for(&format!("[data-step='{step}']")).await?;
        window.wait_for("[data-take-over]").await?;
        window.press("[data-take-over]").await?;
        window.until("!document.querySelector('[data-watching]')").await?;
        let next = window.answer().await?;
        window.saved().await?;
        window.browser.switch_to_window(first).await?;
        window.wait_for("[data-about=viewer]").await?;
        window.wait_for(&format!("[data-step='{next}']")).await?;
        Ok(())
    });
}

#[test]
fn when_the_writing_window_goes_the_other_takes_over() {
    let wanted = times(1, 50);
    lasting("writer-gone", async |lasting| {
        let mut lost = 0;
        let window = lasting.open("").await?;
        window.play().await?;
        for round in 0..wanted {
            progress("7", "the writing window goes", round, wanted);
            let step = window.answer().await?;
            window.saved().await?;
            let (first, second) = another(&window).await?;
            window.play().await?;
            window.wait_for("[data-about=viewer]").await?;
            window.browser.switch_to_window(first).await?;
            window.browser.close_window().await?;
            window.browser.switch_to_window(second).await?;
            let taken = window.until("!document.querySelector('[data-watching]')").await?;
            lost += usize::from(window.step().await? != step);
            println!("taken over after {} ms", taken.as_millis());
            if step == "end" {
                break;
            }
        }
        report("7", "the writing window goes", wanted, 50, lost);
        assert_eq!(lost, 0);
        Ok(())
    });
}

#[test]
fn erasing_in_one_window_is_not_undone_by_the_other() {
    lasting("erase-two", async |lasting| {
        let window = lasting.open("").await?;
        window.play().await?;
        window.answer().await?;
        window.saved().await?;
        let (first, _) = another(&window).await?;
        window.goto("/stored").await?;
        window.press("[data-erase]").await?;
        window.press("[data-erase]").await?;
        window.until("!document.querySelector('[data-stored]')").await?;
        window.browser.switch_to_window(first).await?;
        window.wait_for("[data-about=erased]").await?;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        assert_eq!(window.evaluate("Object.keys(localStorage).length").await?, 0);
        Ok(())
    });
}
