//! Tests of the engine through its public face, one file a theme.

mod support;

mod back;
mod branch;
mod carry;
mod chunks;
mod commitments;
mod compact;
mod crossings;
mod draws;
mod fit;
mod grids;
mod host;
mod later;
mod mutated;
mod own;
mod properties;
mod radar;
mod read;
mod recall;
mod recap;
mod replay;
mod roles;
mod save;
mod share;
mod text;
mod variants;
mod view;
mod votes;
mod ways;
