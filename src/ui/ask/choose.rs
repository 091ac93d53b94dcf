//! Choosing by a vote of everyone: by hands, by printed cards, or by passing the device. **No count
//! stands on the screen before everyone has voted**: numbers pull people to the majority.

use vejvalg_engine::ask::Ballot;
use vejvalg_engine::view::{OptionState, OptionView, StageView};

use super::face::{face, post};
use super::making::{Asking, less, undo};
use super::{degrees, passing, press};
use crate::draft::Draft;
use crate::state::State;
use crate::ui::el::{El, el, flag};
use crate::words::votes::{Words, words};

/// Where the way of voting is remembered on this device.
const METHOD_KEY: &str = "vejvalg/ballot";

/// How the votes of a group are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Hands,
    Cards,
    Passing,
}

impl Method {
    const ALL: [Self; 3] = [Self::Hands, Self::Cards, Self::Passing];

    fn name(self) -> &'static str {
        match self {
            Self::Hands => "hands",
            Self::Cards => "cards",
            Self::Passing => "passing",
        }
    }

    fn words(self, words: &Words) -> [&'static str; 2] {
        match self {
            Self::Hands => [words.by_hands, words.hands_hint],
            Self::Cards => [words.by_cards, words.cards_hint],
            Self::Passing => [words.by_passing, words.passing_hint],
        }
    }
}

/// Everyone votes; the counts are the answer.
pub(super) fn votes(asking: &Asking, ballot: Ballot, stage: &StageView<'_>) -> El {
    let votes = el("div").class("votes");
    if !asking.is_group() {
        let options = stage.options.iter().map(|option| picked(asking, option)).collect();
        return votes
            .kid(el("p").class("votes__hint").text(asking.words.choice_hint))
            .kid(el("ul").class("choices").kids(options))
            .kid_if((ballot == Ballot::Certain).then(|| degrees::certainty(asking)));
    }
    let words = asking.game.language.with_untracked(|language| words(language));
    let kept = asking.game.preference(METHOD_KEY);
    let found = Method::ALL.into_iter().find(|method| kept.as_deref() == Some(method.name()));
    let method = State::new(found.unwrap_or(Method::Hands));
    asking.is_passed.set(found == Some(Method::Passing));
    let counting = counting(asking, words, ballot, stage);
    let passing = passing::passing(asking, words, ballot, stage);
    votes
        .live_attr("data-method", move || Some(method.get().name().to_owned()))
        .kid(methods(asking, words, method))
        .kid(counting.live_attr("hidden", move || flag(method.get() == Method::Passing)))
        .kid(passing.live_attr("hidden", move || flag(method.get() != Method::Passing)))
}

/// Ways to vote, and what to do.
fn methods(asking: &Asking, words: &'static Words, method: State<Method>) -> El {
    let chip = |this: Method| {
        let here = asking.clone();
        el("li").class("chip").kid(
            press("chip__word chip__word--small", move || {
                method.set(this);
                here.is_passed.set(this == Method::Passing);
                here.game.prefer(METHOD_KEY, Some(this.name()));
            })
            .attr("data-method", this.name())
            .live_attr("aria-pressed", move || Some((method.get() == this).to_string()))
            .text(this.words(words)[0]),
        )
    };
    el("div")
        .class("votes__methods")
        .kid(el("ul").class("chips").attr("aria-label", words.ballot).kids(Method::ALL.map(chip).into()))
        .kid(el("p").class("votes__hint").live_text(move || method.get().words(words)[1].to_owned()))
}

/// Counting hands or cards.
fn counting(asking: &Asking, words: &'static Words, ballot: Ballot, stage: &StageView<'_>) -> El {
    let open: Vec<String> = stage
        .options
        .iter()
        .filter(|option| !matches!(option.state, OptionState::Closed(_)))
        .map(|option| option.id.to_owned())
        .collect();
    let marked = State::new(0);
    let (total, hidden, people) = (asking.clone(), asking.clone(), u32::from(asking.people));
    let total = move || (total.words.votes_of)(total.read(|draft| draft.total()), total.people);
    let again = asking.clone();
    let recount = press("button button--small button--quiet", move || {
        again.edit(Draft::recount);
        marked.set(0);
    });
    let own = asking.clone();
    let head = el("p")
        .class("votes__head")
        .kid(el("output").class("votes__total").live_text(total))
        .kid(
            el("span")
                .class("quiet")
                .live_attr("hidden", move || flag(hidden.read(|draft| draft.total()) >= people))
                .text(words.hidden_until),
        )
        .kid(undo(asking, Draft::voted_last))
        .kid(recount.text(words.recount).live_attr("hidden", move || flag(own.read(|draft| draft.total()) == 0)));
    let options = stage.options.iter().map(|option| counted(asking, &open, marked, option)).collect();
    el("div")
        .class("votes__count")
        .kid(head)
        .kid(el("ul").class("choices").kids(options))
        .kid(digits(asking, &open, marked))
        .kid_if((ballot == Ballot::Certain).then(|| degrees::certainty(asking)))
}

/// An option with a counter: the whole face adds a vote. Its number shows once everyone has voted.
fn counted(asking: &Asking, open: &[String], marked: State<usize>, option: &OptionView<'_>) -> El {
    let words = asking.words;
    let name = option.letter.to_string();
    let (more, fewer, count) = (asking.clone(), asking.clone(), asking.clone());
    let (up, down, shown) = (option.id.to_string(), option.id.to_string(), option.id.to_string());
    let place = open.iter().position(|id| *id == option.id);
    let face = face(asking.general, option, move || {
        more.edit(|draft| draft.up(more.mode, &up));
        // A number that is typed next is meant for what was pressed.
        place.into_iter().for_each(|place| marked.set(place));
    });
    let of_all = move || count.read(|draft| draft.count_of_all(&shown, count.people));
    let known = of_all.clone();
    let number = move || of_all().map(|n| n.to_string()).unwrap_or_default();
    let number = el("output").class("vote__number").attr("data-post", &post(option)).live_text(number);
    // Before all have voted a button that can be pressed would tell that somebody has.
    let less = less("vote__less", &(words.vote_less)(&name), move || fewer.edit(|draft| draft.down(&down)))
        .live_attr("disabled", move || flag(known().unwrap_or_default() == 0));
    el("li")
        .class("vote")
        .attr("data-counts", "")
        .live_attr("data-marked", move || flag(Some(marked.get()) == place))
        .kid(face.kid(el("span").class("visually-hidden").text(&(words.vote_for)(&name))))
        .kid(el("span").class("vote__count").kid(less).kid(number))
}

/// Keys 0 to 9 give the marked option its number of hands and mark the next. They stand for what the
/// hand does with the counters, so nobody has to see or reach them.
fn digits(asking: &Asking, open: &[String], marked: State<usize>) -> El {
    let digit = |n: u16| {
        let (here, open) = (asking.clone(), open.to_vec());
        let set = move || {
            let place = marked.get_untracked().min(open.len().saturating_sub(1));
            if let Some(id) = open.get(place) {
                here.edit(|draft| draft.set(id, n));
                marked.set((place + 1) % open.len());
            }
        };
        press("", set).attr("data-key", &n.to_string()).attr("tabindex", "-1")
    };
    el("div").class("visually-hidden").attr("aria-hidden", "true").kids((0..=9).map(digit).collect())
}

/// An option that one person picks.
fn picked(asking: &Asking, option: &OptionView<'_>) -> El {
    let (here, shown) = (asking.clone(), asking.clone());
    let (id, own) = (option.id.to_string(), option.id.to_string());
    let face = face(asking.general, option, move || here.edit(|draft| draft.up(here.mode, &id)));
    el("li").kid(face.live_attr("aria-pressed", move || Some(shown.read(|draft| draft.count(&own) > 0).to_string())))
}
