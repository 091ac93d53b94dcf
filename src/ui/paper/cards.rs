//! Sheets to lay on the table: a dilemma each, events, roles and words to cut out, the form of the trial action.

use std::slice;

use vejvalg_engine::Module;
use vejvalg_engine::ask::{Ask, Choice, Item};
use vejvalg_engine::module::{Activity, Card, Step, To};
use vejvalg_engine::picture::Picture;
use vejvalg_engine::text::plain;

use super::{Sheet, blank, sheet};
use crate::ui::el::{El, el};
use crate::ui::rich::rich;
use crate::words::paper::Words;

/// Events or roles on one sheet of A4: two across, four down.
const EVENTS: usize = 8;
/// Words on one sheet of A4: three across, eight down.
const FEELINGS: usize = 24;
/// The letters of options, as on the screen.
const LETTERS: &str = "ABCDEFGH";

/// One sheet for each dilemma: situation, question, options with gain and cost, and room for the votes.
pub(super) fn dilemmas(words: &Words, module: &Module) -> Vec<El> {
    of_kind(module, "dilemma").filter_map(|activity| dilemma(words, module, activity)).collect()
}

fn dilemma(words: &Words, module: &Module, activity: &Activity) -> Option<El> {
    let read = step(module, activity, "read")?;
    let vote = step(module, activity, "first")?;
    let Ask::Choose(choose) = &vote.ask else { return None };
    // The question stands at the end of what is read, and here below it in large.
    let situation: Vec<_> =
        read.say.iter().filter(|block| plain(slice::from_ref(block)) != vote.title).cloned().collect();
    let options = LETTERS.chars().zip(&choose.options).map(|(letter, choice)| option(words, letter, choice));
    Some(
        sheet(Sheet::Dilemmas)
            .kid(el("h2").class("sheet__title").text(&activity.title))
            .kid(el("div").class("sheet__say").kids(rich(&situation)))
            .kid(el("h3").class("sheet__question").text(&vote.title))
            .kid(el("ol").class("sheet__options").kids(options.collect())),
    )
}

fn option(words: &Words, letter: char, choice: &Choice) -> El {
    let side = |name: &str, text: &Option<String>| {
        let text = text.as_ref()?;
        Some(el("p").kid(el("strong").text(name)).text(" ").text(text))
    };
    let votes = [words.first_vote, words.second_vote]
        .map(|label| el("p").class("sheet__votes").kid(el("span").class("sheet__box")).kid(el("span").text(label)));
    el("li")
        .class("sheet__option")
        .attr("data-post", &letter.to_ascii_lowercase().to_string())
        .kid(el("span").class("choice__letter").text(&letter.to_string()))
        .kid(
            el("div")
                .class("sheet__said")
                .kid(el("p").class("sheet__label").text(&choice.label))
                .kid_if(side(words.gain, &choice.gain))
                .kid_if(side(words.cost, &choice.cost)),
        )
        .kid(el("div").class("sheet__count").kids(votes.into()))
}

/// The cards of all decks for the table, or for the seats, to cut out.
pub(super) fn of_decks(module: &Module, to: To) -> Vec<El> {
    let decks = module.loaded().flat_map(|chunk| &chunk.decks).filter(|deck| deck.to == to);
    let cards: Vec<&Card> = decks.flat_map(|deck| &deck.cards).collect();
    let card = |card: &&Card| {
        el("li")
            .class("cut")
            .kid(el("h2").class("cut__title").text(&card.title))
            .kids(rich(&card.text))
            .kid_if(card.foot.as_ref().map(|foot| el("p").class("quiet").text(foot)))
    };
    cut(&cards, EVENTS, "cuts cuts--events", card)
}

/// The words for feelings of all journeys, each once, to cut out.
pub(super) fn feelings(module: &Module) -> Vec<El> {
    let mut labels: Vec<&str> = Vec::new();
    for of in module.loaded().flat_map(|chunk| &chunk.pictures) {
        if let Picture::Journey(journey) = &of.picture {
            for word in &journey.words {
                if !labels.contains(&word.label.as_str()) {
                    labels.push(&word.label);
                }
            }
        }
    }
    cut(&labels, FEELINGS, "cuts cuts--words", |label: &&str| el("li").class("cut cut--word").text(label))
}

fn cut<T>(cards: &[T], of_sheet: usize, class: &str, card: impl Fn(&T) -> El) -> Vec<El> {
    let list = |cards: &[T]| el("ol").class(class).kids(cards.iter().map(&card).collect());
    cards.chunks(of_sheet).map(|cards| sheet(Sheet::Events).kid(list(cards))).collect()
}

/// The form of each trial action, with lines to write on.
pub(super) fn trials(words: &Words, module: &Module) -> Vec<El> {
    of_kind(module, "trial-action").filter_map(|activity| trial(words, module, activity)).collect()
}

fn trial(words: &Words, module: &Module, activity: &Activity) -> Option<El> {
    let plan = step(module, activity, "plan")?;
    let Ask::Form(form) = &plan.ask else { return None };
    let field = |field: &Item| {
        el("li")
            .class("sheet__field")
            .kid(el("p").class("sheet__label").text(&field.label))
            .kid_if(field.hint.as_ref().map(|hint| el("p").class("quiet").text(hint)))
    };
    Some(
        sheet(Sheet::Trial)
            .kid(el("h2").class("sheet__title").text(&activity.title))
            .kid(blank(words))
            .kid(el("ol").class("sheet__fields").kids(form.fields.iter().map(field).collect())),
    )
}

fn of_kind<'a>(module: &'a Module, kind: &'a str) -> impl Iterator<Item = &'a Activity> {
    module.index().activities.iter().filter(move |activity| activity.kind == kind)
}

/// The step of an activity with this last part of its id.
fn step<'a>(module: &'a Module, activity: &Activity, part: &str) -> Option<&'a Step> {
    module.step(module.place_of(&format!("{}.{part}", activity.id))?)
}
