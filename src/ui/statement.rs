//! The accessibility statement: how far the demands are met, what is not tried, whom to tell, and who watches over it.
//!
//! Knows the programme's contact and the date that the tests wrote; what is said stands in `words::statement`.

use js_sys::{Date, Object};

use super::el::{El, el};
use super::rich::rich;
use crate::game::{Fetched, Game};
use crate::words::statement::words;

/// The day on which every screen was last looked over without a finding, written by that run; empty before the first.
const LAST_RUN: &str = include_str!("../../tests/browser/access_last_run.txt");

/// Who watches over the Danish act on web accessibility.
const AGENCY: &str = "https://digst.dk/";

/// The statement.
pub(super) fn statement(game: Game) -> El {
    el("article").class("page page--narrow statement").live(move || {
        let language = game.language.get();
        let words = words(&language);
        let heading = |text: &str| el("h2").class("statement__heading").text(text);
        let list = |entries: &[&str]| {
            el("ul").class("statement__list").kids(entries.iter().map(|one| el("li").text(one)).collect())
        };
        let contact = game.programme.with(|programme| match programme {
            Fetched::Here(programme) if !programme.contact.is_empty() => rich(&programme.contact),
            Fetched::Here(_) | Fetched::Waiting | Fetched::Failed(_) => vec![el("p").text(words.contact_none)],
        });
        let date = (!LAST_RUN.trim().is_empty()).then(|| {
            let day = Date::new(&LAST_RUN.trim().into()).to_locale_date_string(&language, &Object::new());
            el("p").text(&(words.last_run)(&String::from(day)))
        });
        let mut parts = vec![
            el("h1").class("page__title").text(words.title),
            el("p").text(words.about),
            heading(words.status),
            el("p").text(words.status_text),
            heading(words.barriers),
            list(words.barriers_list),
            heading(words.tested),
            list(words.tested_list),
        ];
        parts.extend(date);
        parts.extend([heading(words.contact), el("p").text(words.contact_text)]);
        parts.extend(contact);
        parts.extend([
            heading(words.complaint),
            el("p").text(words.complaint_text),
            el("p").kid(el("a").class("link").attr("href", AGENCY).attr("rel", "noreferrer").text(words.agency)),
        ]);
        parts
    })
}
