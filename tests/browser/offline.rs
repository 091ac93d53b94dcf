//! Without a network everything of an opened programme works, and a new release never mixes with the old one.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use xtask::project::Project;

use crate::lasting::{Lasting, Window, lasting, progress, report, times};

/// Whether the whole program and the whole pack lie in the browser.
const IS_KEPT: &str = "(window.keptAll ??= (async () => { for (;;) { \
    const names = (await caches.keys()).filter((name) => name.startsWith('vejvalg ')); \
    const box = names.length && await caches.open(names.at(-1)); \
    const paths = box ? (await box.keys()).map(({ url }) => new URL(url).pathname) : []; \
    if (navigator.serviceWorker.controller && paths.filter((path) => path.startsWith('/data/digital-healthcare.')).length >= COUNT) { window.isKept = true; return } \
    await new Promise((done) => setTimeout(done, 50)) } })(), window.isKept === true)";

async fn kept(window: &Window, lasting: &Lasting) -> WebDriverResult<()> {
    // They come in bundles, which lie beside the folder of the pack.
    let entries = fs::read_dir(lasting.release.join("data")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let count = names.filter(|name| name.starts_with("digital-healthcare.")).count();
    window.until(&IS_KEPT.replace("COUNT", &count.to_string())).await.map(drop)
}

#[test]
fn a_module_is_played_from_start_to_recap_without_a_network() {
    lasting("offline", async |lasting| {
        let window = lasting.open("").await?;
        window.goto("/").await?;
        window.wait_for(".way__module").await?;
        kept(&window, lasting).await?;
        // The browser's own switch does not reach the worker: nobody answers any more.
        lasting.cut_network();
        // Anew, and as people come: some drivers load a page again past its worker.
        window.browser.goto("about:blank").await?;
        window.goto("/digital-healthcare/users").await?;
        window.press("[data-begin=group]").await?;
        let mut steps = 0;
        while window.answer().await? != "end" {
            steps += 1;
            assert!(steps < 200, "it never ends");
        }
        window.press(".finished a.button").await?;
        window.wait_for("figure.journey-board").await?;
        report("21", "no network after the install", 1, 1, 0);
        Ok(())
    });
}

/// Asks for files as the page does, and tells the type and the content of what comes.
const FETCH_ALL: &str = "\
    const [paths, done] = arguments;
    const one = async (path) => {
      const answer = await fetch(path);
      return [answer.headers.get('content-type'), await answer.text()];
    };
    Promise.all(paths.map((path) => one(path).catch((why) => [path, String(why)]))).then(done)";

#[test]
fn every_file_of_a_kept_pack_is_what_the_release_holds() {
    lasting("kept-files", async |lasting| {
        let window = lasting.open("").await?;
        window.goto("/").await?;
        kept(&window, lasting).await?;
        lasting.cut_network();
        let files = xtask::release::files_of(&lasting.release.join("data/digital-healthcare")).unwrap();
        let paths: Vec<String> =
            files.iter().map(|file| format!("data/digital-healthcare/{}", file.display()).replace('\\', "/")).collect();
        let got = window.browser.execute_async(FETCH_ALL, vec![json!(paths)]).await?.json().clone();
        let wanted: Vec<_> = paths.iter().map(|path| held(&lasting.release.join(path))).collect();
        assert!(got == json!(wanted), "{}", got.to_string().chars().take(300).collect::<String>());
        Ok(())
    });
}

/// What a host says of a file, and what is in it.
fn held(file: &Path) -> (&'static str, String) {
    let is_drawing = file.extension().is_some_and(|ending| ending == "svg");
    (if is_drawing { "image/svg+xml" } else { "application/json" }, fs::read_to_string(file).unwrap())
}

#[test]
fn a_pack_is_kept_in_a_few_files_and_one_that_is_damaged_stands_in_nobodys_way() {
    lasting("bundles", async |lasting| {
        let window = lasting.open("").await?;
        window.goto("/").await?;
        kept(&window, lasting).await?;
        let count = window.browser.execute_async(DAMAGE, vec![]).await?.json().as_u64().unwrap();
        assert!(count < 40, "{count} files are kept");
        window.browser.goto("about:blank").await?;
        window.goto("/digital-healthcare/users").await?;
        window.press("[data-begin=group]").await?;
        window.answer().await?;
        Ok(())
    });
}

/// Counts the files that are kept, and leaves only half of each bundle.
const DAMAGE: &str = "\
    const done = arguments[0];
    (async () => {
      const box = await caches.open((await caches.keys()).find((name) => name.startsWith('vejvalg ')));
      const entries = await box.keys();
      for (const { url } of entries.filter(({ url }) => url.includes('/data/digital-healthcare.'))) {
        const text = await (await box.match(url)).text();
        await box.put(url, new Response(text.slice(0, text.length / 2)));
      }
      return entries.length;
    })().then(done, (why) => done(String(why)))";

#[test]
fn what_is_missing_is_missing() {
    lasting("missing", async |lasting| {
        let window = lasting.open("").await?;
        window.goto("/").await?;
        kept(&window, lasting).await?;
        window.browser.refresh().await?;
        let status = window
            .browser
            .execute_async("fetch('data/no-such.json').then((got) => arguments[0](got.status))", vec![])
            .await?;
        assert_eq!(status.json(), &json!(404));
        Ok(())
    });
}

/// Whether that is the name of a kept release.
fn is_set(name: &Value) -> bool {
    name.as_str().is_some_and(|name| name.starts_with("vejvalg "))
}

/// Makes the folder a newer release: another text, and another worker.
fn deploy(lasting: &Lasting, mark: &str) {
    let page = lasting.release.join("index.html");
    let html = fs::read_to_string(&page).unwrap();
    let from = html.find(" data-set=\"").unwrap();
    let to = from + 11 + html[from + 11..].find('"').unwrap() + 1;
    let html = format!("{}{}", &html[..from], &html[to..]).replace("<title>", &format!("<!--{mark}--><title>"));
    fs::write(&page, html).unwrap();
    for file in ["users.da", "programme.da", "users.en", "programme.en"] {
        let file = lasting.release.join(format!("data/digital-healthcare/{file}.json"));
        let text = fs::read_to_string(&file).unwrap().replacen("\"title\":\"", &format!("\"title\":\"{mark} "), 1);
        fs::write(&file, text).unwrap();
    }
    xtask::worker::write(&Project::here(), &lasting.release).unwrap();
}

#[test]
fn a_new_release_waits_and_never_mixes_with_the_old() {
    let wanted = times(1, 20);
    lasting("deploy", async |lasting| {
        let window = lasting.open("").await?;
        window.goto("/").await?;
        window.wait_for(".way__module").await?;
        let mut mixed = 0;
        for round in 0..wanted {
            progress("21", "releases", round, wanted);
            kept(&window, lasting).await?;
            let mark = format!("Udgave{round}");
            let before = window.evaluate("document.querySelector('[data-set]').dataset.set").await?;
            deploy(lasting, &mark);
            // The browser looks for a newer worker when the page asks it to, as it does by itself once in a while.
            window.browser.execute_async("navigator.serviceWorker.getRegistration().then((it) => it.update()).then(arguments[0], arguments[0])", vec![]).await?;
            window.until("(navigator.serviceWorker.getRegistration().then((it) => window.isWaiting = !!it.waiting), window.isWaiting === true)").await?;
            // Whoever opens the page once more meanwhile throws nothing away that waits.
            let first = window.browser.window().await?;
            let second = window.browser.new_tab().await?;
            window.browser.switch_to_window(second).await?;
            window.goto("/").await?;
            window.wait_for(".way__module").await?;
            window.browser.close_window().await?;
            window.browser.switch_to_window(first).await?;
            let boxes = window.browser.execute_async("caches.keys().then(arguments[0])", vec![]).await?.json().clone();
            let boxes = boxes.as_array().map_or(0, |all| all.iter().filter(|name| is_set(name)).count());
            assert_eq!(boxes, 2, "the release that is used, and the one that waits");
            window.evaluate("(window.isWaiting = false, window.keptAll = null, window.isKept = false)").await?;
            // The open session goes on with what it began with.
            window.goto("/digital-healthcare/users").await?;
            window.press("[data-begin=group]").await?;
            window.answer().await?;
            window.wait_for("[data-about=update]").await?;
            mixed += usize::from(window.seen().await?.contains(&mark));
            window.saved().await?;
            let step = window.step().await?;
            window.press("[data-update]").await?;
            window.until(&format!("document.querySelector('[data-set]')?.dataset.set !== {before}")).await?;
            assert_eq!(window.step().await?, step, "the session is there after the update");
            window.goto("/").await?;
            window.until(&format!("document.body.innerText.includes({mark:?})")).await?;
        }
        report("21", "a release deployed during a session", wanted, 20, mixed);
        assert_eq!(mixed, 0);
        Ok(())
    });
}

#[test]
fn an_install_that_fails_anywhere_leaves_an_app_that_starts() {
    lasting("install", async |lasting| {
        let files: Vec<_> = xtask::release::files_of(&lasting.release)
            .unwrap()
            .into_iter()
            .filter(|file| {
                !file.starts_with("data")
                    && file.file_name().is_some_and(|name| name != "index.html" && name != "sw.js")
            })
            .collect();
        // Each of them twice.
        let (wanted, promised) = (times(2, 2 * files.len()), 2 * files.len());
        let mut window = lasting.open("").await?;
        for (round, file) in files.iter().cycle().take(wanted).enumerate() {
            progress("21", "installs", round, wanted);
            // The page's own requests are answered; the worker's, which come after, find another file's content.
            window.goto("/").await?;
            window.wait_for(".way__module").await?;
            let path = lasting.release.join(file);
            let whole = fs::read(&path).unwrap();
            fs::write(&path, b"broken").unwrap();
            window.browser.execute_async(INSTALL_ANEW, vec![]).await?;
            fs::write(&path, whole).unwrap();
            if round % 10 == 0 {
                window = lasting.restart(window).await?;
            } else {
                window.browser.refresh().await?;
            }
            window.goto("/").await?;
            window.wait_for(".way__module").await?;
        }
        report("21", "a request of the install failing", wanted, promised, 0);
        Ok(())
    });
}

/// Forgets the worker and all that it keeps, and lets it install itself again; not for ever, since an engine may forget
/// to answer while it forgets a worker.
const INSTALL_ANEW: &str = "\
    setTimeout(arguments[0], 20000);
    const gone = (all) => Promise.all(all.map((it) => it.unregister()));
    navigator.serviceWorker.getRegistrations().then(gone).then(() => caches.keys())
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => navigator.serviceWorker.register('sw.js'))
      .then((registered) => new Promise((done) => {
        const worker = registered.installing;
        worker.onstatechange = () => /installed|activated|redundant/.test(worker.state) && done();
        setTimeout(done, 3000);
      })).then(arguments[0], arguments[0])";
