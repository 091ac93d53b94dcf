//! Picking words: a group counts who picks which, one person turns words on and off.

use vejvalg_engine::ask::Item;

use super::making::{Asking, less};
use super::press;
use crate::ui::el::{El, el, flag};

/// The words to pick from.
pub(super) fn words(asking: &Asking, words: &[Item]) -> El {
    let hint =
        asking.is_group().then(|| el("p").class("votes__hint").attr("role", "status").live_text(hint(asking, words)));
    let chips = words.iter().map(|word| chip(asking, word)).collect();
    el("div")
        .class("pick")
        .kid_if(hint)
        .kid(el("ul").class("chips").attr("aria-label", asking.words.pick_words).kids(chips))
}

/// How a group picks; and which word has been picked by more than there are, which stops nobody.
fn hint(asking: &Asking, words: &[Item]) -> impl Fn() -> String + use<> {
    let (here, words) = (asking.clone(), words.to_vec());
    move || {
        let count = |word: &Item| here.read(|draft| draft.count(&word.id));
        let too_often = words.iter().find(|word| count(word) > u16::from(here.people));
        let said = too_often.map(|word| (here.words.picked_by)(&word.label, count(word), here.people));
        said.unwrap_or_else(|| here.words.pick_hint.to_owned())
    }
}

fn chip(asking: &Asking, word: &Item) -> El {
    let (here, is_group) = (asking.clone(), asking.is_group());
    let count = {
        let (here, word) = (asking.clone(), word.id.clone());
        move || here.read(|draft| draft.count(&word))
    };
    let (pressed, shown, none, gone) = (count.clone(), count.clone(), count.clone(), count);
    let (up, fewer, down) = (word.id.clone(), asking.clone(), word.id.clone());
    let pick = move || here.edit(|draft| if is_group { draft.up(here.mode, &up) } else { draft.toggle(&up) });
    let button = press("chip__word", pick)
        .attr("data-word", &word.id)
        .live_attr("aria-pressed", move || Some((pressed() > 0).to_string()))
        .text(&word.label)
        .kid_if(is_group.then(|| {
            el("output")
                .class("chip__count")
                .live_attr("hidden", move || flag(none() == 0))
                .live_text(move || shown().to_string())
        }));
    let less = is_group.then(|| {
        let label = (asking.words.vote_less)(&word.label);
        less("chip__less", &label, move || fewer.edit(|draft| draft.down(&down)))
            .live_attr("hidden", move || flag(gone() == 0))
    });
    el("li").class("chip").attr_if("data-counts", is_group.then_some("")).kid(button).kid_if(less)
}
