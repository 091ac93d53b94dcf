//! What a window is called: a list of windows, the browser's history and a screen reader tell pages apart by it.

use std::collections::BTreeSet;

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::MODULE;

/// The pages round play, behind a module's address.
const AROUND: [&str; 6] = ["/recap", "/revisit", "/share", "/merge", "/paper", "/carry"];

/// The pages of a device.
const OF_THE_DEVICE: [&str; 3] = ["/rooms", "/stored", "/statement"];

/// What says which page it is.
const HEADING: &str = "#main :is(.revisit__kind, h1)";

/// Waits until the window is called after the page's heading, and behind it what the page belongs to. Where a long word of
/// the heading may be divided is no part of a name.
async fn title_after_heading(page: &Page, whole: &str) -> WebDriverResult<String> {
    page.wait_for(HEADING).await?;
    let heading = format!("document.querySelector('{HEADING}').textContent.replaceAll('\\u00ad', '')");
    let wanted = format!("document.title === {heading} + {whole:?}");
    page.wait_until(&wanted, "the window is called after its heading").await?;
    page.browser().title().await
}

#[test]
fn a_window_is_called_after_its_page_and_what_that_belongs_to() {
    visit(Visit::to("titles").speaking("da"), async |page| {
        let mut titles = BTreeSet::new();
        page.open("/").await?;
        titles.insert(title_after_heading(page, "").await?);
        page.open(MODULE).await?;
        titles.insert(title_after_heading(page, "").await?);
        for around in AROUND {
            page.open(&format!("{MODULE}{around}")).await?;
            titles.insert(title_after_heading(page, " · Ledelse og brugerne").await?);
        }
        for place in OF_THE_DEVICE {
            page.open(place).await?;
            // Whoever begins here belongs to no programme yet.
            page.reload().await?;
            let whole = if place == "/rooms" { " · Vejvalg" } else { "" };
            titles.insert(title_after_heading(page, whole).await?);
        }
        assert_eq!(titles.len(), 2 + AROUND.len() + OF_THE_DEVICE.len(), "each has its own: {titles:?}");
        // Another language, and the way from page to page without a new load.
        page.open(&format!("{MODULE}/paper")).await?;
        title_after_heading(page, " · Ledelse og brugerne").await?;
        page.click(".bar__language[lang=en]").await?;
        title_after_heading(page, " · Management and the users").await?;
        page.click(".bar__mark").await?;
        page.wait_until("document.title === 'Management and the users'", "the module's own page").await?;
        Ok(())
    });
}

#[test]
fn the_bar_says_the_apps_name_once_where_nothing_has_a_title() {
    visit(Visit::to("bar"), async |page| {
        page.open("/rooms").await?;
        page.wait_for("#main h1").await?;
        assert_eq!(page.text(".bar").await?.matches("Vejvalg").count(), 1);
        // A room's name stands there alone.
        page.type_into("[data-new-room]", "Nord").await?;
        page.click(".rooms__new [type=submit]").await?;
        page.wait_for_text(".bar__title", "Nord").await?;
        assert_eq!(page.text(".bar__title").await?, "Nord");
        Ok(())
    });
}
