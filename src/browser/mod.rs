//! The only code that touches the world outside: address, network, storage, focus, files, chance.
//!
//! Knows nothing of modules or sessions. Nothing here panics where a browser says no.

pub mod awake;
pub mod channel;
pub mod double;
pub mod files;
pub mod fit;
pub mod keeper;
pub mod late;
pub mod net;
pub mod page;
pub mod screen;
