//! Nothing is lost: reload, language, denied and full storage, damaged and newer saves.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{MODULE, PLAY, SAVE, left, play_until, step};

#[test]
fn a_reload_resumes_at_the_same_step_with_what_was_typed() {
    visit(Visit::to("reload"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.kit.look").await?;
        page.type_into("textarea", "Ingen har spurgt hende").await?;
        page.reload().await?;
        assert_eq!(step(page).await?, "lis.kit.look");
        assert_eq!(page.value("textarea").await?, "Ingen har spurgt hende");
        Ok(())
    });
}

#[test]
fn the_language_changes_in_the_middle_of_play_and_nothing_is_lost() {
    visit(Visit::to("language"), async |page| {
        page.open(PLAY).await?;
        page.click("button[lang=en]").await?;
        page.wait_for_text(".stage__text", "word").await?;
        play_until(page, "lis.offer.look").await?;
        page.type_into("textarea", "hun nikker bare").await?;
        page.click("button[lang=da]").await?;
        page.wait_for_text("[data-key=next]", "Videre").await?;
        assert_eq!(step(page).await?, "lis.offer.look");
        assert_eq!(page.value("textarea").await?, "hun nikker bare");
        assert_eq!(page.evaluate("document.documentElement.lang").await?, "da");
        page.reload().await?;
        page.wait_for_text("[data-key=next]", "Videre").await?;
        assert_eq!(step(page).await?, "lis.offer.look");
        Ok(())
    });
}

#[test]
fn denied_storage_is_said_and_play_goes_on() {
    visit(Visit::to("denied-play").without_storage(), async |page| {
        page.open(PLAY).await?;
        page.wait_for("[data-about=denied]").await?;
        page.wait_for("[data-safety=risk]").await?;
        play_until(page, "lis.kit").await?;
        assert_eq!(page.count("[data-safety=stored]").await?, 0, "nothing may be called saved");
        Ok(())
    });
}

#[test]
fn full_storage_is_said_and_the_other_place_has_it() {
    visit(Visit::to("full"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.roles").await?;
        page.wait_for("[data-safety=stored]").await?;
        let before = page.stored(SAVE).await?;
        page.evaluate(
            "(() => { let n = 1 << 20; while (n > 0) { try { localStorage.setItem('fill' + n + Math.random(), 'x'.repeat(n)) } \
             catch { n >>= 1 } } })()",
        )
        .await?;
        page.click("[data-key=next]").await?;
        page.wait_for("[data-step='lis.offer']").await?;
        page.wait_for("[data-about=half]").await?;
        page.wait_for("[data-safety=stored]").await?;
        assert_eq!(page.stored(SAVE).await?, before, "a refused write costs nothing that was stored");
        page.reload().await?;
        assert_eq!(step(page).await?, "lis.offer", "the newer of the two is taken up");
        Ok(())
    });
}

#[test]
fn an_exported_file_is_read_back_and_what_was_here_is_put_aside() {
    visit(Visit::to("export"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.wait_for("[data-safety=stored]").await?;
        page.open("/stored").await?;
        page.wait_for("[data-take]").await?;
        page.keep_files().await?;
        page.click("[data-take]").await?;
        let file = page.handed().await?;
        assert!(file.contains(SAVE), "{file}");
        page.open(PLAY).await?;
        play_until(page, "lis.roles").await?;
        page.wait_for("[data-safety=stored]").await?;
        let here = page.stored(SAVE).await?;
        page.open("/stored").await?;
        page.wait_for(".stored__entry").await?;
        read_in(page, &file).await?;
        assert_eq!(page.stored(&format!("{SAVE}/kept-1")).await?, here);
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, "lis.meet");
        page.open("/stored").await?;
        page.wait_for(".stored__entry").await?;
        read_in(page, "no file of ours").await?;
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, "lis.meet", "another file changes nothing");
        Ok(())
    });
}

/// Chooses a file, as a person does.
async fn read_in(page: &Page, text: &str) -> WebDriverResult<()> {
    page.choose_file("[data-file]", "vejvalg.json", text).await?;
    page.wait_for("[data-taken]").await.map(drop)
}

#[test]
fn without_a_trace_nothing_is_stored_and_everything_ends() {
    visit(Visit::to("no-trace"), async |page| {
        page.open("/stored").await?;
        page.click("[data-no-trace]").await?;
        page.wait_for("[data-about=no-trace]").await?;
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        assert_eq!(page.count("[data-safety=stored]").await?, 0, "nothing may be called saved");
        assert_eq!(page.stored_keys().await?, Vec::<String>::new());
        let kept = "indexedDB.databases().then((all) => window.kept = all.length)";
        page.evaluate(&format!("({kept}, 0)")).await?;
        page.click("[data-end-trace]").await?;
        // Until the page is loaded again, the old one is still to be seen.
        page.wait_until_gone("[data-about=no-trace]").await?;
        assert_eq!(step(page).await?, "arrive.mood", "it begins afresh");
        Ok(())
    });
}

/// A browser that forgets a site after a week.
const FORGETFUL: &str = "Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' })";

#[test]
fn where_the_browser_forgets_after_a_week_nothing_of_it_comes_between_before_something_is_begun() {
    visit(Visit::to("week-begun").with_script_before(FORGETFUL), async |page| {
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        // The notices come with the part for play; the other pages come after it.
        let all = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/later-pages-'))";
        page.wait_until(all, "the last part is on its way").await?;
        page.settle().await?;
        assert_eq!(page.count(".notice").await?, 0);
        page.click("[data-begin=group]").await?;
        page.wait_for("[data-about=week]").await
    });
}

#[test]
fn where_the_browser_forgets_after_a_week_that_is_said_once() {
    visit(Visit::to("week").with_script_before(FORGETFUL), async |page| {
        page.open(PLAY).await?;
        page.wait_for("[data-about=week]").await?;
        page.click("[data-about=week] .button--quiet").await?;
        page.reload().await?;
        step(page).await?;
        page.settle().await?;
        assert_eq!(page.count("[data-about=week]").await?, 0);
        Ok(())
    });
}

/// Counts how often the browser is asked to give up last of all what is stored here.
const PERSISTS: &str = "window.persists = 0; Object.defineProperty(navigator, 'storage', \
    { value: { persist() { window.persists++; return Promise.resolve(true) } } });";

#[test]
fn the_browser_is_asked_to_keep_what_is_stored_once_and_after_the_first_decision() {
    visit(Visit::to("persist").with_script_before(PERSISTS), async |page| {
        page.open(PLAY).await?;
        // What is only seen is no decision, and what is only typed is none yet.
        for seen in ["arrive.mood", "arrive.from-the-chair"] {
            assert_eq!(step(page).await?, seen);
            page.wait_for("[data-key=next]").await?;
            page.evaluate("(document.querySelector('[data-key=next]').click(), 0)").await?;
            left(page, seen).await?;
        }
        page.type_into("textarea", "Ingen har").await?;
        page.settle().await?;
        assert_eq!(page.evaluate("window.persists").await?, 0, "nothing is decided yet");
        page.evaluate("(document.querySelector('[data-key=next]').click(), 0)").await?;
        left(page, "arrive.last-week").await?;
        assert_eq!(page.evaluate("window.persists").await?, 1);
        play_until(page, "lis.kit.look").await?;
        assert_eq!(page.evaluate("window.persists").await?, 1, "asked once, however many decisions there are");
        Ok(())
    });
}

#[test]
fn a_frame_never_asks_the_browser_to_keep_anything() {
    let frame = format!("<!doctype html><title>portal</title><iframe src='/#{PLAY}' width=900 height=600></iframe>");
    visit(Visit::to("persist-frame").with_script_before(PERSISTS).with_page("/portal", frame), async |page| {
        page.open_path("/portal").await?;
        page.browser().enter_frame(0).await?;
        play_until(page, "lis.kit.look").await?;
        assert_eq!(page.evaluate("window.persists + window.top.persists").await?, 0);
        Ok(())
    });
}

/// The button that begins, once the engine has looked at what is stored: it is painted before.
const BUILT: &str = "#app [data-begin=group]";

#[test]
fn a_damaged_save_is_put_aside_and_offered() {
    visit(Visit::to("damaged"), async |page| {
        page.open(MODULE).await?;
        page.wait_for(BUILT).await?;
        page.store(SAVE, "vejvalg 1 7 0000000000000000\n{\"rubbish\"").await?;
        for _ in ["told", "told again to whoever loads the page again"] {
            page.reload().await?;
            page.wait_for("[data-about=damaged]").await?;
            let aside = page.stored_keys().await?.into_iter().filter(|key| key.contains("/kept-"));
            assert_eq!(aside.collect::<Vec<_>>(), [format!("{SAVE}/kept-1")]);
        }
        page.click("[data-begin=group]").await?;
        play_until(page, "last-trial.done").await?;
        page.wait_for("[data-safety=stored]").await?;
        page.reload().await?;
        assert_eq!(step(page).await?, "last-trial.done", "what is begun over it is kept");
        // Notices come with the tools.
        page.wait_for(".tool").await?;
        page.settle().await?;
        assert_eq!(page.count("[data-about=damaged], [data-about=spare]").await?, 0, "and nothing is told any more");
        Ok(())
    });
}

#[test]
fn a_newer_save_is_left_alone() {
    visit(Visit::to("newer"), async |page| {
        let newer = "vejvalg 99 7 0000000000000000\n{}";
        page.open(MODULE).await?;
        page.wait_for(BUILT).await?;
        page.store(SAVE, newer).await?;
        page.reload().await?;
        page.wait_for("[data-about=too-new]").await?;
        page.click("[data-begin=group]").await?;
        play_until(page, "lis.meet").await?;
        assert_eq!(page.stored(SAVE).await?.as_deref(), Some(newer));
        assert_eq!(page.count("[data-safety=stored]").await?, 0, "nothing may be called saved");
        Ok(())
    });
}

#[test]
fn beginning_again_puts_the_earlier_session_aside() {
    visit(Visit::to("again"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.open(MODULE).await?;
        page.wait_for("[data-begin=resume]").await?;
        page.click("[data-begin=group]").await?;
        assert_eq!(step(page).await?, "arrive.mood");
        assert!(page.stored_keys().await?.contains(&format!("{SAVE}/kept-1")));
        Ok(())
    });
}

#[test]
fn everything_stored_can_be_seen_and_erased() {
    visit(Visit::to("erase"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.store("somebody-else", "stays").await?;
        page.open("/stored").await?;
        page.wait_for(".stored__entry").await?;
        page.click("[data-erase]").await?;
        page.click("[data-erase]").await?;
        page.wait_until_gone(".stored__entry").await?;
        assert_eq!(page.evaluate("document.querySelector('[data-erase]')").await?, serde_json::Value::Null);
        assert_eq!(page.stored_keys().await?, ["somebody-else"], "only our keys are erased");
        Ok(())
    });
}
