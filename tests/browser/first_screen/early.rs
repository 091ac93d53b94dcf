//! What is fetched ahead of the engine's asking for it. Knows how the engine is held back, not what is painted.

use serde_json::json;

use super::{HELD, PLAY, let_in, module};
use crate::harness::{Visit, visit};

/// Notes which later parts are asked for.
const ASKED: &str = "window.asked = []; const ask = window.fetch; window.fetch = (what, ...how) => { \
    const part = /later-(.*)-.{12}[.]wasm/.exec(what)?.[1]; if (part) asked.push(part); return ask(what, ...how) };";

/// All of them: three parts, and what two or three of them share.
const ALL: [&str; 7] = [
    "module",
    "pages",
    "play",
    "shared-module-pages",
    "shared-module-pages-play",
    "shared-module-play",
    "shared-pages-play",
];

/// Those that a part needs: itself, and all that it shares.
fn needed(part: &str) -> Vec<&'static str> {
    ALL.into_iter().filter(|name| name.split('-').any(|one| one == part)).collect()
}

#[test]
fn a_part_that_is_waited_for_is_asked_for_while_the_engine_is_on_its_way_and_once() {
    let places = [
        ("/digital-healthcare/conditions/play", "play", "#app .stage__side button"),
        ("/digital-healthcare/users", "module", "#app [data-begin=group]"),
    ];
    for (place, part, there) in places {
        let visited = Visit::to("early").with_script_before([HELD, ASKED].concat()).speaking("en");
        visit(visited, async |page| {
            page.open(place).await?;
            page.wait_for("#first h1").await?;
            page.wait_until("asked.length === 4", "the part and what it shares are asked for").await?;
            assert_eq!(page.evaluate("asked.toSorted()").await?, json!(needed(part)), "{place}");
            assert_eq!(page.count("#app .stage, #app .module").await?, 0, "the engine is held back");
            page.evaluate("(letRest(), 0)").await?;
            let_in(page).await?;
            page.wait_for(there).await?;
            page.wait_until("asked.length >= 7", "the other parts are asked for").await?;
            assert_eq!(page.evaluate("asked.toSorted()").await?, json!(ALL), "{place}");
            Ok(())
        });
    }
}

#[test]
fn a_part_that_the_engine_has_asked_for_is_not_asked_for_ahead() {
    // The browser tells what has come when it has time, which may be after the engine has begun.
    const LATE: &str = "const Good = PerformanceObserver; \
        window.PerformanceObserver = class extends Good { constructor(tell) { \
          super((...all) => { const look = setInterval(() => { if (!asked.includes('pages')) return; \
            clearInterval(look); tell(...all); window.told = true }, 20) }) } };";
    // Something can be pressed, so no part is asked for at once.
    let body = module("en", &[json!("continue"), json!("continue")]);
    let visited = Visit::to("not-ahead").with_script_before([ASKED, LATE].concat()).speaking("en");
    visit(visited.with_page("/data/kinds/kinds.en.json", body), async |page| {
        page.open(PLAY).await?;
        page.wait_until("window.told === true", "the browser has told").await?;
        page.wait_until("asked.length >= 7", "all parts are asked for").await?;
        page.frames().await?;
        assert_eq!(page.evaluate("asked.toSorted()").await?, json!(ALL));
        Ok(())
    });
}

#[test]
fn a_part_that_did_not_come_early_is_asked_for_anew() {
    const GONE: &str = "const bring = window.fetch; const gone = new Set(); window.fetch = (what, ...how) => { \
        const isFirst = /later-.*[.]wasm/.test(what) && !gone.has(what); \
        gone.add(what); return isFirst ? Promise.reject(new TypeError('no')) : bring(what, ...how) };";
    let visited = Visit::to("anew").with_script_before([GONE, HELD, ASKED].concat()).speaking("en");
    visit(visited, async |page| {
        page.open("/digital-healthcare/conditions/play").await?;
        page.wait_until("asked.length === 4", "the part and what it shares are asked for").await?;
        page.evaluate("(letRest(), 0)").await?;
        let_in(page).await?;
        page.wait_for("#app .stage__side button").await?;
        page.wait_until("asked.includes('pages')", "another part is asked for").await?;
        let again = needed("play").into_iter().chain(needed("play"));
        let mut expected: Vec<_> = again.chain(["pages", "shared-module-pages"]).collect();
        expected.sort_unstable();
        assert_eq!(page.evaluate("asked.toSorted()").await?, json!(expected));
        Ok(())
    });
}

#[test]
fn the_turn_to_write_is_asked_for_while_the_engine_is_on_its_way() {
    const LOOK: &str = "(window.look = setInterval(() => navigator.locks.query() \
        .then(({ held }) => window.held = held.map(({ name }) => name)), 20), 0)";
    visit(Visit::to("turn-ahead").with_script_before(HELD).speaking("en"), async |page| {
        page.open("/digital-healthcare/users/play").await?;
        page.wait_for("#first h1").await?;
        page.evaluate(LOOK).await?;
        page.wait_until("window.held?.length === 1", "the turn is held").await?;
        assert_eq!(page.evaluate("held[0].endsWith('/save/digital-healthcare/users')").await?, true);
        page.evaluate("(clearInterval(look), letRest(), 0)").await?;
        let_in(page).await?;
        page.wait_for("#app .stage").await?;
        assert_eq!(page.count("[data-about=viewer], [data-watching]").await?, 0, "the turn is this window's");
        Ok(())
    });
}
