//! The one kind of signal of the player: a value that views follow.
//!
//! Leptos gives the trigger, the owner that lets the value go, and the effects that follow it. Its own signals become
//! code of their own for every type they hold; here only the reading and the writing of the value does, and the player
//! is paid for in bytes (ARCHITECTURE.md has the measured difference). Knows no value and no view.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{ArcTrigger, GetValue, LocalStorage, Notify, StoredValue, Track};

/// A value that views follow. Copied freely; it lives as long as the owner that it was made under.
pub struct State<T> {
    place: StoredValue<Held, LocalStorage>,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for State<T> {}

/// What lies in a place, whatever its type.
#[derive(Clone)]
struct Held {
    value: Rc<dyn Any>,
    trigger: ArcTrigger,
}

/// Whether who reads is told of the next change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    Following,
    Once,
}

impl<T: 'static> State<T> {
    /// A new value.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self { place: hold(Rc::new(RefCell::new(value))), holds: PhantomData }
    }

    /// Reads the value, and follows it. The owner must be there.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.read(Read::Following, read)
    }

    /// Reads the value once. The owner must be there.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.read(Read::Once, read)
    }

    /// Changes the value, and tells who follows. Where the owner has gone meanwhile nobody waits for it any more, and
    /// nothing happens.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        if let Some(held) = find(self.place) {
            change(&mut cell(&held).borrow_mut());
            held.trigger.notify();
        }
    }

    /// Changes the value, and tells nobody. The owner must be there.
    pub fn update_untracked<R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut cell(&there(self.place)).borrow_mut())
    }

    /// Puts a value in the place of the last one, as [`State::update`] does.
    pub fn set(&self, value: T) {
        self.update(|place| *place = value);
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        there(self.place).trigger.track();
    }

    fn read<R>(&self, how: Read, read: impl FnOnce(&T) -> R) -> R {
        let held = there(self.place);
        if how == Read::Following {
            held.trigger.track();
        }
        read(&cell(&held).borrow())
    }
}

impl<T: Clone + 'static> State<T> {
    /// The value; it is followed.
    #[must_use]
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    #[must_use]
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

#[inline(never)]
fn hold(value: Rc<dyn Any>) -> StoredValue<Held, LocalStorage> {
    StoredValue::new_local(Held { value, trigger: ArcTrigger::new() })
}

#[inline(never)]
fn find(place: StoredValue<Held, LocalStorage>) -> Option<Held> {
    place.try_get_value()
}

#[inline(never)]
fn there(place: StoredValue<Held, LocalStorage>) -> Held {
    find(place).expect("a view does not outlive what it follows")
}

fn cell<T: 'static>(held: &Held) -> &RefCell<T> {
    held.value.downcast_ref().expect("a place holds what was put there")
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::*;

    #[track_caller]
    fn owned(check: impl FnOnce()) {
        let owner = Owner::new();
        owner.set();
        check();
    }

    #[test]
    fn a_value_is_read_and_changed_through_every_copy() {
        owned(|| {
            let (one, other) = {
                let state = State::new(vec![1]);
                (state, state)
            };
            one.update(|values| values.push(2));
            other.update_untracked(|values| values.push(3));
            assert_eq!(one.get(), [1, 2, 3]);
            other.set(Vec::new());
            assert!(one.with_untracked(Vec::is_empty));
        });
    }

    #[test]
    fn a_value_that_nobody_waits_for_is_let_go() {
        let owner = Owner::new();
        let state = owner.with(|| State::new(1));
        state.set(2);
        assert_eq!(state.get_untracked(), 2);
        owner.cleanup();
        state.set(3);
        assert!(find(state.place).is_none());
    }
}
