//! Writing: lines, a text, the fields of a form. What is typed is kept at every stroke.

use leptos::prelude::*;
use vejvalg_engine::ask::{Form, Keep, Lines, Text};

use super::making::Asking;
use crate::ui::el::{El, el};

/// Longest text that a field takes, in UTF-16 units as the browser counts; below the engine's limit.
const MOST: &str = "4000";

/// A few lines.
pub(super) fn lines(asking: &Asking, lines: &Lines) -> El {
    let is_single = lines.max == 1;
    let fields = (0..usize::from(lines.max)).map(|place| {
        let label = (asking.words.line)(place + 1);
        let stem = lines.stem.as_deref().filter(|_| is_single);
        field(asking, place, "2", (!is_single).then_some(label.as_str()), stem)
    });
    let stem = lines.stem.as_ref().filter(|_| !is_single).map(|stem| el("p").class("write__stem").text(stem));
    el("div").class("write").kid_if(stem).kids(fields.collect()).kid(note(asking.words.no_names))
}

/// A text, shared or private.
pub(super) fn text(asking: &Asking, text: &Text) -> El {
    let sentence = match text.keep {
        Keep::Private => asking.words.private,
        Keep::Shared => asking.words.no_names,
    };
    el("div").class("write").kid(field(asking, 0, "7", None, text.stem.as_deref())).kid(note(sentence))
}

/// Fields with a label each.
pub(super) fn form(asking: &Asking, form: &Form) -> El {
    let fields = form
        .fields
        .iter()
        .enumerate()
        .map(|(place, item)| field(asking, place, "2", Some(&item.label), item.hint.as_deref()));
    el("div").class("write").kids(fields.collect()).kid(note(asking.words.no_names))
}

fn note(sentence: &str) -> El {
    el("p").class("write__note quiet").text(sentence)
}

fn field(asking: &Asking, place: usize, rows: &str, label: Option<&str>, hint: Option<&str>) -> El {
    let here = asking.clone();
    let begun = asking.draft.with_untracked(|draft| draft.texts.get(place).cloned().unwrap_or_default());
    let id = format!("write-{place}");
    let hint_id = format!("{id}-hint");
    let typed = move |event| {
        let text = event_target_value(&event);
        here.edit(|draft| {
            if let Some(field) = draft.texts.get_mut(place) {
                *field = text;
            }
        });
    };
    // The heading of the step names a field that has no label of its own.
    let input = el("textarea")
        .class("field__input")
        .attr("id", &id)
        .attr("rows", rows)
        .attr("maxlength", MOST)
        .attr_if("aria-labelledby", label.is_none().then_some("stage-title"))
        .attr_if("aria-describedby", hint.is_some().then_some(hint_id.as_str()))
        .text(&begun)
        .on("input", typed);
    el("div")
        .class("field")
        .kid_if(label.map(|label| el("label").class("field__label").attr("for", &id).text(label)))
        .kid_if(hint.map(|hint| el("p").class("field__hint").attr("id", &hint_id).text(hint)))
        .kid(input)
}
