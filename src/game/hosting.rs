//! The verbs of the host: what the host's window, the notes over the screen and the keys ask for.
//! On the screen they are carried out; the host's window sends them and follows what the screen tells.

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
        // A second screen only watches: it leaves orders to the one that writes.
        if self.watching.get_untracked() {
            return;
        }
        match order {
            Order::Hello => self.beat.update(|beat| *beat += 1),
            Order::Next => {
                let _pressed = page::press_key("next");
            }
            Order::Back => self.act(Action::Back),
            Order::Draw => self.act(Action::Draw),
            Order::Skip => self.act(Action::Skip),
            Order::PutBack(card) => self.act(Action::PutBack(card)),
            Order::Fix(deck, cards) => self.act(Action::Fix(deck, cards)),
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
        let step = self.with_play(|play| {
            let at = play.session.as_ref()?.at()?;
            Some(play.module.step(at)?.id.clone())
        });
        self.timing.update(|timing| {
            // The clock may not have ticked since the step came up.
            step.flatten().iter().for_each(|step| timing.arrive(step));
            change(timing);
        });
        self.store_time();
        self.beat.update(|beat| *beat += 1);
    }

    /// Stores the time. Losing it costs nothing that people wrote, so a failure is not said.
    pub fn store_time(&self) {
        let Some(of) = self.with_play(|play| play.of.clone()) else { return };
        let (key, text) =
            (self.room.with_untracked(|room| rooms::time_key(room, &of)), self.timing.get_untracked().write());
        self.shelf.update_untracked(|shelf| {
            let _kept = shelf.set(&key, &text);
        });
    }

    /// Takes the stored time of the current module up.
    pub fn take_up_time(&self) {
        let Some(of) = self.with_play(|play| play.of.clone()) else { return };
        let key = self.room.with_untracked(|room| rooms::time_key(room, &of));
        let text = self.shelf.with_untracked(|shelf| shelf.get(&key)).unwrap_or_default();
        self.timing.set(Timing::read(&text));
    }

    /// How things stand, for the host's window.
    #[must_use]
    pub fn news(&self) -> Option<News> {
        if self.watching.get_untracked() {
            return None;
        }
        let (of, save) = self.with_play(|play| Some((play.of.clone(), play.save()?.write()))).flatten()?;
        Some(News { of, blank: self.blank.get_untracked(), timing: self.timing.get_untracked().write(), save })
    }

    /// Follows what the screen tells. Nothing is stored here.
    pub fn follow(&self, news: News) {
        let News { of, blank, timing, save } = news;
        self.blank.set(blank);
        self.timing.set(Timing::read(&timing));
        let Loaded::Whole(save) = Save::read(&save) else { return };
        let is_same = |play: &Play| play.session.is_some() && play.of == of && play.generation == save.generation;
        if self.with_play(is_same) == Some(true) {
            return;
        }
        let game = *self;
        self.beat.update(|beat| *beat += 1);
        let number = self.beat.get_untracked();
        net::spawn(Box::pin(async move {
            let known = game.with_play(|play| (play.of == of).then(|| play.module.clone())).flatten();
            let replayed = game.replayed(&of, known, &save).await;
            // Parts may have had to be fetched: what was told meanwhile is newer.
            if game.beat.get_untracked() != number {
                return;
            }
            match replayed {
                Ok((module, session)) => {
                    game.play.set(Fetched::Here(Play {
                        of,
                        module,
                        session: Some(session),
                        generation: save.generation,
                        keeping: Keeping::No,
                        others: save.others.clone(),
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
