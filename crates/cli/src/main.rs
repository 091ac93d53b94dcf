//! The `vejvalg` command: checks, compiles and explores an author's files.
//!
//! Reads and writes; what is right and wrong is the author crate's business.

mod args;
mod check;
mod compile;
mod explore;
mod packs;
mod write;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Compile(args) => compile::run(&args),
        Command::Explore(args) => explore::run(&args),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("vejvalg: {failure}");
            ExitCode::from(2)
        }
    }
}
