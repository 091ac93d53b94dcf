//! The sign posts at the far end of the ways: a letter, what the way is, its votes, and whether it
//! was decided on. Shared by the fork and the stream.

use vejvalg_engine::result::PostView;

use super::elements::{Stroke, drawing, group, text};
use super::pictogram;
use super::words::PictureWords;
use crate::ui::el::El;

/// The outline of a sign that points onward.
const BOARD: &str = "M0 0H960L1000 500L960 1000H0Z";

/// The colour and the road marking of a way, by its place.
pub(super) fn hue(place: usize) -> &'static str {
    ["way-a", "way-b", "way-c", "way-d", "way-e"][place % 5]
}

/// The letter of a way on its plate.
pub(super) fn letter(post: &PostView<'_>) -> El {
    text("sign-post__letter", &post.letter.to_string())
}

/// A number of votes.
fn votes(votes: u16, words: &PictureWords) -> El {
    let number = text("sign-post__number", &votes.to_string());
    group("sign-post__votes", vec![number, text("sign-post__unit", (words.votes)(votes))])
}

/// The posts, one below the other; the votes stand on them where there are any.
pub(super) fn sign_posts(posts: &[PostView<'_>], count: Option<fn(&PostView<'_>) -> u16>, words: &PictureWords) -> El {
    let signs =
        posts.iter().enumerate().map(|(place, post)| sign(post, hue(place), count.map(|count| count(post)), words));
    group("sign-post__all", signs.collect())
}

fn sign(post: &PostView<'_>, hue: &str, count: Option<u16>, words: &PictureWords) -> El {
    let mut said = vec![text("sign-post__label", post.label)];
    if post.own {
        said.push(text("sign-post__own", words.own));
    }
    if post.decided {
        said.push(group("sign-post__decided", vec![pictogram::flag(), text("", words.decided)]));
    }
    let board = drawing("sign-post__board", "0 0 1000 1000", &[Stroke::new("sign-post__outline", BOARD.to_owned())]);
    let mut parts = vec![board, letter(post), group("sign-post__said", said)];
    if let Some(count) = count {
        parts.push(votes(count, words));
    }
    let decided = if post.decided { " sign-post--decided" } else { "" };
    group(&format!("sign-post{decided} {hue}"), vec![group("sign-post__sign", parts)])
}
