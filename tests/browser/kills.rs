//! What is shown as saved survives the browser being killed; typed words too.

use crate::lasting::{lasting, report, times};

/// A browser that says `complete` and brings nothing to the disk: IndexedDB that only remembers. What is left is local
/// storage, which says it is kept and is not. Only a test can put it in front of the page: the release knows no switch.
const LYING_DISK: &str = r"
const memory = new Map();
const answer = (store, result) => {
  const asked = IDBObjectStore.prototype.count.call(store);
  Object.defineProperty(asked, 'result', { get: () => result });
  return asked;
};
IDBObjectStore.prototype.put = function (text, key) { memory.set(key, text); return answer(this, key); };
IDBObjectStore.prototype.get = function (key) { return answer(this, memory.get(key)); };
";

#[test]
fn what_is_shown_as_saved_survives_a_kill() {
    let wanted = times(2);
    lasting("kill", async |lasting| {
        let mut lost = 0;
        let mut expected: Option<(String, String)> = None;
        for round in 0..=wanted {
            let window = lasting.open("").await?;
            window.play().await?;
            if let Some((step, text)) = &expected {
                let is_there = window.step().await? == *step
                    && (text.is_empty()
                        || window.evaluate("document.querySelector('textarea')?.value").await? == **text);
                lost += usize::from(!is_there);
            }
            if round == wanted {
                break;
            }
            let mut step = window.answer().await?;
            if step == "end" {
                window.goto("/digital-healthcare/users").await?;
                window.press("[data-begin=group]").await?;
                step = window.answer().await?;
            }
            let is_text = window.evaluate("!!document.querySelector('textarea')").await? == true;
            let text = if is_text { format!("Runde {round}: hun nikker bare") } else { String::new() };
            if is_text {
                window.evaluate("document.querySelector('textarea').value = ''").await?;
                window.write(&text).await?;
            }
            window.saved().await?;
            lasting.kill();
            expected = Some((step, text));
        }
        report("1", "SIGKILL right after \"saved\"", wanted, 300, lost);
        assert_eq!(lost, 0, "of {wanted} kills");
        Ok(())
    });
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
    let wanted = times(1).min(60);
    lasting("typing", async |lasting| {
        let mut lost = 0;
        for _ in 0..wanted {
            let window = lasting.open("").await?;
            window.play().await?;
            while window.evaluate("!!document.querySelector('textarea')").await? != true {
                window.answer().await?;
            }
            let before =
                window.evaluate("document.querySelector('textarea').value.length").await?.as_u64().unwrap_or(0);
            for _ in 0..20 {
                window.write("a").await?;
                tokio::time::sleep(std::time::Duration::from_millis(200)).await;
            }
            lasting.kill();
            let window = lasting.open("").await?;
            window.play().await?;
            window.wait_for("textarea").await?;
            let after = window.evaluate("document.querySelector('textarea').value.length").await?.as_u64().unwrap_or(0);
            lost += usize::from(after + 10 < before + 20);
            lasting.kill();
        }
        report("2", "SIGKILL while typing", wanted, 60, lost);
        assert_eq!(lost, 0);
        Ok(())
    });
}

/// Ways in which a page ends, or sleeps, without being asked.
const WAYS: [&str; 4] = ["reload", "crash", "away and back", "asleep"];

#[test]
fn a_page_that_ends_or_sleeps_loses_nothing() {
    let wanted = times(1).min(10);
    lasting("ends", async |lasting| {
        for way in WAYS {
            let mut lost = 0;
            for _ in 0..wanted {
                let window = lasting.open("").await?;
                window.play().await?;
                let mut step = window.answer().await?;
                if step == "end" {
                    window.goto("/digital-healthcare/users").await?;
                    window.press("[data-begin=group]").await?;
                    step = window.answer().await?;
                }
                match way {
                    "reload" => window.browser.refresh().await?,
                    "crash" => {
                        window.saved().await?;
                        let other = window.browser.new_tab().await?;
                        // The crashed page answers nothing, not even that it crashed.
                        let crash = window.cdp("Page.crash", serde_json::json!({}));
                        let _no_answer = tokio::time::timeout(std::time::Duration::from_secs(2), crash).await;
                        window.browser.switch_to_window(other).await?;
                        window.play().await?;
                        window.until("!document.querySelector('[data-watching]')").await?;
                    }
                    "away and back" => {
                        window.browser.goto(format!("{}manifest.webmanifest", window.root())).await?;
                        window.browser.back().await?;
                    }
                    _ => {
                        for state in ["frozen", "active"] {
                            window.cdp("Page.setWebLifecycleState", serde_json::json!({"state": state})).await?;
                        }
                    }
                }
                lost += usize::from(window.step().await? != step);
                lasting.kill();
            }
            report("3", way, wanted, 50, lost);
            assert_eq!(lost, 0, "{way}");
        }
        Ok(())
    });
}
