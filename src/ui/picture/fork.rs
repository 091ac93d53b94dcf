//! The fork: the question where the way parts, and the ways to their sign posts, as wide as the votes
//! that they got. Knows no session and no step.

use vejvalg_engine::result::{ForkView, PostView};

use super::bands::{self, Band};
use super::elements::{Stroke, drawing, group, text};
use super::sign_post::{hue, sign_posts};
use super::words::PictureWords;
use super::{Size, Told, frame};
use crate::ui::el::El;

/// The picture of a fork.
pub(super) fn fork(view: &ForkView<'_>, size: Size, words: &PictureWords) -> El {
    let count: Option<fn(&PostView<'_>) -> u16> = view.first.then_some(|post| post.first);
    let rows = view.posts.len();
    let votes: Option<Vec<u16>> = count.map(|count| view.posts.iter().map(count).collect());
    let ways = bands::fork(votes.as_deref(), rows);
    let question = group("fork__parting", vec![text("fork__question", view.question)]);
    let plot = group(
        "fork__plot",
        vec![across(&ways, &view.posts), down(&ways, &view.posts), sign_posts(&view.posts, count, words)],
    );
    let told = told(view, words);
    frame("fork", size, None, &told, vec![group("fork__frame", vec![question, plot])], words)
}

fn across(ways: &[Band], posts: &[PostView<'_>]) -> El {
    let paths = ways.iter().map(|way| (bands::area(*way), bands::centre(*way)));
    drawing("fork__ways fork__ways--across", &bands::view_box(posts.len()), &strokes(ways, posts, paths.collect()))
}

fn down(ways: &[Band], posts: &[PostView<'_>]) -> El {
    drawing("fork__ways fork__ways--down", &bands::view_box(posts.len()), &strokes(ways, posts, bands::bends(ways)))
}

/// Each way's bed and its road marking, or a path for a way that nobody takes. Once one is decided
/// on, the others grow quiet.
fn strokes(ways: &[Band], posts: &[PostView<'_>], paths: Vec<(String, String)>) -> Vec<Stroke> {
    let decided = posts.iter().any(|post| post.decided);
    let mut strokes = Vec::new();
    for (place, ((way, post), (area, centre))) in ways.iter().zip(posts).zip(paths).enumerate() {
        let hue = hue(place);
        if way.width == 0 {
            strokes.push(Stroke::new(format!("band__untrodden {hue}"), centre));
            continue;
        }
        let kind = if decided && !post.decided { "band__bed band__bed--quiet" } else { "band__bed" };
        strokes.push(Stroke::new(format!("{kind} {hue}"), area));
        if way.is_marked() {
            strokes.push(Stroke::new(format!("band__marking {hue}"), centre));
        }
    }
    strokes
}

/// What a fork or a stream says in words and as a table.
pub(super) fn told(view: &ForkView<'_>, words: &PictureWords) -> Told {
    let mut description = (words.ways)(view.posts.len());
    for post in &view.posts {
        description.push_str(&format!(" {}: {}", post.letter, post.label));
        if post.decided {
            description.push_str(&format!(" ({})", words.decided));
        }
    }
    let votes = |votes: u16, given: bool| if given { votes.to_string() } else { "–".to_owned() };
    let rows = view.posts.iter().map(|post| {
        vec![
            format!("{}: {}", post.letter, post.label),
            votes(post.first, view.first && !post.own),
            votes(post.second, view.second),
            if post.decided { words.decided.to_owned() } else { String::new() },
        ]
    });
    Told { title: view.question.to_owned(), description, head: words.fork_heads.to_vec(), rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn a_fork_is_told_with_its_ways_votes_and_decision() {
        let post = |letter, label, first, decided, own| PostView { letter, label, first, second: 0, decided, own };
        let view = ForkView {
            question: "Hvad nu?",
            posts: vec![
                post('A', "Bliv.", 3, true, false),
                post('B', "Gå.", 1, false, false),
                post('C', "Spørg.", 0, false, true),
            ],
            first: true,
            second: false,
            certain: [[0; 5]; 2],
            flows: Vec::new(),
        };
        let told = told(&view, words("da"));
        assert_eq!(told.description, "Vejen deler sig i 3. A: Bliv. (Valgt) B: Gå. C: Spørg.");
        assert_eq!(told.rows[0], ["A: Bliv.", "3", "–", "Valgt"]);
        assert_eq!(told.rows[2], ["C: Spørg.", "–", "–", ""]);
    }
}
