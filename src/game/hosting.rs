//! The verbs of the host: what the host's window, the notes over the screen and the keys ask for.
//! On the screen they are carried out; the host's window sends them and follows what the screen tells.

use leptos::prelude::*;
use vejvalg_engine::Action;
use vejvalg_engine::save::{Loaded, Save};
use vejvalg_engine::session::Mode;

use super::play::Keeping;
use super::{Fetched, Game, Play};
use crate::browser::{net, page};
use crate::order::{News, Order};
use crate::rooms;
use crate::timing::Timing;

impl Game {
    /// Carries out what the host asks for. Only the screen does this: it alone writes.
    pub fn carry_out(&self, order: Order) {
        match order {
            Order::Hello => self.beat.update(|beat| *beat += 1),
            Order::Next => {
                let _pressed = page::press_key("next");
            }
            Order::Act(action) => self.act(action),
            Order::GoTo(activity) => self.go_to(activity),
            Order::More(seconds) => self.keep_time(|timing| timing.add(seconds)),
            Order::Clock => self.keep_time(Timing::toggle),
            Order::Blank => {
                self.blank.update(|blank| *blank = !*blank);
                self.beat.update(|beat| *beat += 1);
            }
        }
    }

    /// Goes to the first step of an activity, whose part of the module may have to be fetched first.
    pub(super) fn go_to(&self, activity: u16) {
        let first =
            self.with_play(|play| play.module.index().activities.get(usize::from(activity)).map(|found| found.first));
        let Some(Some(first)) = first else { return };
        let game = *self;
        net::spawn(Box::pin(async move {
            if game.with_play(|play| play.module.chunk(first.0).is_none()) == Some(true) {
                game.bring_part(first.0).await;
            }
            let step = game.with_play(|play| play.module.step(first).map(|step| step.id.clone())).flatten();
            if let Some(step) = step {
                game.act(Action::Jump(step));
            }
        }));
    }

    /// Changes the time and stores it.
    pub fn keep_time(&self, change: impl FnOnce(&mut Timing)) {
        self.timing.update(change);
        self.store_time();
        self.beat.update(|beat| *beat += 1);
    }

    /// Stores the time. Losing it costs nothing that people wrote, so a failure is not said.
    pub fn store_time(&self) {
        let Some(of) = self.with_play(|play| play.of.clone()) else { return };
        let (key, text) =
            (self.room.with_untracked(|room| rooms::time_key(room, &of)), self.timing.get_untracked().write());
        self.shelf.update_value(|shelf| {
            let _kept = shelf.set(&key, &text);
        });
    }

    /// Takes the stored time of the current module up.
    pub fn take_up_time(&self) {
        let Some(of) = self.with_play(|play| play.of.clone()) else { return };
        let key = self.room.with_untracked(|room| rooms::time_key(room, &of));
        let text = self.shelf.with_value(|shelf| shelf.get(&key)).unwrap_or_default();
        self.timing.set(Timing::read(&text));
    }

    /// How things stand, for the host's window.
    #[must_use]
    pub fn news(&self) -> Option<News> {
        let (of, save) = self.with_play(|play| Some((play.of.clone(), play.save()?.write()))).flatten()?;
        Some(News { of, blank: self.blank.get_untracked(), timing: self.timing.get_untracked().write(), save })
    }

    /// Follows what the screen tells. Nothing is stored here.
    pub fn follow(&self, news: News) {
        let News { of, blank, timing, save } = news;
        self.blank.set(blank);
        self.timing.set(Timing::read(&timing));
        let Loaded::Whole(save) = Save::read(&save) else { return };
        let game = *self;
        net::spawn(Box::pin(async move {
            let known = game.with_play(|play| (play.of == of).then(|| play.module.clone())).flatten();
            match game.replayed(&of, known, &save).await {
                Ok((module, session)) => {
                    game.play.set(Fetched::Here(Play {
                        of,
                        module,
                        session: Some(session),
                        generation: save.generation,
                        keeping: Keeping::No,
                    }));
                }
                Err(failure) => game.play.set(Fetched::Failed(failure)),
            }
            game.load_parts();
        }));
    }

    /// Whether there is a session to host.
    #[must_use]
    pub fn is_hosted(&self) -> bool {
        self.with_play(|play| play.session.as_ref().is_some_and(|session| session.room.mode == Mode::Group))
            == Some(true)
    }
}
