//! The harness keeps its promises, on a page of its own: what another test reports is then the app's doing.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Guest, Visit, visit};
use crate::processes::{kill, named};

const PAGE: &str = r#"<!doctype html><html lang="en"><title>own</title>
<p class="line">one</p><p class="line">two</p><label>Name <input id="name"></label>
<button onclick="document.querySelector('#said').textContent = 'Hello ' + document.querySelector('#name').value">Greet</button>
<button onclick="this.remove()" id="go">Go</button><output id="said"></output>
<iframe id="framed" src="/deep/index.html"></iframe></html>"#;

#[test]
fn what_is_done_on_a_page_can_be_seen_on_it() {
    let own = Visit::to("harness").with_page("/own.html", PAGE).in_folder("/deep/");
    visit(own.with_script_before("window.before = innerWidth"), async |page| {
        // No engine makes its window narrower than this one.
        page.viewport(500, 700).await?;
        page.open_path("/own.html").await?;
        assert_eq!(page.evaluate("window.before").await?, 500);
        assert_eq!(page.texts(".line").await?, ["one", "two"]);
        page.type_into("#name", "Lis").await?;
        page.press(Key::Backspace + "").await?;
        page.click_text("button", "Greet").await?;
        page.wait_for_text("#said", "Hello Li").await?;
        page.click("#go").await?;
        page.wait_until_gone("#go").await?;
        assert_eq!(page.count("button").await?, 1);
        assert_eq!(page.browser().title().await?, "own");
        page.screenshot("own").await
    });
}

#[test]
fn a_press_waits_for_what_lies_over_a_thing_and_scrolls_to_what_is_far_below() {
    let covered = r#"<!doctype html><html lang="en"><title>covered</title>
        <button id="near" onclick="said.textContent += 'near '">Near</button>
        <div id="over" onclick="said.textContent += 'over '" style="position: fixed; inset: 0"></div>
        <button id="far" style="margin-top: 3000px" onclick="said.textContent += event.isTrusted ? 'far ' : 'feigned '">Far</button>
        <output id="said"></output><script>const said = document.querySelector('#said');
        setTimeout(() => document.querySelector('#over').remove(), 700)</script></html>"#;
    visit(Visit::to("covered").with_page("/covered.html", covered), async |page| {
        page.open_path("/covered.html").await?;
        page.click("#near").await?;
        page.click("#far").await?;
        page.click_text("button", "Near").await?;
        assert_eq!(page.text("#said").await?, "near far near");
        Ok(())
    });
}

#[test]
fn what_is_stored_survives_a_reload_and_complaints_are_heard() {
    visit(Visit::to("harness").with_page("/own.html", PAGE), async |page| {
        page.open_path("/own.html").await?;
        page.store("key", "value").await?;
        page.reload().await?;
        assert_eq!(page.stored("key").await?.as_deref(), Some("value"));
        assert_eq!(page.stored_keys().await?, ["key"]);
        page.evaluate("console.error('ouch')").await?;
        page.settle().await?;
        assert!(page.complaints().await?.iter().any(|complaint| complaint.contains("ouch")));
        assert!(page.missing_files().iter().all(|path| path == "/deep/index.html 404"));
        assert!(page.asked().iter().any(|path| path == "/own.html"));
        Ok(())
    });
}

#[test]
fn a_visit_knows_nothing_of_the_visits_before_it() {
    // As long as somebody is there, the browser of the first visit waits for the second.
    let _guest = Guest::comes();
    for round in ["first", "second"] {
        visit(Visit::to("harness").with_page("/own.html", PAGE), async |page| {
            page.open_path("/own.html").await?;
            let lefts = "[innerWidth > 600, opener, window.name, sessionStorage.getItem('left'), localStorage.length]";
            assert_eq!(page.evaluate(lefts).await?, json!([true, null, "", null, 0]), "{round}");
            assert_eq!(page.browser().windows().await?.len(), 1, "{round}");
            let heard = page.complaints().await?;
            assert!(heard.iter().all(|complaint| complaint.contains("/deep/")), "{round}: {heard:?}");

            page.viewport(500, 700).await?;
            page.evaluate("[window.name = 'left', sessionStorage.left = localStorage.left = 'left']").await?;
            page.evaluate("console.error('left')").await?;
            let tab = page.browser().new_tab().await?;
            page.browser().switch_to_window(tab).await?;
            page.open_path("/own.html").await?;
            page.evaluate("console.error('left, too')").await.map(drop)
        });
    }
}

#[test]
fn a_visit_is_made_once_more_where_the_engine_itself_fell_over() {
    let mut visits = 0;
    visit(Visit::to("fallen-engine").with_page("/own.html", PAGE), async |page| {
        visits += 1;
        page.open_path("/own.html").await?;
        page.wait_for(".line").await?;
        if visits == 1 {
            let pages = named(&page.processes(), "WebKitWeb");
            assert!(!pages.is_empty(), "no process has the page");
            kill(&pages);
        }
        page.wait_for("#name").await
    });
    assert_eq!(visits, 2);
}
