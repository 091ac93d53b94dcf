//! Seeded chance: a deck's order depends on the room's seed and the deck's id, and on nothing else.
//!
//! So two rooms with one seed meet the same events, whatever they chose before.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// Which of the `left` cards comes next, when `gone` cards have been drawn from the deck before.
/// None when no card is left.
pub(crate) fn pick(seed: u64, deck: &str, gone: usize, left: usize) -> Option<usize> {
    if left == 0 {
        return None;
    }
    let mut chance = ChaCha8Rng::seed_from_u64(seed ^ fnv(deck.as_bytes()));
    for _ in 0..gone {
        chance.next_u64();
    }
    // A deck holds a few dozen cards at most: the bias of the remainder is below 2^-58.
    usize::try_from(chance.next_u64() % left as u64).ok()
}

/// 64-bit FNV-1a, which is the same on every machine.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_the_same_order_for_ever() {
        let order = |seed| -> Vec<usize> { (0..4).filter_map(|gone| pick(seed, "lis.events", gone, 6)).collect() };
        assert_eq!(order(7), order(7));
        // Recorded once; a change of generator would deal other cards to rooms in play.
        assert_eq!(order(7), RECORDED);
    }

    const RECORDED: [usize; 4] = [5, 3, 0, 4];

    #[test]
    fn decks_do_not_share_an_order() {
        let order = |deck| -> Vec<usize> { (0..32).filter_map(|gone| pick(7, deck, gone, 1000)).collect() };
        assert_ne!(order("a"), order("b"));
    }

    #[test]
    fn an_empty_deck_deals_nothing() {
        assert_eq!(pick(1, "a", 0, 0), None);
    }
}
