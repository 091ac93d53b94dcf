//! What the journey board says to those who do not see it: a sentence, and a table of the stations.

use vejvalg_engine::result::{JourneyView, Mark, Reached, StationView};

use super::Lines;
use crate::ui::picture::words::PictureWords;
use crate::ui::picture::{Told, heads};

/// What the picture says in words and as a table.
pub(super) fn told(view: &JourneyView<'_>, title: &str, lines: Lines<'_>, words: &PictureWords) -> Told {
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

    use super::super::sample::{could, station};
    use super::*;
    use crate::ui::picture::words::words;

    #[test]
    fn what_could_be_is_told() {
        let persona = Persona::default();
        let view = JourneyView { persona: &persona, stations: vec![could("a", -2, 1), could("b", 1, 1)] };
        let told = told(&view, "Lis", Lines { then: "Før", now: "Efter" }, words("da"));
        assert!(told.description.ends_with("Det kunne være bedre ved: a."), "{}", told.description);
        assert_eq!(told.head[5], "Som det kunne være");
        assert_eq!(told.rows[0][5], "godt");
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
