//! "Did you mean": the nearest known word by edit distance.

use super::Tongue;

/// A suggestion, or the few words that would be right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Near {
    /// The nearest word, when one is near enough.
    pub best: Option<String>,
    /// What is known here; shown when nothing is near and the list is short.
    pub known: Vec<String>,
}

impl Near {
    /// Finds the nearest of the known words.
    pub(crate) fn to<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Self {
        let best = nearest(word, known.clone()).map(str::to_owned);
        Self { best, known: known.into_iter().map(str::to_owned).collect() }
    }

    /// The hint in words; empty when there is nothing to say.
    pub(crate) fn hint(&self, tongue: Tongue) -> String {
        const SHORT: usize = 16;
        match (&self.best, self.known.as_slice()) {
            (Some(best), _) => tongue.pick(format!("mente du `{best}`?"), format!("did you mean `{best}`?")),
            (None, known) if known.is_empty() || known.len() > SHORT => String::new(),
            (None, [only]) => tongue.pick(format!("her kan stå `{only}`"), format!("what fits here is `{only}`")),
            (None, known) => {
                let list = known.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
                tongue.pick(format!("her kan stå {list}"), format!("what fits here: {list}"))
            }
        }
    }
}

/// The nearest known word, when it is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let most = (length / 3).max(1);
    known
        .into_iter()
        .filter(|candidate| !candidate.is_empty() && candidate.chars().count().abs_diff(length) <= most)
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(far, candidate)| *far <= most && *far < candidate.chars().count())
        .min_by_key(|(far, _)| *far)
        .map(|(_, candidate)| candidate)
}

/// Edits between two words: a letter more, less or other, or two neighbours swapped.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let (mut before, mut last) = (Vec::new(), (0..=b.len()).collect::<Vec<usize>>());
    let mut left = None;
    for (i, x) in a.chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let other = last[j] + usize::from(x != *y);
            let mut least = other.min(last[j + 1] + 1).min(row[j] + 1);
            if j > 0 && left == Some(*y) && b[j - 1] == x {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        (before, last, left) = (last, row, Some(x));
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, known: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(word, known.iter().copied()), expected, "nearest to {word}");
    }

    #[test]
    fn one_edit_is_near_and_another_word_is_not() {
        check("titel", &["title", "time"], Some("title"));
        check("siutation", &["situation"], Some("situation"));
        check("quote", &["text", "look"], None);
        check("dk", &["da", "en"], Some("da"));
        check("x", &["y"], None);
        check("", &["a"], None);
    }
}
