//! prioritise: few of many, placed on a grid or marked with dots.

use vejvalg_engine::ask::{self, Ask, Place, Words};
use vejvalg_engine::picture::Picture;

use super::Kind;
use crate::decode::Fields;
use crate::diagnostic::Shape;
use crate::source::{Label, Named};
use crate::stage::Stager;

/// Things to put in order on one screen.
const MOST: usize = 24;

#[derive(Debug)]
struct Prioritise {
    question: Label,
    items: Vec<Named>,
    way: Way,
}

/// How it is done.
#[derive(Debug)]
enum Way {
    /// On a grid with two axes, at most so many.
    Grid { x: Axis, y: Axis, limit: Option<u8> },
    /// With so many dots each.
    Dots(i32),
}

#[derive(Debug, Default)]
struct Axis {
    title: Label,
    low: Label,
    high: Label,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    const WAYS: [&str; 2] = ["axes", "dots"];
    let question = fields.label("question");
    let items = fields.named("items", "item", "text", 2..=MOST);
    fields.require(&WAYS);
    let given = fields.keys().filter(|entry| WAYS.contains(&entry.key.as_str())).collect::<Vec<_>>();
    if let Some(second) = given.get(1) {
        fields.decoder.report.add(second.key_place, Shape::OnlyOne { keys: WAYS.to_vec() });
    }
    let axes = fields.inner("axes", |fields| [axis(fields, "x"), axis(fields, "y")]);
    let dots = fields.maybe_number("dots", 1..=9);
    let most = i32::try_from(items.len()).unwrap_or(i32::MAX).max(1);
    let limit = fields.maybe_number("limit", 1..=most).and_then(|limit| u8::try_from(limit).ok());
    let way = match axes {
        Some([x, y]) => Way::Grid { x, y, limit },
        None => Way::Dots(dots.unwrap_or(3)),
    };
    Box::new(Prioritise { question, items, way })
}

fn axis(fields: &mut Fields<'_, '_>, key: &'static str) -> Axis {
    fields.require(&[key]);
    let read = |fields: &mut Fields<'_, '_>| Axis {
        title: fields.label("title"),
        low: fields.label("low"),
        high: fields.label("high"),
    };
    fields.inner(key, read).unwrap_or_default()
}

impl Kind for Prioritise {
    fn minutes(&self) -> u16 {
        10
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.prioritise;
        let items = on.items(&self.items);
        let (name, part, ask) = match &self.way {
            Way::Dots(dots) => {
                on.number(*dots);
                let step = on.own("dots");
                on.picture(Picture::Tally(step));
                ("dots", &words.dots, Ask::Words(Words { words: items }))
            }
            Way::Grid { x, y, limit } => {
                let limit = limit.unwrap_or(u8::try_from(items.len()).unwrap_or(u8::MAX));
                let (x, y) = (Some(x.on(on)), y.on(on));
                ("place", &words.place, Ask::Place(Place { items, limit, x, y, ..Place::default() }))
            }
        };
        on.add(on.part(name, part).title(on.label(&self.question)).ask(ask).usually(600));
    }
}

impl Axis {
    fn on(&self, on: &Stager<'_>) -> ask::Axis {
        ask::Axis {
            low: 1,
            high: 3,
            low_label: on.label(&self.low),
            high_label: on.label(&self.high),
            title: on.label(&self.title),
        }
    }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::text::plain;

    use crate::testing::{check, check_steps, steps};

    const TOP: &str = "- prioritise: few\n  title: Few\n  question: Which?\n  items:\n    - {item: a, text: A}\n    - \
                       {item: b, text: B}\n    - {item: c, text: C}\n";
    const AXES: &str =
        "  axes:\n    x: {title: X, low: little, high: much}\n    y: {title: Y, low: little, high: much}";

    #[test]
    fn on_a_grid_or_with_dots() {
        check_steps(&format!("{TOP}{AXES}"), "few.place: place 3 of 3");
        check_steps(&format!("{TOP}{AXES}\n  limit: 2"), "few.place: place 2 of 3");
        check_steps(&format!("{TOP}  dots: 3"), "few.dots: 3 words");
        assert!(plain(&steps(&format!("{TOP}  dots: 5"))[0].task).contains("5 dots"));
    }

    #[test]
    fn in_one_way() {
        check(&TOP.replace("- prioritise: few", "- prioritise: few # error: missing-key"));
        check(&format!("{TOP}{AXES}\n  dots: 3 # error: too-many"));
        check(&format!("{TOP}{AXES}\n  limit: 4 # error: out-of-range"));
        check(&format!("{TOP}  axes: # error: missing-key\n    x: {{title: X, low: little, high: much}}"));
    }
}
