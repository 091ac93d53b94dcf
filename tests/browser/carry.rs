//! Progress that goes to another device and back, and a module that one person looks at again on a phone.
//!
//! The codes on the screen are read by a foreign reader, `zbarimg` (Debian's package `zbar-tools`), from a picture of
//! the page. `cargo xtask setup --browsers` installs it; where it is missing, the test says so and fails.

use std::process::Command;

use thirtyfour::error::WebDriverResult;
use xtask::browser::Browser;

use crate::harness::{Page, Visit, target, visit};
use crate::table::{MODULE, PLAY, SAVE, go_on, left, play_until, step};

const CARRY: &str = "/digital-healthcare/users/carry";
const REVISIT: &str = "/digital-healthcare/users/revisit";
/// What somebody writes at the step where only they may read it.
const SECRET: &str = "det holder jeg for mig selv";

/// Plays a little, writes something, and opens the page where progress is carried. Gives the step where play stands.
async fn played(page: &Page) -> WebDriverResult<String> {
    page.open(PLAY).await?;
    play_until(page, "lis.kit.look").await?;
    page.type_into("textarea", "Ingen har spurgt hende").await?;
    go_on(page).await?;
    left(page, "lis.kit.look").await?;
    let here = step(page).await?;
    page.open(CARRY).await?;
    page.wait_for("svg.carry__qr").await?;
    Ok(here)
}

async fn text(page: &Page) -> WebDriverResult<String> {
    page.value("#carry-text").await
}

async fn paste(page: &Page, text: &str) -> WebDriverResult<()> {
    page.open(CARRY).await?;
    page.wait_for("#carry-paste").await?;
    let set = "(() => { const field = document.getElementById('carry-paste'); field.value = ";
    page.evaluate(&format!("{set}{text:?}; field.dispatchEvent(new Event('input')) }})()")).await?;
    page.click("[data-read]").await
}

/// What a device has after it has brought something in: the save of its newest room.
async fn brought_in(page: &Page) -> WebDriverResult<String> {
    page.wait_for(".revisit").await?;
    let save = page.stored("vejvalg/room-1/save/digital-healthcare/users").await?;
    Ok(save.unwrap_or_default())
}

/// The log within a save.
fn log(save: &str) -> &str {
    save.split_once("\"log\":").and_then(|(_, rest)| rest.split_once(",\"drafts\"")).map_or("", |(log, _)| log)
}

/// What a foreign reader finds on a picture of the page.
async fn scanned(page: &Page, name: &str) -> WebDriverResult<String> {
    // What arrives above it moves it.
    let seen = "(() => { const code = document.querySelector('svg.carry__qr').parentElement; \
        code.scrollIntoView({ block: 'center' }); const box = code.getBoundingClientRect(); \
        return box.top >= 0 && box.bottom <= innerHeight })()";
    page.wait_for("svg.carry__qr").await?;
    page.wait_until(seen, "the whole code is on the screen").await?;
    page.settle().await?;
    let engine = Browser::from_environment().unwrap().engine.id();
    let file = target().join(format!("{engine}-carry-{name}.png"));
    page.browser().screenshot(&file).await?;
    let read = Command::new("zbarimg").args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]).arg(&file).output();
    let read =
        read.expect("zbarimg reads codes from pictures: `apt install zbar-tools`, or `cargo xtask setup --browsers`");
    Ok(String::from_utf8_lossy(&read.stdout).trim().to_owned())
}

#[test]
fn a_text_makes_the_same_room_on_another_device_and_replaces_nothing() {
    let (mut sent, mut stands) = ((String::new(), String::new()), String::new());
    visit(Visit::to("carry-from"), async |page| {
        stands = played(page).await?;
        sent = (text(page).await?, page.stored(SAVE).await?.unwrap_or_default());
        Ok(())
    });
    visit(Visit::to("carry-to"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.roles").await?;
        let own = page.stored(SAVE).await?;
        paste(page, &sent.0).await?;
        page.click("[data-take=new]").await?;
        assert_eq!(log(&brought_in(page).await?), log(&sent.1));
        assert!(!log(&sent.1).is_empty());
        assert_eq!(page.stored(SAVE).await?, own, "what was there stays as it was");
        // The same once more is known.
        paste(page, &sent.0).await?;
        page.wait_for("[data-take=open]").await?;
        page.open(PLAY).await?;
        assert_eq!(step(page).await?, stands);
        Ok(())
    });
}

#[test]
fn what_was_pasted_stays_when_the_page_is_built_anew() {
    visit(Visit::to("pasted").speaking("da"), async |page| {
        let fields = [
            (CARRY, "#carry-paste"),
            ("/digital-healthcare/users/merge", "#merge-paste"),
            ("/rooms", "[data-new-room]"),
        ];
        for (place, field) in fields {
            for (language, title) in [("en", "anagement"), ("da", "Ledelse")] {
                page.open(place).await?;
                page.wait_for(field).await?;
                let typed = format!("vv1 {language}");
                page.evaluate(&format!("document.querySelector('{field}').value = ''")).await?;
                page.type_into(field, &typed).await?;
                page.click(&format!(".bar__language[lang={language}]")).await?;
                page.wait_for_text(".bar__title", title).await?;
                page.settle().await?;
                assert_eq!(page.value(field).await?, typed, "{place}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_camera_reads_the_code_and_its_link_opens_the_room() {
    let (mut link, mut save, mut address) = (String::new(), String::new(), String::new());
    visit(Visit::to("carry-code"), async |page| {
        played(page).await?;
        page.viewport(1280, 1000).await?;
        link = scanned(page, "code").await?;
        save = page.stored(SAVE).await?.unwrap_or_default();
        address = page.evaluate("location.href.split('#')[0]").await?.as_str().unwrap_or_default().to_owned();
        Ok(())
    });
    let fragment = link.strip_prefix(&format!("{address}#")).expect("the link leads to the page").to_owned();
    assert!(fragment.starts_with(&format!("{CARRY}/VVC")), "{link}");
    visit(Visit::to("carry-link"), async |page| {
        page.open(&fragment).await?;
        page.click("[data-take=new]").await?;
        assert_eq!(log(&brought_in(page).await?), log(&save));
        let asked = page.asked();
        assert!(!asked.iter().any(|path| path.to_lowercase().contains("vvc")), "no server hears of it: {asked:?}");
        Ok(())
    });
}

/// Words that squeeze badly, so that they need several codes.
fn many_words() -> String {
    let mut seed = 88_172_645_463_325_252_u64;
    let mut word = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        format!("{seed:x}")
    };
    (0..220).map(|_| word()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_phone_that_opens_each_code_in_a_tab_of_its_own_has_the_room_in_the_last() {
    let (mut links, mut save, mut address) = (Vec::new(), String::new(), String::new());
    visit(Visit::to("carry-codes"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "lis.kit.look").await?;
        let set = "(() => { const field = document.querySelector('textarea'); field.value = ";
        let told = "; field.dispatchEvent(new Event('input', { bubbles: true })) })()";
        page.evaluate(&format!("{set}{:?}{told}", many_words())).await?;
        go_on(page).await?;
        left(page, "lis.kit.look").await?;
        page.open(CARRY).await?;
        page.viewport(1280, 1000).await?;
        loop {
            links.push(scanned(page, "codes").await?);
            if page.evaluate("document.querySelector('[data-turn=next]').disabled").await? == true {
                break;
            }
            page.click("[data-turn=next]").await?;
        }
        save = page.stored(SAVE).await?.unwrap_or_default();
        address = page.evaluate("location.href.split('#')[0]").await?.as_str().unwrap_or_default().to_owned();
        Ok(())
    });
    assert!(links.len() >= 3, "{} codes", links.len());
    let fragments: Vec<_> = links
        .iter()
        .map(|link| {
            link.strip_prefix(&format!("{address}#")).unwrap_or_else(|| panic!("no link to the page: `{link}`"))
        })
        .collect();
    let last = fragments.len() - 1;
    // In their order; and as people do, the last one first and one of them twice.
    let orders = [(0..=last).collect::<Vec<_>>(), [vec![last, last], (0..last).collect()].concat()];
    for order in orders {
        visit(Visit::to("carry-tabs"), async |page| {
            for (turn, code) in order.iter().enumerate() {
                // A camera's app opens every link in a new tab; the others stay open behind it.
                if turn > 0 {
                    let tab = page.browser().new_tab().await?;
                    page.browser().switch_to_window(tab).await?;
                }
                page.open(fragments[*code]).await?;
                if turn + 1 < order.len() {
                    page.wait_for("[data-came=missing]").await?;
                }
            }
            page.click("[data-take=new]").await?;
            assert_eq!(log(&brought_in(page).await?), log(&save), "in the order {order:?}");
            page.open(PLAY).await?;
            step(page).await?;
            assert_eq!(page.count("[data-watching]").await?, 0, "the last tab is the one that writes");
            go_on(page).await?;
            page.wait_for("[data-safety=stored]").await.map(drop)
        });
    }
}

#[test]
fn a_damaged_link_is_refused_with_a_reason() {
    visit(Visit::to("carry-damaged"), async |page| {
        played(page).await?;
        let sent = text(page).await?;
        let code = &sent[sent.find("vvc").expect("a code is there")..];
        let (start, end) = code.split_at(40);
        let changed = format!("{start}{}{}", if end.starts_with('0') { '1' } else { '0' }, &end[1..]);
        for damaged in [changed.as_str(), &code[..code.len() - 12], "vvc", "rubbish"] {
            page.open("/stored").await?;
            page.open(&format!("{CARRY}/{damaged}")).await?;
            page.wait_for("[data-came=refused]").await?;
        }
        assert_eq!(page.stored("vejvalg/room-1/save/digital-healthcare/users").await?, None);
        Ok(())
    });
}

#[test]
fn a_group_s_codes_hold_nothing_private_and_one_person_s_only_if_they_say_so() {
    for (who, goes) in [("group", false), ("alone", true)] {
        let mut sent = String::new();
        visit(Visit::to("carry-private"), async |page| {
            page.open(MODULE).await?;
            // The shortest way to a step that is private.
            page.click(".module__lengths .chip:nth-child(4) .chip__word").await?;
            page.click(&format!("[data-begin={who}]")).await?;
            play_until(page, PRIVATE).await?;
            page.type_into("textarea", SECRET).await?;
            go_on(page).await?;
            page.open(CARRY).await?;
            let without = text(page).await?;
            assert_eq!(page.count("[data-private]").await?, usize::from(goes), "{who}");
            sent.clone_from(&without);
            if goes {
                page.click("[data-private]").await?;
                while sent == without {
                    page.settle().await?;
                    sent = text(page).await?;
                }
            }
            Ok(())
        });
        visit(Visit::to("carry-private-to"), async |page| {
            paste(page, &sent).await?;
            page.click("[data-take=new]").await?;
            assert_eq!(brought_in(page).await?.contains(SECRET), goes, "{who}");
            Ok(())
        });
    }
}

/// The step where only the writer may read what is written.
const PRIVATE: &str = "helpers.whose-answers";

#[test]
fn a_dilemma_is_taken_again_alone_and_the_group_s_answers_stay() {
    visit(Visit::to("revisit"), async |page| {
        page.open(PLAY).await?;
        play_until(page, "digital-first.monday").await?;
        page.open(REVISIT).await?;
        page.wait_for(".revisit__post[data-decided]").await?;
        let group = page.stored(SAVE).await?;
        for width in [320, 375] {
            page.viewport(width, 640).await?;
            let sideways = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";
            assert_eq!(page.evaluate(sideways).await?, 0, "nothing scrolls sideways at {width}");
        }
        page.type_into("#thoughts", SECRET).await?;
        page.click("[data-alone=digital-first]").await?;
        assert_eq!(step(page).await?, "digital-first.read");
        go_on(page).await?;
        assert_eq!(page.stored(SAVE).await?, group, "the group's answers stay");
        page.open(REVISIT).await?;
        page.click("[data-go=group]").await?;
        page.wait_for(".revisit__post[data-decided]").await?;
        assert_eq!(page.value("#thoughts").await?, SECRET);
        Ok(())
    });
}

#[test]
fn the_trial_action_goes_into_the_calendar() {
    // What is handed over is kept where the test can read it.
    let keep = "URL.createObjectURL = (made => blob => { blob.text().then(text => { globalThis.handed = [blob.type, text] }); \
                return made.call(URL, blob) })(URL.createObjectURL);";
    visit(Visit::to("calendar").with_script_before(keep), async |page| {
        page.open(MODULE).await?;
        page.wait_for("[data-begin=group]").await?;
        page.click(".module__lengths .chip:nth-child(3) .chip__word").await?;
        page.click("[data-begin=group]").await?;
        play_until(page, "users-trial.plan").await?;
        page.type_into("#write-1", "Ringe til fem patienter, der er faldet fra").await?;
        page.type_into("#write-4", "1. marts").await?;
        go_on(page).await?;
        page.open(REVISIT).await?;
        page.wait_for("input[type=date]").await?;
        let day = "(() => { const day = document.querySelector('input[type=date]'); day.value = '2030-12-31'; \
                   day.dispatchEvent(new Event('input', { bubbles: true })) })()";
        page.evaluate(day).await?;
        page.click("[data-calendar]").await?;
        let mut handed = page.evaluate("globalThis.handed ?? null").await?;
        while handed.is_null() {
            page.settle().await?;
            handed = page.evaluate("globalThis.handed ?? null").await?;
        }
        assert_eq!(handed[0], "text/calendar;charset=utf-8");
        let file = handed[1].as_str().unwrap_or_default();
        let whole = file.replace("\r\n ", "");
        for line in ["DTSTART;VALUE=DATE:20301231", "DTEND;VALUE=DATE:20310101", "END:VCALENDAR"] {
            assert!(whole.lines().any(|told| told == line), "{line} in {file}");
        }
        assert!(whole.contains("Ringe til fem patienter\\, der er faldet fra"), "{file}");
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        page.reload().await?;
        page.wait_for("input[type=date]").await?;
        assert_eq!(page.value("input[type=date]").await?, "2030-12-31");
        Ok(())
    });
}
