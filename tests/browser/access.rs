//! No screen has a barrier that axe-core finds: every screen of `screens`, in both languages.
//! `cargo xtask access` looks at every form, `cargo xtask test` at two for each language, which between them have
//! every width and both themes.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use crate::screens::{Form, Theme, Wall, Width, every_screen, in_both_languages};

/// Asks axe for everything it knows, good practice included.
const RUN: &str = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'], elementRef: false }) \
    .then(found => done(found.violations.flatMap(rule => rule.nodes.map(node => [rule.id, node.target.join(' '), \
    node.failureSummary ?? rule.help])))) .catch(why => done([['axe itself', '', String(why)]]))";

/// The day of the last run over all screens that found nothing.
const LAST_RUN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/access_last_run.txt");

/// A barrier: the rule, the element and what is wrong with it; and the screens that have it.
type Found = BTreeMap<(String, String, String), BTreeSet<String>>;

#[test]
#[ignore = "needs axe-core: cargo xtask access"]
fn a_barrier_is_found_where_there_is_one() {
    let blind = "<!doctype html><html lang=en><title>own</title><main><h1>Own</h1><button></button></main></html>";
    visit(Visit::to("barrier").with_script_before(axe()).with_page("/own.html", blind), async |page| {
        page.open_path("/own.html").await?;
        let rules: Vec<String> = barriers(page).await?.into_iter().map(|(rule, ..)| rule).collect();
        assert_eq!(rules, ["button-name"]);
        Ok(())
    });
}

#[test]
#[ignore = "needs axe-core: cargo xtask access"]
fn no_screen_has_a_barrier() {
    let axe = axe();
    let looks = Mutex::new((0, Found::new()));
    in_both_languages(|language| {
        let forms = forms(language);
        every_screen(language, axe.clone(), async |page, screen| {
            for form in &forms {
                form.take(page).await?;
                let found = barriers(page).await?;
                let place = format!("{} ({language}, {}, {})", screen.name, form.width.name(), form.theme.name());
                let mut looks = looks.lock().unwrap();
                looks.0 += 1;
                for barrier in found {
                    let screens = looks.1.entry(barrier.clone()).or_default();
                    if screens.is_empty() {
                        // At once: the tour may stop before its end.
                        println!("barrier on {place}: {} at {}", barrier.0, barrier.1);
                    }
                    screens.insert(place.clone());
                }
            }
            Ok(())
        });
    });
    let (count, found) = looks.into_inner().unwrap();
    assert!(found.is_empty(), "{}", told(&found));
    println!("{count} looks, no barrier.");
    if looks_at_all() && env::var_os("VEJVALG_ONLY").is_none() {
        // What the accessibility statement says of this run; it becomes part of the next release.
        fs::write(LAST_RUN, today()).unwrap();
    }
}

/// The day, as in `2026-11-22`.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    day(seconds / 86_400)
}

/// The day so many days after the first of January 1970, by counting the years and months.
fn day(mut days: u64) -> String {
    let is_leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970;
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [31, 28 + u64::from(is_leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}\n", days + 1)
}

#[test]
fn days_have_dates() {
    for (days, date) in [(0, "1970-01-01\n"), (59, "1970-03-01\n"), (11_016, "2000-02-29\n"), (20_779, "2026-11-22\n")]
    {
        assert_eq!(day(days), date);
    }
}

/// axe-core's script.
fn axe() -> String {
    let file = env::var("VEJVALG_AXE").expect("VEJVALG_AXE names axe.min.js: run `cargo xtask access`");
    fs::read_to_string(file).unwrap()
}

fn looks_at_all() -> bool {
    env::var("VEJVALG_LOOK").as_deref() == Ok("all")
}

fn forms(language: &str) -> Vec<Form> {
    if looks_at_all() {
        return Form::of(Wall::No).collect();
    }
    let form = |width, theme| Form { width, theme };
    match language {
        "da" => vec![form(Width::Phone, Theme::Light), form(Width::Laptop, Theme::Dark)],
        _ => vec![form(Width::Phone, Theme::Dark), form(Width::Projector, Theme::Light)],
    }
}

async fn barriers(page: &Page) -> WebDriverResult<Vec<(String, String, String)>> {
    let found = page.browser().execute_async(RUN, vec![]).await?.json().clone();
    let word = |barrier: &Value, place: usize| barrier[place].as_str().unwrap_or_default().to_owned();
    let found = found.as_array().into_iter().flatten();
    Ok(found.map(|barrier| (word(barrier, 0), word(barrier, 1), word(barrier, 2))).collect())
}

fn told(found: &Found) -> String {
    let one = |((rule, element, why), screens): (&(String, String, String), &BTreeSet<String>)| {
        let first = screens.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        format!("{rule} at {element}\n  {}\n  on {} screens: {first}", why.replace('\n', "\n  "), screens.len())
    };
    format!("{} barriers:\n\n{}", found.len(), found.iter().map(one).collect::<Vec<_>>().join("\n\n"))
}
