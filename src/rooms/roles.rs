//! The roles that a room was dealt last, as the page of rooms shows them: a copy that follows the log of the module and
//! is never asked by it. Knows seats and no names of people.

use super::{home, tidy};
use crate::store::{NotKept, Store};

/// Where a room keeps its roles, behind its own beginning.
pub(super) const KEY: &str = "roles";
/// Their first line.
const HEAD: &str = "vejvalg-roles 1";

/// A role and the seats that have it, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What the role is called.
    pub role: String,
    /// Who has it.
    pub seats: Vec<u8>,
}

/// The roles that a room was dealt last, as they were called then. The log of the module says how they were dealt;
/// this is what the page of rooms knows without it.
#[must_use]
pub fn roles(store: &dyn Store, id: &str) -> Vec<Held> {
    let text = store.get(&[&home(id), KEY].concat()).unwrap_or_default();
    let held = |line: &str| {
        let (seats, role) = line.split_once('\t')?;
        Some(Held { role: role.to_owned(), seats: seats.split(' ').filter_map(|seat| seat.parse().ok()).collect() })
    };
    text.strip_prefix(HEAD).unwrap_or_default().lines().filter_map(held).collect()
}

/// Remembers the roles that a room was dealt.
///
/// # Errors
/// When they were not kept.
pub fn keep_roles(store: &mut dyn Store, id: &str, held: &[Held]) -> Result<(), NotKept> {
    let line = |Held { role, seats }: &Held| {
        let seats: Vec<String> = seats.iter().map(u8::to_string).collect();
        format!("\n{}\t{}", seats.join(" "), tidy(role))
    };
    store.set(&[&home(id), KEY].concat(), &[HEAD, &held.iter().map(line).collect::<String>()].concat())
}

#[cfg(test)]
mod tests {
    use super::super::tests::played;
    use super::super::{copy, export, forget, import};
    use super::*;
    use crate::store::MemoryStore;

    #[test]
    fn the_roles_of_a_room_go_where_it_goes() {
        let (mut store, north) = played();
        let held = |role: &str, seats: &[u8]| Held { role: role.to_owned(), seats: seats.to_vec() };
        let dealt = [held("Patientens stemme", &[1, 6]), held("Skriver", &[2])];
        keep_roles(&mut store, &north, &dealt).unwrap();
        assert_eq!(roles(&store, &north), dealt);
        assert_eq!(roles(&store, ""), []);
        let copied = copy(&mut store, &north, "Nord, igen").unwrap();
        assert_eq!(roles(&store, &copied), dealt);
        let mut other = MemoryStore::default();
        let id = import(&mut other, &export(&store, &north)).unwrap();
        assert_eq!(roles(&other, &id), dealt);
        forget(&mut store, &north).unwrap();
        assert_eq!(roles(&store, &north), []);
    }
}
