//! The stream: how the votes moved from the first time to the second, as bands from letters to sign
//! posts, with the shift in words and how certain people were. Knows no session and no step.

use vejvalg_engine::result::{ForkView, PostView};

use super::bands;
use super::elements::{drawing, group, stroke, text};
use super::fork::told;
use super::sign_post::{hue, letter, sign_posts};
use super::tally;
use super::words::PictureWords;
use super::{Size, canvas, frame};
use crate::ui::el::El;

/// The picture of a shift between two votes.
pub(super) fn stream(view: &ForkView<'_>, size: Size, words: &PictureWords) -> El {
    let votes: Vec<u16> = view.posts.iter().map(|post| post.second).collect();
    let shift = shift(&view.posts, words);
    let heads = group("stream__heads")
        .kid(text("stream__head", words.first))
        .kid(text("stream__head stream__head--second", words.second));
    let plot = group("stream__plot").kid(springs(&view.posts)).kid(bed(view)).kid(sign_posts(
        &view.posts,
        Some(&votes),
        words,
    ));
    let drawn = canvas().kid(heads).kid(plot).kid(text("stream__shift", &shift)).kid_if(certain(view, words));
    let mut told = told(view, words);
    told.description.push(' ');
    told.description.push_str(&shift);
    frame("stream", size, Some(view.question), told, drawn, words)
}

/// The first vote, row by row; an alternative that came later had none.
fn springs(posts: &[PostView<'_>]) -> El {
    let mut springs = group("stream__springs");
    for (place, post) in posts.iter().enumerate() {
        let mut spring = group(&["stream__spring ", hue(place)].concat());
        if !post.own {
            spring = spring.kid(letter(post)).kid(text("sign-post__number", &post.first.to_string()));
        }
        springs = springs.kid(spring);
    }
    springs
}

fn bed(view: &ForkView<'_>) -> El {
    let rows = view.posts.len();
    let bands = bands::stream(&view.flows, rows);
    let paths = bands::spread(&bands);
    let mut drawing = drawing("stream__bed", &bands::view_box(rows));
    // What stayed lies quietly under what moved.
    for (kind, moved) in [("band__bed band__bed--quiet ", false), ("band__bed band__bed--moved ", true)] {
        for ((flow, band), paths) in view.flows.iter().zip(&bands).zip(&paths) {
            if (flow.from != flow.to) != moved {
                continue;
            }
            let hue = hue(flow.from);
            drawing = drawing.kid(stroke(&[kind, hue].concat(), &paths.area));
            if band.is_marked() {
                drawing = drawing.kid(stroke(&["band__marking ", hue].concat(), &paths.centre));
            }
        }
    }
    drawing
}

fn certain(view: &ForkView<'_>, words: &PictureWords) -> Option<El> {
    let mut rows = group("stream__certain").kid(text("stream__asked", words.certain));
    let mut any = false;
    for (name, counts) in [words.first, words.second].into_iter().zip(&view.certain) {
        if counts.iter().any(|count| *count > 0) {
            any = true;
            let row = group("stream__certainty").kid(text("stream__vote", name));
            rows = rows.kid(row.kid(tally::degrees(counts)).kid(tally::ends(words.certain_ends)));
        }
    }
    any.then_some(rows)
}

/// The shift in words. It says what each option lost and won, never who moved where: the counts do
/// not know that.
fn shift(posts: &[PostView<'_>], words: &PictureWords) -> String {
    let changed: Vec<&PostView<'_>> = posts.iter().filter(|post| post.first != post.second).collect();
    let one_person = |count: fn(&PostView<'_>) -> u16| posts.iter().map(count).sum::<u16>() == 1;
    if one_person(|post| post.first) && one_person(|post| post.second) {
        let chosen = |count: fn(&PostView<'_>) -> u16| {
            posts.iter().find(|post| count(post) == 1).map_or('A', |post| post.letter)
        };
        let (from, to) = (chosen(|post| post.first), chosen(|post| post.second));
        return if from == to { (words.choice_stayed)(to) } else { (words.choice_moved)(from, to) };
    }
    let Some((first, others)) = changed.split_first() else { return words.none_moved.to_owned() };
    let mut said = (words.went)(first.letter, first.first, first.second);
    for post in others {
        said.push_str(&(words.went_too)(post.letter, post.first, post.second));
    }
    said.push('.');
    if changed.len() < posts.len() {
        said.push(' ');
        said.push_str(words.rest_stayed);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[track_caller]
    fn check(votes: &[(u16, u16)], expected: &str) {
        let posts: Vec<PostView<'_>> = votes
            .iter()
            .zip('A'..)
            .map(|((first, second), letter)| PostView {
                letter,
                label: "",
                first: *first,
                second: *second,
                decided: false,
                own: false,
            })
            .collect();
        assert_eq!(shift(&posts, words("da")), expected);
    }

    #[test]
    fn the_shift_names_what_each_option_lost_and_won() {
        check(&[(4, 2), (1, 1), (0, 2)], "A gik fra 4 til 2 stemmer, C fra 0 til 2. Resten står, hvor de stod.");
        check(&[(4, 1), (1, 4)], "A gik fra 4 til 1 stemme, B fra 1 til 4.");
    }

    #[test]
    fn a_vote_that_stands_is_said_so() {
        check(&[(4, 4), (1, 1)], "Stemmerne faldt, som de gjorde første gang.");
    }

    #[test]
    fn one_person_has_a_choice_and_no_votes() {
        check(&[(1, 0), (0, 1)], "Valget flyttede sig fra A til B.");
        check(&[(0, 0), (1, 1)], "Valget blev ved B.");
    }
}
