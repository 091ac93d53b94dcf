//! What files weigh on their way to a browser: raw, gzip and brotli at their best. Knows no budget.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::Failure;

/// The weight of one file in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// The path inside the release folder.
    pub file: String,
    /// As it lies on the disk.
    pub raw: usize,
    /// As a host sends it that knows gzip only.
    pub gzip: usize,
    /// As a good host sends it.
    pub brotli: usize,
}

/// Weighs files of a folder.
pub fn weigh(folder: &Path, files: &[PathBuf]) -> Result<Vec<Weight>, Failure> {
    files.iter().map(|file| weigh_one(folder, file)).collect()
}

fn weigh_one(folder: &Path, file: &Path) -> Result<Weight, Failure> {
    let path = folder.join(file);
    let bytes = fs::read(&path).map_err(|error| Failure::file("Reading", &path, &error))?;
    // A host leaves alone what would grow.
    let (gzip, brotli) = (gzip(&bytes).len().min(bytes.len()), brotli(&bytes).len().min(bytes.len()));
    Ok(Weight { file: file.to_string_lossy().replace('\\', "/"), raw: bytes.len(), gzip, brotli })
}

/// The sum of some weights, under a name.
pub fn sum(name: &str, weights: &[Weight]) -> Weight {
    let add = |of: fn(&Weight) -> usize| weights.iter().map(of).sum();
    Weight {
        file: name.to_owned(),
        raw: add(|weight| weight.raw),
        gzip: add(|weight| weight.gzip),
        brotli: add(|weight| weight.brotli),
    }
}

/// A table for the terminal, heaviest first, with the sum below.
pub fn table(weights: &[Weight]) -> String {
    let mut rows = weights.to_vec();
    rows.sort_by_key(|weight| std::cmp::Reverse(weight.brotli));
    rows.push(sum("together", weights));
    let width = rows.iter().map(|row| row.file.len()).max().unwrap_or(0);
    let mut text = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "file", "raw", "gzip", "brotli");
    for row in rows {
        text += &format!("{:width$}  {:>9}  {:>9}  {:>9}\n", row.file, row.raw, row.gzip, row.brotli);
    }
    text
}

/// Brotli at its best, as a host prepares files once.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let settings =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings).expect("memory takes every byte");
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes every byte");
    encoder.finish().expect("memory takes every byte")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_gets_lighter() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let weights = weigh(folder, &[PathBuf::from("README.md"), PathBuf::from("Cargo.toml")]).unwrap();
        assert!(weights[0].brotli < weights[0].gzip && weights[0].gzip < weights[0].raw);
        assert_eq!(sum("all", &weights).raw, weights[0].raw + weights[1].raw);
        assert!(table(&weights).lines().last().unwrap().starts_with("together"));
    }
}
