//! What holds for every small module and every way of playing it. `PROPTEST_CASES=100000` tries more.

use proptest::prelude::*;
use vejvalg_engine::compact;
use vejvalg_engine::result::{recap, way};
use vejvalg_engine::save::{Loaded, Save};
use vejvalg_engine::session::Entry;
use vejvalg_engine::view::{self, StageView, Stand};
use vejvalg_engine::{Action, Module, Session};

use crate::support::dice::{self, Dice};
use crate::support::json;
use crate::support::plan::Plan;

/// Most actions of a play.
const LONG: usize = 40;

/// Bytes to make a module of, and bytes to play it with.
fn bytes() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    (prop::collection::vec(any::<u8>(), 0..240), prop::collection::vec(any::<u8>(), 8..80))
}

fn stage<'a>(module: &'a Module, session: &'a Session) -> Option<StageView<'a>> {
    if let Stand::Playing(stage) = view::stand(module, session) { Some(*stage) } else { None }
}

/// The session without what was begun or taken back.
fn without_drafts(session: &Session) -> Session {
    let mut session = session.clone();
    session.drafts.clear();
    session
}

/// An action that the screen offers; none at the end of a play that does not go back.
fn offered(dice: &mut Dice<'_>, module: &Module, session: &Session) -> Option<Action> {
    let stage = stage(module, session);
    let back = stage.as_ref().map_or_else(|| session.can_go_back(), |stage| stage.can_go_back);
    match stage {
        _ if back && dice.once_in(6) => Some(Action::Back),
        Some(stage) => Some(Action::Answer(dice.one(&dice::offers(&stage)))),
        None => None,
    }
}

/// Plays a module, with offered actions and what hosts come up with, and looks at every session on the way.
fn play(
    plan: &Plan,
    bytes: &[u8],
    look: impl FnMut(&Module, &Session) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    playing(plan, bytes, true, look)
}

/// As `play`; without a host, there are answers and ways back only.
fn playing(
    plan: &Plan,
    bytes: &[u8],
    hosted: bool,
    mut look: impl FnMut(&Module, &Session) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let mut dice = Dice::of(bytes);
    let module = plan.build();
    let mut session = Session::new(&module, dice::room(&mut dice));
    for _ in 0..LONG {
        look(&module, &session)?;
        let Some(action) = offered(&mut dice, &module, &session).filter(|_| !dice.is_empty()) else { break };
        prop_assert_eq!(session.apply(&module, action), Ok(()));
        if hosted && dice.once_in(3) {
            let before = session.clone();
            let action = dice::host(&mut dice, &session);
            if session.apply(&module, action).is_err() {
                prop_assert_eq!(&session, &before);
            }
        }
    }
    look(&module, &session)
}

proptest! {
    #[test]
    fn what_is_offered_is_never_refused((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let actions = stage(module, session).iter().flat_map(dice::offers).map(Action::Answer).collect::<Vec<_>>();
            let back = session.can_go_back().then_some(Action::Back);
            for action in actions.into_iter().chain(back) {
                prop_assert_eq!(session.clone().apply(module, action), Ok(()));
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_refusal_changes_nothing((made, played) in bytes(), wild in prop::collection::vec(any::<u8>(), 400)) {
        let mut wild = Dice::of(&wild);
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let mut after = session.clone();
            if after.apply(module, Action::Answer(dice::wild(&mut wild))).is_err() {
                prop_assert_eq!(&after, session);
            }
            if !session.can_go_back() {
                prop_assert_eq!(after.clone().apply(module, Action::Back).is_err(), after == *session);
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_branch_replays_the_beginning_and_leaves_the_session_alone((made, played) in bytes(), pick in any::<prop::sample::Index>()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let before = Save::of(module, session, 1).write();
            let entry = pick.index(session.log().len() + 1);
            let branch = session.branch_at(module, entry).expect("the module is whole");
            // What a step owes is dealt at once, so a branch never stands before its cards.
            prop_assert_eq!(&branch.log()[..entry], &session.log()[..entry]);
            prop_assert!(branch.log()[entry..].iter().all(|entry| !entry.is_move()));
            let mut again = Session::replay(module, session.room.clone(), session.log()[..entry].to_vec()).expect("whole");
            again.drafts.clone_from(&branch.drafts);
            prop_assert_eq!(&branch, &again);
            prop_assert_eq!(Save::of(module, session, 1).write(), before);
            Ok(())
        })?;
    }

    #[test]
    fn the_way_has_a_crossing_for_each_choice_and_ends_at_the_meters((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let way = way(module, session);
            for crossing in &way.crossings {
                prop_assert_eq!(crossing.turns.iter().filter(|turn| turn.is_taken && turn.is_open).count(), 1);
            }
            let taken = session.log().iter().filter(|entry| matches!(entry, Entry::Answered(_, answer) if answer.chosen().is_some()));
            prop_assert_eq!(way.crossings.len(), taken.count());
            for (line, place) in way.meters.iter().zip(0..) {
                let last = line.points.last().map_or(line.meter.start, |point| point.value);
                prop_assert_eq!(last, session.meter(place));
            }
            Ok(())
        })?;
    }

    #[test]
    fn back_is_the_session_before_and_keeps_the_answer((made, played) in bytes(), pick in any::<prop::sample::Index>()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let Some(stage) = stage(module, session) else { return Ok(()) };
            let answer = pick.get(&dice::offers(&stage)).clone();
            let mut after = session.clone();
            prop_assert_eq!(after.apply(module, Action::Answer(answer.clone())), Ok(()));
            prop_assert_eq!(after.apply(module, Action::Back), Ok(()));
            let mut wanted = session.clone();
            wanted.drafts.insert(stage.step.id.clone(), answer);
            prop_assert_eq!(after, wanted);
            Ok(())
        })?;
    }

    #[test]
    fn the_replay_of_the_log_is_the_session((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let again = Session::replay(module, session.room.clone(), session.log().to_vec());
            prop_assert_eq!(again, Ok(without_drafts(session)));
            Ok(())
        })?;
    }

    #[test]
    fn a_saved_session_comes_back_to_life((made, played) in bytes(), generation in any::<u64>()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let save = Save::of(module, session, generation);
            // Our own writing and the derives agree in every letter.
            let theirs = serde_json::to_string(&save).expect("a save is JSON");
            let ours = save.write();
            prop_assert_eq!(ours.split_once('\n').map(|(_, body)| body), Some(&theirs[..]));
            let read = Save::read(&save.write());
            prop_assert_eq!(&read, &Loaded::Whole(Box::new(save)));
            if let Loaded::Whole(save) = read {
                prop_assert_eq!(save.resume(module), Ok(session.clone()));
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_compact_form_of_the_log_is_the_log((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let packed = compact::write(module, session).map_err(|why| TestCaseError::fail(why.to_string()))?;
            let read = compact::read(module, &packed.bytes, &packed.texts);
            let read = read.map_err(|why| TestCaseError::fail(why.to_string()))?;
            prop_assert_eq!((&read.room, read.log.as_slice(), read.is_whole), (&session.room, session.log(), true));
            // Without the texts it still leads to the same step.
            let read = compact::read(module, &packed.bytes, &[]);
            let read = read.map_err(|why| TestCaseError::fail(why.to_string()))?;
            let replayed = Session::replay(module, read.room, read.log);
            prop_assert_eq!(replayed.map(|session| session.at()), Ok(session.at()));
            Ok(())
        })?;
    }

    #[test]
    fn a_card_that_is_put_back_leaves_the_meters_as_they_were((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let mut after = session.clone();
            if after.apply(module, Action::Draw).is_err() {
                return Ok(());
            }
            let n = session.drawn().len();
            let card = after.drawn()[n].card.clone();
            // Another card may have come because of it: a consequence that was due.
            if after.drawn().len() == n + 1 {
                prop_assert_eq!(after.apply(module, Action::PutBack(card)), Ok(()));
                let meters = |session: &Session| (0..2).map(|meter| session.meter(meter)).collect::<Vec<_>>();
                prop_assert_eq!(meters(&after), meters(session));
            }
            Ok(())
        })?;
    }

    #[test]
    fn meters_stay_within_their_bounds((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            for (place, meter) in (0..).zip(&module.index().meters) {
                prop_assert!((meter.low..=meter.high).contains(&session.meter(place)));
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_module_without_loops_ends_in_as_many_steps_as_it_has((made, played) in bytes()) {
        let plan = dice::module(&mut Dice::of(&made), false);
        let steps = plan.index.first.steps.len() + plan.further.iter().map(|chunk| chunk.steps.len()).sum::<usize>();
        let module = plan.build();
        let mut dice = Dice::of(&played);
        let mut session = Session::new(&module, dice::room(&mut dice));
        for _ in 0..steps {
            let Some(stage) = stage(&module, &session) else { break };
            let answer = dice.one(&dice::offers(&stage));
            prop_assert_eq!(session.apply(&module, Action::Answer(answer)), Ok(()));
        }
        prop_assert_eq!(view::stand(&module, &session), Stand::Finished);
    }

    #[test]
    fn one_seed_deals_the_same_cards_and_none_twice((made, played) in bytes()) {
        let plan = dice::module(&mut Dice::of(&made), true);
        playing(&plan, &played, false, |module, session| {
            let mut twin = Session::new(module, session.room.clone());
            for entry in session.log() {
                if let Entry::Answered(_, answer) = entry {
                    prop_assert_eq!(twin.apply(module, Action::Answer(answer.clone())), Ok(()));
                }
            }
            prop_assert_eq!(twin, without_drafts(session));
            let of_decks = session.drawn().iter().filter(|drawn| !drawn.deck.is_empty());
            let mut cards: Vec<_> = of_decks.map(|drawn| (&drawn.deck, &drawn.card)).collect();
            cards.sort();
            prop_assert!(cards.windows(2).all(|pair| pair[0] != pair[1]));
            Ok(())
        })?;
    }

    #[test]
    fn chunks_may_come_as_late_as_they_are_needed((made, played) in bytes()) {
        let plan = dice::module(&mut Dice::of(&made), true);
        let mut dice = Dice::of(&played);
        let (whole, mut parts) = (plan.build(), plan.first());
        let room = dice::room(&mut dice);
        let (mut early, mut late) = (Session::new(&whole, room.clone()), Session::new(&parts, room));
        for _ in 0..LONG {
            while let Some(number) = late.missing(&parts) {
                prop_assert_eq!(view::stand(&parts, &late), Stand::Loading(number));
                prop_assert_eq!(parts.add(plan.further[usize::from(number) - 1].clone()), Ok(()));
                late.arrive(&parts);
            }
            prop_assert_eq!(&late, &early);
            let Some(action) = offered(&mut dice, &whole, &early) else { break };
            prop_assert_eq!(early.apply(&whole, action.clone()), Ok(()));
            prop_assert_eq!(late.apply(&parts, action), Ok(()));
        }
    }

    #[test]
    fn an_old_log_against_an_edited_module_keeps_what_replays_and_the_rest(
        (made, played) in bytes(),
        edits in prop::collection::vec(any::<(prop::sample::Index, u8)>(), 0..4),
    ) {
        let plan = dice::module(&mut Dice::of(&made), true);
        let mut edited = made.clone();
        for (at, byte) in edits.iter().filter(|_| !made.is_empty()) {
            edited[at.index(made.len())] = *byte;
        }
        let edited = dice::module(&mut Dice::of(&edited), true).build();
        play(&plan, &played, |_, session| {
            let log = session.log();
            let replayed = Session::replay(&edited, session.room.clone(), log.to_vec());
            let replayed = replayed.map_err(|refused| TestCaseError::fail(refused.to_string()))?;
            let kept = log.len() - replayed.orphans.len();
            prop_assert_eq!(&replayed.log()[..kept], &log[..kept]);
            prop_assert_eq!(&replayed.orphans, &log[kept..]);
            prop_assert!(replayed.log()[kept..].iter().all(|entry| matches!(entry, Entry::Drew(..))));
            // Neither may panic.
            let _shown = (view::stand(&edited, &replayed), recap(&edited, &replayed));
            Ok(())
        })?;
    }

    #[test]
    fn a_module_is_read_as_it_was_written((made, _) in bytes()) {
        let plan = dice::module(&mut Dice::of(&made), true);
        let mut module = Module::read(&json(&plan.index)).map_err(|why| TestCaseError::fail(why.to_string()))?;
        for chunk in &plan.further {
            prop_assert_eq!(module.read_chunk(&json(chunk)), Ok(()));
        }
        let chunks: Vec<_> = std::iter::once(&plan.index.first).chain(&plan.further).collect();
        prop_assert_eq!(module.loaded().collect::<Vec<_>>(), chunks);
    }

    #[test]
    fn the_recap_holds_only_what_stands_in_the_log((made, played) in bytes()) {
        play(&dice::module(&mut Dice::of(&made), true), &played, |module, session| {
            let results = recap(module, session);
            let notes = results.iter().map(|result| result.notes.len()).sum::<usize>();
            let answers = session.log().iter().filter(|entry| matches!(entry, Entry::Answered(..))).count();
            prop_assert!(notes <= answers);
            Ok(())
        })?;
    }
}

/// The helpers above must not prove their properties of nothing.
#[test]
fn random_play_meets_what_the_properties_are_about() {
    let (mut drawn, mut closed, mut own, mut ends, mut skipped) = (0, 0, 0, 0, 0);
    let (mut late, mut aside, mut back, mut fixed, mut jumped) = (0, 0, 0, 0, 0);
    for seed in 0..300u64 {
        let mut state = seed;
        let mut bytes = |n: usize| -> Vec<u8> {
            let mut next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 56) as u8
            };
            (0..n).map(|_| next()).collect()
        };
        let plan = dice::module(&mut Dice::of(&bytes(240)), true);
        let looked = play(&plan, &bytes(80), |module, session| {
            drawn += session.drawn().len();
            late += session.drawn().iter().filter(|drawn| drawn.deck.is_empty()).count();
            for entry in session.log() {
                match entry {
                    Entry::Answered(..) | Entry::Drew(..) => {}
                    Entry::Skipped(..) => aside += 1,
                    Entry::Returned(..) => back += 1,
                    Entry::Fixed(..) => fixed += 1,
                    Entry::Jumped(..) => jumped += 1,
                }
            }
            ends += usize::from(session.at().is_none());
            skipped += usize::from(session.trail().iter().any(|at| module.step(*at).is_some_and(|s| s.when.is_some())));
            for option in stage(module, session).iter().flat_map(|stage| &stage.options) {
                closed += usize::from(matches!(option.state, view::OptionState::Closed(_)));
                own += usize::from(option.state == view::OptionState::Own);
            }
            Ok(())
        });
        assert!(looked.is_ok(), "{looked:?}");
    }
    let hosted = [("late", late), ("aside", aside), ("back", back), ("fixed", fixed), ("jumped", jumped)];
    for (what, n) in hosted {
        assert!(n > 50, "{what}: {n}");
    }
    for (what, n) in [("drawn", drawn), ("closed", closed), ("own", own), ("ends", ends), ("conditions", skipped)] {
        assert!(n > 50, "{what}: {n}");
    }
}
