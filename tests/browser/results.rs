//! What a room leaves behind and passes on: another branch, the plan of an earlier module, lines for the
//! chat, and many rooms laid over each other.

use std::fs;

use vejvalg_engine::answer::Votes;
use vejvalg_engine::save::{Loaded, Save};
use vejvalg_engine::session::{Entry, Mode, Room};
use vejvalg_engine::share::{By, Shared, Writing, line};
use vejvalg_engine::{Answer, Module, StepRef};

use crate::harness::{Visit, release_folder, visit};
use crate::lasting::figure;
use crate::table::{MODULE, PLAY, SAVE, answer_in_page, play_until, step};

const KINDS: &str = "/kinds/kinds";
const KINDS_SAVE: &str = "vejvalg/save/kinds/kinds";

#[test]
fn the_recap_of_a_room_that_has_played_nothing_says_so_and_leads_on() {
    visit(Visit::to("no-recap").speaking("da"), async |page| {
        page.open(&format!("{MODULE}/recap")).await?;
        page.wait_for_text("#main", "Der er ikke noget endnu").await?;
        page.click_text("#main a", "Til modulet").await?;
        page.wait_for("[data-begin=group]").await
    });
}

#[test]
fn another_branch_begins_in_a_room_of_its_own_and_the_first_room_stays() {
    visit(Visit::to("branch"), async |page| {
        page.open(&format!("{KINDS}/play")).await?;
        play_until(page, "home.again").await?;
        let before = page.stored(KINDS_SAVE).await?;
        page.open(&format!("{KINDS}/recap")).await?;
        page.wait_for(".taken__turn--taken").await?;
        assert!(page.count(".taken__turn:not(.taken__turn--taken)").await? > 0, "the ways not taken are drawn");
        page.click("[data-branch='home.medicine']").await?;
        page.wait_for("[data-step='home.medicine']").await?;
        // A room with a name stands before the module; the first room has none.
        page.wait_for_text(".bar__title", " · ").await?;
        page.click(".choices > li:last-child [data-choice]").await?;
        page.wait_until_gone("[data-step='home.medicine']").await?;
        assert_eq!(page.stored(KINDS_SAVE).await?, before, "the first room's progress");
        page.reload().await?;
        assert_ne!(step(page).await?, "home.medicine", "the branch is kept as well");

        page.open("/rooms").await?;
        page.click("[data-room=''] .button--small:not(.button--quiet)").await?;
        page.open(&format!("{KINDS}/play")).await?;
        assert_eq!(step(page).await?, "home.again", "the first room goes on where it stood");
        Ok(())
    });
}

#[test]
fn the_plan_of_an_earlier_module_of_the_same_room_is_laid_open_again() {
    visit(Visit::to("look-back"), async |page| {
        let filled = Answer::Filled(vec![("do".to_owned(), "Vi ringer hver fredag".to_owned())]);
        let save = Save {
            generation: 1,
            module: "conditions".to_owned(),
            fingerprint: "earlier".to_owned(),
            room: Room { mode: Mode::Group, people: 5, seed: 1, ..Room::default() },
            log: vec![Entry::Answered("conditions-trial.plan".to_owned(), filled)],
            ..Save::default()
        };
        page.open("").await?;
        page.wait_for(".way__module").await?;
        page.store("vejvalg/save/digital-healthcare/conditions", &save.write()).await?;
        page.open(PLAY).await?;
        play_until(page, "last-trial.done").await?;
        page.wait_for_text(".card", "Vi ringer hver fredag").await?;
        page.reload().await?;
        page.wait_for_text(".card", "Vi ringer hver fredag").await
    });
}

#[test]
fn the_recap_gives_a_line_for_the_chat_and_the_page_of_lines_has_it_too() {
    visit(Visit::to("share"), async |page| {
        page.open(&format!("{KINDS}/play")).await?;
        play_until(page, "home.again").await?;
        page.open(&format!("{KINDS}/recap")).await?;
        page.click("[data-share]").await?;
        page.wait_for(".share__line").await?;
        let shown = page.value(".share__line").await?;
        assert!(shown.starts_with("Vejvalg kinds/") && shown.contains(" vv1"), "{shown}");
        page.click("[data-copy]").await?;
        let selected = "(() => { const f = document.querySelector('.share__line'); return f.selectionEnd - f.selectionStart === f.value.length && f.value.length > 0 })()";
        assert_eq!(page.evaluate(selected).await?, true, "the line can be copied by hand");
        page.open(&format!("{KINDS}/share")).await?;
        page.wait_for(".share__line").await?;
        let all = page.evaluate("[...document.querySelectorAll('.share__line')].map(f => f.value).join()").await?;
        assert!(all.as_str().unwrap_or_default().contains(&shown), "{all}");
        assert!(!all.as_str().unwrap_or_default().contains("+text"), "what was written goes along only when asked for");
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn five_lines_from_a_chat_with_a_double_and_a_damaged_one_become_three_rooms() {
    let module = whole("digital-healthcare", "users");
    let lines = [("Nord", 1, [4, 1]), ("Syd", 2, [2, 3]), ("Vest", 3, [0, 5])].map(|room| line_of(&module, room));
    let [north, south, west] = &lines;
    let damaged = line_of(&module, ("Ude", 4, [5, 0]));
    let place = damaged.find("vv1").unwrap() + 12;
    let other = if damaged.as_bytes()[place] == b'0' { "1" } else { "0" };
    let damaged = [&damaged[..place], other, &damaged[place + 1..]].concat();
    let chat = format!("Anna 10:02\n{north}\nTak! {south}\n> {west}\n{north}\n{damaged}\nVejvalg var sjovt.");
    visit(Visit::to("merge"), async |page| {
        page.open("/digital-healthcare/users/merge").await?;
        page.wait_for("[data-take-in]:not(:disabled)").await?;
        let put = format!("document.querySelector('#merge-paste').value = {}", serde_json::to_string(&chat).unwrap());
        page.evaluate(&put).await?;
        page.click("[data-take-in]").await?;
        page.wait_for_text(".merge__rooms", "3").await?;
        assert_eq!(page.text(".merge__count").await?.matches('1').count(), 1, "one double");
        let named = page.text(".merge__damaged").await?;
        assert!(named.contains("Vejvalg users/digital-first (Ude)"), "the damaged one is named: {named}");
        page.wait_for("figure.layers").await?;
        let counts = page.texts(".layers__row:first-child .layers__count").await?;
        assert_eq!(counts[0], "6", "votes of three rooms for the first option");
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn the_board_reads_the_file_of_a_device_and_the_file_of_a_room() {
    visit(Visit::to("files"), async |page| {
        page.open(&format!("{KINDS}/play")).await?;
        play_until(page, "home.again").await?;
        page.settle().await?;
        page.open("/rooms").await?;
        page.keep_files().await?;
        page.click_text("[data-room=''] button", "Take it as a file").await?;
        let room = page.handed().await?;
        page.choose_file("[data-room-file]", "vejvalg-room.txt", &room).await?;
        page.wait_for("[data-room='1']").await?;
        page.open(&format!("{KINDS}/merge")).await?;
        page.wait_for("[data-take-in]:not(:disabled)").await?;
        // Two rooms lie in the file of the device. They were dealt one seed and have one name, so they count once.
        let device = page.evaluate("vejvalg.keeper.pack()").await?;
        page.choose_file("[data-merge-files]", "vejvalg.json", device.as_str().unwrap_or_default()).await?;
        page.wait_for_text(".merge__rooms", "1").await?;
        page.choose_file("[data-merge-files]", "vejvalg-room.txt", &room).await?;
        page.wait_for_text(".merge__count", "already known").await?;
        assert_eq!(page.count(".merge__damaged").await?, 0);
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// So many rooms play in a regional programme, and more than any room ever gathers.
const MANY: u64 = 1_000;

/// Gives the board the files in `box`, counts how often it says how far it has come, and gives the milliseconds until
/// all rooms are shown.
const TAKE_MANY: &str = r#"
const [wanted, done] = arguments;
const field = document.querySelector("[data-merge-files]");
const said = new Set();
const begun = performance.now();
const looking = new MutationObserver(() => {
  const value = document.querySelector(".merge__progress progress")?.value;
  if (value) said.add(value);
  const rooms = document.querySelector(".merge__rooms")?.textContent ?? "";
  if (!rooms.startsWith(wanted)) return;
  looking.disconnect();
  requestAnimationFrame(() => done({ ms: performance.now() - begun, said: said.size }));
});
looking.observe(document.querySelector("main"), { childList: true, subtree: true, attributes: true });
field.files = box.files;
field.dispatchEvent(new Event("change"));
"#;

#[test]
fn a_thousand_room_files_are_laid_over_each_other_while_the_page_lives() {
    visit(Visit::to("thousand"), async |page| {
        page.open(PLAY).await?;
        while answer_in_page(page, "all").await? != "end" {}
        page.wait_for("[data-safety=stored]").await?;
        let played = page.stored(SAVE).await?.unwrap_or_default();
        let Loaded::Whole(mut save) = Save::read(&played) else { panic!("the save is whole") };
        page.open(&format!("{MODULE}/merge")).await?;
        page.wait_for("[data-take-in]:not(:disabled)").await?;
        page.evaluate("window.box = new DataTransfer(), true").await?;
        let numbers: Vec<u64> = (1..=MANY).collect();
        for some in numbers.chunks(100) {
            let files: Vec<String> = some
                .iter()
                .map(|number| {
                    (save.room.seed, save.room.name) = (*number, format!("Rum {number}"));
                    save.write()
                })
                .collect();
            let add = "arguments[0].forEach((text, n) => box.items.add(new File([text], `rum-${n}.txt`)))";
            page.browser().execute(add, vec![serde_json::json!(files)]).await?;
        }
        page.browser().set_script_timeout(std::time::Duration::from_secs(60)).await?;
        let wanted = vec![serde_json::json!(MANY.to_string())];
        let taken = page.browser().execute_async(TAKE_MANY, wanted).await?.json().clone();
        figure(
            "a thousand room files on the board",
            &format!("{:.0} ms", taken["ms"].as_f64().unwrap_or_default()),
            "2,000 ms",
        );
        assert!(taken["said"].as_u64() > Some(5), "how far it has come is shown: {taken}");
        assert_eq!(page.count(".merge__damaged").await?, 0);
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// A module of the release with all of its parts.
fn whole(pack: &str, id: &str) -> Module {
    let folder = release_folder().join("data").join(pack);
    let mut module = Module::read(&fs::read_to_string(folder.join(format!("{id}.da.json"))).unwrap()).unwrap();
    while let Some(part) = module.missing() {
        let name = format!("{part}-{}.da.json", module.index().fingerprint);
        module.read_chunk(&fs::read_to_string(folder.join(id).join(name)).unwrap()).unwrap();
    }
    module
}

/// The line of a room whose people voted so for the first two options of a dilemma.
fn line_of(module: &Module, (name, mark, [one, two]): (&str, u32, [u16; 2])) -> String {
    let at: StepRef = module.place_of("digital-first.first").unwrap();
    let step = module.step(at).unwrap();
    let vejvalg_engine::ask::Ask::Choose(ask) = &step.ask else { panic!("a vote") };
    let counts = ask.options.iter().zip([one, two]).map(|(option, n)| (option.id.clone(), n)).collect();
    let votes = Answer::Votes(Votes { counts, certain: [0, 0, one, two, 0] });
    let by = By { mark, label: name.to_owned(), mode: Mode::Group, people: 5 };
    let shared = Shared {
        activity: step.activity,
        by,
        order: 9,
        writing: Writing::Kept,
        is_current: true,
        answers: vec![(at, votes)],
    };
    line(module, &shared).unwrap()
}
