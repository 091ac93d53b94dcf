//! What a module counts: meters that options move, budgets that they spend, points for right answers.
//!
//! All of them are meters to the engine.

use crate::decode::Fields;
use crate::diagnostic::{Flaw, Name, Shape};
use crate::source::{Id, Meter, Text, Version};
use crate::wording;

/// Id of the meter of points.
pub(crate) const POINTS: &str = "points";
/// Meters that a screen can show.
const MOST_METERS: usize = 12;
/// Budgets that a group can keep in mind.
const MOST_BUDGETS: usize = 4;
/// How far a meter can go.
const FAR: i32 = 1_000_000;

/// Everything that is counted, and whether points are.
pub(super) fn meters(fields: &mut Fields<'_, '_>) -> (Vec<Meter>, bool) {
    let mut all = fields.maybe_entries("meters", "meter", 1..=MOST_METERS, meter).unwrap_or_default();
    for budget in fields.maybe_entries("budgets", "budget", 1..=MOST_BUDGETS, budget).unwrap_or_default() {
        match all.iter().find(|meter| meter.id.text == budget.id.text && !meter.id.text.is_empty()) {
            Some(first) => {
                let (again, first) = (&budget.id, first.id.place);
                fields.decoder.report.add_again(again.place, first, Name::DuplicateId { id: again.text.clone() });
            }
            None => all.push(budget),
        }
    }
    let has_points = fields.flag(POINTS);
    if has_points {
        if let Some(taken) = all.iter().find(|meter| meter.id.text == POINTS) {
            let shape = Shape::BadId { id: POINTS.to_owned(), flaw: Flaw::Taken };
            fields.decoder.report.add(taken.id.place, shape);
        }
        all.push(points(&fields.decoder.languages));
    }
    (all, has_points)
}

fn meter(fields: &mut Fields<'_, '_>, id: Id) -> Meter {
    let title = fields.label("title");
    let low = fields.maybe_number("low", -FAR..=FAR).unwrap_or(0);
    let high = fields.maybe_number("high", low..=FAR).unwrap_or(FAR);
    Meter { id, title, start: fields.maybe_number("start", low..=high).unwrap_or(low), low, high }
}

/// A budget begins full and cannot be overdrawn.
fn budget(fields: &mut Fields<'_, '_>, id: Id) -> Meter {
    let title = fields.label("title");
    fields.require(&["amount"]);
    let amount = fields.maybe_number("amount", 1..=FAR).unwrap_or(1);
    Meter { id, title, start: amount, low: 0, high: amount }
}

fn points(languages: &[String]) -> Meter {
    let id = Id { text: POINTS.to_owned(), ..Id::default() };
    let title = |language: &String| Version {
        language: Some(language.clone()),
        alone: false,
        value: wording::of(language, false).points.to_owned(),
        place: id.place,
    };
    let title = Text { versions: languages.iter().map(title).collect() };
    Meter { id, title, start: 0, low: 0, high: FAR }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[track_caller]
    fn check_top(top: &str) {
        check(&format!(
            "vejvalg: 1\nlanguages: [en]\n{top}\nmodule: m\ntitle: T\nactivities:\n  - {{break: air, title: Break}}"
        ));
    }

    #[test]
    fn meters_begin_within_their_bounds() {
        let meters = |meter: &str| check_top(&format!("meters:\n  - {{meter: m, title: M, {meter}"));
        meters("start: 3, low: 0, high: 6}");
        meters("start: 7, low: 0, high: 6} # error: out-of-range");
        meters("low: 6, high: 5} # error: out-of-range");
    }

    #[test]
    fn a_budget_has_an_amount_and_an_id_of_its_own() {
        check_top("budgets:\n  - {budget: minutes, title: Minutes, amount: 60}");
        check_top("budgets:\n  - {budget: minutes, title: Minutes} # error: missing-key");
        check_top("budgets:\n  - {budget: minutes, title: Minutes, amount: 0} # error: out-of-range");
        check_top(
            "meters:\n  - {meter: m, title: M}\nbudgets:\n  - {budget: m, title: M, amount: 6} # error: duplicate-id",
        );
    }
}
