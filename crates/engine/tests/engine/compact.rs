//! The compact form: little, whole, and refused when it is not.

use vejvalg_engine::answer::Votes;
use vejvalg_engine::ask::{Ask, Ballot, Keep};
use vejvalg_engine::compact::{Spoilt, VERSION, read, write};
use vejvalg_engine::session::Entry;
use vejvalg_engine::{Action, Answer, Session, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Chain, Steps, asks, ballot, card, choose, chose, counted, curve, filled, form, lines, option, placed, rate, step,
    text, words, wrote,
};

fn plan() -> Plan {
    Plan::of(vec![
        asks("lines", lines(9)),
        ballot("votes", Ballot::Certain, vec![option("a"), option("b")]),
        choose("decide", vec![option("a"), option("b")]).own(StepRef(0, 0)),
        asks("rate", rate(&["a", "b"])),
        asks("words", words(&["calm", "afraid"])),
        asks("text", text(Keep::Private)),
    ])
    .chunk(vec![
        asks("place", Ask::Place(curve(&["a", "b"]))),
        asks("form", form(&["who", "when"])),
        step("event").draws(0, 1),
        step("last"),
    ])
    .deck("events", ["a", "b", "c"].map(card).to_vec())
}

fn played() -> Play {
    let mut play = Play::of(plan().build());
    play.answer([
        wrote(&["first", " ", "second"]),
        Answer::Votes(Votes { counts: counted(&[("a", 2), ("b", 300)]), certain: [0, 1, 0, 1, 0] }),
        chose("own-2"),
        Answer::Rated(vec![("b".to_owned(), [0, 1, 2, 3, u16::MAX])]),
        Answer::Words(counted(&[("calm", 5)])),
        Answer::Text("for me".to_owned()),
        placed(&[("a", -2), ("b", 2)]),
        filled(&[("when", "Monday"), ("who", "")]),
    ]);
    for action in [Action::Skip, Action::Draw, Action::Fix("events".to_owned(), vec!["c".to_owned()])] {
        assert_eq!(play.session.apply(&play.module, action), Ok(()));
    }
    assert_eq!(play.session.apply(&play.module, Action::Jump("last".to_owned())), Ok(()));
    play
}

#[test]
fn what_was_written_is_read_again_in_few_bytes() {
    let play = played();
    let packed = write(&play.module, &play.session).expect("the module is whole");
    let read = read(&play.module, &packed.bytes, &packed.texts).expect("it is whole");
    assert_eq!(read.log, play.session.log());
    assert_eq!((read.room.seed, read.room.people, read.is_whole), (7, 5, true));
    assert_eq!(packed.texts, ["first", " ", "second", "for me", "Monday", ""]);
    assert!(packed.bytes.len() < 110, "{} bytes", packed.bytes.len());
}

#[test]
fn without_the_texts_the_log_still_replays() {
    let play = played();
    let packed = write(&play.module, &play.session).expect("the module is whole");
    let read = read(&play.module, &packed.bytes, &[]).expect("it is whole");
    assert_eq!(read.log[0], Entry::Answered("lines".to_owned(), wrote(&["…", "", "…"])));
    let replayed = Session::replay(&play.module, read.room, read.log).expect("every chunk is loaded");
    assert_eq!((replayed.orphans.len(), replayed.at()), (0, play.session.at()));
}

#[test]
fn every_changed_byte_and_every_cut_is_noticed() {
    let play = played();
    let bytes = write(&play.module, &play.session).expect("the module is whole").bytes;
    for place in 0..bytes.len() {
        assert_eq!(read(&play.module, &bytes[..place], &[]), Err(Spoilt::Damaged), "cut at {place}");
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << bit;
            assert_eq!(read(&play.module, &changed, &[]), Err(Spoilt::Damaged), "bit {bit} of {place}");
        }
    }
}

#[test]
fn a_log_of_another_module_or_version_says_so() {
    let play = played();
    let bytes = write(&play.module, &play.session).expect("the module is whole").bytes;
    let other = plan().but(|plan| plan.index.id = "other".to_owned()).build();
    assert_eq!(read(&other, &bytes, &[]), Err(Spoilt::OtherModule));
    let newer = signed(|body| body[0] = VERSION + 1, &bytes);
    assert_eq!(read(&play.module, &newer, &[]), Err(Spoilt::OtherVersion(VERSION + 1)));
}

#[test]
fn a_module_that_is_not_whole_asks_for_its_chunk() {
    let play = played();
    let bytes = write(&play.module, &play.session).expect("the module is whole").bytes;
    assert_eq!(write(&plan().first(), &play.session), Err(Spoilt::NotLoaded(1)));
    assert_eq!(read(&plan().first(), &bytes, &[]), Err(Spoilt::NotLoaded(1)));
}

#[test]
fn an_edited_module_reads_up_to_what_it_has_lost() {
    let play = played();
    let bytes = write(&play.module, &play.session).expect("the module is whole").bytes;
    let more = plan().but(|plan| plan.index.first.steps.insert(3, step("new"))).build();
    let whole = read(&more, &bytes, &[]).expect("the module has more steps");
    assert_eq!((whole.log.len(), whole.is_whole), (play.session.log().len(), true));
    let less = plan().but(|plan| plan.index.first.steps[4] = step("other")).build();
    let part = read(&less, &bytes, &[]).expect("the module has fewer steps");
    assert_eq!((part.log.len(), part.is_whole), (4, false));
}

/// The bytes with a change and a check sum that fits, as only we write it.
fn signed(change: impl FnOnce(&mut [u8]), bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes[..bytes.len() - 4].to_vec();
    change(&mut bytes);
    let sum = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    bytes.extend(&((sum ^ (sum >> 32)) as u32).to_le_bytes());
    bytes
}

#[test]
fn whatever_is_signed_never_panics() {
    let play = played();
    let bytes = write(&play.module, &play.session).expect("the module is whole").bytes;
    for place in 0..bytes.len() - 4 {
        for value in 0..=u8::MAX {
            let _any = read(&play.module, &signed(|body| body[place] = value, &bytes), &[]);
        }
        // Numbers and lists that never end.
        let _any = read(&play.module, &signed(|body| body[place..].fill(u8::MAX), &bytes), &[]);
    }
}
