//! What follows signals, and is forgotten by them when it goes.
//!
//! By itself an effect stays on the lists of the signals that it read until they change, and the language, which every
//! view reads, may not change in four hours: so much memory would never come back. Knows no signal and no view.

use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::effect::RenderEffect;
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};

/// Runs at once and again whenever a signal that it read changes, as long as the owner lives.
#[inline(never)]
pub(super) fn follow(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| run());
    let ours = effect.to_any_subscriber();
    let _kept = StoredValue::new_local(effect);
    leave_with_owner(ours);
}

/// Runs soon and again whenever a signal that it read changes, as long as the owner lives.
#[inline(never)]
pub(super) fn afterwards(run: Box<dyn Fn()>) {
    let effect = Effect::new(move |_| run());
    leave_with_owner(effect.to_any_subscriber());
}

/// A value that is worked out from signals, and that changes only when it becomes another.
pub(super) fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let memo = ArcMemo::new(move |_| read());
    leave_with_owner(memo.to_any_subscriber());
    memo.into()
}

/// Whatever is cleaned up is struck off every list first, while it still knows on which it stands.
fn leave_with_owner(ours: AnySubscriber) {
    on_cleanup(move || ours.clear_sources(&ours));
}
