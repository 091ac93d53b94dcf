//! What many rooms said of an activity, as pictures: votes as bars, ratings, words, grids with counts, and
//! the journey as the rooms felt it together. Plain functions over the engine's pattern.

use vejvalg_engine::ask::Ask;
use vejvalg_engine::picture::{Fork, Picture};
use vejvalg_engine::result::{PictureView, RadarView, Spoke, TallyView};
use vejvalg_engine::share::{Count, Pattern, Places, Rating, StepPattern, Tally};
use vejvalg_engine::{Module, StepRef};

use crate::ui::el::{El, el};
use crate::ui::picture::{Grid, Layer, Layers, Size, grid, layers, picture, shoes};
use crate::ui::recap::{Gathered, gathered};
use crate::words::results::Words;

/// The degrees of a scale.
const DEGREES: [&str; 5] = ["1", "2", "3", "4", "5"];

/// What the rooms said of an activity.
pub(super) fn pattern(module: &Module, pattern: &Pattern<'_>, words: &Words) -> El {
    let place = module.index().activities.iter().position(|activity| activity.id == pattern.activity.id);
    let place = place.and_then(|place| u16::try_from(place).ok()).unwrap_or_default();
    let mut told = Told { module, pattern, words, language: &module.index().language, shown: Vec::new() };
    let mut pictures = told.journeys(place);
    pictures.extend(told.forks(place));
    pictures.extend(told.steps());
    el("section")
        .class("merge__activity")
        .attr("data-activity", &pattern.activity.id)
        .kid(el("h2").class("merge__heading").text(&pattern.activity.title))
        .kid(el("p").class("quiet").text(&(words.told_by)(pattern.rooms, pattern.people)))
        .kids(pictures)
}

/// What the steps of an activity are told with, and which of them have been.
struct Told<'a> {
    module: &'a Module,
    pattern: &'a Pattern<'a>,
    words: &'a Words,
    language: &'a str,
    shown: Vec<StepRef>,
}

impl Told<'_> {
    fn at(&self, at: StepRef) -> Option<&StepPattern<'_>> {
        self.pattern.steps.iter().find(|step| step.at == at)
    }

    /// The journeys, each station as high as the rooms put it in the mean.
    fn journeys(&mut self, place: u16) -> Vec<El> {
        let height = |at: StepRef, item: &str| {
            let Tally::Placed(items) = &self.at(at)?.tally else { return None };
            mean(items.iter().find(|places| places.id == item)?)
        };
        let all = gathered(self.module, place, &height);
        let is_known = |gathered: &&Gathered<'_>| {
            gathered.view.stations.iter().any(|station| station.before.or(station.after).or(station.better).is_some())
        };
        let known: Vec<&Gathered<'_>> = all.iter().filter(is_known).collect();
        let mut drawn = Vec::new();
        for gathered in &known {
            drawn.push(picture(&PictureView::Journey(gathered.view.clone()), Size::Full, self.language));
            let other = gathered.shoes(&gathered.view);
            drawn.extend(other.map(|(title, view)| shoes(&view, title, self.language)));
        }
        let steps: Vec<StepRef> = known.iter().flat_map(|gathered| gathered.steps.clone()).collect();
        self.shown.extend(steps);
        drawn
    }

    /// The dilemmas: both votes and the decisions.
    fn forks(&mut self, place: u16) -> Vec<El> {
        let pictures = self.module.loaded().flat_map(|chunk| &chunk.pictures).filter(|of| of.activity == place);
        let forks: Vec<&Fork> =
            pictures.filter_map(|of| if let Picture::Fork(fork) = &of.picture { Some(fork) } else { None }).collect();
        let mut drawn = Vec::new();
        for fork in forks {
            if let Some(view) = self.fork(fork) {
                drawn.push(layers(&view, self.language));
                self.shown.extend([fork.first, fork.second, fork.decision]);
            }
        }
        drawn
    }

    fn fork<'f>(&self, fork: &'f Fork) -> Option<Layers<'f>> {
        let found = [fork.first, fork.second, fork.decision].map(|at| self.at(at).map(|step| &step.tally));
        if found.iter().all(Option::is_none) {
            return None;
        }
        let of = |id: Option<&str>| found.map(|tally| tally.map_or(0, |tally| counted(tally, id)));
        let ways = fork.posts.iter().map(|post| Layer { label: Some(&post.label), counts: of(Some(&post.id)) });
        let own = Layer { label: None, counts: of(None) };
        let ways = ways.chain((own.counts != [0; 3]).then_some(own)).collect();
        let certain = [found[0], found[1]].map(|tally| match tally {
            Some(Tally::Votes { certain, .. }) => *certain,
            _ => [0; 5],
        });
        Some(Layers { question: &fork.question, ways, certain })
    }

    /// Everything else, step by step.
    fn steps(&self) -> Vec<El> {
        let rest = self.pattern.steps.iter().filter(|step| !self.shown.contains(&step.at));
        rest.filter_map(|step| self.step(step)).collect()
    }

    fn step(&self, step: &StepPattern<'_>) -> Option<El> {
        let title = step.step.title.as_str();
        let view = match &step.tally {
            Tally::Votes { options, own, .. } | Tally::Decided { options, own } => {
                let own = (*own > 0).then(|| (self.words.own, few(*own)));
                tally(title, bars(options).into_iter().chain(own).collect())
            }
            Tally::Words(words) => tally(title, bars(words)),
            Tally::Rated(items) => rated(step, title, items)?,
            Tally::Placed(items) => return self.placed(step, title, items),
            Tally::Written(rooms) => return Some(self.written(title, rooms)),
        };
        Some(picture(&view, Size::Full, self.language))
    }

    /// A grid with how many rooms put each thing where.
    fn placed(&self, step: &StepPattern<'_>, title: &str, items: &[Places<'_>]) -> Option<El> {
        let Ask::Place(ask) = &step.step.ask else { return None };
        let x = ask.x.as_ref()?;
        let cells = |places: &Places<'_>| {
            places
                .cells
                .iter()
                .map(|cell| (places.label.to_owned(), (cell.x, cell.y), Some(cell.n)))
                .collect::<Vec<_>>()
        };
        let mut placed: Vec<_> = items.iter().flat_map(cells).collect();
        placed.sort_by_key(|(_, _, rooms)| std::cmp::Reverse(*rooms));
        let items = placed.iter().map(|(label, at, rooms)| (label.as_str(), *at, *rooms)).collect::<Vec<_>>();
        let view = Grid { title, x, y: &ask.y, items, beside: Vec::new() };
        (!view.items.is_empty()).then(|| grid(&view, self.language))
    }

    fn written(&self, title: &str, rooms: &[(String, Vec<String>)]) -> El {
        let room = |(name, lines): &(String, Vec<String>)| {
            let name = if name.is_empty() { self.words.unnamed } else { name };
            let lines = lines.iter().map(|line| el("p").text(line)).collect();
            el("li").kid(el("strong").text(name)).kids(lines)
        };
        el("section")
            .class("merge__written")
            .kid(el("p").class("recap__part").text(self.words.written))
            .kid(el("h3").class("picture__title").text(title))
            .kid(el("ul").class("merge__said").kids(rooms.iter().map(room).collect()))
    }
}

fn tally<'a>(title: &'a str, bars: Vec<(&'a str, u16)>) -> PictureView<'a> {
    PictureView::Tally(TallyView { title, ends: None, bars })
}

/// The count of an option; without an id, of the rooms' own.
fn counted(tally: &Tally<'_>, id: Option<&str>) -> u64 {
    let (Tally::Votes { options, own, .. } | Tally::Decided { options, own }) = tally else { return 0 };
    match id {
        Some(id) => options.iter().find(|option| option.id == id).map_or(0, |option| option.n),
        None => *own,
    }
}

fn bars<'a>(counts: &[Count<'a>]) -> Vec<(&'a str, u16)> {
    counts.iter().map(|count| (count.label, few(count.n))).collect()
}

/// A number as pictures of one room hold it.
fn few(n: u64) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// Ratings: of one thing as columns, of several as spans.
fn rated<'a>(step: &'a StepPattern<'_>, title: &'a str, items: &'a [Rating<'_>]) -> Option<PictureView<'a>> {
    let Ask::Rate(ask) = &step.step.ask else { return None };
    if let [item] = items {
        let bars = DEGREES.into_iter().zip(item.counts.map(few)).collect();
        return Some(PictureView::Tally(TallyView { title, ends: Some((&ask.low, &ask.high)), bars }));
    }
    let axes: Vec<Spoke<'_>> = items.iter().map(spoke).collect();
    axes.iter().any(|spoke| spoke.mean > 0).then_some(PictureView::Radar(RadarView { title, axes }))
}

fn spoke<'a>(item: &Rating<'a>) -> Spoke<'a> {
    let degree = |found: Option<usize>| found.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or(0);
    Spoke {
        label: item.label,
        mean: item.mean().and_then(|mean| u8::try_from(mean).ok()).unwrap_or(0),
        low: degree(item.counts.iter().position(|count| *count > 0)),
        high: degree(item.counts.iter().rposition(|count| *count > 0)),
    }
}

/// Where the rooms put something in the mean, rounded, and the word that most of them put beside it.
fn mean(places: &Places<'_>) -> Option<(i8, Option<String>)> {
    let (mut rooms, mut sum) = (0_i64, 0_i64);
    for cell in &places.cells {
        let n = i64::try_from(cell.n).unwrap_or(i64::MAX);
        rooms = rooms.saturating_add(n);
        sum = sum.saturating_add(n.saturating_mul(i64::from(cell.y)));
    }
    // Half is rounded upward.
    let y = (2 * sum + rooms).checked_div_euclid(2 * rooms)?;
    let mut most: Option<&Count<'_>> = None;
    for word in places.words.iter().filter(|word| word.n > 0) {
        if most.is_none_or(|most| word.n > most.n) {
            most = Some(word);
        }
    }
    Some((i8::try_from(y).ok()?, most.map(|word| word.id.to_owned())))
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::share::Cell;

    use super::*;

    #[test]
    fn rooms_are_laid_together_in_the_mean_with_the_word_that_most_chose() {
        let word = |id, n| Count { id, label: id, n };
        let cell = |y, n| Cell { x: 0, y, n };
        let places =
            |cells: Vec<Cell>| Places { id: "a", label: "a", cells, words: vec![word("tryg", 1), word("alene", 3)] };
        assert_eq!(mean(&places(vec![cell(-2, 2), cell(1, 1)])), Some((-1, Some("alene".to_owned()))));
        assert_eq!(mean(&places(vec![cell(1, 1), cell(0, 1)])), Some((1, Some("alene".to_owned()))));
        assert_eq!(mean(&places(vec![])), None);
    }

    #[test]
    fn a_rating_of_many_rooms_has_a_mean_and_ends() {
        let spoke = spoke(&Rating { id: "a", label: "retning", counts: [0, 2, 0, 2, 0] });
        assert_eq!((spoke.mean, spoke.low, spoke.high), (30, 2, 4));
        assert_eq!(super::spoke(&Rating { id: "a", label: "a", counts: [0; 5] }).mean, 0);
    }

    #[test]
    fn more_rooms_than_a_picture_can_count_are_shown_as_most() {
        assert_eq!((few(70_000), few(7)), (u16::MAX, 7));
    }
}
