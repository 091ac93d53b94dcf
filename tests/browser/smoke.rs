//! The page comes up at all.

use crate::harness::{Visit, visit};

#[test]
fn the_page_says_something_before_the_engine_is_there() {
    visit(Visit::to("smoke").with_motion().without_scripts(), async |page| {
        page.open("").await?;
        let words = page.text("body").await?;
        assert!(!words.trim().is_empty(), "the page is empty until the engine is there");
        Ok(())
    });
}

#[test]
fn the_page_loads_without_a_complaint() {
    visit(Visit::to("loads").with_motion(), async |page| {
        page.open("").await?;
        page.wait_for("main").await?;
        page.settle().await?;
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        assert_eq!(page.missing_files(), Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn an_address_that_leads_nowhere_offers_the_way_home_first() {
    visit(Visit::to("nowhere"), async |page| {
        for nowhere in ["/nope", "/nope/users/play", "/digital-healthcare/nope/recap"] {
            page.open(nowhere).await?;
            page.wait_for("#main [role=alert]").await?;
            page.click("#main .button:not(.button--quiet)").await?;
            page.wait_for(".home__title").await?;
        }
        Ok(())
    });
}

#[test]
fn a_visit_without_storage_is_really_denied_it() {
    visit(Visit::to("denied").with_motion().without_storage(), async |page| {
        page.open("").await?;
        let asked = "(() => { try { localStorage.length; return 'allowed' } catch (why) { return why.name } })()";
        assert_ne!(page.evaluate(asked).await?, "allowed");
        Ok(())
    });
}
