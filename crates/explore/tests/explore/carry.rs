//! What a four-hour session takes on its way to a phone.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use vejvalg_engine::carry::{Private, gather, parts, read, write};
use vejvalg_engine::save::Save;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::view::{self, Stand};
use vejvalg_engine::{Action, Answer, Module, Session};

use crate::content::{module, project, talkative};

/// What an older portal keeps, in characters.
const MOST: usize = 4_096;
/// What a browser may be given to store at each decision, in bytes: more of it would come to the disk later and later.
const LIVE: usize = 64 * 1_024;
/// The largest code that a phone reads off a screen across a table.
const LARGEST: u8 = 25;
/// An address as long as they come.
const ADDRESS: &str =
    "https://learning.some-region-or-other.example/programmes/vejvalg/#/digital-healthcare/users/carry/";

/// Plays to the end; people write what they are given.
fn played(module: &Module, mode: Mode, written: fn(usize) -> String) -> Session {
    let room = Room { name: "Blå stue".to_owned(), mode, people: 5, seed: u64::MAX, variant: 0 };
    let mut session = Session::new(module, room);
    let mut said = 0;
    while let Stand::Playing(stage) = view::stand(module, &session) {
        let mut text = || {
            said += 1;
            written(said)
        };
        let answer = match talkative(&stage) {
            Answer::Lines(lines) => Answer::Lines(lines.iter().map(|_| text()).collect()),
            Answer::Filled(fields) => Answer::Filled(fields.into_iter().map(|(id, _)| (id, text())).collect()),
            Answer::Text(_) => Answer::Text(text()),
            same @ (Answer::Seen
            | Answer::Chose(_)
            | Answer::Votes(_)
            | Answer::Rated(_)
            | Answer::Words(_)
            | Answer::Placed(_)) => same,
        };
        assert_eq!(session.apply(module, Action::Answer(answer)), Ok(()));
    }
    session
}

fn version_of(code: &str) -> u8 {
    let text = QrSegment::make_alphanumeric(&code.to_ascii_uppercase());
    let segments = [QrSegment::make_bytes(ADDRESS.as_bytes()), text];
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false);
    code.expect("it fits a code").version().value()
}

#[test]
fn the_choices_of_four_hours_fit_on_one_code_and_in_an_old_portal() {
    let module = module("digital-healthcare/users");
    for mode in [Mode::Group, Mode::Alone] {
        // One letter stands for each line, so that every step is answered.
        let session = played(&module, mode, |_| "x".to_owned());
        let parcel = write(&module, &session, "", Private::Stays).expect("the module is whole");
        let code = parts(&parcel, MOST).expect("not too many").join("\n");
        println!("{mode:?}: {} bytes, {} characters, version {}", parcel.len(), code.len(), version_of(&code));
        assert!(code.len() <= MOST, "{mode:?}: {} characters", code.len());
        assert!(version_of(&code) <= LARGEST, "{mode:?}: version {}", version_of(&code));
        let back = gather(&code).expect("it is there").parcel().expect("it is whole").expect("it is sound");
        assert_eq!(read(&module, &back).expect("it is whole").log.len(), session.log().len());
    }
}

/// What a group may write, none of it twice: sentences of the programme.
fn sentences() -> Vec<String> {
    let text = std::fs::read_to_string(project("content/digital-healthcare/users.yaml")).expect("the file can be read");
    let said = text.lines().filter_map(|line| line.trim().strip_prefix("da: "));
    said.filter(|said| (20..80).contains(&said.len())).map(str::to_owned).collect()
}

/// What a group writes that writes much.
fn much(n: usize) -> String {
    thread_local!(static SENTENCES: Vec<String> = sentences());
    SENTENCES.with(|sentences| sentences[n * 7 % sentences.len()].clone())
}

#[test]
fn a_group_that_writes_much_needs_a_few_codes() {
    let module = module("digital-healthcare/users");
    let session = played(&module, Mode::Group, much);
    let written: usize = session.log().iter().map(|entry| format!("{entry:?}").len()).sum();
    let parcel = write(&module, &session, "", Private::Stays).expect("the module is whole");
    let codes = parts(&parcel, 1_200).expect("not too many");
    println!("{written} bytes said and done, {} as a parcel, {} codes", parcel.len(), codes.len());
    assert!(codes.len() <= 8 && codes.iter().all(|code| version_of(code) <= LARGEST), "{} codes", codes.len());
}

#[test]
fn a_live_save_of_four_hours_in_which_much_is_written_stays_small() {
    let module = module("digital-healthcare/users");
    for mode in [Mode::Group, Mode::Alone] {
        let save = Save::of(&module, &played(&module, mode, much), 14_400).write();
        println!("{mode:?}: {} bytes of live save", save.len());
        assert!(save.len() <= LIVE, "{mode:?}: {} bytes", save.len());
    }
}
