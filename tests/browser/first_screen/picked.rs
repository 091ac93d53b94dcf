//! Words that are picked before the part for play is there: they are counted at once, and are the engine's in the end.

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use super::{HELD, MODULE, PLAY, SAVE, choice, held, let_in, module, words};
use crate::harness::{Page, Visit, visit};

/// What a room sees of the words: how often each is picked, whether it can be taken back, and what the way on says.
async fn seen(page: &Page, within: &str) -> WebDriverResult<Value> {
    let script = format!(
        "(() => {{ const here = document.querySelector({within:?}); const next = here.querySelector('[data-key=next]'); \
         return [...here.querySelectorAll('.chip')].map((chip) => {{ const [word, less] = chip.children; \
           const count = word.lastChild; \
           return [word.ariaPressed, count.hidden ? '' : count.textContent, less.hidden] }}) \
           .concat([[next.textContent, next.hasAttribute('data-quiet')]]) }})()"
    );
    page.evaluate(&script).await
}

/// Picks one word twice and the other once, and takes one of the first back and the other as well.
async fn pick(page: &Page) -> WebDriverResult<()> {
    for word in ["calm", "busy", "calm"] {
        page.click(&format!("#first [data-word={word}]")).await?;
    }
    page.click("#first .chip:first-child .chip__less").await?;
    page.click("#first .chip:last-child .chip__less").await
}

#[test]
fn words_picked_before_the_engine_is_there_are_counted_at_once_and_kept_by_it() {
    visit(held("picked", &[words(), choice()]), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#first [data-word=calm]").await?;
        let begin = json!([["false", "", true], ["false", "", true], ["Next, without an answer", true]]);
        assert_eq!(seen(page, "#first").await?, begin);
        pick(page).await?;
        let picked = json!([["true", "1", false], ["false", "", true], ["Next", false]]);
        assert_eq!(seen(page, "#first").await?, picked);
        page.click("#first [data-word=busy]").await?;
        page.click("#first [data-word=busy]").await?;
        let picked = json!([["true", "1", false], ["true", "2", false], ["Next", false]]);
        assert_eq!(seen(page, "#first").await?, picked);
        assert_eq!(page.stored_keys().await?, Vec::<String>::new(), "nothing is stored before the engine is there");
        // The engine alone can count no words: what is painted stands until it can.
        page.evaluate("(letIn(), 0)").await?;
        page.wait_until("document.querySelector('#app .stage') !== null", "the engine has built its first screen")
            .await?;
        page.settle().await?;
        assert_eq!(page.count("#first .pick").await?, 1);
        page.evaluate("(letRest(), 0)").await?;
        page.wait_until_gone("#first").await?;
        page.frames().await?;
        assert_eq!(seen(page, "#app").await?, picked);
        page.wait_for("[data-safety=stored]").await?;
        assert!(page.stored(SAVE).await?.unwrap_or_default().contains(r#"[["calm",1],["busy",2]]"#));
        Ok(())
    });
}

#[test]
fn going_on_pressed_after_words_goes_on_with_them() {
    visit(held("picked-on", &[words(), json!("continue"), json!("continue")]), async |page| {
        page.open(PLAY).await?;
        page.click("#first [data-word=busy]").await?;
        page.click("#first [data-key=next]").await?;
        page.click("#first [data-key=next]").await?;
        page.evaluate("(letRest(), 0)").await?;
        let_in(page).await?;
        page.wait_for("#app [data-step='arrive.s1']").await?;
        assert_eq!(page.evaluate("seen").await?, json!(["arrive.s0", "arrive.s1"]));
        page.wait_for("[data-safety=stored]").await?;
        let save = page.stored(SAVE).await?.unwrap_or_default();
        assert!(save.contains(r#"[["busy",1]]"#), "{save}");
        Ok(())
    });
}

#[test]
fn where_the_part_for_play_does_not_come_the_painted_words_make_room_for_the_sentence_about_it() {
    const GONE: &str = "const bring = window.fetch; window.fetch = (what, ...how) => \
        /later-play/.test(what) ? Promise.reject(new TypeError('no')) : bring(what, ...how);";
    let visited = Visit::to("picked-gone").with_script_before([GONE, HELD].concat()).speaking("en");
    visit(visited.with_page(MODULE, module("en", &[words(), choice()])), async |page| {
        page.open(PLAY).await?;
        page.click("#first [data-word=calm]").await?;
        page.evaluate("(letRest(), 0)").await?;
        let_in(page).await?;
        page.wait_for("#app .stage__side [role=alert]").await?;
        page.complaints().await.map(drop)
    });
}
