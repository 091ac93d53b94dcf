//! Saves with any damage are read without a panic, and what is called whole is what was saved or has its check sum.

use vejvalg_engine::save::{Loaded, Save};

/// Saves of each version.
const SAVES: [&str; 2] = [include_str!("golden/save-1.txt"), include_str!("golden/save-2.txt")];

/// A small generator: the same damage in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap_or_default()
    }
}

#[test]
fn a_mutated_save_never_panics_and_is_never_taken_for_another() {
    let wanted = std::env::var("VEJVALG_TIMES").map_or(10_000, |_| 100_000);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut taken = 0;
    for n in 0..wanted {
        let whole = SAVES[n % SAVES.len()].replace('\r', "");
        let mut bytes = whole.clone().into_bytes();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            match dice.below(5) {
                0 => bytes[at] ^= 1 << dice.below(8),
                1 => bytes.truncate(at),
                2 => bytes.insert(at, [b'[', b'{', b'"', 0xff, b'9'][dice.below(5)]),
                3 => bytes.splice(at..at, "[".repeat(200).bytes()).for_each(drop),
                _ => bytes.splice(at..at, br"\ud800".iter().copied()).for_each(drop),
            }
            if bytes.is_empty() {
                break;
            }
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = |text: &str| text.split_once('\n').map(|(_, body)| body.to_owned());
        let is_whole = matches!(Save::read(&text), Loaded::Whole(_));
        taken += usize::from(is_whole && body(&text) != body(&whole));
    }
    println!("\nfault-table|6|a mutated save|this machine|{wanted}|100000|{taken}");
    assert_eq!(taken, 0);
}
