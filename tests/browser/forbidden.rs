//! A module is played from its start to the recap wherever storage is forbidden, divided or forgotten: what cannot be
//! kept is said at once, nothing is called saved that is not, and the file can be taken.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Storage, Visit, visit};
use crate::lasting::report;
use crate::table::{PLAY, SAVE, answer_in_page};

/// Keeps what is handed over where the test can read it.
const HANDED: &str = "window.handed = []; const made = URL.createObjectURL; \
    URL.createObjectURL = (blob) => { blob.text().then((text) => handed.push(text)); return made.call(URL, blob) };";

/// A browser without IndexedDB, as some settings and some companies' browsers have it.
const NO_DATABASE: &str =
    "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } });";

/// What the page itself can keep, asked in the page: in local storage, in IndexedDB, in neither.
const CAN_KEEP: &str = "\
    const done = arguments[0]; let quick = false; \
    try { localStorage.setItem('can', '1'); quick = localStorage.getItem('can') === '1'; localStorage.removeItem('can') } catch {} \
    try { const asked = indexedDB.open('can', 1); \
      asked.onsuccess = () => { asked.result.close(); indexedDB.deleteDatabase('can'); done([quick, true]) }; \
      asked.onerror = asked.onblocked = () => done([quick, false]) } catch { done([quick, false]) }";

/// A page of the same host with the app in a frame.
fn portal(frame: &str) -> String {
    format!("<!doctype html><title>portal</title>{frame}")
}

/// A frame that may run scripts and hand files over, and has no origin of its own.
const SANDBOXED: &str = "<iframe sandbox='allow-scripts allow-downloads' src='/#PLAY' width=900 height=600></iframe>";

/// A frame of another site: the same server under its other name.
const FOREIGN: &str = "<script>document.write(`<iframe src='http://localhost:${location.port}/#PLAY' width=900 height=600></iframe>`)</script>";

#[test]
fn in_a_sandboxed_frame() {
    let inside = Visit::to("sandboxed").with_page("/portal", portal(&SANDBOXED.replace("PLAY", PLAY)));
    // A frame without an origin asks as a stranger: the host must let strangers read.
    framed("sandboxed frame", inside.with_headers("access-control-allow-origin: *\r\n"));
}

#[test]
fn in_a_frame_of_another_site() {
    let inside = Visit::to("cross-site").with_page("/portal", portal(&FOREIGN.replace("PLAY", PLAY)));
    framed("cross-site frame", inside);
}

#[test]
fn in_a_frame_of_another_site_where_third_parties_may_store_nothing() {
    let inside = Visit::to("third-party").with_page("/portal", portal(&FOREIGN.replace("PLAY", PLAY)));
    framed("third parties blocked", inside.with_storage(Storage::DeniedToOthers));
}

#[test]
fn where_all_storage_is_blocked() {
    alone("all data blocked", Visit::to("blocked").with_storage(Storage::Denied));
}

#[test]
fn in_private_mode() {
    alone("private mode", Visit::to("private").with_storage(Storage::Forgotten));
}

#[test]
fn without_a_database() {
    let broken = format!("{NO_DATABASE}{HANDED}");
    visit(Visit::to("no-database").with_script_before(broken), async |page| {
        page.open(PLAY).await?;
        // Local storage takes it and may lose it: never saved, and the file is on offer from the first decision on.
        answer_in_page(page, "briefly").await?;
        page.wait_for("[data-about=full]").await?;
        plays_to_the_recap(page, "no database").await
    });
}

#[track_caller]
fn framed(setting: &'static str, how: Visit) {
    visit(how.with_script_before(HANDED), async |page| {
        page.open_path("/portal").await?;
        page.browser().enter_frame(0).await?;
        tells_at_the_start(page).await?;
        plays_to_the_recap(page, setting).await
    });
}

#[track_caller]
fn alone(setting: &'static str, how: Visit) {
    visit(how.with_script_before(HANDED), async |page| {
        page.open(PLAY).await?;
        tells_at_the_start(page).await?;
        plays_to_the_recap(page, setting).await
    });
}

/// What nothing will be kept of is said before the first decision, and only then.
async fn tells_at_the_start(page: &Page) -> WebDriverResult<()> {
    page.wait_for(".stage").await?;
    if can_keep(page).await? == [false, false] {
        page.wait_for("[data-about=denied]").await?;
        page.wait_for("[data-safety=risk]").await?;
    } else {
        page.settle().await?;
        assert_eq!(page.count("[data-about=denied]").await?, 0, "it is kept, and nothing else may be said");
    }
    Ok(())
}

/// Whether local storage and IndexedDB take what they are given.
async fn can_keep(page: &Page) -> WebDriverResult<[bool; 2]> {
    let found = page.browser().execute_async(CAN_KEEP, vec![]).await?;
    Ok([0, 1].map(|place| found.json()[place] == true))
}

/// Plays to the end, looks at the recap, and takes the file with everything.
async fn plays_to_the_recap(page: &Page, setting: &str) -> WebDriverResult<()> {
    let can_keep = can_keep(page).await?;
    let mut steps = 0;
    while answer_in_page(page, "briefly").await? != "end" {
        steps += 1;
        assert!(steps < 200, "it never ends");
        if !can_keep[1] {
            assert_eq!(page.count("[data-safety=stored]").await?, 0, "nothing may be called saved");
        }
    }
    if can_keep[1] {
        page.wait_for("[data-safety=stored]").await?;
    }
    page.evaluate("document.querySelector('.finished a.button').click()").await?;
    page.wait_for("figure.journey-board").await?;
    page.evaluate("(location.hash = '#/stored', 0)").await?;
    page.wait_for("[data-take]").await?;
    page.evaluate("(document.querySelector('[data-take]').click(), 0)").await?;
    let file = "window.handed.find((text) => text.includes('SAVE')) ?? ''".replace("SAVE", SAVE);
    let mut taken = page.evaluate(&file).await?;
    for _ in 0..100 {
        if taken.as_str().is_some_and(|text| !text.is_empty()) {
            break;
        }
        page.settle().await?;
        taken = page.evaluate(&file).await?;
    }
    let taken = taken.as_str().unwrap_or_default();
    assert!(taken.contains("Aftalt.") && taken.contains("last-trial"), "the file holds what was done: {taken}");
    report("13", setting, 1, 1, 0);
    Ok(())
}
