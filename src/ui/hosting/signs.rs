//! The signs that a step's time is up: a sound, and a flash at the edge of the screen. Each can be turned off, and the
//! device remembers it. What the flash looks like, and that it is calm, the style knows.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::screen;
use crate::game::Game;
use crate::state::State;

/// So long the edge of the screen says that the time is up.
const FLASH: Duration = Duration::from_secs(6);

/// A sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Sound,
    Flash,
}

impl Sign {
    /// Where it is kept that the sign is turned off.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Sound => "vejvalg/quiet",
            Self::Flash => "vejvalg/still",
        }
    }
}

/// Which signs are given, and whether the flash is to be seen now.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    sound: State<bool>,
    flash: State<bool>,
    pub(super) flashing: State<bool>,
}

impl Signs {
    /// As the device remembers them; all are given where it remembers nothing.
    pub(super) fn of(game: Game) -> Self {
        let is_on = |sign: Sign| State::new(game.preference(sign.key()).is_none());
        Self { sound: is_on(Sign::Sound), flash: is_on(Sign::Flash), flashing: State::new(false) }
    }

    /// Whether a sign is given.
    pub(super) fn is_on(self, sign: Sign) -> bool {
        self.of_sign(sign).get()
    }

    /// Turns a sign off, or on again.
    pub(super) fn turn(self, game: Game, sign: Sign) {
        let signal = self.of_sign(sign);
        signal.update(|is_on| *is_on = !*is_on);
        game.prefer(sign.key(), if signal.get_untracked() { None } else { Some("1") });
    }

    /// The time is up.
    pub(super) fn give(self) {
        if self.sound.get_untracked() {
            screen::chime();
        }
        if self.flash.get_untracked() {
            self.flashing.set(true);
            // By then the module may have been left.
            let end = move || {
                self.flashing.set(false);
            };
            set_timeout(end, FLASH);
        }
    }

    fn of_sign(self, sign: Sign) -> State<bool> {
        match sign {
            Sign::Sound => self.sound,
            Sign::Flash => self.flash,
        }
    }
}
