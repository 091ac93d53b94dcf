//! What follows states: it runs again when one that it read has changed, and is forgotten by them when it goes.
//!
//! A node of Leptos's graph under Leptos's owners. Its own effects are a task with a channel each, of which a step builds
//! a hundred; these wait in one queue and run in turn, before the browser paints. Knows no state and no view.

use std::any::Any;
use std::cell::RefCell;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver};
use send_wrapper::SendWrapper;

use crate::browser::net;
use crate::state::State;

/// Runs at once and again whenever a state that it read changes, as long as the owner lives.
#[inline(never)]
pub(super) fn follow(run: Box<dyn Fn()>) {
    Follower::new(run).run();
}

/// Runs soon and again whenever a state that it read changes, as long as the owner lives.
#[inline(never)]
pub(super) fn afterwards(run: Box<dyn Fn()>) {
    Follower::new(run).mark_dirty();
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

thread_local! {
    /// What is to run again, in the order in which it came to be so.
    static WAITING: RefCell<Vec<Weak<Follower>>> = const { RefCell::new(Vec::new()) };
}

/// Something that follows states.
struct Follower {
    /// The graph asks for what any thread may have; a page has one.
    run: SendWrapper<Box<dyn Fn()>>,
    /// Of what is made in a run; it goes before the next.
    owner: Owner,
    /// What was read in the last run.
    sources: Mutex<Vec<AnySource>>,
    waits: AtomicBool,
    own: Weak<Self>,
}

impl Follower {
    fn new(run: Box<dyn Fn()>) -> Arc<Self> {
        let follower = Arc::new_cyclic(|own: &Weak<Self>| Self {
            run: SendWrapper::new(run),
            owner: Owner::new(),
            sources: Mutex::default(),
            waits: AtomicBool::new(false),
            own: own.clone(),
        });
        keep(Box::new(follower.clone()));
        let ours = follower.subscriber();
        // By itself it would stay on the lists of what it read until that changes, and the language, which every view
        // reads, may not change in four hours.
        on_cleanup(move || ours.clear_sources(&ours));
        follower
    }

    fn subscriber(&self) -> AnySubscriber {
        AnySubscriber(self.own.as_ptr() as usize, self.own.clone())
    }

    fn run(&self) {
        self.waits.store(false, Ordering::Relaxed);
        let ours = self.subscriber();
        self.clear_sources(&ours);
        self.owner.with_cleanup(|| ours.with_observer(|| (self.run)()));
    }
}

impl ReactiveNode for Follower {
    fn mark_dirty(&self) {
        if self.waits.swap(true, Ordering::Relaxed) {
            return;
        }
        let is_first = WAITING.with_borrow_mut(|waiting| {
            waiting.push(self.own.clone());
            waiting.len() == 1
        });
        if is_first {
            net::spawn(Box::pin(async { run_waiting() }));
        }
    }

    fn mark_check(&self) {
        self.mark_dirty();
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        self.waits.load(Ordering::Relaxed)
    }
}

impl Subscriber for Follower {
    fn add_source(&self, source: AnySource) {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        let sources = mem::take(&mut *self.sources.lock().unwrap_or_else(PoisonError::into_inner));
        sources.iter().for_each(|source| source.remove_subscriber(subscriber));
    }
}

/// Runs what waits, and what comes to wait meanwhile.
fn run_waiting() {
    loop {
        let waiting = WAITING.with_borrow_mut(mem::take);
        if waiting.is_empty() {
            return;
        }
        // What has been cleaned up by one before it is no longer there.
        waiting.iter().filter_map(Weak::upgrade).for_each(|follower| follower.run());
    }
}
