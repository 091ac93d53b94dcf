//! What is pressed, focused and scrolled on the painted screen holds on the engine's.

use serde_json::json;
use thirtyfour::Key;

use super::{HELD, PLAY, SAVE, choice, held, let_in, written};
use crate::harness::{Visit, visit};

#[test]
fn a_choice_pressed_before_the_engine_is_there_is_answered_once() {
    visit(held("pressed", &[choice(), choice(), json!("continue")]), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#first [data-choice=two]").await?;
        let painted = written(page, "#first").await?;
        page.click("#first [data-choice=one]").await?;
        // Who thinks again is taken at the last word.
        page.click("#first [data-choice=two]").await?;
        page.click("#first [data-choice=two]").await?;
        let marked =
            page.evaluate("[...document.querySelectorAll('[aria-busy]')].map((it) => it.dataset.choice)").await?;
        assert_eq!(marked, json!(["two"]));
        let unmarked = written(page, "#first").await?;
        assert!(painted != unmarked, "a press is seen at once");
        assert_eq!(page.stored_keys().await?, Vec::<String>::new(), "nothing is stored before the engine is there");
        let_in(page).await?;
        page.wait_for("#app [data-step='arrive.s1']").await?;
        assert_eq!(page.evaluate("seen").await?, json!(["arrive.s0", "arrive.s1"]));
        let save = page.stored(SAVE).await?.unwrap_or_default();
        assert_eq!(save.matches("arrive.s0").count(), 1, "{save}");
        assert!(save.contains("two") && !save.contains("one\""), "{save}");
        Ok(())
    });
}

#[test]
fn going_on_pressed_twice_before_the_engine_is_there_goes_on_once() {
    visit(held("pressed-on", &[json!("continue"), json!("continue"), json!("continue")]), async |page| {
        page.open(PLAY).await?;
        page.click("#first [data-key=next]").await?;
        page.click("#first [data-key=next]").await?;
        let_in(page).await?;
        page.wait_for("#app [data-step='arrive.s1']").await?;
        page.evaluate("(letRest(), 0)").await?;
        page.wait_for(".bar__tools button").await?;
        assert_eq!(page.evaluate("seen").await?, json!(["arrive.s0", "arrive.s1"]));
        Ok(())
    });
}

#[test]
fn a_language_pressed_before_the_engine_is_there_is_spoken() {
    visit(Visit::to("pressed-language").with_motion().with_script_before(HELD).speaking("en"), async |page| {
        page.open("").await?;
        page.click("#first .bar__language[lang=da]").await?;
        let_in(page).await?;
        page.wait_for_text("#app .home__foot", "Rum og hold").await
    });
}

#[test]
fn a_link_pressed_before_the_engine_is_there_leads_on() {
    visit(Visit::to("led").with_motion().with_script_before(HELD).speaking("en"), async |page| {
        page.open("").await?;
        page.click("#first .home__head .button").await?;
        page.wait_for("#first .module__head h1").await?;
        let title = page.text("#first h1").await?;
        page.evaluate("(letRest(), 0)").await?;
        let_in(page).await?;
        page.wait_for("#app [data-begin=group]").await?;
        assert_eq!(page.text("#app h1").await?, title);
        Ok(())
    });
}

#[test]
fn focus_and_place_stay_where_they_are() {
    visit(held("kept", &[choice(), choice()]), async |page| {
        page.viewport(600, 500).await?;
        page.open(PLAY).await?;
        page.wait_for("#first [data-choice=three]").await?;
        page.evaluate("(document.querySelector('#first summary').click(), 0)").await?;
        page.evaluate("(document.querySelector('#first [data-choice=three]').focus(), 0)").await?;
        page.evaluate("(scrollTo(0, 200), 0)").await?;
        page.frames().await?;
        let place = page.evaluate("scrollY").await?;
        assert!(place.as_f64() > Some(100.0), "the screen is too short for this test: {place}");
        let_in(page).await?;
        page.frames().await?;
        assert_eq!(page.evaluate("scrollY").await?, place);
        assert_eq!(page.evaluate("document.activeElement.matches('#app [data-choice=three]')").await?, true);
        assert_eq!(page.evaluate("document.querySelector('#app details').open").await?, true);
        Ok(())
    });
}

#[test]
fn a_key_or_a_remote_presses_what_is_painted() {
    visit(held("pressed-by-key", &[choice(), json!("continue"), json!("continue")]), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#first [data-choice=two]").await?;
        page.press("ab").await?;
        let marked =
            page.evaluate("[...document.querySelectorAll('[aria-busy]')].map((it) => it.dataset.choice)").await?;
        assert_eq!(marked, json!(["two"]), "the last key counts");
        let_in(page).await?;
        page.wait_for("#app [data-step='arrive.s1']").await?;
        assert!(page.stored(SAVE).await?.unwrap_or_default().contains("two"));
        Ok(())
    });
    visit(held("pressed-by-remote", &[json!("continue"), json!("continue"), json!("continue")]), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#first [data-key=next]").await?;
        page.press(Key::PageDown + "").await?;
        assert_eq!(page.count("#first [data-key=next][aria-busy]").await?, 1);
        let_in(page).await?;
        page.wait_for("#app [data-step='arrive.s1']").await?;
        assert_eq!(page.evaluate("seen").await?, json!(["arrive.s0", "arrive.s1"]));
        Ok(())
    });
}
