//! What is printed for the table: the page with its sheets, as they stand before they are printed.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use xtask::browser::Engine;

use crate::harness::{Visit, visit};
use crate::table::{MODULE, PLAY, play_until};

/// The page of the sheets.
const PAPER: &str = "/digital-healthcare/users/paper";

/// The colours of everything that stands on the page.
const COLOURS: &str = "[...document.querySelectorAll('#app *')].map(e => { const style = getComputedStyle(e); \
    return [style.color, style.backgroundColor, style.borderTopColor, style.stroke, style.fill].join(' ') })";

#[test]
fn the_printed_script_follows_the_plan_that_is_played() {
    visit(Visit::to("script").speaking("da"), async |page| {
        page.open(MODULE).await?;
        page.click("[data-variant='120']").await?;
        page.click("[data-begin=group]").await?;
        page.wait_for(".stage").await?;
        let planned = page.texts(".progress__name").await?.len();
        page.open(PAPER).await?;
        page.click_text(".chip__word", "Værtens manuskript").await?;
        page.wait_for_text(".script__title", "120 min.").await?;
        // What helps when the talk stops stands behind the activities.
        assert_eq!(page.count(".script__heading").await?, planned + 1);
        Ok(())
    });
}

#[test]
fn who_has_played_alone_prints_a_script_with_words_for_a_host() {
    visit(Visit::to("script-alone").speaking("da"), async |page| {
        page.open(MODULE).await?;
        page.click("[data-begin=alone]").await?;
        page.wait_for(".stage[data-players=alone]").await?;
        page.open(PAPER).await?;
        page.click_text(".chip__word", "Værtens manuskript").await?;
        page.wait_for(".script__heading").await?;
        assert!(page.count(".script__say").await? > 10);
        Ok(())
    });
}

#[test]
fn the_roles_of_a_module_are_printed_as_cards() {
    visit(Visit::to("role-cards").speaking("da"), async |page| {
        page.open(PAPER).await?;
        page.click_text(".chip__word", "Roller").await?;
        page.wait_for_text(".cut__title", "Tidspasser").await?;
        assert_eq!(page.texts(".cut__title").await?.len(), 5);
        Ok(())
    });
}

#[test]
fn the_board_for_the_wall_shows_whose_way_it_is_and_every_stage() {
    visit(Visit::to("board").speaking("en"), async |page| {
        page.open(PAPER).await?;
        page.click_text(".chip__word", "The journey (A3)").await?;
        page.wait_for(".board").await?;
        let stages = page.count(".board__column").await?;
        assert!(stages >= 6, "{stages} stages");
        assert_eq!(page.count(".board__portrait").await?, 1);
        assert_eq!(page.count(".board__picture").await?, stages);
        // Also those that nobody has scrolled to: paper shows all of them.
        let all = "[...document.querySelectorAll('.board__portrait, .board__picture')]";
        page.wait_until(&format!("{all}.every(one => one.complete && one.naturalWidth > 0)"), "pictures for paper")
            .await?;
        if page.engine() == Engine::Chromium {
            // Only its driver hands out the sheets as they are printed.
            let printed = page.cdp("Page.printToPDF", json!({"preferCSSPageSize": true})).await?;
            let sheets = BASE64_STANDARD.decode(printed["data"].as_str().unwrap_or_default()).unwrap();
            let sheets = String::from_utf8_lossy(&sheets).replace("/Type /Pages", "").matches("/Type /Page").count();
            assert_eq!(sheets, 1, "the board is one sheet of paper");
        }
        Ok(())
    });
}

/// No browser that we know of prints the dark colours. This does not lean on that: pale words on white paper are no recap.
#[test]
fn what_is_printed_has_the_colours_of_paper_where_the_screen_is_dark() {
    visit(Visit::to("print-dark"), async |page| {
        page.open(PAPER).await?;
        page.wait_for(".sheet").await?;
        let seen = async |medium: &str, scheme: &str| {
            let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
            page.cdp("Emulation.setEmulatedMedia", json!({"media": medium, "features": features})).await?;
            page.frames().await?;
            page.evaluate(COLOURS).await
        };
        assert_ne!(seen("screen", "dark").await?, seen("screen", "light").await?, "the dark is not feigned");
        assert_eq!(seen("print", "dark").await?, seen("print", "light").await?);
        Ok(())
    });
}

/// One such stop that clings to the next drew all that followed to the next column, and those with it to another sheet.
#[test]
fn a_printed_stop_clings_to_its_crossing_and_to_nothing_else() {
    visit(Visit::to("print-way"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "sunday.watch").await?;
        page.open(&format!("{MODULE}/recap")).await?;
        page.wait_for(".taken__crossing").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
        page.frames().await?;
        let clings = "[...document.querySelectorAll('.taken__title')].map(title => \
            [title.nextElementSibling !== null, getComputedStyle(title).breakAfter === 'avoid'])";
        let clings = page.evaluate(clings).await?;
        let stops = clings.as_array().unwrap();
        assert!(stops.contains(&json!([true, true])) && stops.contains(&json!([false, false])), "{clings}");
        assert!(stops.iter().all(|stop| stop[0] == stop[1]), "{clings}");
        Ok(())
    });
}

#[test]
fn a_card_with_many_words_is_printed_whole() {
    visit(Visit::to("print-card").speaking("da"), async |page| {
        page.open(PAPER).await?;
        page.click_text(".chip__word", "Begivenheder").await?;
        page.wait_for(".cut").await?;
        page.cdp("Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
        page.evaluate("document.querySelector('.cut').lastElementChild.append(' mange ord'.repeat(120))").await?;
        page.frames().await?;
        let sizes = page.evaluate("(e => [e.scrollHeight, e.clientHeight])(document.querySelector('.cut'))").await?;
        assert_eq!(sizes[0], sizes[1], "what it says is higher than the card");
        Ok(())
    });
}
