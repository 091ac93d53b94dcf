//! What a visitor waits for: first paint, what can be pressed first, first choice, its answer, and each choice after it,
//! in headless Chromium, on a good machine and on a slow one. The release is served as it is, with the generated packs
//! beside its own, and bare pages of the same stories as the limit.

mod bare;
mod browser;
mod site;

use std::error::Error;
use std::io;
use std::path::Path;

use serde_json::{Value, json};
use tokio::runtime;
use xtask::driver::{Driver, Motion};
use xtask::server::{Delivery, Server, Site};

use crate::native::ours::Pack;
use crate::table::{median, print};
use crate::{SIZES, Wanted};
use browser::{Conditions, Target, Visit};

/// Choices taken in one visit.
const CHOICES: usize = 8;

/// One row: a story under some conditions.
struct Row {
    story: String,
    conditions: Conditions,
    visits: Vec<Visit>,
}

/// Measures the generated stories and the shipped module, prints a table and returns the numbers.
pub fn measure(wanted: &Wanted, packs: &[Pack]) -> Result<Value, Box<dyn Error>> {
    let folder = site::lay_out(&wanted.release, &wanted.work.join("site"), packs)?;
    let server = Server::start(Site { delivery: Delivery::Brotli, ..Site::plain(&folder) })?;
    let driver = Driver::start(
        &xtask::browser::Browser::from_environment()?,
        Motion::Usual,
        &wanted.work.join("chromedriver.log"),
    )?;
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    let mut rows = Vec::new();
    for (story, target) in targets(&server, &folder, packs)? {
        // The first visit warms the server: it compresses each file once.
        runtime.block_on(browser::visit(&driver.url(), &target, Conditions::Plain, 1))?;
        for conditions in [Conditions::Plain, Conditions::Slow] {
            let visits = (0..wanted.page_runs)
                .map(|_| runtime.block_on(browser::visit(&driver.url(), &target, conditions, CHOICES)));
            rows.push(Row { story: story.clone(), conditions, visits: visits.collect::<Result<_, _>>()? });
        }
    }
    show(&rows);
    Ok(rows.iter().map(as_json).collect())
}

/// Every story by its name in the table.
fn targets(server: &Server, folder: &Path, packs: &[Pack]) -> Result<Vec<(String, Target)>, Box<dyn Error>> {
    let generated = packs.iter().map(|pack| {
        let target = Target {
            url: format!("{}#/{}/story/play", server.url(), pack.id),
            choice: "[data-choice]",
            onward: "[data-key=next]",
        };
        (pack.id.clone(), target)
    });
    let bare = SIZES.into_iter().map(|size| {
        let name = bare::lay_out(folder, size)?;
        let url = format!("{}{name}/index.html", server.url());
        Ok((name, Target { url, choice: "[data-choice]", onward: "[hidden]" }))
    });
    let bare = bare.collect::<io::Result<Vec<_>>>()?;
    // A shipped module asks for other things first: there the first step that can be left is what is waited for.
    let (pack, module) = site::shipped(folder, packs)?;
    let target = Target {
        url: format!("{}#/{pack}/{module}/play", server.url()),
        choice: "[data-key=next]",
        onward: "[hidden]",
    };
    Ok(generated.chain([(format!("{pack}/{module}"), target)]).chain(bare).collect())
}

fn show(rows: &[Row]) {
    let cells = rows.iter().map(|row| {
        let numbers = row.numbers().map(|(_, number)| number.map_or("-".to_owned(), |number| format!("{number:.0}")));
        [row.story.clone(), row.conditions.name().to_owned()].into_iter().chain(numbers).collect()
    });
    print(
        &[
            "story",
            "conditions",
            "first paint",
            "first press",
            "first choice",
            "first answer",
            "choice to paint",
            "choice to choice",
        ],
        &cells.collect::<Vec<_>>(),
    );
}

fn as_json(row: &Row) -> Value {
    let numbers: serde_json::Map<String, Value> =
        row.numbers().map(|(name, number)| (name.to_owned(), json!(number))).into_iter().collect();
    json!({"story": row.story, "conditions": row.conditions.name(), "visits": row.visits.len(), "median_ms": numbers})
}

impl Row {
    fn numbers(&self) -> [(&'static str, Option<f64>); 6] {
        let of = |number: fn(&Visit) -> f64| median(self.visits.iter().map(number).collect());
        let all = |numbers: fn(&Visit) -> &[f64]| median(self.visits.iter().flat_map(numbers).copied().collect());
        [
            ("first_paint", of(|visit| visit.first_paint)),
            ("first_press", of(|visit| visit.first_press)),
            ("first_choice", of(|visit| visit.first_choice)),
            ("first_answer", of(|visit| visit.first_answer)),
            ("choice_to_paint", all(|visit| &visit.to_paint)),
            ("choice_to_choice", all(|visit| &visit.to_choice)),
        ]
    }
}
