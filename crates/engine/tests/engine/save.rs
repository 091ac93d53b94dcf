//! The saved text: read as it was written, or known to be damaged or too new; never a panic.

use vejvalg_engine::answer::Placed;
use vejvalg_engine::ask::Keep;
use vejvalg_engine::save::{Loaded, Save, VERSION};
use vejvalg_engine::session::{Entry, Mode};
use vejvalg_engine::{Action, Answer, Refused};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{Steps, asks, card, choose, chose, filled, form, lines, option, placed, step, text, voted, wrote};

fn plan() -> Plan {
    Plan::of(vec![choose("fork", vec![option("a")]), asks("write", lines(2))]).chunk(vec![
        asks("note", text(Keep::Private)),
        asks("form", form(&["f"])),
        step("last"),
    ])
}

fn played() -> Play {
    let mut play = Play::of(plan().build());
    play.answer([chose("a"), wrote(&["æøå \"quoted\" \\ \n 😀"]), Answer::Text("one\ntwo\u{0}\u{7f}".to_owned())]);
    play.answer([filled(&[("f", "x")])]).back();
    play.session.drafts.insert("gone".to_owned(), voted(&[("x", 3)]));
    play.session.orphans.push(Entry::Answered("gone".to_owned(), placed(&[("i", -2)])));
    play
}

fn saved() -> Save {
    let play = played();
    Save::of(&play.module, &play.session, 12)
}

#[test]
fn what_was_saved_is_read_again() {
    assert_eq!(Save::read(&saved().write()), Loaded::Whole(Box::new(saved())));
    let save = saved();
    assert_eq!((save.generation, save.module.as_str(), save.fingerprint.as_str()), (12, "module", "edition"));
}

#[test]
fn what_is_saved_is_what_the_derives_would_write() {
    let mut save = saved();
    save.room.name = (0_u8..=0x7f).map(char::from).chain(['æ', '\u{2028}', '😀']).collect();
    let word = Placed { item: "i".to_owned(), y: -128, x: 127, word: Some("w".to_owned()) };
    let answers = [
        Answer::Seen,
        Answer::Rated(vec![("r".to_owned(), [0, 1, 2, 3, u16::MAX])]),
        Answer::Words(vec![("w".to_owned(), 1), ("v".to_owned(), 2)]),
        Answer::Placed(vec![word]),
    ];
    save.log.extend(answers.map(|answer| Entry::Answered("step".to_owned(), answer)));
    let texts = || ["a", "b", "c"].map(str::to_owned);
    let ([a, b, c], [d, e, f]) = (texts(), texts());
    save.log.extend([Entry::Drew(a, b, c), Entry::Skipped(d, e), Entry::Returned(f.clone(), f.clone())]);
    save.log.extend([Entry::Fixed(f.clone(), f.clone(), texts().into()), Entry::Jumped(f.clone(), f)]);
    for mode in [Mode::Group, Mode::Alone, Mode::Portal] {
        save.room.mode = mode;
        let theirs = serde_json::to_string(&save).expect("a save is JSON");
        assert_eq!(save.write().split_once('\n').expect("it has a first line").1, theirs);
    }
}

#[test]
fn a_session_comes_back_to_life_as_it_was() {
    let play = played();
    assert_eq!(saved().resume(&play.module), Ok(play.session));
}

#[test]
fn a_session_that_stands_in_a_later_chunk_asks_for_it_first() {
    assert_eq!(saved().resume(&plan().first()), Err(Refused::NotLoaded(1)));
}

#[test]
fn what_no_longer_replays_is_kept_after_what_was_lost_before() {
    let mut edited = plan();
    edited.index.first.steps.remove(1);
    let save = saved();
    let session = save.resume(&edited.build()).expect("every chunk is loaded");
    assert_eq!(session.log(), &save.log[..1]);
    assert_eq!(session.orphans, [&save.orphans[..], &save.log[1..]].concat());
    assert_eq!(session.drafts, save.drafts);
}

#[test]
fn a_save_of_a_newer_version_is_too_new_and_not_damaged() {
    let newer = saved().write().replacen(&format!("vejvalg {VERSION} "), &format!("vejvalg {} ", VERSION + 1), 1);
    assert_eq!(Save::read(&newer), Loaded::TooNew { found: VERSION + 1 });
    assert_eq!(Save::read("vejvalg 4000000000 some other head\nand body"), Loaded::TooNew { found: 4_000_000_000 });
}

#[test]
fn a_save_cut_off_anywhere_is_damaged() {
    let text = saved().write();
    for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
        assert!(matches!(Save::read(&text[..cut]), Loaded::Damaged { .. }), "cut at {cut}");
    }
}

#[test]
fn a_single_changed_bit_is_noticed_or_does_no_harm() {
    let whole = Loaded::Whole(Box::new(saved()));
    let text = saved().write();
    let body = text.find('\n').expect("a save has a first line");
    for bit in 0..text.len() * 8 {
        let mut bytes = text.clone().into_bytes();
        bytes[bit / 8] ^= 1 << (bit % 8);
        // Storage holds text: what is no text any more never reaches us.
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        let loaded = Save::read(&changed);
        let noticed = matches!(loaded, Loaded::Damaged { .. } | Loaded::TooNew { .. });
        assert!(noticed || (loaded == whole && bit / 8 < body), "bit {bit}");
    }
}

#[test]
fn what_this_version_does_not_know_is_written_again() {
    let others = ",\"room_code\":\"ab \\\"12\",\"more\":{\"a\":[1,-2,null,true],\"b\":{}}";
    let save = Save { others: others.to_owned(), ..saved() };
    let Loaded::Whole(read) = Save::read(&save.write()) else { panic!("it is not read") };
    assert_eq!(*read, save);
    assert_eq!(read.write(), save.write());
}

#[test]
fn what_is_no_save_is_damaged() {
    for text in [
        "",
        "\n",
        "vejvalg",
        "vejvalg\n",
        "vejvalg 1\n{}",
        "vejvalg one 1 0\n{}",
        "{\"generation\":1}",
        "other 1 1 0\n{}",
    ] {
        assert!(matches!(Save::read(text), Loaded::Damaged { .. }), "{text:?}");
    }
}

#[test]
fn a_whole_text_that_holds_something_else_is_damaged() {
    // The check sums of `{}` and `null` are right.
    for (body, sum) in [("{}", "08f44b07b5901a25"), ("null", "5b9bc4ba528108e4")] {
        let text = format!("vejvalg 1 1 {sum}\n{body}");
        assert!(matches!(Save::read(&text), Loaded::Damaged { .. }), "{body}");
    }
}

/// A save as version 1 wrote it; every later version must read it. Append, never change.
const GOLDEN: &str = include_str!("golden/save-1.txt");

#[test]
fn a_save_of_version_1_is_read_for_ever() {
    // Git may have given the file other line ends.
    let Loaded::Whole(save) = Save::read(&GOLDEN.replace('\r', "")) else { panic!("the golden save is not read") };
    assert_eq!(*save, saved());
}

/// A session in which the host did everything that a host can do.
fn hosted() -> Play {
    let cards = ["a", "b", "c", "d"].map(card).to_vec();
    let plan = Plan::of(vec![step("event").draws(0, 1), step("last")]).deck("events", cards);
    let mut play = Play::of(plan.build());
    play.session.room.variant = 45;
    let drawn = play.drawn()[0].to_owned();
    let fixed = Action::Fix("events".to_owned(), vec!["b".to_owned(), "a".to_owned()]);
    let (put_back, jump) = (Action::PutBack("a".to_owned()), Action::Jump("last".to_owned()));
    for action in [Action::Skip, Action::Draw, put_back, fixed, Action::Draw, jump] {
        assert_eq!(play.session.apply(&play.module, action), Ok(()));
    }
    assert!(!play.session.has_drawn("events", &drawn), "it was put aside");
    play
}

/// A save as version 2 wrote it.
const GOLDEN_2: &str = include_str!("golden/save-2.txt");

#[test]
fn a_save_of_version_2_is_read_for_ever() {
    let Loaded::Whole(save) = Save::read(&GOLDEN_2.replace('\r', "")) else { panic!("the golden save is not read") };
    let play = hosted();
    assert_eq!(*save, Save::of(&play.module, &play.session, 3));
    assert_eq!(save.resume(&play.module).map(|session| session.orphans.len()), Ok(0));
}
