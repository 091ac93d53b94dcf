//! Roles: dealt at the screen, dealt anew from the host's window, and known to the page of rooms.

use thirtyfour::error::WebDriverResult;

use super::{Windows, order};
use crate::harness::{Page, Visit, visit};
use crate::table::{PLAY, play_until};

/// The roles as the host reads them, one text for each.
async fn read(page: &Page) -> WebDriverResult<Vec<String>> {
    page.texts(".notes__roles li").await
}

/// The order of the roles in the host's window.
async fn order_of(page: &Page) -> WebDriverResult<String> {
    let value = page.evaluate("document.querySelector('[data-roles]')?.dataset.roles ?? ''").await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_host_deals_the_roles_anew_and_the_room_remembers_them() {
    visit(Visit::to("roles"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.roles").await?;
        let seats = page.texts(".card__seats").await?;
        assert_eq!(seats, ["Person 1", "Person 2", "Person 3", "Person 4", "Person 5"]);
        let windows = Windows::open(page).await?;
        page.wait_for("[data-roles]").await?;
        let before = order_of(page).await?;

        order(page, "deal").await?;
        page.wait_until_gone(&format!("[data-roles='{before}']")).await?;
        let dealt = read(page).await?;
        windows.screen(page).await?;
        for role in page.texts(".cards--roles .card__title").await?.iter().zip(1..) {
            let (title, seat) = role;
            assert_eq!(dealt[seat - 1], format!("Person {seat} {title}"));
        }

        page.click("[data-key=next]").await?;
        page.wait_until_gone("[data-step='lis.roles']").await?;
        windows.host(page).await?;
        let before = order_of(page).await?;
        order(page, "move-roles").await?;
        page.wait_until_gone(&format!("[data-roles='{before}']")).await?;
        let moved = read(page).await?;
        assert_ne!(moved, dealt);

        windows.screen(page).await?;
        page.open("/rooms").await?;
        page.wait_for(".room__roles").await?;
        assert_eq!(page.texts(".room__roles li").await?, moved);
        page.click("[data-room=''] .room__buttons button").await?;
        page.wait_for("[data-room='1']").await?;
        assert_eq!(page.texts("[data-room='1'] .room__roles li").await?, moved, "a copy has them too");
        Ok(())
    });
}
