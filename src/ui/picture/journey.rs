//! The journey board: a way that rises and falls with the persona's feeling, drawn twice, across and
//! down; the style sheet shows the one that fits. Knows no session and no step.

use vejvalg_engine::result::{JourneyView, Mark, Reached, StationView};

use super::curve::{self, Lay, Stretch};
use super::elements::{Stroke, drawing, group, text};
use super::pictogram;
use super::words::PictureWords;
use super::{Size, Told, frame};
use crate::ui::el::El;

/// The picture of a journey.
pub(super) fn journey(view: &JourneyView<'_>, size: Size, words: &PictureWords) -> El {
    let heights = Heights::of(&view.stations);
    let title = (words.journey)(&view.persona.name);
    let mut drawn = Vec::new();
    if heights.then.is_some() {
        drawn.push(legend(words));
    }
    let stops = view.stations.iter().enumerate().map(|(place, station)| stop(station, &heights, place, words));
    let plot = vec![
        way(&view.stations, &heights, Lay::Across),
        way(&view.stations, &heights, Lay::Down),
        group("journey-board__stops", stops.collect()),
    ];
    drawn.push(group("journey-board__frame", vec![axis(words), group("journey-board__plot", plot)]));
    let class = match view.stations.len() {
        0..=5 => "journey-board journey-board--few",
        6..=8 => "journey-board journey-board--some",
        _ => "journey-board journey-board--many",
    };
    frame(class, size, Some(&title), &told(view, &title, words), drawn, words)
}

/// How high the way runs at each station.
struct Heights {
    /// As it is known last.
    now: Vec<i8>,
    /// As it was played, where it was drawn again later.
    then: Option<Vec<i8>>,
}

impl Heights {
    fn of(stations: &[StationView<'_>]) -> Self {
        let reached = stations.iter().filter(|station| station.reached != Reached::Ahead).count();
        let level = |mark: &Option<Mark<'_>>| mark.as_ref().map(|mark| mark.y.clamp(-2, 2));
        let before: Vec<Option<i8>> = stations.iter().map(|station| level(&station.before)).collect();
        let last: Vec<Option<i8>> =
            stations.iter().map(|station| level(&station.after).or(level(&station.before))).collect();
        let again = stations.iter().any(|station| station.after.is_some());
        Self { now: filled(&last, reached), then: again.then(|| filled(&before, reached)) }
    }

    /// How high it ran at a station, if that differs from now.
    fn moved_from(&self, place: usize) -> Option<i8> {
        let then = *self.then.as_ref()?.get(place)?;
        (then != self.now[place]).then_some(then)
    }

    /// Whether the word beside a station stands under the way.
    fn word_below(&self, place: usize) -> bool {
        let level = self.now[place];
        if let Some(then) = self.moved_from(place) {
            return level < then;
        }
        let neighbours = place.checked_sub(1).map(|before| self.now[before]).zip(self.now.get(place + 1).copied());
        let valley = neighbours.is_some_and(|(before, after)| level <= before.min(after) && level < before.max(after));
        level == -2 || (valley && level < 2)
    }
}

/// A height for every station: between two known ones on the straight line, after the last known one
/// as high as that as far as the group has come, and in the middle ahead of it.
fn filled(known: &[Option<i8>], reached: usize) -> Vec<i8> {
    let mut heights = vec![0; known.len()];
    let mut last: Option<(usize, i8)> = None;
    for (place, level) in known.iter().enumerate() {
        let Some(level) = *level else {
            heights[place] = last.filter(|_| place < reached).map_or(0, |(_, level)| level);
            continue;
        };
        heights[place] = level;
        if let Some((from, start)) = last {
            for (between, height) in heights.iter_mut().enumerate().take(place).skip(from + 1) {
                *height = on_the_line((from, start), (place, level), between);
            }
        }
        last = Some((place, level));
    }
    heights
}

fn on_the_line((from, start): (usize, i8), (to, end): (usize, i8), place: usize) -> i8 {
    let steps = |n: usize| i32::try_from(n).unwrap_or(1);
    let rise = i32::from(end) - i32::from(start);
    let level = i32::from(start) + rise * steps(place - from) / steps(to - from).max(1);
    i8::try_from(level).unwrap_or_default()
}

fn stretch(station: &StationView<'_>) -> Stretch {
    match (station.reached, station.wait) {
        (Reached::Ahead, _) => Stretch::Ahead,
        (Reached::Here | Reached::Behind, Some(_)) => Stretch::Waited,
        (Reached::Here | Reached::Behind, None) => Stretch::Walked,
    }
}

fn way(stations: &[StationView<'_>], heights: &Heights, lay: Lay) -> El {
    let now = &heights.now;
    let of: Vec<Stretch> = stations.iter().map(stretch).collect();
    let mut strokes = vec![
        Stroke::new("journey-board__land", curve::land(now, &of, lay)),
        Stroke::new("journey-board__middle", curve::level_line(now.len(), 0, lay)),
    ];
    if let Some(then) = &heights.then {
        strokes.push(Stroke::new("journey-board__moved", curve::between(now, then, lay)));
        strokes.push(Stroke::new("journey-board__then", curve::line(then, lay)));
    }
    let cut = curve::stretches(now, &of, lay);
    let walked = cut.iter().filter(|(kind, _)| *kind != Stretch::Ahead);
    strokes.extend(walked.map(|(_, path)| Stroke::new("journey-board__bed", path.clone())));
    for (kind, path) in cut {
        match kind {
            Stretch::Ahead => strokes.push(Stroke::new("journey-board__ahead", path)),
            Stretch::Waited => strokes.push(Stroke::new("journey-board__waited", path)),
            Stretch::Walked => {
                strokes.push(Stroke::new("journey-board__walked", path.clone()));
                strokes.push(Stroke::new("journey-board__marking", path));
            }
        }
    }
    if let Some(then) = &heights.then {
        strokes.push(Stroke::new("journey-board__rises", curve::rises(now, then, lay)));
        strokes.push(Stroke::new("journey-board__falls", curve::rises(then, now, lay)));
    }
    let class = match lay {
        Lay::Across => "journey-board__way journey-board__way--across",
        Lay::Down => "journey-board__way journey-board__way--down",
    };
    drawing(class, &curve::view_box(now.len(), lay), &strokes)
}

fn stop(station: &StationView<'_>, heights: &Heights, place: usize, words: &PictureWords) -> El {
    let class = match station.reached {
        Reached::Ahead => "journey-board__stop journey-board__stop--ahead",
        Reached::Here => "journey-board__stop journey-board__stop--here",
        Reached::Behind => "journey-board__stop",
    };
    let at = level_class(heights.now[place]);
    let mut parts = vec![group(&format!("journey-board__stem {at}"), Vec::new())];
    let then = heights.moved_from(place);
    if let Some(then) = then {
        parts.push(group(&format!("journey-board__dot {}", level_class(then)), Vec::new()));
    }
    parts.push(mark(station, at));
    parts.push(group("journey-board__words", feelings(station, heights, place)));
    parts.push(label(station, words));
    group(class, parts)
}

fn mark(station: &StationView<'_>, at: &str) -> El {
    let wait = station.wait.is_some();
    let mut drawn = vec![if wait { pictogram::clock() } else { pictogram::channel(station.channel) }];
    if station.hotspot.is_some() {
        drawn.push(pictogram::flag());
    }
    let kind = if wait { " journey-board__mark--wait" } else { "" };
    group(&format!("journey-board__mark{kind} {at}"), drawn)
}

/// The words for the feeling, each beside its own line: how it was only where that differs.
fn feelings(station: &StationView<'_>, heights: &Heights, place: usize) -> Vec<El> {
    let mut words = Vec::new();
    let mut push = |kind: &str, said: String, level: i8, below: bool| {
        if !said.is_empty() {
            let side = if below { "below" } else { "above" };
            let at = level_class(level);
            let class = format!("journey-board__word journey-board__word--{kind} journey-board__word--{side} {at}");
            words.push(text(&class, &said));
        }
    };
    let word = |mark: Option<Mark<'_>>| mark.and_then(|mark| mark.word).unwrap_or_default().to_owned();
    let (now, below) = (heights.now[place], heights.word_below(place));
    if let Some(then) = heights.moved_from(place) {
        push("then", word(station.before), then, !below);
    }
    let said = word(station.after.or(station.before));
    push("now", with_shift(said, now, heights.moved_from(place)), now, below);
    words
}

/// The word and how far the feeling moved.
fn with_shift(word: String, now: i8, then: Option<i8>) -> String {
    let Some(then) = then else { return word };
    let steps = now.abs_diff(then);
    let sign = if now > then { '+' } else { '−' };
    format!("{word} {sign}{steps}").trim_start().to_owned()
}

fn label(station: &StationView<'_>, words: &PictureWords) -> El {
    let mut lines = Vec::new();
    if station.reached == Reached::Here {
        lines.push(text("journey-board__here", words.here));
    }
    lines.push(text("journey-board__title", station.title));
    if let Some(wait) = station.wait {
        lines.push(text("journey-board__wait", &(words.wait)(wait)));
    }
    if station.hotspot.is_some() {
        lines.push(text("journey-board__hotspot", words.hotspot));
    }
    group("journey-board__label", lines)
}

fn axis(words: &PictureWords) -> El {
    let end = |class: &str, face: El, name: &str| group(class, vec![face, text("journey-board__name", name)]);
    group(
        "journey-board__axis",
        vec![
            end("journey-board__end journey-board__end--high", pictogram::high(), words.high),
            end("journey-board__end journey-board__end--low", pictogram::low(), words.low),
        ],
    )
}

fn legend(words: &PictureWords) -> El {
    let then = text("journey-board__key journey-board__key--then", words.before);
    let now = text("journey-board__key journey-board__key--now", words.after);
    group("journey-board__legend", vec![then, now])
}

fn level_class(level: i8) -> &'static str {
    match level {
        i8::MIN..=-2 => "level-lowest",
        -1 => "level-low",
        0 => "level-middle",
        1 => "level-high",
        2..=i8::MAX => "level-highest",
    }
}

/// What the picture says in words and as a table.
fn told(view: &JourneyView<'_>, title: &str, words: &PictureWords) -> Told {
    let reached = view.stations.iter().filter(|station| station.reached != Reached::Ahead).count();
    let mut description = (words.stations)(view.stations.len(), reached);
    let felt = |station: &&StationView<'_>| station.after.or(station.before).map(|mark| mark.y);
    let lowest = view.stations.iter().filter(|station| felt(station).is_some()).min_by_key(felt);
    if let Some(lowest) = lowest.filter(|_| reached > 1) {
        description.push(' ');
        description.push_str(&(words.lowest)(lowest.title));
    }
    Told {
        title: title.to_owned(),
        description,
        head: words.journey_heads.to_vec(),
        rows: view.stations.iter().map(|station| told_row(station, words)).collect(),
    }
}

fn told_row(station: &StationView<'_>, words: &PictureWords) -> Vec<String> {
    let meets = match (station.wait, station.channel) {
        (Some(wait), _) => format!("{}: {wait}", words.waiting),
        (None, Some(channel)) => words.channel(channel).unwrap_or(channel).to_owned(),
        (None, None) => String::new(),
    };
    let reached = match station.reached {
        Reached::Ahead => words.ahead,
        Reached::Here => words.here,
        Reached::Behind => words.behind,
    };
    let flag = if station.hotspot.is_some() { format!("{reached}, {}", words.hotspot) } else { reached.to_owned() };
    vec![station.title.to_owned(), meets, flag, feeling(station.before, words), feeling(station.after, words)]
}

fn feeling(mark: Option<Mark<'_>>, words: &PictureWords) -> String {
    match mark {
        Some(Mark { y, word: Some(word) }) => format!("{word} ({})", words.level(y)),
        Some(Mark { y, word: None }) => words.level(y).to_owned(),
        None => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::picture::Persona;

    use super::super::words::words;
    use super::*;

    fn station(title: &'static str, before: Option<i8>, after: Option<i8>) -> StationView<'static> {
        let mark = |word| move |y| Mark { y, word: Some(word) };
        StationView {
            id: title,
            title,
            channel: Some("phone"),
            wait: None,
            reached: if before.is_some() { Reached::Behind } else { Reached::Ahead },
            before: before.map(mark("alene")),
            after: after.map(mark("tryg")),
            hotspot: None,
        }
    }

    #[test]
    fn unknown_heights_lie_on_the_line_and_the_way_ahead_in_the_middle() {
        assert_eq!(filled(&[Some(2), None, None, Some(-1), None, None], 5), [2, 1, 0, -1, -1, 0]);
        assert_eq!(filled(&[None, Some(1)], 2), [0, 1]);
    }

    #[test]
    fn the_first_line_is_kept_only_where_the_curve_was_drawn_again() {
        let once = Heights::of(&[station("a", Some(1), None)]);
        assert!(once.then.is_none() && once.moved_from(0).is_none());
        let again = Heights::of(&[station("a", Some(1), Some(1)), station("b", Some(-2), Some(0))]);
        assert_eq!((again.moved_from(0), again.moved_from(1)), (None, Some(-2)));
    }

    #[test]
    fn words_stand_under_valleys_and_apart_where_two_meet() {
        let heights =
            Heights::of(&[station("a", Some(1), None), station("b", Some(-1), None), station("c", Some(1), None)]);
        assert_eq!([0, 1, 2].map(|place| heights.word_below(place)), [false, true, false]);
        let fallen = Heights::of(&[station("a", Some(1), Some(-1))]);
        assert!(fallen.word_below(0));
    }

    #[test]
    fn a_shift_is_said_with_its_sign() {
        assert_eq!(with_shift("tryg".to_owned(), 1, Some(-1)), "tryg +2");
        assert_eq!(with_shift(String::new(), -2, Some(1)), "−3");
        assert_eq!(with_shift("tryg".to_owned(), 1, None), "tryg");
    }

    #[test]
    fn the_table_tells_what_the_picture_shows() {
        let persona = Persona { name: "Lis".to_owned(), ..Persona::default() };
        let wait =
            StationView { wait: Some("9 dage"), hotspot: Some((2, 2)), ..station("Stilhed", Some(-2), Some(-1)) };
        let view = JourneyView {
            persona: &persona,
            stations: vec![station("Kassen", Some(1), None), wait, station("Lægen", None, None)],
        };
        let told = told(&view, "Lis", words("da"));
        assert_eq!(told.description, "3 stop på vejen, 2 besøgt. Sværest er det ved: Stilhed.");
        assert_eq!(told.rows[0], ["Kassen", "telefon", "besøgt", "alene (godt)", "–"]);
        assert_eq!(
            told.rows[1],
            ["Stilhed", "ventetid: 9 dage", "besøgt, Brændpunkt", "alene (meget svært)", "tryg (svært)"]
        );
        assert_eq!(told.rows[2], ["Lægen", "telefon", "forude", "–", "–"]);
    }
}
