//! Votes round one screen: no count and no choice is to be seen before everybody has voted, in no window.

use super::Windows;
use crate::harness::{Visit, visit};
use crate::table::{PLAY, answer, go_on, left, play_until, step};

#[test]
fn hands_are_counted_and_nothing_shows_before_all_have_voted() {
    visit(Visit::to("hands"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.first").await?;
        page.press("2").await?;
        page.press("1").await?;
        assert_eq!(page.texts(".vote__number").await?.concat(), "", "three of five have voted");
        assert_eq!(page.count(".vote__less:enabled").await?, 0, "what can be taken away would tell what is there");
        page.press("2").await?;
        page.wait_for_text(".votes__total", "5").await?;
        assert_eq!(page.texts(".vote__number").await?[..3], ["2", "1", "2"]);
        Ok(())
    });
}

#[test]
fn a_number_that_is_typed_is_meant_for_the_option_that_was_pressed() {
    visit(Visit::to("typed"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.first").await?;
        page.click(".vote:nth-child(2) [data-choice]").await?;
        page.press("3").await?;
        page.press("2").await?;
        page.wait_for_text(".votes__total", "5").await?;
        assert_eq!(page.texts(".vote__number").await?[..3], ["0", "3", "2"]);
        Ok(())
    });
}

#[test]
fn a_slip_is_taken_back_before_anything_shows() {
    visit(Visit::to("slip"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.first").await?;
        for slip in [".vote:nth-child(1) [data-choice]", "[data-degree='3']"] {
            assert_eq!(page.count("[data-undo]:not([hidden])").await?, 0);
            page.click(slip).await?;
            page.click("[data-undo]:not([hidden])").await?;
        }
        // Quick presses are hands that are counted, and no double clicks.
        page.evaluate("pressLikePeople()").await?;
        for _ in 0..5 {
            page.click(".vote:nth-child(2) [data-choice]").await?;
        }
        page.wait_for_text(".votes__total", "5").await?;
        assert_eq!(page.texts(".vote__number").await?[..2], ["0", "5"]);
        assert_eq!(page.count(".vote__less:enabled").await?, 1);
        page.wait_for_text(".degree__total", "0 / 5").await?;
        // More votes than people: somebody came late, or was counted twice. Nothing is in the way of either.
        page.click(".vote:nth-child(2) [data-choice]").await?;
        page.wait_for_text(".votes__total", "6 votes, but you are 5").await?;
        assert_eq!(page.count("[data-key=next]:enabled").await?, 1);
        Ok(())
    });
}

#[test]
fn a_word_that_more_have_picked_than_there_are_is_said_and_stops_nobody() {
    visit(Visit::to("words"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "arrive.mood").await?;
        let usual = page.text(".votes__hint").await?;
        for _ in 0..5 {
            page.click(".chip:nth-child(2) [data-word]").await?;
        }
        assert_eq!(page.text(".votes__hint").await?, usual);
        page.click(".chip:nth-child(2) [data-word]").await?;
        page.wait_for_text(".votes__hint", "6 have picked").await?;
        page.wait_for_text(".votes__hint", "but you are 5").await?;
        assert_eq!(page.count("[data-key=next]:enabled").await?, 1);
        page.click(".chip__less:not([hidden])").await?;
        page.wait_for_text(".votes__hint", &usual).await
    });
}

#[test]
fn ratings_are_counted_and_none_shows_before_all_have_said_theirs() {
    visit(Visit::to("ratings"), async |page| {
        page.open("/kinds/kinds/play").await?;
        while page.count("[data-ask=rate]").await? == 0 {
            let here = step(page).await?;
            answer(page).await?;
            go_on(page).await?;
            left(page, &here).await?;
            step(page).await?;
        }
        for degree in [4, 4, 2, 5] {
            page.click(&format!("[data-degree='{degree}']")).await?;
        }
        page.wait_for_text(".degree__total", "4 / 5").await?;
        assert_eq!(page.texts(".degree__count").await?.concat(), "", "four of five have said theirs");
        assert_eq!(page.count(".degree__less:enabled").await?, 0);
        page.click("[data-degree='1']").await?;
        page.wait_for_text(".degree__total", "5 / 5").await?;
        assert_eq!(page.texts(".degree__count").await?[..5], ["1", "1", "0", "2", "1"]);
        Ok(())
    });
}

#[test]
fn the_hosts_notes_show_no_count_before_all_have_voted() {
    visit(Visit::to("notes-count").speaking("da"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.first").await?;
        let windows = Windows::open(page).await?;
        windows.screen(page).await?;
        page.press("21").await?;
        windows.host(page).await?;
        page.wait_for_text("[data-host]", "3 af 5 har stemt").await?;
        assert_eq!(page.count(".notes__list .fact").await?, 0);
        windows.screen(page).await?;
        page.press("2").await?;
        windows.host(page).await?;
        page.wait_for_text("[data-host]", "5 af 5 har stemt").await?;
        assert_eq!(page.texts(".notes__list .fact").await?[..3], ["2", "1", "2"]);
        Ok(())
    });
}

#[test]
fn a_passed_device_shows_nobody_what_anybody_chose() {
    visit(Visit::to("passing"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.first").await?;
        page.click("[data-method=passing]").await?;
        for person in 1..=5 {
            page.wait_for_text(".passing__to", &person.to_string()).await?;
            // Behind the curtain nothing is counted: the key of an option finds no button.
            page.press("a").await?;
            assert_eq!(page.count("[data-ballot]").await?, 0, "behind the curtain there is nothing to see");
            page.click("[data-pass=ready]").await?;
            page.wait_for("[data-ballot]").await?;
            assert_eq!(page.count("[data-ballot][aria-pressed=true]").await?, 0, "nobody meets another's mark");
            let ballots = page.evaluate("document.querySelectorAll('[data-ballot]')[0].dataset.ballot").await?;
            page.click(&format!("[data-ballot={ballots}]")).await?;
            if page.count("[data-certain]").await? > 0 {
                page.click("[data-certain='3']").await?;
            }
            page.click("[data-pass=cast]").await?;
            let is_held = page.count("[data-key=next]:disabled").await? == 1;
            assert_eq!(is_held, person < 5, "nobody sees how it goes before the last has voted");
            if person == 3 {
                page.reload().await?;
            }
        }
        page.wait_for(".passing__done").await?;
        page.click("[data-key=next]").await?;
        page.wait_for("[data-step='digital-first.reveal']").await?;
        page.wait_for(".stage__picture").await.map(drop)
    });
}
