//! A bug of ours shows a way back: a panic, a trap, a stack or a memory that does not suffice, in the very release that
//! ships. The faults are provoked from outside, so that the release holds no hook for them.

use thirtyfour::error::WebDriverResult;

use crate::lasting::{Window, lasting, report, times};

/// Keeps the engine's own functions where a test finds them.
const WATCH: &str = "\
    for (const name of ['instantiate', 'instantiateStreaming']) { const good = WebAssembly[name];
      WebAssembly[name] = async (...all) => { const made = await good.apply(WebAssembly, all); \
        window.engine ??= (made.instance ?? made).exports; return made } }
    window.calls = 0; const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...all) { window.calls++; return set.apply(this, all) };";

/// Each makes the engine fail while it handles a press. The page itself provokes it: what a driver throws, not every
/// engine takes for the page's.
const PROVOKE: &str = "\
    window.provoke = {
      // Every element is made by one function, which expects that a valid name makes one. What is pressed builds every
      // element anew.
      panic: () => { document.createElement = () => { throw new Error('no') }; \
        document.querySelector('.bar__language[aria-pressed=false]').click() },
      trap: () => setTimeout(() => engine.__wbindgen_malloc(-16 >>> 0, 16)),
      // No function of the engine calls itself without an end: this program does, and fails as it would.
      stack: () => setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, \
        1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 16, 0, 11]))).exports.f()),
      memory: () => setTimeout(() => { for (;;) engine.__wbindgen_malloc(1 << 28, 16) }),
    };";
const FAULTS: [&str; 4] = ["panic", "trap", "stack", "memory"];

#[test]
fn a_fault_of_ours_shows_a_way_back_and_writes_nothing_more() {
    let rounds = times(1, 5);
    lasting("fallen", async |lasting| {
        let mut last = None;
        for name in FAULTS {
            let mut lost = 0;
            for _ in 0..rounds {
                let window = lasting.next(last, &format!("{WATCH}{PROVOKE}")).await?;
                window.play().await?;
                let step = window.answer().await?;
                if step == "end" {
                    window.goto("/digital-healthcare/users").await?;
                    window.press("[data-begin=group]").await?;
                }
                let step = window.step().await?;
                window.saved().await?;
                fall(&window, name).await?;
                let shown = window.until("document.querySelector('#fallen')?.checkVisibility() === true").await?;
                println!("{name}: shown after {} ms", shown.as_millis());
                assert_eq!(window.evaluate("document.querySelector('#app')").await?, serde_json::Value::Null);
                window.evaluate("(window.calls = 0)").await?;
                window.evaluate("(dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })), location.hash = '#/stored', 0)").await?;
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                assert_eq!(window.evaluate("window.calls").await?, 0, "{name}: nothing is written after it");
                window.evaluate("(location.hash = '#/digital-healthcare/users/play', 0)").await?;
                window.browser.execute("delete document.createElement", vec![]).await?;
                window.press("[data-on]").await?;
                window.until("!!document.querySelector('.stage')").await?;
                lost += usize::from(window.step().await? != step);
                last = Some(window);
            }
            report("18", name, rounds, 5, lost);
            assert_eq!(lost, 0, "{name}");
        }
        Ok(())
    });
}

async fn fall(window: &Window, fault: &str) -> WebDriverResult<()> {
    window.browser.execute(format!("provoke.{fault}()"), vec![]).await.map(drop)
}

#[test]
fn the_report_names_the_place_and_holds_nothing_that_anybody_wrote() {
    lasting("report", async |lasting| {
        let window = lasting.open(&format!("{WATCH}{PROVOKE}")).await?;
        window.play().await?;
        while window.evaluate("!!document.querySelector('textarea')").await? != true {
            window.answer().await?;
        }
        window.write("Hemmelig tekst").await?;
        window.saved().await?;
        window.evaluate("(window.blobs = [], URL.createObjectURL = (blob) => { blob.text().then((text) => blobs.push(text)); return '#' }, 0)").await?;
        fall(&window, FAULTS[0]).await?;
        window.until("document.querySelector('#fallen')?.checkVisibility() === true").await?;
        window.browser.execute("delete document.createElement", vec![]).await?;
        window.press("[data-report]").await?;
        window.until("blobs.length === 1").await?;
        let report = window.evaluate("blobs[0]").await?.as_str().unwrap_or_default().to_owned();
        assert!(
            report.contains("wasm-function[") && report.contains("player-") && report.contains("/users/play"),
            "{report}"
        );
        assert!(!report.contains("Hemmelig"), "{report}");
        window.press("[data-file]").await?;
        window.until("blobs.length === 2 && blobs[1].includes('Hemmelig')").await?;
        Ok(())
    });
}
