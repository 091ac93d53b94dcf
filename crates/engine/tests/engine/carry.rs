//! Progress that goes from one device to another: whole, or not at all.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use vejvalg_engine::ask::{Ask, Ballot, Keep};
use vejvalg_engine::carry::{Private, VERSION, Why, gather, parts, read, write};
use vejvalg_engine::drafts::Drafts;
use vejvalg_engine::session::{Entry, Mode, Room};
use vejvalg_engine::view::{self, Stand};
use vejvalg_engine::{Action, Answer, Module, Session};

use crate::support::dice::{self, Dice};
use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Chain, asks, ballot, choose, chose, filled, form, lines, option, step, text, wrote};

/// Letters of a code that is as long as it likes.
const LONG: usize = 20_000;

fn plan() -> Plan {
    Plan::of(vec![
        asks("lines", lines(3)),
        choose("decide", vec![option("a"), option("b")]),
        asks("own", text(Keep::Private)),
        asks("all", text(Keep::Shared)),
        asks("form", form(&["who", "when"])),
        ballot("votes", Ballot::Certain, vec![option("a"), option("b")]),
        step("last"),
    ])
}

/// A session of so many people that has written something private.
fn played(mode: Mode, people: u8) -> Play {
    let mut play = Play::of(plan().build());
    let room = Room { name: "Blå stue".to_owned(), mode, people, seed: u64::MAX, variant: 240 };
    play.session = Session::new(&play.module, room);
    play.answer([
        wrote(&["første", "anden"]),
        chose("b"),
        Answer::Text("only for me".to_owned()),
        Answer::Text("for everybody".to_owned()),
        filled(&[("who", "os"), ("when", "mandag")]),
    ]);
    play
}

fn code(play: &Play, private: Private) -> String {
    let parcel = write(&play.module, &play.session, "note\nof two lines", private).expect("the module is whole");
    parts(&parcel, LONG).expect("few parts").join(" ")
}

fn opened(module: &Module, text: &str) -> Result<Vec<Entry>, Why> {
    let parcel = gather(text)?.parcel().ok_or(Why::Cut)??;
    read(module, &parcel).map(|carried| carried.log)
}

#[test]
fn what_goes_comes_back_with_name_note_and_drafts() {
    let mut play = played(Mode::Group, 6);
    play.session.drafts.insert("votes".to_owned(), chose("a"));
    play.session.drafts.insert("own".to_owned(), Answer::Text("half a private thought".to_owned()));
    let parcel = write(&play.module, &play.session, "note\nof two lines", Private::Stays).expect("it is whole");
    let carried = read(&play.module, &parcel).expect("it is whole");
    let room = &play.session.room;
    assert_eq!((&carried.room, carried.note.as_str(), carried.is_whole), (room, "note\nof two lines", true));
    assert_eq!(carried.drafts, Drafts::from_iter([("votes".to_owned(), chose("a"))]));
}

#[test]
fn what_is_private_goes_along_only_with_the_one_who_wrote_it_and_says_so() {
    for (mode, people, private, goes) in [
        (Mode::Alone, 1, Private::Goes, true),
        (Mode::Portal, 1, Private::Goes, true),
        (Mode::Alone, 1, Private::Stays, false),
        (Mode::Portal, 2, Private::Goes, false),
        (Mode::Group, 1, Private::Goes, false),
        (Mode::Group, 5, Private::Goes, false),
    ] {
        let mut play = played(mode, people);
        play.session.drafts.insert("own".to_owned(), Answer::Text("only for me".to_owned()));
        let parcel = write(&play.module, &play.session, "", private).expect("the module is whole");
        let carried = read(&play.module, &parcel).expect("it is whole");
        let told = if goes { "only for me" } else { "…" };
        assert_eq!(
            carried.log[2],
            Entry::Answered("own".to_owned(), Answer::Text(told.to_owned())),
            "{mode:?} {people}"
        );
        assert_eq!(carried.log[3], play.session.log()[3]);
        assert_eq!(carried.drafts.get("own").is_some(), goes, "{mode:?} {people}");
        let resumed = carried.resume(&play.module).expect("it is whole");
        assert_eq!((resumed.at(), resumed.orphans.len()), (play.session.at(), 0));
    }
}

#[test]
fn parts_come_in_any_order_and_as_often_as_they_like() {
    let play = played(Mode::Group, 5);
    let parcel = write(&play.module, &play.session, "", Private::Stays).expect("the module is whole");
    let codes = parts(&parcel, 60).expect("not too many");
    assert!(codes.len() > 3 && codes.iter().all(|code| code.len() <= 60), "{codes:?}");
    let links = |which: &[usize]| -> String {
        which.iter().map(|n| format!("see https://a.b/#/p/users/carry/{} !\n", codes[*n].to_uppercase())).collect()
    };
    let mut order: Vec<usize> = (0..codes.len()).rev().chain([1, 1, 0]).collect();
    let log = shared(&play.module, play.session.log());
    assert_eq!(opened(&play.module, &links(&order)), Ok(log));
    order.retain(|n| *n != 1);
    assert_eq!(gather(&links(&order)).expect("some are there").missing(), [2]);
    assert_eq!(gather(&links(&[0])).expect("one is there").of(), codes.len());
}

#[test]
fn the_last_part_says_which_of_several_parcels_is_meant() {
    let (north, south) = (played(Mode::Group, 5), played(Mode::Group, 6));
    let both = format!("{} {}", code(&north, Private::Stays), code(&south, Private::Stays));
    let parcel = gather(&both).expect("two are there").parcel().expect("it is whole").expect("it is sound");
    assert_eq!(read(&north.module, &parcel).expect("it is whole").room.people, 6);
}

#[test]
fn a_refusal_says_why() {
    let play = played(Mode::Group, 5);
    let whole = code(&play, Private::Stays);
    let parcel = write(&play.module, &play.session, "", Private::Stays).expect("the module is whole");
    assert_eq!(gather("nothing"), Err(Why::NoCode));
    assert_eq!(gather(&whole[..whole.len() - 9]), Err(Why::Cut));
    assert_eq!(gather(&whole.replacen(&whole[20..22], "zz", 1)), Err(Why::Damaged));
    let other = plan().but(|plan| plan.index.id = "other".to_owned()).build();
    assert_eq!(opened(&other, &whole), Err(Why::OtherModule));
    let newer = [&[VERSION + 1], &parcel[1..]].concat();
    assert_eq!(read(&play.module, &newer), Err(Why::TooNew(VERSION + 1)));
    assert_eq!(opened(&play.module, &parts(&newer, LONG).expect("few").join("")), Err(Why::TooNew(VERSION + 1)));
}

#[test]
fn another_edition_reads_what_it_has_and_never_takes_one_thing_for_another() {
    let play = played(Mode::Group, 5);
    let whole = code(&play, Private::Stays);
    let edition = |change: fn(&mut Plan)| {
        let another = |plan: &mut Plan| {
            plan.index.fingerprint = "another".to_owned();
            plan.index.first.fingerprint = "another".to_owned();
        };
        plan().but(another).but(change).build()
    };
    let more = edition(|plan| plan.index.first.steps.insert(1, step("new")));
    assert_eq!(opened(&more, &whole), Ok(shared(&more, play.session.log())));
    let less = edition(|plan| plan.index.first.steps[1] = step("other"));
    let parcel = gather(&whole).expect("it is there").parcel().expect("it is whole").expect("it is sound");
    let carried = read(&less, &parcel).expect("a part is there");
    assert_eq!((carried.log.as_slice(), carried.is_whole), (&play.session.log()[..1], false));
}

#[test]
fn every_cut_and_every_changed_bit_is_refused() {
    let play = played(Mode::Alone, 1);
    let parcel = write(&play.module, &play.session, "", Private::Goes).expect("the module is whole");
    let code = code(&play, Private::Goes);
    let own = opened(&play.module, &code).expect("it is whole");
    for place in 0..code.len() {
        assert!(gather(&code[..place]).is_err(), "cut at {place}");
        for letter in "0123456789abcdefghjkmnpqrstvwxyz".chars() {
            let changed = [&code[..place], &letter.to_string(), &code[place + 1..]].concat();
            // The last letter holds bits that stand for nothing.
            if let Ok(log) = opened(&play.module, &changed) {
                assert!(changed == code || place + 1 == code.len(), "{letter} at {place}");
                assert_eq!(log, own);
            }
        }
    }
    // Without the check sums around it, as only somebody writes it who means to.
    for place in 0..parcel.len() {
        let _any = read(&play.module, &parcel[..place]);
        for bit in 0..8 {
            let mut changed = parcel.clone();
            changed[place] ^= 1 << bit;
            let _any = read(&play.module, &changed);
        }
    }
}

/// The session that the dice play.
fn diced(module: &Module, dice: &mut Dice<'_>) -> Session {
    let mut session = Session::new(module, dice::room(dice));
    for _ in 0..40 {
        let Stand::Playing(stage) = view::stand(module, &session) else { break };
        let action = if dice.is_empty() {
            break;
        } else if stage.can_go_back && dice.once_in(6) {
            Action::Back
        } else {
            Action::Answer(dice.one(&dice::offers(&stage)))
        };
        if session.apply(module, action).is_err() {
            break;
        }
    }
    session
}

/// What may go along of a log: a private text stays.
fn shared(module: &Module, log: &[Entry]) -> Vec<Entry> {
    let is_private = |step: &str| {
        let step = module.place_of(step).and_then(|at| module.step(at));
        matches!(step.map(|step| &step.ask), Some(Ask::Text(ask)) if ask.keep == Keep::Private)
    };
    let hidden = |entry: &Entry| {
        if matches!(entry, Entry::Answered(step, Answer::Text(_)) if is_private(step)) {
            return Entry::Answered(entry.step().to_owned(), Answer::Text("…".to_owned()));
        }
        entry.clone()
    };
    log.iter().map(hidden).collect()
}

#[test]
fn ten_thousand_sessions_go_there_and_back() {
    // By far the longest of these tests: half of them at a time, or a small machine's other half waits for it.
    std::thread::scope(|both| {
        both.spawn(|| sessions_go_there_and_back(5_000));
        both.spawn(|| sessions_go_there_and_back(5_000));
    });
}

fn sessions_go_there_and_back(cases: u32) {
    let bytes = (prop::collection::vec(any::<u8>(), 0..240), prop::collection::vec(any::<u8>(), 8..80));
    let strategy = (bytes, 30..400_usize, any::<prop::sample::Index>(), 0..8_u8);
    let mut runner = TestRunner::new(Config { cases, ..Config::default() });
    let run = runner.run(&strategy, |((made, played), letters, place, bit)| {
        let module = dice::module(&mut Dice::of(&made), true).build();
        let session = diced(&module, &mut Dice::of(&played));
        let parcel = write(&module, &session, "note", Private::Stays).expect("the module is whole");
        let codes = parts(&parcel, letters).expect("not too many");
        prop_assert!(codes.iter().all(|code| code.len() <= letters), "{:?}", codes);
        let text = codes.join("\n");
        let log = opened(&module, &text);
        prop_assert_eq!(log.as_deref(), Ok(&shared(&module, session.log())[..]));
        let resumed = read(&module, &parcel).expect("it is whole").resume(&module).expect("it is whole");
        prop_assert_eq!((resumed.at(), resumed.orphans.len()), (session.at(), 0));
        // A changed bit or a cut is refused, or changes nothing: it never makes another session.
        let mut changed = text.clone().into_bytes();
        let at = place.index(changed.len());
        changed[at] ^= 1 << bit;
        let changed = String::from_utf8_lossy(&changed);
        prop_assert!(opened(&module, &changed).is_err() || opened(&module, &changed) == log);
        let cut = opened(&module, &text[..at]);
        prop_assert!(cut.is_err(), "{:?}", cut);
        Ok(())
    });
    run.expect("every session comes back");
}
