//! Tests of the compiler through its public face, by theme.

mod big;
mod content;
mod errors_page;
mod format_page;
mod mutated;
mod shared;
