//! Results as lines, and many of them laid over each other.

use proptest::prelude::*;
use vejvalg_engine::answer::{Placed, Votes};
use vejvalg_engine::ask::{Ask, Ballot, Keep};
use vejvalg_engine::save::Save;
use vejvalg_engine::session::{Mode, Room};
use vejvalg_engine::share::{Merged, Merging, Shared, Tally, Unread, Writing, line, merge, read};
use vejvalg_engine::{Answer, Module, Session, StepRef};

use crate::support::plan::Plan;
use crate::support::play::Play;
use crate::support::{
    Chain, Steps, asks, ballot, choose, chose, counted, curve, filled, form, lines, option, rate, step, text, words,
    wrote,
};

/// A dilemma in short, and a second activity with everything that can be asked.
fn plan() -> Plan {
    Plan::of(vec![
        ballot("first", Ballot::Certain, vec![option("a"), option("b")]),
        asks("own", lines(3)),
        ballot("second", Ballot::Certain, vec![option("a"), option("b")]).own(StepRef(0, 1)),
        choose("decide", vec![option("a"), option("b")]).own(StepRef(0, 1)),
    ])
    .activity("two", StepRef(1, 0))
    .chunk(vec![
        asks("rate", rate(&["ready", "willing"])).of(1),
        asks("words", words(&["calm", "tired"])).of(1),
        asks("place", Ask::Place(curve(&["s1", "s2"]))).of(1),
        asks("ours", text(Keep::Shared)).of(1),
        asks("mine", text(Keep::Private)).of(1),
        asks("form", form(&["who", "when"])).of(1),
        step("last").of(1),
    ])
}

/// How a room answers: votes for a and b the first and the second time, and its decision.
fn play(name: &str, seed: u64, first: [u16; 2], second: [u16; 2], decided: &str) -> Play {
    let room = Room { name: name.to_owned(), mode: Mode::Group, people: 5, seed, variant: 0 };
    let mut play = Play::with(plan().build(), room);
    let votes = |[a, b]: [u16; 2]| Votes { counts: counted(&[("a", a), ("b", b)]), certain: [0, 0, a, b, 0] };
    let item =
        |item: &str, y, word: Option<&str>| Placed { item: item.to_owned(), x: 0, y, word: word.map(str::to_owned) };
    play.answer([
        Answer::Votes(votes(first)),
        wrote(&["SECRET line"]),
        Answer::Votes(votes(second)),
        chose(decided),
        Answer::Rated(vec![("ready".to_owned(), [1, 0, 0, 0, 4])]),
        Answer::Words(counted(&[("calm", first[0]), ("tired", first[1])])),
        Answer::Placed(vec![item("s1", -1, Some("calm")), item("s2", 2, None)]),
        Answer::Text("shared SECRET".to_owned()),
        Answer::Text("private MYSELF".to_owned()),
        filled(&[("who", "Lis SECRET")]),
    ]);
    play
}

#[track_caller]
fn shared(play: &Play, activity: u16, writing: Writing) -> Shared {
    let shared = Shared::of(&play.module, &play.session, activity, writing);
    shared.expect("the module is whole").expect("there is something to tell")
}

#[track_caller]
fn line_of(play: &Play, activity: u16, writing: Writing) -> String {
    line(&play.module, &shared(play, activity, writing)).expect("it is short")
}

#[track_caller]
fn merged<'m>(module: &'m Module, texts: &[(&str, String)]) -> Merged<'m> {
    merge(module, texts.iter().map(|(name, text)| (*name, text)), Writing::Kept).expect("the module is whole")
}

#[test]
fn a_line_is_short_plain_and_read_again() {
    let play = play("Blå stue 2", 7, [3, 2], [1, 4], "own-1");
    for activity in [0, 1] {
        for writing in [Writing::Kept, Writing::Told] {
            let shared = shared(&play, activity, writing);
            let line = line(&play.module, &shared).expect("it is short");
            assert!(line.is_ascii() && !line.contains('\n'), "{line}");
            assert_eq!(read(&play.module, &line), Ok(shared));
        }
    }
    let line = line_of(&play, 0, Writing::Kept);
    assert!(line.starts_with("Vejvalg module/one (Blaa stue 2) vv1"), "{line}");
    assert!(line.len() < 170, "{} letters: {line}", line.len());
}

#[test]
fn what_was_written_goes_along_only_where_it_is_asked_for_and_what_is_private_never_does() {
    let play = play("Blue", 7, [3, 2], [1, 4], "a");
    let told = |writing| {
        let of = [0, 1].map(|activity| {
            let line = line_of(&play, activity, writing);
            let marked = line.contains(" +text ");
            (format!("{:?}", read(&play.module, &line).expect("it is whole").answers), marked)
        });
        (format!("{}{}", of[0].0, of[1].0), of[0].1 && of[1].1)
    };
    let (kept, is_marked) = told(Writing::Kept);
    assert!(!kept.contains("SECRET") && !kept.contains("MYSELF") && !is_marked, "{kept}");
    let (all, is_marked) = told(Writing::Told);
    assert_eq!((all.matches("SECRET").count(), is_marked), (3, true));
    assert!(!all.contains("MYSELF"), "{all}");
}

#[test]
fn nothing_private_is_taken_out_of_a_saved_file() {
    let play = play("Blue", 7, [3, 2], [1, 4], "a");
    let file = Save::of(&play.module, &play.session, 1).write();
    assert!(file.contains("MYSELF"));
    for (writing, secrets) in [(Writing::Kept, 0), (Writing::Told, 3)] {
        let merged = merge(&play.module, [("blue", &file)], writing).expect("the module is whole");
        let told = format!(
            "{:?}",
            merged.patterns.iter().flat_map(|pattern| &pattern.steps).map(|step| &step.tally).collect::<Vec<_>>()
        );
        assert_eq!(told.matches("SECRET").count(), secrets);
        assert!(!told.contains("MYSELF"));
    }
}

#[test]
fn damaged_lines_are_refused_with_a_reason() {
    let play = play("Blue", 7, [3, 2], [1, 4], "a");
    let whole = line_of(&play, 0, Writing::Kept);
    let code = whole.find("vv1").expect("the sign");
    let check = |text: &str, why: Unread| assert_eq!(read(&play.module, text), Err(why), "{text}");
    check("Good morning", Unread::NoCode);
    check(&whole[..whole.len() - 2], Unread::Cut);
    for place in code + 6..whole.len() - 1 {
        let other = if &whole[place..=place] == "0" { "1" } else { "0" };
        check(&[&whole[..place], other, &whole[place + 1..]].concat(), Unread::Damaged);
    }
    let other = plan().but(|plan| plan.index.id = "other".to_owned()).build();
    assert_eq!(read(&other, &whole), Err(Unread::OtherModule));
    let other = plan().but(|plan| plan.index.activities[0].id = "gone".to_owned()).build();
    assert_eq!(read(&other, &whole), Err(Unread::NoActivity));
    assert_eq!(read(&plan().first(), &whole), Err(Unread::NotLoaded(1)));
    let spaced: String = whole[code + 3..].chars().flat_map(|letter| [letter, ' ']).collect();
    let quoted = format!("> {}vv1\n> {spaced} thanks", &whole[..code]);
    assert!(read(&play.module, &quoted).is_ok(), "a quoted and wrapped line: {quoted}");
}

#[test]
fn a_module_that_was_edited_reads_what_it_still_has() {
    let play = play("Blue", 7, [3, 2], [1, 4], "a");
    let line = line_of(&play, 0, Writing::Kept);
    let edited = plan().but(|plan| {
        plan.index.fingerprint = "newer".to_owned();
        plan.index.first.fingerprint = "newer".to_owned();
        plan.further[0].fingerprint = "newer".to_owned();
        plan.index.first.steps[3].id = "decide-now".to_owned();
    });
    let found = read(&edited.build(), &line).expect("it is whole");
    assert_eq!((found.answers.len(), found.is_current), (2, false));
}

/// Everything that is counted at a step, in short.
fn tally(merged: &Merged<'_>, step: &str) -> String {
    let steps = merged.patterns.iter().flat_map(|pattern| &pattern.steps);
    let pattern = steps.into_iter().find(|found| found.step.id == step).expect("somebody answered it");
    let counts = |counts: &[vejvalg_engine::share::Count<'_>]| {
        counts.iter().map(|count| format!("{}={}", count.id, count.n)).collect::<Vec<_>>().join(" ")
    };
    let told = match &pattern.tally {
        Tally::Votes { options, own, certain } => format!("{} own={own} {certain:?}", counts(options)),
        Tally::Decided { options, own } => format!("{} own={own}", counts(options)),
        Tally::Words(words) => counts(words),
        Tally::Rated(items) => {
            let told = items.iter().map(|item| format!("{}={:?}±{:?}", item.id, item.mean(), item.spread()));
            told.collect::<Vec<_>>().join(" ")
        }
        Tally::Placed(items) => {
            let told = items.iter().map(|item| {
                let cells: Vec<_> = item.cells.iter().map(|cell| (cell.x, cell.y, cell.n)).collect();
                format!("{}={cells:?} {}", item.id, counts(&item.words))
            });
            told.collect::<Vec<_>>().join(" ")
        }
        Tally::Written(rooms) => format!("{rooms:?}"),
    };
    format!("{}: {told}", pattern.rooms)
}

#[test]
fn rooms_are_laid_over_each_other_whether_they_come_as_lines_or_as_files() {
    let rooms = [play("Blue", 1, [3, 2], [1, 4], "own-1"), play("Red", 2, [5, 0], [5, 0], "a")];
    let files: Vec<_> = rooms.iter().map(|room| ("file", Save::of(&room.module, &room.session, 1).write())).collect();
    let chat = rooms.iter().flat_map(|room| [0, 1].map(|activity| line_of(room, activity, Writing::Kept)));
    let chat = chat.collect::<Vec<_>>().join(" OK!\nAnna 10:02: ");
    let mut as_lines = merged(&rooms[0].module, &[("chat", chat.clone())]);
    let as_files = merged(&rooms[0].module, &files);
    assert_eq!(as_lines, as_files);
    assert_eq!((as_lines.rooms, as_lines.doubles, as_lines.damaged.len()), (2, 0, 0));
    assert_eq!(
        as_lines.patterns.iter().map(|pattern| (pattern.rooms, pattern.people)).collect::<Vec<_>>(),
        [(2, 10); 2]
    );
    for (step, wanted) in [
        ("first", "2: a=8 b=2 own=0 [0, 0, 8, 2, 0]"),
        ("second", "2: a=6 b=4 own=0 [0, 0, 6, 4, 0]"),
        ("decide", "2: a=1 b=0 own=1"),
        ("rate", "2: ready=Some(42)±Some(16) willing=None±None"),
        ("words", "2: calm=8 tired=2"),
        ("place", "2: s1=[(0, -1, 2)] calm=2 afraid=0 s2=[(0, 2, 2)] calm=0 afraid=0"),
    ] {
        assert_eq!(tally(&as_lines, step), wanted);
    }
    let all = [files, vec![("chat", chat)]].concat();
    let both = merged(&rooms[0].module, &all);
    assert_eq!(both.doubles, 4, "a room counts once");
    as_lines.doubles = 4;
    assert_eq!(both, as_lines);
}

#[test]
fn batch_by_batch_gives_what_all_at_once_gives() {
    let rooms = [1, 2, 3, 1].map(|seed| play("Blue", seed, [3, 2], [1, 4], "a"));
    let mut texts: Vec<_> =
        rooms.iter().map(|room| ("file", Save::of(&room.module, &room.session, 1).write())).collect();
    texts.push(("note", "nothing".to_owned()));
    let module = &rooms[0].module;
    let mut merging = Merging::default();
    for batch in texts.chunks(2) {
        let batch = batch.iter().map(|(name, text)| (*name, text));
        merging.read(module, batch, Writing::Kept).expect("the module is whole");
    }
    let found = merging.merged(module);
    assert_eq!(found, merged(module, &texts));
    assert_eq!((found.rooms, found.doubles, found.damaged.len()), (3, 2, 1));
    let refused = Merging::default().read(&plan().first(), [("note", "")], Writing::Kept);
    assert_eq!(refused, Err(Unread::NotLoaded(1)));
}

#[test]
fn the_later_of_two_results_of_a_room_counts() {
    let early = play("Blue", 1, [3, 2], [1, 4], "a");
    let mut late = play("Blue", 1, [3, 2], [1, 4], "b");
    late.answer([Answer::Seen]);
    for rooms in [[&early, &late], [&late, &early]] {
        let texts = rooms.map(|room| ("chat", line_of(room, 0, Writing::Kept)));
        let found = merged(&early.module, &texts);
        assert_eq!((found.rooms, found.doubles, tally(&found, "decide").as_str()), (1, 1, "1: a=0 b=1 own=0"));
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_counts() {
    let room = play("Blue", 1, [3, 2], [1, 4], "a");
    let whole = line_of(&room, 0, Writing::Kept);
    let file = Save::of(&room.module, &room.session, 1).write();
    let texts = [
        ("note.txt", "no code".to_owned()),
        ("chat", format!("{}, {whole}", &whole[..whole.len() - 3])),
        ("torn", file[..file.len() - 9].to_owned()),
        ("other", file.replace("vejvalg 2", "vejvalg 99")),
    ];
    let found = merged(&room.module, &texts);
    let damaged: Vec<_> = found.damaged.iter().map(|damaged| (damaged.name.as_str(), damaged.why.clone())).collect();
    let torn = Unread::File("its check sum is wrong".to_owned());
    assert_eq!(
        damaged,
        [("note.txt", Unread::NoCode), ("chat", Unread::Cut), ("torn", torn), ("other", Unread::NewerFile(99))]
    );
    assert_eq!(found.rooms, 1);
}

#[test]
fn a_session_without_anything_to_tell_has_no_result() {
    let module = plan().build();
    let session = Session::new(&module, Room::default());
    assert_eq!(Shared::of(&module, &session, 0, Writing::Told), Ok(None));
}

proptest! {
    #[test]
    fn the_order_does_not_matter_and_no_text_panics(
        order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
        wild in ".*",
    ) {
        let names = ["Blue", "Red", "Blue", ""];
        let rooms: Vec<Play> = (0..4).map(|n| play(names[n], [1, 1, 1, 9][n], [n as u16, 3], [2, n as u16 + 1], "b")).collect();
        let mut texts: Vec<String> = Vec::new();
        for room in &rooms {
            texts.extend([line_of(room, 0, Writing::Kept), line_of(room, 1, Writing::Told)]);
            texts.push(Save::of(&room.module, &room.session, 1).write());
        }
        let named = |order: &[usize]| order.iter().map(|n| ("text", texts[*n].clone())).collect::<Vec<_>>();
        let module = &rooms[0].module;
        let straight = merged(module, &named(&(0..12).collect::<Vec<_>>()));
        prop_assert_eq!(&merged(module, &named(&order)), &straight);
        prop_assert_eq!(straight.rooms, 3);
        let _any = read(module, &format!("vv1{wild}"));
        let _any = merged(module, &[("wild", wild)]);
    }
}
