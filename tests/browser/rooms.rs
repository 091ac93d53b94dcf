//! Several rooms on one device: each with its own progress, named, copied, taken along, deleted and fetched back.

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::table::{PLAY, play_until, step};

async fn add(page: &Page, name: &str) -> WebDriverResult<()> {
    page.open("/rooms").await?;
    page.type_into("[data-new-room]", name).await?;
    page.click(".rooms__new [type=submit]").await
}

#[test]
fn rooms_have_a_progress_of_their_own_and_deleting_can_be_undone() {
    visit(Visit::to("rooms"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        add(page, "Nord").await?;
        page.wait_for("[data-room='1'][data-state=open]").await?;
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, "arrive.mood");
        play_until(page, "arrive.last-week").await?;
        page.open("/rooms").await?;
        page.click("[data-room='1'] .room__buttons button:last-child").await?;
        page.wait_for("[data-state=deleted]").await?;
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, "lis.meet", "the first room is where it was");
        page.open("/rooms").await?;
        page.click("[data-state=deleted] button").await?;
        page.click("[data-room='1'] .room__buttons button").await?;
        page.wait_for("[data-room='1'][data-state=open]").await?;
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, "arrive.last-week");
        Ok(())
    });
}

#[test]
fn a_room_with_a_long_name_stays_within_a_phone() {
    visit(Visit::to("rooms-long"), async |page| {
        page.viewport(375, 667).await?;
        add(page, &"Sygehusgruppen".repeat(4)).await?;
        page.wait_for("[data-room='1'][data-state=open]").await?;
        let over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(page.evaluate(over).await?, 0);
        let card = "document.querySelector(\"[data-room='1']\").getBoundingClientRect().right <= innerWidth";
        assert_eq!(page.evaluate(card).await?, true);
        Ok(())
    });
}

#[test]
fn what_is_begun_after_everything_was_erased_is_the_first_rooms() {
    visit(Visit::to("rooms-erased"), async |page| {
        add(page, "Nord").await?;
        page.wait_for("[data-room='1'][data-state=open]").await?;
        page.open(PLAY).await?;
        play_until(page, "lis.meet").await?;
        page.evaluate("(location.hash = '#/stored', 0)").await?;
        page.click("[data-erase]").await?;
        page.click("[data-erase]").await?;
        page.wait_until_gone("[data-erase]").await?;
        // The page is not loaded again in between.
        page.evaluate(&format!("(location.hash = '#{PLAY}', 0)")).await?;
        assert_eq!(step(page).await?, "arrive.mood");
        play_until(page, "arrive.last-week").await?;
        page.wait_for("[data-safety=stored]").await?;
        page.reload().await?;
        assert_eq!(step(page).await?, "arrive.last-week");
        Ok(())
    });
}

#[test]
fn a_room_is_renamed_copied_and_taken_up_from_its_file() {
    visit(Visit::to("room-file").speaking("da"), async |page| {
        add(page, "Nord").await?;
        page.wait_for("[data-room='1'][data-state=open]").await?;
        page.open(PLAY).await?;
        play_until(page, "arrive.last-week").await?;
        page.open("/rooms").await?;
        page.type_into("[data-room='1'] .room__name", "!").await?;
        // Nobody has left the field.
        page.reload().await?;
        let renamed = page.value("[data-room='1'] .room__name").await?;
        // One engine writes behind what stands there, another in its place.
        assert!(renamed.ends_with('!'), "{renamed}");
        page.click_text("[data-room='1'] button", "Kopiér").await?;
        page.wait_for("[data-room='2']").await?;
        assert!(page.value("[data-room='2'] .room__name").await?.contains(&renamed));
        page.keep_files().await?;
        page.click_text("[data-room='1'] button", "Tag det som fil").await?;
        let file = page.handed().await?;
        page.choose_file("[data-room-file]", "room.txt", &file).await?;
        page.wait_for("[data-room='3']").await?;
        assert_eq!(page.value("[data-room='3'] .room__name").await?, renamed);
        for room in ["2", "3"] {
            page.open("/rooms").await?;
            page.click_text(&format!("[data-room='{room}'] button"), "Åbn").await?;
            page.wait_for(&format!("[data-room='{room}'][data-state=open]")).await?;
            page.open(PLAY).await?;
            assert_eq!(step(page).await?, "arrive.last-week", "room {room} stands where the first stood");
        }
        Ok(())
    });
}

#[test]
fn the_number_for_the_same_events_takes_digits_and_shows_nothing_else() {
    visit(Visit::to("seed"), async |page| {
        page.open("/rooms").await?;
        page.click(".room__more summary").await?;
        page.type_into(".room__seed", "a4 b2").await?;
        assert_eq!(page.value(".room__seed").await?, "42");
        page.reload().await?;
        page.click(".room__more summary").await?;
        assert_eq!(page.value(".room__seed").await?, "42");
        Ok(())
    });
}
