//! Placing items: a feeling for one moment, a curve over many, or a grid of two axes.

use vejvalg_engine::ask::{Axis, Item, Place};

use super::making::{Asking, less};
use super::press;
use crate::state::State;
use crate::ui::el::{El, el, flag};

/// The controls that fit the number of items and axes.
pub(super) fn place(asking: &Asking, place: &Place) -> El {
    match (&place.x, place.items.as_slice()) {
        (Some(x), _) => grid(asking, place, x),
        (None, [item]) => feeling(asking, place, item),
        (None, _) => curve(asking, place),
    }
}

/// One moment: a height from low to high, and a word for it.
fn feeling(asking: &Asking, place: &Place, item: &Item) -> El {
    let heights = (place.y.low..=place.y.high).map(|y| height(asking, place, item, y)).collect();
    let words: Vec<El> = place.words.iter().map(|word| beside(asking, place, item, word)).collect();
    let has_words = !words.is_empty();
    let words = el("ul").class("chips").attr("aria-label", asking.words.pick_words).kids(words);
    el("div")
        .class("feeling")
        .kid(el("div").class("feeling__heights").attr("role", "group").attr("aria-label", &place.y.title).kids(heights))
        .kid(
            el("p")
                .class("degree__ends")
                .kid(el("span").text(&place.y.low_label))
                .kid(el("span").text(&place.y.high_label)),
        )
        .kid_if(has_words.then_some(words))
}

fn height(asking: &Asking, place: &Place, item: &Item, y: i8) -> El {
    let (here, shown, limit) = (asking.clone(), asking.clone(), place.limit);
    let (put, own) = (item.id.clone(), item.id.clone());
    press("feeling__height", move || here.edit(|draft| draft.put(&put, 0, y, limit)))
        .attr("data-height", &y.to_string())
        .attr("aria-label", &degree(&place.y, y))
        .live_attr("aria-pressed", move || {
            Some(shown.read(|draft| draft.place(&own).is_some_and(|placed| placed.y == y)).to_string())
        })
        .kid(el("span").class("feeling__dot").attr("aria-hidden", "true"))
}

fn beside(asking: &Asking, place: &Place, item: &Item, word: &Item) -> El {
    let (here, shown, limit) = (asking.clone(), asking.clone(), place.limit);
    let (id, own) = (item.id.clone(), item.id.clone());
    let (put, held) = (word.id.clone(), word.id.clone());
    let is_held =
        move || shown.read(|draft| draft.place(&own).is_some_and(|placed| placed.word.as_ref() == Some(&held)));
    let button = press("chip__word", move || here.edit(|draft| draft.word(&id, &put, limit)))
        .attr("data-word", &word.id)
        .live_attr("aria-pressed", move || Some(is_held().to_string()))
        .text(&word.label);
    el("li").class("chip").kid(button)
}

/// Many moments: one column of heights for each, so that the dots draw the curve.
fn curve(asking: &Asking, place: &Place) -> El {
    let column = |item: &Item| {
        let heights = (place.y.low..=place.y.high).rev().map(|y| height(asking, place, item, y)).collect();
        el("li")
            .class("curve__column")
            .kid(el("div").class("curve__heights").attr("role", "group").attr("aria-label", &item.label).kids(heights))
            .kid(el("span").class("curve__label").attr("aria-hidden", "true").text(&item.label))
    };
    let end = |label: &str| el("p").class("curve__end").text(label);
    el("div")
        .class("curve")
        .kid(end(&place.y.high_label))
        .kid(el("ol").class("curve__columns").kids(place.items.iter().map(column).collect()))
        .kid(end(&place.y.low_label))
}

/// Two axes: an item is chosen first, then its cell.
fn grid(asking: &Asking, place: &Place, x: &Axis) -> El {
    let chosen = State::new(place.items.first().map(|item| item.id.clone()).unwrap_or_default());
    let items = place.items.iter().map(|item| grid_item(asking, chosen, item)).collect();
    let row = |y: i8| {
        el("div")
            .class("grid__row")
            .kids((x.low..=x.high).map(|level| cell(asking, place, x, chosen, level, y)).collect())
    };
    let axis = |class: &str, axis: &Axis| {
        el("p")
            .class(class)
            .kid(el("span").text(&axis.low_label))
            .kid(el("strong").text(&axis.title))
            .kid(el("span").text(&axis.high_label))
    };
    let field = el("div")
        .class("grid__field")
        .attr("role", "group")
        .attr("aria-label", &format!("{} · {}", place.y.title, x.title))
        .kid(axis("grid__axis grid__axis--y", &place.y))
        .kid(el("div").class("grid__cells").kids((place.y.low..=place.y.high).rev().map(row).collect()))
        .kid(axis("grid__axis grid__axis--x", x));
    el("div")
        .class("grid")
        .kid(el("p").class("votes__hint").text(&(asking.words.place_hint)(place.limit)))
        .kid(el("ul").class("chips").kids(items))
        .kid(field)
}

fn grid_item(asking: &Asking, chosen: State<String>, item: &Item) -> El {
    let (here, shown) = (asking.clone(), asking.clone());
    let (choose, own, placed, taken) = (item.id.clone(), item.id.clone(), item.id.clone(), item.id.clone());
    let button = press("chip__word", move || chosen.set(choose.clone()))
        .attr("data-item", &item.id)
        .live_attr("aria-pressed", move || Some((chosen.get() == own).to_string()))
        .text(&item.label);
    let less =
        less("chip__less", &(asking.words.take_away)(&item.label), move || here.edit(|draft| draft.take(&taken)))
            .live_attr("hidden", move || flag(shown.read(|draft| draft.place(&placed).is_none())));
    el("li").class("chip").kid(button).kid(less)
}

fn cell(asking: &Asking, place: &Place, x: &Axis, chosen: State<String>, level: i8, y: i8) -> El {
    let (here, shown, limit) = (asking.clone(), asking.clone(), place.limit);
    let items = place.items.clone();
    let held = move || {
        let placed =
            shown.read(|draft| draft.places.clone()).into_iter().filter(|placed| placed.x == level && placed.y == y);
        let items = placed.filter_map(|placed| items.iter().find(|item| item.id == placed.item));
        items.map(|item| el("span").class("grid__item").text(&item.label)).collect()
    };
    let name = format!("{}: {} · {}: {}", place.y.title, degree(&place.y, y), x.title, degree(x, level));
    // Where nobody wrote a line there is nothing to place.
    let is_bare = place.items.is_empty();
    press("grid__cell", move || here.edit(|draft| draft.put(&chosen.get_untracked(), level, y, limit)))
        .live_attr("disabled", move || flag(is_bare))
        .attr("data-x", &level.to_string())
        .attr("data-y", &y.to_string())
        .attr("aria-label", &name)
        .kid(el("span").class("grid__held").live(held))
}

/// The name of a height: its number, and at the ends what it means.
fn degree(axis: &Axis, n: i8) -> String {
    let sign = if n > 0 && axis.low < 0 { "+" } else { "" };
    match n {
        n if n == axis.low => format!("{sign}{n}, {}", axis.low_label),
        n if n == axis.high => format!("{sign}{n}, {}", axis.high_label),
        n => format!("{sign}{n}"),
    }
}
