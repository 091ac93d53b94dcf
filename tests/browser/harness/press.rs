//! What a visitor's hand does: it presses, types and writes, with real input. Knows what each engine's driver does well
//! with it, and nothing of the app.

use std::time::{Duration, Instant};

use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;
use xtask::browser::Engine;

use super::find::{is_covered, is_stale, usable};
use super::page::{GLANCE, PATIENCE, Page};

/// In the page's own language: where `one` is to be pressed.
const PLACE: &str = include_str!("press.js");

impl Page {
    /// Clicks an element once it can be clicked.
    pub async fn click(&self, css: &str) -> WebDriverResult<()> {
        self.press_on(&usable(css, "true")).await
    }

    /// Clicks the element of that kind that carries these words.
    pub async fn click_text(&self, css: &str, words: &str) -> WebDriverResult<()> {
        self.press_on(&usable(css, &format!("e.innerText.includes({words:?})"))).await
    }

    /// Presses as a person does: once it is there, and again where the page moved under the hand.
    async fn press_on(&self, which: &str) -> WebDriverResult<()> {
        match self.engine() {
            Engine::Chromium => self.press_at_its_place(which).await,
            // Their drivers are as quick with an element. And WebKitGTK's never comes back from a press at a place in a
            // window that another lies over.
            Engine::Firefox | Engine::WebKit => self.press_the_element(which).await,
        }
    }

    async fn press_at_its_place(&self, which: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            if let Some((x, y)) = self.place_of(which).await? {
                let hand = self.browser().action_chain_with_delay(None, Some(Duration::ZERO));
                hand.move_to(x, y).click().perform().await?;
                if self.was_pressed().await {
                    return Ok(());
                }
            }
            assert!(begun.elapsed() < PATIENCE, "never to be pressed: {which}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn press_the_element(&self, which: &str) -> WebDriverResult<()> {
        let begun = Instant::now();
        loop {
            let done = self.hand_on(which).await?.click().await;
            match &done {
                // The page may have moved between looking where it is and pressing there, and WebKitGTK does not tell.
                Ok(()) if self.engine() == Engine::WebKit && self.is_pressed(false).await => {}
                // What a press takes away is gone when the driver looks back at it.
                Err(error) if is_stale(error) && self.is_pressed(true).await => return Ok(()),
                Err(error) if is_stale(error) || is_covered(error) => {}
                Ok(()) | Err(_) => return done,
            }
            if begun.elapsed() > PATIENCE {
                return done;
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Whether the page says so of what was last to be pressed; a page that was left says nothing.
    async fn is_pressed(&self, so: bool) -> bool {
        self.evaluate("window.isPressed").await.is_ok_and(|said| said == so)
    }

    /// Where an element is to be pressed; nowhere as long as it cannot be.
    async fn place_of(&self, which: &str) -> WebDriverResult<Option<(i64, i64)>> {
        let script = format!("const one = {which};\n{PLACE}");
        let place = self.browser().execute(script, vec![]).await?.json().clone();
        Ok(place[0].as_i64().zip(place[1].as_i64()))
    }

    /// Whether what was last to be pressed has heard of it. A page that was left, or that is about to be, says nothing:
    /// it was.
    async fn was_pressed(&self) -> bool {
        for _ in 0..2 {
            match self.evaluate("window.isPressed").await {
                Ok(said) if said == false => tokio::time::sleep(GLANCE).await,
                Ok(_) | Err(_) => return true,
            }
        }
        false
    }

    /// Writes into a field.
    pub async fn type_into(&self, css: &str, words: &str) -> WebDriverResult<()> {
        loop {
            match self.hand_on(&usable(css, "true")).await?.send_keys(words).await {
                Err(error) if is_stale(&error) => {}
                done => return done,
            }
        }
    }

    /// Waits until an expression gives an element. The page remembers whether it is pressed.
    async fn hand_on(&self, which: &str) -> WebDriverResult<WebElement> {
        let script = format!(
            "const e = {which}; window.isPressed = false; \
             e?.addEventListener('click', () => window.isPressed = true, {{ once: true, capture: true }}); return e ?? null"
        );
        let begun = Instant::now();
        loop {
            match self.browser().execute(&script, vec![]).await {
                Ok(found) if !found.json().is_null() => return found.element(),
                Err(error) if !is_stale(&error) => return Err(error),
                Ok(_) | Err(_) => {}
            }
            assert!(begun.elapsed() < PATIENCE, "never to be used: {which}");
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Presses keys where the focus is: `Key::Tab + ""`, `"a"`.
    pub async fn press(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.browser().action_chain().send_keys(keys).perform().await
    }
}
