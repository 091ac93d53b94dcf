//! What is fetched ahead of the engine's asking for it. Knows how the engine is held back, not what is painted.

use serde_json::json;

use super::{HELD, let_in};
use crate::harness::{Visit, visit};

/// Notes which later parts are asked for.
const ASKED: &str = "window.asked = []; const ask = window.fetch; window.fetch = (what, ...how) => { \
    const part = /later-([a-z]+).*[.]wasm/.exec(what)?.[1]; if (part) asked.push(part); return ask(what, ...how) };";

#[test]
fn a_part_that_is_waited_for_is_asked_for_while_the_engine_is_on_its_way_and_once() {
    let places = [
        ("/digital-healthcare/conditions/play", "play", "#app .stage__side button"),
        ("/digital-healthcare/users", "pages", "#app [data-begin=group]"),
    ];
    for (place, part, there) in places {
        let visited = Visit::to("early").with_script_before([HELD, ASKED].concat()).speaking("en");
        visit(visited, async |page| {
            page.open(place).await?;
            page.wait_for("#first h1").await?;
            page.wait_until("asked.length === 2", "two parts are asked for").await?;
            assert_eq!(page.evaluate("asked.toSorted()").await?, json!([part, "shared"]), "{place}");
            assert_eq!(page.count("#app .stage, #app .module").await?, 0, "the engine is held back");
            page.evaluate("(letRest(), 0)").await?;
            let_in(page).await?;
            page.wait_for(there).await?;
            page.wait_until("asked.length > 2", "the other part is asked for").await?;
            assert_eq!(page.evaluate("asked.toSorted()").await?, json!(["pages", "play", "shared"]), "{place}");
            Ok(())
        });
    }
}
