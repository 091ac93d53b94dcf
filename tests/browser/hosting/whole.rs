//! The whole of a module, four hours long, played by a group at the screen with a host at the second window: once by
//! show of hands, once by cards, once by passing the device. Both windows are loaded again on the way.

use thirtyfour::error::WebDriverResult;

use super::{Windows, order};
use crate::harness::{Page, Visit, visit};
use crate::table::{MODULE, SAVE, answer_in_page, asked, go_on, left, step, step_or_end};

/// The people of the group.
const PEOPLE: u64 = 5;
/// At this step the host's window is loaded again, and at that one the screen.
const HOST_AGAIN: usize = 15;
const SCREEN_AGAIN: usize = 40;

#[test]
fn a_group_plays_the_whole_module_by_show_of_hands() {
    whole("whole-hands", async |page| {
        // The marked option gets the number, and the next is marked.
        page.press("3").await?;
        nothing_shows(page).await?;
        page.press("2").await?;
        certain(page).await
    });
}

#[test]
fn a_group_plays_the_whole_module_by_cards() {
    whole("whole-cards", async |page| {
        page.click("[data-method=cards]").await?;
        for option in [2, 1, 1, 2, 1] {
            nothing_shows(page).await?;
            page.click(&format!(".vote:nth-child({option}) [data-choice]")).await?;
        }
        certain(page).await
    });
}

#[test]
fn a_group_plays_the_whole_module_by_passing_the_device() {
    whole("whole-passing", async |page| {
        page.click("[data-method=passing]").await?;
        for person in 1..=PEOPLE {
            page.wait_for_text(".passing__to", &person.to_string()).await?;
            page.click("[data-pass=ready]").await?;
            // Each takes what stands first, and the order is another one for each.
            page.click("[data-ballot]").await?;
            if page.count("[data-certain]").await? > 0 {
                page.click("[data-certain='3']").await?;
            }
            page.click("[data-pass=cast]").await?;
        }
        page.wait_for(".passing__done").await.map(drop)
    });
}

/// Plays from the module's page to its end. Everything that is voted on, the group votes in its way.
#[track_caller]
fn whole(name: &'static str, vote: impl AsyncFn(&Page) -> WebDriverResult<()>) {
    visit(Visit::to(name), async |page| {
        page.open(MODULE).await?;
        page.click("[data-variant='240']").await?;
        page.click("[data-begin=group]").await?;
        page.wait_for(".tool[data-key=w]").await?;
        let windows = Windows::open(page).await?;
        windows.screen(page).await?;
        let mut steps: Vec<String> = Vec::new();
        while let Some(here) = step_or_end(page).await? {
            assert!(!steps.contains(&here), "the way turns in a circle at {here}");
            let ask = asked(page).await?;
            if ask == "votes" {
                vote(page).await?;
            } else {
                // How a group answers everything else with its own hands, `play.rs` shows.
                answer_in_page(page, "fully").await?;
            }
            if steps.len() % 4 == 3 && ask != "choice" {
                from_the_host(page, &windows, &here).await?;
            } else {
                go_on(page).await?;
            }
            left(page, &here).await?;
            steps.push(here);
            reloads(page, &windows, steps.len()).await?;
        }
        assert!(steps.len() > 80, "only {} steps were played", steps.len());
        for votes in votes_of(page).await? {
            assert_eq!(votes, PEOPLE, "everybody has voted once");
        }
        windows.host(page).await?;
        page.wait_until_gone("[data-shown]").await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// The host goes on from the second window.
async fn from_the_host(page: &Page, windows: &Windows, here: &str) -> WebDriverResult<()> {
    windows.host(page).await?;
    page.wait_for(&format!("[data-shown='{here}']")).await?;
    order(page, "next").await?;
    page.wait_until_gone(&format!("[data-shown='{here}']")).await?;
    windows.screen(page).await
}

async fn reloads(page: &Page, windows: &Windows, steps: usize) -> WebDriverResult<()> {
    match steps {
        HOST_AGAIN => {
            let here = step(page).await?;
            windows.host(page).await?;
            page.reload().await?;
            page.wait_for(&format!("[data-shown='{here}']")).await?;
            windows.screen(page).await
        }
        SCREEN_AGAIN => {
            let here = step(page).await?;
            page.reload().await?;
            page.wait_for(&format!("[data-step='{here}']")).await.map(drop)
        }
        _ => Ok(()),
    }
}

/// Not everybody has voted: no number stands on the screen.
async fn nothing_shows(page: &Page) -> WebDriverResult<()> {
    assert_eq!(page.texts(".vote__number").await?.concat(), "", "a count stands there before all have voted");
    Ok(())
}

/// Everybody says how certain they are, where that is asked.
async fn certain(page: &Page) -> WebDriverResult<()> {
    page.wait_for_text(".votes__total", "5").await?;
    if page.count("[data-degree='4']").await? > 0 {
        for _ in 0..PEOPLE {
            page.click("[data-degree='4']").await?;
        }
    }
    Ok(())
}

/// How many votes the stored session has at each step that took them.
async fn votes_of(page: &Page) -> WebDriverResult<Vec<u64>> {
    let save = page.stored(SAVE).await?.unwrap_or_default();
    let save: serde_json::Value = serde_json::from_str(save.split_once('\n').unwrap_or_default().1)?;
    let log = save["log"].as_array().cloned().unwrap_or_default();
    let counts = log.iter().filter_map(|entry| entry["a"][1]["votes"]["counts"].as_array());
    let all: Vec<u64> = counts.map(|counts| counts.iter().filter_map(|count| count[1].as_u64()).sum()).collect();
    assert!(all.len() >= 4, "only {} votes stand in the log", all.len());
    Ok(all)
}
