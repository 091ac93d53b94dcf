//! The host's script: the plan that the room plays, from beginning to end, with what is said at each step, how long it
//! takes and where options lead; at the end what helps when the talk stops.

use vejvalg_engine::Module;
use vejvalg_engine::ask::{Ask, Choice};
use vejvalg_engine::module::{Activity, Step, StepRef, Target};
use vejvalg_engine::view;

use crate::game::Game;
use crate::ui::el::{El, el};
use crate::ui::hosting::named;
use crate::ui::rich::rich;
use crate::words::host::{Words, words};

/// The script of a module, in the length that is being played, or else the usual one.
pub(super) fn script(game: Game, module: &Module) -> El {
    let (words, minutes, index) = (game.words_of(words), game.words().minutes, module.index());
    let played = game.with_play(|play| play.session.as_ref().map_or(0, |session| session.room.variant));
    let planned: Vec<(u16, &Activity)> = index.planned(played.unwrap_or(0)).collect();
    let all = planned.iter().map(|(_, activity)| u32::from(activity.minutes)).sum();
    let spoken = |(place, activity): &(u16, &Activity)| {
        let heading = el("h3").class("script__heading").text(&activity.title);
        el("section")
            .class("script__activity")
            .kid(heading.kid(long(&minutes(activity.minutes.into()))))
            .kids(steps(module, *place).map(|step| line(words, minutes, module, activity, step)).collect())
    };
    el("section")
        .class("script")
        .kid(el("h2").class("script__title").text(&index.title).kid(long(&minutes(all))))
        .kids(planned.iter().map(spoken).collect())
        .kid(stuck(words))
}

fn long(minutes: &str) -> El {
    el("span").class("quiet").text(" · ").text(minutes)
}

/// The steps of an activity, in the author's order.
fn steps(module: &Module, place: u16) -> impl Iterator<Item = &Step> {
    let places = (0..module.index().chunks).filter_map(|chunk| Some((chunk, module.chunk(chunk)?)));
    let steps =
        places.flat_map(|(chunk, found)| (0..).zip(&found.steps).map(move |(n, step)| (StepRef(chunk, n), step)));
    steps.filter(move |(_, step)| step.activity == place).map(|(_, step)| step)
}

fn line(words: &Words, minutes: fn(u32) -> String, module: &Module, activity: &Activity, step: &Step) -> El {
    // Nobody plays to the second: whole minutes.
    let minutes = (step.seconds > 0).then(|| minutes(u32::from(step.seconds).div_ceil(60)));
    let say = (!step.host.is_empty())
        .then(|| el("div").class("script__say").kid(el("strong").text(words.say)).kids(rich(&step.host)));
    let options = match &step.ask {
        Ask::Choose(choose) => Some(&choose.options),
        Ask::Continue | Ask::Rate(_) | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Place(_) | Ask::Form(_) => {
            None
        }
    };
    let options = options.map(|options| {
        let all = options.iter().enumerate().map(|(place, choice)| option(words, module, place, choice));
        el("ul").class("script__options").kids(all.collect())
    });
    // The activity's own name stands above already.
    let title = if step.part == activity.title { step.title.clone() } else { named(step) };
    el("div")
        .class("script__step")
        .kid(el("h4").class("script__name").text(&title).kid_if(minutes.map(|minutes| long(&minutes))))
        .kids(rich(&step.task))
        .kid_if(options)
        .kid_if(say)
}

/// An option, and where it leads if not on.
fn option(words: &Words, module: &Module, place: usize, choice: &Choice) -> El {
    let to = choice.to.map(|to| match to {
        Target::Step(to) => module.step(to).map_or(words.further_on, |step| step.title.as_str()),
        Target::End => words.the_end,
    });
    el("li")
        .kid(el("strong").text(&format!("{} ", view::letter(place))))
        .text(&choice.label)
        .kid_if(to.map(|to| el("span").class("notes__to").text("→ ").text(to)))
}

/// What helps when the talk stops.
fn stuck(words: &Words) -> El {
    let prompts = [words.prompts, words.vote_prompts, words.write_prompts].concat();
    el("section")
        .class("script__activity")
        .kid(el("h3").class("script__heading").text(words.stuck))
        .kid(el("ul").class("script__options").kids(prompts.iter().map(|prompt| el("li").text(prompt)).collect()))
}
