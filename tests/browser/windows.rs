//! Two windows of one module: one writes, the other follows, and nothing is lost or doubled.

use thirtyfour::WindowHandle;
use thirtyfour::error::WebDriverResult;

use crate::lasting::{Window, lasting, progress, report, times};
use crate::table::{MODULE, PLAY, SAVE};

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
fn who_comes_before_anybody_has_begun_sees_the_beginning() {
    lasting("before-begun", async |lasting| {
        let window = lasting.open("").await?;
        window.goto(MODULE).await?;
        window.wait_for("[data-begin=group]").await?;
        let (first, second) = another(&window).await?;
        window.goto(PLAY).await?;
        window.wait_for("[data-about=viewer]").await?;
        assert_eq!(window.evaluate("document.querySelectorAll('.stage').length").await?, 0);
        window.browser.switch_to_window(first).await?;
        window.press("[data-begin=group]").await?;
        let step = window.answer().await?;
        window.browser.switch_to_window(second).await?;
        window.wait_for(&format!("#app [data-step='{step}']")).await?;
        window.wait_for("[data-about=viewer]").await.map(drop)
    });
}

/// Leaves the page for another of the same host: a browser that can keeps it whole, as it is, for the way back.
async fn leave(window: &Window) -> WebDriverResult<()> {
    window.browser.goto(format!("{}manifest.webmanifest", window.root())).await
}

#[test]
fn who_comes_back_to_a_page_plays_on_at_once() {
    lasting("back", async |lasting| {
        let window = lasting.open("").await?;
        window.play().await?;
        for _ in 0..times(3, 50) {
            window.answer_or_begin().await?;
            window.saved().await?;
            let watch = "(() => { window.watched = false; const look = () => window.watched ||= \
                !!document.querySelector('[data-watching], [data-about=viewer]'); new MutationObserver(look).observe(document.body, \
                { subtree: true, childList: true, attributes: true }); return true })()";
            window.evaluate(watch).await?;
            leave(&window).await?;
            window.browser.back().await?;
            let before = window.step().await?;
            assert_ne!(window.answer().await?, before);
            window.saved().await?;
            assert_ne!(window.evaluate("window.watched ?? false").await?, true, "there is no other window");
        }
        Ok(())
    });
}

#[test]
fn who_comes_back_to_a_page_sees_what_another_window_has_written_since() {
    lasting("back-later", async |lasting| {
        let window = lasting.open("").await?;
        window.play().await?;
        window.answer().await?;
        window.saved().await?;
        leave(&window).await?;
        let (first, _second) = another(&window).await?;
        window.play_as_writer().await?;
        let step = window.answer().await?;
        window.saved().await?;
        window.browser.close_window().await?;
        window.browser.switch_to_window(first).await?;
        window.browser.back().await?;
        window.wait_for(&format!("[data-step='{step}']")).await?;
        let next = window.answer().await?;
        window.saved().await?;
        window.browser.refresh().await?;
        window.wait_for(&format!("[data-step='{next}']")).await.map(drop)
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

/// Two of them side by side, which one script can play: neither is ever a background window.
const SIDE_BY_SIDE: &str = "<!doctype html><title>two</title><iframe src='./#PLAY' width=600 height=600></iframe>\
    <iframe src='./#PLAY' width=600 height=600></iframe>";

/// Both type in turn, a stroke at a time, each after taking the turn to write; gives how many strokes are not exactly
/// once and in their order in what both show and in what lies on the disk.
const IN_TURN: &str = r#"
const [key, strokes, turn, done] = arguments;
const frames = [...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow);
const pause = () => new Promise((go) => setTimeout(go, 4));
const until = async (what, found) => {
  for (let n = 0; n < 5000; n++) { if (found()) return; await pause(); }
  throw new Error(what);
};
const one = (frame, css) => frame.document.querySelector(css);
const isWriter = (frame) => !one(frame, "[data-watching]");
(async () => {
  let text = "";
  const has = (frame) => one(frame, "textarea");
  await until("one writes and one watches", () => frames.every(has) && frames.filter(isWriter).length === 1);
  for (let n = 0; text.length < 2 * strokes; n++) {
    const frame = frames[n % 2];
    if (!isWriter(frame)) {
      await until("the turn is offered", () => one(frame, "[data-take-over]"));
      one(frame, "[data-take-over]").click();
    }
    await until("it is ours", () => isWriter(frame) && !isWriter(frames[(n + 1) % 2]));
    await until(`stroke ${text.length} is shown`, () => one(frame, "textarea")?.value === text);
    for (let stroke = 0; stroke < turn; stroke++) {
      const field = one(frame, "textarea");
      const sign = String.fromCharCode(97 + (text.length % 26));
      field.value += sign;
      text += sign;
      field.dispatchEvent(new frame.Event("input", { bubbles: true }));
      if (stroke % 5 === 0) await pause();
    }
    // Not waited for: who takes the turn must get what was just typed as well.
  }
  await until("both show it", () => frames.every((frame) => one(frame, "textarea")?.value === text));
  await until("saved", () => frames.some((frame) => one(frame, "[data-safety=stored]")));
  const saved = frames.map((frame) => frame.vejvalg.keeper.copies(key)[0]).concat(localStorage.getItem(key));
  done(saved.every((save) => save.includes(`"${text}"`)) ? "" : saved.join("\n"));
})().catch((why) => {
  const states = frames.map((frame) => [isWriter(frame), one(frame, "textarea")?.value.length,
    [...frame.document.querySelectorAll("[data-about]")].map((notice) => notice.dataset.about), frame.document.querySelector("[data-safety]")?.dataset.safety]);
  done(`${why}: ${JSON.stringify(states)}`);
});
"#;

#[test]
fn two_windows_that_write_in_turn_lose_and_double_nothing() {
    let (runs, strokes, turn) = (times(1, 10), times(50, 500), 25);
    lasting("in-turn", async |lasting| {
        std::fs::write(lasting.release.join("two.html"), SIDE_BY_SIDE.replace("PLAY", PLAY)).unwrap();
        let window = lasting.open("").await?;
        window.browser.set_script_timeout(std::time::Duration::from_secs(300)).await?;
        let mut wrong = 0;
        for run in 0..runs {
            window.goto(MODULE).await?;
            window.press("[data-begin=group]").await?;
            window.answer().await?;
            while window.evaluate("!!document.querySelector('textarea')").await? != true {
                window.answer().await?;
            }
            window.saved().await?;
            window.browser.goto(format!("{}two.html", window.root())).await?;
            let words = vec![serde_json::json!(SAVE), serde_json::json!(strokes), serde_json::json!(turn)];
            let found = window.browser.execute_async(IN_TURN, words).await?;
            println!("promise 7, two windows: run {} of {runs}", run + 1);
            wrong += usize::from(found.json() != "");
            assert_eq!(found.json(), "", "run {run}");
        }
        report("7", "strokes typed by two windows in turn", runs * strokes * 2, 10_000, wrong);
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
