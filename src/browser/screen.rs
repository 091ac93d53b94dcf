//! The screen itself: a second window, the whole screen, a short sound. Each is asked for and never needed: where a
//! browser says no, play goes on without it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, Window};

use super::page;

/// Opens a place of the app in a window of its own, or brings the one forward that shows it.
#[must_use]
pub fn open_window(href: &str) -> Option<Window> {
    let window = web_sys::window()?;
    let opened = window.open_with_url_and_target_and_features(href, "vejvalg-host", "popup,width=900,height=760");
    opened.ok().flatten()
}

/// Brings the window forward that shows the game, or opens it anew.
pub fn open_screen(href: &str) {
    if let Some(window) = web_sys::window() {
        let _opened = window.open_with_url_and_target(href, "vejvalg-screen");
    }
}

/// Whether the browser can show the app on the whole screen: a phone's and a portal's frame often cannot.
#[must_use]
pub fn can_be_whole() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.fullscreen_enabled())
}

/// Shows the app on the whole screen, or no longer.
pub fn toggle_whole_screen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = page::root() {
        let _asked = root.request_fullscreen();
    }
}

/// Whether the page is being looked at.
#[must_use]
pub fn is_seen() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden())
}

/// Seconds since the page was opened, by a clock that nobody can put forward.
#[must_use]
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now() / 1000.0)
}

thread_local! {
    /// What makes sounds, once one was made: a browser gives a page only so many.
    static SOUND: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Two soft tones.
pub fn chime() {
    let play = || -> Result<(), JsValue> {
        let sound = match SOUND.take() {
            Some(sound) => sound,
            None => AudioContext::new()?,
        };
        SOUND.set(Some(sound.clone()));
        // One that was made before anybody pressed anything, or that the system has stopped, waits for this.
        let _resumed = sound.resume()?;
        for (tone, begin) in [(660.0, 0.0), (880.0, 0.22)] {
            let (source, volume) = (sound.create_oscillator()?, sound.create_gain()?);
            let begin = sound.current_time() + begin;
            source.frequency().set_value(tone);
            volume.gain().set_value_at_time(0.12, begin)?;
            volume.gain().exponential_ramp_to_value_at_time(0.001, begin + 0.5)?;
            source.connect_with_audio_node(&volume)?.connect_with_audio_node(&sound.destination())?;
            source.start_with_when(begin)?;
            source.stop_with_when(begin + 0.6)?;
        }
        Ok(())
    };
    // A browser without sound stays silent.
    let _played = play();
}
