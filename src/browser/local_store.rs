//! Local storage as a [`Store`]. Denied storage is a normal answer, found by trying.
//!
//! gloo-storage panics where the browser denies storage, so it is asked only after a probe; its
//! `clear` and `get_all`, which touch the keys of other apps on the host, are never called.

use gloo_storage::{LocalStorage, Storage};

use crate::store::{MemoryStore, NotKept, PREFIX, Store};

/// The browser's local storage, known to work when it was opened.
struct LocalStore;

/// Opens the store: local storage where the browser allows it, else memory.
#[must_use]
pub fn open() -> Box<dyn Store + Send + Sync> {
    if probe() { Box::new(LocalStore) } else { Box::<MemoryStore>::default() }
}

/// Writes, reads and removes a word: some browsers offer a storage that refuses everything.
fn probe() -> bool {
    let key = "vejvalg/probe";
    let Some(storage) = raw() else { return false };
    let kept = storage.set_item(key, "1").is_ok() && storage.get_item(key).ok().flatten().as_deref() == Some("1");
    kept && storage.remove_item(key).is_ok()
}

/// The storage, if the browser hands it out: the getter itself throws where it is denied.
fn raw() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

impl Store for LocalStore {
    fn get(&self, key: &str) -> Option<String> {
        raw()?.get_item(key).ok().flatten()
    }

    /// A write counts only if it reads back: any throw or difference is "not kept".
    fn set(&mut self, key: &str, text: &str) -> Result<(), NotKept> {
        let storage = raw().ok_or(NotKept)?;
        storage.set_item(key, text).map_err(|_| NotKept)?;
        match storage.get_item(key) {
            Ok(Some(kept)) if kept == text => Ok(()),
            Ok(_) | Err(_) => Err(NotKept),
        }
    }

    fn remove(&mut self, key: &str) {
        if raw().is_some() {
            LocalStorage::delete(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let Some(storage) = raw() else { return Vec::new() };
        let count = storage.length().unwrap_or_default();
        let mut keys: Vec<String> = (0..count).filter_map(|n| storage.key(n).ok().flatten()).collect();
        keys.retain(|key| key.starts_with(PREFIX));
        keys
    }

    fn outlives_page(&self) -> bool {
        true
    }
}
