//! Where progress is kept: a small trait, its form in memory, and the rules for what is never
//! overwritten. Knows no browser.

use vejvalg_engine::save::{Loaded, Save};

/// A keeper of texts by key.
pub trait Store {
    /// Every copy of the text under a key, the quickest first. They may differ in age, and each may be damaged.
    fn copies(&self, key: &str) -> Vec<String>;
    /// The text under a key, as far as one copy knows.
    fn get(&self, key: &str) -> Option<String> {
        self.copies(key).into_iter().next()
    }
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

/// What is kept under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The progress of a room in a module.
    Save,
    /// A save that was put aside.
    Aside,
    /// The time that a room has used in a module.
    Time,
    /// Who has which role in a room.
    Roles,
    /// The rooms, or which of them is open.
    Rooms,
    /// The chosen language.
    Language,
    /// A choice about how the program behaves on this device.
    Setting,
}

/// What is kept under a key of ours: of the first room, or of one with a number.
#[must_use]
pub fn kind(key: &str) -> Kind {
    let own = key.strip_prefix(PREFIX).unwrap_or_default();
    let in_room = own.strip_prefix("room-").and_then(|own| own.split_once('/')).map(|(_, own)| own);
    match in_room.unwrap_or(own).split('/').next() {
        Some("save") if key.contains("/kept-") => Kind::Aside,
        Some("save") => Kind::Save,
        Some("time") => Kind::Time,
        Some("roles") => Kind::Roles,
        Some("room" | "rooms") => Kind::Rooms,
        Some("language") => Kind::Language,
        Some(_) | None => Kind::Setting,
    }
}

/// The text was not kept: storage is full, denied or gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotKept;

/// A store that lives as long as the page.
#[derive(Debug, Default)]
pub struct MemoryStore(Vec<(String, String)>);

impl Store for MemoryStore {
    fn copies(&self, key: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == key).map(|(_, text)| text.clone()).collect()
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

/// Where it is kept that somebody knows of the week after which this browser forgets; `src/page/boot.js` asks for it.
pub const WEEK_KEY: &str = "vejvalg/week";

/// What was found under a module's key.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What there is to go on with.
    pub outcome: LoadOutcome,
    /// Copies that were damaged. They have been put aside under keys of their own, unless `outcome` says otherwise.
    pub damaged: Vec<String>,
    /// The highest generation seen, in a damaged copy too: what is saved next must be above it.
    pub generation: u64,
}

/// What there is to go on with.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadOutcome {
    /// Nothing: the module has not been played here.
    Fresh,
    /// A whole save: the newest of the whole ones.
    Loaded(Box<Save>),
    /// A newer version of Vejvalg wrote it: it is left alone, and nothing is saved over it.
    TooNew {
        /// The text.
        raw: String,
    },
    /// Every copy is damaged.
    Damaged {
        /// Whether the copies lie safely aside; if not, nothing may be saved over them.
        is_aside: bool,
    },
}

/// Loads a module's progress from all copies and never destroys what it cannot read.
pub fn load(store: &mut dyn Store, key: &str) -> Found {
    let copies = store.copies(key);
    let generation = copies.iter().map(|raw| generation(raw)).max().unwrap_or_default();
    let (mut best, mut damaged): (Option<Box<Save>>, Vec<String>) = (None, Vec::new());
    for raw in copies {
        match Save::read(&raw) {
            Loaded::Whole(save) => {
                if best.as_ref().is_none_or(|best| best.generation < save.generation) {
                    best = Some(save);
                }
            }
            Loaded::TooNew { .. } => return Found { outcome: LoadOutcome::TooNew { raw }, damaged, generation },
            Loaded::Damaged { .. } if damaged.contains(&raw) => {}
            Loaded::Damaged { .. } => damaged.push(raw),
        }
    }
    // Every one of them, also after one that found no place.
    let refused = damaged.iter().filter(|raw| !set_aside(store, key, raw)).count();
    let is_aside = refused == 0;
    let outcome = match best {
        Some(save) => LoadOutcome::Loaded(save),
        None if damaged.is_empty() => LoadOutcome::Fresh,
        // It is left where it is until something is begun over it: whoever loads the page again is told again.
        None => LoadOutcome::Damaged { is_aside },
    };
    Found { outcome, damaged, generation }
}

/// Puts a module's progress aside, so that a new beginning overwrites nothing. The place is written over next.
pub fn begin_again(store: &mut dyn Store, key: &str) {
    if let Some(raw) = store.get(key) {
        set_aside(store, key, &raw);
    }
}

/// Puts a text aside under a free key beside a module's, unless it lies there already.
pub fn set_aside(store: &mut dyn Store, key: &str, raw: &str) -> bool {
    let taken = store.keys();
    let is_aside = |n: u32| (format!("{key}/kept-{n}"), taken.contains(&format!("{key}/kept-{n}")));
    for (place, is_taken) in (1..).map(is_aside) {
        if !is_taken {
            return store.set(&place, raw).is_ok();
        }
        if store.get(&place).as_deref() == Some(raw) {
            return true;
        }
    }
    false
}

/// Takes one text of a file in. What lies there is put aside, and a save goes on from above it.
///
/// # Errors
/// When the text is damaged or of a newer version, or could not be kept.
pub fn take_in(store: &mut dyn Store, key: &str, text: &str) -> Result<(), NotKept> {
    let kind = kind(key);
    if kind != Kind::Save {
        // What lay aside elsewhere lies aside here; small things of ours are taken as they are.
        return match store.get(key) {
            Some(here) if here == text => Ok(()),
            Some(_) if kind == Kind::Aside => {
                let (place, _) = key.rsplit_once("/kept-").ok_or(NotKept)?;
                if set_aside(store, place, text) { Ok(()) } else { Err(NotKept) }
            }
            Some(_) | None => store.set(key, text),
        };
    }
    let Loaded::Whole(mut save) = Save::read(text) else { return Err(NotKept) };
    let copies = store.copies(key);
    if let Some(here) = copies.first() {
        if here == text {
            return Ok(());
        }
        if !set_aside(store, key, here) {
            return Err(NotKept);
        }
    }
    let above = copies.iter().map(|raw| generation(raw)).max().map_or(0, |highest| highest + 1);
    save.generation = save.generation.max(above);
    store.set(key, &save.write())
}

/// The generation that the first line of a text names, if it is one of ours.
fn generation(raw: &str) -> u64 {
    let mut words = raw.split(['\n', ' ']);
    let number = if words.next() == Some("vejvalg") { words.nth(1) } else { None };
    // The keeper believes no more digits than these.
    number.filter(|digits| digits.len() <= 15).and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USERS: &str = "vejvalg/save/p/users";

    #[test]
    fn each_key_says_what_is_kept_there() {
        for (own, wanted) in [
            ("save/p/users", Kind::Save),
            ("room-2/save/p/users", Kind::Save),
            ("room-2/save/p/users/kept-1", Kind::Aside),
            ("time/p/users", Kind::Time),
            ("room-7/time/p/users", Kind::Time),
            ("room-7/roles", Kind::Roles),
            ("roles", Kind::Roles),
            ("room", Kind::Rooms),
            ("rooms", Kind::Rooms),
            ("language", Kind::Language),
            ("ballot", Kind::Setting),
        ] {
            assert_eq!(kind(&[PREFIX, own].concat()), wanted, "{own}");
        }
    }

    /// A store with several copies, some of which may be out of date or damaged.
    struct Copies(Vec<String>, MemoryStore);

    impl Store for Copies {
        fn copies(&self, key: &str) -> Vec<String> {
            if key == USERS { self.0.clone() } else { self.1.copies(key) }
        }
        fn set(&mut self, key: &str, text: &str) -> Result<(), NotKept> {
            self.1.set(key, text)
        }
        fn remove(&mut self, _: &str) {
            self.0.clear();
        }
        fn keys(&self) -> Vec<String> {
            self.1.keys()
        }
        fn outlives_page(&self) -> bool {
            true
        }
    }

    fn save(generation: u64) -> Save {
        Save { generation, module: "users".into(), ..Save::default() }
    }

    fn whole(generation: u64) -> String {
        save(generation).write()
    }

    #[track_caller]
    fn check(stored: &[&str], outcome: LoadOutcome, damaged: &[&str]) {
        let mut store = Copies(stored.iter().map(|text| (*text).to_owned()).collect(), MemoryStore::default());
        let found = load(&mut store, USERS);
        assert_eq!(found.outcome, outcome);
        assert_eq!(found.damaged, damaged);
        let aside: Vec<_> = store.keys().iter().filter_map(|key| store.get(key)).collect();
        assert_eq!(aside, damaged, "what is damaged lies aside");
    }

    #[test]
    fn an_empty_place_is_fresh() {
        check(&[], LoadOutcome::Fresh, &[]);
    }

    #[test]
    fn a_damaged_save_is_put_aside_and_never_thrown_away() {
        check(&["rubbish", "rubbish"], LoadOutcome::Damaged { is_aside: true }, &["rubbish"]);
    }

    #[test]
    fn a_damaged_save_is_told_of_until_something_is_begun_over_it() {
        let mut store = MemoryStore::default();
        store.set(USERS, "rubbish").unwrap();
        for _ in 0..2 {
            assert_eq!(load(&mut store, USERS).outcome, LoadOutcome::Damaged { is_aside: true });
            begin_again(&mut store, USERS);
            assert_eq!(store.keys().len(), 2, "put aside once");
        }
        store.set(USERS, &whole(1)).unwrap();
        assert_eq!(load(&mut store, USERS).outcome, LoadOutcome::Loaded(Box::new(save(1))));
    }

    #[test]
    fn the_newest_whole_copy_wins_wherever_it_lies() {
        let newest = || LoadOutcome::Loaded(Box::new(save(9)));
        check(&[&whole(9), &whole(8), &whole(7)], newest(), &[]);
        check(&[&whole(7), &whole(9), &whole(8)], newest(), &[]);
        check(&["rubbish", &whole(9), &whole(8)], newest(), &["rubbish"]);
        check(&["rubbish", "dirt", &whole(9)], newest(), &["rubbish", "dirt"]);
    }

    #[test]
    fn what_is_saved_next_stands_above_every_copy() {
        let cut = &whole(12)[..40];
        let mut store = Copies(vec![cut.to_owned(), whole(9)], MemoryStore::default());
        assert_eq!(load(&mut store, USERS).generation, 12);
        assert_eq!(generation("vejvalg 1 99999999999999999999 x"), 0);
        assert_eq!(generation("others 1 5 x"), 0);
    }

    #[test]
    fn a_newer_save_is_left_where_it_is() {
        let raw = "vejvalg 99 1 0\n{}".to_owned();
        check(&[&raw, &whole(3)], LoadOutcome::TooNew { raw: raw.clone() }, &[]);
    }

    #[test]
    fn a_file_never_replaces_what_is_here_without_putting_it_aside() {
        let (mut store, key) = (MemoryStore::default(), USERS);
        store.set(key, &whole(7)).unwrap();
        assert_eq!(take_in(&mut store, key, &whole(3)), Ok(()));
        assert_eq!(store.get(key), Some(whole(8)));
        assert_eq!(store.get(&format!("{key}/kept-1")), Some(whole(7)));
        assert_eq!(take_in(&mut store, key, "rubbish"), Err(NotKept));
        assert_eq!(take_in(&mut store, &format!("{key}/kept-1"), "other"), Ok(()));
        assert_eq!(store.get(&format!("{key}/kept-2")), Some("other".to_owned()));
        assert_eq!(store.get(&format!("{key}/kept-1")), Some(whole(7)));
    }

    #[test]
    fn a_new_beginning_keeps_every_earlier_one() {
        let mut store = MemoryStore::default();
        for text in ["one", "two"] {
            store.set(USERS, text).unwrap();
            begin_again(&mut store, USERS);
        }
        let kept = ["kept-1", "kept-2"].map(|name| store.get(&format!("{}/{name}", USERS)));
        assert_eq!(kept, [Some("one".to_owned()), Some("two".to_owned())]);
    }

    /// A store whose writes all fail.
    struct Full(MemoryStore);

    impl Store for Full {
        fn copies(&self, key: &str) -> Vec<String> {
            self.0.copies(key)
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
        assert_eq!(load(&mut store, USERS).outcome, LoadOutcome::Damaged { is_aside: false });
        assert_eq!(store.keys(), ["vejvalg/save/p/users"]);
    }
}
