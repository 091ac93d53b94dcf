//! The bytes of the first load, file by file.

use std::error::Error;
use std::path::Path;

use serde_json::{Value, json};
use xtask::release::Release;
use xtask::weight::{sum, table, weigh};

/// Weighs the first load of a release, prints it and returns it.
pub fn measure(release: &Path) -> Result<Value, Box<dyn Error>> {
    let weights = weigh(release, Release::open(release)?.first_load())?;
    print!("{}", table(&weights));
    let together = sum("together", &weights);
    let rows = weights.iter().chain([&together]);
    let rows = rows
        .map(|weight| json!({"file": weight.file, "raw": weight.raw, "gzip": weight.gzip, "brotli": weight.brotli}));
    Ok(rows.collect())
}
