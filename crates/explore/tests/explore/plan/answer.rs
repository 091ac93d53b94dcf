//! The lines of a plan that answer.

use vejvalg_engine::Answer;
use vejvalg_engine::answer::{Placed, Votes};

use super::{number, split};

/// The answer of a line; none if it is no answer.
pub(super) fn answer(verb: &str, rest: &str) -> Option<Result<Answer, String>> {
    Some(match verb {
        "seen" => Ok(Answer::Seen),
        "choose" => Ok(Answer::Chose(rest.to_owned())),
        "votes" => votes(rest).map(Answer::Votes),
        "words" => counts(rest).map(Answer::Words),
        "rate" => listed(rest, ',', |part| {
            let (item, counts) = split(part);
            Ok((item.to_owned(), degrees(counts)?))
        })
        .map(Answer::Rated),
        "lines" => Ok(Answer::Lines(rest.split('|').map(|line| line.trim().to_owned()).collect())),
        "text" => Ok(Answer::Text(rest.to_owned())),
        "place" => listed(rest, ',', placed).map(Answer::Placed),
        "form" => listed(rest, '|', |part| {
            let (field, text) = part.split_once('=').ok_or(format!("`{part}` lacks a `=`"))?;
            Ok((field.trim().to_owned(), text.trim().to_owned()))
        })
        .map(Answer::Filled),
        _ => return None,
    })
}

fn listed<T>(rest: &str, mark: char, each: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    rest.split(mark).map(str::trim).filter(|part| !part.is_empty()).map(each).collect()
}

/// `a 2, b 3`
fn counts(rest: &str) -> Result<Vec<(String, u16)>, String> {
    listed(rest, ',', |part| {
        let (id, n) = split(part);
        Ok((id.to_owned(), number(n)?))
    })
}

/// `a 2, b 3; certain 0 0 1 2 2`
fn votes(rest: &str) -> Result<Votes, String> {
    let (given, certain) = rest.split_once(';').unwrap_or((rest, ""));
    let certain = match split(certain.trim()) {
        ("certain", counts) => degrees(counts)?,
        _ => [0; 5],
    };
    Ok(Votes { counts: counts(given)?, certain })
}

/// `0 0 1 2 2`
fn degrees(rest: &str) -> Result<[u16; 5], String> {
    let counts: Vec<u16> = rest.split_whitespace().map(number).collect::<Result<_, _>>()?;
    counts.try_into().map_err(|_| format!("`{rest}` is not five numbers"))
}

/// `item 2`, `item 2 calm`, `item 2 x 3`
fn placed(part: &str) -> Result<Placed, String> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let (x, word) = match words.get(2..).unwrap_or_default() {
        ["x", x] => (number(x)?, None),
        [word] => (0, Some((*word).to_owned())),
        [] => (0, None),
        _ => return Err(format!("`{part}` is no place")),
    };
    let [item, y, ..] = words.as_slice() else { return Err(format!("`{part}` is no place")) };
    Ok(Placed { item: (*item).to_owned(), y: number(y)?, x, word })
}
