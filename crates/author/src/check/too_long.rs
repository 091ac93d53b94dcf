//! `too-long`: more words on a screen than a group listens to.

use super::Looked;
use crate::diagnostic::{Place, Report, Text};

pub(super) fn check(looked: &Looked<'_>, report: &mut Report) {
    for draft in looked.editions.iter().flat_map(|edition| &edition.pieces).flat_map(|piece| &piece.drafts) {
        let whole = draft.said.iter().map(|(_, words)| words).sum();
        let first = draft.said.first().map(|(place, _)| (*place, whole));
        let screens = first.into_iter().chain(draft.cards.iter().copied());
        screens.for_each(|screen| look(screen, draft.most_words, report));
    }
}

fn look((place, words): (Place, usize), most: usize, report: &mut Report) {
    if words > most {
        // The mark goes under the first line; the text is known to be long.
        let place = Place::on_line(place.line, place.column, u32::MAX);
        report.add(place, Text::TooLong { words, most });
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    fn words(n: usize) -> String {
        vec!["word"; n].join(" ")
    }

    #[test]
    fn a_text_of_more_words_than_one_screen_holds() {
        check(&format!("- break: air\n  title: Break\n  say: {} # warning: too-long", words(91)));
    }

    #[test]
    fn a_text_of_just_as_many_words() {
        check(&format!("- break: air\n  title: Break\n  say: {}", words(90)));
    }

    #[test]
    fn text_and_quote_stand_on_one_screen() {
        check(&format!(
            "vejvalg: 1\nmodule: m\nlanguages: [en]\ntitle: T\npersonas:\n  - {{persona: lis, name: Lis}}\n\
             activities:\n  - journey: lis\n    title: Lis\n    persona: lis\n    stages:\n      - stage: home\n\
             \x20       title: Home\n        text: {} # warning: too-long\n        quote: {}\n",
            words(60),
            words(40)
        ));
    }
}
