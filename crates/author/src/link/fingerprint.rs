//! The fingerprint of a module: the same text gives the same one on every machine.

use super::Edition;

/// Marks every edition and chunk with the fingerprint of them all.
pub(super) fn stamp(editions: &mut [Edition]) {
    let mut hash = Fnv::default();
    for edition in &*editions {
        hash.add(&edition.index);
        edition.chunks.iter().for_each(|chunk| hash.add(chunk));
    }
    let fingerprint = format!("{:016x}", hash.0);
    for edition in editions {
        edition.index.fingerprint.clone_from(&fingerprint);
        edition.index.first.fingerprint.clone_from(&fingerprint);
        edition.chunks.iter_mut().for_each(|chunk| chunk.fingerprint.clone_from(&fingerprint));
    }
}

/// FNV-1a, 64 bits.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, value: &impl serde::Serialize) {
        for byte in serde_json::to_vec(value).unwrap_or_default() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
