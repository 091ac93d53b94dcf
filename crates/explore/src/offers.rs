//! Every sort of answer that a stage offers, as far as it can make a difference.

use vejvalg_engine::Answer;
use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot};
use vejvalg_engine::view::{OptionState, StageView};

/// The answers: each open option of a choice; of anything else, nothing and a full answer.
#[must_use]
pub fn offers(stage: &StageView<'_>, people: u8) -> Vec<Answer> {
    let n = u16::from(people);
    let mut degrees = [0; 5];
    degrees[3] = n;
    let ids = || stage.items.iter().map(|(id, _)| (*id).to_owned());
    let full = match &stage.step.ask {
        Ask::Continue => return vec![Answer::Seen],
        Ask::Choose(ask) => return choices(stage, ask.ballot, n),
        Ask::Rate(_) => Answer::Rated(ids().map(|id| (id, degrees)).collect()),
        Ask::Words(ask) => Answer::Words(ask.words.iter().map(|word| (word.id.clone(), n)).collect()),
        Ask::Lines(ask) => Answer::Lines((1..=ask.max).map(|n| format!("Line {n}")).collect()),
        Ask::Text(_) => Answer::Text("Text".to_owned()),
        Ask::Place(ask) => {
            let word = ask.words.first().map(|word| word.id.clone());
            let x = ask.x.as_ref().map_or(0, |x| x.high);
            let place = |item| Placed { item, y: ask.y.low, x, word: word.clone() };
            Answer::Placed(ids().take(ask.limit.into()).map(place).collect())
        }
        Ask::Form(ask) => {
            Answer::Filled(ask.fields.iter().map(|field| (field.id.clone(), "Text".to_owned())).collect())
        }
    };
    vec![Answer::Seen, full]
}

fn choices(stage: &StageView<'_>, ballot: Ballot, people: u16) -> Vec<Answer> {
    let open = stage.options.iter().filter(|option| !matches!(option.state, OptionState::Closed(_)));
    let certain = if ballot == Ballot::Certain { [0, 0, people, 0, 0] } else { [0; 5] };
    let answers: Vec<Answer> = open
        .map(|option| match ballot {
            Ballot::One => Answer::Chose(option.id.to_owned()),
            Ballot::Votes | Ballot::Certain => {
                Answer::Votes(Votes { counts: vec![(option.id.to_owned(), people)], certain })
            }
        })
        .collect();
    // Where nothing can be taken, one goes on.
    if answers.is_empty() { vec![Answer::Seen] } else { answers }
}
