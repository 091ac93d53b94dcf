//! A full store never costs the previous save: local storage filled to the brim but for 0 to 200 signs, with IndexedDB
//! at hand and without it.

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::lasting::{progress, report, times};
use crate::table::{PLAY, SAVE, play_until};

/// A disk that can be full: what is to be put into IndexedDB is refused as long as the test says so.
const FULL_DISK: &str = "window.isDiskFull = false; const put = IDBObjectStore.prototype.put; \
    IDBObjectStore.prototype.put = function (...all) { \
      if (window.isDiskFull) throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all) }";

/// For each room left, in signs: fills the store, writes a little more, and holds what lies there against what lay
/// there before. Gives how many writes were refused, and what went wrong.
const FILL: &str = r#"
const [key, rooms, isDiskFull, done] = arguments;
const [COARSE, FILLER] = ["coarse-filler", "filler"];
const pause = () => new Promise((go) => setTimeout(go, 4));
const until = async (what, found) => {
  for (let n = 0; n < 500; n++) { if (found()) return; await pause(); }
  throw new Error(what);
};
const seen = (css) => !!document.querySelector(css);
const field = document.querySelector("textarea");
const write = (text) => { field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })); };
const units = () => Object.entries(localStorage).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
/** How much the browser takes in all: a coarse filler that stays, and what fits in beside it. */
const measure = () => {
  localStorage.setItem(COARSE, "x".repeat(5_000_000));
  let [least, most] = [0, 1 << 20];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    try { localStorage.setItem(FILLER, "x".repeat(middle)); least = middle; } catch { most = middle - 1; }
  }
  localStorage.setItem(FILLER, "x".repeat(least));
  const all = units();
  localStorage.removeItem(FILLER);
  return all;
};
/** Whether a save is one that was written whole and says what stands in the field. */
const holds = (save, text) => {
  const [head, body] = save.split("\n");
  return /^vejvalg \d+ \d+ [0-9a-f]{16}$/.test(head) && Object.values(JSON.parse(body).drafts).some((draft) => JSON.stringify(draft).includes(text));
};
(async () => {
  const wrong = [];
  let [refused, kept] = [0, ""];
  const all = measure();
  for (const left of rooms) {
    const text = `Plads ${left} `;
    window.isDiskFull = false;
    localStorage.removeItem(FILLER);
    write(text);
    await until("saved", () => seen("[data-safety=stored]") && holds(localStorage.getItem(key), text));
    document.querySelector("[data-about=half] .button--quiet")?.click();
    await until("no notice", () => !seen("[data-about=half]") && !seen("[data-about=full]"));
    const before = localStorage.getItem(key);
    localStorage.setItem(FILLER, "x".repeat(all - units() - FILLER.length - left));
    window.isDiskFull = isDiskFull;
    const more = text + "mere ".repeat(1 + (left * 7) % 60);
    write(more);
    const after = localStorage.getItem(key);
    const isRefused = after === before;
    if (!isRefused && !holds(after, more)) wrong.push(`${left}: ${after}`);
    refused += isRefused;
    kept = isRefused ? text : more;
    if (isRefused) await until("one place is full", () => seen("[data-about=half]"));
    if (isDiskFull) await until("not saved", () => seen("[data-about=full]") && seen("[data-safety=risk]"));
    else await until("saved all the same", () => seen("[data-safety=stored]"));
    if (localStorage.getItem(key) !== after) wrong.push(`${left}: changed afterwards`);
  }
  done({ refused, wrong, kept, last: field.value, all });
})().catch((why) => done({ wrong: [String(why)] }));
"#;

#[test]
fn a_full_store_never_costs_the_previous_save() {
    visit(Visit::to("full-k").with_script_before(FULL_DISK), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.kit.look").await?;
        // Few at first: the brim itself and about it.
        let rooms: Vec<usize> = if times(1, 201) == 1 { (0..=200).step_by(20).collect() } else { (0..=200).collect() };
        for is_disk_full in [false, true] {
            let what = if is_disk_full { "both places full" } else { "local storage full" };
            let (mut refused, mut found) = (0, Value::Null);
            for (round, some) in rooms.chunks(25).enumerate() {
                progress("5", what, 25 * round, rooms.len());
                found = fill(page, some, is_disk_full).await?;
                assert_eq!(found["wrong"], json!([]), "{what}");
                refused += found["refused"].as_u64().unwrap_or_default();
            }
            report("5", what, rooms.len(), 201, 0);
            assert!(refused > 0, "{what}: nothing was ever refused");
            // With the store as full as it is, what was kept last is taken up.
            page.reload().await?;
            let newest = if is_disk_full { "kept" } else { "last" };
            assert_eq!(page.value("textarea").await?, found[newest].as_str().unwrap_or_default(), "{what}");
            println!("{what}: {refused} of {} writes refused, {} units in all", rooms.len(), found["all"]);
        }
        Ok(())
    });
}

async fn fill(page: &Page, rooms: &[usize], is_disk_full: bool) -> WebDriverResult<Value> {
    let words = vec![json!(SAVE), json!(rooms), json!(is_disk_full)];
    page.browser().set_script_timeout(std::time::Duration::from_secs(110)).await?;
    Ok(page.browser().execute_async(FILL, words).await?.json().clone())
}
