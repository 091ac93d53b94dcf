//! A journey gathered from wherever its heights are known: from one session, or from many rooms. Finds the
//! step where it was walked again in another person's shoes. Draws nothing.

use vejvalg_engine::Module;
use vejvalg_engine::ask::Ask;
use vejvalg_engine::module::{Step, StepRef};
use vejvalg_engine::picture::{Journey, Picture, Station};
use vejvalg_engine::result::{JourneyView, Mark, Reached, StationView};

/// How high an item stands at a step, and the id of the word beside it.
pub type Heights<'s> = dyn Fn(StepRef, &str) -> Option<(i8, Option<String>)> + 's;

/// A journey with its curves.
pub struct Gathered<'m> {
    /// The journey as it was felt, drawn again and as it could be.
    pub view: JourneyView<'m>,
    /// The steps that its curves come from.
    pub steps: Vec<StepRef>,
    /// In another person's shoes: what that is called, and a height for each station.
    other: Option<(&'m str, Vec<Option<Mark<'m>>>)>,
}

/// The journeys of an activity.
pub fn gathered<'m>(module: &'m Module, activity: u16, heights: &Heights<'_>) -> Vec<Gathered<'m>> {
    let pictures = module.loaded().flat_map(|chunk| &chunk.pictures).filter(|of| of.activity == activity);
    let journeys =
        pictures.filter_map(|of| if let Picture::Journey(journey) = &of.picture { Some(journey) } else { None });
    journeys.map(|journey| gather(module, activity, journey, heights)).collect()
}

fn gather<'m>(module: &'m Module, activity: u16, journey: &'m Journey, heights: &Heights<'_>) -> Gathered<'m> {
    let mark = |at: Option<StepRef>, station: &Station| {
        let (y, word) = heights(at?, &station.id)?;
        let word = word.and_then(|id| journey.words.iter().find(|word| word.id == id));
        Some(Mark { y, word: word.map(|word| word.label.as_str()) })
    };
    let stations = journey.stations.iter().map(|station| StationView {
        id: &station.id,
        title: &station.title,
        channel: station.channel.as_deref(),
        wait: station.wait.as_deref(),
        scene: station.scene.as_deref(),
        reached: Reached::Behind,
        before: mark(station.feel, station),
        after: mark(journey.again, station),
        better: mark(journey.better, station),
        hotspot: None,
    });
    let view = JourneyView { persona: &journey.persona, stations: stations.collect() };
    let walked = other_shoes(module, activity, journey);
    let other = walked.map(|(at, step)| {
        let marks = journey.stations.iter().map(|station| mark(Some(at), station)).collect();
        (step.title.as_str(), marks)
    });
    let felt = journey.stations.iter().filter_map(|station| station.feel);
    let steps = felt.chain(journey.again).chain(journey.better).chain(walked.map(|(at, _)| at)).collect();
    Gathered { view, steps, other }
}

/// The step where the whole curve is drawn for somebody else: the picture does not name it.
fn other_shoes<'m>(module: &'m Module, activity: u16, journey: &Journey) -> Option<(StepRef, &'m Step)> {
    let known = |at: StepRef| Some(at) == journey.again || Some(at) == journey.better;
    let felt = |at: StepRef| journey.stations.iter().any(|station| station.feel == Some(at));
    let is_station = |id: &str| journey.stations.iter().any(|station| station.id == id);
    let steps = module
        .loaded()
        .flat_map(|chunk| (0..).zip(&chunk.steps).map(|(place, step)| (StepRef(chunk.number, place), step)));
    let mut curves = steps.filter(|(at, step)| step.activity == activity && !known(*at) && !felt(*at));
    curves.find(|(_, step)| {
        let Ask::Place(ask) = &step.ask else { return false };
        ask.x.is_none() && ask.items.len() > 1 && ask.items.iter().all(|item| is_station(&item.id))
    })
}

impl<'m> Gathered<'m> {
    /// The journey in two persons' shoes, if it was walked in others': its title, and the view whose curve
    /// before is the first person's and whose curve after is the other's. A station that nobody moved
    /// stands in the middle, as it does where it is drawn.
    pub fn shoes(&self, felt: &JourneyView<'m>) -> Option<(&'m str, JourneyView<'m>)> {
        let (title, marks) = self.other.as_ref()?;
        if marks.iter().all(Option::is_none) {
            return None;
        }
        let mut view = felt.clone();
        for (station, mark) in view.stations.iter_mut().zip(marks) {
            station.before = station.after.or(station.before);
            station.after = Some(mark.unwrap_or(Mark { y: 0, word: None }));
            (station.better, station.hotspot, station.reached) = (None, None, Reached::Behind);
        }
        Some((title, view))
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::{Item, Place};
    use vejvalg_engine::module::{Activity, Chunk, Index, PictureOf};

    use super::*;

    /// A journey of two stations: felt, drawn again, and walked in another person's shoes.
    fn module() -> Module {
        let item = |id: &str| Item { id: id.into(), label: id.into(), hint: None };
        let curve = |id: &str, items: Vec<Item>| Step {
            id: id.into(),
            title: format!("Title of {id}"),
            ask: Ask::Place(Place { items, limit: 9, ..Place::default() }),
            ..Step::default()
        };
        let both = || vec![item("a"), item("b")];
        let steps = vec![
            curve("feel-a", vec![item("a")]),
            curve("feel-b", vec![item("b")]),
            curve("again", both()),
            curve("replay", both()),
        ];
        let station = |id: &str, place| Station {
            id: id.into(),
            title: id.into(),
            begins: StepRef(0, place),
            feel: Some(StepRef(0, place)),
            ..Station::default()
        };
        let journey = Journey {
            stations: vec![station("a", 0), station("b", 1)],
            again: Some(StepRef(0, 2)),
            ..Journey::default()
        };
        let pictures = vec![PictureOf { activity: 0, picture: Picture::Journey(journey) }];
        let first = Chunk { steps, pictures, fingerprint: "f".into(), ..Chunk::default() };
        let index = Index {
            format: vejvalg_engine::FORMAT,
            id: "m".into(),
            fingerprint: "f".into(),
            activities: vec![Activity { id: "way".into(), steps: 4, ..Activity::default() }],
            chunks: 1,
            first,
            ..Index::default()
        };
        Module::read(&serde_json::to_string(&index).unwrap()).unwrap()
    }

    fn heights(at: StepRef, item: &str) -> Option<(i8, Option<String>)> {
        match (at.1, item) {
            (0, "a") => Some((-2, None)),
            (1, "b") | (2, "a") => Some((1, None)),
            (3, "b") => Some((2, None)),
            _ => None,
        }
    }

    #[test]
    fn the_curve_in_other_shoes_is_found_and_laid_over_the_last_one_that_was_felt() {
        let module = module();
        let all = gathered(&module, 0, &heights);
        let (title, shoes) = all[0].shoes(&all[0].view).unwrap();
        assert_eq!(title, "Title of replay");
        let heights: Vec<_> = shoes.stations.iter().map(|s| (s.before.map(|m| m.y), s.after.map(|m| m.y))).collect();
        assert_eq!(heights, [(Some(1), Some(0)), (Some(1), Some(2))]);
        assert_eq!(all[0].steps.len(), 4);
    }

    #[test]
    fn what_nobody_walked_in_other_shoes_has_no_second_picture() {
        let module = module();
        let felt = |at: StepRef, item: &str| heights(at, item).filter(|_| at.1 < 3);
        let all = gathered(&module, 0, &felt);
        assert!(all[0].shoes(&all[0].view).is_none());
        assert!(gathered(&module, 1, &felt).is_empty());
    }
}
