//! The recap of a module as a document for the screen and for paper: the way taken, and what every
//! activity leaves behind. What one can do with it stands around it. Knows no browser.

use vejvalg_engine::ask::Keep;
use vejvalg_engine::module::{Activity, StepRef};
use vejvalg_engine::result::{self, ActivityResult, Note};
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::{Module, Session};

use super::el::{El, el};
use super::picture::words::{PictureWords, words};
use super::picture::{Size, picture};

/// The recap of a module.
#[must_use]
pub fn recap(module: &Module, session: &Session, language: &str) -> El {
    let words = words(language);
    let results = result::recap(module, session);
    let recap = el("div").class("recap").kid(head(&module.index().title, &session.room, words));
    if results.is_empty() {
        return recap.kid(line("recap__nothing", words.nothing_yet));
    }
    let activities = results.iter().filter_map(|result| activity(result, &session.room, language, words));
    recap.kid(way(module, session, words)).kids(activities.collect())
}

fn head(title: &str, room: &Room, words: &PictureWords) -> El {
    let people = (words.people)(room.people);
    let name = room.name.trim();
    let room = if name.is_empty() { people } else { [name, " · ", &people].concat() };
    el("header")
        .class("recap__head")
        .kid(line("recap__kind", words.recap))
        .kid(el("h1").class("recap__title").text(title))
        .kid(line("recap__room", &room))
        .kid(line("recap__date", words.date))
}

/// The activities as stops of a way; those that were passed by are said to be so.
fn way(module: &Module, session: &Session, words: &PictureWords) -> El {
    let begun = |place: usize| {
        let of_it = |at: &StepRef| module.step(*at).is_some_and(|step| usize::from(step.activity) == place);
        session.trail().iter().any(of_it)
    };
    let stops = module.index().activities.iter().enumerate();
    let stops = stops.map(|(place, activity)| stop(activity, begun(place), words)).collect();
    el("section")
        .class("recap__way")
        .kid(el("h2").class("recap__heading").text(words.way_taken))
        .kid(el("ol").class("recap__stops").kids(stops))
}

fn stop(activity: &Activity, begun: bool, words: &PictureWords) -> El {
    let stop = el("li").text(&activity.title);
    if begun {
        stop.class("recap__stop")
    } else {
        stop.class("recap__stop recap__stop--not-begun").kid(line("recap__passed-by", words.not_begun))
    }
}

fn activity(result: &ActivityResult<'_>, room: &Room, language: &str, words: &PictureWords) -> Option<El> {
    let pictures: Vec<El> = result.pictures.iter().map(|view| picture(view, Size::Full, language)).collect();
    let notes = result.notes.iter().filter(|note| is_shown(note.keep, room));
    let notes: Vec<El> = notes.map(|shown| note(shown, words)).collect();
    if pictures.is_empty() && notes.is_empty() {
        return None;
    }
    let heading = el("h2").class("recap__heading").text(&result.activity.title);
    let notes = el("div").class("recap__notes").kids(notes);
    Some(
        el("section")
            .class("recap__activity")
            .attr("data-kind", &result.activity.kind)
            .kid(heading)
            .kids(pictures)
            .kid(notes),
    )
}

/// What is private is shown to the one person who wrote it, and never where others look on.
fn is_shown(keep: Keep, room: &Room) -> bool {
    match (keep, room.mode) {
        (Keep::Shared, _) => true,
        (Keep::Private, Mode::Group) => false,
        (Keep::Private, Mode::Alone | Mode::Portal) => room.people <= 1,
    }
}

fn note(note: &Note<'_>, words: &PictureWords) -> El {
    let part = (!note.part.is_empty() && note.part != note.heading).then(|| line("recap__part", note.part));
    let private = (note.keep == Keep::Private).then(|| line("recap__private", words.private));
    el("section")
        .class("recap__note")
        .kid_if(part)
        .kid(el("h3").class("recap__note-heading").text(note.heading))
        .kid_if(private)
        .kids(note.lines.iter().map(|(label, said)| entry(label, said)).collect())
}

/// What was written, and before it what was asked, where the heading does not say it.
fn entry(label: &str, said: &str) -> El {
    let label = (!label.is_empty()).then(|| el("b").class("recap__label").text(label));
    el("p").class("recap__said").kid_if(label).text(" ").text(said)
}

fn line(class: &str, words: &str) -> El {
    el("p").class(class).text(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_private_is_shown_only_to_the_one_who_wrote_it() {
        let room = |mode, people| Room { name: String::new(), mode, people, seed: 1, variant: 0 };
        assert!(is_shown(Keep::Private, &room(Mode::Alone, 1)));
        assert!(!is_shown(Keep::Private, &room(Mode::Group, 1)));
        assert!(!is_shown(Keep::Private, &room(Mode::Group, 5)));
        assert!(!is_shown(Keep::Private, &room(Mode::Portal, 2)));
        assert!(is_shown(Keep::Shared, &room(Mode::Group, 5)));
    }
}
