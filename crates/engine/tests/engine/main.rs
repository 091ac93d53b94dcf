//! Tests of the engine through its public face, one file a theme.

mod support;

mod back;
mod chunks;
mod draws;
mod fit;
mod properties;
mod read;
mod recap;
mod replay;
mod save;
mod text;
mod view;
mod votes;
mod ways;
