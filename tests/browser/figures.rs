//! The figures that are promised of a long session: memory that does not grow, and how soon what was done is on the
//! disk. The first is held; the second depends on the machine, and is only told.

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::lasting::{figure, times};
use crate::table::{ANSWER, MODULE, PLAY, SAVE};

/// Keeps the engine's memory where the test finds it.
const WATCH: &str = "\
    for (const name of ['instantiate', 'instantiateStreaming']) { const good = WebAssembly[name];
      WebAssembly[name] = async (...all) => { const made = await good.apply(WebAssembly, all); \
        const { memory } = (made.instance ?? made).exports; if (memory) window.memory ??= memory; return made } }";

/// Plays until so many steps were answered, round and round: a module that is over is begun again, and what lay aside
/// is erased, as it is on the page about it. Gives how many milliseconds passed each time until "saved" stood there.
const ROUNDS: &str = r#"
const [key, module, steps, isTimed, done] = arguments;
const pause = () => new Promise((go) => setTimeout(go, 4));
const until = async (what, found) => {
  for (let n = 0; n < 4000; n++) { const here = found(); if (here) return here; await pause(); }
  throw new Error(what);
};
const seen = (css) => document.querySelector(css);
(async () => {
  const times = [];
  let pressed = 0;
  addEventListener("click", () => (pressed = performance.now()), { capture: true });
  for (let n = 0; n < steps; n++) {
    const next = await answer("briefly");
    if (isTimed && next !== "end") {
      await until("saved", () => seen("[data-safety=stored]"));
      times.push(performance.now() - pressed);
    }
    if (next !== "end") continue;
    for (const one of vejvalg.keeper.keys()) if (one.startsWith(`${key}/kept-`)) vejvalg.keeper.remove(one);
    location.hash = module;
    (await until("begin", () => seen("[data-begin=group]"))).click();
    await until("the first step", () => seen(".stage"));
  }
  done({ times, pages: (window.memory?.buffer.byteLength ?? 0) / 65536 });
})().catch((why) => done({ failed: String(why) }));
"#;

async fn play(page: &Page, steps: usize, is_timed: bool) -> WebDriverResult<Value> {
    let words = vec![json!(SAVE), json!(format!("#{MODULE}")), json!(steps), json!(is_timed)];
    let found = page.browser().execute_async(format!("{ANSWER}\n{ROUNDS}"), words).await?.json().clone();
    assert_eq!(found["failed"], Value::Null);
    Ok(found)
}

#[test]
fn memory_does_not_grow_in_four_hours_of_play() {
    visit(Visit::to("memory").with_script_before(WATCH), async |page| {
        // 3,600 steps an hour, of which the first half hour may still make room: beside load the last page of it came
        // after 120 steps.
        let (warm, whole) = (times(240, 1_800), times(480, 14_400));
        page.open(PLAY).await?;
        page.wait_for(".stage").await?;
        page.browser().set_script_timeout(std::time::Duration::from_secs(120)).await?;
        let (mut played, mut first, mut last) = (0, 0, 0);
        while played < whole {
            let found = play(page, 120, false).await?;
            played += 120;
            last = found["pages"].as_u64().unwrap_or_default();
            if played <= warm {
                first = last;
            }
            if played % 1_200 == 0 {
                println!("memory: {played} of {whole} steps, {last} pages");
            }
        }
        let grown = last - first;
        figure(
            "WASM memory",
            &format!("{last} pages after {whole} steps, {grown} of them grown after {warm}"),
            "0 pages grown",
        );
        assert!(last > 0, "the memory was never seen");
        assert_eq!(grown, 0, "pages after the first {warm} steps");
        Ok(())
    });
}

#[test]
fn what_is_done_is_soon_on_the_disk() {
    visit(Visit::to("confirmed"), async |page| {
        page.open(PLAY).await?;
        page.wait_for(".stage").await?;
        page.browser().set_script_timeout(std::time::Duration::from_secs(300)).await?;
        let found = play(page, times(20, 1_000), true).await?;
        let mut times: Vec<f64> = found["times"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        let at = |part: usize| times[(times.len() - 1) * part / 1_000];
        let told =
            format!("p50 {:.0} ms, p99 {:.0} ms, longest {:.0} ms of {}", at(500), at(990), at(1_000), times.len());
        figure("from action to confirmed save", &told, "p99 under 250 ms");
        Ok(())
    });
}
