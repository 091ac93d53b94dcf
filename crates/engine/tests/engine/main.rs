//! Tests of the engine through its public face, one file a theme.

mod support;

mod back;
mod chunks;
mod compact;
mod draws;
mod fit;
mod host;
mod later;
mod mutated;
mod own;
mod properties;
mod radar;
mod read;
mod recap;
mod replay;
mod save;
mod text;
mod variants;
mod view;
mod votes;
mod ways;
