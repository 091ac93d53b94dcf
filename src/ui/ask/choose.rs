//! Choosing: one option by all together, or a vote by everyone.

use vejvalg_engine::ask::Ballot;
use vejvalg_engine::{Action, Answer};

use super::{Asking, Offered, degrees, less, press};
use crate::ui::el::{El, el, flag};

/// One option is taken; taking it leads on.
pub(super) fn one(asking: &Asking) -> El {
    let option = |option: &Offered| {
        let (game, id) = (asking.game, option.id.clone());
        el("li").kid(face(asking, option, move || game.act(Action::Answer(Answer::Chose(id.clone())))))
    };
    el("ul").class("choices").kids(asking.options.iter().map(option).collect())
}

/// Everyone votes; the counts are the answer.
pub(super) fn votes(asking: &Asking, ballot: Ballot) -> El {
    let option = |option: &Offered| if asking.is_group() { counted(asking, option) } else { picked(asking, option) };
    let certain = (ballot == Ballot::Certain).then(|| degrees::certainty(asking));
    el("div")
        .class("votes")
        .kid(hint(asking))
        .kid(el("ul").class("choices").kids(asking.options.iter().map(option).collect()))
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
fn counted(asking: &Asking, option: &Offered) -> El {
    let words = asking.words;
    let name = option.letter.to_string();
    let (more, fewer, count) = (asking.clone(), asking.clone(), asking.clone());
    let (up, down, shown) = (option.id.clone(), option.id.clone(), option.id.clone());
    let face = face(asking, option, move || more.edit(|draft| draft.up(more.mode, &up)));
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
fn picked(asking: &Asking, option: &Offered) -> El {
    let (here, shown) = (asking.clone(), asking.clone());
    let (id, own) = (option.id.clone(), option.id.clone());
    let face = face(asking, option, move || here.edit(|draft| draft.up(here.mode, &id)));
    el("li").kid(face.live_attr("aria-pressed", move || Some(shown.read(|draft| draft.count(&own) > 0).to_string())))
}

fn face(asking: &Asking, option: &Offered, act: impl Fn() + 'static) -> El {
    let words = asking.words;
    let side = |name: &str, kind: &str, text: &Option<String>| {
        let text = text.as_ref()?;
        let name = el("span").class("choice__name").text(name);
        Some(el("span").class("choice__side").attr("data-side", kind).kid(name).text(" ").text(text))
    };
    let body = el("span")
        .class("choice__body")
        .kid(el("span").class("choice__label").text(&option.label))
        .kid_if(side(words.gain, "gain", &option.gain))
        .kid_if(side(words.cost, "cost", &option.cost))
        .kid_if(option.own.then(|| el("span").class("choice__own").text(words.own)))
        .kid_if(option.closed.as_ref().map(|reason| el("span").class("choice__closed").text(reason)));
    press("choice", act)
        .attr("data-choice", &option.id)
        .attr("data-post", &post(option))
        .attr("data-key", &post(option))
        .attr_if("disabled", flag(option.closed.is_some()).as_deref())
        .kid(el("span").class("choice__letter").text(&option.letter.to_string()))
        .kid(body)
}

/// The colour and the key of a post go by its letter.
fn post(option: &Offered) -> String {
    option.letter.to_ascii_lowercase().to_string()
}
