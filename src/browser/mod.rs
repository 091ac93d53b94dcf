//! The only code that touches the world outside: address, network, storage, focus, files, chance.
//!
//! Knows nothing of modules or sessions. Nothing here panics where a browser says no.

pub mod channel;
pub mod late;
pub mod local_store;
pub mod net;
pub mod page;
pub mod screen;
