//! How a group or one person plays: what is done at each kind of ask, with clicks or with keys alone.
//! Knows the controls, not the module.

use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

use crate::harness::Page;

/// Where the module of these tests is played.
pub const PLAY: &str = "/digital-healthcare/users/play";
/// Its page.
pub const MODULE: &str = "/digital-healthcare/users";
/// Where its progress is stored.
pub const SAVE: &str = "vejvalg/save/digital-healthcare/users";

/// Gives a page `answer()`, which answers any step within the page: many steps go by in the time of one click.
pub const ANSWER: &str = include_str!("harness/answer.js");

/// Gives a page `torn()`: the first torn word within an element.
pub const TORN: &str = include_str!("harness/torn.js");

/// The step on the screen, once the engine has built one: what is painted before it looks the same, and nothing is kept
/// of it yet.
pub async fn step(page: &Page) -> WebDriverResult<String> {
    attribute(page, "data-step").await
}

/// What is asked at the step on the screen.
pub async fn asked(page: &Page) -> WebDriverResult<String> {
    attribute(page, "data-ask").await
}

async fn attribute(page: &Page, name: &str) -> WebDriverResult<String> {
    let asked = format!("document.querySelector('#app .stage')?.getAttribute('{name}')");
    loop {
        if let Some(value) = page.evaluate(&asked).await?.as_str() {
            return Ok(value.to_owned());
        }
        page.wait_for("#app .stage").await?;
    }
}

/// Plays until a step is on the screen, to begin a test there. The page presses for itself, which is quick; a way that
/// is itself the test is played with real presses by [`play_to_end`] or [`play_with_keys`].
pub async fn play_until(page: &Page, last: &str) -> WebDriverResult<()> {
    let mut steps = Vec::new();
    let mut here = step(page).await?;
    while here != last {
        assert!(!steps.contains(&here), "the way turns in a circle at {here}");
        let next = answer_in_page(page, "all").await?;
        steps.push(here);
        here = next;
    }
    Ok(())
}

/// Lets the page answer the step on the screen by itself, as `answer.js` says. Gives the step that comes, or "end".
pub async fn answer_in_page(page: &Page, what: &str) -> WebDriverResult<String> {
    let once = format!("{ANSWER}\nanswer({what:?}).then(arguments[0], (why) => arguments[0](`failed: ${{why}}`))");
    let next = page.browser().execute_async(once, vec![]).await?;
    let next = next.json().as_str().unwrap_or_default().to_owned();
    assert!(!next.starts_with("failed"), "{next}");
    Ok(next)
}

/// Plays with clicks to the end of the module. Gives the steps on the way.
pub async fn play_to_end(page: &Page) -> WebDriverResult<Vec<String>> {
    let mut steps = Vec::new();
    while let Some(here) = step_or_end(page).await? {
        assert!(!steps.contains(&here), "the way turns in a circle at {here}");
        answer(page).await?;
        go_on(page).await?;
        left(page, &here).await?;
        steps.push(here);
    }
    Ok(steps)
}

/// The step on the screen, as [`step`] gives it; none at the end of the module.
pub async fn step_or_end(page: &Page) -> WebDriverResult<Option<String>> {
    let here = "[document.querySelector('#app .stage')?.dataset.step, document.querySelector('.finished') !== null]";
    loop {
        let seen = page.evaluate(here).await?;
        match (seen[0].as_str(), seen[1] == true) {
            (_, true) => return Ok(None),
            (Some(step), false) => return Ok(Some(step.to_owned())),
            (None, false) => page.wait_for("#app .stage, .finished").await?,
        }
    }
}

/// Answers what is asked, so that everything leaves something behind.
pub async fn answer(page: &Page) -> WebDriverResult<()> {
    match asked(page).await?.as_str() {
        "votes" => {
            page.click("[data-choice]").await?;
            if page.count(".vote").await? > 0 {
                page.click("[data-choice]").await?;
                if page.count("[data-key=b]").await? > 0 {
                    page.click("[data-key=b]").await?;
                }
            }
            page.click("[data-degree='4']").await
        }
        "rate" => page.click("[data-degree='4']").await,
        "words" => page.click("[data-word]").await,
        "lines" | "form" | "text" => page.type_into("textarea", "Vi ringer selv").await,
        "place" if page.count(".feeling").await? > 0 => {
            page.click("[data-height='1']").await?;
            page.click("[data-word]").await
        }
        "place" if page.count(".grid__cell").await? > 0 => page.click("[data-x='3'][data-y='3']").await,
        "place" => page.click(".curve__column [data-height='2']").await,
        "continue" | "choice" => Ok(()),
        other => panic!("nobody knows how to answer `{other}`"),
    }
}

/// Goes on to the next step: by the button, or by taking an option where that is the way.
pub async fn go_on(page: &Page) -> WebDriverResult<()> {
    page.click("[data-ask=choice] [data-choice], .stage:not([data-ask=choice]) [data-key=next]").await
}

/// Waits until another step, or the end, is on the screen.
pub async fn left(page: &Page, step: &str) -> WebDriverResult<()> {
    page.wait_until_gone(&format!("[data-step='{step}']")).await
}

/// Plays to the end with the keyboard alone: the keys that the page names, Tab, Space and Enter.
pub async fn play_with_keys(page: &Page) -> WebDriverResult<usize> {
    let mut steps = 0;
    while page.count(".finished").await? == 0 {
        let here = step(page).await?;
        match asked(page).await?.as_str() {
            "votes" => page.press("bba").await?,
            "choice" => page.press("a").await?,
            "lines" | "form" | "text" => {
                tab_to(page, "textarea").await?;
                page.press("Aftalt.").await?;
                tab_to(page, "[data-key=next]").await?;
                page.press(Key::Enter + "").await?;
            }
            "place" | "rate" | "words" => {
                tab_to(page, ".stage__side button").await?;
                page.press(" ").await?;
                tab_to(page, "[data-key=next]").await?;
                page.press(Key::Enter + "").await?;
            }
            _ => page.press(Key::Enter + "").await?,
        }
        if page.count(&format!("[data-step='{here}'][data-ask=votes]")).await? > 0 {
            page.press(Key::Right + "").await?;
        }
        left(page, &here).await?;
        steps += 1;
    }
    Ok(steps)
}

/// Moves the focus forward with Tab until it is on an element of that kind.
async fn tab_to(page: &Page, css: &str) -> WebDriverResult<()> {
    for _ in 0..80 {
        page.press(Key::Tab + "").await?;
        if page.evaluate(&format!("document.activeElement.matches({css:?})")).await? == true {
            return Ok(());
        }
    }
    panic!("the Tab key never comes to {css}");
}
