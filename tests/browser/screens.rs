//! Every screen of the app, in every form: for pictures (`cargo xtask screens`) and for looking for barriers
//! (`access.rs`). What screens there are stands in `screens/tours.rs`.

mod edges;
mod form;
mod gallery;
mod tours;
mod walk;

use std::collections::BTreeSet;
use std::env;
use std::thread;
use std::time::Instant;

use thirtyfour::error::WebDriverResult;

use crate::harness::{Page, Visit, visit};
use gallery::Gallery;
use tours::{TOURS, Tour};

pub use edges::{RIGHTWARD, pages as extra_pages};
pub use form::{Form, Theme, Width};

/// A screen that a tour has come to.
pub struct Screen {
    /// Its name in files and messages.
    pub name: String,
    /// What it shows, for people.
    pub caption: String,
    /// Whether it is looked at on a wall of 3840 by 2160 as well.
    pub wall: Wall,
}

/// Whether a screen is looked at on a large wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wall {
    /// The usual widths are enough.
    No,
    /// On a wall, too.
    Too,
}

/// The languages that all screens are looked at in.
pub const LANGUAGES: [&str; 2] = ["da", "en"];

#[test]
#[ignore = "writes pictures: cargo xtask screens"]
fn pictures_of_every_screen() {
    let begun = Instant::now();
    let gallery = Gallery::open(only().is_some());
    in_both_languages(|language| {
        every_screen(language, String::new(), async |page, screen| {
            for form in Form::of(screen.wall) {
                form.take(page).await?;
                gallery.hang(page, screen, language, form).await?;
            }
            Form::USUAL.take(page).await
        });
    });
    let pictures = gallery.close();
    println!("{pictures} pictures in {} s.", begun.elapsed().as_secs());
}

/// Does something for both languages at once.
pub fn in_both_languages(work: impl Fn(&'static str) + Sync) {
    thread::scope(|scope| {
        // Both are awaited, so that the failure of one does not cut the other's short.
        let running = LANGUAGES.map(|language| {
            scope.spawn({
                let work = &work;
                move || work(language)
            })
        });
        let ended = running.map(thread::ScopedJoinHandle::join);
        assert!(ended.iter().all(Result::is_ok), "the words above say where it stopped");
    });
}

/// Makes the tours in a language and looks at every screen; the script is there on each page before all others.
pub fn every_screen(
    language: &'static str,
    script: String,
    mut look: impl AsyncFnMut(&Page, &Screen) -> WebDriverResult<()>,
) {
    let (mut seen, mut count) = (BTreeSet::new(), 0);
    let only = only();
    let only = only.as_deref().unwrap_or_default();
    let tours: Vec<&Tour> = TOURS.iter().filter(|tour| tour.comes_to(only)).collect();
    for (place, tour) in tours.iter().enumerate() {
        visit(prepared(tour, language, &script), async |page| {
            Form::USUAL.take(page).await?;
            let looking = async |page: &Page, screen: &Screen| {
                if !screen.name.contains(only) && !tour.name.contains(only) {
                    return Ok(());
                }
                count += 1;
                println!("{language}: tour {} of {}, screen {count}: {}", place + 1, tours.len(), screen.name);
                look(page, screen).await
            };
            walk::walk(page, tour, &mut seen, looking).await
        });
    }
    assert!(count > 0, "no tour and no screen is named `{only}`");
}

fn prepared(tour: &Tour, language: &str, script: &str) -> Visit {
    let mut visit = Visit::to(tour.name).with_script_before(script).speaking(language);
    for (path, text) in extra_pages() {
        visit = visit.with_page(path, text);
    }
    tour.prepared(visit)
}

/// The word that the names of the wanted screens hold.
fn only() -> Option<String> {
    env::var("VEJVALG_ONLY").ok()
}
