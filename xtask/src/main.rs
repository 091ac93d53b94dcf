//! The `cargo xtask` command line: reads what is wanted and hands it to the module that does it.
//! Knows no step of any command.

use std::process::ExitCode;

use xtask::Failure;
use xtask::wanted::{SettingUp, Wanted, read};

fn main() -> ExitCode {
    if let Some(status) = xtask::lean::stand_in() {
        return status;
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    match read(&words).and_then(|wanted| carry_out(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(wanted: &Wanted) -> Result<(), Failure> {
    match wanted {
        Wanted::Help => {
            print!("{}", include_str!("../README.md"));
            Ok(())
        }
        Wanted::Setup(SettingUp::Building) => xtask::setup::for_building().map(drop),
        Wanted::Setup(SettingUp::Browsers) => xtask::setup::for_building().and_then(|_| xtask::browser::all()),
        Wanted::Serve(choices) => xtask::serve::run_until_stopped(choices),
        Wanted::Dist(out) => xtask::dist::run(out.as_deref()).map(drop),
        Wanted::Test(testing) => xtask::test::run(*testing),
        Wanted::Screens(only) => xtask::screens::pictures(only.as_deref()),
        Wanted::Access(only) => xtask::screens::barriers(only.as_deref()),
        Wanted::Bench(extent) => xtask::bench::run(*extent),
        Wanted::Faults(extent) => xtask::faults::run(*extent),
        Wanted::FinishPage => xtask::page::finish_from_hook(),
    }
}
