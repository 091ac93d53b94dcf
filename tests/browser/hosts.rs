//! Wherever the release lies: a sub-folder, a frame, a broken or missing file.

use crate::harness::{Visit, visit};
use crate::table::{MODULE, PLAY, play_until, step};

#[test]
fn a_sub_folder_serves_it() {
    visit(Visit::to("folder").in_folder("/some/where/"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.offer").await?;
        assert_eq!(page.missing_files(), Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn an_unknown_module_gets_a_sentence_and_a_way_on() {
    visit(Visit::to("unknown"), async |page| {
        page.open("/digital-healthcare/no-such-module").await?;
        page.wait_for("[role=alert]").await?;
        page.click("[role=alert] a").await?;
        page.wait_for(".way__module").await.map(drop)
    });
}

#[test]
fn a_module_of_another_version_gets_a_sentence_and_the_save_stays() {
    let newer = Visit::to("other-version").with_page("/data/digital-healthcare/users.da.json", "{\"format\":99}");
    visit(newer, async |page| {
        page.open("").await?;
        page.wait_for("main").await?;
        page.store("vejvalg/language", "da").await?;
        page.store("vejvalg/save/digital-healthcare/users", "kept").await?;
        page.open(MODULE).await?;
        page.reload().await?;
        page.wait_for("[role=alert]").await?;
        let kept = page.stored_keys().await?;
        assert!(kept.iter().any(|key| key.starts_with("vejvalg/save/digital-healthcare/users")), "{kept:?}");
        page.complaints().await.map(drop)
    });
}

#[test]
fn a_truncated_module_gets_a_sentence() {
    let cut = Visit::to("truncated").with_page("/data/digital-healthcare/users.da.json", "{\"format\":1,\"id\":\"us");
    visit(cut, async |page| {
        page.open("").await?;
        page.wait_for("main").await?;
        page.store("vejvalg/language", "da").await?;
        page.open(MODULE).await?;
        page.reload().await?;
        page.wait_for("[role=alert]").await?;
        assert_eq!(step_is_shown(page).await?, 0);
        page.complaints().await.map(drop)
    });
}

async fn step_is_shown(page: &crate::harness::Page) -> thirtyfour::error::WebDriverResult<usize> {
    page.count(".stage").await
}

#[test]
fn a_frame_of_the_same_host_plays_it() {
    let framed = Visit::to("framed").with_page("/portal", "<!doctype html><title>portal</title><iframe src='/#/digital-healthcare/users/play' width=900 height=600></iframe>");
    visit(framed, async |page| {
        page.open_path("/portal").await?;
        page.browser().enter_frame(0).await?;
        assert_eq!(step(page).await?, "arrive.mood");
        Ok(())
    });
}
