//! Every place in the compiled types where a step is referred to. A new one is added here, or its
//! names stay numbers.

use vejvalg_engine::StepRef;
use vejvalg_engine::ask::Ask;
use vejvalg_engine::module::{Card, Exit, Step, Target};
use vejvalg_engine::picture::Picture;
use vejvalg_engine::rule::{Condition, Effect};

/// What is done with a reference.
type Each<'a> = &'a mut dyn FnMut(&mut StepRef);

/// All references of a step but its picture, which is not a name.
pub(super) fn in_step(step: &mut Step, each: Each<'_>) {
    in_ask(&mut step.ask, each);
    in_cards(&mut step.cards, each);
    in_condition(step.when.as_mut(), each);
    step.first_heard.iter_mut().for_each(&mut *each);
    for Exit { when, to } in &mut step.next {
        in_condition(when.as_mut(), each);
        in_target(Some(to), each);
    }
}

/// All references of cards.
pub(super) fn in_cards(cards: &mut [Card], each: Each<'_>) {
    cards.iter_mut().for_each(|card| in_condition(card.when.as_mut(), each));
}

/// All references of a picture.
pub(super) fn in_picture(picture: &mut Picture, each: Each<'_>) {
    match picture {
        Picture::Journey(journey) => {
            for station in &mut journey.stations {
                each(&mut station.begins);
                station.feel.iter_mut().for_each(&mut *each);
            }
            journey.again.iter_mut().chain(&mut journey.better).chain(&mut journey.hotspot).for_each(each);
        }
        Picture::Fork(fork) => {
            [&mut fork.own, &mut fork.first, &mut fork.second, &mut fork.decision].into_iter().for_each(each);
        }
        Picture::Tally(step) => each(step),
        Picture::Radar(radar) => radar.axes.iter_mut().for_each(|axis| each(&mut axis.step)),
    }
}

fn in_ask(ask: &mut Ask, each: Each<'_>) {
    match ask {
        Ask::Choose(choose) => {
            choose.own.iter_mut().for_each(&mut *each);
            for option in &mut choose.options {
                in_condition(option.when.as_mut(), each);
                in_target(option.to.as_mut(), each);
                in_effects(&mut option.effects, each);
            }
        }
        Ask::Rate(rate) => rate.own.iter_mut().for_each(each),
        Ask::Place(place) => place.from.iter_mut().chain(&mut place.own).for_each(each),
        Ask::Continue | Ask::Words(_) | Ask::Lines(_) | Ask::Text(_) | Ask::Form(_) => {}
    }
}

/// A consequence has a condition of its own.
fn in_effects(effects: &mut [Effect], each: Each<'_>) {
    for effect in effects {
        match effect {
            Effect::Later(later) => in_condition(later.card.when.as_mut(), each),
            Effect::Change(..) => {}
        }
    }
}

fn in_target(target: Option<&mut Target>, each: Each<'_>) {
    if let Some(Target::Step(reference)) = target {
        each(reference);
    }
}

fn in_condition(condition: Option<&mut Condition>, each: Each<'_>) {
    match condition {
        Some(Condition::All(parts) | Condition::Any(parts)) => {
            parts.iter_mut().for_each(|part| in_condition(Some(part), each));
        }
        Some(Condition::Not(part)) => in_condition(Some(part), each),
        Some(Condition::Chose(reference, _) | Condition::Visited(reference)) => each(reference),
        Some(
            Condition::AtLeast(..)
            | Condition::AtMost(..)
            | Condition::Drawn(..)
            | Condition::Mode(_)
            | Condition::Variant(_)
            | Condition::PeopleAtLeast(_)
            | Condition::PeopleAtMost(_),
        )
        | None => {}
    }
}
