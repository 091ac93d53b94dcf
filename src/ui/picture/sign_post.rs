//! The sign posts at the far end of the ways: a letter, what the way is, its votes, and whether it
//! was decided on. Shared by the fork and the stream.

use vejvalg_engine::result::PostView;

use super::elements::{drawing, group, stroke, text};
use super::pictogram;
use super::words::PictureWords;
use crate::ui::el::El;

/// The outline of a sign that points onward.
const BOARD: &str = "M0 0H960L1000 500L960 1000H0Z";

/// The colour and the road marking of a way, by its place.
pub(super) fn hue(place: usize) -> &'static str {
    ["way-a", "way-b", "way-c", "way-d", "way-e"][place % 5]
}

/// The letter of the way at a place: A, B, C …
pub(super) fn nth(place: usize) -> char {
    ('A'..='Z').nth(place % 26).unwrap_or('A')
}

/// The letter of a way on its plate.
pub(super) fn letter(post: &PostView<'_>) -> El {
    text("sign-post__letter", &post.letter.to_string())
}

/// The posts, one below the other; the votes stand on them where there are any.
pub(super) fn sign_posts(posts: &[PostView<'_>], votes: Option<&[u16]>, words: &PictureWords) -> El {
    let mut all = group("sign-post__all");
    for (place, post) in posts.iter().enumerate() {
        let votes = votes.and_then(|votes| votes.get(place)).map(|votes| counted(*votes, words));
        let decided = if post.decided { "sign-post sign-post--decided " } else { "sign-post " };
        all = all.kid(group(&[decided, hue(place)].concat()).kid(sign(post, words).kid_if(votes)));
    }
    all
}

fn sign(post: &PostView<'_>, words: &PictureWords) -> El {
    let mut said = group("sign-post__said").kid(text("sign-post__label", post.label));
    if post.own {
        said = said.kid(text("sign-post__own", words.own));
    }
    if post.decided {
        let decided = text("sign-post__chosen", words.decided);
        said = said.kid(group("sign-post__decided").kid(pictogram::flag()).kid(decided));
    }
    let board = drawing("sign-post__board", "0 0 1000 1000").kid(stroke("sign-post__outline", BOARD));
    group("sign-post__sign").kid(board).kid(letter(post)).kid(said)
}

fn counted(votes: u16, words: &PictureWords) -> El {
    let number = text("sign-post__number", &votes.to_string());
    group("sign-post__votes").kid(number).kid(text("sign-post__unit", (words.votes)(votes)))
}
