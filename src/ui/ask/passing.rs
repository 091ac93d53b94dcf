//! Voting by passing the device: a curtain, then one person's own choice, then the curtain again. What
//! anybody chose is shown to nobody; the options stand in another order for each, so that not all take
//! the first. Their letters stay: the talk goes on by letters.

use vejvalg_engine::ask::Ballot;
use vejvalg_engine::view::{OptionState, OptionView, StageView};

use super::making::Asking;
use super::{face::post, press};
use crate::browser::page;
use crate::shuffle::shuffled;
use crate::state::State;
use crate::ui::el::{El, el, flag};
use crate::words::votes::Words;

/// An option on a ballot.
#[derive(Clone)]
struct Entry {
    id: String,
    letter: String,
    post: String,
    label: String,
}

/// Where the device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hands {
    /// On its way to the next person, behind the curtain.
    Between,
    /// With a person who votes.
    Voting,
}

/// What a person has marked and not yet cast.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Marked {
    option: Option<String>,
    degree: Option<usize>,
}

/// The curtain and the ballots behind it.
pub(super) fn passing(asking: &Asking, words: &'static Words, ballot: Ballot, stage: &StageView<'_>) -> El {
    let hands = State::new(Hands::Between);
    let marked = State::new(Marked::default());
    let open = |option: &&OptionView<'_>| !matches!(option.state, OptionState::Closed(_));
    let entries: Vec<Entry> = stage
        .options
        .iter()
        .filter(open)
        .map(|option| Entry {
            id: option.id.to_owned(),
            letter: option.letter.to_string(),
            post: post(option),
            label: option.label.to_owned(),
        })
        .collect();
    let here = asking.clone();
    el("div").class("passing").live(move || {
        let voted = here.read(|draft| draft.total());
        if voted >= u32::from(here.people) {
            return vec![el("p").class("passing__done").attr("role", "status").text(words.all_voted)];
        }
        match hands.get() {
            Hands::Between => curtain(words, voted + 1, here.people, hands),
            Hands::Voting => one_ballot(&here, words, ballot, &shuffled(&entries, page::seed()), hands, marked),
        }
    })
}

fn curtain(words: &'static Words, next: u32, people: u8, hands: State<Hands>) -> Vec<El> {
    vec![
        el("p").class("passing__to").attr("role", "status").text(&(words.pass_to)(next, people)),
        el("p").class("quiet").text(words.look_away),
        press("button button--large", move || hands.set(Hands::Voting)).attr("data-pass", "ready").text(words.ready),
    ]
}

fn one_ballot(
    asking: &Asking,
    words: &'static Words,
    ballot: Ballot,
    entries: &[Entry],
    hands: State<Hands>,
    marked: State<Marked>,
) -> Vec<El> {
    let is_certain = ballot == Ballot::Certain;
    let here = asking.clone();
    let cast = move || {
        let Marked { option: Some(option), degree } = marked.get_untracked() else { return };
        // The curtain falls before the vote counts, so that nothing of it is ever seen.
        hands.set(Hands::Between);
        marked.set(Marked::default());
        here.edit(|draft| {
            draft.up(here.mode, &option);
            if let Some(degree) = degree {
                draft.degree_up(here.mode, "", degree);
            }
        });
    };
    let is_short = move || marked.with(|marked| marked.option.is_none() || (is_certain && marked.degree.is_none()));
    let options = entries.iter().map(|entry| choice(entry, marked)).collect();
    let certain = is_certain.then(|| certainty(asking, marked));
    let cast = press("button button--large", cast)
        .attr("data-pass", "cast")
        .live_attr("disabled", move || flag(is_short()))
        .text(words.cast);
    [Some(el("ul").class("choices").kids(options)), certain, Some(cast)].into_iter().flatten().collect()
}

fn choice(entry: &Entry, marked: State<Marked>) -> El {
    let (id, own) = (entry.id.clone(), entry.id.clone());
    let pick = move || marked.update(|marked| marked.option = Some(id.clone()));
    el("li").kid(
        press("choice", pick)
            .attr("data-ballot", &entry.id)
            .attr("data-post", &entry.post)
            .live_attr("aria-pressed", move || {
                Some(marked.with(|marked| marked.option.as_ref() == Some(&own)).to_string())
            })
            .kid(el("span").class("choice__letter").text(&entry.letter))
            .kid(el("span").class("choice__body").kid(el("span").class("choice__label").text(&entry.label))),
    )
}

fn certainty(asking: &Asking, marked: State<Marked>) -> El {
    let words = asking.words;
    let cell = |degree: usize| {
        let button = press("degree__button", move || marked.update(|marked| marked.degree = Some(degree)))
            .attr("data-certain", &(degree + 1).to_string())
            .live_attr("aria-pressed", move || Some(marked.with(|marked| marked.degree == Some(degree)).to_string()));
        let number = el("span").class("degree__number").text(&(degree + 1).to_string());
        let count = move || Some(u8::from(marked.with(|marked| marked.degree == Some(degree))).to_string());
        el("div").class("degree__cell").live_attr("data-count", count).kid(button.kid(number))
    };
    let ends = [words.certain_low, words.certain_high].map(|end| el("span").text(end)).into();
    el("div")
        .class("degree")
        .attr("role", "group")
        .attr("aria-label", words.certain_alone)
        .kid(el("p").class("degree__heading").text(words.certain_alone))
        .kid(el("div").class("degree__row").kids((0..5).map(cell).collect()))
        .kid(el("p").class("degree__ends").kids(ends))
}
