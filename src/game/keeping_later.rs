//! The verbs about stored data that only the page about it and the notices use: they come with the later parts.

use super::{About, Game, Safety};
use crate::browser::files;
use crate::browser::keeper;
use crate::browser::net;
use crate::rooms;
use crate::store;

/// The name of a file with what is kept here.
const KEPT: &str = "vejvalg.json";

impl Game {
    /// Every text stored here, by key.
    #[must_use]
    pub fn stored(&self) -> Vec<(String, String)> {
        self.kept.track();
        self.shelf.with_untracked(|shelf| {
            shelf.keys().into_iter().filter_map(|key| shelf.get(&key).map(|text| (key, text))).collect()
        })
    }

    /// Hands everything over as one file.
    pub fn take_everything(&self) {
        files::hand_over(KEPT, &keeper::pack());
    }

    /// Hands the current session over as a file, or a text that was put aside.
    pub fn take_file(&self, text: Option<String>) {
        let current = || {
            let (key, text) = self.with_play(|play| Some((self.save_key(&play.of), play.save()?.write()))).flatten()?;
            let kept = [(key, text)].into_iter().collect::<std::collections::BTreeMap<_, _>>();
            Some(format!("{{\"vejvalg\":1,\"kept\":{}}}", serde_json::to_string(&kept).ok()?))
        };
        if let Some(text) = text.or_else(current) {
            files::hand_over(KEPT, &text);
        }
    }

    /// Takes in what a file holds. Gives how many texts were taken, of how many; what lay here is put aside.
    pub fn take_in(&self, text: &str) -> (usize, usize) {
        let found = self.shelf.with_untracked(|shelf| rooms::placed(shelf.as_ref(), keeper::unpack(text)));
        let take = |(key, text): &&(String, String)| {
            self.shelf.update_untracked(|shelf| store::take_in(shelf.as_mut(), key, text)) == Ok(())
        };
        let taken = found.iter().filter(take).count();
        self.forget();
        self.room.set(self.current_room());
        self.kept.update(|times| *times += 1);
        (taken, found.len())
    }

    /// Erases everything that is stored here, and then calls back.
    pub fn erase(&self, done: impl FnOnce() + 'static) {
        let game = *self;
        self.forget();
        net::spawn(Box::pin(async move {
            keeper::erase().await;
            // The room that was open is gone with its list.
            game.room.set(game.current_room());
            game.kept.update(|times| *times += 1);
            done();
        }));
    }

    /// From now on nothing is stored here.
    pub fn leave_no_trace(&self) {
        keeper::leave_no_trace();
        self.forget();
        self.notices.set(Vec::new());
        self.safety.set(Safety::AtRisk);
        self.notice(About::NoTrace, None);
        self.kept.update(|times| *times += 1);
    }

    /// Closes a notice. What is to be said once is not said again.
    pub fn put_away(&self, about: About) {
        self.close(about);
        if about == About::Week {
            let _said_again = self.shelf.update_untracked(|shelf| shelf.set(store::WEEK_KEY, "1"));
        }
    }

    /// Tells those whose browser forgets a site after a week, once.
    pub fn warn_of_week(&self) {
        if keeper::is_weekly() {
            self.notice(About::Week, None);
        }
    }
}
