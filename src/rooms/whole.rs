//! Everything that another device has kept, or this one has before: its rooms find a place beside those that are here.
//! Knows how rooms are kept; what becomes of each text, `store::take_in` says.

use super::{
    CURRENT_KEY, LIST_KEY, PREFIX, RoomCard, free_after, group_key, home, names_room, read_list, room_of, taken,
};
use super::{all, write_list};
use crate::store::Store;

/// The texts of a file, under the keys where they are to be taken in. A room that is here under the same number and name is
/// the same room; any other gets a number of its own, and the list names both. Which room is open stays.
#[must_use]
pub fn placed(store: &dyn Store, texts: Vec<(String, String)>) -> Vec<(String, String)> {
    let list = texts.iter().find(|(key, _)| key == LIST_KEY).map(|(_, text)| read_list(text));
    let (cards, numbers) = joined(store, list.unwrap_or_default(), &texts);
    let number = |id: &str| numbers.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new.as_str()).to_owned();
    let is_new_here = store.get(CURRENT_KEY).is_none();
    let kept = texts.into_iter().filter(|(key, _)| key != CURRENT_KEY || is_new_here);
    kept.map(|(key, text)| {
        let text = match key.as_str() {
            LIST_KEY => write_list(&cards),
            own if own == CURRENT_KEY || names_room(own) => number(&text),
            _ => text,
        };
        (moved(&key, &number), text)
    })
    .collect()
}

/// The cards of the rooms here and there, and the numbers that those from there get.
fn joined(
    store: &dyn Store,
    coming: Vec<RoomCard>,
    texts: &[(String, String)],
) -> (Vec<RoomCard>, Vec<(String, String)>) {
    let (mut cards, mut used, mut numbers) = (all(store), taken(store), Vec::new());
    // What a file holds of a room that its list does not name goes where nobody else is, too.
    let loose =
        texts.iter().filter_map(|(key, _)| Some(RoomCard { id: room_of(key)?.to_owned(), ..RoomCard::default() }));
    let listed = coming.len();
    for (place, card) in coming.into_iter().chain(loose).enumerate() {
        if numbers.iter().any(|(old, _)| *old == card.id) {
            continue;
        }
        let here = cards.iter_mut().find(|here| here.id == card.id);
        let is_listed = place < listed;
        let id = match here {
            Some(first) if card.id.is_empty() => {
                if first.name.is_empty() {
                    *first = card;
                }
                continue;
            }
            Some(same) if is_listed && same.name == card.name => card.id.clone(),
            None if !used.contains(&card.id) => card.id.clone(),
            Some(_) | None => free_after(&used),
        };
        used.push(id.clone());
        numbers.push((card.id.clone(), id.clone()));
        if is_listed && cards.iter().all(|here| here.id != id) {
            cards.push(RoomCard { id, ..card });
        }
    }
    (cards, numbers)
}

/// A key as it is called where its room has another number.
fn moved(key: &str, number: &impl Fn(&str) -> String) -> String {
    let Some(room) = room_of(key).filter(|room| !room.is_empty()) else { return key.to_owned() };
    match key.strip_prefix(&home(room)) {
        Some(own) => [&home(&number(room)), own].concat(),
        None if key.starts_with(PREFIX) => group_key(&number(room)),
        None => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::super::{add, save_key};
    use super::*;
    use crate::store::{MemoryStore, take_in};

    /// A device with rooms that have played, each saving its own name.
    fn device(names: &[&str]) -> MemoryStore {
        let mut store = MemoryStore::default();
        for name in names {
            let id = add(&mut store, name, 5).unwrap();
            store.set(&save_key(&id, &of()), &save(name)).unwrap();
        }
        store
    }

    fn save(name: &str) -> String {
        let room = vejvalg_engine::session::Room { name: name.to_owned(), ..Default::default() };
        vejvalg_engine::save::Save { generation: 1, module: "users".into(), room, ..Default::default() }.write()
    }

    fn everything(store: &MemoryStore) -> Vec<(String, String)> {
        store.keys().into_iter().map(|key| (key.clone(), store.get(&key).unwrap())).collect()
    }

    /// Names of the rooms, and whose progress each has.
    fn rooms(store: &MemoryStore) -> Vec<(String, Option<String>)> {
        let named = all(store).into_iter().filter(|card| !card.id.is_empty());
        named.map(|card| (card.name, store.get(&save_key(&card.id, &of())))).collect()
    }

    fn bring(here: &mut MemoryStore, texts: Vec<(String, String)>) {
        for (key, text) in placed(here, texts) {
            assert_eq!(take_in(here, &key, &text), Ok(()), "{key}");
        }
    }

    #[track_caller]
    fn holds(store: &MemoryStore, names: &[&str]) {
        let wanted: Vec<_> = names.iter().map(|name| ((*name).to_owned(), Some(save(name)))).collect();
        assert_eq!(rooms(store), wanted);
    }

    #[test]
    fn the_rooms_of_another_device_stand_beside_those_that_are_here() {
        let (mut here, there) = (device(&["Nord", "Syd", "Vest"]), device(&["Fremmed"]));
        bring(&mut here, everything(&there));
        holds(&here, &["Nord", "Syd", "Vest", "Fremmed"]);
    }

    #[test]
    fn what_this_device_kept_before_is_not_doubled() {
        let mut here = device(&["Nord", "Syd"]);
        let texts = everything(&here);
        bring(&mut here, texts);
        holds(&here, &["Nord", "Syd"]);
    }

    #[test]
    fn an_empty_device_becomes_as_the_other_was() {
        let (mut here, mut there) = (MemoryStore::default(), device(&["Nord", "Syd"]));
        there.set(CURRENT_KEY, "2").unwrap();
        there.set(&group_key("2"), "1").unwrap();
        bring(&mut here, everything(&there));
        holds(&here, &["Nord", "Syd"]);
        assert_eq!((here.get(CURRENT_KEY), here.get(&group_key("2"))), (Some("2".into()), Some("1".into())));
    }

    #[test]
    fn what_names_a_room_follows_it_to_its_new_number() {
        let (mut here, mut there) = (device(&["Nord"]), device(&["Gruppen", "Mit eget"]));
        there.set(&group_key("2"), "1").unwrap();
        there.set("vejvalg/carried/0000000a", "1").unwrap();
        bring(&mut here, everything(&there));
        holds(&here, &["Nord", "Gruppen", "Mit eget"]);
        assert_eq!(here.get(&group_key("3")).as_deref(), Some("2"));
        assert_eq!(here.get("vejvalg/carried/0000000a").as_deref(), Some("2"));
    }
}
