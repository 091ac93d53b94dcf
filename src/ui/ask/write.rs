//! Writing: lines, a text, the fields of a form. What is typed is kept at every stroke.

use leptos::prelude::*;
use vejvalg_engine::ask::{Form, Keep, Lines, Text};

use super::Asking;

/// Longest text that a field takes, in UTF-16 units as the browser counts; below the engine's limit.
const MOST: &str = "4000";

/// A few lines.
pub(super) fn lines(asking: &Asking, lines: &Lines) -> AnyView {
    let fields: Vec<AnyView> = (0..usize::from(lines.max))
        .map(|place| {
            let label = (asking.words.line)(place + 1);
            field(asking, place, "2", Some(label), lines.stem.clone().filter(|_| lines.max == 1))
        })
        .collect();
    let stem = lines.stem.clone().filter(|_| lines.max > 1).map(|stem| view! { <p class="write__stem">{stem}</p> });
    view! { <div class="write">{stem}{fields}<p class="write__note quiet">{asking.words.no_names}</p></div> }.into_any()
}

/// A text, shared or private.
pub(super) fn text(asking: &Asking, text: &Text) -> AnyView {
    let note = match text.keep {
        Keep::Private => asking.words.private,
        Keep::Shared => asking.words.no_names,
    };
    view! {
        <div class="write">
            {field(asking, 0, "7", None, text.stem.clone())}
            <p class="write__note quiet">{note}</p>
        </div>
    }
    .into_any()
}

/// Fields with a label each.
pub(super) fn form(asking: &Asking, form: &Form) -> AnyView {
    let fields: Vec<AnyView> = form
        .fields
        .iter()
        .enumerate()
        .map(|(place, item)| field(asking, place, "2", Some(item.label.clone()), item.hint.clone()))
        .collect();
    view! { <div class="write">{fields}<p class="write__note quiet">{asking.words.no_names}</p></div> }.into_any()
}

fn field(asking: &Asking, place: usize, rows: &'static str, label: Option<String>, hint: Option<String>) -> AnyView {
    let here = asking.clone();
    let begun = asking.draft.with_untracked(|draft| draft.texts.get(place).cloned().unwrap_or_default());
    let id = format!("write-{place}");
    let hint_id = format!("{id}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    // The heading of the step names a field that has no label of its own.
    let named = label.is_none().then_some("stage-title");
    let typed = move |event| {
        let text = event_target_value(&event);
        here.edit(|draft| {
            if let Some(field) = draft.texts.get_mut(place) {
                *field = text;
            }
        });
    };
    view! {
        <div class="field">
            {label.map(|label| view! { <label class="field__label" for=id.clone()>{label}</label> })}
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <textarea
                class="field__input" id=id.clone() rows=rows maxlength=MOST aria-describedby=described aria-labelledby=named
                prop:value=begun on:input=typed
            ></textarea>
        </div>
    }
    .into_any()
}
