//! What was chosen at each dilemma of a module, how many voted so, and why; from here the same dilemma is taken alone.

use vejvalg_engine::Session;
use vejvalg_engine::ask::Keep;
use vejvalg_engine::result::{ActivityResult, ForkView, Note, PictureView, PostView};
use vejvalg_engine::session::Mode;

use super::{nothing_yet, place, room_name, section, variant_of};
use crate::game::{Game, Play};
use crate::ui::app::button;
use crate::ui::el::{El, el};
use crate::words::revisit::Words;

/// Reasons that are read without asking for more.
const REASONS: usize = 3;

/// What was chosen at each dilemma, and why.
pub(super) fn chosen(
    game: Game,
    words: &'static Words,
    play: &Play,
    session: &Session,
    results: &[ActivityResult<'_>],
) -> Option<El> {
    let is_group = session.room.mode == Mode::Group;
    let part = section(if is_group { words.chosen } else { words.chosen_alone });
    let forks: Vec<El> = results.iter().filter_map(|result| fork(game, words, play, session, result)).collect();
    if forks.is_empty() { nothing_yet(game, part, words.nothing_chosen) } else { Some(part.kids(forks)) }
}

fn fork(game: Game, words: &'static Words, play: &Play, session: &Session, result: &ActivityResult<'_>) -> Option<El> {
    let view =
        result.pictures.iter().find_map(|view| if let PictureView::Fork(fork) = view { Some(fork) } else { None });
    let view = view.filter(|fork| fork.first || fork.posts.iter().any(|post| post.decided))?;
    let is_group = session.room.mode == Mode::Group;
    let posts = view.posts.iter().filter(|post| is_group || post.decided || post.first + post.second > 0);
    let posts = posts.map(|post| way(words, view, post, is_group)).collect();
    let (name, activity) = ((words.alone)(&room_name(game)), place(&play.module, result.activity));
    let variant = variant_of(&play.module, activity);
    let alone = button(words.by_myself).class("button button--quiet").attr("data-alone", &result.activity.id);
    let alone = alone.press(move || game.play_alone(&name, variant, activity));
    Some(
        el("article")
            .class("revisit__fork")
            .attr("data-activity", &result.activity.id)
            .kid(el("h3").class("revisit__title").text(&result.activity.title))
            .kid(el("p").text(view.question))
            .kid(el("ul").class("revisit__posts").kids(posts))
            .kid_if(reasons(words, view, result))
            .kid(alone)
            .kid_if(is_group.then(|| el("p").class("quiet").text(words.by_myself_hint))),
    )
}

fn way(words: &Words, fork: &ForkView<'_>, post: &PostView<'_>, is_group: bool) -> El {
    let votes = match (fork.first, fork.second) {
        (_, true) => (words.votes)(post.first, post.second),
        _ => (words.votes_once)(post.first),
    };
    let decided = if is_group { words.decided } else { words.taken };
    el("li")
        .class("revisit__post")
        .attr_if("data-decided", post.decided.then_some(""))
        .kid(el("span").class("revisit__letter").attr("aria-hidden", "true").text(&post.letter.to_string()))
        .kid(
            el("div")
                .kid(el("p").text(post.label))
                .kid_if(is_group.then(|| el("p").class("quiet").text(&votes)))
                .kid_if(post.decided.then(|| el("p").class("revisit__decided").text(decided))),
        )
}

/// The first reasons at once, what else was written behind a word.
fn reasons(words: &Words, fork: &ForkView<'_>, result: &ActivityResult<'_>) -> Option<El> {
    let is_decision =
        |note: &Note<'_>| note.lines.iter().all(|(_, said)| fork.posts.iter().any(|post| post.label == *said));
    let mut notes = result.notes.iter().filter(|note| note.keep == Keep::Shared && !is_decision(note));
    let first = notes.next()?;
    let line = |said: &str| el("li").text(said);
    let at_once = first.lines.iter().take(REASONS).map(|(_, said)| line(said)).collect();
    let more: Vec<El> = notes
        .map(|note| {
            let lines = note.lines.iter().map(|(label, said)| {
                let label = (!label.is_empty()).then(|| el("span").class("quiet").text(label).text(" "));
                el("li").kid_if(label).text(said)
            });
            el("div")
                .kid(el("h4").class("revisit__label").text(note.heading))
                .kid(el("ul").class("revisit__said").kids(lines.collect()))
        })
        .collect();
    let more =
        (!more.is_empty()).then(|| el("details").class("revisit__more").kid(el("summary").text(words.more)).kids(more));
    Some(
        el("div")
            .class("revisit__reasons")
            .kid(el("h4").class("revisit__label").text(words.reasons))
            .kid(el("ul").class("revisit__said").kids(at_once))
            .kid_if(more),
    )
}
