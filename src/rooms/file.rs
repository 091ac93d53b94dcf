//! A room as the text of a file, and back. What comes in is always a new room.

use super::{add, card, edit, home, is_own, read_card, texts_of, write_card};
use crate::store::Store;

/// First line of a room's file.
const HEAD: &str = "vejvalg-room 1";

/// Why a file is no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotARoom {
    /// It is something else.
    Other,
    /// It is damaged.
    Damaged,
    /// It could not be stored.
    NotKept,
}

/// A room with everything that it has stored, as the text of a file.
#[must_use]
pub fn export(store: &dyn Store, id: &str) -> String {
    let card = card(store, id);
    let texts = texts_of(store, id);
    let head = format!("{HEAD}\n{}\n", write_card(&card));
    // Each text with its number of lines: what stands in it cannot be taken for ours.
    let entries = texts.iter().map(|(key, text)| format!("{key} {}\n{text}\n", text.split('\n').count()));
    format!("{head}{}end {}\n", entries.collect::<String>(), texts.len())
}

/// Takes a room up from the text of a file, always as a new room: nothing here is replaced.
///
/// # Errors
/// When the text is no room, is damaged, or was not kept.
pub fn import(store: &mut dyn Store, text: &str) -> Result<String, NotARoom> {
    let rest = text.strip_prefix(HEAD).and_then(|rest| rest.strip_prefix('\n')).ok_or(NotARoom::Other)?;
    let mut lines = rest.split('\n');
    let card = lines.next().and_then(read_card).ok_or(NotARoom::Damaged)?;
    let mut texts = Vec::new();
    loop {
        let (key, count) = lines.next().and_then(|line| line.rsplit_once(' ')).ok_or(NotARoom::Damaged)?;
        let count: usize = count.parse().map_err(|_| NotARoom::Damaged)?;
        if key == "end" && count == texts.len() {
            break;
        }
        let text: Vec<&str> = lines.by_ref().take(count).collect();
        if text.len() < count || !is_own(key) {
            return Err(NotARoom::Damaged);
        }
        texts.push((key, text.join("\n")));
    }
    let id = add(store, &card.name, card.people).map_err(|_| NotARoom::NotKept)?;
    edit(store, &id, |own| own.seed = card.seed).map_err(|_| NotARoom::NotKept)?;
    for (key, text) in texts {
        store.set(&format!("{}{key}", home(&id)), &text).map_err(|_| NotARoom::NotKept)?;
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::super::save_key;
    use super::super::tests::{of, played};
    use super::*;
    use crate::store::MemoryStore;

    #[test]
    fn a_file_makes_the_same_room_on_another_device() {
        let (mut store, north) = played();
        edit(&mut store, &north, |card| card.seed = Some(u64::MAX)).unwrap();
        for room in ["", &north] {
            let mut other = MemoryStore::default();
            let id = import(&mut other, &export(&store, room)).unwrap();
            assert_eq!(other.get(&save_key(&id, &of())), store.get(&save_key(room, &of())));
            assert_eq!(card(&other, &id).seed, card(&store, room).seed);
        }
    }

    #[test]
    fn a_damaged_file_is_refused_and_stores_nothing() {
        let (store, north) = played();
        let file = export(&store, &north);
        for end in (0..file.len() - 1).filter(|end| file.is_char_boundary(*end)) {
            let mut other = MemoryStore::default();
            assert!(import(&mut other, &file[..end]).is_err(), "{end}");
            assert_eq!(other.keys(), Vec::<String>::new());
        }
        assert_eq!(import(&mut MemoryStore::default(), "a letter"), Err(NotARoom::Other));
    }
}
