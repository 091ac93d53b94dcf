//! Putting items in places, and words beside them. Knows no ask but the number of items that have room.

use vejvalg_engine::answer::Placed;

use super::Draft;

impl Draft {
    /// The place of an item.
    #[must_use]
    pub fn place(&self, item: &str) -> Option<&Placed> {
        self.places.iter().find(|placed| placed.item == item)
    }

    /// Places an item; the one placed longest ago gives way when `limit` are placed.
    pub fn put(&mut self, item: &str, x: i8, y: i8, limit: u8) {
        if let Some(placed) = self.places.iter_mut().find(|placed| placed.item == item) {
            (placed.x, placed.y) = (x, y);
            return;
        }
        if self.places.len() >= usize::from(limit.max(1)) {
            self.places.remove(0);
        }
        self.places.push(Placed { item: item.to_owned(), x, y, word: None });
    }

    /// Takes an item away.
    pub fn take(&mut self, item: &str) {
        self.places.retain(|placed| placed.item != item);
    }

    /// Puts a word beside an item, or takes it away again. An item without a place gets the middle.
    pub fn word(&mut self, item: &str, word: &str, limit: u8) {
        if self.place(item).is_none() {
            self.put(item, 0, 0, limit);
        }
        if let Some(placed) = self.places.iter_mut().find(|placed| placed.item == item) {
            placed.word = if placed.word.as_deref() == Some(word) { None } else { Some(word.to_owned()) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placing_beyond_the_limit_moves_the_oldest_out() {
        let mut draft = Draft::default();
        for id in ["a", "b", "c"] {
            draft.put(id, 1, 1, 2);
        }
        assert_eq!(draft.places.iter().map(|p| p.item.as_str()).collect::<Vec<_>>(), ["b", "c"]);
    }

    #[test]
    fn a_word_alone_puts_the_item_in_the_middle() {
        let mut draft = Draft::default();
        draft.word("i", "w", 1);
        assert_eq!(draft.place("i"), Some(&Placed { item: "i".into(), y: 0, x: 0, word: Some("w".into()) }));
        draft.word("i", "w", 1);
        assert_eq!(draft.place("i").unwrap().word, None);
    }
}
