//! Counting by hand: votes and words by id, degrees of 1 to 5 by item, and taking the last one back. Knows no ask.

use vejvalg_engine::session::Mode;

use super::Draft;

/// Most votes that a counter goes up to; a room holds a few people.
const MOST: u16 = 99;

impl Draft {
    /// Counts an id one up. Alone, one vote is all there is: it moves to the id.
    pub fn up(&mut self, mode: Mode, id: &str) {
        if mode == Mode::Group {
            let count = entry(&mut self.counts, id);
            *count = (*count + 1).min(MOST);
            self.counted.push((id.to_owned(), None));
        } else {
            self.counts = vec![(id.to_owned(), 1)];
        }
    }

    /// Sets the count of an id.
    pub fn set(&mut self, id: &str, n: u16) {
        *entry(&mut self.counts, id) = n.min(MOST);
        self.counted.retain(|(counted, degree)| counted != id || degree.is_some());
    }

    /// Begins the count of the votes again.
    pub fn recount(&mut self) {
        self.counts.clear();
        self.counted.retain(|(_, degree)| degree.is_some());
    }

    /// Takes back what was counted last, whichever it was: nobody has to know, or see, how much there is of it.
    pub fn undo(&mut self) {
        match self.counted.last().cloned() {
            Some((item, Some(degree))) => self.degree_down(&item, degree),
            Some((id, None)) => self.down(&id),
            None => {}
        }
    }

    /// The item whose degree was counted last; nothing where the last was a vote, or nothing is left to take back.
    #[must_use]
    pub fn rated_last(&self) -> Option<&str> {
        self.counted.last().filter(|(_, degree)| degree.is_some()).map(|(item, _)| item.as_str())
    }

    /// Whether a vote was counted last.
    #[must_use]
    pub fn voted_last(&self) -> bool {
        matches!(self.counted.last(), Some((_, None)))
    }

    /// Counts an id one down.
    pub fn down(&mut self, id: &str) {
        let count = entry(&mut self.counts, id);
        *count = count.saturating_sub(1);
        self.strike(id, None);
    }

    /// Turns a word on or off, which is how one person picks.
    pub fn toggle(&mut self, id: &str) {
        let count = entry(&mut self.counts, id);
        *count = u16::from(*count == 0);
    }

    /// How often an id is counted.
    #[must_use]
    pub fn count(&self, id: &str) -> u16 {
        self.counts.iter().find(|(counted, _)| counted == id).map_or(0, |(_, n)| *n)
    }

    /// All counts together.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts.iter().map(|(_, n)| u32::from(*n)).sum()
    }

    /// How often an id is counted, once as many as there are people have voted: no number before that.
    #[must_use]
    pub fn count_of_all(&self, id: &str, people: u8) -> Option<u16> {
        (self.total() >= u32::from(people)).then(|| self.count(id))
    }

    /// Counts a degree (0 to 4) of an item one up, or alone moves the one answer to it.
    pub fn degree_up(&mut self, mode: Mode, item: &str, degree: usize) {
        let counts = entry(&mut self.degrees, item);
        if mode != Mode::Group {
            *counts = [0; 5];
        }
        if let Some(count) = counts.get_mut(degree) {
            *count = (*count + 1).min(MOST);
        }
        if mode == Mode::Group {
            self.counted.push((item.to_owned(), Some(degree)));
        }
    }

    /// Counts a degree (0 to 4) of an item one down.
    pub fn degree_down(&mut self, item: &str, degree: usize) {
        if let Some(count) = entry(&mut self.degrees, item).get_mut(degree) {
            *count = count.saturating_sub(1);
        }
        self.strike(item, Some(degree));
    }

    /// What was taken away is not there to be taken back.
    fn strike(&mut self, id: &str, degree: Option<usize>) {
        if let Some(place) = self.counted.iter().rposition(|(counted, of)| counted == id && *of == degree) {
            self.counted.remove(place);
        }
    }

    /// The counts of 1 to 5 of an item.
    #[must_use]
    pub fn degrees_of(&self, item: &str) -> [u16; 5] {
        self.degrees.iter().find(|(rated, _)| rated == item).map_or([0; 5], |(_, counts)| *counts)
    }

    /// How many have said a degree of an item.
    #[must_use]
    pub fn said(&self, item: &str) -> u32 {
        self.degrees_of(item).into_iter().map(u32::from).sum()
    }

    /// How often a degree (0 to 4) of an item is counted, once as many as there are people have said theirs.
    #[must_use]
    pub fn degree_of_all(&self, item: &str, degree: usize, people: u8) -> Option<u16> {
        let count = self.degrees_of(item).get(degree).copied();
        count.filter(|_| self.said(item) >= u32::from(people))
    }
}

/// The value of an id, made if it is not there. A few ids at most: a list is smaller than a map.
fn entry<'v, T: Default>(values: &'v mut Vec<(String, T)>, id: &str) -> &'v mut T {
    let place = values.iter().position(|(known, _)| known == id).unwrap_or_else(|| {
        values.push((id.to_owned(), T::default()));
        values.len() - 1
    });
    &mut values[place].1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_is_told_before_everybody_has_said_theirs() {
        let mut draft = Draft::default();
        for (id, degree) in [("a", 0), ("b", 4)] {
            assert_eq!((draft.count_of_all("a", 2), draft.degree_of_all("i", 0, 2)), (None, None));
            draft.up(Mode::Group, id);
            draft.degree_up(Mode::Group, "i", degree);
        }
        assert_eq!([draft.count_of_all("a", 2), draft.count_of_all("c", 2)], [Some(1), Some(0)]);
        assert_eq!([0, 1, 4].map(|degree| draft.degree_of_all("i", degree, 2)), [Some(1), Some(0), Some(1)]);
    }

    #[test]
    fn the_last_that_was_counted_is_taken_back_first() {
        let mut draft = Draft::default();
        draft.up(Mode::Group, "a");
        draft.degree_up(Mode::Group, "", 3);
        draft.up(Mode::Group, "b");
        assert_eq!((draft.voted_last(), draft.rated_last()), (true, None));
        draft.undo();
        assert_eq!((draft.count("a"), draft.count("b"), draft.said("")), (1, 0, 1));
        assert_eq!((draft.voted_last(), draft.rated_last()), (false, Some("")));
        draft.undo();
        draft.undo();
        assert_eq!((draft.total(), draft.said("")), (0, 0));
        draft.undo();
        assert_eq!(draft.total(), 0);
    }

    #[test]
    fn what_was_taken_away_is_not_taken_back_again() {
        let mut draft = Draft::default();
        for id in ["a", "b", "b"] {
            draft.up(Mode::Group, id);
        }
        draft.down("b");
        draft.undo();
        assert_eq!((draft.count("a"), draft.count("b")), (1, 0));
        draft.undo();
        assert_eq!((draft.total(), draft.voted_last()), (0, false));
    }

    #[test]
    fn a_number_that_was_typed_is_not_taken_back_one_by_one() {
        let mut draft = Draft::default();
        draft.up(Mode::Group, "a");
        draft.set("a", 4);
        draft.undo();
        assert_eq!(draft.count("a"), 4);
        draft.degree_up(Mode::Group, "", 3);
        draft.up(Mode::Group, "b");
        draft.recount();
        assert_eq!((draft.total(), draft.rated_last()), (0, Some("")));
    }

    #[test]
    fn a_group_counts_and_one_person_moves_the_vote() {
        let mut draft = Draft::default();
        draft.up(Mode::Group, "a");
        draft.up(Mode::Group, "a");
        draft.up(Mode::Group, "b");
        draft.down("b");
        draft.down("b");
        assert_eq!((draft.count("a"), draft.count("b"), draft.total()), (2, 0, 2));
        draft.up(Mode::Alone, "b");
        assert_eq!((draft.count("a"), draft.count("b")), (0, 1));
    }
}
