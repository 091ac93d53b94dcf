//! What comes late, or not at all: an answer of the host for a place that somebody has left changes nothing where they are
//! now, and what does not come leaves everything as it was.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{MODULE, PLAY, SAVE, answer_in_page, play_until, step};

/// Another module.
const OTHER: &str = "/digital-healthcare/conditions";

/// Holds back what is fetched from an address that matches `window.slow`, until `letGo()`; refuses what matches `window.gone`.
const HOST: &str = "\
    const good = window.fetch, held = [];
    window.fetch = (...all) => {
      const address = String(all[0]?.url ?? all[0]);
      if (window.gone?.test(address)) return Promise.reject(new TypeError('gone'));
      if (!window.slow?.test(address)) return good.apply(window, all);
      return new Promise((go) => held.push(go)).then(() => good.apply(window, all));
    };
    window.letGo = () => { window.slow = null; held.splice(0).forEach((go) => go()); };";

/// Waits until what was let go has come and been dealt with.
async fn settled(page: &Page) -> WebDriverResult<()> {
    page.evaluate("(letGo(), 0)").await?;
    page.settle().await?;
    page.evaluate("new Promise((go) => setTimeout(go, 400))").await?;
    page.settle().await
}

#[test]
fn who_has_gone_to_another_module_is_not_called_back_by_the_one_that_was_to_begin() {
    visit(Visit::to("called-back").with_script_before(HOST), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.open(OTHER).await?;
        page.wait_for("#app [data-begin=alone]").await?;
        page.evaluate("(window.slow = /conditions\\.\\w+-alone/, 0)").await?;
        page.click("#app [data-begin=alone]").await?;
        page.evaluate(&format!("(location.hash = '#{PLAY}', 0)")).await?;
        assert_eq!(step(page).await?, "lis.meet");
        settled(page).await?;
        assert_eq!(step(page).await?, "lis.meet");
        assert_eq!(page.evaluate("location.hash").await?, format!("#{PLAY}"));
        answer_in_page(page, "briefly").await?;
        let here = step(page).await?;
        page.wait_for("[data-safety=stored]").await?;
        let saves: Vec<_> = page.stored_keys().await?.into_iter().filter(|key| key.contains("/save/")).collect();
        assert_eq!(saves, [SAVE], "the other has not begun");
        page.reload().await?;
        assert_eq!(step(page).await?, here);
        Ok(())
    });
}

#[test]
fn where_the_other_language_does_not_come_one_plays_on_in_the_first() {
    visit(Visit::to("one-language").with_script_before(HOST).speaking("da"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.evaluate("(window.gone = /users\\.en/, 0)").await?;
        page.click("button[lang=en]").await?;
        page.wait_for("[data-about=mute]").await?;
        assert_eq!(page.evaluate("document.documentElement.lang").await?, "da");
        assert_eq!(step(page).await?, "lis.meet");
        page.evaluate("(window.gone = null, 0)").await?;
        page.click("button[lang=en]").await?;
        page.wait_for_text("[data-key=next]", "Next").await?;
        assert_eq!(step(page).await?, "lis.meet");
        Ok(())
    });
}

#[test]
fn the_language_that_is_chosen_last_is_spoken_whatever_comes_last() {
    visit(Visit::to("last-language").with_script_before(HOST).speaking("da"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.evaluate("(window.slow = /users\\.en/, 0)").await?;
        page.click("button[lang=en]").await?;
        page.click("button[lang=da]").await?;
        page.wait_for_text("[data-key=next]", "Videre").await?;
        let said = page.text(".stage__title").await?;
        settled(page).await?;
        assert_eq!(page.text(".stage__title").await?, said);
        Ok(())
    });
}

#[test]
fn a_module_that_was_open_speaks_the_language_that_was_chosen_since() {
    visit(Visit::to("since").speaking("da"), async |page| {
        page.open(MODULE).await?;
        page.wait_for_text("#app h1", "Ledelse og brugerne").await?;
        page.evaluate("(location.hash = '#/', 0)").await?;
        page.wait_for(".way__module").await?;
        page.click("button[lang=en]").await?;
        page.evaluate(&format!("(location.hash = '#{MODULE}', 0)")).await?;
        page.wait_for_text("#app h1", "Management and the users").await
    });
}
