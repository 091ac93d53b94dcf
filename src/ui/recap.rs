//! The recap of a module as a document for the screen and for paper: what was agreed, the way taken and
//! the ways that were not, how the meters moved, and what every activity leaves behind. What one can do
//! with it stands around it. Knows no browser.

mod gathered;

use vejvalg_engine::ask::Keep;
use vejvalg_engine::module::StepRef;
use vejvalg_engine::result::{self, ActivityResult, Committed, Crossing, GridView, Note, PictureView, Way};
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::{Module, Session};

use super::el::{El, el};
use super::picture::{Grid, MeterChart, Size, Stop, grid, meters, picture, shoes, taken};
use crate::words::picture::{PictureWords, words};
use crate::words::results;
pub(super) use gathered::{Gathered, gathered};

/// What can be done at parts of the recap, made by whoever shows it; on paper there is nothing to do.
pub struct Tools<'a> {
    /// Beside a crossing.
    pub crossing: &'a dyn Fn(&Crossing<'_>) -> Option<El>,
    /// Under an activity, by its place.
    pub activity: &'a dyn Fn(u16) -> Option<El>,
}

/// The recap of a module.
#[must_use]
pub fn recap(module: &Module, session: &Session, language: &str, tools: &Tools<'_>) -> El {
    let (words, more) = (words(language), results::words(language));
    let results = result::recap(module, session);
    let way = result::way(module, session);
    let recap = el("div").class("recap").kid(head(&module.index().title, &session.room, words));
    if results.is_empty() && way.crossings.is_empty() {
        return recap.kid(line("recap__nothing", words.nothing_yet));
    }
    let grids = result::grids(module, session);
    let all = activities(module, &results, &grids);
    let shown = all.iter().filter_map(|(place, result)| {
        let told = Told { module, session, language, words, grids: &grids };
        told.activity(*place, *result, tools)
    });
    recap
        .kid_if(agreed(&result::commitments(module, session), session.room.mode, more))
        .kid(way_taken(module, session, &way, language, tools))
        .kid_if(moved(module, &way, language, more))
        .kids(shown.collect())
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

/// What the room will do, or one who plays alone, as a table that everyone sees.
fn agreed(all: &[Committed<'_>], mode: Mode, words: &results::Words) -> Option<El> {
    let cell = |tag: &str, head: &str, said: &str| {
        let shown = if said.is_empty() { "–" } else { said };
        // On a narrow screen the heads stand in the cells.
        let is_empty = said.is_empty().then_some("");
        el(tag).attr("data-head", head).attr_if("data-empty", is_empty).kid(el("span").text(shown))
    };
    let [what, who, when, activity] = words.agreed_heads;
    let row = |shown: &Committed<'_>| {
        el("tr")
            .kid(cell("th", what, shown.what).attr("scope", "row"))
            .kid(cell("td", who, shown.who))
            .kid(cell("td", when, shown.when))
            .kid(cell("td", activity, &shown.activity.title).class("agreed__activity"))
    };
    let heads = words.agreed_heads.iter().map(|head| el("th").attr("scope", "col").text(head)).collect();
    let table = el("table")
        .class("agreed__table")
        .kid(el("thead").kid(el("tr").kids(heads)))
        .kid(el("tbody").kids(all.iter().map(row).collect()));
    let heading = el("h2").class("recap__heading").text(heads_plans(mode, words));
    (!all.is_empty()).then(|| el("section").class("agreed").kid(heading).kid(table))
}

/// Nobody agrees with themselves.
fn heads_plans(mode: Mode, words: &results::Words) -> &'static str {
    match mode {
        Mode::Group => words.agreed,
        Mode::Alone | Mode::Portal => words.intended,
    }
}

/// The activities as stops of a way, with the crossings in each; those that were passed by are said to be so.
fn way_taken(module: &Module, session: &Session, way: &Way<'_>, language: &str, tools: &Tools<'_>) -> El {
    let words = words(language);
    let begun = |place: u16| {
        let of_it = |at: &StepRef| module.step(*at).is_some_and(|step| step.activity == place);
        session.trail().iter().any(of_it)
    };
    let planned: Vec<u16> = module.index().planned(session.variant()).map(|(place, _)| place).collect();
    let stops = module.index().activities.iter().zip(0..).filter_map(|(activity, place)| {
        let is_begun = begun(place);
        let crossings = way.crossings.iter().filter(|crossing| crossing.activity == place).collect();
        (is_begun || planned.contains(&place)).then_some(Stop { title: &activity.title, is_begun, crossings })
    });
    let stops: Vec<Stop<'_>> = stops.collect();
    let can_branch = way.crossings.first().is_some_and(|crossing| (tools.crossing)(crossing).is_some());
    let hint = can_branch.then(|| line("recap__hint", results::words(language).branch_hint));
    el("section")
        .class("recap__way")
        .kid(el("h2").class("recap__heading").text(words.way_taken))
        .kid_if(hint)
        .kid(taken(&stops, language, tools.crossing))
}

/// How the meters moved; those that never did have nothing to tell.
fn moved<'a>(module: &'a Module, way: &Way<'a>, language: &str, words: &results::Words) -> Option<El> {
    let title = |id: &str| {
        let step = module.place_of(id).and_then(|at| module.step(at));
        step.map_or("", |step| if step.title.is_empty() { step.part.as_str() } else { step.title.as_str() })
    };
    let chart = |line: &result::MeterLine<'a>| {
        let meter = line.meter;
        let points = line.points.iter().map(|point| (title(point.step), point.value)).collect();
        MeterChart { title: &meter.title, low: meter.low, high: meter.high, start: meter.start, points }
    };
    let lines = way.meters.iter().filter(|line| !line.points.is_empty());
    let charts: Vec<MeterChart<'_>> = lines.map(chart).collect();
    let heading = el("h2").class("recap__heading").text(words.meters);
    (!charts.is_empty()).then(|| el("section").class("recap__meters").kid(heading).kid(meters(&charts, language)))
}

/// The activities that leave something behind, in the module's order: those with a grid as well.
fn activities<'a, 'r>(
    module: &Module,
    results: &'r [ActivityResult<'a>],
    grids: &[GridView<'_>],
) -> Vec<(u16, Option<&'r ActivityResult<'a>>)> {
    let all = module.index().activities.iter().zip(0..).filter_map(|(activity, place)| {
        let result = results.iter().find(|result| result.activity.id == activity.id);
        let has_grid = grids.iter().any(|grid| grid.activity == place);
        (result.is_some() || has_grid).then_some((place, result))
    });
    all.collect()
}

/// What all activities of a recap are told with.
struct Told<'a> {
    module: &'a Module,
    session: &'a Session,
    language: &'a str,
    words: &'a PictureWords,
    grids: &'a [GridView<'a>],
}

impl Told<'_> {
    fn activity(&self, place: u16, result: Option<&ActivityResult<'_>>, tools: &Tools<'_>) -> Option<El> {
        let activity = self.module.index().activities.get(usize::from(place))?;
        let mut pictures: Vec<El> = Vec::new();
        for view in result.iter().flat_map(|result| &result.pictures) {
            pictures.push(picture(view, Size::Full, self.language));
            if let PictureView::Journey(view) = view {
                pictures.extend(self.in_other_shoes(place, view));
            }
        }
        let grids = self.grids.iter().filter(|grid| grid.activity == place);
        pictures.extend(grids.map(|view| grid(&Grid::from(view), self.language)));
        let notes = result.iter().flat_map(|result| &result.notes);
        let notes = notes.filter(|note| is_shown(note.keep, &self.session.room));
        let notes: Vec<El> = notes.map(|shown| note(shown, self.words)).collect();
        if pictures.is_empty() && notes.is_empty() {
            return None;
        }
        Some(
            el("section")
                .class("recap__activity")
                .attr("data-kind", &activity.kind)
                .kid(el("h2").class("recap__heading").text(&activity.title))
                .kids(pictures)
                .kid(el("div").class("recap__notes").kids(notes))
                .kid_if((tools.activity)(place)),
        )
    }

    /// The same journey in another person's shoes, where it was walked again.
    fn in_other_shoes(&self, place: u16, view: &result::JourneyView<'_>) -> Option<El> {
        let answer = |at: StepRef| self.session.answer(at);
        let walked = gathered(self.module, place, &|at, item| {
            let placed = answer(at)?.placed().iter().find(|placed| placed.item == item)?;
            Some((placed.y, placed.word.clone()))
        });
        let (title, view) = walked.iter().find_map(|gathered| gathered.shoes(view))?;
        Some(shoes(&view, title, self.language))
    }
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

    #[test]
    fn one_who_plays_alone_has_agreed_with_nobody() {
        for language in ["da", "en"] {
            let words = results::words(language);
            assert_eq!(heads_plans(Mode::Group, words), words.agreed);
            assert_eq!(heads_plans(Mode::Alone, words), words.intended);
            assert_ne!(words.agreed, words.intended);
        }
    }
}
