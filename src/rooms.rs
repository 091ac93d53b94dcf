//! The rooms on one device: groups or teams that each have a progress of their own. Knows how they are
//! kept, not what they play. Nobody is asked for a person's name.
//!
//! **Deleting loses nothing**: what a room has stored is put aside until somebody says "for good".

mod file;
mod roles;
mod whole;

use crate::route::Of;
use crate::store::{NotKept, PREFIX, Store};
pub use file::{NotARoom, export, import};
pub use roles::{Held, keep_roles, roles};
pub use whole::placed;

/// The room whose progress is shown.
const CURRENT_KEY: &str = "vejvalg/room";
/// The list of rooms.
const LIST_KEY: &str = "vejvalg/rooms";
/// How the keys begin, after ours, that name a room by its number in what they hold.
const GROUP: &str = "group/";
const CARRIED: &str = "carried/";
/// First line of the list.
const LIST_HEAD: &str = "vejvalg-rooms 1";
/// The most common room.
pub const USUAL: u8 = 5;

/// A room. The one with the empty id is there from the beginning and cannot be deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomCard {
    /// Id: a number, or nothing for the first room.
    pub id: String,
    /// What it calls itself; may be empty.
    pub name: String,
    /// How many play.
    pub people: u8,
    /// The seed of its chance; none takes a new one for each session.
    pub seed: Option<u64>,
    /// Whether it is deleted and can still be fetched back.
    pub is_deleted: bool,
}

impl Default for RoomCard {
    fn default() -> Self {
        Self { id: String::new(), name: String::new(), people: USUAL, seed: None, is_deleted: false }
    }
}

/// Where the progress of a room in a module is kept.
#[must_use]
pub fn save_key(room: &str, of: &Of) -> String {
    format!("{}save/{}/{}", home(room), of.pack, of.module)
}

/// Whether a key is that of some room's progress in a module.
#[must_use]
pub fn is_save_of(key: &str, of: &Of) -> bool {
    let room = key.strip_prefix(PREFIX).and_then(|own| own.strip_prefix("room-")).and_then(|own| own.split_once('/'));
    key == save_key(room.map_or("", |(room, _)| room), of)
}

/// Where the time of a room in a module is kept.
#[must_use]
pub fn time_key(room: &str, of: &Of) -> String {
    format!("{}time/{}/{}", home(room), of.pack, of.module)
}

/// Where it is kept after which room somebody plays on in a room of their own.
#[must_use]
pub fn group_key(room: &str) -> String {
    format!("{PREFIX}{GROUP}{room}")
}

/// Where it is kept which room a parcel from another device has become.
#[must_use]
pub fn carried_key(parcel: u32) -> String {
    format!("{PREFIX}{CARRIED}{parcel:08x}")
}

/// What every key of a room begins with.
fn home(room: &str) -> String {
    if room.is_empty() { PREFIX.to_owned() } else { format!("{PREFIX}room-{room}/") }
}

/// The id of the room whose progress is shown.
#[must_use]
pub fn current(store: &dyn Store) -> String {
    store.get(CURRENT_KEY).filter(|id| is_id(id)).unwrap_or_default()
}

/// All rooms, the first one at the head, those deleted at the end.
#[must_use]
pub fn all(store: &dyn Store) -> Vec<RoomCard> {
    let mut cards = read_list(&store.get(LIST_KEY).unwrap_or_default());
    if !cards.iter().any(|card| card.id.is_empty()) {
        cards.insert(0, RoomCard::default());
    }
    let (deleted, mut all): (Vec<_>, Vec<_>) = cards.into_iter().partition(|card| card.is_deleted);
    all.extend(deleted);
    all
}

/// The card of a room.
#[must_use]
pub fn card(store: &dyn Store, id: &str) -> RoomCard {
    all(store).into_iter().find(|card| card.id == id).unwrap_or_default()
}

/// Opens a room: from now on its progress is shown.
///
/// # Errors
/// When the choice was not kept.
pub fn open(store: &mut dyn Store, id: &str) -> Result<(), NotKept> {
    store.set(CURRENT_KEY, id)
}

/// Adds a room and returns its id.
///
/// # Errors
/// When the list was not kept.
pub fn add(store: &mut dyn Store, name: &str, people: u8) -> Result<String, NotKept> {
    let card = RoomCard { id: free_id(store), name: tidy(name), people, ..RoomCard::default() };
    let id = card.id.clone();
    change(store, |cards| cards.push(card))?;
    Ok(id)
}

/// Changes a room's card.
///
/// # Errors
/// When the list was not kept.
pub fn edit(store: &mut dyn Store, id: &str, edit: impl FnOnce(&mut RoomCard)) -> Result<(), NotKept> {
    change(store, |cards| {
        if let Some(card) = cards.iter_mut().find(|card| card.id == id) {
            edit(card);
            card.name = tidy(&card.name);
        }
    })
}

/// Copies a room with everything that it has stored, and returns the copy's id.
///
/// # Errors
/// When something was not kept; the original is as it was.
pub fn copy(store: &mut dyn Store, id: &str, name: &str) -> Result<String, NotKept> {
    let original = card(store, id);
    let own = add(store, name, original.people)?;
    edit(store, &own, |card| card.seed = original.seed)?;
    for (key, text) in texts_of(store, id) {
        store.set(&format!("{}{key}", home(&own)), &text)?;
    }
    Ok(own)
}

/// Deletes a room. What it has stored stays until it is deleted for good.
///
/// # Errors
/// When the list was not kept.
pub fn delete(store: &mut dyn Store, id: &str) -> Result<(), NotKept> {
    if current(store) == id {
        open(store, "")?;
    }
    edit(store, id, |card| card.is_deleted = true)
}

/// Fetches a deleted room back.
///
/// # Errors
/// When the list was not kept.
pub fn restore(store: &mut dyn Store, id: &str) -> Result<(), NotKept> {
    edit(store, id, |card| card.is_deleted = false)
}

/// Deletes a room for good.
///
/// # Errors
/// When the list was not kept; then nothing is removed.
pub fn forget(store: &mut dyn Store, id: &str) -> Result<(), NotKept> {
    change(store, |cards| cards.retain(|card| card.id != id))?;
    for (key, _) in texts_of(store, id) {
        store.remove(&format!("{}{key}", home(id)));
    }
    for key in store.keys() {
        if key == group_key(id) || (names_room(&key) && store.get(&key).as_deref() == Some(id)) {
            store.remove(&key);
        }
    }
    Ok(())
}

/// Whether what lies under a key is the number of a room.
fn names_room(key: &str) -> bool {
    key.strip_prefix(PREFIX).is_some_and(|own| own.starts_with(GROUP) || own.starts_with(CARRIED))
}

/// What a room has stored, by key without the room's own beginning.
fn texts_of(store: &dyn Store, id: &str) -> Vec<(String, String)> {
    let home = home(id);
    let keys = store.keys();
    let own = keys.iter().filter_map(|key| Some((key.strip_prefix(&home).filter(|own| is_own(own))?, key)));
    own.filter_map(|(own, key)| Some((own.to_owned(), store.get(key)?))).collect()
}

/// Whether a key without its beginning belongs to a room, and not to the device.
fn is_own(key: &str) -> bool {
    (key == roles::KEY || key.starts_with("save/") || key.starts_with("time/")) && !key.contains([' ', '\n'])
}

fn change(store: &mut dyn Store, change: impl FnOnce(&mut Vec<RoomCard>)) -> Result<(), NotKept> {
    let mut cards = all(store);
    change(&mut cards);
    store.set(LIST_KEY, &write_list(&cards))
}

fn read_list(text: &str) -> Vec<RoomCard> {
    text.lines().skip(1).filter_map(read_card).collect()
}

fn write_list(cards: &[RoomCard]) -> String {
    let lines: Vec<String> = cards.iter().map(write_card).collect();
    format!("{LIST_HEAD}\n{}", lines.join("\n"))
}

fn write_card(card: &RoomCard) -> String {
    let seed = card.seed.map_or_else(|| "-".to_owned(), |seed| seed.to_string());
    let state = if card.is_deleted { "deleted" } else { "open" };
    format!("{}\t{}\t{seed}\t{state}\t{}", card.id, card.people, card.name)
}

fn read_card(line: &str) -> Option<RoomCard> {
    let mut parts = line.splitn(5, '\t');
    let id = parts.next().filter(|id| is_id(id))?.to_owned();
    let people = parts.next()?.parse().ok().filter(|people| (1..=99).contains(people))?;
    let seed = parts.next()?.parse().ok();
    let is_deleted = parts.next()? == "deleted" && !id.is_empty();
    Some(RoomCard { id, name: tidy(parts.next()?), people, seed, is_deleted })
}

fn is_id(id: &str) -> bool {
    id.len() <= 6 && id.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number that no room has, and none had whose texts or traces are here: another window may still be in it.
fn free_id(store: &dyn Store) -> String {
    free_after(&taken(store))
}

/// The numbers that rooms have here.
fn taken(store: &dyn Store) -> Vec<String> {
    let keys = store.keys();
    let homes = keys.iter().filter_map(|key| Some(room_of(key)?.to_owned()));
    let named = keys.iter().filter(|key| names_room(key)).filter_map(|key| store.get(key));
    all(store).into_iter().map(|card| card.id).chain(homes).chain(named).collect()
}

/// The number of the room that a key belongs to, where it is not the first one's.
fn room_of(key: &str) -> Option<&str> {
    let own = key.strip_prefix(PREFIX)?;
    own.strip_prefix(GROUP).or_else(|| Some(own.strip_prefix("room-")?.split_once('/')?.0))
}

fn free_after(taken: &[String]) -> String {
    let free = (1..).map(|n: u32| n.to_string()).find(|id| !taken.contains(id));
    free.unwrap_or_default()
}

/// One line, of a length that fits on a card.
fn tidy(name: &str) -> String {
    let line: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect();
    line.trim().to_owned()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::store::MemoryStore;

    pub(super) fn of() -> Of {
        Of { pack: "p".into(), module: "users".into() }
    }

    /// A device where two rooms have played.
    pub(super) fn played() -> (MemoryStore, String) {
        let mut store = MemoryStore::default();
        store.set(&save_key("", &of()), "first\nsave").unwrap();
        let north = add(&mut store, "Nord", 6).unwrap();
        store.set(&save_key(&north, &of()), "end 0\nvejvalg-room 1\n").unwrap();
        store.set(&time_key(&north, &of()), "3").unwrap();
        (store, north)
    }

    fn names(store: &dyn Store) -> Vec<(String, bool)> {
        all(store).into_iter().map(|card| (card.name, card.is_deleted)).collect()
    }

    #[test]
    fn the_first_room_keeps_the_keys_that_were_there_before_rooms() {
        assert_eq!(save_key("", &of()), "vejvalg/save/p/users");
        let store = MemoryStore::default();
        assert_eq!(all(&store), [RoomCard::default()]);
        assert_eq!(current(&store), "");
    }

    #[test]
    fn each_room_has_its_own_progress() {
        let (mut store, north) = played();
        open(&mut store, &north).unwrap();
        assert_eq!(current(&store), north);
        assert_ne!(store.get(&save_key(&north, &of())), store.get(&save_key("", &of())));
        assert_eq!(card(&store, &north).people, 6);
    }

    #[test]
    fn a_deleted_room_comes_back_whole() {
        let (mut store, north) = played();
        let before = store.get(&save_key(&north, &of()));
        open(&mut store, &north).unwrap();
        delete(&mut store, &north).unwrap();
        assert_eq!(current(&store), "");
        assert_eq!(names(&store).last(), Some(&("Nord".to_owned(), true)));
        restore(&mut store, &north).unwrap();
        assert_eq!(store.get(&save_key(&north, &of())), before);
        assert_eq!(names(&store).last(), Some(&("Nord".to_owned(), false)));
    }

    #[test]
    fn for_good_is_for_good_and_touches_no_other_room() {
        let (mut store, north) = played();
        forget(&mut store, &north).unwrap();
        assert_eq!(store.get(&save_key(&north, &of())), None);
        assert_eq!(store.get(&save_key("", &of())).as_deref(), Some("first\nsave"));
    }

    #[test]
    fn a_number_is_not_given_again_to_what_another_room_left_behind() {
        let mut store = MemoryStore::default();
        let own = add(&mut store, "Mit eget", 1).unwrap();
        for (key, text) in [(group_key(&own), ""), (carried_key(7), &own)] {
            store.set(&key, text).unwrap();
        }
        forget(&mut store, &own).unwrap();
        assert_eq!(store.keys(), [LIST_KEY], "nothing points to it any more");
        // A window that is still in it writes on.
        store.set(&save_key(&own, &of()), "late").unwrap();
        assert_ne!(add(&mut store, "Syd", 6).unwrap(), own);
    }

    #[test]
    fn a_copy_has_everything_and_the_original_stays() {
        let (mut store, north) = played();
        let copy = copy(&mut store, &north, "Nord, igen").unwrap();
        for key in [save_key, time_key] {
            assert_eq!(store.get(&key(&copy, &of())), store.get(&key(&north, &of())));
        }
    }

    #[test]
    fn a_name_is_one_short_line() {
        let mut store = MemoryStore::default();
        let id = add(&mut store, " Nord\tog\nSyd ", 4).unwrap();
        assert_eq!(card(&store, &id).name, "Nord og Syd");
    }
}
