//! A dilemma: the ways, two votes, how they shifted, and the decision.

use crate::answer::{Answer, Votes};
use crate::fit;
use crate::picture::Fork;
use crate::session::Session;
use crate::view;

/// A dilemma as far as it has been played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForkView<'a> {
    /// The question at the fork.
    pub question: &'a str,
    /// The ways.
    pub posts: Vec<PostView<'a>>,
    /// Whether the first vote is in.
    pub first: bool,
    /// Whether the second vote is in.
    pub second: bool,
    /// How certain people were at the two votes: counts of 1 to 5.
    pub certain: [[u16; 5]; 2],
    /// How the votes moved, net: from post, to post, votes.
    pub flows: Vec<Flow>,
}

/// A way at the fork.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostView<'a> {
    /// A, B, C …
    pub letter: char,
    /// What it says.
    pub label: &'a str,
    /// Votes the first time.
    pub first: u16,
    /// Votes the second time.
    pub second: u16,
    /// Whether it was decided on.
    pub decided: bool,
    /// Whether the group wrote it.
    pub own: bool,
}

/// Votes that went from one post to another, or stayed. The counts give only the net movement:
/// nobody's single vote is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Place of the post at the first vote.
    pub from: usize,
    /// Place of the post at the second vote.
    pub to: usize,
    /// Votes.
    pub votes: u16,
}

/// A dilemma as far as it has been played.
pub(super) fn fork<'a>(session: &'a Session, picture: &'a Fork) -> ForkView<'a> {
    let votes = |step| session.answer(step).and_then(Answer::votes);
    let (first, second) = (votes(picture.first), votes(picture.second));
    let decided = session.chose(picture.decision);
    let post = |id: &str, letter, label, own| PostView {
        letter,
        label,
        first: first.map_or(0, |votes: &Votes| votes.of(id)),
        second: second.map_or(0, |votes| votes.of(id)),
        decided: decided == Some(id),
        own,
    };
    let authored = picture.posts.iter().map(|item| (item.id.as_str(), item.label.as_str(), false));
    let own = fit::own(session, Some(picture.own)).map(|(id, line)| (id, line, true));
    let all = authored.chain(own).zip(0..);
    let mut posts: Vec<PostView<'a>> = all.map(|((id, label, own), n)| post(id, view::letter(n), label, own)).collect();
    // An alternative that nobody voted for was a thought on the way, not a way.
    posts.retain(|post| !post.own || post.decided || post.first > 0 || post.second > 0 || second.is_none());
    ForkView {
        question: &picture.question,
        flows: if second.is_some() { flows(&posts) } else { Vec::new() },
        posts,
        first: first.is_some(),
        second: second.is_some(),
        certain: [first.map_or([0; 5], |votes| votes.certain), second.map_or([0; 5], |votes| votes.certain)],
    }
}

/// The net movement between two votes: what an option kept stays, what it lost goes to the options
/// that gained, in order.
fn flows(posts: &[PostView<'_>]) -> Vec<Flow> {
    let mut flows: Vec<Flow> =
        posts.iter().enumerate().map(|(n, post)| Flow { from: n, to: n, votes: post.first.min(post.second) }).collect();
    let mut gains: Vec<u16> = posts.iter().map(|post| post.second.saturating_sub(post.first)).collect();
    for (from, post) in posts.iter().enumerate() {
        let mut lost = post.first.saturating_sub(post.second);
        for (to, gain) in gains.iter_mut().enumerate() {
            let votes = lost.min(*gain);
            lost -= votes;
            *gain -= votes;
            flows.push(Flow { from, to, votes });
        }
    }
    flows.retain(|flow| flow.votes > 0);
    flows
}
