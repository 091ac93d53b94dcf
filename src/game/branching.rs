//! The other branch, the plans of other modules: what the recap and the pages
//! of results ask for. The rules of storage stand here as plain functions.

use vejvalg_engine::save::{Loaded, Save};
use vejvalg_engine::session::Entry;
use vejvalg_engine::{Module, Session};

use super::Game;
use super::play::Keeping;
use crate::browser::page;
use crate::rooms;
use crate::route::{Of, Route};
use crate::store::{NotKept, Store};

/// What the name of a room keeps of the original's, so that what tells it apart is never cut off.
const NAME: usize = 40;

impl Game {
    /// Lays what the room did in earlier modules beside the session, where its steps look back on it.
    pub(super) fn look_back(&self) {
        let wanted = self.with_play(|play| {
            let earlier = &play.module.index().earlier;
            let is_due = !earlier.is_empty() && play.session.as_ref()?.elsewhere.is_empty();
            is_due.then(|| (play.of.pack.clone(), earlier.clone()))
        });
        let Some(Some((pack, earlier))) = wanted else { return };
        let room = self.room.get_untracked();
        let log = self.shelf.with_untracked(|shelf| logs(shelf.as_ref(), &room, &pack, &earlier));
        if !log.is_empty() {
            self.change(|play| play.session.iter_mut().for_each(|session| session.elsewhere.clone_from(&log)));
        }
    }

    /// Opens a room of its own where the session turns off before an entry of its log. This room stays
    /// as it is. The name is made of the room's own.
    pub fn branch(&self, entry: usize, name: impl Fn(&str) -> String) {
        let original = self.room.get_untracked();
        let taken: Vec<String> = self.rooms().into_iter().map(|card| card.name).collect();
        let name = free_name(&self.card().name, &taken, name);
        let branched = self.with_play(|play| {
            let session = play.session.as_ref().filter(|_| play.keeping == Keeping::Yes)?;
            Some((play.of.clone(), branch(&play.module, session, entry, play.generation + 1, &name)?))
        });
        let Some(Some((of, save))) = branched else {
            return leptos::logging::error!("the session does not branch here");
        };
        let opened = self.with_shelf(|shelf| put_into_room(shelf, &original, &name, &of, &save.write()));
        if let Some(room) = opened {
            self.open_room(&room);
            page::go(&Route::Play(of).href());
        }
    }
}

/// What a room did in other modules of the pack, one log after the other. A save that cannot be read is
/// passed over: it is put aside where its own module is taken up.
fn logs(store: &dyn Store, room: &str, pack: &str, modules: &[String]) -> Vec<Entry> {
    let mut found = Vec::new();
    for module in modules {
        let of = Of { pack: pack.to_owned(), module: module.clone() };
        if let Some(Loaded::Whole(save)) = store.get(&rooms::save_key(room, &of)).as_deref().map(Save::read) {
            found.extend(save.log);
        }
    }
    found
}

/// The save of a copy that turns off before an entry; none where its way is not loaded. Its generation is above that of
/// the copy that lies in its place: nothing newer is ever written over.
fn branch(module: &Module, session: &Session, entry: usize, generation: u64, name: &str) -> Option<Save> {
    let mut branch = session.branch_at(module, entry).ok()?;
    name.clone_into(&mut branch.room.name);
    Some(Save::of(module, &branch, generation))
}

/// Puts a save into a new room that has everything else from the original.
fn put_into_room(store: &mut dyn Store, original: &str, name: &str, of: &Of, save: &str) -> Result<String, NotKept> {
    let room = rooms::copy(store, original, name)?;
    if store.set(&rooms::save_key(&room, of), save).is_err() {
        // Half a room would hold the old way under the name of the new one.
        rooms::forget(store, &room)?;
        return Err(NotKept);
    }
    Ok(room)
}

/// A name that no room has yet.
fn free_name(original: &str, taken: &[String], name: impl Fn(&str) -> String) -> String {
    let short: String = original.chars().take(NAME).collect();
    let first = name(short.trim_end());
    let mut free = first.clone();
    for number in 2..=99 {
        if !taken.contains(&free) {
            break;
        }
        free = format!("{first} {number}");
    }
    free
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::Answer;
    use vejvalg_engine::ask::{Ask, Ballot, Choice, Choose};
    use vejvalg_engine::module::{Activity, Chunk, Index, Step};
    use vejvalg_engine::session::{Action, Room};

    use super::*;
    use crate::store::MemoryStore;

    fn of(module: &str) -> Of {
        Of { pack: "p".into(), module: module.into() }
    }

    /// Two choices, one after the other.
    fn module() -> Module {
        let option = |id: &str| Choice { id: id.into(), label: id.into(), ..Choice::default() };
        let choose = |id: &str| Step {
            id: id.into(),
            title: id.into(),
            ask: Ask::Choose(Choose {
                options: vec![option("a"), option("b")],
                ballot: Ballot::One,
                ..Choose::default()
            }),
            ..Step::default()
        };
        let first = Chunk { steps: vec![choose("one"), choose("two")], fingerprint: "f".into(), ..Chunk::default() };
        let activity = Activity { id: "way".into(), steps: 2, ..Activity::default() };
        let index = Index {
            format: vejvalg_engine::FORMAT,
            id: "m".into(),
            language: "da".into(),
            languages: vec!["da".into()],
            fingerprint: "f".into(),
            activities: vec![activity],
            chunks: 1,
            first,
            ..Index::default()
        };
        Module::read(&serde_json::to_string(&index).unwrap()).unwrap()
    }

    fn played(module: &Module) -> Session {
        let mut session = Session::new(module, Room { name: "Nord".into(), people: 5, seed: 7, ..Room::default() });
        for taken in ["a", "b"] {
            session.apply(module, Action::Answer(Answer::Chose(taken.into()))).unwrap();
        }
        session
    }

    #[test]
    fn the_other_branch_is_a_room_of_its_own_and_the_first_room_stays_as_it_is() {
        let (module, mut store) = (module(), MemoryStore::default());
        let session = played(&module);
        let original = Save::of(&module, &session, 9).write();
        store.set(&rooms::save_key("", &of("m")), &original).unwrap();
        store.set(&rooms::save_key("", &of("earlier")), "its plan").unwrap();
        let save = branch(&module, &session, 1, 8, "Nord (anden vej)").unwrap();
        let room = put_into_room(&mut store, "", "Nord (anden vej)", &of("m"), &save.write()).unwrap();

        assert_eq!(store.get(&rooms::save_key("", &of("m"))), Some(original), "the first room");
        let Loaded::Whole(found) = Save::read(&store.get(&rooms::save_key(&room, &of("m"))).unwrap()) else {
            panic!("the branch is whole")
        };
        let mut branch = found.resume(&module).unwrap();
        assert_eq!(branch.current(&module).unwrap().id, "two");
        assert_eq!((branch.log().len(), branch.room.name.as_str()), (1, "Nord (anden vej)"));
        assert_eq!(branch.room.seed, session.room.seed, "the same chance");
        assert_eq!(branch.drafts.get("two"), Some(&Answer::Chose("b".into())));
        branch.apply(&module, Action::Answer(Answer::Chose("a".into()))).unwrap();
        assert_eq!(store.get(&rooms::save_key(&room, &of("earlier"))).as_deref(), Some("its plan"));
        assert_eq!(rooms::current(&store), "", "nothing is opened before it is kept");
    }

    #[test]
    fn a_branch_that_is_not_kept_leaves_no_room_behind() {
        /// Refuses saves of the module, as a store does that has just become full.
        struct Narrow(MemoryStore);
        impl Store for Narrow {
            fn copies(&self, key: &str) -> Vec<String> {
                self.0.copies(key)
            }
            fn set(&mut self, key: &str, text: &str) -> Result<(), NotKept> {
                if text == "too much" { Err(NotKept) } else { self.0.set(key, text) }
            }
            fn remove(&mut self, key: &str) {
                self.0.remove(key);
            }
            fn keys(&self) -> Vec<String> {
                self.0.keys()
            }
            fn outlives_page(&self) -> bool {
                true
            }
        }
        let mut store = Narrow(MemoryStore::default());
        store.set(&rooms::save_key("", &of("m")), "whole").unwrap();
        assert_eq!(put_into_room(&mut store, "", "x", &of("m"), "too much"), Err(NotKept));
        assert_eq!(rooms::all(&store).len(), 1);
        assert_eq!(store.keys().iter().filter(|key| key.contains("save/")).count(), 1);
    }

    #[test]
    fn a_second_branch_has_a_name_of_its_own() {
        let name = |room: &str| format!("{room} (anden vej)");
        assert_eq!(free_name("Nord", &[], name), "Nord (anden vej)");
        assert_eq!(free_name("Nord", &["Nord (anden vej)".into()], name), "Nord (anden vej) 2");
        assert!(free_name(&"n".repeat(60), &[], name).ends_with("(anden vej)"));
    }

    #[test]
    fn the_logs_of_earlier_modules_are_those_of_the_same_room_and_a_damaged_one_is_passed_over() {
        let (module, mut store) = (module(), MemoryStore::default());
        let save = Save::of(&module, &played(&module), 1).write();
        store.set(&rooms::save_key("2", &of("m")), &save).unwrap();
        store.set(&rooms::save_key("2", &of("torn")), &save[..save.len() - 3]).unwrap();
        let wanted: Vec<String> = ["torn", "m", "never"].map(str::to_owned).to_vec();
        assert_eq!(logs(&store, "2", "p", &wanted).len(), 2);
        assert_eq!(logs(&store, "", "p", &wanted).len(), 0);
        assert!(store.get(&rooms::save_key("2", &of("torn"))).is_some(), "it is left for its own module");
    }
}
