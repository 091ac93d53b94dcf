//! The verbs of the rooms on this device.

use vejvalg_engine::session::{Mode, Room};

use super::{About, Fetched, Game};
use crate::browser::{files, page};
use crate::rooms::{self, Held, NotARoom, RoomCard};
use crate::route::Of;
use crate::store::{NotKept, Store};
use crate::timing::Timing;

impl Game {
    /// Where the current room's progress in a module is kept.
    pub(super) fn save_key(&self, of: &Of) -> String {
        self.room.with_untracked(|room| rooms::save_key(room, of))
    }

    /// Whether the open room has begun a module.
    #[must_use]
    pub fn is_begun(&self, of: &Of) -> bool {
        self.kept.track();
        let key = self.room.with(|room| rooms::save_key(room, of));
        self.shelf.with_untracked(|shelf| shelf.get(&key).is_some())
    }

    /// The card of the room that is open.
    #[must_use]
    pub fn card(&self) -> RoomCard {
        self.room.with_untracked(|room| self.shelf.with_untracked(|shelf| rooms::card(shelf.as_ref(), room)))
    }

    /// The room that is open, seated for a session.
    pub(super) fn seated(&self, mode: Mode, people: Option<u8>, variant: u16) -> Room {
        let card = self.card();
        let seed = card.seed.unwrap_or_else(page::seed);
        Room { name: card.name, mode, people: people.unwrap_or(card.people), seed, variant }
    }

    /// All rooms on this device.
    #[must_use]
    pub fn rooms(&self) -> Vec<RoomCard> {
        self.shelf.with_untracked(|shelf| rooms::all(shelf.as_ref()))
    }

    /// The roles that a room was dealt last.
    #[must_use]
    pub fn roles_of(&self, id: &str) -> Vec<Held> {
        self.shelf.with_untracked(|shelf| rooms::roles(shelf.as_ref(), id))
    }

    /// Remembers the roles that the open room was dealt. Losing it costs nothing: the log has them.
    pub fn keep_roles(&self, held: &[Held]) {
        let room = self.room.get_untracked();
        if self.roles_of(&room) != held {
            self.shelf.update_untracked(|shelf| {
                let _kept = rooms::keep_roles(shelf.as_mut(), &room, held);
            });
        }
    }

    /// Id of the room that the device remembers as open.
    #[must_use]
    pub fn current_room(&self) -> String {
        self.shelf.with_untracked(|shelf| rooms::current(shelf.as_ref()))
    }

    /// Opens a room: its progress is shown from now on.
    pub fn open_room(&self, id: &str) {
        self.with_shelf(|shelf| rooms::open(shelf, id));
        self.room.set(id.to_owned());
        self.play.set(Fetched::Waiting);
        self.timing.set(Timing::default());
    }

    /// Does something with the rooms; what is not kept is said.
    pub fn with_shelf<T>(&self, act: impl FnOnce(&mut dyn Store) -> Result<T, NotKept>) -> Option<T> {
        let done = self.shelf.update_untracked(|shelf| act(shelf.as_mut()));
        match done {
            Ok(done) => Some(done),
            Err(NotKept) => {
                self.at_risk();
                None
            }
        }
    }

    /// A small preference of this device.
    #[must_use]
    pub fn preference(&self, key: &str) -> Option<String> {
        self.shelf.with_untracked(|shelf| shelf.get(key))
    }

    /// Keeps a small preference; without a value it is forgotten. Losing it costs nothing.
    pub fn prefer(&self, key: &str, value: Option<&str>) {
        self.shelf.update_untracked(|shelf| match value {
            Some(value) => {
                let _kept = shelf.set(key, value);
            }
            None => shelf.remove(key),
        });
    }

    /// Offers a room as a file.
    pub fn take_room(&self, id: &str) {
        files::hand_over("vejvalg-room.txt", &self.shelf.with_untracked(|shelf| rooms::export(shelf.as_ref(), id)));
    }

    /// Takes a room up from a file.
    ///
    /// # Errors
    /// Says why the file is no room.
    pub fn take_up_room(&self, text: &str) -> Result<String, NotARoom> {
        let taken = self.shelf.update_untracked(|shelf| rooms::import(shelf.as_mut(), text));
        if taken == Err(NotARoom::NotKept) {
            self.notice(About::Full, None);
        }
        taken
    }
}
