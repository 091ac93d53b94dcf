//! A module looked at again by one person, on a phone: what was chosen and why, the same dilemma alone, pieces of
//! five minutes, the trial action with its day, and thoughts that stay. Everything is read with one thumb.

use leptos::prelude::*;
use vejvalg_engine::ask::Keep;
use vejvalg_engine::module::Activity;
use vejvalg_engine::result::{self, ActivityResult, Committed, ForkView, Note, PictureView, PostView};
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::{Module, Session};

use super::app::{button, fetched, link_button, row};
use super::el::{El, el, flag};
use crate::browser::files;
use crate::calendar::{self, Day, Event};
use crate::game::carrying::{day_key, thoughts_key, today};
use crate::game::{Game, Play};
use crate::route::{Of, Route};
use crate::words::revisit::{Words, words};
use crate::words::{carry, rooms};

/// What one person does in a pause, in minutes.
const SHORT: u16 = 6;
/// Kinds that are worth doing alone, in a pause.
const ALONE: [&str; 7] = ["dilemma", "reflection", "clip", "card", "quiz", "question", "letter"];
/// Days after which something is followed up, where nobody says otherwise: a trial takes four weeks.
const FOLLOW_UP: u16 = 28;
/// Reasons that are read without asking for more.
const REASONS: usize = 3;

/// The page of the current module.
pub(super) fn revisit(game: Game) -> El {
    fetched(game, game.play, move |play| page(game, play))
}

fn page(game: Game, play: &Play) -> El {
    let (words, of) = (game.words_of(words), &play.of);
    let name = game.card().name;
    let head = el("header")
        .class("revisit__head")
        .kid(el("p").class("revisit__kind").text(words.title))
        .kid(el("h1").class("page__title").text(&play.module.index().title))
        .kid_if((!name.is_empty()).then(|| el("p").class("quiet").text(&name)))
        .kid_if(home(game, words, of));
    let page = el("article").class("page page--narrow revisit").kid(head);
    let page = match &play.session {
        None => page.kid(el("p").class("revisit__nothing").text(words.nothing)),
        Some(session) => {
            let results = result::recap(&play.module, session);
            page.kid_if(chosen(game, words, play, session, &results)).kid_if(action(game, words, play, session))
        }
    };
    page.kid_if(pieces(game, words, play)).kid(thoughts(game, words, play)).kid(row(vec![
        link_button(game.words_of(carry::words).read, &Route::Carry(of.clone(), String::new()))
            .class("button button--quiet"),
        link_button(game.words().to_module, &Route::Module(of.clone())).class("button button--quiet"),
    ]))
}

/// The way back to the group, where one is in a room of one's own.
fn home(game: Game, words: &'static Words, of: &Of) -> Option<El> {
    let group = game.group()?;
    let name = if group.name.is_empty() { game.words_of(rooms::words).unnamed.to_owned() } else { group.name };
    let of = of.clone();
    let back = button(&(words.my_group)(&name)).class("button button--small button--quiet").attr("data-go", "group");
    let back = back.press(move || game.visit(&group.id, &of));
    Some(el("div").class("revisit__own").kid(el("p").text(words.on_my_own)).kid(back))
}

fn section(heading: &str) -> El {
    el("section").class("revisit__part").kid(el("h2").class("revisit__heading").text(heading))
}

/// What was chosen at each dilemma, and why.
fn chosen(
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

/// What the room said it will do, with the day to look at it again.
fn action(game: Game, words: &'static Words, play: &Play, session: &Session) -> Option<El> {
    let said = result::commitments(&play.module, session);
    let part = section(words.action);
    if said.is_empty() {
        return nothing_yet(game, part, words.no_action);
    }
    let mut cards: Vec<El> = Vec::new();
    let mut activities: Vec<&Activity> = said.iter().map(|line| line.activity).collect();
    activities.dedup_by(|one, other| one.id == other.id);
    for activity in activities {
        let lines: Vec<&Committed<'_>> = said.iter().filter(|line| line.activity.id == activity.id).collect();
        cards.push(agreed(game, words, play, &session.room, activity, &lines));
    }
    Some(part.kids(cards))
}

/// What a group has not come to yet is said; in a room of one's own it is the group's and not missed.
fn nothing_yet(game: Game, part: El, sentence: &str) -> Option<El> {
    game.group().is_none().then(|| part.kid(el("p").class("quiet").text(sentence)))
}

fn agreed(
    game: Game,
    words: &'static Words,
    play: &Play,
    room: &Room,
    activity: &Activity,
    lines: &[&Committed<'_>],
) -> El {
    let line = |line: &&Committed<'_>| {
        let facts =
            words.what_who_when.iter().zip([line.what, line.who, line.when]).filter(|(_, said)| !said.is_empty());
        let facts = facts
            .map(|(label, said)| el("div").kid(el("dt").class("revisit__label").text(label)).kid(el("dd").text(said)));
        el("dl").class("revisit__facts").kids(facts.collect())
    };
    let what = lines.first().map_or("", |line| line.what).to_owned();
    let text = lines.iter().map(|line| [line.what, line.who, line.when].join(" · ")).collect::<Vec<_>>().join("\n");
    let key = day_key(&play.of, &activity.id);
    let kept = game.preference(&key).as_deref().and_then(Day::parse);
    let day = RwSignal::new(Some(kept.unwrap_or_else(|| today().plus(FOLLOW_UP))));
    let field = format!("day-{}", activity.id);
    let input = el("input")
        .class("field__input revisit__day")
        .attr("type", "date")
        .attr("id", &field)
        .attr("value", &day.get_untracked().map(Day::text).unwrap_or_default())
        .on("input", move |event| {
            day.set(Day::parse(&event_target_value(&event)));
            if let Some(day) = day.get_untracked() {
                game.keep_own(&key, &day.text());
            }
        });
    let (id, file) = (event_id(&play.of, room, &activity.id), format!("vejvalg-{}.ics", activity.id));
    let save = move || {
        if let Some(on) = day.get_untracked() {
            let text = [words.event_text, &text].join("\n\n");
            let event = Event { id: &id, on, made: today(), title: &(words.event)(&what), text: &text };
            files::hand_over(&file, &calendar::file(&event));
        }
    };
    let make = button(words.calendar)
        .attr("data-calendar", &activity.id)
        .live_attr("disabled", move || flag(day.get().is_none()));
    el("article")
        .class("revisit__action")
        .kid(el("h3").class("revisit__title").text(&activity.title))
        .kids(lines.iter().map(line).collect())
        .kid(
            el("div")
                .class("field")
                .kid(el("label").class("field__label").attr("for", &field).text(words.day))
                .kid(input),
        )
        .kid(make.press(save))
        .kid(el("p").class("quiet").text(words.calendar_hint))
}

/// Names the event: the same room's again replaces the earlier in a calendar. The seed itself stays here.
fn event_id(of: &Of, room: &Room, activity: &str) -> String {
    let mixed = room.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
    format!("{}-{}-{activity}-{mixed:08x}@vejvalg", of.pack, of.module)
}

/// What takes five minutes: the short variant, and short activities.
fn pieces(game: Game, words: &'static Words, play: &Play) -> Option<El> {
    let index = play.module.index();
    let name = (words.alone)(&room_name(game));
    let minutes = game.words().minutes;
    let piece = |title: &str, long: u16, variant: u16, activity: Option<u16>| {
        let name = name.clone();
        let begin =
            button(words.begin).class("button button--small").attr("aria-label", &format!("{}: {title}", words.begin));
        el("li")
            .class("revisit__piece")
            .kid(
                el("div")
                    .kid(el("p").class("revisit__title").text(title))
                    .kid(el("p").class("quiet").text(&minutes(long.into()))),
            )
            .kid(begin.attr("data-piece", title).press(move || game.play_alone(&name, variant, activity)))
    };
    let variants = index.variants.iter().filter(|plan| plan.minutes <= SHORT);
    let variants: Vec<El> = variants
        .map(|plan| {
            let titles: Vec<&str> = index.planned(plan.minutes).map(|(_, activity)| activity.title.as_str()).collect();
            piece(&titles.join(" · "), plan.minutes, plan.minutes, None)
        })
        .collect();
    let in_short =
        |place: &u16| index.variants.iter().any(|plan| plan.minutes <= SHORT && plan.activities.contains(place));
    let short = (0..).zip(&index.activities).filter(|(place, activity)| {
        (1..=SHORT).contains(&activity.minutes) && ALONE.contains(&activity.kind.as_str()) && !in_short(place)
    });
    let short = short.map(|(place, activity)| {
        piece(&activity.title, activity.minutes, variant_of(&play.module, Some(place)), Some(place))
    });
    let all: Vec<El> = variants.into_iter().chain(short).collect();
    (!all.is_empty()).then(|| section(words.pieces).kid(el("ul").class("revisit__pieces").kids(all)))
}

/// One's own thoughts: what one wrote alone in the module, and what came since.
fn thoughts(game: Game, words: &'static Words, play: &Play) -> El {
    let key = thoughts_key(&play.of);
    let kept = game.preference(&key).unwrap_or_default();
    let field = el("textarea")
        .class("field__input")
        .attr("id", "thoughts")
        .attr("rows", "7")
        .attr("maxlength", "4000")
        .text(&kept);
    let field = field.on("input", move |event| game.keep_own(&key, &event_target_value(&event)));
    let part = section(words.notes).kids(private(play));
    part.kid(
        el("div")
            .class("field")
            .kid(el("label").class("field__label").attr("for", "thoughts").text(words.notes_label))
            .kid(field),
    )
    .kid(el("p").class("quiet").text(words.notes_hint))
}

/// What the one person at this device wrote for nobody else.
fn private(play: &Play) -> Vec<El> {
    let Some(session) = play.session.as_ref().filter(|session| vejvalg_engine::carry::may_tell(&session.room)) else {
        return Vec::new();
    };
    let results = result::recap(&play.module, session);
    let notes = results.iter().flat_map(|result| &result.notes).filter(|note| note.keep == Keep::Private);
    notes
        .map(|note| {
            let said = note.lines.iter().map(|(_, said)| el("p").class("revisit__thought").text(said)).collect();
            el("div").kid(el("h3").class("revisit__label").text(note.heading)).kids(said)
        })
        .collect()
}

fn room_name(game: Game) -> String {
    let name = game.card().name;
    if name.is_empty() { game.words_of(rooms::words).unnamed.to_owned() } else { name }
}

fn place(module: &Module, activity: &Activity) -> Option<u16> {
    (0..).zip(&module.index().activities).find(|(_, known)| known.id == activity.id).map(|(place, _)| place)
}

/// The variant that an activity is played in: the module's own where it belongs to it, the first other one if not.
fn variant_of(module: &Module, activity: Option<u16>) -> u16 {
    let plans = &module.index().variants;
    let of_it = plans.iter().find(|plan| activity.is_some_and(|activity| plan.activities.contains(&activity)));
    of_it.map_or(0, |plan| plan.minutes)
}
