//! The turn to write where nobody has begun, and slow devices: nobody stands before a step that answers to nothing, and a
//! device that is busy is not taken for one that cannot.

use serde_json::json;

use crate::harness::{Visit, visit};
use crate::table::{MODULE, PLAY, SAVE, answer_in_page};

/// Another window has the turn and has begun nothing.
const HELD: &str =
    "navigator.locks.request('vejvalg/SAVE', () => new Promise((done) => (window.letGo = done))).catch(() => {});";

/// A device that says late what it granted early, and remembers whether the page took that for another window.
const SLOW: &str = "\
    const { request, query } = LockManager.prototype;
    const late = (work) => new Promise((done) => setTimeout(done, 500)).then(work);
    LockManager.prototype.request = function (...all) { return late(() => request.apply(this, all)) };
    LockManager.prototype.query = function () { return late(() => query.apply(this)) };
    window.hasWatched = false;
    new MutationObserver(() => window.hasWatched ||= !!document.querySelector('[data-watching], [data-about=viewer]'))
      .observe(document, { subtree: true, childList: true, attributes: true });";

#[test]
fn who_comes_while_another_window_has_the_turn_is_told_and_begins_when_it_goes() {
    visit(Visit::to("turn-goes").with_script_before(HELD.replace("SAVE", SAVE)), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#app [data-about=viewer]").await?;
        page.wait_for("#app h1").await?;
        assert_eq!(page.count(".stage").await?, 0, "no step that answers to nothing");
        page.evaluate("letGo()").await?;
        page.wait_for("#app .stage").await?;
        page.wait_until_gone("[data-about=viewer]").await?;
        page.click("[data-key=next]").await
    });
}

#[test]
fn who_takes_the_turn_where_nobody_has_begun_begins() {
    visit(Visit::to("turn-taken").with_script_before(HELD.replace("SAVE", SAVE)), async |page| {
        page.open(PLAY).await?;
        page.click("[data-take-over]").await?;
        page.wait_for("#app .stage").await?;
        page.wait_until_gone("[data-about=viewer]").await
    });
}

#[test]
fn a_slow_device_is_not_taken_for_another_window() {
    visit(Visit::to("turn-late").with_script_before(SLOW.to_owned()), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#app .stage").await?;
        assert_eq!(page.evaluate("window.hasWatched").await?, false);
        Ok(())
    });
}

#[test]
fn who_goes_on_before_a_module_has_come_begins_one_session() {
    visit(Visit::to("twice"), async |page| {
        page.open("").await?;
        page.wait_for("#app .way__module").await?;
        page.wait_until(
            "performance.getEntriesByType('resource').some(e => e.name.includes('later-module'))",
            "engine",
        )
        .await?;
        // As two presses on a slow device: the module's page, and on into play while it is on its way.
        page.evaluate(&format!("(location.hash = {MODULE:?}, location.hash = {PLAY:?}, null)")).await?;
        for _ in 0..3 {
            answer_in_page(page, "on").await?;
        }
        assert_eq!(page.count("[data-about=viewer]").await?, 0, "no other window has it");
        assert_eq!(page.evaluate("Object.keys(localStorage).filter(key => key.includes('/kept-'))").await?, json!([]));
        Ok(())
    });
}

/// A device that is busy for a second in the middle of each write, and remembers whether the page feared for what was done.
const BUSY: &str = "\
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...all) {
      for (const end = performance.now() + 1000; performance.now() < end;);
      return put.apply(this, all);
    };
    window.hasFeared = false;
    new MutationObserver(() => window.hasFeared ||= !!document.querySelector('[data-about=full], [data-safety=risk]'))
      .observe(document, { subtree: true, childList: true, attributes: true });";

#[test]
fn a_busy_device_is_not_taken_for_one_that_cannot_store() {
    visit(Visit::to("busy").with_script_before(BUSY.to_owned()), async |page| {
        page.open(PLAY).await?;
        page.click("#app [data-key=next]").await?;
        page.wait_for("[data-safety=stored]").await?;
        assert_eq!(page.evaluate("window.hasFeared").await?, false);
        Ok(())
    });
}
