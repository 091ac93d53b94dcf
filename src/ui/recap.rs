//! The recap of a module as a document for the screen and for paper: the way taken, and what every
//! activity leaves behind. What one can do with it stands around it. Knows no browser.

use leptos::prelude::*;
use vejvalg_engine::ask::Keep;
use vejvalg_engine::result::{self, ActivityResult, Note};
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::{Module, Session};

use super::picture::words::{PictureWords, words};
use super::picture::{Size, picture};

/// The recap of a module.
#[must_use]
pub fn recap(module: &Module, session: &Session, language: &str) -> AnyView {
    let words = words(language);
    let results = result::recap(module, session);
    let mut parts = vec![head(&module.index().title, &session.room, words)];
    if results.is_empty() {
        parts.push(line("recap__nothing", words.nothing_yet));
    } else {
        parts.push(way(module, session, words));
    }
    parts.extend(results.iter().map(|result| activity(result, &session.room, language, words)));
    view! { <div class="recap">{parts}</div> }.into_any()
}

fn head(title: &str, room: &Room, words: &'static PictureWords) -> AnyView {
    let title = title.to_owned();
    let people = (words.people)(room.people);
    let room = if room.name.trim().is_empty() { people } else { format!("{} · {people}", room.name.trim()) };
    view! {
        <header class="recap__head">
            <p class="recap__kind">{words.recap}</p>
            <h1 class="recap__title">{title}</h1>
            <p class="recap__room">{room}</p>
            <p class="recap__date">{words.date}</p>
        </header>
    }
    .into_any()
}

/// The activities as stops of a way; those that were passed by are said to be so.
fn way(module: &Module, session: &Session, words: &'static PictureWords) -> AnyView {
    let begun = |place: usize| {
        let of_it = |at: &_| module.step(*at).is_some_and(|step| usize::from(step.activity) == place);
        session.trail().iter().any(of_it)
    };
    let stops = module.index().activities.iter().enumerate().map(|(place, activity)| {
        let title = activity.title.clone();
        let (class, passed_by) = match begun(place) {
            true => ("recap__stop", None),
            false => ("recap__stop recap__stop--not-begun", Some(line("recap__passed-by", words.not_begun))),
        };
        view! { <li class=class>{title}{passed_by}</li> }.into_any()
    });
    let stops: Vec<AnyView> = stops.collect();
    view! {
        <section class="recap__way">
            <h2 class="recap__heading">{words.way_taken}</h2>
            <ol class="recap__stops">{stops}</ol>
        </section>
    }
    .into_any()
}

fn activity(result: &ActivityResult<'_>, room: &Room, language: &str, words: &'static PictureWords) -> AnyView {
    let title = result.activity.title.clone();
    let pictures: Vec<AnyView> = result.pictures.iter().map(|view| picture(view, Size::Full, language)).collect();
    let notes = result.notes.iter().filter(|note| is_shown(note.keep, room));
    let notes: Vec<AnyView> = notes.map(|entry| note(entry, words)).collect();
    if pictures.is_empty() && notes.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="recap__activity">
            <h2 class="recap__heading">{title}</h2>
            {pictures}
            <div class="recap__notes">{notes}</div>
        </section>
    }
    .into_any()
}

/// What is private is shown to the one person who wrote it, and never where others look on.
fn is_shown(keep: Keep, room: &Room) -> bool {
    match (keep, room.mode) {
        (Keep::Shared, _) => true,
        (Keep::Private, Mode::Group) => false,
        (Keep::Private, Mode::Alone | Mode::Portal) => room.people <= 1,
    }
}

fn note(note: &Note<'_>, words: &'static PictureWords) -> AnyView {
    let heading = note.heading.to_owned();
    let part = (!note.part.is_empty() && note.part != note.heading).then(|| line("recap__part", note.part));
    let private = (note.keep == Keep::Private).then(|| line("recap__private", words.private));
    let lines: Vec<AnyView> = note.lines.iter().map(|(label, said)| entry(label, said)).collect();
    view! {
        <section class="recap__note">
            {part}
            <h3 class="recap__note-heading">{heading}</h3>
            {private}
            {lines}
        </section>
    }
    .into_any()
}

fn entry(label: &str, said: &str) -> AnyView {
    if label.is_empty() {
        return line("recap__said", said);
    }
    let (label, said) = (label.to_owned(), said.to_owned());
    view! { <p class="recap__said"><b class="recap__label">{label}</b>" "{said}</p> }.into_any()
}

fn line(class: &'static str, words: &str) -> AnyView {
    let words = words.to_owned();
    view! { <p class=class>{words}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_is_shown_only_to_the_one_who_wrote_it() {
        let room = |mode, people| Room { name: String::new(), mode, people, seed: 1 };
        assert!(is_shown(Keep::Private, &room(Mode::Alone, 1)));
        assert!(!is_shown(Keep::Private, &room(Mode::Group, 1)));
        assert!(!is_shown(Keep::Private, &room(Mode::Group, 5)));
        assert!(!is_shown(Keep::Private, &room(Mode::Portal, 2)));
        assert!(is_shown(Keep::Shared, &room(Mode::Group, 5)));
    }
}
