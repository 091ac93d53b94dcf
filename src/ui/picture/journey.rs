//! The journey board: a way that rises and falls with the persona's feeling, drawn twice, across and
//! down; the style sheet shows the one that fits. Knows no session and no step.

use vejvalg_engine::result::{JourneyView, Mark, Reached, StationView};

use super::curve::{self, Lay, Stretch};
use super::elements::{drawing, group, stroke, text};
use super::pictogram;
use super::words::PictureWords;
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;
use crate::ui::media::picture;

/// The picture of a journey.
pub(super) fn journey(view: &JourneyView<'_>, size: Size, words: &PictureWords) -> El {
    let title = (words.journey)(&view.persona.name);
    drawn(view, &title, Lines { then: words.before, now: words.after }, size, words)
}

/// The picture of a journey in two persons' shoes.
pub(super) fn shoes(view: &JourneyView<'_>, title: &str, words: &PictureWords) -> El {
    drawn(view, title, Lines { then: &view.persona.name, now: words.other }, Size::Full, words)
}

/// What the two lines of a board are called.
#[derive(Clone, Copy)]
struct Lines<'a> {
    then: &'a str,
    now: &'a str,
}

fn drawn(view: &JourneyView<'_>, title: &str, lines: Lines<'_>, size: Size, words: &PictureWords) -> El {
    let heights = Heights::of(&view.stations);
    let mut stops = group("journey-board__stops");
    for (place, station) in view.stations.iter().enumerate() {
        stops = stops.kid(stop(station, &heights, place, words));
    }
    let plot = group("journey-board__plot")
        .kid(way(&view.stations, &heights, Lay::Across))
        .kid(way(&view.stations, &heights, Lay::Down))
        .kid(stops);
    let drawn = canvas().kid_if(legend(&heights, lines, words));
    let drawn = drawn.kid(group("journey-board__frame").kid(axis(words)).kid(plot));
    let class = match view.stations.len() {
        0..=5 => "journey-board journey-board--few",
        6..=8 => "journey-board",
        _ => "journey-board journey-board--many",
    };
    frame(class, size, Some(title), &told(view, title, lines, words), drawn, words)
}

/// How high the way runs at each station.
struct Heights {
    /// As it is known last.
    now: Vec<i8>,
    /// As it was played, where it was drawn again later.
    then: Option<Vec<i8>>,
    /// As it could be, where that was drawn.
    better: Option<Vec<i8>>,
}

impl Heights {
    fn of(stations: &[StationView<'_>]) -> Self {
        let reached = stations.iter().filter(|station| station.reached != Reached::Ahead).count();
        let level = |mark: &Option<Mark<'_>>| mark.as_ref().map(|mark| mark.y.clamp(-2, 2));
        let before: Vec<Option<i8>> = stations.iter().map(|station| level(&station.before)).collect();
        let last: Vec<Option<i8>> =
            stations.iter().map(|station| level(&station.after).or(level(&station.before))).collect();
        let again = stations.iter().any(|station| station.after.is_some());
        // Where nobody moved a point it could be as it is.
        let could =
            |station: &StationView<'_>| level(&station.better).or(level(&station.after)).or(level(&station.before));
        let dreamt = stations.iter().any(|station| station.better.is_some());
        let better = dreamt.then(|| filled(&stations.iter().map(could).collect::<Vec<_>>(), reached));
        Self { now: filled(&last, reached), then: again.then(|| filled(&before, reached)), better }
    }

    /// How high it could run at a station, if that differs from now.
    fn better_at(&self, place: usize) -> Option<i8> {
        let better = *self.better.as_ref()?.get(place)?;
        (better != self.now[place]).then_some(better)
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
    let (now, then) = (&heights.now, heights.then.as_deref());
    let of: Vec<Stretch> = stations.iter().map(stretch).collect();
    let class = match lay {
        Lay::Across => "journey-board__way journey-board__way--across",
        Lay::Down => "journey-board__way journey-board__way--down",
    };
    let mut drawing = drawing(class, &curve::view_box(now.len(), lay))
        .kid(stroke("journey-board__land", &curve::land(now, &of, lay)))
        .kid(stroke("journey-board__middle", &curve::level_line(now.len(), 0, lay)));
    if let Some(then) = then {
        drawing = drawing
            .kid(stroke("journey-board__moved", &curve::between(now, then, lay)))
            .kid(stroke("journey-board__then", &curve::line(then, lay)));
    }
    for (stretch, path) in curve::stretches(now, &of, lay) {
        drawing = match stretch {
            Stretch::Ahead => drawing.kid(stroke("journey-board__ahead", &path)),
            Stretch::Waited => drawing.kid(bed(&path)).kid(stroke("journey-board__waited", &path)),
            Stretch::Walked => drawing
                .kid(bed(&path))
                .kid(stroke("journey-board__walked", &path))
                .kid(stroke("journey-board__marking", &path)),
        };
    }
    if let Some(then) = then {
        drawing = drawing
            .kid(stroke("journey-board__rises", &curve::rises(now, then, lay)))
            .kid(stroke("journey-board__falls", &curve::rises(then, now, lay)));
    }
    if let Some(better) = &heights.better {
        drawing = drawing.kid(stroke("journey-board__better", &curve::line(better, lay)));
    }
    drawing
}

/// What sets the road off from the land.
fn bed(path: &str) -> El {
    stroke("journey-board__bed", path)
}

fn stop(station: &StationView<'_>, heights: &Heights, place: usize, words: &PictureWords) -> El {
    let class = match station.reached {
        Reached::Ahead => "journey-board__stop journey-board__stop--ahead",
        Reached::Here => "journey-board__stop journey-board__stop--here",
        Reached::Behind => "journey-board__stop",
    };
    let at = level_class(heights.now[place]);
    let then = heights.moved_from(place);
    let dot = then.map(|then| group(&["journey-board__dot ", level_class(then)].concat()));
    // On the mark itself it would hide what stands there.
    let better = heights.better_at(place);
    let better = better.map(|y| group(&["journey-board__dot journey-board__dot--better ", level_class(y)].concat()));
    group(class)
        .kid(group(&["journey-board__stem ", at].concat()))
        .kid_if(dot)
        .kid_if(better)
        .kid(mark(station, at))
        .kid(feelings(station, heights, place))
        .kid(label(station, words))
}

fn mark(station: &StationView<'_>, at: &str) -> El {
    let (kind, drawn) = match station.wait {
        Some(_) => ("journey-board__mark journey-board__mark--wait ", pictogram::clock()),
        None => ("journey-board__mark ", pictogram::channel(station.channel)),
    };
    group(&[kind, at].concat()).kid(drawn).kid_if(station.hotspot.map(|_| pictogram::flag()))
}

/// The words for the feeling, each beside its own line: how it was only where that differs.
fn feelings(station: &StationView<'_>, heights: &Heights, place: usize) -> El {
    let (now, then) = (heights.now[place], heights.moved_from(place));
    let below = heights.word_below(place);
    let then_word = then.and_then(|then| {
        feeling_word("journey-board__word journey-board__word--then ", word(station.before), then, !below)
    });
    let said = with_shift(word(station.after.or(station.before)), now, then);
    group("journey-board__words").kid_if(then_word).kid_if(feeling_word(
        "journey-board__word journey-board__word--now ",
        &said,
        now,
        below,
    ))
}

fn word<'a>(mark: Option<Mark<'a>>) -> &'a str {
    mark.and_then(|mark| mark.word).unwrap_or_default()
}

fn feeling_word(class: &str, said: &str, level: i8, below: bool) -> Option<El> {
    let side = if below { "journey-board__word--below " } else { "journey-board__word--above " };
    (!said.is_empty()).then(|| text(&[class, side, level_class(level)].concat(), said))
}

/// The word and how far the feeling moved.
fn with_shift(word: &str, now: i8, then: Option<i8>) -> String {
    let Some(then) = then else { return word.to_owned() };
    let space = if word.is_empty() { "" } else { " " };
    let sign = if now > then { "+" } else { "−" };
    [word, space, sign, &now.abs_diff(then).to_string()].concat()
}

fn label(station: &StationView<'_>, words: &PictureWords) -> El {
    let here = (station.reached == Reached::Here).then(|| text("journey-board__here", words.here));
    let scene = station.scene.map(|file| picture("journey-board__scene", file, ""));
    group("journey-board__label")
        .kid_if(scene)
        .kid_if(here)
        .kid(text("journey-board__title", station.title))
        .kid_if(station.wait.map(|wait| text("journey-board__wait", &(words.wait)(wait))))
        .kid_if(station.hotspot.map(|_| text("journey-board__hotspot", words.hotspot)))
}

fn axis(words: &PictureWords) -> El {
    let high = group("journey-board__end").kid(pictogram::high()).kid(text("journey-board__name", words.high));
    let low = group("journey-board__end journey-board__end--low").kid(pictogram::low());
    group("journey-board__axis").kid(high).kid(low.kid(text("journey-board__name", words.low)))
}

/// What the lines mean, where there is more than one.
fn legend(heights: &Heights, lines: Lines<'_>, words: &PictureWords) -> Option<El> {
    let then = heights.then.is_some().then_some(("journey-board__key", lines.then));
    let better = heights.better.is_some().then_some(("journey-board__key journey-board__key--better", words.better));
    if then.is_none() && better.is_none() {
        return None;
    }
    let now = ("journey-board__key journey-board__key--now", if then.is_some() { lines.now } else { words.as_it_is });
    let keys = [then, Some(now), better].into_iter().flatten();
    Some(group("journey-board__legend").kids(keys.map(|(class, said)| text(class, said)).collect()))
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
fn told(view: &JourneyView<'_>, title: &str, lines: Lines<'_>, words: &PictureWords) -> Told {
    let dreamt = view.stations.iter().any(|station| station.better.is_some());
    let mut reached = 0;
    let mut lowest: Option<(i8, &str)> = None;
    let mut rows = Vec::new();
    for station in &view.stations {
        reached += usize::from(station.reached != Reached::Ahead);
        let felt = station.after.or(station.before).map(|mark| mark.y);
        if felt.is_some_and(|felt| lowest.is_none_or(|(low, _)| felt < low)) {
            lowest = felt.map(|felt| (felt, station.title));
        }
        let mut row = told_row(station, words);
        if dreamt {
            row.push(feeling(station.better, words));
        }
        rows.push(row);
    }
    let mut description = (words.stations)(view.stations.len(), reached);
    if let Some((_, station)) = lowest.filter(|_| reached > 1) {
        description.push(' ');
        description.push_str(&(words.lowest)(station));
    }
    description.push_str(&could(view, words));
    let mut head = heads(words.journey_heads);
    head.extend([lines.then, lines.now].map(str::to_owned));
    head.extend(dreamt.then(|| words.better.to_owned()));
    Told { title: title.to_owned(), description, head, rows }
}

/// The stations that could be better, as a sentence; nothing where none was said to be.
fn could(view: &JourneyView<'_>, words: &PictureWords) -> String {
    let rises = |station: &&StationView<'_>| {
        let now = station.after.or(station.before).map_or(0, |mark| mark.y);
        station.better.is_some_and(|better| better.y > now)
    };
    let titles: Vec<&str> = view.stations.iter().filter(rises).map(|station| station.title).collect();
    if titles.is_empty() { String::new() } else { [" ", &(words.could_rise)(&titles.join(", "))].concat() }
}

fn told_row(station: &StationView<'_>, words: &PictureWords) -> Vec<String> {
    let meets = match (station.wait, station.channel) {
        (Some(wait), _) => [words.waiting, ": ", wait].concat(),
        (None, Some(channel)) => words.channel(channel).unwrap_or(channel).to_owned(),
        (None, None) => String::new(),
    };
    let reached = match station.reached {
        Reached::Ahead => words.ahead,
        Reached::Here => words.here,
        Reached::Behind => words.behind,
    };
    let far = match station.hotspot {
        Some(_) => [reached, ", ", words.hotspot].concat(),
        None => reached.to_owned(),
    };
    vec![station.title.to_owned(), meets, far, feeling(station.before, words), feeling(station.after, words)]
}

fn feeling(mark: Option<Mark<'_>>, words: &PictureWords) -> String {
    match mark {
        Some(Mark { y, word: Some(word) }) => [word, " (", words.level(y), ")"].concat(),
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
            scene: None,
            reached: if before.is_some() { Reached::Behind } else { Reached::Ahead },
            before: before.map(mark("alene")),
            after: after.map(mark("tryg")),
            better: None,
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
        assert_eq!(with_shift("tryg", 1, Some(-1)), "tryg +2");
        assert_eq!(with_shift("", -2, Some(1)), "−3");
        assert_eq!(with_shift("tryg", 1, None), "tryg");
    }

    #[test]
    fn what_could_be_is_a_line_of_its_own_and_is_told() {
        let could = |title, before, better| StationView {
            better: Some(Mark { y: better, word: None }),
            ..station(title, Some(before), None)
        };
        let persona = Persona::default();
        let view = JourneyView { persona: &persona, stations: vec![could("a", -2, 1), could("b", 1, 1)] };
        let heights = Heights::of(&view.stations);
        assert_eq!((heights.better_at(0), heights.better_at(1)), (Some(1), None));
        let told = told(&view, "Lis", Lines { then: "Før", now: "Efter" }, words("da"));
        assert!(told.description.ends_with("Det kunne være bedre ved: a."), "{}", told.description);
        assert_eq!(told.head[5], "Som det kunne være");
        assert_eq!(told.rows[0][5], "godt");
        assert!(Heights::of(&[station("a", Some(1), None)]).better.is_none());
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
        let told = told(&view, "Lis", Lines { then: "Før", now: "Efter" }, words("da"));
        assert_eq!(told.description, "3 stop på vejen, 2 besøgt. Sværest er det ved: Stilhed.");
        assert_eq!(told.rows[0], ["Kassen", "telefon", "besøgt", "alene (godt)", "–"]);
        assert_eq!(
            told.rows[1],
            ["Stilhed", "ventetid: 9 dage", "besøgt, Brændpunkt", "alene (meget svært)", "tryg (svært)"]
        );
        assert_eq!(told.rows[2], ["Lægen", "telefon", "forude", "–", "–"]);
    }
}
