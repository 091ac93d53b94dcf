//! Choosing by a vote of everyone.

use vejvalg_engine::ask::Ballot;
use vejvalg_engine::view::{OptionView, StageView};

use super::degrees;
use super::face::{face, post};
use super::making::{Asking, less};
use crate::ui::el::{El, el};

/// Everyone votes; the counts are the answer.
pub(super) fn votes(asking: &Asking, ballot: Ballot, stage: &StageView<'_>) -> El {
    let option =
        |option: &OptionView<'_>| if asking.is_group() { counted(asking, option) } else { picked(asking, option) };
    let certain = (ballot == Ballot::Certain).then(|| degrees::certainty(asking));
    el("div")
        .class("votes")
        .kid(hint(asking))
        .kid(el("ul").class("choices").kids(stage.options.iter().map(option).collect()))
        .kid_if(certain)
}

fn hint(asking: &Asking) -> El {
    let (here, words) = (asking.clone(), asking.words);
    let hint = el("p").class("votes__hint");
    if !asking.is_group() {
        return hint.text(words.choice_hint);
    }
    let total = move || (words.votes_of)(here.read(|draft| draft.total()), here.people);
    hint.kid(el("span").text(words.votes_hint)).kid(el("output").class("votes__total").live_text(total))
}

/// An option with a counter: the whole face adds a vote.
fn counted(asking: &Asking, option: &OptionView<'_>) -> El {
    let words = asking.words;
    let name = option.letter.to_string();
    let (more, fewer, count) = (asking.clone(), asking.clone(), asking.clone());
    let (up, down, shown) = (option.id.to_string(), option.id.to_string(), option.id.to_string());
    let face = face(asking.words, option, move || more.edit(|draft| draft.up(more.mode, &up)));
    let number = el("output")
        .class("vote__number")
        .attr("data-post", &post(option))
        .live_text(move || count.read(|draft| draft.count(&shown)).to_string());
    let less = less("vote__less", &(words.vote_less)(&name), move || fewer.edit(|draft| draft.down(&down)));
    el("li")
        .class("vote")
        .kid(face.kid(el("span").class("visually-hidden").text(&(words.vote_for)(&name))))
        .kid(el("span").class("vote__count").kid(less).kid(number))
}

/// An option that one person picks.
fn picked(asking: &Asking, option: &OptionView<'_>) -> El {
    let (here, shown) = (asking.clone(), asking.clone());
    let (id, own) = (option.id.to_string(), option.id.to_string());
    let face = face(asking.words, option, move || here.edit(|draft| draft.up(here.mode, &id)));
    el("li").kid(face.live_attr("aria-pressed", move || Some(shown.read(|draft| draft.count(&own) > 0).to_string())))
}
