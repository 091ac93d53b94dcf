//! The screen that is painted before the engine is there is the engine's own to the last attribute, and a press on it is
//! answered once.

mod early;
mod picked;
mod pressed;
mod scripts;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, release_folder, visit};

/// Holds the engine back until `letIn()`, and the later parts of the program until `letRest()`; `keepOut()` lets the engine fail to
/// come. Notes every step that is ever shown, and writes a part of the page down.
const HELD: &str = "\
    window.letIn = window.letRest = window.keepOut = null; window.seen = []; \
    const first = new Promise((go, fail) => { letIn = go; keepOut = () => fail(new Error('kept out')) }); \
    window.fall = () => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('a test') })); \
    const rest = new Promise((go) => letRest = go); let calls = 0; \
    for (const name of ['instantiate', 'instantiateStreaming']) { const good = WebAssembly[name]; \
      WebAssembly[name] = async (...all) => { await (calls++ ? rest : first); return good.apply(WebAssembly, all) } } \
    new MutationObserver(() => { for (const { dataset } of document.querySelectorAll('[data-step]')) \
      if (seen.at(-1) !== dataset.step) seen.push(dataset.step) }).observe(document, { childList: true, subtree: true }); \
    window.written = (css) => { document.getAnimations().forEach((motion) => motion.finish()); \
      const own = /bar__state|bar__tools|notices/; const lines = []; \
      const line = (node, depth, isPlaced) => { const indent = ' '.repeat(depth); \
        if (node.nodeType === 3) return node.data && lines.push(indent + node.data); \
        const facts = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(); \
        const box = node.getBoundingClientRect(); \
        const place = isPlaced ? [box.x, box.y, box.width, box.height].map(Math.round).join(' ') : ''; \
        lines.push(`${indent}${node.localName} ${facts.join(' ')} ${place}`); \
        if (!own.test(node.className)) for (const kid of node.childNodes) line(kid, depth + 1, isPlaced || node.id === 'main') }; \
      for (const kid of document.querySelector(css).childNodes) line(kid, 0, false); return lines };";

/// The warning that one engine shows would stand above what is compared.
const UNWARNED: &str = "Object.defineProperty(navigator, 'vendor', { get: () => '' });";

/// Lets the engine in, and waits until the page is the engine's and has been painted.
async fn let_in(page: &Page) -> WebDriverResult<()> {
    page.evaluate("(letIn(), 0)").await?;
    page.wait_until_gone("#first").await?;
    page.frames().await
}

async fn written(page: &Page, css: &str) -> WebDriverResult<Vec<String>> {
    let lines = page.evaluate(&format!("written({css:?})")).await?;
    Ok(lines.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect())
}

/// The packs of the release, each with its modules.
fn packs() -> Vec<(String, Vec<String>)> {
    let names = |folder: &std::path::Path| {
        let entries = std::fs::read_dir(folder).unwrap().flatten();
        let mut names: Vec<_> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        names
    };
    let data = release_folder().join("data");
    let modules = |pack: &str| {
        let files = names(&data.join(pack)).into_iter();
        files
            .filter_map(|name| Some(name.strip_suffix(".da.json")?.to_owned()))
            .filter(|name| name != "programme")
            .collect()
    };
    let packs = names(&data).into_iter().filter(|name| data.join(name).is_dir());
    packs.map(|pack| (pack.clone(), modules(&pack))).collect()
}

#[test]
fn what_is_painted_in_danish_is_what_the_engine_builds() {
    painted_and_built("da");
}

#[test]
fn what_is_painted_in_english_is_what_the_engine_builds() {
    painted_and_built("en");
}

#[track_caller]
fn painted_and_built(language: &'static str) {
    let mut places = vec![String::new()];
    for (pack, modules) in packs() {
        // The page's own pack is shown without its name, too.
        places.push(format!("/{pack}"));
        places.extend(modules.iter().map(|module| format!("/{pack}/{module}")));
        places.extend(modules.iter().map(|module| format!("/{pack}/{module}/play")));
    }
    let before = [HELD, UNWARNED].concat();
    visit(Visit::to("painted").with_motion().with_script_before(before).speaking(language), async |page| {
        for (round, place) in places.iter().enumerate() {
            is_built_as_painted(page, language, round, place).await?;
        }
        assert_eq!(page.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// What a low window changes must not wait for the later sheets.
#[test]
fn what_is_painted_in_a_low_window_is_what_the_engine_builds() {
    let before = [HELD, UNWARNED].concat();
    visit(Visit::to("painted-low").with_motion().with_script_before(before).speaking("da"), async |page| {
        page.viewport(1093, 500).await?;
        for (round, place) in ["/digital-healthcare/conditions/play", PLAY].into_iter().enumerate() {
            is_built_as_painted(page, "da", round, place).await?;
        }
        Ok(())
    });
}

async fn is_built_as_painted(page: &Page, language: &str, round: usize, place: &str) -> WebDriverResult<()> {
    const PAGE: &str =
        "(({ lang, dir, style }) => [lang, dir, style.cssText, document.title])(document.documentElement)";
    // Another path, since another fragment alone loads no page.
    page.open_path(&format!("/?{round}#{place}")).await?;
    page.wait_for("#first h1").await?;
    // A module's page has more than what is painted of it.
    let is_page = place.matches('/').count() == 2;
    let (before, after) = if is_page { ("#first .module__head", "#app .module__head") } else { ("#first", "#app") };
    page.frames().await?;
    assert_eq!(page.evaluate("document.documentElement.lang").await?, language);
    let painted = (written(page, before).await?, page.evaluate(PAGE).await?);
    if is_page {
        // Who has read the head to its end must not take it for the whole page.
        assert_ne!(page.text("#first .module [role=status]").await?, "", "{place}");
    }
    // What is painted of a later part stands until that has come.
    if is_page || page.count("#first .pick").await? > 0 {
        page.evaluate("(letRest(), 0)").await?;
    }
    let_in(page).await?;
    assert_eq!(painted, (written(page, after).await?, page.evaluate(PAGE).await?), "{place}");
    Ok(())
}

/// Where the module of the tests below is served.
const MODULE: &str = "/data/kinds/kinds.en.json";
const PLAY: &str = "/kinds/kinds/play";
const SAVE: &str = "vejvalg/save/kinds/kinds";

/// A module of the release whose first steps ask for something else.
fn module(language: &str, asks: &[Value]) -> String {
    let file = release_folder().join(format!("data/kinds/kinds.{language}.json"));
    let text = std::fs::read_to_string(file).unwrap();
    let mut module: Value = serde_json::from_str(&text).unwrap();
    let first = module["first"]["steps"][0].clone();
    let steps = asks.iter().enumerate().map(|(place, ask)| {
        let mut step = first.clone();
        step["id"] = json!(format!("arrive.s{place}"));
        step["ask"] = ask.clone();
        step
    });
    module["first"]["steps"] = steps.collect();
    module["first"]["pictures"] = json!([]);
    module["activities"][0]["steps"] = json!(asks.len());
    module.to_string()
}

/// A module whose first step has all that is painted, and asks for this.
fn full_module(language: &str, ask: Value) -> String {
    let mut full: Value = serde_json::from_str(&module(language, &[ask, json!("continue")])).unwrap();
    let picture = full["picture"].clone();
    let said = json!([
        {"p": [{"t": "plain "}, {"e": "stressed"}, {"s": "strong"}, {"a": {"to": "https://example.org", "text": "linked"}}]},
        {"ul": [[{"t": "one"}], [{"e": "two"}]]},
        {"q": [{"t": "said"}]},
    ]);
    let step = &mut full["first"]["steps"][0];
    step["part"] = json!("Another part");
    step["title"] = json!("A heading that is longer than forty-four characters");
    step["scene"] = json!({"time": "Saturday", "channel": "phone", "with": "Karen", "wait": "two days"});
    step["media"] = picture;
    step["cards"] = json!([{"id": "a", "title": "A", "text": said, "foot": "Foot"}, {"id": "b", "title": "B"}]);
    for name in ["say", "task", "host"] {
        step[name] = said.clone();
    }
    full.to_string()
}

#[test]
fn all_that_can_stand_on_a_first_step_is_what_the_engine_builds() {
    for language in ["da", "en"] {
        for ask in [choice(), words(), json!("continue"), json!({"lines": {"max": 2}})] {
            let path = format!("/data/kinds/kinds.{language}.json");
            let before = [HELD, UNWARNED].concat();
            let full = Visit::to("full").with_motion().with_script_before(before).speaking(language);
            visit(full.with_page(path, full_module(language, ask)), async |page| {
                is_built_as_painted(page, language, 0, PLAY).await?;
                assert_eq!(page.complaints().await?, Vec::<String>::new());
                Ok(())
            });
        }
    }
}

fn choice() -> Value {
    let options = ["one", "two", "three"]
        .map(|id| json!({"id": id, "label": format!("Option {id}"), "gain": "Much", "cost": "Little"}));
    json!({"choose": {"options": options, "ballot": "one"}})
}

fn words() -> Value {
    json!({"words": {"words": [{"id": "calm", "label": "calm"}, {"id": "busy", "label": "busy"}]}})
}

fn held(name: &'static str, asks: &[Value]) -> Visit {
    Visit::to(name).with_motion().with_script_before(HELD).speaking("en").with_page(MODULE, module("en", asks))
}

#[test]
fn a_place_that_is_not_painted_says_that_it_is_on_its_way() {
    visit(Visit::to("led-away").with_motion().with_script_before(HELD).speaking("en"), async |page| {
        page.open("").await?;
        page.click("#first .home__foot a").await?;
        page.wait_for_text("#first main", "Fetching").await?;
        page.evaluate("(letRest(), 0)").await?;
        let_in(page).await?;
        page.wait_for("#app main h1").await
    });
}

#[test]
fn what_was_begun_is_never_painted_as_new() {
    visit(held("begun", &[choice(), choice(), choice()]), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#first h1").await?;
        let_in(page).await?;
        page.click("#app [data-choice=one]").await?;
        page.wait_for("[data-step='arrive.s1']").await?;
        page.wait_for("[data-safety=stored]").await?;
        // The programme of that pack and the module alike, where local storage has lost what the other place has.
        for (place, shown) in
            [(PLAY, "[data-step='arrive.s1']"), ("/kinds", ".fact--begun"), ("/kinds/kinds", ".module__title")]
        {
            page.evaluate("(localStorage.clear(), 0)").await?;
            page.open_path(&format!("/?{}#{place}", place.len())).await?;
            let ready = "(window.vejvalg?.keeper && (window.isReady ??= (Promise.all([vejvalg.keeper.ready, \
                vejvalg.text(vejvalg.address(vejvalg.place()))]).then(() => window.isReady = true), false)), window.isReady === true)";
            page.wait_until(ready, "all that is painted from is here").await?;
            page.frames().await?;
            assert_eq!(page.count("#first").await?, 0, "{place}");
            page.evaluate("(letIn(), letRest(), 0)").await?;
            page.wait_for(shown).await?;
            let seen = page.evaluate("seen").await?;
            assert!(seen == json!([]) || seen == json!(["arrive.s1"]), "{place}: {seen}");
        }
        Ok(())
    });
}

#[test]
fn a_step_that_only_the_engine_knows_waits_for_it() {
    let hidden = json!({"choose": {"ballot": "one", "options": [
        {"id": "one", "label": "One"},
        {"id": "two", "label": "Two", "when": {"atleast": [0, 9]}},
    ]}});
    visit(held("unknown", &[hidden, choice()]), async |page| {
        page.open(PLAY).await?;
        page.wait_for("#boot-wait").await?;
        page.evaluate("(letIn(), 0)").await?;
        page.wait_for("#app [data-choice=one]").await?;
        assert_eq!(page.count("[data-choice=two]").await?, 0);
        Ok(())
    });
}
