//! An answer in the making, as plain data: what the controls of an ask show and change.
//!
//! Knows the asks and their limits, and nothing of controls, storage or the steps that follow.

use vejvalg_engine::answer::{Answer, Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::session::Mode;

/// Most votes that a counter goes up to; a room holds a few people.
const MOST: u16 = 99;

/// An answer in the making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Counts by id: votes, words.
    pub counts: Vec<(String, u16)>,
    /// Counts of 1 to 5 by item; certainty stands under the empty id.
    pub degrees: Vec<(String, [u16; 5])>,
    /// Texts by place: lines, a text, fields of a form.
    pub texts: Vec<String>,
    /// Places of items.
    pub places: Vec<Placed>,
    /// What a group has counted since the step was opened, in its order: an id, and a degree where it was one.
    counted: Vec<(String, Option<usize>)>,
}

impl Draft {
    /// Begins where an earlier answer stood.
    #[must_use]
    pub fn begin(ask: &Ask, answer: Option<&Answer>) -> Self {
        let mut draft = Self { texts: vec![String::new(); fields(ask)], ..Self::default() };
        match answer {
            Some(Answer::Votes(votes)) => {
                draft.counts.clone_from(&votes.counts);
                draft.degrees.push((String::new(), votes.certain));
            }
            Some(Answer::Words(counts)) => draft.counts.clone_from(counts),
            Some(Answer::Rated(rated)) => draft.degrees.clone_from(rated),
            Some(Answer::Lines(lines)) => draft.fill(lines.iter().map(String::as_str).enumerate()),
            Some(Answer::Text(text)) => draft.fill([(0, text.as_str())]),
            Some(Answer::Placed(places)) => draft.places.clone_from(places),
            Some(Answer::Filled(filled)) => {
                if let Ask::Form(form) = ask {
                    let place = |id: &str| form.fields.iter().position(|field| field.id == *id);
                    draft.fill(filled.iter().filter_map(|(id, text)| Some((place(id)?, text.as_str()))));
                }
            }
            Some(Answer::Chose(option)) => {
                draft.counts.push((option.clone(), 1));
            }
            Some(Answer::Seen) | None => {}
        }
        draft
    }

    /// The answer as it stands; none while something that must be given is missing.
    #[must_use]
    pub fn answer(&self, ask: &Ask) -> Option<Answer> {
        let counts = || self.counts.iter().filter(|(_, n)| *n > 0).cloned().collect::<Vec<_>>();
        Some(match ask {
            Ask::Continue => Answer::Seen,
            Ask::Choose(choose) if choose.ballot == Ballot::One => Answer::Chose(counts().into_iter().next()?.0),
            Ask::Choose(_) => {
                let votes = Votes { counts: counts(), certain: self.degrees_of("") };
                if votes.total() == 0 {
                    return None;
                }
                Answer::Votes(votes)
            }
            Ask::Rate(_) => {
                let rated = self.degrees.iter().filter(|(_, counts)| counts.iter().any(|n| *n > 0));
                or_seen(rated.cloned().collect(), Answer::Rated)
            }
            Ask::Words(_) => or_seen(counts(), Answer::Words),
            Ask::Lines(_) => {
                or_seen(self.texts.iter().filter(|text| !text.trim().is_empty()).cloned().collect(), Answer::Lines)
            }
            Ask::Text(_) => match self.texts.first().filter(|text| !text.trim().is_empty()) {
                Some(text) => Answer::Text(text.clone()),
                None => Answer::Seen,
            },
            Ask::Place(_) => or_seen(self.places.clone(), Answer::Placed),
            Ask::Form(form) => {
                let filled = form.fields.iter().zip(&self.texts).filter(|(_, text)| !text.trim().is_empty());
                or_seen(filled.map(|(field, text)| (field.id.clone(), text.clone())).collect(), Answer::Filled)
            }
        })
    }

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

    fn fill<'a>(&mut self, texts: impl IntoIterator<Item = (usize, &'a str)>) {
        for (place, text) in texts {
            if let Some(field) = self.texts.get_mut(place) {
                text.clone_into(field);
            }
        }
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

/// How many texts an ask has room for.
fn fields(ask: &Ask) -> usize {
    match ask {
        Ask::Lines(lines) => usize::from(lines.max),
        Ask::Text(_) => 1,
        Ask::Form(form) => form.fields.len(),
        Ask::Continue | Ask::Choose(_) | Ask::Rate(_) | Ask::Words(_) | Ask::Place(_) => 0,
    }
}

/// Nothing given is `Seen`: the group goes on without.
fn or_seen<T>(given: Vec<T>, answer: impl FnOnce(Vec<T>) -> Answer) -> Answer {
    if given.is_empty() { Answer::Seen } else { answer(given) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vejvalg_engine::ask::{Axis, Choice, Choose, Form, Item, Keep, Lines, Place, Rate, Text, Words};

    fn item(id: &str) -> Item {
        Item { id: id.into(), label: id.into(), hint: None }
    }

    fn asks() -> Vec<(Ask, Answer)> {
        let options = ["a", "b"].map(|id| Choice { id: id.into(), ..Choice::default() }).to_vec();
        let choose = |ballot| Ask::Choose(Choose { options: options.clone(), ballot, own: None });
        let axis = Axis { low: -2, high: 2, low_label: String::new(), high_label: String::new(), title: String::new() };
        let place = Place {
            items: vec![item("i")],
            own: None,
            limit: 1,
            y: axis,
            x: None,
            words: vec![item("w")],
            from: vec![],
        };
        vec![
            (Ask::Continue, Answer::Seen),
            (choose(Ballot::One), Answer::Chose("b".into())),
            (choose(Ballot::Certain), Answer::Votes(Votes { counts: vec![("a".into(), 2)], certain: [0, 1, 0, 1, 0] })),
            (
                Ask::Rate(Rate { items: vec![item("i")], own: None, low: String::new(), high: String::new() }),
                Answer::Rated(vec![("i".into(), [1, 0, 0, 0, 3])]),
            ),
            (Ask::Words(Words { words: vec![item("w")] }), Answer::Words(vec![("w".into(), 3)])),
            (Ask::Lines(Lines { max: 3, stem: None }), Answer::Lines(vec!["one".into(), "two".into()])),
            (Ask::Text(Text { keep: Keep::Private, stem: None }), Answer::Text("mine".into())),
            (Ask::Form(Form { fields: vec![item("f"), item("g")] }), Answer::Filled(vec![("g".into(), "x".into())])),
            (Ask::Place(place), Answer::Placed(vec![Placed { item: "i".into(), y: -1, x: 0, word: Some("w".into()) }])),
        ]
    }

    #[test]
    fn every_answer_survives_being_taken_up_again() {
        for (ask, answer) in asks() {
            assert_eq!(Draft::begin(&ask, Some(&answer)).answer(&ask), Some(answer), "{ask:?}");
        }
    }

    #[test]
    fn only_a_choice_must_be_made() {
        for (ask, _) in asks() {
            let empty = Draft::begin(&ask, None).answer(&ask);
            let wanted = if matches!(ask, Ask::Choose(_)) { None } else { Some(Answer::Seen) };
            assert_eq!(empty, wanted, "{ask:?}");
        }
    }

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
