//! An answer in the making, as plain data: what the controls of an ask show and change.
//!
//! Knows the asks and their limits, and nothing of controls, storage or the steps that follow.

mod count;
mod put;

use vejvalg_engine::answer::{Answer, Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot};

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

    fn fill<'a>(&mut self, texts: impl IntoIterator<Item = (usize, &'a str)>) {
        for (place, text) in texts {
            if let Some(field) = self.texts.get_mut(place) {
                text.clone_into(field);
            }
        }
    }
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
}
