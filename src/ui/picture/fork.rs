//! The fork: the question where the way parts, and the ways to their sign posts, as wide as the votes
//! that they got. Knows no session and no step.

use vejvalg_engine::result::{ForkView, PostView};

use super::bands::{self, Band};
use super::elements::{drawing, group, stroke, text};
use super::sign_post::{hue, sign_posts};
use super::words::PictureWords;
use super::{Size, Told, canvas, frame, heads};
use crate::ui::el::El;

/// The picture of a fork.
pub(super) fn fork(view: &ForkView<'_>, size: Size, words: &PictureWords) -> El {
    let votes: Vec<u16> = view.posts.iter().map(|post| post.first).collect();
    let votes = view.first.then_some(votes.as_slice());
    let ways = bands::fork(votes, view.posts.len());
    let plot = group("fork__plot")
        .kid(drawn("fork__ways fork__ways--across", &ways, &bands::spread(&ways), &view.posts))
        .kid(drawn("fork__ways fork__ways--down", &ways, &bands::bends(&ways), &view.posts))
        .kid(sign_posts(&view.posts, votes, words));
    let question = group("fork__parting").kid(text("fork__question", view.question));
    let drawn = canvas().kid(group("fork__frame").kid(question).kid(plot));
    frame("fork", size, None, told(view, words), drawn, words)
}

/// Each way's bed and its road marking, or a path for a way that nobody takes. Once one is decided
/// on, the others grow quiet.
fn drawn(class: &str, ways: &[Band], paths: &[bands::Paths], posts: &[PostView<'_>]) -> El {
    let decided = posts.iter().any(|post| post.decided);
    let mut drawing = drawing(class, &bands::view_box(posts.len()));
    for (place, ((way, paths), post)) in ways.iter().zip(paths).zip(posts).enumerate() {
        let hue = hue(place);
        if way.width == 0 {
            drawing = drawing.kid(stroke(&["band__untrodden ", hue].concat(), &paths.centre));
            continue;
        }
        let kind = if decided && !post.decided { "band__bed band__bed--quiet " } else { "band__bed " };
        drawing = drawing.kid(stroke(&[kind, hue].concat(), &paths.area));
        if way.is_marked() {
            drawing = drawing.kid(stroke(&["band__marking ", hue].concat(), &paths.centre));
        }
    }
    drawing
}

/// What a fork or a stream says in words and as a table.
pub(super) fn told(view: &ForkView<'_>, words: &PictureWords) -> Told {
    let mut description = (words.ways)(view.posts.len());
    let mut rows = Vec::new();
    for post in &view.posts {
        let way = [&post.letter.to_string(), ": ", post.label].concat();
        let decided = if post.decided { words.decided } else { "" };
        description.push(' ');
        description.push_str(&way);
        if post.decided {
            description.push_str(&[" (", decided, ")"].concat());
        }
        let first = counted(post.first, view.first && !post.own);
        rows.push(vec![way, first, counted(post.second, view.second), decided.to_owned()]);
    }
    Told { title: view.question.to_owned(), description, head: heads(words.fork_heads), rows }
}

fn counted(votes: u16, given: bool) -> String {
    if given { votes.to_string() } else { "–".to_owned() }
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
