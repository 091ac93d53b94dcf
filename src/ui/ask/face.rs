//! An option as a sign to press, and the choice of one by all together.

use vejvalg_engine::view::{OptionState, OptionView, StageView};
use vejvalg_engine::{Action, Answer};

use super::press;
use crate::game::Game;
use crate::ui::el::{El, el, flag};
use crate::words::Words;

/// One option is taken; taking it leads on.
pub(super) fn one(game: Game, stage: &StageView<'_>) -> El {
    let option = |option: &OptionView<'_>| {
        let id = option.id.to_string();
        el("li").kid(face(game.words(), option, move || game.act(Action::Answer(Answer::Chose(id.clone())))))
    };
    el("ul").class("choices").kids(stage.options.iter().map(option).collect())
}

/// The face of an option: its letter, its text, what is won and what it costs.
pub(super) fn face(words: &Words, option: &OptionView<'_>, act: impl Fn() + 'static) -> El {
    let side = |name: &str, kind: &str, text: Option<&str>| {
        let text = text?;
        let name = el("span").class("choice__name").text(name);
        Some(el("span").class("choice__side").attr("data-side", kind).kid(name).text(" ").text(text))
    };
    let closed = if let OptionState::Closed(reason) = option.state { Some(reason) } else { None };
    let is_own = option.state == OptionState::Own;
    let body = el("span")
        .class("choice__body")
        .kid(el("span").class("choice__label").text(option.label))
        .kid_if(side(words.gain, "gain", option.gain))
        .kid_if(side(words.cost, "cost", option.cost))
        .kid_if(is_own.then(|| el("span").class("choice__own").text(words.own)))
        .kid_if(closed.map(|reason| el("span").class("choice__closed").text(reason)));
    let post = post(option);
    press("choice", act)
        .attr("data-choice", option.id)
        .attr("data-post", &post)
        .attr("data-key", &post)
        .attr_if("disabled", flag(closed.is_some()).as_deref())
        .kid(el("span").class("choice__letter").text(&option.letter.to_string()))
        .kid(body)
}

/// The colour and the key of a post go by its letter.
pub(super) fn post(option: &OptionView<'_>) -> String {
    option.letter.to_ascii_lowercase().to_string()
}
