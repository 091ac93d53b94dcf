//! Nothing is lost: reload, language, denied and full storage, damaged and newer saves.

use crate::harness::{Visit, visit};
use crate::table::{MODULE, PLAY, SAVE, play_until, step};

#[test]
fn a_reload_resumes_at_the_same_step_with_what_was_typed() {
    visit(Visit::to("reload"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.kit.look").await?;
        page.type_into("textarea", "Ingen har spurgt hende").await?;
        page.reload().await?;
        assert_eq!(step(page).await?, "lis.kit.look");
        assert_eq!(page.evaluate("document.querySelector('textarea').value").await?, "Ingen har spurgt hende");
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
        assert_eq!(page.evaluate("document.querySelector('textarea').value").await?, "hun nikker bare");
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
        page.wait_for(".notice").await?;
        page.wait_for("[data-safety=risk]").await?;
        play_until(page, "lis.kit").await?;
        assert_eq!(page.count("[data-safety=stored]").await?, 0, "nothing may be called saved");
        Ok(())
    });
}

#[test]
fn full_storage_is_said_and_the_last_save_stays() {
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
        page.wait_for("[data-safety=risk]").await?;
        page.wait_for(".notice").await?;
        assert_eq!(page.stored(SAVE).await?, before, "a refused write costs nothing that was stored");
        Ok(())
    });
}

#[test]
fn a_damaged_save_is_put_aside_and_offered() {
    visit(Visit::to("damaged"), async |page| {
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        page.store(SAVE, "vejvalg 1 7 0000000000000000\n{\"rubbish\"").await?;
        page.reload().await?;
        page.wait_for(".notice").await?;
        assert!(page.stored_keys().await?.contains(&format!("{SAVE}/kept-1")));
        page.click("[data-begin=group]").await?;
        step(page).await.map(drop)
    });
}

#[test]
fn a_newer_save_is_left_alone() {
    visit(Visit::to("newer"), async |page| {
        let newer = "vejvalg 99 7 0000000000000000\n{}";
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        page.store(SAVE, newer).await?;
        page.reload().await?;
        page.wait_for(".notice").await?;
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
        assert_eq!(page.stored_keys().await?, ["somebody-else"], "only our keys are erased");
        Ok(())
    });
}
