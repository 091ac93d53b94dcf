//! barriers: what stands in the way, what can be done about it, and a first step.

use vejvalg_engine::ask::{Ask, Axis, Place};

use super::Kind;
use crate::decode::Fields;
use crate::source::{Body, Named};
use crate::stage::Stager;

/// Types of barriers.
const MOST_TYPES: usize = 12;
/// Barriers on the board.
const MOST: u8 = 6;

#[derive(Debug)]
struct Barriers {
    say: Option<Body>,
    types: Option<Vec<Named>>,
}

/// Reads it.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Box<dyn Kind> {
    let say = fields.maybe_body("say");
    Box::new(Barriers { say, types: fields.maybe_named("types", "type", 1..=MOST_TYPES) })
}

impl Kind for Barriers {
    fn minutes(&self) -> u16 {
        20
    }

    fn stage(&self, on: &mut Stager<'_>) {
        let words = &on.words.barriers;
        let types: Vec<String> =
            on.own_or(self.types.as_ref(), &words.types).into_iter().map(|item| item.label).collect();
        let types = types.join(", ");

        let list = on.part("list", &words.list).maybe_say(on, self.say.as_ref());
        on.add(list.say_list(words.think_of, vec![types.clone()]).lines(MOST).usually(420));

        let own = Some(on.own("list"));
        let (x, y) = (Some(axis(words.power)), axis(words.weight));
        let place = Place { own, limit: MOST, x, y, ..Place::default() };
        on.add(on.part("board", &words.board).ask(Ask::Place(place)).usually(420));

        let mut fields = on.standard(&words.fields);
        fields.iter_mut().filter(|field| field.id == "type").for_each(|field| field.hint = Some(types.clone()));
        on.add(on.part("step", &words.step).form(fields).commits(["first-step", "owner", ""]).usually(360));
    }
}

fn axis([title, low, high]: [&str; 3]) -> Axis {
    Axis { low: 1, high: 3, low_label: low.to_owned(), high_label: high.to_owned(), title: title.to_owned() }
}

#[cfg(test)]
mod tests {
    use vejvalg_engine::ask::Ask;

    use crate::testing::{check, check_steps, steps};

    #[test]
    fn listed_placed_and_one_taken() {
        check_steps(
            "- {barriers: walls, title: Walls}",
            "
            walls.list: 6 lines
            walls.board: place 6 of 0 and own
            walls.step: 5 fields
            ",
        );
    }

    #[test]
    fn types_can_be_the_authors() {
        let barriers = |kind: &str| format!("- barriers: walls\n  title: Walls\n  types:\n    - {kind}");
        let steps = steps(&barriers("{type: keys, text: keys}"));
        let Ask::Form(form) = &steps[2].ask else { panic!("a form: {:?}", steps[2].ask) };
        assert_eq!(form.fields[1].hint.as_deref(), Some("keys"));
        check(&barriers("{text: keys} # error: missing-key"));
    }
}
