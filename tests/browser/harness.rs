//! Visits to the release in a browser of their own: a test says what the visitor does and sees.
//! Knows WebDriver and the server, nothing of what the app shows. Which engine it is, only `harness/engine.rs` and
//! `xtask` know; what an engine cannot do stands in `left_out.txt`.

mod engine;
mod files;
mod find;
mod inside;
mod left;
mod page;
mod press;
mod rest;
mod session;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use thirtyfour::error::WebDriverResult;
use xtask::driver::Motion;
use xtask::server::{Delivery, Site};

pub use engine::{CHROMIUM, quiet_firefox};
pub use page::Page;
pub use rest::Guest;
use session::Session;
pub use session::target;

/// How a visit begins.
pub struct Visit {
    name: &'static str,
    kind: Kind,
    mount: &'static str,
    pages: Vec<(String, Vec<u8>)>,
    before: String,
    headers: &'static str,
}

/// What is wished for of the browser that visits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    storage: Storage,
    scripts: Scripts,
    motion: Motion,
}

/// What the browser lets the page store.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// As usual.
    Allowed,
    /// Denied, as with all cookies blocked: even asking for it throws.
    Denied,
    /// Denied to frames of other sites, as browsers more and more do by themselves.
    DeniedToOthers,
    /// As usual until the window is closed: private mode.
    Forgotten,
}

/// Whether the page may run programs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scripts {
    /// As usual.
    Run,
    /// Not at all: what stands in the page itself is all there is.
    Off,
}

impl Visit {
    /// A usual visit; the name goes into the names of its screenshots. Little moves in it: without a graphics card every
    /// picture of a motion is painted by the processor that has everything else to do.
    pub fn to(name: &'static str) -> Self {
        Self {
            name,
            kind: Kind { storage: Storage::Allowed, scripts: Scripts::Run, motion: Motion::Little },
            mount: "/",
            pages: Vec::new(),
            before: String::new(),
            headers: "",
        }
    }

    /// A visit with a browser that denies storage.
    pub fn without_storage(self) -> Self {
        self.with_storage(Storage::Denied)
    }

    /// A visit with a browser that lets pages store so much.
    pub fn with_storage(self, storage: Storage) -> Self {
        Self { kind: Kind { storage, ..self.kind }, ..self }
    }

    /// A visit to a host that sends these lines with every answer, each with its end.
    pub fn with_headers(self, headers: &'static str) -> Self {
        Self { headers, ..self }
    }

    /// A visit that sees what stands in the page itself.
    pub fn without_scripts(self) -> Self {
        Self { kind: Kind { scripts: Scripts::Off, ..self.kind }, ..self }
    }

    /// A visit by somebody who wishes for little motion, where the test is about that.
    pub fn with_little_motion(self) -> Self {
        Self { kind: Kind { motion: Motion::Little, ..self.kind }, ..self }
    }

    /// A visit to a page that moves as it usually does.
    pub fn with_motion(self) -> Self {
        Self { kind: Kind { motion: Motion::Usual, ..self.kind }, ..self }
    }

    /// A visit to a release that lies in a sub-folder, like `/some/where/`.
    pub fn in_folder(self, mount: &'static str) -> Self {
        Self { mount, ..self }
    }

    /// A visit whose pages run a script before their own.
    pub fn with_script_before(self, script: impl Into<String>) -> Self {
        Self { before: script.into(), ..self }
    }

    /// A visit with a browser that wishes for a language.
    pub fn speaking(mut self, language: &str) -> Self {
        let wish = format!("Object.defineProperty(navigator, 'languages', {{ get: () => ['{language}'] }});\n");
        self.before.insert_str(0, &wish);
        self
    }

    /// A visit to a host with a page of its own, which may frame the release.
    pub fn with_page(mut self, path: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        self.pages.push((path.into(), body.into()));
        self
    }
}

/// Makes one visit, in a browser that knows nothing of the visits before. Where the engine itself has fallen over,
/// which says nothing about the app, the visit is made once more.
#[track_caller]
pub fn visit(visit: Visit, mut story: impl AsyncFnMut(&Page) -> WebDriverResult<()>) {
    let _guest = Guest::comes();
    let mut once = || {
        let session = Session::begin(site(&visit), visit.kind);
        let page = Page::new(session, visit.name);
        let ending = catch_unwind(AssertUnwindSafe(|| page.wait(story(&page))));
        if matches!(ending, Ok(Ok(()))) {
            page.leave();
            return (ending, false);
        }
        // A picture of the failure; where the browser itself is gone there is none to take.
        page.wait(page.screenshot("failure")).ok();
        let has_fallen = page.wait(page.has_fallen());
        page.leave_for_good();
        (ending, has_fallen)
    };
    let (mut ending, has_fallen) = once();
    if has_fallen {
        println!("{}: the engine fell over, and the visit is made once more", visit.name);
        (ending, _) = once();
    }
    match ending {
        Ok(result) => result.unwrap(),
        Err(panic) => resume_unwind(panic),
    }
}

/// The host that is visited.
fn site(visit: &Visit) -> Site {
    let before = if visit.kind.scripts == Scripts::Run { engine::prepared(&visit.before) } else { String::new() };
    Site {
        mount: visit.mount,
        pages: [visit.pages.clone(), other_bundles(&visit.pages)].concat(),
        before,
        delivery: Delivery::Plain,
        headers: visit.headers,
        ..Site::plain(release_folder())
    }
}

/// Of a pack that differs from the release's the bundles do, too, or they would bring the release's own files.
fn other_bundles(pages: &[(String, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    let packs = pages.iter().filter_map(|(path, _)| path.strip_prefix("/data/")?.split_once('/'));
    let packs: BTreeSet<String> = packs.map(|(pack, _)| format!("{pack}.")).collect();
    let entries = std::fs::read_dir(release_folder().join("data")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let bundles = names.filter(|name| packs.iter().any(|pack| name.starts_with(pack.as_str())));
    bundles.map(|name| (format!("/data/{name}"), b"{}".to_vec())).collect()
}

/// Where the release is.
pub fn release_folder() -> std::path::PathBuf {
    let folder = std::env::var_os("VEJVALG_DIST");
    folder.expect("VEJVALG_DIST names the release folder: run `cargo xtask test`").into()
}
