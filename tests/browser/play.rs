//! A whole module is played, by a group and by one person, with the mouse and with the keyboard alone.

use crate::harness::{Visit, visit};
use crate::table::{
    MODULE, PLAY, TORN, answer, answer_in_page, go_on, left, play_to_end, play_until, play_with_keys, step,
};

#[test]
fn a_group_plays_the_module_from_check_in_to_recap() {
    visit(Visit::to("group").with_motion(), async |page| {
        page.open(MODULE).await?;
        page.click("[data-begin=group]").await?;
        let steps = play_to_end(page).await?;
        for wanted in
            ["lis.meet", "lis.event", "lis.again", "digital-first.silent", "digital-first.second", "sofa.tell"]
        {
            assert!(steps.iter().any(|step| step == wanted), "the group never came to {wanted}: {steps:?}");
        }
        page.click(".finished a.button").await?;
        page.wait_for("figure.journey-board").await?;
        assert_eq!(page.count("figure.stream").await?, 2, "each dilemma shows how the votes moved");
        let recap = page.text("main").await?;
        assert!(recap.contains("Vi ringer selv"), "the recap shows what the group wrote");
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        assert_eq!(page.missing_files(), Vec::<String>::new());
        page.screenshot("recap").await?;
        for (width, height) in [(1024, 768), (375, 667), (320, 640)] {
            page.viewport(width, height).await?;
            page.frames().await?;
            let torn =
                page.evaluate(&format!("(() => {{ {TORN}; return torn(document.querySelector('main')) }})()")).await?;
            assert_eq!(torn, "", "a word of the recap is torn at {width} px");
        }
        Ok(())
    });
}

#[test]
fn one_person_plays_alone_and_private_words_stay_out_of_the_recap_of_a_group() {
    visit(Visit::to("alone"), async |page| {
        page.open(MODULE).await?;
        page.click("[data-begin=alone]").await?;
        page.wait_for(".stage__foot [data-key=next]").await?;
        assert_eq!(page.count(".stage .host").await?, 0, "who plays alone has no host to tell");
        // With a hand on everything, the group above has played.
        let mut steps = vec![step(page).await?];
        while steps.last().is_none_or(|last| last != "end") {
            let next = answer_in_page(page, "all").await?;
            assert!(!steps.contains(&next), "the way turns in a circle at {next}");
            steps.push(next);
        }
        assert!(!steps.iter().any(|step| step.ends_with(".silent")), "nobody needs silence alone");
        assert!(steps.iter().any(|step| step == "quiet.sat-through"));
        page.click(".finished a.button").await?;
        page.wait_for("figure.journey-board").await.map(drop)
    });
}

#[test]
fn an_address_into_play_begins_the_module_whose_page_is_open() {
    visit(Visit::to("into").with_motion(), async |page| {
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        page.evaluate(&format!("location.hash = '{PLAY}'")).await?;
        page.wait_for(".stage").await.map(drop)
    });
}

#[test]
fn the_keyboard_alone_plays_the_whole_module() {
    visit(Visit::to("keys").with_motion(), async |page| {
        page.open(PLAY).await?;
        let steps = play_with_keys(page).await?;
        assert!(steps > 50, "only {steps} steps were played");
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn after_each_step_the_focus_is_on_its_heading() {
    visit(Visit::to("focus").with_motion(), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.offer").await?;
        page.settle().await?;
        assert_eq!(page.evaluate("document.activeElement.id").await?, "stage-title");
        assert_eq!(step(page).await?, "lis.offer");
        Ok(())
    });
}

#[test]
fn who_has_begun_to_write_keeps_the_focus() {
    let slow = "const frame = requestAnimationFrame; \
        window.requestAnimationFrame = act => frame(() => setTimeout(act, window.slow ? 500 : 0))";
    visit(Visit::to("begun").with_motion().with_script_before(slow), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.kit").await?;
        answer(page).await?;
        page.evaluate("window.slow = true").await?;
        go_on(page).await?;
        left(page, "lis.kit").await?;
        page.type_into("textarea", "H").await?;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        assert_eq!(page.evaluate("document.activeElement.tagName").await?, "TEXTAREA");
        page.press("un").await?;
        assert_eq!(page.value("textarea").await?, "Hun");
        Ok(())
    });
}

#[test]
fn going_back_restores_the_answer_and_the_picture() {
    visit(Visit::to("back").with_motion(), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.offer").await?;
        page.click("[data-height='-2']").await?;
        page.click("[data-key=next]").await?;
        page.wait_for("[data-step='lis.offer.look']").await?;
        page.click("[data-key=back]").await?;
        page.wait_for("[data-step='lis.offer']").await?;
        page.wait_for("[data-height='-2'][aria-pressed=true]").await?;
        // The curve has no point there any more: the answer is a draft again.
        assert_eq!(page.count(".journey__word").await?, 0);
        Ok(())
    });
}

#[test]
fn another_origin_is_never_asked() {
    visit(Visit::to("origin").with_motion(), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.event").await?;
        let foreign =
            "performance.getEntriesByType('resource').filter(e => !e.name.startsWith(location.origin)).length";
        assert_eq!(page.evaluate(foreign).await?, 0);
        let blocked = page.evaluate("fetch('https://example.com/').then(() => 'sent', () => 'blocked')").await?;
        assert_eq!(blocked, "blocked", "the page's own rules stop requests to others");
        page.complaints().await.map(drop)
    });
}

#[test]
fn a_board_for_lines_that_nobody_wrote_has_nothing_to_press_and_lets_one_go_on() {
    visit(Visit::to("bare-board"), async |page| {
        page.open("/kinds/kinds/play").await?;
        play_until(page, "walls.list").await?;
        page.click("[data-key=next]").await?;
        left(page, "walls.list").await?;
        assert_eq!(step(page).await?, "walls.board");
        page.wait_for(".grid__cell").await?;
        assert_eq!(page.count(".grid__cell:not(:disabled)").await?, 0);
        page.click("[data-key=next]").await?;
        left(page, "walls.board").await
    });
}
