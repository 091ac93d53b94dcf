//! An order of chance, from a number that somebody brings. Looks at no chance itself.

/// The entries in another order, each once. Which one decides nothing that others could compare, so a short
/// generator will do.
#[must_use]
pub fn shuffled<T: Clone>(entries: &[T], seed: u64) -> Vec<T> {
    let mut entries = entries.to_vec();
    let mut chance = seed | 1;
    for end in (1..entries.len()).rev() {
        // A step of xorshift.
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let other = usize::try_from(chance % (end as u64 + 1)).unwrap_or(0);
        entries.swap(end, other);
    }
    entries
}

/// The entries in another order than they have, where there is another.
#[must_use]
pub fn anew<T: Clone + PartialEq>(entries: &[T], seed: u64) -> Vec<T> {
    let order = shuffled(entries, seed);
    if order == entries { moved_on(entries) } else { order }
}

/// The entries each one place on, the last in front.
#[must_use]
pub fn moved_on<T: Clone>(entries: &[T]) -> Vec<T> {
    let mut entries = entries.to_vec();
    if !entries.is_empty() {
        entries.rotate_right(1);
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_made_anew_is_another_one() {
        for seed in 0..200 {
            assert_ne!(anew(&['a', 'b'], seed), ['a', 'b']);
        }
        assert_eq!(anew(&['a'], 7), ['a']);
        assert_eq!(moved_on(&['a', 'b', 'c']), ['c', 'a', 'b']);
        assert!(moved_on::<char>(&[]).is_empty());
    }

    #[test]
    fn every_entry_stands_once_in_many_orders() {
        let orders: Vec<Vec<char>> = (1..200).map(|seed| shuffled(&['a', 'b', 'c', 'd'], seed * 0x9e37_79b9)).collect();
        for order in &orders {
            let mut letters = order.clone();
            letters.sort_unstable();
            assert_eq!(letters, ['a', 'b', 'c', 'd']);
        }
        let first = |letter: char| orders.iter().filter(|order| order[0] == letter).count();
        assert!(['a', 'b', 'c', 'd'].into_iter().all(|letter| first(letter) > 20));
    }
}
