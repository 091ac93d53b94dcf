//! A button that takes files in. The browser's own control stays out of sight: it speaks the browser's language, not
//! the game's.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlElement};

use super::app::button;
use super::el::{El, el};
use crate::browser::{files, net};

/// How many files may be chosen at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Many {
    One,
    Any,
}

/// A button that lets somebody choose files of ours, and what is done with them. `sign` finds the control in the page.
pub(super) fn chooser(label: &str, sign: &str, many: Many, act: impl Fn(Vec<File>) + 'static) -> El {
    let control = el("input")
        .attr("type", "file")
        .attr("accept", files::OURS)
        .attr("hidden", "")
        .attr(sign, "")
        .attr_if("multiple", (many == Many::Any).then_some(""))
        .on("change", move |event| act(files::chosen(&event)));
    let input = control.node().clone();
    let press = move || {
        if let Some(input) = input.dyn_ref::<HtmlElement>() {
            input.click();
        }
    };
    el("span").class("chooser").kid(button(label).class("button button--quiet").press(press)).kid(control)
}

/// A chooser of one file, and what is done with its text.
pub(super) fn text_chooser(label: &str, sign: &str, act: impl Fn(String) + Clone + 'static) -> El {
    chooser(label, sign, Many::One, move |chosen| {
        let act = act.clone();
        net::spawn(Box::pin(async move {
            files::texts(&chosen).await.into_iter().for_each(|(_, text)| act(text));
        }));
    })
}
