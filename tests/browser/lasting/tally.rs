//! How often something is done, and the lines that `cargo xtask faults` makes its tables of. Knows no browser's ways.

use std::env;

use xtask::browser::Browser;

/// How often something is done: a few times, or as often as is promised where `cargo xtask faults` asks for that.
pub fn times(few: usize, promised: usize) -> usize {
    match env::var("VEJVALG_TIMES").as_deref() {
        Ok("promised") => promised,
        Ok(number) => number.parse::<usize>().map_or(few, |number| number.min(promised)),
        Err(_) => few,
    }
}

/// Says now and then how far a long run is.
pub fn progress(promise: &str, fault: &str, done: usize, wanted: usize) {
    if wanted > 10 && done > 0 && done.is_multiple_of(10) {
        println!("promise {promise}, {fault}: {done} of {wanted}");
    }
}

/// A line for the table of `cargo xtask faults`.
pub fn report(promise: &str, fault: &str, done: usize, promised: usize, lost: usize) {
    let engine = Browser::from_environment().unwrap().engine.name();
    println!("\nfault-table|{promise}|{fault}|{engine}|{done}|{promised}|{lost}");
}

/// A line for the figures of `cargo xtask faults`: what was measured, and what is asked for.
pub fn figure(what: &str, measured: &str, asked: &str) {
    let engine = Browser::from_environment().unwrap().engine.name();
    println!("\nfault-figure|{what}|{engine}|{measured}|{asked}");
}
