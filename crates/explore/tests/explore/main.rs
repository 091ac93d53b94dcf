//! Tests of exploring, of the shipped modules in the engine, and the plans of `tests/plans`.

mod carry;
mod compact;
mod content;
mod explored;
mod plan;
mod plans;
