//! Degrees of 1 to 5: ratings, and how certain people are of a vote.

use vejvalg_engine::ask::Rate;

use super::making::{Asking, less, undo};
use super::press;
use crate::ui::el::{El, el, flag};

/// Items rated from 1 to 5.
pub(super) fn rate(asking: &Asking, rate: &Rate) -> El {
    // The heading of the step names a single item already.
    let is_single = rate.items.len() == 1;
    let items = rate.items.iter().map(|item| {
        let heading = if is_single { "" } else { &item.label };
        row(asking, &item.id, &item.label, heading, [&rate.low, &rate.high])
            .kid_if(item.hint.as_ref().map(|hint| el("p").class("field__hint").text(hint)))
    });
    el("div").class("degrees").kids(items.collect())
}

/// How certain everyone is of the vote.
pub(super) fn certainty(asking: &Asking) -> El {
    let words = asking.words;
    let heading = if asking.is_group() { words.certain_group } else { words.certain_alone };
    row(asking, "", heading, heading, [words.certain_low, words.certain_high])
}

/// How many have said how much it is, of how many.
fn total(asking: &Asking, item: &str) -> El {
    let (here, item) = (asking.clone(), item.to_owned());
    let said = move || here.read(|draft| draft.said(&item));
    let people = asking.people;
    el("output").class("votes__total degree__total").live_text(move || format!(" {} / {people}", said()))
}

fn row(asking: &Asking, item: &str, name: &str, heading: &str, ends: [&str; 2]) -> El {
    let total = asking.is_group().then(|| total(asking, item));
    let shown = !heading.is_empty() || total.is_some();
    let undo = asking.is_group().then(|| {
        let item = item.to_owned();
        undo(asking, move |draft| draft.rated_last() == Some(&item))
    });
    let heading = shown.then(|| el("p").class("degree__heading").text(heading).kid_if(total).kid_if(undo));
    let ends = ends.map(|end| el("span").text(end)).into();
    el("div")
        .class("degree")
        .attr("role", "group")
        .attr("aria-label", name)
        .kid_if(heading)
        .kid(el("div").class("degree__row").kids((0..5).map(|degree| cell(asking, item, degree)).collect()))
        .kid(el("p").class("degree__ends").kids(ends))
}

fn cell(asking: &Asking, item: &str, degree: usize) -> El {
    let (here, item, is_group) = (asking.clone(), item.to_owned(), asking.is_group());
    let count = {
        let (here, item) = (asking.clone(), item.clone());
        move || here.read(|draft| draft.degrees_of(&item)[degree])
    };
    let number = (degree + 1).to_string();
    let pressed = count;
    // Alone one sees one's own; a group sees no number before everybody has said theirs.
    let counted = {
        let (here, item) = (asking.clone(), item.clone());
        move || here.read(|draft| draft.degree_of_all(&item, degree, if is_group { here.people } else { 0 }))
    };
    let (shown, marked, known) = (counted.clone(), counted.clone(), counted);
    let (up, fewer, down) = (item.clone(), asking.clone(), item);
    let button = press("degree__button", move || here.edit(|draft| draft.degree_up(here.mode, &up, degree)))
        .attr("data-degree", &number)
        .live_attr("aria-pressed", move || (!is_group).then(|| (pressed() > 0).to_string()))
        .kid(el("span").class("degree__number").text(&number))
        .kid_if(is_group.then(|| {
            el("output").class("degree__count").live_text(move || shown().map(|n| n.to_string()).unwrap_or_default())
        }));
    let less = is_group.then(|| {
        let label = (asking.words.vote_less)(&number);
        less("degree__less", &label, move || fewer.edit(|draft| draft.degree_down(&down, degree)))
            .live_attr("disabled", move || flag(known().unwrap_or_default() == 0))
    });
    el("div")
        .class("degree__cell")
        .attr_if("data-counts", is_group.then_some(""))
        .live_attr("data-count", move || Some(marked().unwrap_or_default().to_string()))
        .kid(button)
        .kid_if(less)
}
