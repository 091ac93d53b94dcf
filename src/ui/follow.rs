//! What follows states, and is forgotten by them when it goes.
//!
//! By itself an effect stays on the lists of what it read until that changes, and the language, which every
//! view reads, may not change in four hours: so much memory would never come back. Each kind of effect is made in one
//! place, since every other would be code of its own. Knows no state and no view.

use std::any::Any;

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};

use crate::state::State;

/// Runs at once and again whenever a state that it read changes, as long as the owner lives.
#[inline(never)]
pub(super) fn follow(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| run());
    let ours = effect.to_any_subscriber();
    keep(Box::new(effect));
    leave_with_owner(ours);
}

/// Runs soon and again whenever a state that it read changes, as long as the owner lives.
#[inline(never)]
pub(super) fn afterwards(run: Box<dyn Fn()>) {
    let effect = Effect::new(move |_| run());
    leave_with_owner(effect.to_any_subscriber());
}

/// A value that is worked out from states, and that changes only when it becomes another.
pub(super) fn memo<T: PartialEq + 'static>(read: impl Fn() -> T + 'static) -> State<T> {
    let memo = State::new(untrack(&read));
    follow(Box::new(move || {
        let value = read();
        if memo.with_untracked(|known| *known != value) {
            memo.set(value);
        }
    }));
    memo
}

/// Keeps something as long as the owner lives.
#[inline(never)]
pub(super) fn keep(what: Box<dyn Any>) {
    let _kept = StoredValue::new_local(what);
}

/// Whatever is cleaned up is struck off every list first, while it still knows on which it stands.
fn leave_with_owner(ours: AnySubscriber) {
    on_cleanup(move || ours.clear_sources(&ours));
}
