//! Where progress is kept: a small trait, its form in memory, and the rules for what is never
//! overwritten. Knows no browser.

use vejvalg_engine::save::{Loaded, Save};

/// A keeper of texts by key.
pub trait Store {
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps a text.
    ///
    /// # Errors
    /// When the text was not kept; what was under the key before is still there.
    fn set(&mut self, key: &str, text: &str) -> Result<(), NotKept>;
    /// Forgets a key.
    fn remove(&mut self, key: &str);
    /// Our keys, in any order.
    fn keys(&self) -> Vec<String>;
    /// Whether what is kept outlives the page.
    fn outlives_page(&self) -> bool;
}

/// The text was not kept: storage is full, denied or gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotKept;

/// A store that lives as long as the page.
#[derive(Debug, Default)]
pub struct MemoryStore(Vec<(String, String)>);

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Option<String> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, text)| text.clone())
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), NotKept> {
        self.remove(key);
        self.0.push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&mut self, key: &str) {
        self.0.retain(|(known, _)| known != key);
    }

    fn keys(&self) -> Vec<String> {
        self.0.iter().map(|(key, _)| key.clone()).collect()
    }

    fn outlives_page(&self) -> bool {
        false
    }
}

/// Begins every key of ours: other apps may live on the same host.
pub const PREFIX: &str = "vejvalg/";

/// Where the chosen language is kept.
pub const LANGUAGE_KEY: &str = "vejvalg/language";

/// What was found under a module's key.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadOutcome {
    /// Nothing: the module has not been played here.
    Fresh,
    /// A whole save.
    Loaded(Box<Save>),
    /// A newer version of Vejvalg wrote it: it is left alone, and nothing is saved over it.
    TooNew {
        /// The text.
        raw: String,
    },
    /// It is damaged: the text has been put aside under a key of its own.
    Damaged {
        /// The text.
        raw: String,
        /// What is wrong.
        why: String,
    },
}

/// Loads a module's progress and never destroys what it cannot read.
pub fn load(store: &mut dyn Store, key: &str) -> LoadOutcome {
    let Some(raw) = store.get(key) else { return LoadOutcome::Fresh };
    match Save::read(&raw) {
        Loaded::Whole(save) => LoadOutcome::Loaded(save),
        Loaded::TooNew { .. } => LoadOutcome::TooNew { raw },
        Loaded::Damaged { why } => {
            // Only once a copy is safe may the place be used again.
            if set_aside(store, key, &raw) {
                store.remove(key);
            }
            LoadOutcome::Damaged { raw, why }
        }
    }
}

/// Puts a module's progress aside, so that a new beginning overwrites nothing.
pub fn begin_again(store: &mut dyn Store, key: &str) {
    if let Some(raw) = store.get(key)
        && set_aside(store, key, &raw)
    {
        store.remove(key);
    }
}

fn set_aside(store: &mut dyn Store, key: &str, raw: &str) -> bool {
    let taken = store.keys();
    let free = (1..).map(|n| format!("{key}/kept-{n}")).find(|key| !taken.contains(key));
    free.is_some_and(|key| store.set(&key, raw).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const USERS: &str = "vejvalg/save/p/users";

    #[track_caller]
    fn check(stored: Option<&str>, outcome: LoadOutcome, keys_after: &[&str]) {
        let mut store = MemoryStore::default();
        if let Some(raw) = stored {
            store.set(USERS, raw).unwrap();
        }
        assert_eq!(load(&mut store, USERS), outcome);
        assert_eq!(store.keys(), keys_after);
    }

    #[test]
    fn an_empty_place_is_fresh() {
        check(None, LoadOutcome::Fresh, &[]);
    }

    #[test]
    fn a_damaged_save_is_put_aside_and_never_thrown_away() {
        let why = "its first line is missing".to_owned();
        check(Some("rubbish"), LoadOutcome::Damaged { raw: "rubbish".into(), why }, &["vejvalg/save/p/users/kept-1"]);
    }

    #[test]
    fn a_newer_save_is_left_where_it_is() {
        let raw = "vejvalg 99 1 0\n{}".to_owned();
        check(Some(&raw), LoadOutcome::TooNew { raw: raw.clone() }, &["vejvalg/save/p/users"]);
    }

    #[test]
    fn a_new_beginning_keeps_every_earlier_one() {
        let mut store = MemoryStore::default();
        for text in ["one", "two"] {
            store.set(USERS, text).unwrap();
            begin_again(&mut store, USERS);
        }
        let kept: Vec<_> = store.keys().iter().map(|key| store.get(key).unwrap()).collect();
        assert_eq!(kept, ["one", "two"]);
    }

    /// A store whose writes all fail.
    struct Full(MemoryStore);

    impl Store for Full {
        fn get(&self, key: &str) -> Option<String> {
            self.0.get(key)
        }
        fn set(&mut self, _: &str, _: &str) -> Result<(), NotKept> {
            Err(NotKept)
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

    #[test]
    fn a_damaged_save_stays_in_place_when_no_copy_can_be_made() {
        let mut store = Full(MemoryStore::default());
        store.0.set(USERS, "rubbish").unwrap();
        assert!(matches!(load(&mut store, USERS), LoadOutcome::Damaged { .. }));
        assert_eq!(store.keys(), ["vejvalg/save/p/users"]);
    }
}
