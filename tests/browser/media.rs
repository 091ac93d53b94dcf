//! Sound and video play with their captions, and where they do not play, their words stand in their place.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::screens::extra_pages;
use crate::table::{answer, go_on, left, step};

const VIDEO: &str = "document.querySelector('video')";
const SOUND: &str = "document.querySelector('audio')";

/// The pack with media, but for the files whose names hold a word.
fn visitor(name: &'static str, without: &str) -> Visit {
    let pages = extra_pages().into_iter().filter(|(path, _)| without.is_empty() || !path.contains(without));
    pages.fold(Visit::to(name).speaking("da"), |visit, (path, body)| visit.with_page(path, body))
}

async fn begin(page: &Page) -> WebDriverResult<()> {
    page.open_path("/#/edges/edges/play").await?;
    page.wait_for("video").await.map(drop)
}

/// Presses play with the keyboard: a script of the page's own would not be let.
async fn play(page: &Page, player: &str) -> WebDriverResult<()> {
    page.evaluate(&format!("{player}.focus()")).await?;
    page.press(" ").await
}

#[test]
fn a_video_and_a_sound_are_played_and_the_captions_run_with_them() {
    visit(visitor("plays", ""), async |page| {
        begin(page).await?;
        let before = page.asked();
        assert!(!before.iter().any(|path| path.contains("walk.webm")), "it is fetched when somebody presses play");
        play(page, VIDEO).await?;
        page.wait_until(&format!("{VIDEO}.currentTime > 0.3"), "the video runs").await?;
        let cue = format!("[...({VIDEO}.textTracks[0].activeCues ?? [])].map(cue => cue.text).join()");
        page.wait_until(&format!("{cue} === 'Dagny går forbi vinduet.'"), "the captions show").await?;
        assert_eq!(page.count(".media__words[open]").await?, 0, "the words wait until somebody wants them");
        while !step(page).await?.starts_with("voice") {
            let here = step(page).await?;
            answer(page).await?;
            go_on(page).await?;
            left(page, &here).await?;
        }
        page.wait_for("audio").await?;
        play(page, SOUND).await?;
        page.wait_until(&format!("{SOUND}.currentTime > 0.3"), "the sound runs").await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn where_a_file_does_not_come_its_words_stand_in_its_place() {
    visit(visitor("silent", "walk.webm"), async |page| {
        begin(page).await?;
        play(page, VIDEO).await?;
        page.wait_for_text(".media__silent", "kan ikke afspilles").await?;
        page.wait_for_text(".media__words[open]", "Dagny går forbi vinduet.").await
    });
}
