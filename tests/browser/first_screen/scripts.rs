//! The scripts that paint the first screen and start the engine, where a host hinders them or the engine does not come.

use serde_json::Value;

use super::HELD;
use crate::harness::{Visit, release_folder, visit};

#[test]
fn a_host_that_forbids_scripts_in_the_page_still_shows_the_app() {
    let strict = Visit::to("strict")
        .with_motion()
        .with_headers("content-security-policy: script-src 'self' 'wasm-unsafe-eval'\r\n");
    visit(strict, async |page| {
        page.open("").await?;
        page.wait_for("#app .way__module").await?;
        let asked = page.asked();
        for script in ["/ahead.js", "/boot.js"] {
            assert!(asked.iter().any(|path| path == script), "{script} {asked:?}");
        }
        page.complaints().await.map(drop)
    });
}

#[test]
fn a_host_that_changes_the_scripts_in_the_page_still_shows_the_app() {
    let page = std::fs::read_to_string(release_folder().join("index.html")).unwrap();
    let (rest, boot) = page.rsplit_once("<script type=\"module\">").unwrap();
    let changed = format!("{rest}<script type=\"module\"> {boot}");
    visit(Visit::to("changed").with_motion().with_page("/", changed), async |page| {
        page.open("").await?;
        page.wait_for("#app .way__module").await?;
        let asked = page.asked();
        assert!(asked.iter().any(|path| path == "/boot.js"), "{asked:?}");
        page.complaints().await.map(drop)
    });
}

#[test]
fn where_the_scripts_stand_in_the_page_their_files_are_not_fetched() {
    visit(Visit::to("inline").with_motion(), async |page| {
        page.open("").await?;
        page.wait_for("#app .way__module").await?;
        let times = "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)";
        let asked = page.evaluate(times).await?;
        let asked: Vec<&str> = asked.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(!asked.contains(&"/ahead.js") && !asked.contains(&"/boot.js"), "{asked:?}");
        assert_eq!(asked.iter().filter(|path| path.ends_with("/programme.en.json")).count(), 1, "{asked:?}");
        Ok(())
    });
}

#[test]
fn an_engine_that_does_not_come_is_said() {
    visit(Visit::to("kept-out").with_motion().with_script_before(HELD), async |page| {
        page.open("").await?;
        page.click("#first .bar__language[lang=da]").await?;
        page.evaluate("(keepOut(), 0)").await?;
        page.wait_for("#boot-failed").await?;
        assert_eq!(page.count("#first").await?, 0, "nothing is left that looks alive");
        page.complaints().await.map(drop)
    });
}

#[test]
fn an_engine_that_falls_is_said_over_what_was_painted() {
    visit(Visit::to("fallen-first").with_motion().with_script_before(HELD), async |page| {
        page.open("").await?;
        page.wait_for("#first h1").await?;
        page.evaluate("(fall(), 0)").await?;
        page.wait_for("#fallen").await?;
        assert_eq!(page.count("#first").await?, 0, "nothing is left that looks alive");
        page.complaints().await.map(drop)
    });
}
