//! What is shown as saved survives the browser being killed; typed words too.

use std::time::Duration;

use thirtyfour::error::WebDriverResult;
use xtask::browser::{Browser, Engine};

use crate::lasting::{Kept, Window, lasting, progress, report, times};

/// A browser that says `complete` and brings nothing to the disk: IndexedDB that only remembers. What is left is local
/// storage, which says it is kept and is not. Only a test can put it in front of the page: the release knows no switch.
const LYING_DISK: &str = r"
const memory = new Map();
const reply = (store, result) => {
  const asked = IDBObjectStore.prototype.count.call(store);
  Object.defineProperty(asked, 'result', { get: () => result });
  return asked;
};
IDBObjectStore.prototype.put = function (text, key) { memory.set(key, text); return reply(this, key); };
IDBObjectStore.prototype.get = function (key) { return reply(this, memory.get(key)); };
";

/// How long somebody looks at what is saved before the browser is killed, in milliseconds: mostly not at all.
const GLANCES: [u64; 10] = [0, 0, 50, 0, 0, 400, 0, 0, 2_000, 10_000];

/// What is to be found after a kill.
enum Expected {
    /// What was shown as saved: the step, the words in its field, the save.
    Exactly(String, String, String),
    /// Nothing was shown as saved: any of the steps since the save before.
    OneOf(Vec<String>),
}

#[test]
fn what_is_shown_as_saved_survives_a_kill() {
    let wanted = times(2, 100);
    lasting("kill", async |lasting| {
        let mut lost = 0;
        let mut expected: Option<Expected> = None;
        for round in 0..=wanted {
            progress("1", "kills", round, wanted);
            let window = lasting.open("").await?;
            window.play().await?;
            if let Some(expected) = &expected {
                lost += usize::from(!is_there(&window, expected).await?);
            }
            if round == wanted {
                break;
            }
            let (mut passed, text) = go_on(&window, round).await?;
            expected = Some(match window.kept().await? {
                Kept::Saved => Expected::Exactly(passed.pop().unwrap(), text, window.newest().await?),
                Kept::Miscounted => {
                    println!("kill {round}: the browser cannot count, and the page says that nothing is saved");
                    window.wait_for("[data-about=full]").await?;
                    Expected::OneOf(passed)
                }
            });
            tokio::time::sleep(Duration::from_millis(GLANCES[round % GLANCES.len()])).await;
            lasting.kill();
        }
        report("1", "SIGKILL 0-10 s after \"saved\"", wanted, 100, lost);
        assert_eq!(lost, 0, "of {wanted} kills");
        Ok(())
    });
}

/// Plays a few steps and writes where there is room for it. Gives the steps passed, the one on the screen last, and the
/// words in its field.
async fn go_on(window: &Window, round: usize) -> WebDriverResult<(Vec<String>, String)> {
    let mut passed = vec![window.step().await?];
    for _ in 0..=round % 3 {
        passed.push(window.answer_or_begin().await?);
    }
    if window.evaluate("!!document.querySelector('textarea')").await? != true {
        return Ok((passed, String::new()));
    }
    let text = format!("Runde {round}: hun nikker bare");
    window.evaluate("document.querySelector('textarea').value = ''").await?;
    window.write(&text).await?;
    Ok((passed, text))
}

/// Whether a window shows what is expected.
async fn is_there(window: &Window, expected: &Expected) -> WebDriverResult<bool> {
    let shown = window.step().await?;
    let (step, text, save) = match expected {
        Expected::OneOf(steps) => return Ok(steps.contains(&shown)),
        Expected::Exactly(step, text, save) => (step, text, save),
    };
    let newest = window.newest().await?;
    let is_written = text.is_empty() || {
        // The field comes with a later part of the program, a moment after the step.
        window.wait_for("textarea").await?;
        window.evaluate("document.querySelector('textarea')?.value").await? == **text
    };
    if (&shown, &newest) != (step, save) {
        println!("saved: {step}, {save}\nafter the kill: {shown}, {newest}");
    }
    Ok(is_written && (&shown, &newest) == (step, save))
}

#[test]
fn without_the_second_place_the_same_kill_loses() {
    lasting("kill-control", async |lasting| {
        let mut lost = 0;
        // A browser may happen to have brought local storage to the disk just before: it is tried again.
        for _ in 0..4 {
            let window = lasting.open(LYING_DISK).await?;
            window.play().await?;
            let step = window.answer().await?;
            window.saved().await?;
            lasting.kill();
            let window = lasting.open("").await?;
            window.play().await?;
            lost += usize::from(window.step().await? != step);
            lasting.kill();
            if lost > 0 {
                break;
            }
        }
        report("1, control", "the same with a disk that only says so", 1, 1, lost);
        assert!(lost > 0, "a kill without the second place loses nothing: the test above proves nothing");
        Ok(())
    });
}

#[test]
fn typing_loses_two_seconds_at_most() {
    let wanted = times(1, 60);
    lasting("typing", async |lasting| {
        let (mut lost, mut typed) = (0, 0);
        let length = "document.querySelector('textarea').value.length";
        for round in 0..=wanted {
            progress("2", "kills while typing", round, wanted);
            let window = lasting.open("").await?;
            window.play().await?;
            if typed > 0 {
                window.wait_for("textarea").await?;
                let there = window.evaluate(length).await?.as_u64().unwrap_or(0);
                lost += usize::from(there + 10 < typed);
            }
            if round == wanted {
                break;
            }
            while window.evaluate("!!document.querySelector('textarea')").await? != true {
                window.answer().await?;
            }
            let before = window.evaluate(length).await?.as_u64().unwrap_or(0);
            for _ in 0..20 {
                window.write("a").await?;
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            // A browser that cannot count takes nothing, and the page has said so.
            typed = if window.is_miscounted().await? { 0 } else { before + 20 };
            lasting.kill();
        }
        report("2", "SIGKILL while typing", wanted, 60, lost);
        assert_eq!(lost, 0);
        Ok(())
    });
}

/// Ways in which a page ends, or sleeps, without being asked.
const WAYS: [&str; 5] = ["reload", "away and back", "closed", "crash", "asleep"];
/// How many of them need nothing but WebDriver; for the others there are Chromium's developer tools alone.
const ANYWHERE: usize = 3;

#[test]
fn a_page_that_ends_or_sleeps_loses_nothing() {
    let engine = Browser::from_environment().unwrap().engine;
    let wanted = times(1, 50);
    for way in if engine == Engine::Chromium { &WAYS[..] } else { &WAYS[..ANYWHERE] } {
        // Each with a profile of its own: what a killed browser leaves behind is for the tests above.
        lasting(&format!("ends-{}", way.replace(' ', "-")), async |lasting| {
            let mut lost = 0;
            let window = lasting.open("").await?;
            window.play().await?;
            for round in 0..wanted {
                progress("3", way, round, wanted);
                let step = window.answer_or_begin().await?;
                window.saved().await?;
                let save = window.newest().await?;
                end(&window, way).await?;
                let shown = (window.step().await?, window.newest().await?);
                if shown != (step.clone(), save.clone()) {
                    println!("saved: {step}, {save}\nafter {way}: {}, {}", shown.0, shown.1);
                    lost += 1;
                }
            }
            report("3", way, wanted, 50, lost);
            assert_eq!(lost, 0, "{way}");
            Ok(())
        });
    }
}

/// Lets the page end in a way, and looks at what was played again.
async fn end(window: &Window, way: &str) -> WebDriverResult<()> {
    match way {
        "reload" => window.browser.refresh().await,
        "away and back" => {
            window.browser.goto(format!("{}manifest.webmanifest", window.root())).await?;
            window.browser.back().await
        }
        "closed" => {
            let (here, next) = (window.browser.window().await?, window.browser.new_tab().await?);
            window.browser.switch_to_window(here).await?;
            window.browser.close_window().await?;
            window.browser.switch_to_window(next).await?;
            window.play_as_writer().await
        }
        "crash" => {
            let next = window.browser.new_tab().await?;
            // The crashed page answers nothing, not even that it crashed.
            let crash = window.cdp("Page.crash", serde_json::json!({}));
            let _no_answer = tokio::time::timeout(Duration::from_secs(2), crash).await;
            window.browser.switch_to_window(next).await?;
            window.play_as_writer().await
        }
        _ => {
            for state in ["frozen", "active"] {
                window.cdp("Page.setWebLifecycleState", serde_json::json!({"state": state})).await?;
            }
            Ok(())
        }
    }
}
