//! Storing the session, and what the keeper of texts tells about it: how safe the progress is, and which window writes.

use vejvalg_engine::save::Save;

use super::play::Keeping;
use super::{About, Fetched, Game, Notice, Play, Safety};
use crate::browser::keeper::{self, News};
use crate::browser::net;
use crate::browser::page;
use crate::route::Route;
use crate::store;

/// What a window does once it has taken up what is new.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// It goes on watching.
    Watch,
    /// It writes.
    Write,
}

impl Game {
    /// Follows what the keeper tells, from now on.
    pub(super) fn follow_keeper(self) {
        keeper::listen(move |news, text| self.hear(news, text));
        net::spawn(Box::pin(async move {
            keeper::ready().await;
            // The slower place may know alone which room is open, and what has been begun.
            let room = self.current_room();
            if self.room.with_untracked(|shown| *shown != room) {
                self.room.set(room);
            }
            self.kept.update(|times| *times += 1);
            if self.is_denied() {
                self.safety.set(Safety::AtRisk);
                self.notice(About::Denied, None);
            }
        }));
    }

    fn hear(self, news: News, text: String) {
        match news {
            News::Saved => {
                if matches!(self.safety.get_untracked(), Safety::Saving | Safety::AtRisk) {
                    self.safety.set(Safety::Stored);
                    self.close(About::Full);
                }
            }
            News::Unsaved => self.at_risk(),
            News::Half => self.notice(About::Half, None),
            News::Newer => {
                self.put_ours_aside();
                self.watch();
                let is_from_the_future = matches!(Save::read(&text), vejvalg_engine::save::Loaded::TooNew { .. });
                if is_from_the_future { self.notice(About::TooNew, Some(text)) } else { self.refresh(Then::Watch) }
            }
            News::Changed => self.refresh(Then::Watch),
            News::Viewer => self.watch(),
            News::Writer => {
                if self.watching.get_untracked() {
                    self.refresh(Then::Write);
                }
            }
            News::Emptied => {
                self.notice(About::Emptied, None);
                self.save();
            }
            News::Erased => {
                self.forget();
                self.room.set(self.current_room());
                self.notice(About::Erased, None);
                page::go(&Route::Start.href());
            }
            News::Update => {
                self.update_ready.set(true);
                // In play it waits for the end of the step.
                if self.with_play(|play| play.session.is_some()) != Some(true) {
                    self.say_update();
                }
            }
        }
    }

    /// Says that a newer release is ready, if one is.
    pub(super) fn say_update(self) {
        if self.update_ready.get_untracked() {
            // Once: who puts it away has read it.
            self.update_ready.set(false);
            self.notice(About::Update, None);
        }
    }

    pub(super) fn watch(self) {
        self.watching.set(true);
        self.safety.set(Safety::Idle);
        self.notice(About::Viewer, None);
    }

    /// Whether this window may act; if not, says once more which one may.
    pub(super) fn may_act(self) -> bool {
        let watching = self.watching.get_untracked();
        if watching {
            self.notice(About::Viewer, None);
        }
        !watching
    }

    /// Takes up what another window has written, if it is newer than what is here. Who is to write then, writes on from
    /// there and never from what was shown before.
    fn refresh(self, then: Then) {
        net::spawn(Box::pin(async move {
            let of = self.with_play(|play| play.of.clone());
            let room = self.room.get_untracked();
            if let Some(of) = of.clone()
                && let Ok(play) = self.take_up(of).await
            {
                let is_here = self.room.with_untracked(|open| *open == room);
                // Several may be under way at a time: whichever comes last, the newest stays.
                let is_newer = |here: &Play| is_here && here.of == play.of && here.generation < play.generation;
                if self.with_play(is_newer) == Some(true) {
                    self.play.set(Fetched::Here(play));
                    self.load_parts();
                }
            }
            if then == Then::Watch {
                return;
            }
            // Somebody else may have taken the turn meanwhile.
            let is_ours = match of {
                Some(of) => keeper::claim(&self.save_key(&of)).await,
                None => true,
            };
            if is_ours {
                self.watching.set(false);
                self.close(About::Viewer);
                // Where the other window had begun nothing, it begins here.
                self.ensure_session();
                self.load_parts();
            }
        }));
    }

    /// Keeps what this window did after another had taken over: it is not shown, and it is not lost.
    fn put_ours_aside(self) {
        let ours = self.with_play(|play| Some((self.save_key(&play.of), play.save()?.write()))).flatten();
        if let Some((key, text)) = ours {
            self.shelf.update_untracked(|shelf| {
                store::set_aside(shelf.as_mut(), &key, &text);
            });
        }
    }

    /// Stores the session. What cannot be stored is said, and play goes on.
    pub(super) fn save(&self) {
        if self.watching.get_untracked() {
            return;
        }
        let mut saved = None;
        self.play.update_untracked(|play| {
            if let Fetched::Here(play) = play
                && play.keeping == Keeping::Yes
            {
                play.generation += 1;
                saved = play.save().map(|save| (self.save_key(&play.of), save.write()));
            }
        });
        self.beat.update(|beat| *beat += 1);
        let Some((key, text)) = saved else { return };
        // What is at risk stays so until the keeper says that it is saved.
        if self.safety.get_untracked() != Safety::AtRisk {
            self.safety.set(Safety::Saving);
        }
        if self.shelf.update_untracked(|shelf| shelf.set(&key, &text)).is_err() {
            self.at_risk();
        }
    }

    fn is_denied(self) -> bool {
        self.shelf.with_untracked(|shelf| !shelf.outlives_page())
    }

    pub(super) fn at_risk(self) {
        self.safety.set(Safety::AtRisk);
        // Where nothing is stored at all that has been said already.
        if !self.is_denied() {
            self.notice(About::Full, None);
        }
    }

    pub(super) fn notice(self, about: About, file: Option<String>) {
        self.notices.update(|notices| {
            if !notices.iter().any(|notice| notice.about == about) {
                notices.push(Notice { about, file });
            }
        });
    }

    pub(super) fn forget(self) {
        self.play.set(Fetched::Waiting);
        self.await_nothing();
        self.safety.set(Safety::Idle);
        self.watching.set(false);
    }
}
